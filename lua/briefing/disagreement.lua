-- SPDX-License-Identifier: MIT
--- Where outlets differ: a date, a number or a place within one statement or
--- where like words ask for one, who does or says it, whether it is denied, how
--- certain it is, the spelling of a name, the words of a short saying that each puts
--- in marks.

local core = require "briefing.core"
local entity = require "briefing.entity"
local modality = require "briefing.modality"
local opening = require "briefing.opening"
local polarity = require "briefing.polarity"
local slot = require "briefing.slot"
local span = require "briefing.span"
local wording = require "briefing.wording"

local M = {}

local SAYING = 120     -- bytes of a marked wording that is compared as a whole
local SAME_WORDS = 0.5 -- share of stems of what is credited to two
local WEIGHTS = { denial = 4, number = 3, date = 3, who = 3, place = 2, speaker = 2,
  modality = 2, name = 1, wording = 1 }

local function within(unit, parts)
  local list = {}
  for _, part in ipairs(parts) do
    if unit.first <= part.first and part.last <= unit.last then list[#list + 1] = part end
  end
  return list
end

-- Gathers { value, members } by value, in the order they come; `shown` is the
-- value as it is read.
local function gather()
  local list, by_value = {}, {}
  return list, function(value, member, shown)
    local entry = by_value[value]
    if not entry then
      entry = { value = shown or value, members = {} }
      by_value[value] = entry
      list[#list + 1] = entry
    end
    entry.members[#entry.members + 1] = member
  end
end

-- Whether two values come from different outlets.
local function differ(values)
  if #values < 2 then return false end
  local first = values[1].members[1].document
  for i = 2, #values do
    for _, member in ipairs(values[i].members) do
      if member.document:source() ~= first:source() then return true end
    end
  end
  return false
end

local function member_of(document, part)
  return { document = document, first = part.first, last = part.last,
    text = document.text:sub(part.first, part.last) }
end

-- {== within a statement

-- Days that members of a statement give differently. One member gives one:
-- where it tells several days, none of them is the statement's.
local function dates(statement, put)
  local list, add = gather()
  local told = {}
  for _, member in ipairs(statement.members) do
    local found
    for _, date in ipairs(within(member, member.document:dates())) do
      if slot.is_day(date) then found = found and "several" or date end
    end
    if found and found ~= "several" then
      for _, other in ipairs(told) do
        if slot.is_guess(found, other) then return end
      end
      told[#told + 1] = found
      add(found.value, member_of(member.document, found))
    end
  end
  put("date", statement.text, list)
end

-- The one quantity of each measure that a member tells: { [measure] = { part, value } }.
local function told_by(member)
  local told, several = {}, {}
  for _, quantity in ipairs(within(member, member.document:quantities())) do
    if quantity.kind ~= "ordinal" and not span.holding(quantity, member.document:dates())
      and not slot.is_rest(quantity, member.document.text) then
      local measure, value = slot.measure(quantity)
      several[measure] = several[measure] or told[measure] ~= nil
      told[measure] = { part = quantity, value = value }
    end
  end
  for measure in pairs(several) do
    if several[measure] then told[measure] = nil end
  end
  return told
end

-- Whether a document has this number of this measure anywhere.
local function has_number(document, wanted, value)
  for _, quantity in ipairs(document:quantities()) do
    local measure, own = slot.measure(quantity)
    if measure == wanted and own == value then return true end
  end
  return false
end

-- What is told of several questions, put question by question in their order:
-- `told[question]` is a list of { document, value, part, shown }. Of whom `has`
-- says that his report tells another's value too, nothing is known.
local function put_told(kind, statement, put, told, has)
  local questions = {}
  for question in pairs(told) do questions[#questions + 1] = question end
  table.sort(questions)
  for _, question in ipairs(questions) do
    local list, add = gather()
    for _, one in ipairs(told[question]) do
      local both = false
      for _, other in ipairs(told[question]) do
        both = both or other.value ~= one.value and has(one, question, other)
      end
      if not both then add(one.value, one.part, one.shown) end
    end
    put(kind, statement.text, list)
  end
end

-- Adds to what is told of a question.
local function tell(told, question, one)
  told[question] = told[question] or {}
  table.insert(told[question], one)
end

-- Numbers of one measure, told once by each member. A report that has the
-- others' number too tells two things, of which one is theirs.
local function quantities(statement, put)
  local told = {}
  for _, member in ipairs(statement.members) do
    for measure, one in pairs(told_by(member)) do
      local place = member_of(member.document, one.part)
      tell(told, measure, { document = member.document, value = one.value, part = place,
        shown = slot.shown(one.part, place.text) })
    end
  end
  put_told("number", statement, put, told, function(one, measure, other)
    return has_number(one.document, measure, other.value)
  end)
end

-- The one town or place that each member names; countries are who acts.
local function places(statement, put, of)
  local list, add = gather()
  for _, member in ipairs(statement.members) do
    local found, where
    for _, own in ipairs(member.document:entities()) do
      local joined = of[own]
      if joined and joined.type == "place" and not (joined.ref or ""):find("^%u%u$") then
        for _, mention in ipairs(within(member, own.mentions)) do
          if found and found ~= joined then found = "several" else found = joined end
          where = mention
        end
      end
    end
    if found and found ~= "several" then add(found.name, member_of(member.document, where)) end
  end
  put("place", statement.text, list)
end

-- What will be for some and may be for others: one verb in two moods. A report
-- that has it in both is left out.
local function moods(statement, put, stemmer)
  local told = {}
  for _, member in ipairs(statement.members) do
    for id, verb in pairs(modality.verbs(member.text, stemmer)) do
      local place = member_of(member.document, { first = member.first + verb.first - 1,
        last = member.first + verb.last - 1 })
      tell(told, id, { document = member.document, value = verb.mood, part = place,
        shown = place.text })
    end
  end
  put_told("modality", statement, put, told, function(one, _, other)
    return one.document == other.document
  end)
end

-- The text in a member that stands in marks, or the whole where it is one short
-- direct quote.
local PAIRS = { { "\u{AB}", "\u{BB}" }, { "\u{201C}", "\u{201D}" }, { '"', '"' }, { "(", ")" } }
local function saying_of(member)
  local text, document = member.text, member.document
  local quote = member.quote
  if quote and quote.type == "direct" and #text <= SAYING then
    return member_of(document, member)
  end
  local found
  for _, pair in ipairs(PAIRS) do
    local from = 1
    while true do
      local s, e = text:find(pair[1], from, true)
      local close = s and text:find(pair[2], e + 1, true)
      if not close then break end
      if close - e <= SAYING and text:find("%s", e + 1) and text:find("%s", e + 1) < close then
        found = found and "several" or { first = member.first + e, last = member.first + close - 2 }
      end
      from = close + #pair[2]
    end
  end
  if found and found ~= "several" then return member_of(document, found) end
  -- a member that is itself what stands between marks
  local before = document.text:sub(math.max(1, member.first - 2), member.first - 1)
  for _, pair in ipairs(PAIRS) do
    if before:sub(-#pair[1]) == pair[1] and #text <= SAYING then
      return member_of(document, member)
    end
  end
end

-- The stems of a text as a set, and how many there are.
local function stems_of(text, stemmer)
  local terms <close> = stemmer:terms(text)
  local set, count, stems = {}, 0, {}
  for i = 1, #terms do
    local _, stem = terms:get(i)
    stems[i] = stem
    if not set[stem] then set[stem], count = true, count + 1 end
  end
  return set, count, table.concat(stems, " ")
end

local function common(a, b)
  local count = 0
  for stem in pairs(a) do
    if b[stem] then count = count + 1 end
  end
  return count
end

-- What members of one statement put in marks, each in words of its own. Spelling
-- and endings make no wording, nor does saying only a part of it.
local function wordings(statement, put, stemmer)
  local sayings = {}
  for _, member in ipairs(statement.members) do
    local saying = saying_of(member)
    if saying then
      saying.stems, saying.count, saying.key = stems_of(saying.text, stemmer)
      if saying.count > 0 then sayings[#sayings + 1] = saying end
    end
  end
  local list, add = gather()
  local shown = {}
  for _, saying in ipairs(sayings) do
    local part = false
    for _, other in ipairs(sayings) do
      part = part or other.count > saying.count
        and common(saying.stems, other.stems) == saying.count
    end
    if not part then
      shown[saying.key] = shown[saying.key] or saying.text
      add(shown[saying.key], { document = saying.document, first = saying.first,
        last = saying.last, text = saying.text })
    end
  end
  put("wording", statement.text, list)
end

-- Whether two names are of one person, as far as they tell.
local function one_name(a, b)
  return a == b or a.family and b.family and entity.spells(a.family, b.family)
end

-- The last mention of an entity before a quote.
local function named_before(own, quote)
  local last
  for _, mention in ipairs(own.mentions) do
    if mention.last < quote.first then last = mention end
  end
  return last
end

-- Who is credited with one statement's words: persons and bodies that are known
-- by name, where the words are nearly the same.
local function speakers(statement, put, of, stemmer)
  local credited = {}
  for _, member in ipairs(statement.members) do
    local quote = member.quote
    local speaker = quote and quote.speaker
    local own = speaker and speaker.entity and member.document:entities()[speaker.entity]
    local joined = own and of[own]
    local known = joined and (joined.family and joined.name:find("%s") or joined.ref)
    if known and quote.status ~= "hearsay" then
      local one = member_of(member.document, speaker.mention or named_before(own, quote) or quote)
      one.joined = joined
      one.stems, one.count = stems_of(member.text, stemmer)
      credited[#credited + 1] = one
    end
  end
  local list, add = gather()
  for _, one in ipairs(credited) do
    local other_said, known = false, one.joined
    for _, other in ipairs(credited) do
      if one_name(one.joined, other.joined) then
        if #other.joined.documents > #known.documents then known = other.joined end
      elseif 2 * common(one.stems, other.stems) >= SAME_WORDS * (one.count + other.count) then
        other_said = true
      end
    end
    if other_said then
      add(known.name, { document = one.document, first = one.first, last = one.last,
        text = one.text })
    end
  end
  put("speaker", statement.text, list)
end
-- ==}

-- {== whatever the statement

-- One person whose given or family name outlets spell differently.
local function names(documents, put)
  for _, joined in ipairs((entity.join(documents))) do
    local given, family = joined.name:match("^(%S+)%s+(%S+)$")
    if joined.type == "person" and joined.family and family then
      local givens, add_given = gather()
      local families, add_family = gather()
      for _, mention in ipairs(joined.mentions) do
        local last = mention.text:match("%S+$")
        local before = mention.text:match("(%S+)%s+%S+$")
        local full = before and entity.spells(before, given)
        -- a family name that follows no given one may have the article for itself,
        -- and a word alone may be no name
        if last and entity.spells(last, family)
          and (full or not last:find("^ال") and mention.text:find("%s")) then
          add_family(entity.spelling(last), mention)
          if full then add_given(entity.spelling(before), mention) end
        end
      end
      put("name", joined.name, givens)
      put("name", joined.name, families)
    end
  end
end

-- How the place of a value is shown, `quote` of it a number.
local function shown_at(document, place)
  return wording.of(document, { first = place.first, last = place.last,
    quote = place.quote and document:quotes()[place.quote] })
end

-- The one of two wordings to be shown: complete, then longer.
local function better(a, b)
  if not a or a.complete ~= b.complete then return (not a or b.complete) and b or a end
  return #b.text > #a.text and b or a
end

-- Values that like words ask for, and who is said to do one thing.
local function slots(documents, put, of)
  for _, one in ipairs(slot.values(documents, of)) do
    local list, add = gather()
    local about
    for _, member in ipairs(one.members) do
      about = better(about, shown_at(member.document, member.piece))
      add(member.value, member_of(member.document, member), member.shown)
    end
    put(one.kind, about.text, list)
  end
  for _, one in ipairs(slot.agents(documents, of)) do
    local list, add = gather()
    local about, seen = nil, {}
    for _, member in ipairs(one.members) do
      local part = member_of(member.document, member)
      about = better(about, shown_at(member.document, member))
      local key = tostring(part.document.id) .. part.text:sub(1, 60)
      if not seen[key] then add(member.value, part) end
      seen[key] = true
    end
    put(one.kind, about.text, list)
  end
end
-- ==}

-- A place of a denial as a member, with the words that deny it (نفى …).
local function told_at(place)
  local document = place.document
  local denied = span.holding(place, polarity.denied(document))
  if not denied then return member_of(document, place) end
  local cue = denied.report.cue
  return member_of(document, { last = math.max(place.last, cue.last),
    first = opening.begin(document.text, math.min(place.first, cue.first), place.last) })
end

-- What one denies and another says, each side one value.
local function denials(documents, put, of)
  for _, one in ipairs(slot.denials(documents, of)) do
    local values, about = {}, nil
    for i, side in ipairs(one.sides) do
      local members = {}
      for k, place in ipairs(side) do
        members[k] = told_at(place)
        if i == 2 then about = better(about, shown_at(place.document, place)) end
      end
      values[i] = { value = members[1].text, members = members }
    end
    put("denial", about.text, values)
  end
end

-- Of two that share a place, the one that weighs more stays, or that has more
-- values: a number that the statement and its surroundings both ask for.
local function without_doubles(list)
  local taken, kept = {}, {}
  local function places_of(one)
    local keys = {}
    for _, value in ipairs(one.values) do
      for _, member in ipairs(value.members) do
        keys[#keys + 1] = ("%s %s %d"):format(one.kind, tostring(member.document.id), member.first)
      end
    end
    return keys
  end
  table.sort(list, function(a, b)
    if a.weight ~= b.weight then return a.weight > b.weight end
    if a.places ~= b.places then return a.places > b.places end
    return a.at < b.at
  end)
  for _, one in ipairs(list) do
    local keys, free = places_of(one), 0
    for _, key in ipairs(keys) do
      if not taken[key] then free = free + 1 end
    end
    if free * 2 > #keys then
      for _, key in ipairs(keys) do taken[key] = true end
      kept[#kept + 1] = one
    end
  end
  return kept
end

---@class briefing.Disagreement
---@field id string
---@field about string
---@field kind "date"|"number"|"place"|"who"|"speaker"|"denial"|"modality"|"name"|"wording"
---@field weight integer  how much it matters: 4 whether it is so, 3 facts, 1 words
---@field values { value: string, members: table[] }[]

--- The questions to which documents give different values, weightiest first.
---@param documents briefing.Document[]
---@param statements briefing.Statement[]
---@param of table<table, table> the joined entity of each of the documents' own
---@return briefing.Disagreement[]
function M.build(documents, statements, of)
  local list = {}
  local function put(kind, about, values)
    if not differ(values) then return end
    local count = 0
    for _, value in ipairs(values) do count = count + #value.members end
    list[#list + 1] = { about = about, kind = kind, weight = WEIGHTS[kind], values = values,
      places = count, at = #list }
  end
  local stemmer <close> = core.stemmer()
  for _, statement in ipairs(statements) do
    dates(statement, put)
    quantities(statement, put)
    places(statement, put, of)
    speakers(statement, put, of, stemmer)
    moods(statement, put, stemmer)
    wordings(statement, put, stemmer)
  end
  slots(documents, put, of)
  denials(documents, put, of)
  names(documents, put)
  local kept = without_doubles(list)
  for i, disagreement in ipairs(kept) do
    disagreement.id, disagreement.at, disagreement.places = "d" .. i, nil, nil
  end
  return kept
end

return M
