-- SPDX-License-Identifier: MIT
--- The same thing said: quotes and plain sentences of several documents that
--- say the same, whatever their words. How it works is in docs/statements.md.

local core = require "briefing.core"
local similarity = require "briefing.similarity"

local M = {}

local SHORTEST = 3   -- terms of a unit worth comparing
local LONG = 14      -- terms of a unit that is also compared clause by clause
local JOINED = 0.5   -- mean similarity at which two clusters are one
local COMMON = 0.25  -- share of the units beyond which a term finds no pairs
local FEW = 8        -- units among which no term is too common

-- {== units

local function overlaps(span, parts)
  for _, part in ipairs(parts) do
    if part.first <= span.last and span.first <= part.last then return part end
  end
end

-- The clauses of a span: cut at the commas and stops between terms, each with
-- the terms it needs.
local function clauses(document, first, last, stemmer)
  local list, from = {}, first
  local text = document.text
  local function put(to)
    local ids = stemmer:terms(text:sub(from, to))
    if ids and #ids >= SHORTEST + 1 then list[#list + 1] = { first = from, last = to } end
  end
  local at = first
  while at <= last do
    local s, e = text:find("[,.;]%s", at)
    local a, b = text:find("\u{60C}%s*", at)
    if a and (not s or a < s) then s, e = a, b end
    if not s or s > last then break end
    put(s - 1)
    from, at = e + 1, e + 1
  end
  if from > first then put(last) end
  return list
end

-- What of a document is compared: quotes, the sentences outside of them, and
-- the clauses of long ones.
local function units_of(document, stemmer, list)
  local skip = {}
  for _, part in ipairs(document:boilerplate()) do skip[#skip + 1] = part end
  skip[#skip + 1] = document:title_span()
  local quotes = document:quotes()
  local function put(first, last, quote)
    local text = document.text:sub(first, last)
    local ids, firsts, _, negative = stemmer:terms(text)
    if not ids or #ids < SHORTEST then return 0 end
    list[#list + 1] = { document = document, first = first, last = last,
      quote = quote, text = text, ids = ids, firsts = firsts, negative = negative }
    return #ids
  end
  local function with_clauses(first, last, quote)
    if put(first, last, quote) >= LONG then
      for _, clause in ipairs(clauses(document, first, last, stemmer)) do
        put(clause.first, clause.last, quote)
      end
    end
  end
  for _, quote in ipairs(quotes) do
    local whole = quote.parent and quotes[quote.parent]
    -- a report inside a report says what the outer one says
    if not (whole and quote.last - quote.first > 0.8 * (whole.last - whole.first)) then
      with_clauses(quote.first, quote.last, quote)
    end
  end
  for _, sentence in ipairs(document:sentences()) do
    if not overlaps(sentence, skip) then
      local quote = overlaps(sentence, quotes)
      if not quote then
        with_clauses(sentence.first, sentence.last)
      elseif quote.first > sentence.first then -- what stands before the quote
        local before = quote.cue and math.min(quote.first, quote.cue.first) or quote.first
        for _, clause in ipairs(clauses(document, sentence.first, before - 1, stemmer)) do
          put(clause.first, clause.last)
        end
      end
    end
  end
end

-- ==}

-- {== clusters

-- Pairs of units of different documents that share a term rare enough.
local function candidates(units, weights)
  local with = {}
  for i, unit in ipairs(units) do
    for id in pairs(unit.set) do
      local list = with[id]
      if list then list[#list + 1] = i else with[id] = { i } end
    end
  end
  local limit = math.max(FEW, math.floor(#units * COMMON))
  limit = math.min(limit, 400) -- so that cost grows with the units, not their square
  local seen, pairs_ = {}, {}
  for id, list in pairs(with) do
    if #list <= limit and weights(id) > 0 then
      for x = 1, #list do
        for y = x + 1, #list do
          local i, j = list[x], list[y]
          if units[i].document ~= units[j].document then
            local key = i * #units + j
            if not seen[key] then
              seen[key] = true
              pairs_[#pairs_ + 1] = { i, j }
            end
          end
        end
      end
    end
  end
  table.sort(pairs_, function(a, b)
    if a[1] ~= b[1] then return a[1] < b[1] end
    return a[2] < b[2]
  end)
  return pairs_
end

-- Average-link clustering over the scored pairs, best first: two clusters
-- join while the mean over all their pairs (0 where none was scored) holds.
local function cluster(units, scored)
  local of, members, score = {}, {}, {}
  for i = 1, #units do of[i], members[i] = i, { i } end
  for _, pair in ipairs(scored) do
    score[pair[1]] = score[pair[1]] or {}
    score[pair[1]][pair[2]] = pair[3]
  end
  local function between(a, b)
    if a > b then a, b = b, a end
    return score[a] and score[a][b]
  end
  table.sort(scored, function(a, b)
    if a[3] ~= b[3] then return a[3] > b[3] end
    if a[1] ~= b[1] then return a[1] < b[1] end
    return a[2] < b[2]
  end)
  for _, pair in ipairs(scored) do
    local a, b = of[pair[1]], of[pair[2]]
    if a ~= b then
      local sum, count = 0, 0
      for _, i in ipairs(members[a]) do
        for _, j in ipairs(members[b]) do
          if units[i].document ~= units[j].document then
            sum, count = sum + (between(i, j) or 0), count + 1
          end
        end
      end
      if count > 0 and sum / count >= JOINED then
        for _, j in ipairs(members[b]) do
          of[j] = a
          table.insert(members[a], j)
        end
        members[b] = nil
      end
    end
  end
  local list = {}
  for i = 1, #units do
    if members[i] and #members[i] > 1 then list[#list + 1] = members[i] end
  end
  return list
end

-- ==}

local function by_place(a, b)
  local x, y = a.document.date or "", b.document.date or ""
  if x ~= y then return x < y end
  if a.document ~= b.document then return tostring(a.document.id) < tostring(b.document.id) end
  return a.first < b.first
end

-- Of members of one document that overlap, the one most like the others stays.
local function thin(members, units)
  local list = {}
  for _, i in ipairs(members) do
    local unit = units[i]
    local clash
    for at, other in ipairs(list) do
      if other.document == unit.document and other.first <= unit.last
        and unit.first <= other.last then
        clash = at
      end
    end
    if not clash then list[#list + 1] = unit end
  end
  return list
end

---@class briefing.Statement
---@field id string
---@field text string        the fullest wording
---@field earliest table     member of the earliest document
---@field fullest table
---@field outlets string[]
---@field missing string[]   outlets of the set that do not carry it
---@field members table[]    { document, quote?, first, last, text, speaker? }

--- The statements that two or more documents carry, most carried first.
---@param documents briefing.Document[]
---@return briefing.Statement[]
function M.build(documents)
  local stemmer <close> = core.stemmer()
  local units = {}
  for _, document in ipairs(documents) do units_of(document, stemmer, units) end
  local weights = similarity.weights(units)
  for _, unit in ipairs(units) do similarity.prepare(unit, weights) end
  local scored = {}
  for _, pair in ipairs(candidates(units, weights)) do
    local s = similarity.score(units[pair[1]], units[pair[2]])
    if s > 0.2 then scored[#scored + 1] = { pair[1], pair[2], s } end
  end
  local statements = {}
  for _, members in ipairs(cluster(units, scored)) do
    local list = thin(members, units)
    local seen, outlets = {}, {}
    table.sort(list, by_place)
    local fullest = list[1]
    for _, unit in ipairs(list) do
      local outlet = unit.document:source()
      if not seen[outlet] then
        seen[outlet] = true
        outlets[#outlets + 1] = outlet
      end
      if #unit.ids > #fullest.ids then fullest = unit end
    end
    if #outlets > 1 then
      local missing, named = {}, {}
      for _, document in ipairs(documents) do
        local outlet = document:source()
        if not seen[outlet] and not named[outlet] then
          named[outlet] = true
          missing[#missing + 1] = outlet
        end
      end
      local out = {}
      for i, unit in ipairs(list) do
        out[i] = { document = unit.document, quote = unit.quote, first = unit.first,
          last = unit.last, text = unit.text,
          speaker = unit.quote and unit.quote.speaker and unit.quote.speaker.name }
        if unit == fullest then fullest = out[i] end
      end
      statements[#statements + 1] = { text = fullest.text, fullest = fullest,
        earliest = out[1], outlets = outlets, missing = missing, members = out }
    end
  end
  table.sort(statements, function(a, b)
    if #a.outlets ~= #b.outlets then return #a.outlets > #b.outlets end
    if #a.members ~= #b.members then return #a.members > #b.members end
    return by_place(a.earliest, b.earliest)
  end)
  for i, statement in ipairs(statements) do statement.id = "s" .. i end
  return statements
end

return M
