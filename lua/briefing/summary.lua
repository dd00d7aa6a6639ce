-- SPDX-License-Identifier: MIT
--- A few sentences that tell what the reports tell. What counts is what outlets
--- share: each sentence is worth the statements and dated events in it that no
--- sentence before told (coverage with falling gain, after Lin and Bilmes 2011),
--- then warnings, measures and who is named. One that repeats another is kept as
--- a further place of it (as maximal marginal relevance has it, Carbonell and
--- Goldstein 1998, repetition is worth nothing). Those of most outlets come first.

local carried = require "briefing.carried"
local core = require "briefing.core"
local kinds = require "briefing.kinds"
local opening = require "briefing.opening"
local polarity = require "briefing.polarity"
local similarity = require "briefing.similarity"
local unit = require "briefing.unit"

local M = {}

local SHORTEST, LONGEST = 6, 80 -- terms of a sentence worth quoting
local MOST = 0.5      -- share of a sentence that a statement is, for it to be that one
local WITHIN = 0.8    -- share of a place that a sentence has where it tells it
local SAME, PART = 0.5, 0.75 -- shares of weight: of both, of one, that make a repetition
local UNTOLD = 0.2    -- worth of a day that is told by the report's own (غداً)
local LEANING = 0.2   -- weight of a sentence that leans on another
local LENGTH = 0.35   -- power of a sentence's terms that its worth is divided by
local LATER = 0.8     -- how much more the last day's report weighs than the first's
local LEAD = 0.5      -- how much more a report's first sentence weighs
local MANY = 200      -- statements whose documents have the sentences
local FEW = 40        -- documents that are read where nothing is shared

local WARNING = { warn = true, threaten = true, accuse = true, deny = true }
local WORTH = { day = 1, warning = 1.2, measure = 0.6, person = 0.4, rare = 0.15 }

