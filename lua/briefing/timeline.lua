-- SPDX-License-Identifier: MIT
--- What happened, happens or is announced, by its date, from all documents.

local core = require "briefing.core"
local fold = require "briefing.fold"
local opening = require "briefing.opening"
local similarity = require "briefing.similarity"
local span = require "briefing.span"
local unit = require "briefing.unit"
local wording = require "briefing.wording"

local M = {}

local SHORTEST = 4 -- terms of a clause that tells an event, its date included
local WHOLE = 3    -- of a quote or sentence: الجسر سيفتتح في 20 مارس; not المقرر في فيينا
local DATED = 0.5  -- what one day counts where a piece looks for its event
local HELD = 64    -- events of one date that a piece is compared with

-- The first day of a value, or its month or year.
local function start_of(value)
  return value:match("^%d%d%d%d%-%d%d%-%d%d") or value:match("^[%d-]+")
end

-- A week or decade that no number names (هذا الأسبوع) dates no event.
local function is_vague(date)
  return date.value:find("/", 1, true) and not date.text:find("%d")
end

-- Whether that was over, is the day of the last document that tells it, or was
-- still to come.
local function status_of(event)
  local start, today = start_of(event.value), nil
  for _, member in ipairs(event.members) do
    local date = member.document.date
    local own = date and #date >= #start and date:sub(1, #start)
    if own and (not today or own > today) then today = own end
  end
  if not today or not start:find("^%d") then return nil end
  return start < today and "past" or start == today and "present" or "announced"
end

