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

return M
