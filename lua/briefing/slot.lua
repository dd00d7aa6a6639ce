-- SPDX-License-Identifier: MIT
--- Questions that documents answer each in a sentence of their own: how many,
--- when, who. A value is known by the words around it; values with like words
--- around them answer one question.

local core = require "briefing.core"
local polarity = require "briefing.polarity"
local similarity = require "briefing.similarity"
local span = require "briefing.span"
local unit = require "briefing.unit"
local words = require "briefing.words"

local M = {}

local REACH = 6    -- terms on each side of a value that tell what it is of
local FEWEST = 2   -- of these, at the least
local COUNTED = 2  -- terms behind a number, of which one is what it counts
local KNOWN = 2    -- documents that name somebody who does something
local SMALL = 400  -- documents beyond which no question is looked for

-- {== values

-- Seconds in a unit of time; a month is thirty days (شهر، ثلاثين يوماً).
local SECONDS = { second = 1, minute = 60, hour = 3600, day = 86400, week = 604800,
  month = 2592000, year = 31536000 }

--- What a quantity is compared by: its kind with its unit, and its value in it.
---@param quantity briefing.Quantity
---@return string measure, number value
function M.measure(quantity)
  local seconds = quantity.kind == "duration" and SECONDS[quantity.unit]
  if seconds then return "duration", quantity.value * seconds end
  return quantity.kind .. " " .. (quantity.unit or ""), quantity.value
end

--- Whether two dates, one of which names no more than a weekday, differ by whole
--- weeks: which Sunday is meant was guessed, so they tell nothing.
---@param a { value: string, text: string }
---@param b { value: string, text: string }
---@return boolean
function M.is_guess(a, b)
  local x, y = core.day_number(a.value), core.day_number(b.value)
  return x ~= nil and y ~= nil and x ~= y and (x - y) % 7 == 0
    and not (a.text:find("%d") and b.text:find("%d"))
end

--- Whether one of two dates lies behind both documents' own and the other before
--- both: what has happened and what is to come are two things.
---@param a { value: string, document: briefing.Document }
---@param b { value: string, document: briefing.Document }
---@return boolean
function M.are_past_and_coming(a, b)
  local x, y = core.day_number(a.value), core.day_number(b.value)
  local m = a.document.date and core.day_number(a.document.date)
  local n = b.document.date and core.day_number(b.document.date)
  if not (x and y and m and n) then return false end
  return math.min(x, y) < math.min(m, n) and math.max(x, y) > math.max(m, n)
end

--- How a quantity is shown as a value: a bare number as a number, a percentage
--- with its sign, another as it stands.
---@param quantity briefing.Quantity
---@param text string the words there
---@return string
function M.shown(quantity, text)
  if quantity.kind == "percent" then return ("%.10g%%"):format(quantity.value) end
  return quantity.unit and text or ("%.10g"):format(quantity.value)
end

--- A date that may be compared with another: a day, or days that are told.
---@param date briefing.Date
---@return boolean
function M.is_day(date)
  return date.value:find("^%d%d%d%d%-%d%d%-%d%d") ~= nil and date.kind ~= "time"
    and not (date.value:find("/", 1, true) and not date.text:find("%d"))
end

--- Whether a quantity is a fraction that only ends a number: نقطة ونصف النقطة.
---@param quantity briefing.Quantity
---@param text string the document's
---@return boolean
function M.is_rest(quantity, text)
  return quantity.value < 1 and text:sub(quantity.first - 2, quantity.first - 1) == "و"
end

-- The values of a document: { kind, measure, value, shown, text?, first, last }.
local function values_of(document)
  local list, skip = {}, document:boilerplate()
  for _, quantity in ipairs(document:quantities()) do
    if quantity.kind ~= "ordinal" and not span.holding(quantity, skip)
      and not span.holding(quantity, document:dates())
      and not M.is_rest(quantity, document.text) then
      local measure, value = M.measure(quantity)
      list[#list + 1] = { kind = "number", measure = measure, value = value,
        first = quantity.first, last = quantity.last,
        shown = M.shown(quantity, document.text:sub(quantity.first, quantity.last)) }
    end
  end
  for _, date in ipairs(document:dates()) do
    if M.is_day(date) and not span.holding(date, skip) then
      list[#list + 1] = { kind = "date", measure = "date", value = date.value,
        shown = date.value, text = date.text, first = date.first, last = date.last }
    end
  end
  for _, one in ipairs(list) do one.document = document end
  return list
end
-- ==}

