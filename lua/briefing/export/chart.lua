-- SPDX-License-Identifier: MIT
--- Charts as inline SVG, readable right to left, without script or style: who
--- is quoted how much by which outlet, and how many quotes each day has. Every
--- number of them is in a table beside them too (`M.table`).

local core = require "briefing.core"
local escape = require("briefing.export.markup").escape

local M = {}

local WIDTH = 360   -- of each chart, in units that are pixels on a phone
local ROW, BAR = 46, 16
local HEIGHT, FLOOR, TOP = 180, 26, 22 -- of the columns: all, below and above
local SHADES = 8    -- classes s1 to s8 of the style; the last is for the rest
local LABELS = 6    -- under the columns, at most
local LETTER = 7    -- of a label, wide

---@class briefing.Bar
---@field name string
---@field counts table<string, integer> by series
---@field total integer

local function opening(height, title, rtl)
  return ('<svg class="chart" role="img" viewBox="0 0 %d %d" aria-label="%s" '
    .. 'direction="%s">'):format(WIDTH, height, escape(title),
    rtl and "rtl" or "ltr")
end

local function rect(out, shade, x, y, width, height, tip)
  out[#out + 1] = ('<rect class="s%d" x="%.1f" y="%.1f" width="%.1f" '
    .. 'height="%.1f"><title>%s</title></rect>'):format(shade, x, y, width,
    height, escape(tip))
end

