-- SPDX-License-Identifier: MIT
--- The annotations of a document as an exported file has them, in the place of
--- an analysis: `briefing.open` gives back what `export` wrote. Every span is
--- checked against the text before it is believed.

local core = require "briefing.core"
local interrupt = require "briefing.interrupt"
local json = require "briefing.json"

local M = {}

local Recorded = {}
Recorded.__index = Recorded

local LISTS = { "boilerplate", "sentences", "entities", "quotes", "acts",
  "dates", "quantities" }

-- {== Reading; what is wrong is raised as a string and caught in M.of

local function given(value)
  if value ~= json.null then return value end
end

local function refuse(what, ...)
  error(what:format(...), 0)
end

local function want(value, kind, what)
  if type(value) ~= kind then refuse("%s: expected a %s", what, kind) end
  return value
end

-- The bytes of a span, whose text must be what stands there.
local function placed(state, raw, what)
  want(raw, "table", what)
  local first, last
  if math.type(raw.start) == "integer" and math.type(raw["end"]) == "integer" then
    first, last = state.offsets:bytes(raw.start, raw["end"])
  end
  if not first then refuse("%s is no place in the text", what) end
  local text = state.text:sub(first, last)
  if raw.text ~= nil and raw.text ~= text then
    refuse("%s: the text has other words there", what)
  end
  return { first = first, last = last, text = text }
end

local function each(list, what, read)
  local items = {}
  for i, raw in ipairs(list) do
    items[i] = read(raw, ("%s %d"):format(what, i))
  end
  return items
end

-- A span with these fields of `raw` besides.
local function with(state, raw, what, ...)
  local span = placed(state, raw, what)
  for _, name in ipairs { ... } do span[name] = given(raw[name]) end
  return span
end

local function entity_of(state, id)
  return given(id) and (state.entity[id] or refuse("there is no entity %s", id))
end

local function speaker_of(state, raw, what)
  if not given(raw) then return nil end
  want(raw, "table", what)
  return { entity = entity_of(state, raw.entity), name = given(raw.name),
    how = given(raw.how),
    mention = given(raw.mention) and placed(state, raw.mention, what) }
end

local function party_of(state, raw, what)
  if not given(raw) then return nil end
  local party = with(state, raw, what, "name")
  party.entity = entity_of(state, raw.entity)
  return party
end

local function report_of(state, raw, what)
  local report = with(state, raw, what, "type", "status", "confidence", "rule")
  if given(raw.cue) then
    report.cue = with(state, raw.cue, what .. ", cue", "lemma", "class")
  end
  report.speaker = speaker_of(state, raw.speaker, what .. ", speaker")
  report.addressee = party_of(state, raw.addressee, what .. ", addressee")
  report.medium = party_of(state, raw.medium, what .. ", medium")
  report.flags = given(raw.flags) and want(raw.flags, "table", what .. ", flags")
  return report
end

local function quotes_of(state, list)
  local index = {}
  for i, raw in ipairs(list) do
    if type(raw) == "table" and raw.id ~= nil then index[raw.id] = i end
  end
  return each(list, "quote", function(raw, what)
    local quote = report_of(state, raw, what)
    want(quote.type, "string", what .. ", type")
    want(quote.status, "string", what .. ", status")
    want(quote.confidence, "number", what .. ", confidence")
    quote.flags = quote.flags or {}
    local parent = given(raw.parent)
    quote.parent = parent and (index[parent]
      or refuse("%s: there is no quote %s", what, parent))
    return quote
  end)
end

local function read(raw, text)
  local state = { text = text, offsets = assert(core.offsets(text)), entity = {} }
  local function valued(value, what)
    return with(state, value, what, "value", "unit", "kind")
  end
  local self = { text = text, offsets = state.offsets }
  for i, entity in ipairs(raw.entities) do
    if type(entity) == "table" and entity.id then state.entity[entity.id] = i end
  end
  self.entity_list = each(raw.entities, "entity", function(entity, what)
    want(entity, "table", what)
    return { name = want(entity.name, "string", what .. ", name"),
      type = want(entity.type, "string", what .. ", type"),
      id = given(entity.ref),
      mentions = each(want(entity.mentions, "table", what .. ", mentions"),
        what .. ", mention", function(mention, where)
          return with(state, mention, where, "name")
        end) }
  end)
  self.sentence_list = each(raw.sentences, "sentence", function(span, what)
    return placed(state, span, what)
  end)
  self.boilerplate_list = each(raw.boilerplate, "boilerplate", function(span, what)
    return with(state, span, what, "kind")
  end)
  self.date_list = each(raw.dates, "date", valued)
  self.quantity_list = each(raw.quantities, "quantity", valued)
  self.act_list = each(raw.acts, "act", function(act, what)
    return report_of(state, act, what)
  end)
  self.quote_list = quotes_of(state, raw.quotes)
  if type(raw.title) == "table" and raw.title.start ~= nil then
    self.title_span = placed(state, raw.title, "title")
  end
  return self
end
-- }==

-- {== What is asked of an analysis

for method, list in pairs { acts = "act_list", sentences = "sentence_list",
  entities = "entity_list", dates = "date_list", quotes = "quote_list",
  quantities = "quantity_list", boilerplate = "boilerplate_list" } do
  Recorded[method] = function(self) return self[list] end
end

function Recorded:title()
  return self.title_span
end

function Recorded:points(first, last)
  return self.offsets:points(first, last)
end

--- The document's date as its text tells it; files hold the given one only.
function Recorded:document_date()
  local doc = core.analyse(self.text)
  return doc and doc:document_date()
end
-- }==

--- Whether a record has the fields of an exported line.
---@param raw table
---@return boolean
function M.is(raw)
  for _, name in ipairs(LISTS) do
    if type(raw[name]) ~= "table" then return false end
  end
  return true
end

--- The annotations of an exported line, for its text.
---@param raw table a line of `export --to x.jsonl`
---@param text string
---@return table|nil analysis nil where they don't fit the text
---@return string|nil message
function M.of(raw, text)
  local ok, self = interrupt.pcall(read, raw, text)
  if not ok then return nil, self end
  return setmetatable(self, Recorded)
end

return M
