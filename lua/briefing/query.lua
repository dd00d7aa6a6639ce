-- SPDX-License-Identifier: MIT
--- Queries over folded words:
---   word  word*  "a phrase"  a b (both)  a OR b  NOT a  a NEAR/5 b  ( … )
--- NEAR binds closest, then NOT, then what stands side by side, then OR.

local words = require "briefing.words"

local M = {}

---@class briefing.Query
---@field kind "term"|"and"|"or"|"not"|"near"

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
    else
      local word = query:match('^[^%s()"]+', at)
      local n = word:match("^NEAR/(%d+)$")
      piece.kind = n and "near" or word == "OR" and "or" or word == "NOT" and "not"
        or "term"
      piece.text, piece.n = word, math.tointeger(tonumber(n))
      at = at + #word
    end
    pieces[#pieces + 1] = piece
  end
end

-- One reader for each level of binding; each returns a query, or nil, what
-- is wrong and where.
local read_or

local function read_term(state)
  local piece = state.pieces[state.next]
  if not piece then return nil, "a word is missing", state.size + 1 end
  state.next = state.next + 1
  if piece.kind == "(" then
    local inner, message, at = read_or(state)
    if not inner then return nil, message, at end
    local close = state.pieces[state.next]
    if not close or close.kind ~= ")" then
      return nil, "a parenthesis is never closed", piece.at
    end
    state.next = state.next + 1
    return inner
  end
  if piece.kind ~= "term" then return nil, "a word is missing", piece.at end
  local tests = words.pattern(piece.text)
  if #tests == 0 then return nil, "an empty phrase", piece.at end
  return { kind = "term", tests = tests }
end

local function read_near(state)
  local left, message, at = read_term(state)
  while left do
    local piece = state.pieces[state.next]
    if not piece or piece.kind ~= "near" then return left end
    state.next = state.next + 1
    local right
    right, message, at = read_term(state)
    if not right then return nil, message, at end
    left = { kind = "near", n = piece.n, left, right }
  end
  return nil, message, at
end

local function read_not(state)
  local piece = state.pieces[state.next]
  if not piece or piece.kind ~= "not" then return read_near(state) end
  state.next = state.next + 1
  local inner, message, at = read_not(state)
  if not inner then return nil, message, at end
  return { kind = "not", inner }
end

local function read_and(state)
  local left, message, at = read_not(state)
  while left do
    local piece = state.pieces[state.next]
    if not piece or piece.kind == "or" or piece.kind == ")" then return left end
    local right
    right, message, at = read_not(state)
    if not right then return nil, message, at end
    left = { kind = "and", left, right }
  end
  return nil, message, at
end

function read_or(state)
  local left, message, at = read_and(state)
  while left do
    local piece = state.pieces[state.next]
    if not piece or piece.kind ~= "or" then return left end
    state.next = state.next + 1
    local right
    right, message, at = read_and(state)
    if not right then return nil, message, at end
    left = { kind = "or", left, right }
  end
  return nil, message, at
end

--- Reads a query.
---@param query string
---@return briefing.Query|nil
---@return string|nil message, string|nil code, integer|nil byte
function M.parse(query)
  local pieces, message, at = pieces_of(query)
  if not pieces then return nil, message, "bad-query", at end
  local state = { pieces = pieces, next = 1, size = #query }
  local read
  read, message, at = read_or(state)
  if not read then return nil, message, "bad-query", at end
  local left = pieces[state.next]
  if left then return nil, "an unexpected parenthesis", "bad-query", left.at end
  return read
end
-- }==

-- {== Finding: each returns whether the words match, and the hits as pairs
-- of word indexes

local FIND = {}

local function find(query, list)
  return FIND[query.kind](query, list)
end

local function joined(a, b)
  return table.move(b, 1, #b, #a + 1, table.move(a, 1, #a, 1, {}))
end

function FIND.term(query, list)
  local hits = {}
  for i, at in ipairs(words.find(list, query.tests)) do
    hits[i] = { at, at + #query.tests - 1 }
  end
  return #hits > 0, hits
end

FIND["and"] = function(query, list)
  local left, a = find(query[1], list)
  local right, b = find(query[2], list)
  return left and right, left and right and joined(a, b) or {}
end

FIND["or"] = function(query, list)
  local left, a = find(query[1], list)
  local right, b = find(query[2], list)
  return left or right, joined(a, b)
end

FIND["not"] = function(query, list)
  return not find(query[1], list), {}
end

-- At most n words between the two, whichever comes first.
function FIND.near(query, list)
  local _, a = find(query[1], list)
  local _, b = find(query[2], list)
  local hits = {}
  for _, x in ipairs(a) do
    for _, y in ipairs(b) do
      local first, second = x, y
      if y[1] < x[1] then first, second = y, x end
      local between = second[1] - first[2] - 1
      if between >= 0 and between <= query.n then
        hits[#hits + 1] = { first[1], second[2] }
      end
    end
  end
  return #hits > 0, hits
end
-- }==

--- Whether a list of words matches, and where: { first, last } each, indexes
--- of words, in order.
---@param query briefing.Query
---@param list briefing.Word[]
---@return boolean matches, integer[][] hits
function M.find(query, list)
  local matches, hits = find(query, list)
  table.sort(hits, function(a, b)
    if a[1] ~= b[1] then return a[1] < b[1] end
    return a[2] < b[2]
  end)
  local once = {}
  for _, hit in ipairs(hits) do
    local last = once[#once]
    if not last or last[1] ~= hit[1] or last[2] ~= hit[2] then
      once[#once + 1] = hit
    end
  end
  return matches, once
end

return M
