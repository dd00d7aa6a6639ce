-- SPDX-License-Identifier: MIT
--- The nearest of some known names, for "did you mean" in errors.

local M = {}

-- Edits (insert, delete, replace, swap neighbours) between two names.
local function distance(a, b)
  local before, row = {}, {}
  for j = 0, #b do row[j] = j end
  local older
  for i = 1, #a do
    older, before, row = before, row, { [0] = i }
    for j = 1, #b do
      local same = a:byte(i) == b:byte(j)
      local best = before[j - 1] + (same and 0 or 1)
      if before[j] + 1 < best then best = before[j] + 1 end
      if row[j - 1] + 1 < best then best = row[j - 1] + 1 end
      if i > 1 and j > 1 and a:byte(i) == b:byte(j - 1)
        and a:byte(i - 1) == b:byte(j) and older[j - 2] + 1 < best then
        best = older[j - 2] + 1
      end
      row[j] = best
    end
  end
  return row[#b]
end

--- The name among `names` that `name` was probably meant to be.
---@param name string
---@param names string[]
---@return string|nil # nil when none is near
function M.nearest(name, names)
  local best, best_distance = nil, math.max(1, #name // 3) + 1
  for _, known in ipairs(names) do
    local d = distance(name:lower(), known:lower())
    if d < best_distance then best, best_distance = known, d end
  end
  return best
end

return M
