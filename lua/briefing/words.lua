-- SPDX-License-Identifier: MIT
--- The words of documents, for looking up and counting, and the ways in which
--- a word may be the one that is asked for.

local check = require "briefing.check"
local core = require "briefing.core"
local fold = require "briefing.fold"
local span = require "briefing.span"

local M = {}

--- Words that are parted by blanks, as a set.
---@param list string
---@return table<string, true>
function M.set(list)
  local set = {}
  for word in list:gmatch("%S+") do set[word] = true end
  return set
end

-- Kinds of token that are no words.
local OTHER = { mark = true, punct = true, symbol = true, emoji = true }

---@class briefing.Word
---@field first integer
---@field last integer
---@field text string as it stands
---@field folded string in the loosest form

--- The words of a document, in order; found once.
---@param document briefing.Document
---@return briefing.Word[]
function M.of(document)
  return document:once("words", function()
    local list = {}
    local tokens = core.tokens(document.text) or {}
    for i = 1, #tokens do
      local token = tokens[i]
      if not OTHER[token.kind] then
        list[#list + 1] = { first = token.first, last = token.last,
          text = token.text, folded = fold.search(token.text) }
      end
    end
    return list
  end)
end

-- {== Where words stand

--- What may be asked of where words stand.
M.WHERE = { quotes = true, outside = true }

local function anywhere()
  return true
end

-- The stretches that quotes take, in order, those that meet as one.
local function quoted(document)
  return document:once("quoted", function()
    local spans, list = {}, {}
    for i, quote in ipairs(document:quotes()) do
      spans[i] = { first = quote.first, last = quote.last }
    end
    table.sort(spans, function(a, b) return a.first < b.first end)
    for _, own in ipairs(spans) do
      local last = list[#list]
      if last and own.first <= last.last then
        last.last = math.max(last.last, own.last)
      else
        list[#list + 1] = own
      end
    end
    return list
  end)
end

--- Whether bytes `first` to `last` of a document stand where it is asked:
--- with `where` "quotes" inside one quote, with "outside" wholly outside of
--- quotes, without it anywhere.
---@param document briefing.Document
---@param where "quotes"|"outside"|nil
---@return fun(first: integer, last: integer): boolean
function M.stands(document, where)
  if not where then return anywhere end
  local spans = quoted(document)
  return function(first, last)
    local at = spans[span.from(spans, "last", first)]
    if where == "quotes" then
      return at ~= nil and at.first <= first and last <= at.last
    end
    return at == nil or last < at.first
  end
end

--- Checks the options `where` and `match`.
---@param options table
---@param level integer
function M.check_options(options, level)
  if options.where ~= nil then
    check.one_of(options.where, M.WHERE, "value of 'where'", level + 1)
  end
  if options.match ~= nil then
    check.one_of(options.match, M.MATCH, "value of 'match'", level + 1)
  end
end
-- }==

-- {== What words are compared by

-- What `make` returns for a string, kept for so many strings.
local function kept(make)
  local values, count = {}, 0
  return function(s)
    local value = values[s]
    if value == nil then
      if count == 20000 then values, count = {}, 0 end
      value = make(s)
      values[s], count = value, count + 1
    end
    return value
  end
end

-- A word without what is written onto it: of وللناتو and بالسد, الناتو and
-- السد; the article stays, for السد is not سد.
local host = kept(function(text)
  local tokens = core.tokens(text)
  if not tokens or #tokens ~= 1 then return text end
  local clitics = tokens[1].clitics
  local before = clitics.proclitics
  return (before[#before] == "ال" and "ال" or "") .. clitics.stem
end)

local stemmer

-- With the article the stemmer takes a word for a noun, and cuts the endings
-- of عقوبات and عقوبة alike.
local stem = kept(function(text)
  stemmer = stemmer or core.stemmer()
  local noun = "ال" .. host(text):gsub("^ال", "")
  return fold.search(stemmer:stem(noun))
end)

--- Whether a word says something by itself: particles, pronouns and the like
--- are no terms.
M.is_content = kept(function(text)
  stemmer = stemmer or core.stemmer()
  local terms <close> = stemmer:terms(text)
  return terms ~= nil and #terms > 0
end)

-- Each makes a test of what is asked for, which has no blank in it.
local MATCHES = {}

-- The folded word, or what is left of it without clitics.
function MATCHES.word(wanted)
  local folded = fold.search(wanted)
  return function(word)
    return word.folded == folded
      or word.text ~= nil and fold.search(host(word.text)) == folded
  end
end

-- Letter by letter, with tashkeel and clitics.
function MATCHES.exact(wanted)
  return function(word) return word.text == wanted end
end

-- What Snowball's light stemmer makes alike: العقوبة and وعقوبات.
function MATCHES.stem(wanted)
  local known = stem(wanted)
  return function(word) return stem(word.text or word.folded) == known end
end

--- The ways of matching by name.
M.MATCH = { word = true, exact = true, stem = true }

-- A test of a word by a pattern of *, any letters, and ?, one letter.
local function wildcard(piece, match)
  local as_is = match == "exact"
  local pattern = piece:gsub("[^*?]+", function(part)
    return ((as_is and part or fold.search(part)):gsub("%p", "%%%0"))
  end)
  pattern = pattern:gsub("(%%?)([*?])", function(escaped, sign)
    if escaped ~= "" then return nil end
    return sign == "*" and ".*" or utf8.charpattern
  end)
  pattern = "^" .. pattern:gsub("\0", "%%z") .. "$"
  return function(word)
    if as_is then return word.text ~= nil and word.text:find(pattern) ~= nil end
    return word.folded:find(pattern) ~= nil
      or word.text ~= nil and fold.search(host(word.text)):find(pattern) ~= nil
  end
end

-- Signs that begin a word of a phrase and say how it is matched.
local SIGNS = { ["="] = "exact", ["~"] = "stem" }

--- A test for each word of a phrase: `*` stands for any letters, so that
--- روس* finds روسيا and روسي, `?` for one, `=` before a word asks for it
--- letter by letter, `~` for its stem. Punctuation is no part of a word.
---@param phrase string
---@param match "word"|"exact"|"stem"|nil how words without a sign match
---@return (fun(word: briefing.Word): boolean)[]
function M.pattern(phrase, match)
  local tests = {}
  for piece in phrase:gmatch("%S+") do
    local way = SIGNS[piece:sub(1, 1)]
    if way then piece = piece:sub(2) end
    way = way or match or "word"
    if piece:find("[*?]") then
      tests[#tests + 1] = wildcard(piece, way)
    else
      local tokens = core.tokens(piece) or {}
      for i = 1, #tokens do
        if not OTHER[tokens[i].kind] then
          tests[#tests + 1] = MATCHES[way](tokens[i].text)
        end
      end
    end
  end
  return tests
end
-- }==

--- The places where a phrase's words follow one another.
---@param list briefing.Word[]
---@param tests (fun(word: briefing.Word): boolean)[]
---@param stands (fun(first: integer, last: integer): boolean)|nil
---@return integer[] indexes of the first word
function M.find(list, tests, stands)
  local places, n = {}, #tests
  for i = 1, #list - n + 1 do
    local all = n > 0
    for j = 1, n do
      if not tests[j](list[i + j - 1]) then all = false break end
    end
    if all and (not stands or stands(list[i].first, list[i + n - 1].last)) then
      places[#places + 1] = i
    end
  end
  return places
end

return M
