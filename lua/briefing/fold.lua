-- SPDX-License-Identifier: MIT
--- What the user types and what it is compared with are folded alike, so that
--- الأمريكي finds الأميركي and الأمريكى.

local core = require "briefing.core"
local options = require "briefing.options"

local M = {}

local SEARCH = options.normalize { preset = "search" }

-- Spellings of foreign names that differ by a short vowel written as a letter
-- (الأمريكي, الأميركي) are one word to a reader.
local VARIANTS = { { "اميرك", "امريك" } }

-- What is typed or found may be no UTF-8: U+FFFD stands for it.
local function search(s)
  local folded = core.fold(s, SEARCH) or core.fold(core.replace(s), SEARCH)
  for _, pair in ipairs(VARIANTS) do folded = folded:gsub(pair[1], pair[2]) end
  return folded
end

-- Names come again and again: their forms are kept, up to so many.
local SHORT, KEPT = 200, 20000
local kept, count = {}, 0

--- The loosest comparison form of `s`.
---@param s string
---@return string
function M.search(s)
  if #s > SHORT then return search(s) end
  local folded = kept[s]
  if not folded then
    folded = search(s)
    if count == KEPT then kept, count = {}, 0 end
    kept[s], count = folded, count + 1
  end
  return folded
end

--- A text in the loosest form, and the alignment that maps it to the text:
--- `alignment:original(first, last)`.
---@param text string well-formed UTF-8
---@return string folded, table alignment
function M.aligned(text)
  local folded, alignment = core.normalize(text, SEARCH)
  -- Both spellings have the same bytes in another order.
  for _, pair in ipairs(VARIANTS) do folded = folded:gsub(pair[1], pair[2]) end
  return folded, alignment
end

--- A regular expression as it finds folded text: what it says in letters
--- beyond ASCII is folded, its syntax is not.
---@param pattern string
---@return string
function M.pattern(pattern)
  return (pattern:gsub("[\x80-\xFF]+", M.search))
end

--- The words of `s` in folded form, without the article.
---@param s string
---@return string[]
function M.words(s)
  local words = {}
  for word in M.search(s):gmatch("[^%s%p]+") do
    local bare = word:match("^ال(.+)$")
    words[#words + 1] = bare and #bare > 4 and bare or word
  end
  return words
end

--- Whether every word of `needle` is a word of `phrase`.
---@param needle string
---@param phrase string
---@return boolean
function M.names(needle, phrase)
  local have = {}
  for _, word in ipairs(M.words(phrase)) do have[word] = true end
  local wanted = M.words(needle)
  for _, word in ipairs(wanted) do
    if not have[word] then return false end
  end
  return #wanted > 0
end

return M