-- {== what there is to tell

-- What the set tells in each document: lists of { part, key, worth } of statements
-- and of { part, event, worth } of events, by document.
local function told_in(statements, events)
  local shared, dated = {}, {}
  local function add(list, place)
    local document = place.part.document
    list[document] = list[document] or {}
    table.insert(list[document], place)
  end
  for _, one in ipairs(statements) do
    local worth = math.log(#one.outlets + 1, 2)
    for _, member in ipairs(one.members) do
      add(shared, { part = member, key = "s" .. one.id, worth = worth })
    end
  end
  for _, event in ipairs(events) do
    local worth = WORTH.day * math.log(#kinds.outlets_of(event.members) + 1, 2)
    for _, member in ipairs(event.members) do
      add(dated, { part = member, event = event, worth = worth })
    end
  end
  return { shared = shared, dated = dated }
end

-- Concepts of one document: { first, last, key, worth }, places that tell it.
local function concepts_of(document, told, of)
  local list = {}
  local function add(part, key, worth)
    list[#list + 1] = { first = part.first, last = part.last, key = key, worth = worth }
  end
  for _, place in ipairs(told.shared[document] or {}) do
    add(place.part, place.key, place.worth)
  end
  for _, place in ipairs(told.dated[document] or {}) do
    local part, value = place.part, place.event.value
    for _, date in ipairs(document:dates()) do
      if part.first <= date.first and date.last <= part.last
        and date.value:sub(1, 10) == value:sub(1, 10) then
        -- أمس tells no date where it stands alone, nor does an hour
        local plain = date.kind ~= "time" and date.text:find("%d") ~= nil
        add(date, (plain and "d" or "r") .. value, place.worth * (plain and 1 or UNTOLD))
      end
    end
  end
  for _, reports in ipairs { document:quotes(), document:acts() } do
    for _, one in ipairs(reports) do
      if one.cue and WARNING[one.cue.class] then
        add(one, ("w%d %s"):format(one.first, document.id), WORTH.warning)
      end
    end
  end
  for _, quantity in ipairs(document:quantities()) do
    if quantity.unit or quantity.kind == "percent" then
      add(quantity, ("q%s %g"):format(quantity.unit or "%", quantity.value), WORTH.measure)
    end
  end
  for _, own in ipairs(document:entities()) do
    local joined = of[own]
    if joined and joined.type == "person" and #joined.documents > 1 then
      for _, mention in ipairs(own.mentions) do add(mention, joined.id, WORTH.person) end
    end
  end
  return list
end

local function share_within(place, sentence)
  local shared = math.min(place.last, sentence.last) - math.max(place.first, sentence.first) + 1
  return shared / (place.last - place.first + 1)
end
-- ==}

-- {== sentences

-- The sentences of a document that may be quoted, or are short and may be places of
-- another one, added to `units`.
local function sentences_of(document, number, units, terms, concepts, list)
  unit.count_sentences(units, document, terms)
  local place = 0
  for _, sentence in ipairs(unit.sentences(document)) do
    -- without the words that tie it to another
    sentence.first = opening.begin(document.text, sentence.first, sentence.last)
    local count = unit.count(terms, sentence)
    if count >= SHORTEST then place = place + 1 end
    if count <= LONGEST then
      sentence.short = count < SHORTEST
      sentence.document, sentence.place, sentence.terms = document, place, count
      sentence.leans = opening.leans(document, sentence.first, sentence.last)
        or opening.says_we(document, sentence.first, sentence.last)
      sentence.text = document.text:sub(sentence.first, sentence.last)
      sentence.concepts = {}
      for _, concept in ipairs(concepts) do
        if share_within(concept, sentence) >= WITHIN then
          sentence.concepts[#sentence.concepts + 1] = concept
        end
      end
      sentence.unit = unit.add(units, terms, { document = number, first = sentence.first,
        last = sentence.last,
        denied = polarity.is_denied(document, sentence.first, sentence.last) })
      if sentence.unit then list[#list + 1] = sentence end
    end
  end
end

-- The documents that carry the first of the statements, or the first documents.
local function documents_of(documents, statements)
  local chosen, seen = {}, {}
  for i = 1, math.min(#statements, MANY) do
    for _, member in ipairs(statements[i].members) do seen[member.document] = true end
  end
  for i, document in ipairs(documents) do
    if seen[document] or i <= FEW then chosen[#chosen + 1] = document end
  end
  return chosen
end
-- ==}

-- How late each document is among the days of the set, from 0 to 1.
local function lateness(documents)
  local days, seen, of = {}, {}, {}
  for _, document in ipairs(documents) do
    local day = document.date and document.date:sub(1, 10)
    if day and not seen[day] then
      seen[day] = true
      days[#days + 1] = day
    end
  end
  table.sort(days)
  for i, day in ipairs(days) do seen[day] = #days > 1 and (i - 1) / (#days - 1) or 0 end
  for _, document in ipairs(documents) do
    of[document] = document.date and seen[document.date:sub(1, 10)] or 0
  end
  return of
end

-- Whether two sentences say the same, and whether one repeats another or a part
-- of it.
local function says_all(features)
  return features.both >= SAME
end
local function repeats(features)
  return features.both >= SAME or features.contain >= PART
end

local function place_of(one)
  return { document = one.document, first = one.first, last = one.last, text = one.text }
end

-- Lists of what is in each document.
local function by_document(list)
  local of = {}
  for _, one in ipairs(list) do
    of[one.document] = of[one.document] or {}
    table.insert(of[one.document], one)
  end
  return of
end

-- The members of statements, each with its statement, by document.
local function members_of(statements)
  local list = {}
  for _, statement in ipairs(statements) do
    for _, member in ipairs(statement.members) do
      list[#list + 1] = { document = member.document, first = member.first, last = member.last,
        statement = statement }
    end
  end
  return by_document(list)
end

-- The sentence of these that has a place.
local function sentence_of(place, list)
  for _, one in ipairs(list or {}) do
    if share_within(place, one) >= WITHIN then return one end
  end
end

-- How many outlets carry what a sentence mostly says, in whatever numbers; adds the
-- sentences that carry it with its numbers and days, but of what denies something none
-- that denies nothing: a statement is told in looser words than that (الحريق لم يوقع
-- ضحايا، اندلع حريق).
local function add_shared(sentence, members, sentences, units)
  local place, told, most = sentence.members[1], {}, #kinds.outlets_of(sentence.members)
  for _, member in ipairs(sentence.members) do told[member.document] = true end
  for _, own in ipairs(members[place.document] or {}) do
    local is_most = share_within(own, place) >= WITHIN and share_within(place, own) >= MOST
    if is_most then most = math.max(most, #own.statement.outlets) end
    for _, member in ipairs(is_most and carried.split(place, own.statement.members) or {}) do
      local other = not told[member.document]
        and sentence_of(member, sentences[member.document])
      if other and units:denies(other.unit) == units:denies(sentence.unit) then
        told[member.document] = true
        sentence.members[#sentence.members + 1] = place_of(other)
      end
    end
  end
  return most
end

-- How many sentences or words may be taken, by { sentences }, { words } or
-- { percent } of the words of all documents.
local function limits(length, documents)
  if length.words then return math.huge, length.words end
  if length.percent then
    local words = 0
    for _, document in ipairs(documents) do
      words = words + select(2, document.text:gsub("%S+", ""))
    end
    return math.huge, words * length.percent / 100
  end
  return length.sentences, math.huge
end

---@class briefing.Sentence
---@field text string       as it stands in the first place
---@field members table[]   { document, first, last, text }: the places that say it

--- The sentences of a summary, those of most outlets first, of these the most telling.
---@param documents briefing.Document[]
---@param statements briefing.Statement[]
---@param events briefing.Event[]
---@param of table<table, table> the joined entity of each of the documents' own
---@param length { sentences?: integer, words?: integer, percent?: number }
---@return briefing.Sentence[]
function M.build(documents, statements, events, of, length)
  local stemmer <close> = core.stemmer()
  local units <close> = core.units(similarity)
  local list, late, places = {}, lateness(documents), told_in(statements, events)
  for number, document in ipairs(documents_of(documents, statements)) do
    local terms <close> = unit.terms(document, stemmer, of)
    sentences_of(document, number, units, terms,
      concepts_of(document, places, of), list)
  end
  units:weigh()
  local told, taken = {}, {}
  local function gain(one)
    local sum, counted = 0, {}
    for _, concept in ipairs(one.concepts) do
      if not told[concept.key] and not counted[concept.key] then
        counted[concept.key] = true
        sum = sum + concept.worth
      end
    end
    return (sum + WORTH.rare) / one.terms ^ LENGTH
      * (1 + LATER * late[one.document]) * (one.place == 1 and 1 + LEAD or 1)
      * (one.leans and LEANING or 1)
  end
  local sentences, words = limits(length, documents)
  local used = 0
  while #taken < sentences do
    local best, most
    for _, one in ipairs(list) do
      if not one.done and not one.short then
        local worth = gain(one)
        if not best or worth > most then best, most = one, worth end
      end
    end
    if not best then break end
    best.done = true
    local same
    for _, other in ipairs(taken) do
      if repeats(units:features(best.unit, other.unit)) then same = other break end
    end
    local count = select(2, best.text:gsub("%S+", ""))
    if not same and used + count <= words then
      used = used + count
      taken[#taken + 1] = { text = best.text, unit = best.unit, members = { place_of(best) } }
      for _, concept in ipairs(best.concepts) do told[concept.key] = true end
    end
  end
  for _, sentence in ipairs(taken) do
    for _, one in ipairs(list) do
      if one.unit ~= sentence.unit and says_all(units:features(one.unit, sentence.unit))
        and not units:contrary(one.unit, sentence.unit) then
        sentence.members[#sentence.members + 1] = place_of(one)
      end
    end
    sentence.members = carried.split(sentence.members[1], sentence.members)
  end
  local members, within = members_of(statements), by_document(list)
  for i, sentence in ipairs(taken) do
    sentence.outlets = add_shared(sentence, members, within, units)
    sentence.unit, sentence.at = nil, i
  end
  table.sort(taken, function(a, b)
    if a.outlets ~= b.outlets then return a.outlets > b.outlets end
    return a.at < b.at
  end)
  for _, sentence in ipairs(taken) do sentence.at, sentence.outlets = nil, nil end
  return taken
end

return M
