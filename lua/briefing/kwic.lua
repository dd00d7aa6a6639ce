-- SPDX-License-Identifier: MIT
--- Key words in their context.

local words = require "briefing.words"

local M = {}

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
    for _, i in ipairs(words.find(list, tests)) do
      local first, last = list[i].first, list[i + #tests - 1].last
      local from = list[math.max(1, i - window)].first
      local to = list[math.min(#list, i + #tests - 1 + window)].last
      lines[#lines + 1] = { document = document, first = first, last = last,
        before = document.text:sub(from, first - 1),
        text = document.text:sub(first, last),
        after = document.text:sub(last + 1, to) }
    end
  end
  return lines
end

return M
