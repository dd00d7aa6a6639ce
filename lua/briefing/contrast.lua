-- SPDX-License-Identifier: MIT
--- Two wordings word by word: which words of one the other does not have (longest
--- common subsequence; Myers 1986 has faster ones, for texts that are longer).

local fold = require "briefing.fold"

local M = {}

local LONGEST = 400 -- words of a wording that is compared

-- The words of a text: { key, first, last }, the key one for every spelling.
local function words_of(text)
  local list = {}
  for first, word, behind in text:gmatch("()(%S+)()") do
    local key = table.concat(fold.words(word), " ")
    list[#list + 1] = { key = key ~= "" and key, first = first, last = behind - 1 }
  end
  return list
end

-- Lengths of the longest common subsequence from i, j on.
local function lengths_of(a, b)
  local lengths = { [#a + 1] = {} }
  for j = 1, #b + 1 do lengths[#a + 1][j] = 0 end
  for i = #a, 1, -1 do
    local row, below = { [#b + 1] = 0 }, lengths[i + 1]
    for j = #b, 1, -1 do
      row[j] = a[i].key == b[j].key and below[j + 1] + 1 or math.max(below[j], row[j + 1])
    end
    lengths[i] = row
  end
  return lengths
end

-- Marks `own` at the words of `b` that `a` has not.
local function mark(a, b)
  local lengths = lengths_of(a, b)
  local i, j = 1, 1
  while j <= #b do
    if i <= #a and a[i].key == b[j].key then
      i, j = i + 1, j + 1
    elseif i <= #a and lengths[i + 1][j] >= lengths[i][j + 1] then
      i = i + 1
    else
      b[j].own = true
      j = j + 1
    end
  end
end

---@class briefing.Contrast
---@field text string
---@field own boolean whether the other text has these words not

--- A text in runs of words that another one has and that it has not, in order;
--- together they are the text. Spelling (hamza, tashkeel) makes no difference,
--- nor do marks that stand alone. A text of more than 400 words is one run.
---@param text string
---@param other string
---@return briefing.Contrast[]
function M.compare(text, other)
  local words, others = words_of(text), words_of(other)
  if #words == 0 or #words > LONGEST or #others > LONGEST then
    return { { text = text, own = false } }
  end
  mark(others, words)
  local runs, from = {}, 1
  for i, word in ipairs(words) do
    local own = word.own and word.key ~= false or false
    local run = runs[#runs]
    if run and run.own ~= own and word.key then
      run.text = text:sub(from, word.first - 1)
      from, run = word.first, nil
    end
    if not run then
      run = { own = own }
      runs[#runs + 1] = run
    end
    if i == #words then run.text = text:sub(from) end
  end
  return runs
end

return M
