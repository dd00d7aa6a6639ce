-- SPDX-License-Identifier: MIT
--- Queries over folded words:
---   word  wo?d*  "a phrase"  =exact  ~stem  /regular expression/
---   a b (both)  a OR b  NOT a  a NEAR/5 b  ( … )
--- NEAR binds closest, then NOT, then what stands side by side, then OR.

local core = require "briefing.core"
local fold = require "briefing.fold"
local span = require "briefing.span"
local words = require "briefing.words"

local M = {}

local DEEPEST = 1000 -- parentheses and NOTs inside of each other

---@class briefing.Query
---@field kind "term"|"regex"|"and"|"or"|"not"|"near"

-- {== Reading

-- Parts a query into pieces { kind, text, n, at }.
local function pieces_of(query)
  local pieces, at = {}, 1
  while true do
    at = query:find("%S", at)
    if not at then return pieces end
    local char = query:sub(at, at)
    local piece = { at = at }
    if char == "(" or char == ")" then
      piece.kind, at = char, at + 1
    elseif char == '"' then
      local close = query:find('"', at + 1, true)
      if not close then return nil, "a phrase is never closed", at end
      piece.kind, piece.text = "term", query:sub(at + 1, close - 1)
      at = close + 1
    elseif char == "/" then
      local close = query:find("/%f[%s)\0]", at + 1)
      if not close then return nil, "a regular expression is never closed", at end
      piece.kind, piece.text = "regex", query:sub(at + 1, close - 1)
      at = close + 1
    else
      local word = query:match('^[^%s()"]+', at)
      local n = word:match("^NEAR/(%d+)$")
      if not n and word:find "^NEAR/" then
        return nil, "NEAR/ wants a number of words, as NEAR/5", at
      end
      piece.kind = n and "near" or word == "OR" and "or" or word == "NOT" and "not"
        or "term"
      piece.text, piece.n = word, math.tointeger(tonumber(n))
      at = at + #word
    end
    pieces[#pieces + 1] = piece
  end
end

-- One reader for each level of binding; each returns a query, or nil, what
-- is wrong and where. Any number that one sign joins are parts of one query.
local read_or

-- Reads one level further in.
local function read_inside(state, read, at)
  if state.depth == DEEPEST then return nil, "nested too deep", at end
  state.depth = state.depth + 1
  local inner, message, wrong = read(state)
  state.depth = state.depth - 1
  return inner, message, wrong
end

local function read_term(state)
  local piece = state.pieces[state.next]
  if not piece then return nil, "a word is missing", state.size + 1 end
  state.next = state.next + 1
  if piece.kind == "(" then
    local inner, message, at = read_inside(state, read_or, piece.at)
    if not inner then return nil, message, at end
    local close = state.pieces[state.next]
    if not close or close.kind ~= ")" then
      return nil, "a parenthesis is never closed", piece.at
    end
    state.next = state.next + 1
    return inner
  end
  if piece.kind == "regex" then
    local regex, message, _, byte = core.regex(fold.pattern(piece.text))
    if not regex then
      return nil, message:gsub(" at byte.*", ""), piece.at + (byte or 1)
    end
    return { kind = "regex", regex = regex }
  end
  if piece.kind ~= "term" then return nil, "a word is missing", piece.at end
  local tests = words.pattern(piece.text, state.match)
  if #tests == 0 then return nil, "an empty phrase", piece.at end
  return { kind = "term", tests = tests }
end

-- What `read` reads, as one query of a kind where there are several: between
-- two, `joins` takes what joins them, and says whether something does.
local function read_joined(state, kind, read, joins)
  local first, message, at = read(state)
  if not first then return nil, message, at end
  local whole = { kind = kind, first }
  while joins(whole) do
    local more
    more, message, at = read(state)
    if not more then return nil, message, at end
    whole[#whole + 1] = more
  end
  return #whole > 1 and whole or first
end

local function read_near(state)
  return read_joined(state, "near", read_term, function(whole)
    local piece = state.pieces[state.next]
    if not piece or piece.kind ~= "near" then return false end
    state.next = state.next + 1
    whole.n = whole.n or {}
    whole.n[#whole] = piece.n
    return true
  end)
end

local function read_not(state)
  local piece = state.pieces[state.next]
  if not piece or piece.kind ~= "not" then return read_near(state) end
  state.next = state.next + 1
  local inner, message, at = read_inside(state, read_not, piece.at)
  if not inner then return nil, message, at end
  return { kind = "not", inner }
end

local function read_and(state)
  return read_joined(state, "and", read_not, function()
    local piece = state.pieces[state.next]
    return piece and piece.kind ~= "or" and piece.kind ~= ")"
  end)
end

function read_or(state)
  return read_joined(state, "or", read_and, function()
    local piece = state.pieces[state.next]
    if not piece or piece.kind ~= "or" then return false end
    state.next = state.next + 1
    return true
  end)
end

--- Reads a query.
---@param query string
---@param match "word"|"exact"|"stem"|nil how words without a sign match
---@return briefing.Query|nil
---@return string|nil message, string|nil code, integer|nil byte
function M.parse(query, match)
  local pieces, message, at = pieces_of(query)
  if not pieces then return nil, message, "bad-query", at end
  local state = { pieces = pieces, next = 1, depth = 0, size = #query,
    match = match }
  local read
  read, message, at = read_or(state)
  if not read then return nil, message, "bad-query", at end
  local left = pieces[state.next]
  if left then return nil, "an unexpected parenthesis", "bad-query", left.at end
  return read
end
-- }==

-- {== Finding: each returns whether the words match, and the hits: indexes of
-- the first and the last word, and bytes where these are not the words' own

local FIND = {}

local function find(query, place)
  return FIND[query.kind](query, place)
end

function FIND.term(query, place)
  local hits = {}
  for i, at in ipairs(words.find(place.words, query.tests, place.stands)) do
    hits[i] = { at, at + #query.tests - 1 }
  end
  return #hits > 0, hits
end

-- Matches in the folded text, with their bytes in the text itself. One that
-- holds no word stands between two: its last word is before its first.
function FIND.regex(query, place)
  local folded, alignment = table.unpack(place.folded())
  local firsts, lasts = query.regex:find(folded)
  if not firsts then error(lasts, 0) end
  local list, hits = place.words, {}
  for i, from in ipairs(firsts) do
    local first, last = alignment:original(from, lasts[i])
    if first and last >= first and place.stands(first, last) then
      local at = span.from(list, "last", first)
      local to = span.from(list, "last", last)
      if not list[to] or list[to].first > last then to = to - 1 end
      hits[#hits + 1] = { at, to, first = first, last = last }
    end
  end
  return #hits > 0, hits
end

-- Whether each part matches, whether one does, and the hits of all.
local function find_parts(query, place)
  local all, any, hits = true, false, {}
  for _, part in ipairs(query) do
    local matches, own = find(part, place)
    all, any = all and matches, any or matches
    if #own > #hits then hits, own = own, hits end -- the fewer move
    table.move(own, 1, #own, #hits + 1, hits)
  end
  return all, any, hits
end

FIND["and"] = function(query, place)
  local all, _, hits = find_parts(query, place)
  return all, all and hits or {}
end

FIND["or"] = function(query, place)
  local _, any, hits = find_parts(query, place)
  return any, hits
end

FIND["not"] = function(query, place)
  return not find(query[1], place), {}
end

-- The hits of `list` whose first word is at `low` to `high`; `list` is in
-- order of it.
local function starting(list, low, high)
  local a = span.from(list, 1, low)
  return function()
    local hit = list[a]
    a = a + 1
    if hit and hit[1] <= high then return hit end
  end
end

local function in_order(hits)
  table.sort(hits, function(a, b)
    if a[1] ~= b[1] then return a[1] < b[1] end
    return a[2] < b[2]
  end)
  return hits
end

-- Pairs of hits with at most n words between the two, whichever comes first.
local function near(a, b, n)
  local hits = {}
  local function pair(x, y)
    hits[#hits + 1] = { x[1], y[2], first = x.first, last = y.last }
  end
  in_order(a)
  in_order(b)
  for _, x in ipairs(a) do
    for y in starting(b, x[2] + 1, x[2] + 1 + n) do pair(x, y) end
  end
  for _, y in ipairs(b) do
    for x in starting(a, y[2] + 1, y[2] + 1 + n) do pair(y, x) end
  end
  return hits
end

function FIND.near(query, place)
  local _, hits = find(query[1], place)
  for i, n in ipairs(query.n) do
    local _, more = find(query[i + 1], place)
    hits = near(hits, more, n)
  end
  return #hits > 0, hits
end
-- }==

---@class briefing.Place
---@field words briefing.Word[]
---@field stands fun(first: integer, last: integer): boolean
---@field folded fun(): { [1]: string, [2]: table } the text and its alignment

--- Where a query looks in a document.
---@param document briefing.Document
---@param where "quotes"|"outside"|nil
---@return briefing.Place
function M.place(document, where)
  return { words = words.of(document), stands = words.stands(document, where),
    folded = function()
      return document:once("aligned", function()
        return { fold.aligned(document.text) }
      end)
    end }
end

--- Whether the words of a place match, and where: { first, last } each,
--- indexes of words, in order; with bytes `first` and `last` where a regular
--- expression found less or more than words. Raises a string where that takes
--- too long.
---@param query briefing.Query
---@param place briefing.Place
---@return boolean matches, table[] hits
function M.find(query, place)
  local matches, hits = find(query, place)
  local once = {}
  for _, hit in ipairs(in_order(hits)) do
    local last = once[#once]
    if not last or last[1] ~= hit[1] or last[2] ~= hit[2]
      or last.first ~= hit.first then
      once[#once + 1] = hit
    end
  end
  return matches, once
end

return M
