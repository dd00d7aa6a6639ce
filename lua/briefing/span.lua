-- SPDX-License-Identifier: MIT
--- Spans of a text, { first, last } in bytes, both inclusive, and those of a list.

local M = {}

--- The first of `spans` that all of `part` lies in.
---@generic T: { first: integer, last: integer }
---@param part { first: integer, last: integer }
---@param spans T[]
---@return T|nil
function M.holding(part, spans)
  for _, span in ipairs(spans) do
    if span.first <= part.first and part.last <= span.last then return span end
  end
end

--- The first of `spans` that some of `part` lies in.
---@generic T: { first: integer, last: integer }
---@param part { first: integer, last: integer }
---@param spans T[]
---@return T|nil
function M.touching(part, spans)
  for _, span in ipairs(spans) do
    if span.first <= part.last and part.first <= span.last then return span end
  end
end

--- The index of the first of `spans` whose `key` is not less than `at`; one more
--- than there are where all are less.
---@param spans table[] in order of what they have at `key`
---@param key string|integer
---@param at integer
---@return integer
function M.from(spans, key, at)
  local low, high = 1, #spans + 1
  while low < high do
    local middle = (low + high) // 2
    if spans[middle][key] < at then low = middle + 1 else high = middle end
  end
  return low
end

return M
