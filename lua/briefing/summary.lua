-- SPDX-License-Identifier: MIT
--- The sentences that the reports share most. A sentence counts by how many
--- documents use its words (as in SumBasic and centroid summaries, but with
--- documents in the place of sentences); one that repeats a sentence already
--- taken is kept as a further place that carries it.

local fold = require "briefing.fold"

local M = {}

local SHORTEST, LONGEST = 8, 60 -- words of a sentence worth quoting
local SAME = 0.5                -- share of words that makes a repetition
local LEANING = 0.5             -- weight of a sentence that leans on another
local SHORT_WORD = 4            -- bytes: two letters, particles mostly

-- What is left of a sentence without the parts of the page at its start (a
-- dateline glued to it); nil where nothing or a broken piece is left.
local function without(sentence, parts, text)
  local first = sentence.first
  for _, part in ipairs(parts) do
    if part.first <= first and first <= part.last then
      first = text:find("[^%s%-:]", part.last + 1) or #text + 1
    end
  end
  if first > sentence.last then return nil end
  for _, part in ipairs(parts) do
    if part.first <= sentence.last and first <= part.last then return nil end
  end
  return { first = first, last = sentence.last }
end

-- Whether a sentence leans on the one before it: it opens with a cue whose
-- speaker is not named there (وأضاف أن…).
local function leans(document, sentence)
  for _, quote in ipairs(document:quotes()) do
    if quote.cue and quote.cue.first == sentence.first then
      return not quote.speaker or quote.speaker.how ~= "mention"
    end
  end
  return false
end

local function candidates(set)
  local list, documents_with = {}, {}
  for document in set:each() do
    local seen = {}
    local skip = table.move(document:boilerplate(), 1,
      #document:boilerplate(), 1, {})
    skip[#skip + 1] = document:title_span()
    table.sort(skip, function(a, b) return a.first < b.first end)
    for i, whole in ipairs(document:sentences()) do
      local sentence = without(whole, skip, document.text)
      if sentence then
        local text = document.text:sub(sentence.first, sentence.last)
        local words, set_of, order, count = fold.words(text), {}, {}, 0
        for _, word in ipairs(words) do
          if #word > SHORT_WORD and not set_of[word] then
            set_of[word], count = true, count + 1
            order[count] = word
            if not seen[word] then
              seen[word] = true
              documents_with[word] = (documents_with[word] or 0) + 1
            end
          end
        end
        if #words >= SHORTEST and #words <= LONGEST and count > 0 then
          list[#list + 1] = { document = document, first = sentence.first,
            last = sentence.last, text = text, words = set_of, order = order,
            count = count, place = i, leans = leans(document, sentence) }
        end
      end
    end
  end
  return list, documents_with
end

-- Words that both have, over the words of the shorter.
local function likeness(a, b)
  local shared = 0
  for word in pairs(a.words) do
    if b.words[word] then shared = shared + 1 end
  end
  return shared / math.min(a.count, b.count)
end

--- The sentences, most shared first: { text, members } each, a member being
--- { document, first, last, text }.
---@param set briefing.Set
---@param count integer
---@return table[]
function M.summary(set, count)
  local list, documents_with = candidates(set)
  for at, one in ipairs(list) do
    local score = 0
    for _, word in ipairs(one.order) do -- a sum depends on its order
      if documents_with[word] > 1 then
        score = score + math.log(documents_with[word])
      end
    end
    -- News says what matters first: the lead weighs half as much again.
    one.score = score / one.count ^ 0.7 * (1 + 0.5 / one.place)
      * (one.leans and LEANING or 1)
    one.at = at
  end
  table.sort(list, function(a, b)
    if a.score ~= b.score then return a.score > b.score end
    return a.at < b.at
  end)
  local taken = {}
  for _, one in ipairs(list) do
    local same
    for _, sentence in ipairs(taken) do
      if likeness(one, sentence.one) >= SAME then same = sentence break end
    end
    local member = { document = one.document, first = one.first,
      last = one.last, text = one.text }
    if same then
      same.members[#same.members + 1] = member
    elseif #taken < count then
      taken[#taken + 1] = { text = one.text, members = { member }, one = one }
    end
  end
  for _, sentence in ipairs(taken) do sentence.one = nil end
  return taken
end

return M
