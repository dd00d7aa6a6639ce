-- SPDX-License-Identifier: MIT
--- Metadata that is not UTF-8, made UTF-8: it goes into files that must be.

local core = require "briefing.core"

local M = {}

local function mend(value, seen)
  if type(value) == "string" then
    if core.validate(value) then return value, false end
    return core.replace(value), true
  end
  if type(value) ~= "table" or seen[value] then return value, false end
  seen[value] = true
  local copy, changed = {}, false
  for key, field in pairs(value) do
    local new_key, key_changed = mend(key, seen)
    local new, field_changed = mend(field, seen)
    copy[new_key] = new
    changed = changed or key_changed or field_changed
  end
  if not changed then return value, false end
  return setmetatable(copy, getmetatable(value)), true
end

--- `value` with U+FFFD for what is no UTF-8 in its strings and, where it is a
--- table, in those inside of it; the table itself is never changed.
---@param value any
---@return any mended `value` itself where nothing is wrong with it
---@return boolean changed
function M.value(value)
  return mend(value, {})
end

return M
