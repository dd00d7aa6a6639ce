-- SPDX-License-Identifier: MIT
--- An ordered, filterable collection of documents.

local boilerplate = require "briefing.boilerplate"
local check = require "briefing.check"
local collection = require "briefing.collection"
local dispersion = require "briefing.dispersion"
local document = require "briefing.document"
local entity = require "briefing.entity"
local filter = require "briefing.filter"
local frequencies = require "briefing.frequencies"
local kinds = require "briefing.kinds"
local kwic = require "briefing.kwic"
local problem = require "briefing.problem"
local query = require "briefing.query"
local quotes = require "briefing.quote"
local reader = require "briefing.reader"
local voices = require "briefing.voices"
local words = require "briefing.words"

local Set = {}

---@class briefing.Set
---@field problems briefing.Problem[] what could not be read, or only in part
---@field notes briefing.Problem[] what stands beside the documents, for which nobody asked

local M = {}

-- { documents, mode, memo } of each set, apart so that it prints plainly.
local state = setmetatable({}, { __mode = "k" })

-- The documents of a set, chosen when they are first asked for.
local function documents_of(set)
  local self = state[set]
  if not self.documents then
    self.documents, self.make = self.make(), nil
  end
  return self.documents
end

function Set:__index(key)
  if math.type(key) == "integer" then return documents_of(self)[key] end
  local method = Set[key]
  if method == nil then check.member(key, Set, "a document set", 2) end
  return method
end

function Set:__len()
  return #documents_of(self)
end

-- A set of documents, or of those that a function will return.
local function new(documents, problems, notes)
  local set = setmetatable({ problems = problems, notes = notes }, Set)
  local lazy = type(documents) == "function"
  state[set] = { memo = {}, documents = not lazy and documents or nil,
    make = lazy and documents or nil }
  return set
end

--- Whether `value` is a document set.
---@param value any
---@return boolean
function M.is(value)
  return getmetatable(value) == Set
end

-- What `make` returns, made at the first call under this name.
local function once(set, name, make)
  local memo = state[set].memo
  if memo[name] == nil then memo[name] = make() end
  return memo[name]
end

