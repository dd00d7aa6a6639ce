-- SPDX-License-Identifier: MIT
--- Misuse is raised at the caller's level and names the argument. `level` is
--- that of `error` seen from the function that calls the check: 2 is its
--- caller.

local suggest = require "briefing.suggest"

local M = {}

--- The keys of a table as strings, sorted.
---@param t table<any, any>
---@return string[]
function M.names(t)
  local keys = {}
  for key in pairs(t) do keys[#keys + 1] = tostring(key) end
  table.sort(keys)
  return keys
end

--- "; did you mean 'x'?" for the near one of `names`, where there is one, and
--- " (known: …)" for all of them.
---@param given any
---@param names string[]
---@return string
function M.hint(given, names)
  local near = suggest.nearest(tostring(given), names)
  return (near and ("; did you mean '%s'?"):format(near) or "")
    .. (" (known: %s)"):format(table.concat(names, ", "))
end

--- Raises unless `value` has one of the types named in `expected`.
---@param value any
---@param expected string types parted by "|", such as "string|table|nil"
---@param name string what the argument is called
---@param level integer
function M.type(value, expected, name, level)
  local got = type(value)
  for one in expected:gmatch("[^|]+") do
    if got == one then return end
  end
  error(("%s: expected %s, got %s"):format(
    name, (expected:gsub("|nil$", ""):gsub("|", " or ")), got), level + 1)
end

--- Raises unless `value` is a whole number in a range.
---@param value any
---@param name string what the argument is called
---@param least integer
---@param most integer|nil
---@param level integer
function M.whole(value, name, least, most, level)
  local number = math.type(value) and math.tointeger(value)
  if number and number >= least and number <= (most or number) then return end
  error(("%s: expected a whole number %s, got %s"):format(name,
    most and ("from %d to %d"):format(least, most) or ("of %d or more"):format(least),
    math.type(value) and ("%.14g"):format(value) or type(value)), level + 1)
end

--- Lets the methods of a class raise where they are called without their value
--- (set.quotes() for set:quotes()).
---@param class table<string, function>
---@param is fun(value: any): boolean  whether a value is one of the class
---@param what string what kind of value it is, such as "a quote"
---@param example string what one is called, such as "quote"
function M.methods(class, is, what, example)
  for name, method in pairs(class) do
    if not name:find "^__" then
      class[name] = function(self, ...)
        if not is(self) then
          error(("%s: expected %s before its arguments; call it as %s:%s(…)"):format(name, what,
            example, name), 2)
        end
        return method(self, ...)
      end
    end
  end
end

--- Raises unless `value` is a key of `allowed`; suggests the near one.
---@param value any
---@param allowed table<string, any>
---@param what string what kind of name it is, such as "filter"
---@param level integer
function M.one_of(value, allowed, what, level)
  if allowed[value] ~= nil then return end
  error(("unknown %s '%s'%s"):format(what, tostring(value),
    M.hint(value, M.names(allowed))), level + 1)
end

--- Raises for what a value doesn't have: `key` is neither a method nor a field
--- of it; suggests the near one. Keys that are no names are let through.
---@param key any
---@param there table<string, any> the methods and fields that there are
---@param what string what kind of value it is, such as "a quote"
---@param level integer
function M.member(key, there, what, level)
  if type(key) ~= "string" or key:find "^_" then return end
  local names = {}
  for name in pairs(there) do
    if not name:find "^__" then names[#names + 1] = name end
  end
  table.sort(names)
  local near = suggest.nearest(key, names)
  error(("%s has no '%s'%s"):format(what, key,
    near and ("; did you mean '%s'?"):format(near)
    or (" (it has: %s)"):format(table.concat(names, ", "))), level + 1)
end

--- Raises unless every key of `t` is a key of `allowed`.
---@param t table
---@param allowed table<string, any>
---@param what string what the keys are, such as "filter"
---@param level integer
function M.keys(t, allowed, what, level)
  for key in pairs(t) do M.one_of(key, allowed, what, level + 1) end
end

return M
