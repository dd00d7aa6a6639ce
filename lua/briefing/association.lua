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

return M
