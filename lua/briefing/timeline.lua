-- SPDX-License-Identifier: MIT
--- What happened, happens or is announced, by its date, from all documents.

local core = require "briefing.core"
local similarity = require "briefing.similarity"

local M = {}

local SHORTEST = 3     -- terms of a sentence that tells an event
local SAME_EVENT = 0.3 -- similarity of two sentences with one date

local function inside(span, parts)
  for _, part in ipairs(parts) do
    if part.first <= span.first and span.last <= part.last then return part end
  end
end

-- The first day of a value: of a range its start, of a time its day.
local function day_of(value)
  return value:match("^%d%d%d%d%-%d%d%-%d%d")
end

-- Whether the day was over, is the document's own, or was still to come.
local function status_of(day, document)
  local today = document.date and document.date:sub(1, 10)
  if not today or #today < 10 then return nil end
  return day < today and "past" or day == today and "present" or "announced"
end

---@class briefing.Event
---@field value string   ISO 8601 day or range
---@field text string    the fullest sentence that tells it
---@field status "past"|"present"|"announced"|nil  seen from the first document
---@field members table[] { document, first, last, text }, a sentence each

--- The dated events of the documents, in order of their dates. Sentences with
--- one date that say alike are one event; days only, no months or years.
---@param documents briefing.Document[]
---@return briefing.Event[]
function M.build(documents)
  local stemmer <close> = core.stemmer()
  local units = {}
  for _, document in ipairs(documents) do
    local skip = document:boilerplate()
    local seen = {}
    for _, date in ipairs(document:dates()) do
      local day = day_of(date.value)
      local sentence = day and not inside(date, skip) and inside(date, document:sentences())
      local key = sentence and sentence.first .. date.value
      if sentence and not inside(sentence, skip) and not seen[key] then
        seen[key] = true
        local text = document.text:sub(sentence.first, sentence.last)
        local value = date.kind == "time" and day or date.value
        local ids = stemmer:terms(text) or {}
        if #ids >= SHORTEST then
          units[#units + 1] = { document = document, first = sentence.first,
            last = sentence.last, text = text, value = value,
            status = status_of(day, document), ids = ids }
        end
      end
    end
  end
  local weights = similarity.weights(units)
  local events, by_value = {}, {}
  for _, unit in ipairs(units) do
    similarity.prepare(unit, weights)
    local list = by_value[unit.value]
    if not list then
      list = {}
      by_value[unit.value] = list
    end
    local event
    for _, known in ipairs(list) do
      for _, member in ipairs(known.units) do
        if similarity.score(unit, member) >= SAME_EVENT then event = known end
      end
      if event then break end
    end
    if not event then
      event = { value = unit.value, text = unit.text, status = unit.status,
        members = {}, units = {}, fullest = 0 }
      list[#list + 1] = event
      events[#events + 1] = event
    end
    event.units[#event.units + 1] = unit
    event.members[#event.members + 1] = { document = unit.document,
      first = unit.first, last = unit.last, text = unit.text }
    if #unit.ids > event.fullest then event.text, event.fullest = unit.text, #unit.ids end
  end
  for i, event in ipairs(events) do
    event.units, event.fullest, event.at = nil, nil, i
  end
  table.sort(events, function(a, b)
    if a.value ~= b.value then return a.value < b.value end
    if #a.members ~= #b.members then return #a.members > #b.members end
    return a.at < b.at
  end)
  for _, event in ipairs(events) do event.at = nil end
  return events
end

return M
