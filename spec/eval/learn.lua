-- SPDX-License-Identifier: MIT
-- Learns the weights of lua/briefing/similarity.lua from events whose statements
-- were linked by hand, by logistic regression with an L2 penalty (Newton's
-- method), and says how well each event does with what was learnt from the
-- others: lua5.4 spec/eval/learn.lua TEXTS=GOLD[=QUOTES] ...
-- TEXTS is what briefing.open reads, GOLD an event as score_event.py wants it
-- (statements with members of { doc, text } or { doc, quote }), QUOTES the gold
-- in which such a quote has its content. Events learn with one weight each,
-- whatever their size.

local briefing = require "briefing"
local entity = require "briefing.entity"
local json = require "briefing.json"
local statement = require "briefing.statement"
local unit = require "briefing.unit"
local weights_now = require "briefing.similarity"

local NAMES = { "dice", "contain", "both", "numbers", "dates", "negation", "speaker" }
local PENALTY = 1
local NEGATIVES = 3     -- how much those weigh that are not alike, the others 1
local SAME, SOME = 0.5, 0.3 -- overlap with a gold member that makes a unit one
local SHIFTS = { -2, -1.75, -1.5, -1.25, -1, -0.75, -0.5 }

local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read("a")
  file:close()
  return text
end

-- {== events

local function shared(a, b)
  return math.max(0, math.min(a.last, b.last) - math.max(a.first, b.first) + 1)
end
local function size(a) return a.last - a.first + 1 end
local function jaccard(a, b) return shared(a, b) / (size(a) + size(b) - shared(a, b)) end
local function covers(a, b) return 2 * shared(a, b) >= math.min(size(a), size(b)) and shared(a, b) > 0 end

local function gold_quotes(path, documents)
  local quotes = {}
  for line in io.lines(path) do
    local fields = assert(json.decode(line))
    local text = documents[fields.id].text
    for _, quote in ipairs(fields.quotes) do
      quotes[fields.id .. " " .. quote.n] = { first = utf8.offset(text, quote.content[1] + 1),
        last = utf8.offset(text, quote.content[2] + 1) - 1 }
    end
  end
  return quotes
end

-- The gold's members: { document, first, last, statement }.
local function members_of(gold, documents, quotes)
  local list = {}
  for _, one in ipairs(gold.statements) do
    for _, member in ipairs(one.members) do
      local document = documents[member.doc]
      local span = quotes[member.doc .. " " .. tostring(member.quote)]
      if not span and member.text then
        local first, last = document.text:find(member.text, 1, true)
        span = first and { first = first, last = last }
      end
      if span then
        list[#list + 1] = { document = document, first = span.first, last = span.last,
          statement = one.id }
      end
    end
  end
  return list
end

-- Which gold statements each unit is a member of, and how well.
local function labels_of(units, list, members)
  local labels = {}
  for i = 1, #units do
    local number, first, last = units:get(i)
    local span = { first = first, last = last }
    labels[i] = {}
    for _, member in ipairs(members) do
      if member.document == list[number] and covers(span, member) then
        local j = jaccard(span, member)
        if j >= SOME then labels[i][member.statement] = math.max(labels[i][member.statement] or 0, j) end
      end
    end
  end
  return labels
end

local function rows_of(units, labels)
  local rows, positive = {}, 0
  for i = 1, #units do
    local document = units:get(i)
    for j = i + 1, #units do
      if units:get(j) ~= document then
        local features = units:features(i, j)
        local best
        for id, fit in pairs(labels[i]) do
          if labels[j][id] then best = math.max(best or 0, math.min(fit, labels[j][id])) end
        end
        -- what is only half a member is neither
        if features.dice > 0 and (not best or best >= SAME) then
          rows[#rows + 1] = { features = features, alike = best ~= nil }
          positive = positive + (best and 1 or 0)
        end
      end
    end
  end
  for _, row in ipairs(rows) do
    row.weight = 100 * (row.alike and 1 / positive or NEGATIVES / (#rows - positive))
  end
  return rows
end

local function open_event(argument)
  local texts, gold_path, quotes_path = argument:match("^([^=]+)=([^=]+)=?(.*)$")
  assert(texts, "an event is TEXTS=GOLD[=QUOTES]")
  local set = assert(briefing.open(texts))
  local list, documents = {}, {}
  for document in set:each() do
    list[#list + 1], documents[document.id] = document, document
  end
  local gold = assert(json.decode(read(gold_path)))
  local quotes = quotes_path ~= "" and gold_quotes(quotes_path, documents) or {}
  local event = { name = gold_path:match("([^/]+)%.%w+$"), list = list,
    members = members_of(gold, documents, quotes) }
  event.joined, event.of = entity.join(list)
  local units <close> = unit.gather(list, event.of, weights_now)
  event.rows = rows_of(units, labels_of(units, list, event.members))
  return event
end
-- ==}

-- {== learning

-- Solves a symmetric system by Gauss's elimination.
local function solve(matrix, right)
  local n = #right
  for i = 1, n do
    local pivot = i
    for r = i + 1, n do
      if math.abs(matrix[r][i]) > math.abs(matrix[pivot][i]) then pivot = r end
    end
    matrix[i], matrix[pivot] = matrix[pivot], matrix[i]
    right[i], right[pivot] = right[pivot], right[i]
    for r = i + 1, n do
      local factor = matrix[r][i] / matrix[i][i]
      for c = i, n do matrix[r][c] = matrix[r][c] - factor * matrix[i][c] end
      right[r] = right[r] - factor * right[i]
    end
  end
  local x = {}
  for i = n, 1, -1 do
    local sum = right[i]
    for c = i + 1, n do sum = sum - matrix[i][c] * x[c] end
    x[i] = sum / matrix[i][i]
  end
  return x
end

local function learn(events)
  local n = #NAMES + 1
  local w = {}
  for i = 1, n do w[i] = 0 end
  for _ = 1, 30 do
    local gradient, hessian = {}, {}
    for i = 1, n do
      local penalty = i < n and PENALTY or 1e-6
      gradient[i], hessian[i] = -penalty * w[i], {}
      for j = 1, n do hessian[i][j] = i == j and penalty or 0 end
    end
    for _, event in ipairs(events) do
      for _, row in ipairs(event.rows) do
        local x, z = { [n] = 1 }, w[n]
        for i, name in ipairs(NAMES) do
          x[i] = row.features[name]
          z = z + w[i] * x[i]
        end
        local p = 1 / (1 + math.exp(-z))
        local error = row.weight * ((row.alike and 1 or 0) - p)
        local curve = row.weight * p * (1 - p)
        for i = 1, n do
          gradient[i] = gradient[i] + error * x[i]
          for j = 1, n do hessian[i][j] = hessian[i][j] + curve * x[i] * x[j] end
        end
      end
    end
    local step, largest = solve(hessian, gradient), 0
    for i = 1, n do
      w[i] = w[i] + step[i]
      largest = math.max(largest, math.abs(step[i]))
    end
    if largest < 1e-9 then break end
  end
  local weights = { bias = w[n] }
  for i, name in ipairs(NAMES) do weights[name] = w[i] end
  return weights
end
-- ==}

-- {== figures

-- Links across documents, right, wrong and missed, as score_event.py counts.
local function links(event, weights)
  local found = statement.build(event.list, event.of, weights)
  local labels = {}
  for m, member in ipairs(event.members) do
    local best, fits = 0, {}
    for k, one in ipairs(found) do
      for _, place in ipairs(one.members) do
        if place.document == member.document and covers(place, member) then
          fits[k] = math.max(fits[k] or 0, jaccard(place, member))
          best = math.max(best, fits[k])
        end
      end
    end
    labels[m] = {}
    for k, fit in pairs(fits) do labels[m][k] = fit == best or nil end
  end
  local right, wrong, missed = 0, 0, 0
  for i, a in ipairs(event.members) do
    for j = i + 1, #event.members do
      local b = event.members[j]
      if a.document ~= b.document then
        local together = false
        for k in pairs(labels[i]) do together = together or labels[j][k] or false end
        if a.statement == b.statement then
          right, missed = right + (together and 1 or 0), missed + (together and 0 or 1)
        elseif together then
          wrong = wrong + 1
        end
      end
    end
  end
  return right, wrong, missed
end

local function figures(right, wrong, missed)
  local p = right / math.max(1, right + wrong)
  local r = right / math.max(1, right + missed)
  return ("P %.2f R %.2f F %.2f"):format(p, r, p + r > 0 and 2 * p * r / (p + r) or 0)
end

local function shifted(weights, by)
  local moved = {}
  for name, value in pairs(weights) do moved[name] = value end
  moved.bias = moved.bias - by
  return moved
end

local function report(title, events, weights_of, shift)
  local line, right, wrong, missed = {}, 0, 0, 0
  for i, event in ipairs(events) do
    local a, b, c = links(event, shifted(weights_of(i), shift))
    right, wrong, missed = right + a, wrong + b, missed + c
    line[i] = ("%s %s"):format(event.name, figures(a, b, c))
  end
  print(("%s, bias %+.2f: %s  (%s)"):format(title, -shift, figures(right, wrong, missed),
    table.concat(line, "; ")))
end

local events = {}
for i, argument in ipairs(arg) do events[i] = open_event(argument) end
assert(#events > 0, "no event is given")
local held_out = {}
for i = 1, #events do
  local others = {}
  for j, event in ipairs(events) do
    if j ~= i then others[#others + 1] = event end
  end
  held_out[i] = #others > 0 and learn(others) or weights_now
end
local all = learn(events)
for _, shift in ipairs(SHIFTS) do
  report("held out", events, function(i) return held_out[i] end, shift)
end
for _, shift in ipairs(SHIFTS) do
  report("fitted", events, function() return all end, shift)
end
report("as it is", events, function() return weights_now end, 0)
for _, name in ipairs(NAMES) do io.write(("%s = %.2f, "):format(name, all[name])) end
print(("bias = %.2f"):format(all.bias))
-- ==}
