-- SPDX-License-Identifier: MIT
--- How evenly words are spread over the documents, and where a phrase stands
--- in each.

local association = require "briefing.association"
local words = require "briefing.words"

local M = {}

local CELLS = 24 -- of the strip that shows where in a document a phrase is

--- Each word's spread over the documents of a set, commonest first.
---@param set briefing.Set
---@param options briefing.Counting
---@return table[] { text, count, documents, dp, juilland }
function M.of_words(set, options)
  local least, where = options.least, options.where
  local rows, by_key, sizes, total = {}, {}, {}, 0
  local number = 0
  for document in set:each() do
    number = number + 1
    sizes[number] = 0
    local stands = words.stands(document, where)
    for _, word in ipairs(words.of(document)) do
      if stands(word.first, word.last) then
        sizes[number] = sizes[number] + 1
        local row = by_key[word.folded]
        if not row then
          row = { text = word.text, count = 0, counts = {} }
          by_key[word.folded] = row
          rows[#rows + 1] = row
        end
        row.count = row.count + 1
        row.counts[number] = (row.counts[number] or 0) + 1
      end
    end
    total = total + sizes[number]
  end
  local list = {}
  for _, row in ipairs(rows) do
    if row.count >= least and (not options.content or words.is_content(row.text)) then
      local documents = 0
      for _ in pairs(row.counts) do documents = documents + 1 end
      list[#list + 1] = { text = row.text, count = row.count,
        documents = documents,
        dp = association.deviation(row.counts, sizes, row.count, total),
        juilland = association.juilland(row.counts, sizes) }
    end
  end
  table.sort(list, function(a, b)
    if a.count ~= b.count then return a.count > b.count end
    return a.text < b.text
  end)
  return list
end

--- A phrase in each document: how often, how often in a thousand words, and a
--- strip of cells from the document's beginning to its end, filled where the
--- phrase is.
---@param set briefing.Set
---@param phrase string
---@param options { where?: string, match?: string }
---@return table[] { document, outlet, count, per_thousand, plot }
function M.of_phrase(set, phrase, options)
  local tests, rows = words.pattern(phrase, options.match), {}
  for document in set:each() do
    local list = words.of(document)
    local stands = words.stands(document, options.where)
    local places, filled, size = words.find(list, tests, stands), {}, 0
    for _, word in ipairs(list) do
      if stands(word.first, word.last) then size = size + 1 end
    end
    for _, at in ipairs(places) do
      filled[(at - 1) * CELLS // #list + 1] = true
    end
    local cells = {}
    for i = 1, CELLS do cells[i] = filled[i] and "█" or "·" end
    rows[#rows + 1] = { document = document.id, outlet = document.outlet,
      date = document.date, count = #places,
      per_thousand = size > 0 and 1000 * #places / size or 0,
      plot = table.concat(cells) }
  end
  return rows
end

return M
