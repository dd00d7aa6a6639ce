-- SPDX-License-Identifier: MIT
-- Reads the LuaCATS annotations of a source: its classes, and its functions
-- with what is said of them.

local M = {}

local function lines_of(path)
  local lines = {}
  for line in io.lines(path) do lines[#lines + 1] = line end
  return lines
end

-- The `---` lines above line `i`, in order, as they are.
local function block_above(lines, i)
  local first = i
  while lines[first - 1] and lines[first - 1]:find "^%-%-%-" do first = first - 1 end
  return table.move(lines, first, i - 1, 1, {})
end

-- Parts a block into its text, parameters, returns, fields and class.
local function parsed(block)
  local out = { text = {}, params = {}, returns = {}, fields = {}, block = block }
  local last -- where a line without a tag goes
  for _, line in ipairs(block) do
    local tag, rest = line:match "^%-%-%-@(%a+)%s*(.*)$"
    if not tag then
      local more = line:match "^%-%-%- ?(.*)$"
      if last then
        last.text = last.text .. " " .. more:gsub("^%s+", "")
      else
        out.text[#out.text + 1] = more
      end
    elseif tag == "param" then
      last = { name = rest:match "^[%w_.]+", optional = rest:find "^[%w_.]+%?" ~= nil,
        text = rest:gsub("^[%w_.]+%??%s*", "") }
      out.params[#out.params + 1] = last
    elseif tag == "return" then
      last = { text = rest }
      out.returns[#out.returns + 1] = last
    elseif tag == "field" then
      last = { name = rest:match "^%[?[%w_]+%]?", text = rest:gsub("^%[?[%w_]+%]?%s*", "") }
      out.fields[#out.fields + 1] = last
    elseif tag == "class" then
      out.class = rest:match "^([%w_.]+)"
      out.parent = rest:match ":%s*([%w_.]+)"
      last = nil
    else
      last = nil
    end
  end
  return out
end

-- Whether the function that begins at line `i` returns a value.
local function returns_value(lines, i)
  local indent = lines[i]:match "^%s*"
  if lines[i]:find "%f[%w_]end$" then
    return lines[i]:find "%f[%w_]return%s+%S" ~= nil
      and not lines[i]:find "%f[%w_]return%s+end"
  end
  local depth -- of a function inside of it
  for j = i + 1, #lines do
    local line = lines[j]
    if line:find("^" .. indent .. "end") then return false end
    if depth then
      if line:find("^" .. depth .. "end") then depth = nil end
    elseif line:find "%f[%w_]function%s*[%w_.:]*%(" and not line:find "%f[%w_]end%f[^%w_]" then
      depth = line:match "^%s*"
      if line:find "^%s*return%s+%S" then return true end
    elseif line:find "^%s*return%s+%S" or line:find "then%s+return%s+%f[%w\"{(]%S"
      and not line:find "then%s+return%s+end" then
      return true
    end
  end
  return false
end

--- The module of a file: its text, its classes in order and its functions.
---@param path string
---@return table { text, classes = { … }, functions = { { owner, name, method, args, … } } }
function M.read(path)
  local lines = lines_of(path)
  local module = { path = path, text = {}, classes = {}, functions = {}, requires = {} }
  for i, line in ipairs(lines) do
    if i == 2 or #module.text > 0 and i == #module.text + 2 then
      local text = line:match "^%-%-%- ?(.*)$"
      if text then module.text[#module.text + 1] = text end
    end
    local name, required = line:match '^local ([%w_]+) = require "([%w_.]+)"'
    if name then module.requires[name] = required end
    if line:find "^%-%-%-@class" then
      local last = i
      while lines[last + 1] and lines[last + 1]:find "^%-%-%-" do last = last + 1 end
      local class = parsed(block_above(lines, last + 1))
      class.at = i
      class.variable = (lines[last + 1] or ""):match "^local ([%w_]+) = {}"
      module.classes[#module.classes + 1] = class
    end
    local owner, mark, method, args = line:match "^function ([%w_]+)([.:])([%w_]+)%((.-)%)"
    local own, own_args = line:match "^local function ([%w_]+)%((.-)%)"
    if owner or own then
      local one = parsed(block_above(lines, i))
      one.owner, one.name, one.method = owner, method or own, mark == ":"
      one.is_local, one.args, one.at = own ~= nil, args or own_args, i
      one.returns_value = returns_value(lines, i)
      module.functions[#module.functions + 1] = one
    end
    local made_for, made = line:match "^([%w_]+)%.([%w_]+) = [%w_.]+%(.*%)$"
    local one = made and parsed(block_above(lines, i))
    if one and #one.params > 0 then -- a function that another one makes
      local names = {}
      for k, param in ipairs(one.params) do names[k] = param.name end
      one.owner, one.name, one.method = made_for, made, false
      one.is_local, one.args, one.at = false, table.concat(names, ", "), i
      one.returns_value = true
      module.functions[#module.functions + 1] = one
    end
  end
  return module
end

--- What a public function's annotation lacks, or nil.
---@param one table
---@return string|nil
function M.lacks(one)
  local missing, known = {}, {}
  if #one.text == 0 then missing[1] = "a description" end
  for _, param in ipairs(one.params) do known[param.name] = true end
  for name in one.args:gmatch "[%w_]+" do
    if not known[name] then missing[#missing + 1] = "@param " .. name end
    known[name] = nil
  end
  if one.args:find("...", 1, true) then known["..."] = nil end
  for name in pairs(known) do
    missing[#missing + 1] = "an argument for @param " .. name
  end
  if one.returns_value and #one.returns == 0 then missing[#missing + 1] = "@return" end
  return missing[1] and table.concat(missing, ", ") or nil
end

return M
