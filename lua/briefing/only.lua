-- SPDX-License-Identifier: MIT
--- What only one outlet has: quotes and sentences of it that are like nothing
--- another one says. It is said of few documents only, each piece of which can be
--- compared with all of the others'.

local opening = require "briefing.opening"
local similarity = require "briefing.similarity"
local span = require "briefing.span"
local unit = require "briefing.unit"
local wording = require "briefing.wording"

local M = {}

local FEW = 24               -- documents that are compared
local EACH = 3               -- pieces of an outlet that are told
local LOOKED_AT = 12         -- of its best ones, for those
local SHORTEST, LONGEST = 6, 60 -- terms of a piece that is told
local LENGTH = 0.35          -- power of a piece's terms that its worth is divided by
local LEANING = 0.2          -- weight of one that leans on another
local CARRIED = 0.3          -- share of a piece that a statement has, where it is shared
local WARNING = { warn = true, threaten = true, accuse = true, deny = true }
local WORTH = { named = 1, warning = 1.2, number = 0.6, date = 0.6, person = 0.4, rare = 0.15 }

-- How many of `spans` lie in a piece.
local function count_in(piece, spans)
  local count = 0
  for _, one in ipairs(spans) do
    if piece.first <= one.first and one.last <= piece.last then count = count + 1 end
  end
  return count
end

-- Quantities that are counted or measured, and days, outside of each other.
local function told_numbers(document)
  local list, dates = {}, document:dates()
  for _, quantity in ipairs(document:quantities()) do
    if quantity.kind ~= "ordinal" and not span.holding(quantity, dates) then
      list[#list + 1] = quantity
    end
  end
  return list
end

-- The places of named persons.
local function persons_of(document, of)
  local list = {}
  for _, own in ipairs(document:entities()) do
    local joined = of[own]
    if joined and joined.type == "person" and joined.family then
      table.move(own.mentions, 1, #own.mentions, #list + 1, list)
    end
  end
  return list
end

-- What a piece is worth telling: who says it, what it warns of, what it counts.
local function worth_of(piece, facts)
  local quote, document = piece.quote, piece.document
  local worth = WORTH.rare + WORTH.number * count_in(piece, facts.numbers)
    + WORTH.date * count_in(piece, document:dates()) + WORTH.person * count_in(piece, facts.persons)
  if quote then
    local speaker = quote.speaker
    if speaker and speaker.name and speaker.how ~= "document" then worth = worth + WORTH.named end
    if quote.cue and WARNING[quote.cue.class] then worth = worth + WORTH.warning end
  end
  local leans = not quote and (opening.leans(document, piece.first, piece.last)
    or opening.says_we(document, piece.first, piece.last))
  return worth / piece.terms ^ LENGTH * (leans and LEANING or 1)
end

-- How much of a piece members of statements have.
local function carried(piece, members)
  local bytes = 0
  for _, member in ipairs(members or {}) do
    bytes = bytes + math.max(0, math.min(piece.last, member.last)
      - math.max(piece.first, member.first) + 1)
  end
  return bytes / (piece.last - piece.first + 1)
end

local function members_by_document(statements)
  local by_document = {}
  for _, statement in ipairs(statements) do
    for _, member in ipairs(statement.members) do
      by_document[member.document] = by_document[member.document] or {}
      table.insert(by_document[member.document], member)
    end
  end
  return by_document
end

-- The whole quotes and sentences of each outlet that no statement has, the best
-- first, and the outlets in order.
local function candidates(documents, units, statements, of)
  local by_outlet, order, facts = {}, {}, {}
  local members = members_by_document(statements)
  for number, document in ipairs(documents) do
    facts[number] = { numbers = told_numbers(document), persons = persons_of(document, of) }
    if not by_outlet[document:source()] then
      by_outlet[document:source()] = {}
      order[#order + 1] = document:source()
    end
  end
  for i = 1, #units do
    local number, first, last, quote, whole = units:get(i)
    local document = documents[number]
    local piece = { unit = i, document = document, first = first, last = last,
      quote = quote and document:quotes()[quote] }
    piece.terms = select(2, document.text:sub(first, last):gsub("%S+", ""))
    if whole and piece.terms >= SHORTEST and piece.terms <= LONGEST
      and carried(piece, members[document]) < CARRIED then
      piece.worth = worth_of(piece, facts[number])
      table.insert(by_outlet[document:source()], piece)
    end
  end
  for _, list in pairs(by_outlet) do
    table.sort(list, function(a, b)
      if a.worth ~= b.worth then return a.worth > b.worth end
      return a.unit < b.unit
    end)
  end
  return by_outlet, order
end

-- Whether no piece of another outlet is like this one, or denies it.
local function is_alone(piece, documents, units)
  for i = 1, #units do
    local other = documents[(units:get(i))]
    if other:source() ~= piece.document:source()
      and (units:contrary(piece.unit, i) or units:link(piece.unit, i)) > 0 then
      return false
    end
  end
  return true
end

-- Who says what is shown; nil where it says so itself.
local function speaker_of(shown, of)
  local quote = shown.quote
  local speaker = quote and shown.first >= quote.first and quote.speaker
  if not speaker then return nil end
  local joined = of[speaker.entity and shown.document:entities()[speaker.entity]]
  return joined and joined.name or speaker.name
end

---@class briefing.Only
---@field text string
---@field speaker string|nil
---@field members table[] { document, first, last, text, quote? }: one

--- What each outlet has alone, the outlets in the order of the documents.
---@param documents briefing.Document[]
---@param statements briefing.Statement[]
---@param of table<table, table> the joined entity of each of the documents' own
---@return briefing.Only[]
function M.build(documents, statements, of)
  if #documents > FEW then return {} end
  local units <close> = unit.gather(documents, of, similarity)
  local by_outlet, order = candidates(documents, units, statements, of)
  local found = {}
  for _, outlet in ipairs(#order > 1 and order or {}) do
    local taken = {}
    for i, piece in ipairs(by_outlet[outlet]) do
      if i > LOOKED_AT or #taken == EACH then break end
      local shown = wording.of(piece.document, piece)
      -- a sentence and the quote in it are one
      if not span.touching(shown, taken) and is_alone(piece, documents, units) then
        shown.quote = piece.quote
        taken[#taken + 1] = shown
      end
    end
    for _, shown in ipairs(taken) do
      found[#found + 1] = { text = shown.text, speaker = speaker_of(shown, of),
        members = { { document = shown.document, first = shown.first, last = shown.last,
          text = shown.text, quote = shown.quote } } }
    end
  end
  return found
end

return M
