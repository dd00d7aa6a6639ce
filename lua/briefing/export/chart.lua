-- SPDX-License-Identifier: MIT
--- Bars as inline SVG, readable right to left, without script or style: who
--- is quoted how much, and by which outlet.

local escape = require("briefing.export.markup").escape

local M = {}

local BAR, GAP, LABEL, WIDTH = 22, 10, 200, 640
local SHADES = 6 -- classes s1 to s6 of the style

--- Stacked bars: one for each row, one part for each series.
---@param rows { name: string, counts: table<string, integer>, total: integer }[]
---@param series string[]
---@param title string what a screen reader says
---@param rtl boolean
---@return string
function M.bars(rows, series, title, rtl)
  local most = 1
  for _, row in ipairs(rows) do most = math.max(most, row.total) end
  local height = #rows * (BAR + GAP)
  local unit = (WIDTH - LABEL - 40) / most
  local out = { ('<svg class="chart" role="img" viewBox="0 0 %d %d" '
    .. 'aria-label="%s" direction="%s">'):format(WIDTH, height, escape(title),
    rtl and "rtl" or "ltr") }
  -- Places are counted from where a line starts; right to left that is the
  -- right edge.
  local function rect(class, from, width, y, tip)
    local x = rtl and WIDTH - from - width or from
    out[#out + 1] = ('<rect class="%s" x="%.1f" y="%d" width="%.1f" height="%d">'
      .. "<title>%s</title></rect>"):format(class, x, y, width, BAR, escape(tip))
  end
  local function text(anchor, at, y, s)
    out[#out + 1] = ('<text x="%.1f" y="%d" text-anchor="%s">%s</text>')
      :format(rtl and WIDTH - at or at, y + BAR - 6, anchor, escape(s))
  end
  for i, row in ipairs(rows) do
    local y, from = (i - 1) * (BAR + GAP), LABEL
    text("end", LABEL - 10, y, row.name)
    for j, name in ipairs(series) do
      local count = row.counts[name] or 0
      if count > 0 then
        rect("s" .. ((j - 1) % SHADES + 1), from, count * unit, y,
          ("%s: %d"):format(name, count))
        from = from + count * unit
      end
    end
    text("start", from + 8, y, tostring(row.total))
  end
  out[#out + 1] = "</svg>"
  return table.concat(out)
end

return M
