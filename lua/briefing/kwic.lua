-- SPDX-License-Identifier: MIT
--- Key words in their context.

local query = require "briefing.query"
local words = require "briefing.words"

local M = {}

-- The words from index `from` to `to` between `window` more on each side.
local function line(document, list, from, to, window)
  local text = document.text
  local first, last = list[from].first, list[to].last
  return { document = document, first = first, last = last,
    before = text:sub(list[math.max(1, from - window)].first, first - 1),
    text = text:sub(first, last),
    after = text:sub(last + 1, list[math.min(#list, to + window)].last) }
end

--- Every place of a phrase with `window` words on each side, in order.
---@param set briefing.Set
---@param phrase string words, in which * stands for any letters
---@param window integer
---@param where "quotes"|"outside"|nil
---@return table[] { document, first, last, before, text, after }
function M.kwic(set, phrase, window, where)
  local tests, lines = words.pattern(phrase), {}
  for document in set:each() do
    local list = words.where(document, where)
    for _, at in ipairs(words.find(list, tests)) do
      lines[#lines + 1] = line(document, list, at, at + #tests - 1, window)
    end
  end
  return lines
end

--- Every hit of a query in the documents that match it, likewise.
---@param set briefing.Set
---@param parsed briefing.Query
---@param window integer
---@param where "quotes"|"outside"|nil
---@return table[]
function M.search(set, parsed, window, where)
  local lines = {}
  for document in set:each() do
    local list = words.where(document, where)
    local matches, hits = query.find(parsed, list)
    for _, hit in ipairs(matches and hits or {}) do
      lines[#lines + 1] = line(document, list, hit[1], hit[2], window)
    end
  end
  return lines
end

return M
