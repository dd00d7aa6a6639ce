-- SPDX-License-Identifier: MIT
--- How much two pieces of text say the same: the one measure by which
--- statements, disagreements and summaries compare. Terms are stems and groups
--- of synonyms (brf_stem.h), weighted by how rare they are in the set.

local M = {}

-- Chosen by trial, see docs/statements.md.
local COSINE, COVER, NEGATION = 0.55, 0.45, 0.15

--- The weight of each term among `units`: its inverse document frequency,
--- log((1 + N) / n), from the number of units that hold it.
---@param units { ids: integer[] }[]
---@return fun(id: integer): number
function M.weights(units)
  local count = {}
  for _, unit in ipairs(units) do
    local seen = {}
    for _, id in ipairs(unit.ids) do
      if not seen[id] then
        seen[id] = true
        count[id] = (count[id] or 0) + 1
      end
    end
  end
  local total = #units
  return function(id) return math.log((1 + total) / (count[id] or 1)) end
end

--- Fills in what `score` needs of a unit: its terms as a set, their weight and
--- norm, whether it is negative.
---@param unit table
---@param weights fun(id: integer): number
function M.prepare(unit, weights)
  local set, weight, square = {}, 0, 0
  for _, id in ipairs(unit.ids) do
    if not set[id] then
      local w = weights(id)
      set[id] = w
      weight, square = weight + w, square + w * w
    end
  end
  unit.set, unit.weight, unit.norm = set, weight, math.sqrt(square)
  unit.is_negative = next(unit.negative or {}) ~= nil
end

--- From 0 to 1: the cosine of the two term vectors, and how much of the
--- shorter one's weight the other covers.
---@param a table  prepared
---@param b table
---@return number
function M.score(a, b)
  if a.weight == 0 or b.weight == 0 then return 0 end
  local shared, product = 0, 0
  for id, w in pairs(a.set) do
    if b.set[id] then shared, product = shared + w, product + w * w end
  end
  local cosine = product / (a.norm * b.norm)
  local cover = shared / math.min(a.weight, b.weight)
  local score = COSINE * cosine + COVER * cover
  if a.is_negative ~= b.is_negative then score = score - NEGATION * score end
  return score
end

return M
