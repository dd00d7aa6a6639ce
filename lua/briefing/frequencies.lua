-- SPDX-License-Identifier: MIT
--- How often words, runs of words, and words beside a word occur.

local association = require "briefing.association"
local words = require "briefing.words"

local M = {}

-- Commonest first, then in the order of the words.
local function sorted(by_text, before)
  local list = {}
  for _, one in pairs(by_text) do list[#list + 1] = one end
  table.sort(list, function(a, b)
    local x, y = before(a), before(b)
    if x ~= y then return x > y end
    return a.text < b.text
  end)
  return list
end

local function count_of(one) return one.count end

local function anything()
  return true
end

-- Counts by folded form; a row shows the spelling met first. Of `content` runs
-- begin and end with a word that says something by itself.
local function count(set, n, where, content)
  local counts = content and words.is_content or anything
  local by_text, total = {}, 0
  for document in set:each() do
    local list, seen = words.of(document), {}
    local stands = words.stands(document, where)
    for i = 1, #list - n + 1 do
      if stands(list[i].first, list[i + n - 1].last) and counts(list[i].text)
        and counts(list[i + n - 1].text) then
        local key = list[i].folded
        for j = i + 1, i + n - 1 do key = key .. " " .. list[j].folded end
        local row = by_text[key]
        if not row then
          row = { key = key, count = 0, documents = 0,
            text = document.text:sub(list[i].first, list[i + n - 1].last) }
          by_text[key] = row
        end
        row.count = row.count + 1
        total = total + 1
        if not seen[key] then
          seen[key] = true
          row.documents = row.documents + 1
        end
      end
    end
  end
  return by_text, total
end

-- Takes out what occurs less often than `least`.
local function without_rare(rows, least)
  for key, row in pairs(rows) do
    if row.count < least then rows[key] = nil end
  end
  return rows
end

---@class briefing.Counting
---@field where "quotes"|"outside"|nil where words stand
---@field content boolean|nil only words that say something by themselves
---@field least integer occurrences that a row needs

--- Runs of `n` words, commonest first.
---@param set briefing.Set
---@param n integer
---@param options briefing.Counting
---@return table[] { text, count, documents }
function M.frequencies(set, n, options)
  local rows = count(set, n, options.where, options.content)
  return sorted(without_rare(rows, options.least), count_of)
end

--- What `set` says more than `other`: G² and its effect size, words that are
--- rarer here left out.
---@param set briefing.Set
---@param other briefing.Set
---@param options briefing.Counting
---@return table[] { text, count, other, log_likelihood, log_ratio }
function M.keyness(set, other, options)
  local here, n = count(set, 1, options.where, options.content)
  local there, m = count(other, 1, options.where, options.content)
  local rows = {}
  for key, row in pairs(here) do
    local b = there[key] and there[key].count or 0
    if n > 0 and m > 0 and row.count / n > b / m then
      row.other = b
      row.log_likelihood = association.log_likelihood(row.count, n, b, m)
      row.log_ratio = association.log_ratio(row.count, n, b, m)
      rows[key] = row
    end
  end
  return sorted(without_rare(rows, options.least),
    function(row) return row.log_likelihood end)
end

--- The words within `window` of a phrase, by logDice.
---@param set briefing.Set
---@param phrase string
---@param window integer
---@param options briefing.Counting and `match`
---@return table[] { text, count, log_dice, mutual_information, log_likelihood }
function M.collocations(set, phrase, window, options)
  local tests, where = words.pattern(phrase, options.match), options.where
  local all, total = count(set, 1, where)
  local counts = options.content and words.is_content or anything
  local beside, nodes = {}, 0
  for document in set:each() do
    local list = words.of(document)
    local stands = words.stands(document, where)
    for _, at in ipairs(words.find(list, tests, stands)) do
      nodes = nodes + 1
      local last = at + #tests - 1
      for i = math.max(1, at - window), math.min(#list, last + window) do
        if (i < at or i > last) and stands(list[i].first, list[i].last)
          and counts(list[i].text) then
          local key = list[i].folded
          beside[key] = (beside[key] or 0) + 1
        end
      end
    end
  end
  local rows = {}
  for key, both in pairs(beside) do
    local row = all[key]
    local span = 2 * window
    rows[key] = { text = row.text, count = both,
      -- A word between two phrases is beside both; a pair is counted once.
      log_dice = association.log_dice(math.min(both, nodes), nodes, row.count),
      mutual_information = association.mutual_information(both, nodes,
        row.count, total, span),
      log_likelihood = association.log_likelihood(both, nodes * span,
        math.max(0, row.count - both), math.max(1, total - nodes * span)) }
  end
  return sorted(without_rare(rows, options.least), function(row) return row.log_dice end)
end

return M
