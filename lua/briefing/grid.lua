-- SPDX-License-Identifier: MIT
--- Aligned text tables for a prompt and a terminal.

local width = require "briefing.width"

local M = {}

local GAP = "  "
-- What a column keeps as long as others have more, and in tenths of the room
-- the last: a date that is cut is of no use, so the text gives way before it.
local KEPT = { { 10, 4 }, { 10, 3 }, { 6, 3 } }

-- Shares `room` among columns: what is asked for where there is room; where
-- there is not, the widest gives way, but the last, which holds the text,
-- keeps more than the others.
local function share(wanted, room)
  local total, last = 0, #wanted
  for _, w in ipairs(wanted) do total = total + w end
  local text = wanted[last]
  for _, kept in ipairs(KEPT) do
    while total > room do
      local widest
      for i, w in ipairs(wanted) do
        local least = i == last and math.min(text, room * kept[2] // 10) or kept[1]
        if w > least and (not widest or w > wanted[widest]) then
          widest = i
        end
      end
      if not widest then break end
      wanted[widest] = wanted[widest] - 1
      total = total - 1
    end
  end
  return wanted
end

--- A table of `rows` (lists of strings or numbers) under `titles`, at most
--- `columns` wide. Numbers are flush right. Text that is written right to
--- left stands between isolates.
---@param titles string[]
---@param rows any[][]
---@param columns integer
---@param styles table<integer, "flush"|"end">|nil of columns: flush right, or
---  cut at the start where there is no room, so that the end is seen
---@return string
function M.render(titles, rows, columns, styles)
  styles = styles or {}
  local wanted, numeric = {}, {}
  for i, title in ipairs(titles) do
    wanted[i], numeric[i] = width.of(title), #rows > 0
    for _, row in ipairs(rows) do
      local cell = row[i]
      if type(cell) ~= "number" then numeric[i] = false end
      local text = cell == nil and "" or tostring(cell):sub(1, 4 * columns)
      local whole = utf8.len(text) and text or tostring(cell)
      wanted[i] = math.max(wanted[i], width.of((whole:gsub("%s+", " "))))
    end
  end
  share(wanted, columns - #GAP * (#titles - 1))
  local out = {}
  local function line(cells)
    local pieces = {}
    for i = 1, #titles do
      local cell = cells[i]
      local fit = styles[i] == "end" and width.fit_end or width.fit
      local text, w = fit(cell == nil and "" or tostring(cell), wanted[i])
      local pad = (" "):rep(wanted[i] - w)
      text = width.isolate(text)
      pieces[i] = (numeric[i] or styles[i] == "flush") and pad .. text or text .. pad
    end
    out[#out + 1] = table.concat(pieces, GAP):gsub("%s+$", "")
  end
  line(titles)
  local rule = {}
  for i = 1, #titles do rule[i] = ("-"):rep(wanted[i]) end
  out[#out + 1] = table.concat(rule, GAP)
  for _, row in ipairs(rows) do line(row) end
  return table.concat(out, "\n")
end

return M
