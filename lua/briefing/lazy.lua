-- SPDX-License-Identifier: MIT
--- Modules that only some commands, or some kinds of file, have a use for: each
--- is loaded when something of it is first asked for.

---@param name string of a module that is a table
---@return table module
return function(name)
  return setmetatable({}, { __index = function(_, key) return require(name)[key] end })
end