-- Adds to the problems those documents that could not be analysed.
local function analysed(set)
  return once(set, "analysed", function()
    for one in set:each() do
      one:once("reported", function()
        local doc, message, code, byte = one:analysis()
        if not doc then
          set.problems[#set.problems + 1] = problem.new(one, message, code, byte)
        end
        return true
      end)
    end
    return documents_of(set)
  end)
end

--- That a record has the id of one before it, for which it is left out.
---@param record briefing.Record|briefing.Document
---@return briefing.Problem
function M.duplicate(record)
  return problem.new(record, ("a second document with the id '%s' was left out"):format(
    record.id), "duplicate-id")
end

--- Reads every document of `source`; see `briefing.open`.
---@param source string|table|function|file*
---@param options table
---@return briefing.Set|nil
---@return string|nil message, string|nil code, integer|nil byte
function M.open(source, options)
  local next_record, notes, code, byte = reader.source(source, options)
  if not next_record then return nil, notes, code, byte end
  local documents, problems, seen = {}, {}, {}
  local lines = boilerplate.lines(documents, options.boilerplate)
  while true do
    local record, failed = next_record()
    if failed then problems[#problems + 1] = failed end
    if record then
      local key = tostring(record.id)
      if seen[key] then
        problems[#problems + 1] = M.duplicate(record)
      else
        seen[key] = true
        documents[#documents + 1] = document.new(record, options.mode, lines)
      end
    elseif not failed then
      break
    end
  end
  if #documents == 0 then
    if #problems > 0 then
      local first = problems[1]
      return nil, ("no document could be read; the first problem: %s: %s"):format(
        problem.place(first) or "?", problem.message(first)), first.code, first.byte
    end
    return nil, (type(source) == "string" and source .. ": " or "") .. "no document here",
      "empty"
  end
  return new(documents, problems, notes or {})
end

--- Iterates: `for document in set:each() do`.
---@return fun(): briefing.Document
function Set:each()
  local documents, i = documents_of(self), 0
  return function()
    i = i + 1
    return documents[i]
  end
end

--- The document with this id, or nil.
---@param id string|integer
---@return briefing.Document|nil
function Set:document(id)
  for one in self:each() do
    if tostring(one.id) == tostring(id) then return one end
  end
  return nil
end

-- Those of a collection that pass, all without a filter.
local function some(all, wanted)
  if wanted == nil then return all end
  collection.check_filter(all, wanted, 3)
  return all:where(wanted)
end

--- The documents as a collection, for sorting, tables and export.
---@param wanted table|fun(document: briefing.Document): boolean|nil
---@return briefing.Collection
function Set:documents(wanted)
  return (some(collection.new("documents", function() return documents_of(self) end,
    filter.document), wanted))
end

--- The documents that pass: a table of filters (outlet, id, since, until or
--- upto, has, title, url) or a function. The documents are shared, so nothing
--- is analysed twice; they are chosen when they are first asked for.
---@param wanted table|fun(document: briefing.Document): boolean
---@return briefing.Set
function Set:where(wanted)
  check.type(wanted, "table|function", "filter", 2)
  if type(wanted) == "table" then
    filter.check(wanted, filter.document, 2)
  end
  return new(function()
    local kept = {}
    for one in self:each() do
      if filter.passes(filter.document, one, wanted) then kept[#kept + 1] = one end
    end
    return kept
  end, self.problems, self.notes)
end

-- The joined entities and which of them each document's own went into.
local function joined(set)
  return once(set, "entities", function()
    local list, of = entity.join(analysed(set))
    return { list = list, of = of }
  end)
end

-- The joined entity that a party of a quote is, or nil.
local function entity_of(set, party, one)
  local own = party.entity and one:entities()[party.entity]
  return own and joined(set).of[own]
end

-- The name that a quote's speaker has in the whole set, by which quotes are
-- grouped, sorted and counted.
local function speaker_name(set)
  return function(quote)
    local known = set:speaker_of(quote)
    return known and known.name or quote.speaker and quote.speaker.name
  end
end

--- The quotes that pass the filters (speaker, type, class, cue, about, to,
--- status, confidence, id, and those of documents), in document order.
---@param wanted table|fun(quote: briefing.Quote): boolean|nil
---@return briefing.Collection
function Set:quotes(wanted)
  return (some(collection.new("quotes", function()
    local list = {}
    for _, one in ipairs(analysed(self)) do
      table.move(one:quotes(), 1, #one:quotes(), #list + 1, list)
    end
    return list
  end, filter.quotes_of(function(party, one) return entity_of(self, party, one) end),
    kinds.quotes_by(speaker_name(self))), wanted))
end

--- The entities of all documents, joined by name, most mentioned first.
---@param wanted table|function|nil as of `where`: { type = "person" }
---@return briefing.Collection
function Set:entities(wanted)
  return (some(collection.new("entities", function() return joined(self).list end), wanted))
end

--- The joined entity that a quote's speaker is, or nil.
---@param quote briefing.Quote
---@return table|nil
function Set:speaker_of(quote)
  if not quotes.is(quote) then error("quote: expected a quote, got " .. type(quote), 2) end
  return quote.speaker and entity_of(self, quote.speaker, quote.document)
end

-- What `module` makes of the analysed documents, of their statements where it
-- asks for those, and of their joined entities; made once, when it is first
-- asked for.
local function built(set, name, module, of_statements)
  return collection.new(name, function()
    return once(set, name, function()
      local build, documents = require(module).build, analysed(set)
      if not of_statements then return build(documents, joined(set).of) end
      local statements = {}
      for statement in set:statements():each() do statements[#statements + 1] = statement end
      return build(documents, statements, joined(set).of)
    end)
  end)
end

--- What two or more documents say alike, most carried first.
---@param wanted table|function|nil as of `where`
---@return briefing.Collection
function Set:statements(wanted)
  return (some(built(self, "statements", "briefing.statement"), wanted))
end

--- The questions to which documents give different values, weightiest first.
---@param wanted table|function|nil as of `where`: { kind = "date" }
---@return briefing.Collection
function Set:disagreements(wanted)
  return (some(built(self, "disagreements", "briefing.disagreement", true), wanted))
end

--- Dated events of all documents, in order.
---@param wanted table|function|nil as of `where`: { status = "announced" }
---@return briefing.Collection
function Set:timeline(wanted)
  return (some(built(self, "timeline", "briefing.timeline"), wanted))
end

--- The passages that each two documents have word for word or nearly, those of
--- which most is copied first.
---@param wanted table|function|nil as of `where`
---@return briefing.Collection
function Set:copies(wanted)
  return (some(built(self, "copies", "briefing.copies"), wanted))
end

--- What each outlet has alone: quotes and sentences that are like nothing another
--- one says, three of each at the most; nothing is said of more than 24 documents.
---@param wanted table|function|nil as of `where`: { outlet = "asharq" }
---@return briefing.Collection
function Set:only(wanted)
  return (some(built(self, "only", "briefing.only", true), wanted))
end

--- The whole briefing as a table; see `briefing.brief`.
---@param options table|nil { sentences = 8 }
---@return table
function Set:brief(options)
  check.type(options, "table|nil", "options", 2)
  check.keys(options or {}, { sentences = true }, "option", 2)
  return require("briefing.brief").gather(self, options or {})
end

-- What is asked for of a summary's length: one of three, 8 sentences where
-- nothing is.
local function summary_length(options, level)
  check.type(options, "table|nil", "options", level + 1)
  options = options or {}
  check.keys(options, { sentences = true, words = true, percent = true }, "option", level + 1)
  local length, given = {}, 0
  for _, name in ipairs { "sentences", "words", "percent" } do
    check.type(options[name], "number|nil", name, level + 1)
    if options[name] then
      if options[name] < 0 then
        error(("%s: expected a number of 0 or more, got %g"):format(name, options[name]), level + 1)
      end
      length[name], given = options[name], given + 1
    end
  end
  if given > 1 then error("options: sentences, words or percent, not several", level + 1) end
  if given == 0 then length.sentences = 8 end
  return length
end

--- The sentences that tell most of what the reports share, with the places that
--- carry each; as many as are asked for, or as fit in so many words, or in so
--- many percent of the reports' words.
---@param options table|nil { sentences = 8 } or { words = … } or { percent = … }
---@return briefing.Collection
function Set:summary(options)
  local length = summary_length(options, 2)
  return collection.new("summary", function()
    local statements, events = {}, {}
    for statement in self:statements():each() do statements[#statements + 1] = statement end
    for event in self:timeline():each() do events[#events + 1] = event end
    return require("briefing.summary").build(analysed(self), statements, events, joined(self).of,
      length)
  end)
end

-- The options of a count, checked: numbers with what they are when left out,
-- `where` the words stand, and of `extra` how they match and are sorted.
local function count_options(options, numbers, level, extra)
  check.type(options, "table|nil", "options", level + 1)
  options = options or {}
  local known = { where = true, match = extra and extra.match,
    sort = extra and extra.sort, content = extra and extra.content }
  local checked = { where = options.where, match = options.match,
    content = options.content }
  for name, default in pairs(numbers) do
    known[name] = true
    if options[name] ~= nil then
      check.whole(options[name], name, name == "window" and 0 or 1, nil, level + 1)
    end
    checked[name] = options[name] or default
  end
  check.keys(options, known, "option", level + 1)
  words.check_options(options, level + 1)
  check.type(options.content, "boolean|nil", "content", level + 1)
  if options.sort ~= nil then
    check.one_of(options.sort, kwic.SORTS, "value of 'sort'", level + 1)
  end
  return checked
end

-- Raises for a phrase without a word.
local function check_phrase(phrase, options, level)
  check.type(phrase, "string", "phrase", level + 1)
  if #words.pattern(phrase, options and options.match) == 0 then
    error(("phrase: expected words, got '%s'"):format(phrase), level + 1)
  end
end

-- A collection of lines in context, in the order that is asked for.
local function in_context(make, sort)
  local lines = collection.new("kwic", make)
  return sort and lines:sort(sort) or lines
end

local HITS = { match = true, sort = true }
local COUNTED = { content = true }

--- A phrase in its context, wherever it stands. Words are compared folded and
--- without their clitics, by `match` letter by letter or by stem; * stands for
--- any letters, ? for one. Sorted by the words before (in Arabic on the right)
--- or after, nearest first, or in the order of the documents.
---@param phrase string
---@param options table|nil { window = 6, where = "quotes" | "outside",
---  match = "word" | "exact" | "stem", sort = "before" | "after" | "text" }
---@return briefing.Collection
function Set:kwic(phrase, options)
  local wanted = count_options(options, { window = 6 }, 2, HITS)
  check_phrase(phrase, options, 2)
  return in_context(function()
    return kwic.kwic(self, phrase, wanted.window, wanted)
  end, options and options.sort)
end

--- The hits of a query in the documents that match it: words (with * for any
--- letters, ? for one, = before an exact one, ~ before a stem), "phrases",
--- /regular expressions/ over the folded text, OR, NOT, NEAR/n, parentheses.
---@param text string such as 'الناتو NEAR/5 أوكرانيا NOT "حلف شمال"'
---@param options table|nil as of `kwic`
---@return briefing.Collection
function Set:search(text, options)
  check.type(text, "string", "query", 2)
  local wanted = count_options(options, { window = 6 }, 2, HITS)
  local parsed, message, _, byte = query.parse(text, wanted.match)
  if not parsed then
    error(("query: %s at byte %d"):format(message, byte), 2)
  end
  return in_context(function()
    return kwic.search(self, parsed, wanted.window, wanted)
  end, options and options.sort)
end

--- Words, or runs of `n` words, commonest first.
---@param options table|nil { n = 1, least = 1, where = "quotes" | "outside",
---  content = true (without particles and the like) }
---@return briefing.Collection
function Set:frequencies(options)
  local wanted = count_options(options, { n = 1, least = 1 }, 2, COUNTED)
  return collection.new("frequencies", function()
    return frequencies.frequencies(self, wanted.n, wanted)
  end)
end

--- What this set says more often than another, surest first.
---@param other briefing.Set
---@param options table|nil { least = 1, content = true, where = "quotes" | "outside" }
---@return briefing.Collection
function Set:keyness(other, options)
  if not M.is(other) then
    error("other: expected a document set, got " .. type(other), 2)
  end
  local wanted = count_options(options, { least = 1 }, 2, COUNTED)
  return collection.new("keyness", function()
    return frequencies.keyness(self, other, wanted)
  end)
end

--- The words that keep a phrase company, closest first.
---@param phrase string
---@param options table|nil { window = 4, least = 2, content = true,
---  where = "quotes" | "outside", match = "word" | "exact" | "stem" }
---@return briefing.Collection
function Set:collocations(phrase, options)
  local wanted = count_options(options, { window = 4, least = 2 }, 2,
    { match = true, content = true })
  check_phrase(phrase, options, 2)
  return collection.new("collocations", function()
    return frequencies.collocations(self, phrase, wanted.window, wanted)
  end)
end

--- How evenly words are spread over the documents (DP, Juilland's D); with a
--- phrase, how often and where each document has it.
---@param phrase string|nil
---@param options table|nil { least = 5, content = true, where = "quotes" |
---  "outside"; with a phrase match = "word" | "exact" | "stem" }
---@return briefing.Collection
function Set:dispersion(phrase, options)
  if type(phrase) == "table" and options == nil then phrase, options = nil, phrase end
  check.type(phrase, "string|nil", "phrase", 2)
  if phrase then
    local wanted = count_options(options, {}, 2, { match = true })
    check_phrase(phrase, options, 2)
    return collection.new("spread", function()
      return dispersion.of_phrase(self, phrase, wanted)
    end)
  end
  local wanted = count_options(options, { least = 5 }, 2, COUNTED)
  return collection.new("dispersion", function()
    return dispersion.of_words(self, wanted)
  end)
end

--- How much of what is quoted each speaker has, in quotes and in words, or
--- each value of another column of quotes (outlet, type, class …).
---@param by string|nil "speaker" when left out
---@return briefing.Collection
function Set:share_of_voice(by)
  check.type(by, "string|nil", "by", 2)
  local fields = kinds.quotes_by(speaker_name(self)).fields
  check.one_of(by or "speaker", fields, "column", 2)
  return collection.new("shares", function()
    analysed(self)
    return voices.share(self, fields[by or "speaker"])
  end)
end

--- Which speakers are quoted in the same documents, how often, and how much
--- of what either has (Jaccard), against chance (mutual information).
---@return briefing.Collection
function Set:co_quotation()
  return collection.new("together", function()
    analysed(self)
    return voices.together(self, speaker_name(self))
  end)
end

--- With which classes of cue each speaker is quoted (says, warns, denies), or
--- each value of another column.
---@param by string|nil "speaker" when left out
---@return briefing.Collection
function Set:cue_classes(by)
  check.type(by, "string|nil", "by", 2)
  check.one_of(by or "speaker", kinds.quotes.fields, "column", 2)
  return self:quotes():cross(by or "speaker", "class")
end

--- Writes the set; the format comes from the name's ending: the briefing as
--- html, md, txt or json, the annotated documents as jsonl or xml (TEI), the
--- quotes as csv or jsonld (Web Annotation), everything as db (SQLite), ann
--- (brat, with the text beside it as .txt) or conllu.
---@param path string
---@param options table|nil { format = …, lang = "ar" | "en", bom = true }
---@return true|nil, string|nil message, string|nil code
function Set:export(path, options)
  check.type(path, "string", "path", 2)
  check.type(options, "table|nil", "options", 2)
  local export = require "briefing.export"
  options = options or {}
  local format = export.set_format(path, options, 2)
  return export.save_set(self, path, format, options)
end

-- Raises unless both sides of an operator are document sets.
local function check_sides(a, b, sign)
  for _, side in ipairs { a, b } do
    if not M.is(side) then
      error(("%s: expected a document set on each side, got %s"):format(sign,
        type(side)), 3)
    end
  end
end

-- The items of two lists, or of one that both are, as a new one.
local function both_of(a, b)
  local list = table.move(a, 1, #a, 1, {})
  return a == b and list or table.move(b, 1, #b, #list + 1, list)
end

-- Documents of two sets: of the first those that `keep` lets through, which
-- is told whether the second has them; then the second's own if `both`. A
-- document whose id another one has is left out and named.
local function combined(a, b, keep, both)
  local in_b, ids, kept = {}, {}, {}
  local problems, notes = both_of(a.problems, b.problems), both_of(a.notes, b.notes)
  for one in b:each() do in_b[one] = true end
  for one in a:each() do
    if keep(in_b[one]) then
      kept[#kept + 1] = one
      ids[tostring(one.id)] = one
    end
  end
  for one in (both and b or a):each() do
    local same = ids[tostring(one.id)]
    if both and not same then
      kept[#kept + 1] = one
    elseif both and same ~= one then
      problems[#problems + 1] = M.duplicate(one)
    end
  end
  return new(kept, problems, notes)
end

function Set.__add(a, b)
  check_sides(a, b, "+")
  return combined(a, b, function() return true end, true)
end

function Set.__sub(a, b)
  check_sides(a, b, "-")
  return combined(a, b, function(shared) return not shared end)
end

function Set.__mul(a, b)
  check_sides(a, b, "*")
  return combined(a, b, function(shared) return shared end)
end

function Set:__tostring()
  local text = tostring(self:documents())
  for _, one in ipairs(self.problems) do
    text = ("%s\nnot read: %s: %s"):format(text, problem.place(one) or "?",
      problem.message(one))
  end
  for _, one in ipairs(self.notes) do
    text = ("%s\nnote: %s: %s"):format(text, problem.place(one) or "?", problem.message(one))
  end
  return text
end

check.methods(Set, M.is, "a document set", "set")

return M
