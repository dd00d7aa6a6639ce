-- SPDX-License-Identifier: MIT
--- The same thing said: quotes and plain sentences of several documents that
--- say the same, whatever their words. How it works is in docs/statements.md.

local opening = require "briefing.opening"
local polarity = require "briefing.polarity"
local similarity = require "briefing.similarity"
local span = require "briefing.span"
local unit = require "briefing.unit"
local wording = require "briefing.wording"

local M = {}

local SAMPLE = 16  -- members that another one's fitness is judged by
local WHOLE = 0.5  -- what a whole quote or sentence has before a part of one
local LOOSE = 0.9  -- fitness under which a third member is left out
local SHAKY = 1.4  -- mean fitness under which there is no statement
local WITHIN = 0.8 -- share of a member that lies in another's for it to be there
local HINT = -0.5  -- log odds over which a unit may tell a statement after all
local FEW = 24     -- documents of which it is told who leaves a statement out

-- {== members

local function shared_bytes(a, b)
  return math.min(a.last, b.last) - math.max(a.first, b.first) + 1
end

-- A cluster's units as { number, document, first, last, quote, fit }: how well
-- each fits those of other documents.
local function fitted(cluster, units)
  local members = {}
  for i, number in ipairs(cluster) do
    local document, first, last, quote, whole = units:get(number)
    members[i] = { number = number, document = document, first = first, last = last,
      quote = quote, fit = whole and WHOLE or 0 }
  end
  for _, member in ipairs(members) do
    local sum, count = 0, 0
    for _, other in ipairs(members) do
      if other.document ~= member.document then
        sum, count = sum + units:link(member.number, other.number), count + 1
        if count == SAMPLE then break end
      end
    end
    member.fit = member.fit + sum / count
  end
  return members
end

-- Of members of one document that overlap, the one that fits best stays.
local function thinned(members)
  table.sort(members, function(a, b)
    if a.fit ~= b.fit then return a.fit > b.fit end
    return a.number < b.number
  end)
  local list, in_document = {}, {}
  for _, member in ipairs(members) do
    local others = in_document[member.document] or {}
    in_document[member.document] = others
    local clash = false
    for _, other in ipairs(others) do
      clash = clash or shared_bytes(member, other) > 0
    end
    if not clash then
      others[#others + 1] = member
      list[#list + 1] = member
    end
  end
  return list
end

-- Without members that fit badly beside the others; nil where all do, or where
-- one document has them all.
local function sound(members)
  local kept, sum, documents, count = {}, 0, {}, 0
  for _, member in ipairs(members) do
    if #members == 2 or member.fit >= LOOSE then
      kept[#kept + 1], sum = member, sum + member.fit
      if not documents[member.document] then documents[member.document], count = true, count + 1 end
    end
  end
  if count > 1 and sum / #kept >= SHAKY then return kept end
end

-- Without those that the fewer tell or leave open: لم يستبعد أن … is not to say so.
local function of_one_mind(members, documents)
  local open, told = {}, {}
  for _, member in ipairs(members) do
    local quote = member.quote and documents[member.document]:quotes()[member.quote]
    local side = quote and polarity.of(quote) == "open" and open or told
    side[#side + 1] = member
  end
  return #open > #told and open or told
end

-- Whether a member lies in one of these of the same document.
local function is_within(member, others)
  for _, other in ipairs(others or {}) do
    if shared_bytes(member, other) >= WITHIN * (member.last - member.first + 1) then
      return true
    end
  end
  return false
end

-- Members by their documents.
local function by_document(statement)
  local list = {}
  for _, member in ipairs(statement) do
    local own = list[member.document]
    if own then own[#own + 1] = member else list[member.document] = { member } end
  end
  return list
end

-- Without those whose members all lie in another's: what a shared sentence is
-- made of is shared too, and says nothing new.
local function without_parts(statements)
  local function length(statement)
    local sum = 0
    for _, member in ipairs(statement) do sum = sum + member.last - member.first + 1 end
    return sum
  end
  local order, lengths = {}, {}
  for i, statement in ipairs(statements) do
    order[i], lengths[statement] = statement, length(statement)
  end
  table.sort(order, function(a, b)
    if lengths[a] ~= lengths[b] then return lengths[a] > lengths[b] end
    return a[1].number < b[1].number
  end)
  local kept, of_document = {}, {}
  for _, statement in ipairs(order) do
    local part = false
    for _, larger in ipairs(of_document[statement[1].document] or {}) do
      local all = true
      for _, member in ipairs(statement) do
        if not is_within(member, larger[member.document]) then all = false break end
      end
      if all then part = true break end
    end
    if not part then
      local members = by_document(statement)
      kept[#kept + 1] = statement
      for document in pairs(members) do
        of_document[document] = of_document[document] or {}
        table.insert(of_document[document], members)
      end
    end
  end
  return kept
end

-- ==}

local function by_place(a, b)
  local x, y = a.document.date or "", b.document.date or ""
  if x ~= y then return x < y end
  if a.document ~= b.document then return tostring(a.document.id) < tostring(b.document.id) end
  return a.first < b.first
end

-- {== how it is shown

-- The members of all statements by their documents in order, and whose each is,
-- for whether a member says what another statement says too.
local function places_of(statements)
  local places, owners = {}, {}
  for _, statement in ipairs(statements) do
    for _, member in ipairs(statement.members) do
      local own = places[member.document] or {}
      places[member.document] = own
      own[#own + 1], owners[member] = member, statement
    end
  end
  for _, own in pairs(places) do
    table.sort(own, function(a, b) return a.first < b.first end)
  end
  return places, owners
end

-- Whether a wording has a member of another statement, all of it or most.
local function says_more(shown, statement, places, owners)
  local own = places[shown.document]
  -- what is mostly in it begins no further before it
  local from = shown.first - (shown.last - shown.first) // 4
  for i = span.from(own, "first", from), #own do
    local place = own[i]
    if place.first > shown.last then break end
    if owners[place] ~= statement and shared_bytes(shown, place)
      >= WITHIN * (place.last - place.first + 1) then
      return true
    end
  end
  return false
end

-- How good a wording is to be shown, as numbers of which the first that differ
-- decide: it stands alone and needs nothing before it, it stands, it is complete;
-- it says nothing else; it is the fullest, or nearest to what is shared.
local function rank_of(shown, statement, places, owners)
  local leans = opening.leans(shown.document, shown.first, shown.last)
  local first = (shown.stands and 2 or shown.complete and 0 or -2) + (leans and 0 or 1)
  return { first, says_more(shown, statement, places, owners) and 0 or 1,
    shown.stands and #shown.text or shown.share }
end

local function is_better(a, b)
  for i = 1, #a do
    if a[i] ~= b[i] then return a[i] > b[i] end
  end
  return false
end

-- Of the wordings of a statement the one that tells it best.
local function best_wording(statement, places, owners)
  local best, rank
  for i = 1, math.min(#statement.members, SAMPLE) do
    local shown = wording.of(statement.members[i].document, statement.members[i])
    local own = rank_of(shown, statement, places, owners)
    if not best or is_better(own, rank) then best, rank = shown, own end
  end
  return best
end

-- ==}

---@class briefing.Statement
---@field id string
---@field text string        the wording that tells it best by itself
---@field shown briefing.Wording  where that stands
---@field earliest table     member of the earliest document
---@field fullest table      the longest member
---@field outlets string[]
---@field missing string[]   outlets that say nothing like it, in sets of 24 documents or fewer
---@field members table[]    { document, quote?, first, last, text, speaker? }

-- Units by the numbers of their documents; of few documents only.
local function units_of(units, documents)
  local units_by = {}
  for number = 1, #documents <= FEW and #units or 0 do
    local document = units:get(number)
    units_by[document] = units_by[document] or {}
    table.insert(units_by[document], number)
  end
  return units_by
end

-- Whether a unit of these is like one of these members: what is not linked to a
-- statement may yet tell it in a way that was not known, or deny it.
local function is_hinted(thin, own, units)
  for _, member in ipairs(thin) do
    for _, number in ipairs(own) do
      if (units:contrary(member.number, number) or units:link(member.number, number)) > HINT then
        return true
      end
    end
  end
  return false
end

-- Whether a document was out before the day of another.
local function is_before(document, other)
  return document.date and other.date and document.date:sub(1, 10) < other.date:sub(1, 10)
end

-- Outlets of few documents that say nothing like a statement, though they wrote
-- on the day when it was first said, or later.
local function missing_from(thin, earliest, documents, units, units_by)
  local says, list, seen = {}, {}, {}
  if #documents > FEW then return list end
  for _, one in ipairs(thin) do says[documents[one.document]:source()] = true end
  for number, own in pairs(units_by) do
    local source = documents[number]:source()
    says[source] = says[source] or is_hinted(thin, own, units)
  end
  for _, document in ipairs(documents) do
    local source = document:source()
    if not says[source] and not seen[source]
      and not is_before(document, earliest.document) then
      seen[source] = true
      list[#list + 1] = source
    end
  end
  return list
end

-- What is told of a statement; nil where one outlet alone carries it.
local function described(thin, documents)
  local members, outlets, seen = {}, {}, {}
  for i, one in ipairs(thin) do
    local document = documents[one.document]
    local quote = one.quote and document:quotes()[one.quote]
    members[i] = { document = document, quote = quote, first = one.first, last = one.last,
      text = document.text:sub(one.first, one.last),
      speaker = quote and quote.speaker and quote.speaker.name }
  end
  table.sort(members, by_place)
  local fullest = members[1]
  for _, member in ipairs(members) do
    local outlet = member.document:source()
    if not seen[outlet] then
      seen[outlet] = true
      outlets[#outlets + 1] = outlet
    end
    if #member.text > #fullest.text then fullest = member end
  end
  if #outlets < 2 then return nil end
  return { fullest = fullest, earliest = members[1], outlets = outlets, members = members }
end

--- The statements that two or more outlets carry, most carried first.
---@param documents briefing.Document[]
---@param of table<table, table>|nil the joined entity of each of the documents' own
---@param weights table|nil  others than those of briefing.similarity
---@return briefing.Statement[]
function M.build(documents, of, weights)
  local _ <close> = unit.collected_often()
  local units <close> = unit.gather(documents, of, weights or similarity)
  local clusters = {}
  for _, cluster in ipairs(units:clusters()) do
    clusters[#clusters + 1] = sound(of_one_mind(thinned(fitted(cluster, units)), documents))
  end
  local statements, units_by = {}, units_of(units, documents)
  for _, thin in ipairs(without_parts(clusters)) do
    local statement = described(thin, documents)
    if statement then
      statement.missing = missing_from(thin, statement.earliest, documents, units,
        units_by)
      statements[#statements + 1] = statement
    end
  end
  table.sort(statements, function(a, b)
    if #a.outlets ~= #b.outlets then return #a.outlets > #b.outlets end
    if #a.members ~= #b.members then return #a.members > #b.members end
    return by_place(a.earliest, b.earliest)
  end)
  local places, owners = places_of(statements)
  for i, statement in ipairs(statements) do
    statement.id, statement.shown = "s" .. i, best_wording(statement, places, owners)
    statement.text = statement.shown.text
  end
  return statements
end

return M
