-- SPDX-License-Identifier: MIT
--- JSON in and out. Reading is dkjson's (integers stay integers), but for the
--- objects that documents arrive as, which the core reads; writing is here,
--- since the same input must give the same bytes: keys come in the order that
--- the table's metatable names (`__jsonorder`, as in dkjson) or sorted, and
--- integers carry no ".0".

local core = require "briefing.core"
local dkjson = require "dkjson"

local M = {}

local concat, getmetatable, math_type = table.concat, getmetatable, math.type
local type = type

--- Stands for null in tables to be written.
M.null = dkjson.null

local Raw = {}
-- Marks objects, as dkjson does: an empty one is no list.
local Object = { __jsontype = "object" }

local ESCAPES = {
  ['"'] = '\\"', ["\\"] = "\\\\", ["\b"] = "\\b", ["\f"] = "\\f",
  ["\n"] = "\\n", ["\r"] = "\\r", ["\t"] = "\\t", ["\127"] = "\\u007f",
}
for byte = 0, 31 do
  local char = string.char(byte)
  ESCAPES[char] = ESCAPES[char] or ("\\u%04x"):format(byte)
end
for byte = 0x80, 0x9F do -- some terminals obey them
  ESCAPES["\xC2" .. string.char(byte)] = ("\\u%04x"):format(byte)
end
-- Line separators end a statement in older JavaScript.
local SEPARATORS = { ["\u{2028}"] = "\\u2028", ["\u{2029}"] = "\\u2029" }

local function quoted(s)
  if s:find('[%c"\\]') then s = s:gsub('[%c"\\]', ESCAPES) end
  if s:find("\xC2[\x80-\x9F]") then s = s:gsub("\xC2[\x80-\x9F]", ESCAPES) end
  if s:find("\xE2\x80", 1, true) then
    s = s:gsub("\xE2\x80[\xA8\xA9]", SEPARATORS)
  end
  return '"' .. s .. '"'
end

local function number(n)
  if math_type(n) == "integer" then return n end
  if n ~= n or n == math.huge or n == -math.huge then return "null" end
  local whole = math.tointeger(n)
  if whole and math.abs(n) < 2 ^ 53 then return tostring(whole) end
  local short = ("%.15g"):format(n)
  if tonumber(short) ~= n then short = ("%.17g"):format(n) end
  return (short:gsub(",", "."))
end

-- Each writer appends to `out` after its first `n` pieces and returns how many
-- there are then.
local write

local function write_array(t, out, n)
  n = n + 1
  out[n] = "["
  for i = 1, #t do
    if i > 1 then
      n = n + 1
      out[n] = ","
    end
    n = write(t[i], out, n)
  end
  out[n + 1] = "]"
  return n + 1
end

-- The keys of an order as they are written, kept with the order.
local prefixes = setmetatable({}, { __mode = "k", __index = function(all, order)
  local list = {}
  for i, key in ipairs(order) do list[i] = quoted(key) .. ":" end
  all[order] = list
  return list
end })

local function write_ordered(t, out, n, order)
  local keys, separator = prefixes[order], "{"
  for i = 1, #order do
    local value = t[order[i]]
    if value ~= nil then
      out[n + 1] = separator
      out[n + 2] = keys[i]
      n = write(value, out, n + 2)
      separator = ","
    end
  end
  out[n + 1] = separator == "{" and "{}" or "}"
  return n + 1
end

local function write_sorted(t, out, n)
  local keys, separator = {}, "{"
  for key in pairs(t) do keys[#keys + 1] = key end
  table.sort(keys, function(a, b) return tostring(a) < tostring(b) end)
  for _, key in ipairs(keys) do
    out[n + 1] = separator
    out[n + 2] = quoted(tostring(key)) .. ":"
    n = write(t[key], out, n + 2)
    separator = ","
  end
  out[n + 1] = separator == "{" and "{}" or "}"
  return n + 1
end

function write(value, out, n)
  local kind = type(value)
  if kind == "string" then
    out[n + 1] = quoted(value)
  elseif kind == "number" then
    out[n + 1] = number(value)
  elseif kind == "boolean" then
    out[n + 1] = tostring(value)
  elseif value == nil or value == M.null then
    out[n + 1] = "null"
  elseif kind == "table" then
    local meta = getmetatable(value)
    if meta == Raw then
      out[n + 1] = value[1]
      return n + 1
    end
    local order = meta and meta.__jsonorder
    if order then return write_ordered(value, out, n, order) end
    local as = meta and meta.__jsontype
    if as == "array" or as ~= "object"
      and (#value > 0 or next(value) == nil) then
      return write_array(value, out, n)
    end
    return write_sorted(value, out, n)
  else
    error("can't write a " .. kind .. " as JSON")
  end
  return n + 1
end

--- `value` as JSON in one line. An empty table without a metatable is [].
---@param value any
---@return string
function M.encode(value)
  local out = {}
  local n = write(value, out, 0)
  return concat(out, "", 1, n)
end

--- JSON that is written already, to stand in what `encode` is given.
---@param text string
---@return table
function M.raw(text)
  return setmetatable({ text }, Raw)
end

--- A maker of objects whose keys are written in the order given.
---@param keys string[]
---@return fun(t: table): table
function M.object(keys)
  local meta = { __jsonorder = keys }
  return function(t) return setmetatable(t, meta) end
end

-- The general way. dkjson builds what the core found to be JSON: by itself it
-- reads much that is none, as `{"a" "b"}`.
local function decode(s)
  local wrong, byte = core.check_json(s)
  if wrong then return nil, "not JSON: " .. wrong, "bad-json", byte end
  return (dkjson.decode(s, 1, M.null))
end

--- Reads one JSON value that fills all of `s`.
---@param s string
---@return any value nil when `s` is not JSON
---@return string|nil message, string|nil code, integer|nil byte
function M.decode(s)
  local members = core.members(s, M.null, decode)
  if members then return setmetatable(members, Object) end
  return decode(s)
end

return M
