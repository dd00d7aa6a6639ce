-- SPDX-License-Identifier: MIT
--- How much who is quoted, and who is quoted together.

local association = require "briefing.association"
local span = require "briefing.span"
local words = require "briefing.words"

local M = {}

--- How many words of a document each of its quotes has to itself: a word of a
--- quote inside another is the inner one's.
---@param document briefing.Document
---@return table<briefing.Quote, integer>
function M.own_words(document)
  local list, counts, taken = words.of(document), {}, {}
  local quotes = table.move(document:quotes(), 1, #document:quotes(), 1, {})
  table.sort(quotes, function(a, b)
    local x, y = a.last - a.first, b.last - b.first
    if x ~= y then return x < y end
    return a.first < b.first
  end)
  for _, quote in ipairs(quotes) do
    local count, i = 0, span.from(list, "first", quote.first)
    while list[i] and list[i].last <= quote.last do
      if not taken[i] then
        taken[i] = true
        count = count + 1
      end
      i = i + 1
    end
    counts[quote] = count
  end
  return counts
end

--- The share that each value of a column has of all words that are quoted (the
--- measure of media monitoring: words of one voice in a hundred words of all).
---@param set briefing.Set
---@param get fun(quote: briefing.Quote): any
---@return table[] { key, quotes, words, share, documents, outlets }
function M.share(set, get)
  local list, by_key, total = {}, {}, 0
  for document in set:each() do
    local own = M.own_words(document)
    for _, quote in ipairs(document:quotes()) do
      local key = get(quote)
      if key == nil then key = "?" end
      local row = by_key[key]
      if not row then
        row = { key = key, quotes = 0, words = 0, documents = 0, outlets = 0,
          seen = {}, at = #list }
        by_key[key] = row
        list[#list + 1] = row
      end
      row.quotes, row.words = row.quotes + 1, row.words + own[quote]
      total = total + own[quote]
      if row.last ~= document then
        row.last, row.documents = document, row.documents + 1
      end
      local outlet = document:source()
      if not row.seen[outlet] then
        row.seen[outlet], row.outlets = true, row.outlets + 1
      end
    end
  end
  table.sort(list, function(a, b)
    if a.words ~= b.words then return a.words > b.words end
    return a.at < b.at
  end)
  for i, row in ipairs(list) do
    list[i] = { key = row.key, quotes = row.quotes, words = row.words,
      share = total > 0 and row.words / total or 0, documents = row.documents,
      outlets = row.outlets }
  end
  return list
end

-- The speakers of a document, each once, in the order of their first quotes.
local function speakers_of(document, name)
  local list, seen = {}, {}
  for _, quote in ipairs(document:quotes()) do
    local who = name(quote)
    if who and not seen[who] then
      seen[who] = true
      list[#list + 1] = who
    end
  end
  return list
end

--- Pairs of speakers that the same documents quote, those of most documents
--- first: in how many, in how many each, how much that is of all that quote
--- either (Jaccard), and how much more than chance would have it (PMI).
---@param set briefing.Set
---@param name fun(quote: briefing.Quote): string|nil
---@return table[] { first, second, documents, of_first, of_second, jaccard,
---  mutual_information }
function M.together(set, name)
  local alone, pairs_of, list = {}, {}, {}
  for document in set:each() do
    local speakers = speakers_of(document, name)
    for i, who in ipairs(speakers) do
      alone[who] = (alone[who] or 0) + 1
      for j = 1, i - 1 do
        local a, b = speakers[j], who
        if b < a then a, b = b, a end
        pairs_of[a] = pairs_of[a] or {}
        local pair = pairs_of[a][b]
        if not pair then
          pair = { first = a, second = b, documents = 0, at = #list }
          pairs_of[a][b] = pair
          list[#list + 1] = pair
        end
        pair.documents = pair.documents + 1
      end
    end
  end
  for _, pair in ipairs(list) do
    local a, b = alone[pair.first], alone[pair.second]
    if b > a then -- the one who is quoted more comes first
      pair.first, pair.second, a, b = pair.second, pair.first, b, a
    end
    pair.of_first, pair.of_second = a, b
    pair.jaccard = association.jaccard(pair.documents, a, b)
    pair.mutual_information =
      association.mutual_information(pair.documents, a, b, #set, 1)
  end
  table.sort(list, function(a, b)
    if a.documents ~= b.documents then return a.documents > b.documents end
    if a.jaccard ~= b.jaccard then return a.jaccard > b.jaccard end
    return a.at < b.at
  end)
  for _, pair in ipairs(list) do pair.at = nil end
  return list
end

return M
