-- SPDX-License-Identifier: MIT
--- What happened, happens or is announced, by its date, from all documents.

local core = require "briefing.core"
local similarity = require "briefing.similarity"
local span = require "briefing.span"
local unit = require "briefing.unit"

local M = {}

local SHORTEST = 4 -- terms of a piece that tells an event, its date included
local HELD = 64    -- events of one date that a piece is compared with

-- The first day of a value, or its month or year.
local function start_of(value)
  return value:match("^%d%d%d%d%-%d%d%-%d%d") or value:match("^[%d-]+")
end

-- A week or decade that no number names (هذا الأسبوع) dates no event.
local function is_vague(date)
  return date.value:find("/", 1, true) and not date.text:find("%d")
end

-- Whether that was over, is the document's own day, or was still to come.
local function status_of(value, document)
  local start = start_of(value)
  local today = document.date and document.date:sub(1, #start)
  if not today or #today < #start or not start:find("^%d") then return nil end
  return start < today and "past" or start == today and "present" or "announced"
end

-- The days that a value names, or its month or year itself.
local function days_of(value)
  local days = {}
  for day in value:gmatch("%d%d%d%d%-%d%d%-%d%d") do days[#days + 1] = day end
  return #days > 0 and days or { value }
end

-- The pieces of a document that have a date, { piece, values }: a whole quote or
-- sentence where it has one date, else the shortest clause. A month or year
-- tells nothing where the piece has a day too.
local function dated_pieces(document, terms)
  local skip, dates = document:boilerplate(), {}
  for _, date in ipairs(document:dates()) do
    if not is_vague(date) and not span.holding(date, skip) then dates[#dates + 1] = date end
  end
  if #dates == 0 then return {} end
  local pieces = {}
  unit.pieces(document, function(first, last, quote, whole)
    local piece = { first = first, last = last, quote = quote, values = {} }
    if unit.count(terms, piece) < SHORTEST then return end
    local several, value = false, nil
    for _, date in ipairs(dates) do
      if first <= date.first and date.last <= last then
        several = several or value and value ~= date.value
        value = date.value
      end
    end
    piece.rank = whole and not several and 0 or last - first + 1
    if value then pieces[#pieces + 1] = piece end
  end)
  local list = {}
  for _, date in ipairs(dates) do
    local best
    for _, piece in ipairs(pieces) do
      if piece.first <= date.first and date.last <= piece.last
        and (not best or piece.rank < best.rank) then
        best = piece
      end
    end
    if best and not next(best.values) then list[#list + 1] = best end
    if best then best.values[date.kind == "time" and start_of(date.value) or date.value] = true end
  end
  for _, piece in ipairs(list) do
    for value in pairs(piece.values) do
      for other in pairs(piece.values) do
        if other ~= value and other:sub(1, #value) == value then piece.values[value] = nil end
      end
    end
  end
  return list
end

---@class briefing.Event
---@field value string   ISO 8601: a day, range, month or year; the one that most give
---@field text string    the fullest piece that tells it
---@field status "past"|"present"|"announced"|nil  seen from the first document
---@field members table[] { document, first, last, text, quote? }

--- The dated events of the documents, in order of their dates. Pieces with one
--- date that say alike are one event.
---@param documents briefing.Document[]
---@param of table<table, table>|nil the joined entity of each of the documents' own
---@return briefing.Event[]
function M.build(documents, of)
  local stemmer <close> = core.stemmer()
  local units <close> = core.units(similarity)
  local dated = {}
  for number, document in ipairs(documents) do
    local terms = unit.terms(document, stemmer, of)
    unit.count_sentences(units, document, terms)
    for _, piece in ipairs(dated_pieces(document, terms)) do
      local added = unit.add(units, terms, { document = number, first = piece.first,
        last = piece.last })
      for value in pairs(piece.values) do
        dated[#dated + 1] = { value = value, unit = added, document = document, piece = piece }
      end
    end
  end
  units:weigh()
  table.sort(dated, function(a, b)
    if a.unit ~= b.unit then return a.unit < b.unit end
    return a.value < b.value
  end)
  local events, by_day = {}, {}
  for _, one in ipairs(dated) do
    local best, most = nil, 0
    for _, day in ipairs(days_of(one.value)) do
      local list = by_day[day] or {}
      for i = 1, math.min(#list, HELD) do
        local sum = 0
        for _, other in ipairs(list[i].units) do sum = sum + units:link(one.unit, other) end
        if sum / #list[i].units > most then best, most = list[i], sum / #list[i].units end
      end
    end
    if not best then
      best = { value = one.value, units = {}, members = {}, text = "", at = #events + 1,
        values = {}, status = status_of(one.value, one.document) }
      events[#events + 1] = best
    end
    local times = best.values[one.value]
    best.values[one.value] = (times or 0) + 1
    for _, day in ipairs(times and {} or days_of(one.value)) do
      by_day[day] = by_day[day] or {}
      table.insert(by_day[day], best)
    end
    local document, piece = one.document, one.piece
    local text = document.text:sub(piece.first, piece.last)
    best.units[#best.units + 1] = one.unit
    best.members[#best.members + 1] = { document = document, first = piece.first,
      last = piece.last, text = text, quote = piece.quote and document:quotes()[piece.quote] }
    if #text > #best.text then best.text = text end
    -- the date that most give
    if best.values[one.value] > best.values[best.value] then best.value = one.value end
  end
  table.sort(events, function(a, b)
    local x, y = start_of(a.value), start_of(b.value)
    if x ~= y then return x < y end
    if a.value ~= b.value then return a.value < b.value end
    if #a.members ~= #b.members then return #a.members > #b.members end
    return a.at < b.at
  end)
  for _, event in ipairs(events) do event.units, event.at, event.values = nil, nil, nil end
  return events
end

return M