-- {== what is around a value

-- The shortest piece around a value that has other terms too.
local function piece_around(value, pieces, terms)
  local best
  for _, piece in ipairs(pieces) do
    if piece.first <= value.first and value.last <= piece.last
      and (not best or piece.last - piece.first < best.last - best.first)
      and unit.count(terms, piece) - unit.count(terms, value) >= FEWEST then
      best = piece
    end
  end
  return best
end

-- Whether a term is a number or a date, by the lowest bits of its stem.
local function is_value(stem)
  return stem & 3 == 1 or stem & 3 == 2
end

-- The indexes of the first and the last term around a value within its piece, the
-- numbers and dates between them, and the id of what the value counts.
local function around(value, piece, terms)
  local first, last = terms:from(value.first), terms:from(value.last + 1)
  local high = terms:from(piece.last + 1) - 1
  local from = math.max(terms:from(piece.first), first - REACH)
  local to = math.min(high, last + REACH - 1)
  local values, counted = {}, nil
  for i = from, to do
    local _, stem = terms:get(i)
    if is_value(stem) then values[i] = true end
  end
  if value.kind == "number" and value.measure == "number " then
    for i = last, math.min(high, last + COUNTED - 1) do
      local id, stem = terms:get(i)
      if not is_value(stem) then counted = id break end
    end
  end
  return from, to, values, counted
end
-- ==}

-- Whether two values may answer one question: dates of one time, numbers that count
-- one thing, or one that the other's words name.
local function counts_same(a, b)
  if a.kind == "date" then return not M.is_guess(a, b) and not M.are_past_and_coming(a, b) end
  if not a.counted or not b.counted or a.counted == b.counted then return true end
  return a.words[b.counted] or b.words[a.counted] or false
end

-- What each document gives of each measure: { [document] = { [measure] = { [value] } } }.
local function given_by(by_unit)
  local given = {}
  for _, value in pairs(by_unit) do
    local own = given[value.document] or {}
    given[value.document] = own
    own[value.measure] = own[value.measure] or {}
    own[value.measure][value.value] = true
  end
  return given
end

