-- SPDX-License-Identifier: MIT
--- The words of documents in the loosest folded form, for looking up and
--- counting.

local check = require "briefing.check"
local core = require "briefing.core"
local fold = require "briefing.fold"

local M = {}

-- Kinds of token that are no words.
local OTHER = { mark = true, punct = true, symbol = true, emoji = true }

---@class briefing.Word
---@field first integer
---@field last integer
---@field folded string

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
          folded = fold.search(token.text) }
      end
    end
    return list
  end)
end

-- Whether `word` lies in one of `spans`, which are in order of their starts.
local function inside(word, spans)
  for _, span in ipairs(spans) do
    if span.first <= word.first and word.last <= span.last then return true end
  end
  return false
end

--- What may be asked of where words stand.
M.WHERE = { quotes = true, outside = true }

--- The words of a document that stand where it is asked: everywhere, or with
--- `where` "quotes" inside quotes only, "outside" outside them only.
---@param document briefing.Document
---@param where "quotes"|"outside"|nil
---@return briefing.Word[]
function M.where(document, where)
  local words = M.of(document)
  if not where then return words end
  local quotes, list = document:quotes(), {}
  for _, word in ipairs(words) do
    if inside(word, quotes) == (where == "quotes") then list[#list + 1] = word end
  end
  return list
end

--- Checks the option `where`.
---@param options table
---@param level integer
function M.check_where(options, level)
  if options.where ~= nil then
    check.one_of(options.where, M.WHERE, "value of 'where'", level + 1)
  end
end

--- A test for each word of a phrase: `*` stands for any letters, so that
--- روس* finds روسيا and روسي.
---@param phrase string
---@return (fun(folded: string): boolean)[]
function M.pattern(phrase)
  local tests = {}
  for piece in phrase:gmatch("%S+") do
    if piece:find("*", 1, true) then
      local parts = {}
      for part, star in piece:gmatch("([^*]*)(%*?)") do
        parts[#parts + 1] = fold.search(part):gsub("%p", "%%%0")
          .. (star == "*" and ".*" or "")
      end
      local pattern = "^" .. table.concat(parts) .. "$"
      tests[#tests + 1] = function(folded) return folded:find(pattern) ~= nil end
    else
      local wanted = fold.search(piece)
      tests[#tests + 1] = function(folded) return folded == wanted end
    end
  end
  return tests
end

--- The places where a phrase's words follow one another.
---@param list briefing.Word[]
---@param tests (fun(folded: string): boolean)[]
---@return integer[] indexes of the first word
function M.find(list, tests)
  local places = {}
  for i = 1, #list - #tests + 1 do
    local all = #tests > 0
    for j, test in ipairs(tests) do
      if not test(list[i + j - 1].folded) then all = false break end
    end
    if all then places[#places + 1] = i end
  end
  return places
end

return M
