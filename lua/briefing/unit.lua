-- SPDX-License-Identifier: MIT
--- What of documents is compared: quotes, the sentences outside of them, and
--- their clauses, each with its terms; names, dates and numbers are one term in
--- whatever form they stand. How they are compared is in docs/statements.md.

local core = require "briefing.core"
local fold = require "briefing.fold"
local polarity = require "briefing.polarity"
local said_again = require "briefing.again"
local span = require "briefing.span"

local M = {}

local SHORTEST = 3 -- terms of a piece worth comparing
local MARKED = 2   -- terms of one that is a quote or stands in marks
local PAUSE = 130  -- percent of what is in use, at which the collector runs again
local ALIKE = 0.7  -- of the last word of a mention and the family name

-- {== terms

local WORD, NUMBER, DATE = 0, 1, 2 -- kinds, in the lowest two bits of a stem

local function id_of(kind, value)
  return math.tointeger(tonumber("0x" .. core.hash(kind .. " " .. value)))
end

local function one(kind, name, value, new)
  local id = id_of(name, value)
  new[#new + 1] = id & ~3 | kind
  new[#new + 1] = id
end

-- What stands for a date: each day that it names, or the month or year.
local function date_edit(date)
  local new, seen = {}, {}
  for day in date.value:gmatch("%d%d%d%d%-%d%d%-%d%d") do
    if not seen[day] then
      seen[day] = true
      one(DATE, "date", day, new)
    end
  end
  if #new == 0 then one(DATE, "date", date.value, new) end
  return { first = date.first, last = date.last, new = new }
end

local function quantity_edit(quantity)
  local new = {}
  one(NUMBER, "number", ("%.10g"):format(quantity.value), new)
  if quantity.unit then one(WORD, "unit", quantity.unit, new) end
  return { first = quantity.first, last = quantity.last, new = new }
end

-- A name with its titles is its last word, known for the same person in any
-- spelling; a place or body that the gazetteer knows is itself, a capital its
-- country too.
local function name_edits(document, of, edits)
  for _, own in ipairs(document:entities()) do
    local entity = of[own]
    local family = entity and entity.type == "person" and entity.family
    local ref = entity and entity.type ~= "person" and entity.type ~= "role" and entity.ref
    for _, mention in ipairs((family or ref) and own.mentions or {}) do
      local edit = { first = mention.first, last = mention.last, entity = entity }
      if ref then
        edit.keep = id_of("ref", entity.capital_of or ref)
        if mention.text:find("%s") then edit.stem = id_of("ref", ref) & ~3 end
      else
        local word = mention.text:match("%S+$")
        if word and core.name_similarity(word, family) >= ALIKE then
          edit.keep = id_of("person", entity.id)
        end
      end
      if edit.keep then edits[#edits + 1] = edit end
    end
  end
end

--- The terms of a document, in order: `terms:get(i)` gives id, stem, first and
--- last byte, whether it is denied, and { entity } where it names one.
---@param document briefing.Document
---@param stemmer userdata
---@param of table<table, table>|nil the joined entity of each of the document's own
---@return userdata to be closed
function M.terms(document, stemmer, of)
  local edits = {}
  for _, date in ipairs(document:dates()) do edits[#edits + 1] = date_edit(date) end
  for _, quantity in ipairs(document:quantities()) do
    if quantity.kind ~= "ordinal" then edits[#edits + 1] = quantity_edit(quantity) end
  end
  if of then name_edits(document, of, edits) end
  return assert(stemmer:terms(document.text, edits))
end

-- ==}

-- {== pieces

-- A sentence without the parts of the page at its start, such as a dateline;
-- nil where more than that is of the page.
local function cleaned(sentence, skip, text)
  local first = sentence.first
  for _, part in ipairs(skip) do
    if part.first <= first and first <= part.last then
      first = text:find("[^%s%-:]", part.last + 1) or #text + 1
    end
  end
  local rest = { first = first, last = sentence.last }
  if first <= sentence.last and not span.touching(rest, skip) then return rest end
end

--- The sentences of a document without the parts of the page: { first, last }.
---@param document briefing.Document
---@return { first: integer, last: integer }[]
function M.sentences(document)
  local text, list = document.text, {}
  local skip = table.move(document:boilerplate(), 1, #document:boilerplate(), 1, {})
  skip[#skip + 1] = document:title_span()
  table.sort(skip, function(a, b) return a.first < b.first end)
  for _, whole in ipairs(document:sentences()) do
    list[#list + 1] = cleaned(whole, skip, text)
  end
  return list
end

-- Of a rising list the index of the last that begins at `at` or before it.
local function last_at(list, at) return span.from(list, "first", at + 1) - 1 end

--- The sentence that a piece of a document stands in, without the parts of the
--- page; nil where there is none.
---@param document briefing.Document
---@param piece { first: integer, last: integer }
---@return { first: integer, last: integer }|nil
function M.sentence_around(document, piece)
  local sentences, aside = document:sentences(), document:boilerplate()
  local whole = sentences[last_at(sentences, piece.first)]
  if not whole or whole.last < piece.last then return nil end
  local skip, i = { document:title_span() }, last_at(aside, whole.last)
  while i > 0 and aside[i].last >= whole.first do
    table.insert(skip, 1, aside[i])
    i = i - 1
  end
  table.sort(skip, function(a, b) return a.first < b.first end)
  local sentence = cleaned(whole, skip, document.text)
  return sentence and sentence.first <= piece.first and sentence or nil
end

-- Whether a span stands in marks of its own.
local OPENING = { ['"'] = true, ["("] = true, ["\u{AB}"] = true, ["\u{201C}"] = true,
  ["\u{2039}"] = true, ["\u{2018}"] = true, ["'"] = true }
local function is_marked(text, first)
  local before = text:sub(math.max(1, first - 3), first - 1)
  return OPENING[before:match(utf8.charpattern .. "$") or ""] or OPENING[before:sub(-1)]
    or OPENING[before:sub(-2)] or OPENING[before] or false
end

-- Words that tell who says something, which is not what is said.
local function frames_of(quotes)
  local frames = {}
  for _, quote in ipairs(quotes) do
    frames[#frames + 1] = quote.cue
    frames[#frames + 1] = quote.speaker and quote.speaker.mention
    frames[#frames + 1] = quote.medium
  end
  return frames
end

-- A quote as briefing.again asks for it.
local function read_quote(quote)
  return quote.parent, quote.first, quote.last, quote.cue and quote.cue.first
end

--- Calls `put` for each piece of a document: its first and last byte, the
--- number of its quote or nil, whether it is a whole quote or sentence, and
--- whether two terms of it are enough.
---@param document briefing.Document
---@param put fun(first: integer, last: integer, quote?: integer, whole: boolean, marked: boolean)
function M.pieces(document, put)
  local text = document.text
  local function with_clauses(first, last, quote, whole)
    put(first, last, quote, whole, quote ~= nil)
    local firsts, lasts = core.clauses(text, first, last)
    for i, at in ipairs(firsts) do put(at, lasts[i], quote, false, is_marked(text, at)) end
  end
  local quotes = document:quotes()
  local again = said_again.among(quotes, read_quote)
  for i, quote in ipairs(quotes) do
    if not again[quote] then with_clauses(quote.first, quote.last, i, true) end
  end
  for _, sentence in ipairs(M.sentences(document)) do
    local at = sentence.first
    for _, quote in ipairs(quotes) do
      if not quote.parent and quote.first <= sentence.last and quote.last >= at then
        -- what stands before the words that report it
        local before = math.min(quote.first, quote.cue and quote.cue.first or quote.first)
        if before > at then with_clauses(at, before - 1, nil, false) end
        at = math.max(at, quote.last + 1, quote.cue and quote.cue.last + 1 or 0)
      end
    end
    if at <= sentence.last then
      with_clauses(at, sentence.last, nil, at == sentence.first)
    end
  end
end

-- ==}

-- Who says a quote, as a number that is equal for one speaker.
local function speaker_id(quote, of)
  local speaker = quote.speaker
  if not speaker then return nil end
  local own = speaker.entity and quote.document:entities()[speaker.entity]
  local entity = own and of and of[own]
  if entity then return id_of("speaker", entity.id) end
  return speaker.name and id_of("speaker", table.concat(fold.words(speaker.name), " "))
end

--- Counts in which sentences of a document its terms stand.
---@param units userdata
---@param document briefing.Document
---@param terms userdata
function M.count_sentences(units, document, terms)
  for _, sentence in ipairs(document:sentences()) do
    units:sentence(terms, terms:from(sentence.first), terms:from(sentence.last + 1) - 1)
  end
end

--- How many terms stand from `piece.first` to `piece.last`.
---@param terms userdata
---@param piece { first: integer, last: integer }
---@return integer
function M.count(terms, piece)
  return terms:from(piece.last + 1) - terms:from(piece.first)
end

--- Adds what stands from `piece.first` to `piece.last`, without the terms in
--- `left_out`, where it has `least` terms or more (3 when left out).
---@param units userdata
---@param terms userdata
---@param piece table { document: integer, first, last, quote?, whole?, speaker?, denied? }
---@param left_out table<integer, true>|nil
---@param least integer|nil
---@return integer|nil its number
function M.add(units, terms, piece, left_out, least)
  local first, last = terms:within(piece.first, piece.last)
  return units:add(piece, terms, first, last, left_out, least or SHORTEST)
end

-- The terms that tell who says something.
local function framed_terms(quotes, terms)
  local framed = {}
  for _, frame in ipairs(frames_of(quotes)) do
    local first, last = terms:within(frame.first, frame.last)
    for i = first, last do framed[i] = true end
  end
  return framed
end

-- Adds the sentences and the pieces of a document, and where `with_denied` is set
-- what acts deny, which is no piece by itself: نفى | وجود اتفاق.
local function add_all(units, document, number, stemmer, of, with_denied)
  local terms <close> = M.terms(document, stemmer, of)
  local quotes = document:quotes()
  local framed, seen = framed_terms(quotes, terms), {}
  M.count_sentences(units, document, terms)
  local function put(first, last, quote, whole, marked)
    -- pieces of the same terms are one
    local key = terms:from(first) << 32 | terms:from(last + 1)
    if seen[key] then return end
    seen[key] = M.add(units, terms, { document = number, first = first, last = last,
      quote = quote, whole = whole, speaker = quote and speaker_id(quotes[quote], of),
      denied = polarity.is_denied(document, first, last) },
      not quote and framed or nil, marked and MARKED or SHORTEST)
  end
  M.pieces(document, put)
  for _, denied in ipairs(with_denied and polarity.denied(document) or {}) do
    put(denied.report.first, denied.report.last, nil, false, true)
  end
end

--- Until it is closed the collector runs more often: what each document leaves
--- behind would else pile up to as much as all documents take.
---@return table to be closed
function M.collected_often()
  local before = collectgarbage("setpause", PAUSE)
  return setmetatable({}, { __close = function() collectgarbage("setpause", before) end })
end

--- The units of documents, weighed: `get(i)` gives the number of a document in
--- the list, first and last byte, and the number of a quote within it.
---@param documents briefing.Document[]
---@param of table<table, table>|nil the joined entity of each of the documents' own
---@param weights table see briefing.similarity
---@param with_denied boolean|nil what acts deny is a unit too
---@return userdata
function M.gather(documents, of, weights, with_denied)
  local stemmer <close> = core.stemmer()
  local _ <close> = M.collected_often()
  local units = core.units(weights)
  for number, document in ipairs(documents) do
    add_all(units, document, number, stemmer, of, with_denied)
  end
  units:weigh()
  return units
end

return M
