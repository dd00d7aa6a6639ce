-- SPDX-License-Identifier: MIT
--- The filters of CONTRACT: each takes a document or a quote and what is
--- asked for, and says whether it passes.

local called = require "briefing.called"
local check = require "briefing.check"
local fold = require "briefing.fold"
local lexicon = require "briefing.lexicon"
local moment = require "briefing.moment"

local M = {}

-- Whether folded `haystack` holds `needle`.
local function holds(haystack, needle)
  return haystack:find(fold.search(needle), 1, true) ~= nil
end

-- Whether one of what is asked for (a value or a list) is what there is.
local function any(wanted, test)
  if type(wanted) ~= "table" then return test(wanted) end
  for _, one in ipairs(wanted) do
    if test(one) then return true end
  end
  return false
end

local function field(name)
  return function(document, wanted)
    local have = document[name]
    return any(wanted, function(one)
      return have == one
        or type(have) == "string" and type(one) == "string"
        and fold.search(have) == fold.search(one)
    end)
  end
end

-- An id that is a number is as it is typed.
local function has_id(item, wanted)
  return any(wanted, function(one) return tostring(item.id) == tostring(one) end)
end

--- Filters of documents. `since` and `until` take a day, a month or a year
--- and hold it; `until` is also `upto`, since it is a word of Lua's.
---@type table<string, fun(document: briefing.Document, wanted: any): boolean>
M.document = {
  id = has_id,
  outlet = field "outlet",
  url = field "url",
  since = function(document, wanted)
    return document.date ~= nil and document.date >= wanted
  end,
  ["until"] = function(document, wanted)
    return document.date ~= nil and document.date:sub(1, #wanted) <= wanted
  end,
  has = function(document, wanted)
    return any(wanted, function(one) return holds(document:folded(), one) end)
  end,
  title = function(document, wanted)
    return document.title ~= nil and holds(fold.search(document.title), wanted)
  end,
}
M.document.upto = M.document["until"]

-- Whether `wanted` names who `party` is, as its document tells.
local function is_party(party, document, wanted)
  if not party then return false end
  local entity, surfaces = party.entity and document:entities()[party.entity], {}
  for i, mention in ipairs(entity and entity.mentions or {}) do
    surfaces[i] = mention.name or mention.text
  end
  return called.so(wanted, party.name or party.text or "", surfaces)
end

--- Filters of quotes: their own, and those of their documents.
---@type table<string, fun(quote: briefing.Quote, wanted: any): boolean>
M.quote = {
  type = function(quote, wanted)
    return any(wanted, function(one) return quote.type == one end)
  end,
  status = function(quote, wanted)
    return any(wanted, function(one) return quote.status == one end)
  end,
  class = function(quote, wanted)
    local class = quote.cue and quote.cue.class
    return class ~= nil and any(wanted, function(one)
      return class == one or class:sub(1, #one + 1) == one .. "."
    end)
  end,
  cue = function(quote, wanted)
    return quote.cue ~= nil and any(wanted, function(one)
      return fold.search(quote.cue.lemma or "") == fold.search(one)
        or fold.search(quote.cue.text) == fold.search(one)
    end)
  end,
  speaker = function(quote, wanted)
    return any(wanted, function(one)
      return is_party(quote.speaker, quote.document, one)
    end)
  end,
  to = function(quote, wanted)
    return any(wanted, function(one)
      return is_party(quote.addressee, quote.document, one)
    end)
  end,
  about = function(quote, wanted)
    return any(wanted, function(one)
      return holds(fold.search(quote.text), one)
    end)
  end,
  confidence = function(quote, wanted) return quote.confidence >= wanted end,
}
for name, test in pairs(M.document) do
  M.quote[name] = function(quote, wanted) return test(quote.document, wanted) end
end
--- An id is a quote's own or its document's; `document` is that one's only.
M.quote.document = M.quote.id
M.quote.id = function(quote, wanted)
  return has_id(quote, wanted) or has_id(quote.document, wanted)
end

--- The filters of quotes of several documents, in which a party is who the
--- documents together tell: an office that one of them gives is found in all.
---@param entity_of fun(party: briefing.Speaker|briefing.Party, document: briefing.Document):
---  table|nil  the joined entity
---@return table<string, fun(quote: briefing.Quote, wanted: any): boolean>
function M.quotes_of(entity_of)
  local filters, known = {}, {}
  for name, test in pairs(M.quote) do filters[name] = test end
  for name, role in pairs { speaker = "speaker", to = "addressee" } do
    filters[name] = function(quote, wanted)
      local party = quote[role]
      local entity = party and entity_of(party, quote.document)
      return any(wanted, function(one)
        if not entity then return is_party(party, quote.document, one) end
        known[one] = known[one] or {}
        if known[one][entity] == nil then
          known[one][entity] = called.so(one, entity.name, entity.variants)
        end
        return known[one][entity] or is_party(party, quote.document, one)
      end)
    end
  end
  return filters
end

--- What a filter may be set to, where that is known.
M.VALUES = {
  type = { direct = true, indirect = true, mixed = true },
  status = { said = true, future = true, negated = true, hearsay = true },
}
local DATES = { since = true, ["until"] = true, upto = true }
local STRINGS = { outlet = true, url = true, has = true, title = true,
  type = true, status = true, class = true, cue = true, speaker = true,
  to = true, about = true }

--- Raises for a filter that isn't there or can't be set to such a value, and
--- names the near one.
---@param wanted table
---@param filters table the filters there are
---@param level integer
function M.check(wanted, filters, level)
  level = level + 1
  check.keys(wanted, filters, "filter", level)
  for name, value in pairs(wanted) do
    if DATES[name] then
      check.type(value, "string", name, level)
      local date = moment.date(value)
      if not date or value:sub(1, #date) ~= date then -- as documents have them
        error(("%s: expected a day, month or year such as 2024-03-01, got '%s'")
          :format(name, value), level)
      end
    elseif name == "confidence" then
      check.type(value, "number", name, level)
    elseif STRINGS[name] then
      check.type(value, "string|table", name, level)
      for _, one in ipairs(type(value) == "table" and value or { value }) do
        check.type(one, "string", name, level)
        if not one:find "%S" then
          error(("%s: expected some text, got '%s'"):format(name, one), level)
        end
        local known = M.VALUES[name] or name == "class" and lexicon.shared:classes()
        if known then check.one_of(one, known, name, level) end
      end
    end
  end
end

--- Whether `item` passes all of `wanted`, or the function that it is.
---@param filters table
---@param item any
---@param wanted table|fun(item: any): boolean
---@return boolean
function M.passes(filters, item, wanted)
  if type(wanted) == "function" then return wanted(item) end
  for name, value in pairs(wanted) do
    if not filters[name](item, value) then return false end
  end
  return true
end

return M
