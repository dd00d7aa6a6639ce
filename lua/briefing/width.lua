-- SPDX-License-Identifier: MIT
--- How many columns a string takes on a terminal, as ICU has it, and cutting
--- to a width.

local core = require "briefing.core"

local visible = require "briefing.visible"

local M = {}

--- Columns that `s` takes.
---@param s string well-formed UTF-8
---@return integer
M.of = core.width

-- The width of each character that was met.
local widths = setmetatable({}, { __index = function(all, char)
  local width = core.width(char)
  all[char] = width
  return width
end })

local function point_width(point)
  return widths[utf8.char(point)]
end

--- `s` in one line and in at most `columns` columns, with … where it was cut.
---@param s string well-formed UTF-8
---@param columns integer
---@return string text, integer width
function M.fit(s, columns)
  s = visible.text((s:gsub("%s+", " "):gsub("[\0-\31\127]", "")))
  local total, cut = 0, nil
  for at, point in utf8.codes(s) do
    local w = point_width(point)
    if cut == nil and total + w > columns - 1 and w > 0 then cut = at end
    total = total + w
  end
  if total <= columns then return s, total end
  local kept = s:sub(1, cut - 1):gsub("%s+$", "") .. "…"
  return kept, M.of(kept)
end

--- Like `fit`, but the end of `s` is kept, with … before it.
---@param s string well-formed UTF-8
---@param columns integer
---@return string text, integer width
function M.fit_end(s, columns)
  s = visible.text((s:gsub("%s+", " "):gsub("[\0-\31\127]", "")))
  local total = M.of(s)
  if total <= columns then return s, total end
  local from = #s + 1
  for at, point in utf8.codes(s) do
    if total <= columns - 1 then
      from = at
      break
    end
    total = total - point_width(point)
  end
  local kept = "…" .. s:sub(from):gsub("^%s+", "")
  return kept, M.of(kept)
end

local ISOLATE, POP = "\u{2068}", "\u{2069}"

--- `s` between first-strong isolates when it holds a letter that is written
--- right to left, so that it doesn't reorder what stands beside it.
---@param s string
---@return string
function M.isolate(s)
  for _, point in utf8.codes(s) do
    if point >= 0x0590 and point <= 0x08FF
      or point >= 0xFB1D and point <= 0xFEFC then
      return ISOLATE .. s .. POP
    end
  end
  return s
end

return M
