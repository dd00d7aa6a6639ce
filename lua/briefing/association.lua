-- SPDX-License-Identifier: MIT
--- Measures of how much two counts differ or go together.

local M = {}

local function term(observed, expected)
  return observed > 0 and observed * math.log(observed / expected) or 0
end

--- Log-likelihood ratio G² of a word that occurs `a` times among `n` words
--- here and `b` times among `m` there (Dunning 1993; in the form of Rayson and
--- Garside 2000). Above 3.84 chance is below 5 %, above 6.63 below 1 %.
---@param a number
---@param n number
---@param b number
---@param m number
---@return number
function M.log_likelihood(a, n, b, m)
  local share = (a + b) / (n + m)
  return 2 * (term(a, n * share) + term(b, m * share))
end

--- Binary logarithm of how many times commoner a word is here (Hardie 2014,
--- "Log Ratio"); an absent word counts as half of one.
---@param a number
---@param n number
---@param b number
---@param m number
---@return number
function M.log_ratio(a, n, b, m)
  local here, there = a > 0 and a or 0.5, b > 0 and b or 0.5
  return math.log((here / n) / (there / m), 2)
end

--- logDice (Rychlý 2008): 14 at most, the same in corpora of any size.
---@param both number times that the two words stand together
---@param x number times of the one
---@param y number times of the other
---@return number
function M.log_dice(both, x, y)
  return 14 + math.log(2 * both / (x + y), 2)
end

--- Pointwise mutual information in bits (Church and Hanks 1990), the count
--- expected by chance being that of a window of `span` words.
---@param both number
---@param x number
---@param y number
---@param n number words in all
---@param span number
---@return number
function M.mutual_information(both, x, y, n, span)
  return math.log(both * n / (x * y * span), 2)
end

--- Gries' DP, the deviation of proportions (Gries 2008), in the form that
--- reaches 1 (Lijffijt and Gries 2012): 0 where each part has its share of a
--- word, 1 where the smallest has all of it.
---@param counts table<integer, number> of the word in part i; absent is none
---@param sizes number[] words of part i
---@param count number the word in all
---@param total number words in all
---@return number
function M.deviation(counts, sizes, count, total)
  local sum, least = 0, 1
  for i, size in ipairs(sizes) do
    local share = size / total
    if size > 0 and share < least then least = share end
    sum = sum + math.abs(share - (counts[i] or 0) / count)
  end
  return least < 1 and sum / 2 / (1 - least) or 0
end

--- Juilland's D (Juilland and Chang-Rodríguez 1964), over rates, so that parts
--- may differ in size: 1 where a word is spread evenly, 0 where one part has
--- all of it.
---@param counts table<integer, number>
---@param sizes number[]
---@return number
function M.juilland(counts, sizes)
  local rates, sum = {}, 0
  for i, size in ipairs(sizes) do
    if size > 0 then
      rates[#rates + 1] = (counts[i] or 0) / size
      sum = sum + rates[#rates]
    end
  end
  local n = #rates
  if n < 2 or sum == 0 then return 1 end
  local mean, squares = sum / n, 0
  for _, rate in ipairs(rates) do squares = squares + (rate - mean) ^ 2 end
  return 1 - (squares / n) ^ 0.5 / mean / (n - 1) ^ 0.5
end

--- The share of both in either (Jaccard 1912).
---@param both number
---@param x number
---@param y number
---@return number
function M.jaccard(both, x, y)
  return both / (x + y - both)
end

return M