-- The days that a value names, or its month or year itself.
local function days_of(value)
  local days = {}
  for day in value:gmatch("%d%d%d%d%-%d%d%-%d%d") do days[#days + 1] = day end
  return #days > 0 and days or { value }
end

-- Words that begin what is told of a noun, which is not what happened: ما تم في
-- عام 2014، حدوده التي وصل إليها عام 1997.
local RELATIVE = {}
for word in ("الذي التي الذين اللذين اللتين اللذان اللتان اللواتي ما"):gmatch("%S+") do
  RELATIVE[fold.search(word)] = true
end

-- Whether a date is no more than a year and tells of a noun, in the clause it
-- stands in.
local function is_background(document, piece, date)
  if not date.value:find("^%d%d%d%d$") then return false end
  local before = document.text:sub(piece.first, date.first - 1)
  for word in before:match("[^\n]*$"):gsub("،", "\n"):match("[^\n]*$"):gmatch("%S+") do
    if RELATIVE[fold.search(word)] then return true end
  end
  return false
end

-- Of pieces that hold a date the best: a whole quote or sentence with that date
-- alone, else the shortest clause; one of too few terms with the clause before it.
local function best_piece(document, date, pieces, short)
  local best
  for _, piece in ipairs(pieces) do
    if piece.first <= date.first and date.last <= piece.last
      and (not best or piece.rank < best.rank) then
      best = piece
    end
  end
  local clause = span.holding(date, short)
  if not best or best.rank == 0 or not clause then return best end
  for _, piece in ipairs(pieces) do
    if piece.last < clause.first and piece.quote == clause.quote
      and not document.text:sub(piece.last + 1, clause.first - 1):gsub("،", ""):find("[^%s%p]")
      and clause.last - piece.first + 1 < best.rank then
      best = { first = piece.first, last = clause.last, quote = piece.quote, values = {},
        rank = clause.last - piece.first + 1 }
    end
  end
  return best
end

-- The dates of a document that may date an event.
local function dates_of(document)
  local skip, dates = document:boilerplate(), {}
  for _, date in ipairs(document:dates()) do
    if not is_vague(date) and not span.holding(date, skip) then dates[#dates + 1] = date end
  end
  return dates
end

-- The pieces of a document that have a date, { piece, values }. A month or year
-- tells nothing where the piece has a day too.
local function dated_pieces(document, terms)
  local dates = dates_of(document)
  if #dates == 0 then return {} end
  local pieces, short = {}, {}
  unit.pieces(document, function(first, last, quote, whole)
    local piece = { first = first, last = last, quote = quote, values = {} }
    if unit.count(terms, piece) < (whole and WHOLE or SHORTEST) then
      short[#short + 1] = piece
      return
    end
    local several, value = false, nil
    for _, date in ipairs(dates) do
      if first <= date.first and date.last <= last then
        several = several or value and value ~= date.value
        value = date.value
      end
    end
    piece.rank = whole and not several and 0 or last - first + 1
    pieces[#pieces + 1] = piece
  end)
  local list = {}
  for _, date in ipairs(dates) do
    local best = best_piece(document, date, pieces, short)
    if best and not is_background(document, best, date) then
      if not next(best.values) and not best.time then list[#list + 1] = best end
      if date.kind == "time" then
        best.time = best.time or start_of(date.value)
      else
        best.values[date.value] = true
      end
    end
  end
  for _, piece in ipairs(list) do
    -- at 22:40 is on the day that is told beside it
    if not next(piece.values) then piece.values[piece.time] = true end
    for value in pairs(piece.values) do
      for other in pairs(piece.values) do
        if other ~= value and other:sub(1, #value) == value then piece.values[value] = nil end
      end
    end
  end
  return list
end

-- {== events

-- The log odds that two units say the same, of one document or two; their day,
-- which all of a day have, counts as `dated`.
local function odds(units, a, b, dated)
  local sum = similarity.bias
  for name, value in pairs(units:features(a, b)) do
    sum = sum + similarity[name] * value * (name == "dates" and dated or 1)
  end
  return sum
end

-- Whether two events of one day are one: a sentence tells both, or their pieces
-- say alike on the whole.
local function is_one(units, a, b)
  for sentence in pairs(a.sentences) do
    if b.sentences[sentence] then return true end
  end
  local sum = 0
  for _, one in ipairs(a.units) do
    for _, other in ipairs(b.units) do sum = sum + odds(units, one, other, 0) end
  end
  return sum > 0
end

local function put(event, one)
  local document, piece = one.document, one.piece
  event.units[#event.units + 1] = one.unit
  event.values[one.value] = (event.values[one.value] or 0) + 1
  event.sentences[("%s %d"):format(document.id, document:sentence_at(piece.first) or 0)] = true
  event.members[#event.members + 1] = { document = document, first = piece.first,
    last = piece.last, text = document.text:sub(piece.first, piece.last),
    quote = piece.quote and document:quotes()[piece.quote] }
  -- the date that most give
  if event.values[one.value] > event.values[event.value] then event.value = one.value end
end

-- Moves what another event has to one.
local function join(event, other)
  for name in pairs { units = 1, members = 1 } do
    table.move(other[name], 1, #other[name], #event[name] + 1, event[name])
  end
  for sentence in pairs(other.sentences) do event.sentences[sentence] = true end
  for value, times in pairs(other.values) do
    event.values[value] = (event.values[value] or 0) + times
  end
  for value, times in pairs(event.values) do
    local most = event.values[event.value]
    if times > most or times == most and value < event.value then event.value = value end
  end
  other.gone = true
end

-- Dated pieces as events, the likest of its day for each, and by day.
local function gathered(dated, units)
  local events, by_day = {}, {}
  for _, one in ipairs(dated) do
    local best, most = nil, 0
    for _, day in ipairs(days_of(one.value)) do
      local list = by_day[day] or {}
      for i = 1, math.min(#list, HELD) do
        local sum = 0
        for _, other in ipairs(list[i].units) do sum = sum + odds(units, one.unit, other, DATED) end
        if sum / #list[i].units > most then best, most = list[i], sum / #list[i].units end
      end
    end
    if not best then
      best = { value = one.value, units = {}, members = {}, at = #events + 1,
        values = { [one.value] = 0 }, sentences = {} }
      events[#events + 1] = best
    end
    for _, day in ipairs(best.values[one.value] ~= 0 and best.values[one.value] and {}
      or days_of(one.value)) do
      by_day[day] = by_day[day] or {}
      table.insert(by_day[day], best)
    end
    put(best, one)
  end
  return events, by_day
end

-- Joins events of a day that are one though no piece was likest to another's.
local function joined(by_day, units)
  local days = {}
  for day in pairs(by_day) do days[#days + 1] = day end
  table.sort(days)
  for _, day in ipairs(days) do
    local list = by_day[day]
    for i = 1, #list <= HELD and #list or 0 do
      for j = i + 1, #list do
        local a, b = list[i], list[j]
        if a ~= b and not a.gone and not b.gone and is_one(units, a, b) then join(a, b) end
      end
    end
  end
end

-- Those that are still there, without months and years of which every sentence
-- tells a day's event too.
local function kept(all)
  local of_days, list = {}, {}
  for _, event in ipairs(all) do
    if not event.gone and event.value:find("%d%-%d%d%-%d%d") then
      for sentence in pairs(event.sentences) do of_days[sentence] = true end
    end
  end
  for _, event in ipairs(all) do
    local again = not event.value:find("%d%-%d%d%-%d%d")
    for sentence in pairs(event.sentences) do again = again and of_days[sentence] or false end
    if not event.gone and not again then list[#list + 1] = event end
  end
  return list
end

-- How much a member of an event says what the others say.
local function centrality(event, i, units)
  local sum = 0
  for j = 1, math.min(#event.members, HELD) do
    if j ~= i then sum = sum + odds(units, event.units[i], event.units[j], 0) end
  end
  return sum
end

-- Whether a verb of a text is in the future: سيعقد.
local function tells_will(text)
  local tokens <close> = core.tokens(text)
  for i = 1, tokens and #tokens or 0 do
    if tokens[i].kind == "word" then
      for _, clitic in ipairs(tokens[i].clitics.proclitics) do
        if clitic == "س" then return true end
      end
    end
  end
  return false
end

-- How well what is told fits the time when it was written: it was over, or is told
-- to come. Where a report has another verb, the day may be no day of what it tells.
local function fit_of(shown, event)
  local date, start = shown.document.date or "", start_of(event.value)
  if date:sub(1, #start) > start then return 3 end
  return date:sub(1, #start) < start and tells_will(shown.text) and 2 or 0
end

-- The wording that tells an event best: one that stands alone, that fits the time
-- when it was written, and that has most of what the others say.
local function told(event, units)
  local best, rank, most
  for i = 1, math.min(#event.members, HELD) do
    local member = event.members[i]
    local shown = wording.of(member.document, member)
    local own = (shown.stands and 4 or shown.complete and 2 or 0)
      + (opening.leans(shown.document, shown.first, shown.last) and 0 or 1)
      + fit_of(shown, event)
    local worth = centrality(event, i, units)
    if not best or own > rank
      or own == rank and (worth > most or worth == most and #shown.text > #best.text) then
      best, rank, most = shown, own, worth
    end
  end
  return best
end
-- ==}

---@class briefing.Event
---@field value string   ISO 8601: a day, range, month or year; the one that most give
---@field text string    the wording that tells it best by itself
---@field shown briefing.Wording  where that stands
---@field status "past"|"present"|"announced"|nil  seen from the last document
---@field members table[] { document, first, last, text, quote? }

--- The dated events of the documents, in order of their dates. Pieces with one
--- date that say alike are one event.
---@param documents briefing.Document[]
---@param of table<table, table>|nil the joined entity of each of the documents' own
---@return briefing.Event[]
function M.build(documents, of)
  local stemmer <close> = core.stemmer()
  local units <close> = core.units(similarity)
  local dated = {}
  for number, document in ipairs(documents) do
    local terms <close> = unit.terms(document, stemmer, of)
    unit.count_sentences(units, document, terms)
    for _, piece in ipairs(dated_pieces(document, terms)) do
      local added = unit.add(units, terms, { document = number, first = piece.first,
        last = piece.last })
      for value in pairs(piece.values) do
        dated[#dated + 1] = { value = value, unit = added, document = document, piece = piece }
      end
    end
  end
  units:weigh()
  table.sort(dated, function(a, b)
    if a.unit ~= b.unit then return a.unit < b.unit end
    return a.value < b.value
  end)
  local all, by_day = gathered(dated, units)
  joined(by_day, units)
  local events = kept(all)
  table.sort(events, function(a, b)
    local x, y = start_of(a.value), start_of(b.value)
    if x ~= y then return x < y end
    if a.value ~= b.value then return a.value < b.value end
    if #a.members ~= #b.members then return #a.members > #b.members end
    return a.at < b.at
  end)
  for _, event in ipairs(events) do
    event.shown, event.status = told(event, units), status_of(event)
    event.text = event.shown.text
    event.units, event.at, event.values, event.sentences = nil, nil, nil, nil
  end
  return events
end

return M
