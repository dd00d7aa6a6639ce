-- SPDX-License-Identifier: MIT
--- What of documents is compared: quotes, the sentences outside of them, and
--- their clauses, each with its terms; names, dates and numbers are one term in
--- whatever form they stand. How they are compared is in docs/statements.md.

local core = require "briefing.core"
local fold = require "briefing.fold"
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

--- The first index of a rising list whose number is not less than `at`.
---@param list integer[]
---@param at integer
---@return integer
local function from(list, at)
  local low, high = 1, #list + 1
  while low < high do
    local middle = (low + high) // 2
    if list[middle] < at then low = middle + 1 else high = middle end
  end
  return low
end
M.from = from

---@class briefing.Terms parallel lists
---@field stems integer[]
---@field ids integer[]
---@field firsts integer[]
---@field lasts integer[]
---@field negative table<integer, true>
---@field entities table<integer, table>  the joined entity that a term names

-- What stands for parts of the text: `new` terms of { stem, id } instead of the
-- words from `first` to `last`. The first that takes a word keeps it.
local function rewritten(terms, edits)
  local taken, done = {}, {}
  for _, edit in ipairs(edits) do
    local i = from(terms.firsts, edit.first)
    while terms.firsts[i] and terms.lasts[i] <= edit.last do
      taken[i] = taken[i] or edit
      i = i + 1
    end
  end
  local new = { stems = {}, ids = {}, firsts = {}, lasts = {}, negative = {}, entities = {} }
  local function put(i, stem, id)
    local n = #new.stems + 1
    new.stems[n], new.ids[n] = stem, id
    new.firsts[n], new.lasts[n] = terms.firsts[i], terms.lasts[i]
    new.negative[n] = terms.negative[i]
  end
  for i, stem in ipairs(terms.stems) do
    local edit = taken[i]
    if not edit then
      put(i, stem, terms.ids[i])
    elseif edit.keep then -- its last word stands for the whole
      if terms.lasts[i] == edit.last then
        put(i, edit.stem or stem, edit.keep)
        new.entities[#new.stems] = edit.entity
      end
    elseif not done[edit] then
      done[edit] = true
      for _, term in ipairs(edit.new) do put(i, term[1], term[2]) end
    end
  end
  return new
end

local function one(kind, name, value)
  local id = id_of(name, value)
  return { id & ~3 | kind, id }
end

-- Each day that a date names, or the month or year.
local function date_edit(date)
  local new, seen = {}, {}
  for day in date.value:gmatch("%d%d%d%d%-%d%d%-%d%d") do
    if not seen[day] then
      seen[day] = true
      new[#new + 1] = one(DATE, "date", day)
    end
  end
  if #new == 0 then new[1] = one(DATE, "date", date.value) end
  return { first = date.first, last = date.last, new = new }
end

local function quantity_edit(quantity)
  local new = { one(NUMBER, "number", ("%.10g"):format(quantity.value)) }
  if quantity.unit then new[2] = one(WORD, "unit", quantity.unit) end
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

--- The terms of a document, in order.
---@param document briefing.Document
---@param stemmer userdata
---@param of table<table, table>|nil the joined entity of each of the document's own
---@return briefing.Terms
function M.terms(document, stemmer, of)
  local terms, edits = {}, {}
  terms.ids, terms.firsts, terms.lasts, terms.negative, terms.stems =
    stemmer:terms(document.text)
  for _, date in ipairs(document:dates()) do edits[#edits + 1] = date_edit(date) end
  for _, quantity in ipairs(document:quantities()) do
    if quantity.kind ~= "ordinal" then edits[#edits + 1] = quantity_edit(quantity) end
  end
  if of then name_edits(document, of, edits) end
  return rewritten(terms, edits)
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

--- Calls `put` for each piece of a document: its first and last byte, the
--- number of its quote or nil, whether it is a whole quote or sentence, and
--- whether two terms of it are enough.
---@param document briefing.Document
---@param put fun(first: integer, last: integer, quote?: integer, whole: boolean, marked: boolean)
function M.pieces(document, put)
  local text = document.text
  local function with_clauses(first, last, quote, whole)
    put(first, last, quote, whole, quote ~= nil)
    local firsts, lasts = core.clauses(text:sub(first, last))
    for i, at in ipairs(firsts) do
      local a, b = first + at - 1, first + lasts[i] - 1
      put(a, b, quote, false, is_marked(text, a))
    end
  end
  local quotes = document:quotes()
  for i, quote in ipairs(quotes) do
    local around = quote.parent
    -- a report inside a report says what the outer one says
    if not around or quote.last - quote.first <= 0.8 * (around.last - around.first) then
      with_clauses(quote.first, quote.last, i, true)
    end
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
---@param terms briefing.Terms
function M.count_sentences(units, document, terms)
  local firsts = terms.firsts
  for _, sentence in ipairs(document:sentences()) do
    units:sentence(terms.ids, from(firsts, sentence.first), from(firsts, sentence.last + 1) - 1)
  end
end

--- How many terms stand from `piece.first` to `piece.last`.
---@param terms briefing.Terms
---@param piece { first: integer, last: integer }
---@return integer
function M.count(terms, piece)
  return from(terms.firsts, piece.last + 1) - from(terms.firsts, piece.first)
end

--- Adds the terms at these indexes as a unit.
---@param units userdata
---@param terms briefing.Terms
---@param piece table as of `add`
---@param indexes integer[]
---@return integer its number
function M.add_terms(units, terms, piece, indexes)
  local stems, ids = {}, {}
  for n, i in ipairs(indexes) do
    stems[n], ids[n] = terms.stems[i], terms.ids[i]
    piece.negative = piece.negative or terms.negative[i]
  end
  return units:add(piece, stems, ids)
end

--- Adds what stands from `piece.first` to `piece.last`, without the terms in
--- `left_out`, where it has `least` terms or more (3 when left out).
---@param units userdata
---@param terms briefing.Terms
---@param piece table { document: integer, first, last, quote?, whole?, speaker? }
---@param left_out table<integer, true>|nil
---@param least integer|nil
---@return integer|nil its number
function M.add(units, terms, piece, left_out, least)
  local indexes = {}
  local i = from(terms.firsts, piece.first)
  while terms.firsts[i] and terms.lasts[i] <= piece.last do
    if not (left_out and left_out[i]) then indexes[#indexes + 1] = i end
    i = i + 1
  end
  if #indexes < (least or SHORTEST) then return nil end
  return M.add_terms(units, terms, piece, indexes)
end

-- The terms that tell who says something.
local function framed_terms(quotes, terms)
  local framed = {}
  for _, frame in ipairs(frames_of(quotes)) do
    local i = from(terms.firsts, frame.first)
    while terms.firsts[i] and terms.lasts[i] <= frame.last do
      framed[i] = true
      i = i + 1
    end
  end
  return framed
end

-- Adds the sentences and the pieces of a document.
local function add_all(units, document, number, stemmer, of)
  local terms = M.terms(document, stemmer, of)
  local quotes = document:quotes()
  local framed, seen = framed_terms(quotes, terms), {}
  M.count_sentences(units, document, terms)
  M.pieces(document, function(first, last, quote, whole, marked)
    -- pieces of the same terms are one
    local key = from(terms.firsts, first) << 32 | from(terms.firsts, last + 1)
    if seen[key] then return end
    seen[key] = M.add(units, terms, { document = number, first = first, last = last,
      quote = quote, whole = whole, speaker = quote and speaker_id(quotes[quote], of) },
      not quote and framed or nil, marked and MARKED or SHORTEST)
  end)
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
---@return userdata
function M.gather(documents, of, weights)
  local stemmer <close> = core.stemmer()
  local _ <close> = M.collected_often()
  local units = core.units(weights)
  for number, document in ipairs(documents) do
    add_all(units, document, number, stemmer, of)
  end
  units:weigh()
  return units
end

return M
