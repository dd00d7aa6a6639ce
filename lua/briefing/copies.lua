-- SPDX-License-Identifier: MIT
--- What reports have from each other word for word or nearly: passages that two
--- share, whatever their spelling and punctuation, and who had them first. Runs
--- of four words that both have are seeds; seeds that follow each other in both
--- with few words between are a passage (seed and extend, as Smith, Cordell and
--- Mullen 2015 find reprints in newspapers).

local core = require "briefing.core"
local fold = require "briefing.fold"

local M = {}

local SEED = 4     -- words that two reports have in a row
local TIMES = 4    -- places of a seed in one report that count
local COMMON = 24  -- reports whose common words are a formula
local GAP = 4      -- other words between two seeds of a passage
local FEWEST = 2   -- words in a row that a passage goes on with at its edges
local LEAST = 12   -- words in common of a passage that is no chance
local DENSE = 0.75 -- share of a passage that both have
local NEARLY = 0.8 -- share of a report that makes it the other again

-- {== words and seeds

-- The words of a document outside of the page around it: their numbers in `ids`,
-- and where each stands.
local function words_of(document, ids)
  local words, skip, aside = { first = {}, last = {} }, document:boilerplate(), 1
  local tokens <close> = core.tokens(document.text)
  for i = 1, tokens and #tokens or 0 do
    local token = tokens[i]
    while skip[aside] and skip[aside].last < token.first do aside = aside + 1 end
    local is_aside = skip[aside] and skip[aside].first <= token.last
    if token.kind ~= "punct" and token.kind ~= "symbol" and not is_aside then
      local n = #words + 1
      ids[token.folded] = ids[token.folded] or ids.n
      if ids[token.folded] == ids.n then ids.n = ids.n + 1 end
      words[n], words.first[n], words.last[n] = ids[token.folded], token.first, token.last
    end
  end
  return words
end

-- A number for the words from `at` on, the same for the same words.
local function seed_at(words, at)
  local seed = 0
  for i = at, at + SEED - 1 do seed = (seed ~ seed >> 29) * 0x9E3779B97F4A7C15 + words[i] end
  return seed
end

-- Where each seed stands: { [seed] = { document, word, … } }, in pairs.
local function index_of(all)
  local index = {}
  for number, words in ipairs(all) do
    local times = {}
    for at = 1, #words - SEED + 1 do
      local seed = seed_at(words, at)
      times[seed] = (times[seed] or 0) + 1
      if times[seed] <= TIMES then
        local list = index[seed] or {}
        index[seed] = list
        list[#list + 1], list[#list + 2] = number, at
      end
    end
  end
  return index
end

-- How many documents a list of places has.
local function count_documents(list)
  local count, last = 0, nil
  for i = 1, #list, 2 do
    if list[i] ~= last then count, last = count + 1, list[i] end
  end
  return count
end

-- The seeds that each two documents share: a list of { a, b, { i, j }… }, in the
-- order of the documents.
local function shared_seeds(index)
  local by_pair, order = {}, {}
  for _, list in pairs(index) do
    local documents = #list > 2 and count_documents(list) or 1
    for x = 1, documents > 1 and documents <= COMMON and #list or 0, 2 do
      for y = x + 2, #list, 2 do
        if list[x] ~= list[y] then
          local key = list[x] << 32 | list[y]
          local seeds = by_pair[key]
          if not seeds then
            seeds = { a = list[x], b = list[y] }
            by_pair[key] = seeds
            order[#order + 1] = key
          end
          seeds[#seeds + 1] = { list[x + 1], list[y + 1] }
        end
      end
    end
  end
  table.sort(order)
  for i, key in ipairs(order) do order[i] = by_pair[key] end
  return order
end

-- ==}

-- {== passages

-- How many words lie between a passage and a seed behind it, in both; nil where
-- it does not go on with it.
local function gap_to(passage, i, j)
  local a, b = i - passage.a_last - 1, j - passage.b_last - 1
  if i <= passage.i or j <= passage.j or a > GAP or b > GAP then return nil end
  return math.abs(a - b) <= GAP and math.abs(a - b) or nil
end

-- Runs of seeds: { a_first, a_last, b_first, b_last, common }, in words.
local function runs_of(seeds)
  table.sort(seeds, function(x, y)
    if x[1] ~= y[1] then return x[1] < y[1] end
    return x[2] < y[2]
  end)
  local runs, open = {}, {}
  for _, seed in ipairs(seeds) do
    local i, j = seed[1], seed[2]
    local best, least
    for n = #open, 1, -1 do
      if open[n].a_last + 1 + GAP < i then
        table.remove(open, n)
      else
        local gap = gap_to(open[n], i, j)
        if gap and (not best or gap < least) then best, least = open[n], gap end
      end
    end
    if not best then
      best = { a_first = i, b_first = j, a_last = i - 1, b_last = j - 1, common = 0 }
      open[#open + 1], runs[#runs + 1] = best, best
    end
    local new = i + SEED - 1 - math.max(best.a_last, i - 1)
    best.common = best.common + math.min(SEED, math.max(0, new))
    best.a_last = math.max(best.a_last, i + SEED - 1)
    best.b_last = math.max(best.b_last, j + SEED - 1)
    best.i, best.j = i, j
  end
  return runs
end

-- How many words two texts have in common from here on, in steps of `step`.
local function common_from(a, b, i, j, step)
  local count = 0
  while a[i] and a[i] == b[j] do i, j, count = i + step, j + step, count + 1 end
  return count
end

-- The fewest words to skip in both, from the next ones on, before two texts go
-- on together, and how many words they do.
local function next_common(a, b, i, j, step)
  for skipped = 0, 2 * GAP do
    for of_a = math.max(0, skipped - GAP), math.min(skipped, GAP) do
      local of_b = skipped - of_a
      local count = common_from(a, b, i + step * of_a, j + step * of_b, step)
      if count >= FEWEST or skipped == 0 and count > 0 then return of_a, of_b, count end
    end
  end
end

-- A run with what it goes on with at its edges: fewer words than a seed has.
local function grown(run, a, b)
  for _, side in ipairs { { "a_first", "b_first", -1 }, { "a_last", "b_last", 1 } } do
    local of_a, of_b, step = side[1], side[2], side[3]
    while true do
      local i, j, count = next_common(a, b, run[of_a] + step, run[of_b] + step, step)
      if not count then break end
      run[of_a], run[of_b] = run[of_a] + step * (i + count), run[of_b] + step * (j + count)
      run.common = run.common + count
    end
  end
  return run
end

local function overlap(first, last, other_first, other_last)
  return first <= other_last and other_first <= last
end

-- Runs that are long and dense enough, the longest first, none of which has words
-- of another.
local function passages_of(seeds, a, b)
  local good = {}
  for _, one in ipairs(runs_of(seeds)) do
    local run = grown(one, a, b)
    local longer = math.max(run.a_last - run.a_first, run.b_last - run.b_first) + 1
    if run.common >= LEAST and run.common >= DENSE * longer then good[#good + 1] = run end
  end
  table.sort(good, function(x, y)
    if x.common ~= y.common then return x.common > y.common end
    return x.a_first < y.a_first
  end)
  local kept = {}
  for _, run in ipairs(good) do
    local free = true
    for _, other in ipairs(kept) do
      free = free and not overlap(run.a_first, run.a_last, other.a_first, other.a_last)
        and not overlap(run.b_first, run.b_last, other.b_first, other.b_last)
    end
    if free then kept[#kept + 1] = run end
  end
  return kept
end

-- ==}

-- {== who had it first

-- Whether a report names another's outlet.
local function credits(document, other)
  local name = other.outlet and fold.search(other.outlet)
  if not name or #name < 5 then return false end
  local text = " " .. document:folded():gsub("%p", " "):gsub("%s", " ") .. " "
  return text:find(" " .. name .. " ", 1, true) ~= nil
end

-- Which of two had it first, 1 or 2, and by what that is known: one credits the
-- other, or was out on a later day; nil where neither tells.
local function first_of(a, b)
  local by_a, by_b = credits(a, b), credits(b, a)
  if by_a ~= by_b then return by_b and 1 or 2, "credit" end
  local x, y = a.date or "", b.date or ""
  local length = math.min(#x, #y)
  x, y = x:sub(1, length), y:sub(1, length)
  if x == y then return nil end
  return x < y and 1 or 2, "date"
end

-- A medium or agency, of neither, that both name: one source may have fed the two.
local function common_source(a, b, of)
  local named = {}
  for _, own in ipairs(a:entities()) do
    local joined = of[own]
    if joined and joined.type == "medium" then named[joined] = true end
  end
  for _, own in ipairs(b:entities()) do
    if named[of[own]] then return of[own].name end
  end
end

-- ==}

local function place_of(document, words, first, last)
  local one = { document = document, first = words.first[first], last = words.last[last] }
  one.text = document.text:sub(one.first, one.last)
  return one
end

---@class briefing.Copy
---@field from briefing.Document who had it first, where that is known; else the longer
---@field to briefing.Document
---@field known "credit"|"date"|nil  how it is known who had it first
---@field via string|nil       a medium or agency that both name
---@field words integer        of `to`, in the passages
---@field share number         of the words of `to`, up to 1
---@field again boolean        whether `to` is nearly all of it
---@field passages table[]     { words, members }: the place in `from` and in `to`, longest first

-- What two documents have in common.
local function copy_of(documents, all, seeds, of)
  local passages = passages_of(seeds, all[seeds.a], all[seeds.b])
  if #passages == 0 then return nil end
  local a, b = documents[seeds.a], documents[seeds.b]
  local first, known = first_of(a, b)
  local turned = first == 2 or not first and #all[seeds.a] < #all[seeds.b]
  local copy = { from = turned and b or a, to = turned and a or b, known = known,
    via = common_source(a, b, of), words = 0, passages = {} }
  for i, run in ipairs(passages) do
    local one = place_of(a, all[seeds.a], run.a_first, run.a_last)
    local other = place_of(b, all[seeds.b], run.b_first, run.b_last)
    copy.passages[i] = { words = run.common, members = turned and { other, one } or { one, other } }
    copy.words = copy.words + (turned and run.a_last - run.a_first or run.b_last - run.b_first) + 1
  end
  copy.share = copy.words / #all[turned and seeds.a or seeds.b]
  copy.again = copy.share >= NEARLY
  return copy
end

--- The passages that each two documents share, the pairs with the largest share
--- first.
---@param documents briefing.Document[]
---@param of table<table, table> the joined entity of each of the documents' own
---@return briefing.Copy[]
function M.build(documents, of)
  local all, ids = {}, { n = 1 }
  for number, document in ipairs(documents) do all[number] = words_of(document, ids) end
  local list = {}
  for at, seeds in ipairs(shared_seeds(index_of(all))) do
    local copy = copy_of(documents, all, seeds, of)
    if copy then
      copy.at = at
      list[#list + 1] = copy
    end
  end
  table.sort(list, function(x, y)
    if x.share ~= y.share then return x.share > y.share end
    return x.at < y.at
  end)
  for _, copy in ipairs(list) do copy.at = nil end
  return list
end

return M
