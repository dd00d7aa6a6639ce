-- SPDX-License-Identifier: MIT
--- Key words in their context.

local fold = require "briefing.fold"
local query = require "briefing.query"
local words = require "briefing.words"

local M = {}

-- The bytes of a hit between `window` more words on each side.
local function line(document, list, hit, window)
  local from, to = hit[1], hit[2]
  local text = document.text
  local first = hit.first or list[from].first
  local last = hit.last or list[to].last
  local left, right = list[math.max(1, from - window)], list[math.min(#list, to + window)]
  return { document = document, first = first, last = last,
    before = left and text:sub(left.first, first - 1) or "",
    text = text:sub(first, last),
    after = right and text:sub(last + 1, right.last) or "" }
end

--- Every place of a phrase with `window` words on each side, in order.
---@param set briefing.Set
---@param phrase string words, as `words.pattern` takes them
---@param window integer
---@param options { where?: string, match?: string }
---@return table[] { document, first, last, before, text, after }
function M.kwic(set, phrase, window, options)
  local tests, lines = words.pattern(phrase, options.match), {}
  for document in set:each() do
    local list = words.of(document)
    local stands = words.stands(document, options.where)
    for _, at in ipairs(words.find(list, tests, stands)) do
      lines[#lines + 1] = line(document, list, { at, at + #tests - 1 }, window)
    end
  end
  return lines
end

--- Every hit of a query in the documents that match it, likewise.
---@param set briefing.Set
---@param parsed briefing.Query
---@param window integer
---@param options { where?: string }
---@return table[]
function M.search(set, parsed, window, options)
  local lines = {}
  for document in set:each() do
    local place = query.place(document, options.where)
    local matches, hits = query.find(parsed, place)
    for _, hit in ipairs(matches and hits or {}) do
      lines[#lines + 1] = line(document, place.words, hit, window)
    end
  end
  return lines
end

-- {== Orders

--- What lines are sorted by: what stands before a hit from its nearest word
--- outwards (in Arabic what stands right of it), what stands after it, or the
--- hit itself; in folded form.
M.SORTS = {}

function M.SORTS.before(one)
  local list = {}
  for word in fold.search(one.before):gmatch("[^%s%p]+") do
    table.insert(list, 1, word)
  end
  return table.concat(list, " ")
end

function M.SORTS.after(one)
  return (fold.search(one.after):gsub("[%s%p]+", " "):gsub("^ ", ""))
end

function M.SORTS.text(one)
  return fold.search(one.text)
end
-- }==

return M