-- Without the values of a document that gives the others' too: it tells two
-- things, of which one is theirs.
local function without_others(group, given)
  local kept = {}
  for _, one in ipairs(group) do
    local told = given[one.document][one.measure]
    local both = false
    for _, other in ipairs(group) do
      both = both or other.document ~= one.document and other.value ~= one.value
        and told[other.value]
    end
    if not both then kept[#kept + 1] = one end
  end
  return kept
end

-- Values of one measure by what they are of: average link, the surest first.
local function grouped(values, units)
  local links, of, members = {}, {}, {}
  for i, a in ipairs(values) do
    of[i], members[i] = i, { i }
    for j = i + 1, #values do
      local b = values[j]
      local link = a.document ~= b.document and counts_same(a, b)
        and units:link(a.number, b.number) or 0
      if link > 0 then links[#links + 1] = { i, j, link } end
    end
  end
  table.sort(links, function(x, y)
    if x[3] ~= y[3] then return x[3] > y[3] end
    if x[1] ~= y[1] then return x[1] < y[1] end
    return x[2] < y[2]
  end)
  for _, link in ipairs(links) do
    local a, b = of[link[1]], of[link[2]]
    if a ~= b then
      local sum = 0
      for _, i in ipairs(members[a]) do
        for _, j in ipairs(members[b]) do
          sum = sum + units:link(values[i].number, values[j].number)
        end
      end
      if sum > 0 then
        for _, j in ipairs(members[b]) do
          of[j] = a
          table.insert(members[a], j)
        end
        members[b] = nil
      end
    end
  end
  local groups = {}
  for i = 1, #values do
    if members[i] then
      local group = {}
      table.sort(members[i])
      for n, j in ipairs(members[i]) do group[n] = values[j] end
      groups[#groups + 1] = group
    end
  end
  return groups
end

--- The questions to which two documents or more give a number or a date:
--- { kind, members }, a member being { document, first, last, value }.
---@param documents briefing.Document[]
---@param of table<table, table>|nil the joined entity of each of the documents' own
---@return table[]
function M.values(documents, of)
  if #documents > SMALL then return {} end
  local stemmer <close> = core.stemmer()
  local units <close> = core.units(similarity)
  local by_unit = {}
  for number, document in ipairs(documents) do
    local terms <close>, pieces = unit.terms(document, stemmer, of), {}
    unit.count_sentences(units, document, terms)
    unit.pieces(document, function(first, last, quote)
      pieces[#pieces + 1] = { first = first, last = last, quote = quote }
    end)
    for _, value in ipairs(values_of(document)) do
      local piece = piece_around(value, pieces, terms)
      if piece then
        local from, to, values, counted = around(value, piece, terms)
        -- its own place: two values of one sentence are two
        local added = units:add({ document = number, first = value.first, last = value.last },
          terms, from, to, values, FEWEST)
        if added then
          value.counted, value.words, value.piece = counted, {}, piece
          for i = from, to do
            if not values[i] then value.words[terms:get(i)] = true end
          end
          by_unit[added] = value
        end
      end
    end
  end
  units:weigh()
  local given, by_measure, measures = given_by(by_unit), {}, {}
  for number = 1, #units do
    local value = by_unit[number]
    if not by_measure[value.measure] then
      by_measure[value.measure] = {}
      measures[#measures + 1] = value.measure
    end
    value.number = number
    table.insert(by_measure[value.measure], value)
  end
  local slots = {}
  for _, measure in ipairs(measures) do
    for _, group in ipairs(grouped(by_measure[measure], units)) do
      group = without_others(group, given)
      if #group > 1 then slots[#slots + 1] = { kind = group[1].kind, members = group } end
    end
  end
  return slots
end

-- {== who

-- Whether a name stands where somebody is spoken to.
local function is_addressee(document, first)
  for _, quote in ipairs(document:quotes()) do
    local to = quote.addressee
    if to and to.first <= first and first <= to.last then return true end
  end
  return false
end

-- The first person that a piece names, the indexes of the piece's terms and those
-- of that one; the other persons it names.
local function agent_of(document, terms, piece)
  local agent, own, others = nil, {}, {}
  local from, to = terms:from(piece.first), terms:from(piece.last + 1) - 1
  for i = from, to do
    local _, _, first, last, _, edit = terms:get(i)
    local entity = edit and edit.entity
    local is_person = entity and entity.type == "person"
    if is_person and not agent and not next(others) and not is_addressee(document, first) then
      agent = { entity = entity, first = first, last = last }
      own[i] = true
    elseif agent and entity == agent.entity then
      own[i] = true
    elseif is_person then
      others[entity] = true
    end
  end
  return agent, from, to, own, others
end

--- The things that different persons are said to do: { kind = "who", members }, a
--- member being { document, first, last, value }: the piece that says so and the
--- name. None of which a document tells both.
---@param documents briefing.Document[]
---@param of table<table, table>|nil
---@return table[]
function M.agents(documents, of)
  if #documents > SMALL or not of then return {} end
  local stemmer <close> = core.stemmer()
  local units <close> = core.units(similarity)
  local by_unit, by_document = {}, {}
  for number, document in ipairs(documents) do
    local terms <close> = unit.terms(document, stemmer, of)
    unit.count_sentences(units, document, terms)
    unit.pieces(document, function(first, last, quote)
      local agent, from, to, own, others = agent_of(document, terms,
        { first = first, last = last })
      local added = agent and #agent.entity.documents >= KNOWN
        and units:add({ document = number, first = first, last = last }, terms, from, to, own,
          FEWEST + 1)
      if added then
        by_unit[added] = { number = added, document = document, first = first, last = last,
          quote = quote, agent = agent.entity, others = others, value = agent.entity.name }
        by_document[document] = by_document[document] or {}
        table.insert(by_document[document], by_unit[added])
      end
    end)
  end
  units:weigh()
  -- whether a document also has what `one` tells of somebody else
  local function tells_too(document, one)
    for _, other in ipairs(by_document[document]) do
      if (other.agent == one.agent or other.others[one.agent])
        and units:link(other.number, one.number) > 0 then
        return true
      end
    end
    return false
  end
  local slots = {}
  for _, cluster in ipairs(units:clusters()) do
    local members, clash, several = {}, false, false
    for i, number in ipairs(cluster) do members[i] = by_unit[number] end
    for _, a in ipairs(members) do
      for _, b in ipairs(members) do
        if a.agent ~= b.agent then
          several = true
          clash = clash or a.document == b.document or tells_too(a.document, b)
        end
      end
    end
    if several and not clash then slots[#slots + 1] = { kind = "who", members = members } end
  end
  return slots
end
-- ==}

-- {== whether

-- A unit of `units` as a place: { number, document, first, last, quote }.
local function place_of(units, number, documents)
  local document, first, last, quote = units:get(number)
  return { number = number, document = documents[document], first = first, last = last,
    quote = quote }
end

-- What points to what is denied, and doesn't say it: نفى ذلك جملة وتفصيلا.
local POINTING = words.set "ذلك هذا هذه تلك"

local function points(place)
  local text = place.document.text
  local denied = span.touching(place, polarity.denied(place.document))
  return denied and POINTING[text:match("^%S+", denied.report.first)] or false
end

-- Adds what a pair has to a side of a question: the surest of each document, where
-- it says what is there already.
local function add_to(side, place, units)
  for _, other in ipairs(side) do
    if other.document == place.document then return end
  end
  if not side[1] or units:link(side[1].number, place.number) > 0 then
    side[#side + 1] = place
  end
end

-- Whether a part of a document is taken already.
local function is_taken(place, taken)
  return span.touching(place, taken[place.document] or {})
end

local function take(side, taken)
  for _, place in ipairs(side) do
    taken[place.document] = taken[place.document] or {}
    table.insert(taken[place.document], place)
  end
end

--- What one outlet denies and another says: { kind = "denial", sides }, two lists of
--- { document, first, last, quote }, of which the first has a place that is the
--- surest to be contradicted.
---@param documents briefing.Document[]
---@param of table<table, table>|nil
---@return table[]
function M.denials(documents, of)
  if #documents > SMALL then return {} end
  local units <close> = unit.gather(documents, of, similarity, true)
  local pairs_of, order = {}, {}
  for i, pair in ipairs(units:contraries()) do
    order[i] = { place_of(units, pair[1], documents), place_of(units, pair[2], documents) }
    for k = 1, 2 do
      pairs_of[pair[k]] = pairs_of[pair[k]] or {}
      table.insert(pairs_of[pair[k]], order[i][3 - k])
    end
  end
  local slots, taken = {}, {}
  for _, pair in ipairs(order) do
    local a, b = pair[1], pair[2]
    if a.document:source() ~= b.document:source() and not points(a) and not points(b)
      and not is_taken(a, taken) and not is_taken(b, taken) then
      local sides = { { a }, { b } }
      for _, other in ipairs(pairs_of[b.number]) do add_to(sides[1], other, units) end
      for _, other in ipairs(pairs_of[a.number]) do add_to(sides[2], other, units) end
      take(sides[1], taken)
      take(sides[2], taken)
      slots[#slots + 1] = { kind = "denial", sides = sides }
    end
  end
  return slots
end
-- ==}

return M
