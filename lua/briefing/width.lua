-- SPDX-License-Identifier: MIT
--- How many columns a string takes on a terminal, and cutting to a width.

local M = {}

-- Ranges that take no column: combining marks of the scripts that reports
-- in Arabic hold, joiners, bidi controls, variation selectors.
local ZERO = {
  { 0x0000, 0x001F }, { 0x007F, 0x009F }, { 0x00AD, 0x00AD },
  { 0x0300, 0x036F }, { 0x0483, 0x0489 }, { 0x0591, 0x05BD },
  { 0x0610, 0x061C }, { 0x064B, 0x065F }, { 0x0670, 0x0670 },
  { 0x06D6, 0x06DC }, { 0x06DF, 0x06E4 }, { 0x06E7, 0x06E8 },
  { 0x06EA, 0x06ED }, { 0x08CA, 0x08FF }, { 0x200B, 0x200F },
  { 0x202A, 0x202E }, { 0x2060, 0x206F }, { 0x20D0, 0x20F0 },
  { 0xFE00, 0xFE0F }, { 0xFE20, 0xFE2F }, { 0xFEFF, 0xFEFF },
  { 0xE0000, 0xE01EF },
}
local WIDE = {
  { 0x1100, 0x115F }, { 0x2E80, 0xA4CF }, { 0xAC00, 0xD7A3 },
  { 0xF900, 0xFAFF }, { 0xFE30, 0xFE6F }, { 0xFF00, 0xFF60 },
  { 0xFFE0, 0xFFE6 }, { 0x1F300, 0x1FAFF }, { 0x20000, 0x3FFFD },
}

local function within(point, ranges)
  for _, range in ipairs(ranges) do
    if point < range[1] then return false end
    if point <= range[2] then return true end
  end
  return false
end

local function point_width(point)
  if point >= 0x20 and point < 0x7F then return 1 end
  if within(point, ZERO) then return 0 end
  return within(point, WIDE) and 2 or 1
end

--- Columns that `s` takes.
---@param s string well-formed UTF-8
---@return integer
function M.of(s)
  local total = 0
  for _, point in utf8.codes(s) do total = total + point_width(point) end
  return total
end

--- `s` in one line and in at most `columns` columns, with … where it was cut.
---@param s string well-formed UTF-8
---@param columns integer
---@return string text, integer width
function M.fit(s, columns)
  s = s:gsub("%s+", " "):gsub("[\0-\31\127]", "")
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
  s = s:gsub("%s+", " "):gsub("[\0-\31\127]", "")
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