-- "start" is where a line starts: right to left its right end.
local function text(out, anchor, x, y, s)
  out[#out + 1] = ('<text x="%.1f" y="%.1f" text-anchor="%s">%s</text>')
    :format(x, y, anchor, escape(s))
end

--- The names of the series of all charts of a page, so that each has one
--- shade, largest first; of more than there are shades the smallest go by the
--- name `rest`.
---@param list string[] the series of each item
---@param rest string
---@return string[] names
---@return table<string, string> of what each goes by
function M.series(list, rest)
  local totals, names, of = {}, {}, {}
  for _, name in ipairs(list) do
    if not totals[name] then names[#names + 1] = name end
    totals[name] = (totals[name] or 0) + 1
  end
  table.sort(names, function(a, b)
    if totals[a] ~= totals[b] then return totals[a] > totals[b] end
    return a < b
  end)
  local several = #names > SHADES
  for i, name in ipairs(names) do
    of[name] = several and i >= SHADES and rest or name
  end
  if several then
    names = table.move(names, 1, SHADES - 1, 1, {})
    names[SHADES] = rest
  end
  return names, of
end

--- Stacked bars: one for each row, under its name, one part for each series.
---@param rows briefing.Bar[]
---@param series string[]
---@param title string what a screen reader says
---@param rtl boolean
---@return string
function M.bars(rows, series, title, rtl)
  local most = 1
  for _, row in ipairs(rows) do most = math.max(most, row.total) end
  local unit = (WIDTH - 40) / most
  local out = { opening(#rows * ROW, title, rtl) }
  for i, row in ipairs(rows) do
    local y, from = (i - 1) * ROW, 0
    text(out, "start", rtl and WIDTH or 0, y + 18, row.name)
    for j, name in ipairs(series) do
      local count = row.counts[name] or 0
      if count > 0 then
        local width = count * unit
        rect(out, j, rtl and WIDTH - from - width or from, y + 25, width, BAR,
          ("%s: %d"):format(name, count))
        from = from + width
      end
    end
    text(out, "start", rtl and WIDTH - from - 8 or from + 8, y + 25 + BAR - 3,
      tostring(row.total))
  end
  out[#out + 1] = "</svg>"
  return table.concat(out)
end

-- Where the middle of a label may be, for all of it to be in the frame.
local function inside(middle, label)
  local half = math.min((utf8.len(label) or #label) * LETTER, WIDTH) / 2
  return math.max(half, math.min(middle, WIDTH - half))
end

--- Stacked columns in the order of time, which runs as the page does.
---@param rows briefing.Bar[]
---@param series string[]
---@param title string what a screen reader says
---@param rtl boolean
---@return string
function M.columns(rows, series, title, rtl)
  local most = 1
  for _, row in ipairs(rows) do most = math.max(most, row.total) end
  local step = WIDTH / #rows
  local width = math.min(step * 0.8, 48)
  local unit = (HEIGHT - FLOOR - TOP) / most
  local every = (#rows + LABELS - 1) // LABELS
  local out = { opening(HEIGHT, title, rtl),
    ('<path class="axis" d="M0 %d.5H%d"></path>'):format(HEIGHT - FLOOR, WIDTH) }
  for i, row in ipairs(rows) do
    local middle = (i - 0.5) * step
    if rtl then middle = WIDTH - middle end
    local y = HEIGHT - FLOOR
    for j, name in ipairs(series) do
      local count = row.counts[name] or 0
      if count > 0 then
        y = y - count * unit
        rect(out, j, middle - width / 2, y, width, count * unit,
          ("%s, %s: %d"):format(row.name, name, count))
      end
    end
    if row.total > 0 and (#rows <= 2 * LABELS or row.total == most) then
      text(out, "middle", middle, y - 6, tostring(row.total))
    end
    if (i - 1) % every == 0 then
      local label = row.short or row.name
      text(out, "middle", inside(middle, label), HEIGHT - 8, label)
    end
  end
  out[#out + 1] = "</svg>"
  return table.concat(out)
end

--- The same numbers as a table.
---@param rows briefing.Bar[]
---@param series string[]
---@param words { of: string, total: string } the names of its first and last
---  column
---@return string
function M.table(rows, series, words)
  local out = { '<div class="scroll"><table><thead><tr><th scope="col">',
    escape(words.of), "</th>" }
  for _, name in ipairs(series) do
    out[#out + 1] = '<th scope="col"><bdi>' .. escape(name) .. "</bdi></th>"
  end
  out[#out + 1] = '<th scope="col">' .. escape(words.total)
    .. "</th></tr></thead><tbody>"
  for _, row in ipairs(rows) do
    out[#out + 1] = '<tr><th scope="row"><bdi>' .. escape(row.name) .. "</bdi></th>"
    for _, name in ipairs(series) do
      out[#out + 1] = ("<td>%d</td>"):format(row.counts[name] or 0)
    end
    out[#out + 1] = ("<td>%d</td></tr>"):format(row.total)
  end
  out[#out + 1] = "</tbody></table></div>"
  return table.concat(out)
end

-- {== Days

-- The dates from one to another in steps of a day, a month or a year.
local function between(first, last, length)
  local list = {}
  local year, month = tonumber(first:sub(1, 4)), tonumber(first:sub(6, 7)) or 1
  if length == 10 then
    for number = core.day_number(first), core.day_number(last) do
      list[#list + 1] = core.day(number)
    end
    return list
  end
  while true do
    local name = length == 7 and ("%04d-%02d"):format(year, month)
      or ("%04d"):format(year)
    if name > last or #list == 1000 then return list end
    list[#list + 1] = name
    month = length == 7 and month + 1 or 13
    if month > 12 then year, month = year + 1, 1 end
  end
end

--- Rows of a chart over time: a day each, or where these are more than
--- `most`, a month or a year; those without a quote too.
---@param items { date: string, series: string }[]
---@param most integer
---@return { date: string, counts: table<string, integer>, total: integer }[]
function M.over_time(items, most)
  local first, last, shortest
  for _, item in ipairs(items) do
    local date = item.date:sub(1, 10)
    if not first or date < first then first = date end
    if not last or date > last then last = date end
    shortest = math.min(shortest or 10, #date)
  end
  if not first then return {} end
  local length, names
  for _, candidate in ipairs { 10, 7, 4 } do
    if candidate <= shortest then
      length = candidate
      names = between(first:sub(1, length), last:sub(1, length), length)
      if #names <= most then break end
    end
  end
  local rows, by_date = {}, {}
  for i, name in ipairs(names) do
    rows[i] = { date = name, counts = {}, total = 0 }
    by_date[name] = rows[i]
  end
  for _, item in ipairs(items) do
    local row = by_date[item.date:sub(1, length)]
    if row then
      row.counts[item.series] = (row.counts[item.series] or 0) + 1
      row.total = row.total + 1
    end
  end
  return rows
end
-- }==

return M
