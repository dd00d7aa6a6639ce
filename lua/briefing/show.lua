-- SPDX-License-Identifier: MIT
--- Plain tables as they would be typed, for a prompt. What has a `tostring` of
--- its own shows itself by that. Arabic stands between isolates, so that it
--- doesn't turn what is behind it about.

local visible = require "briefing.visible"
local width = require "briefing.width"

local M = {}

local DEEPEST, MOST = 3, 30 -- tables in tables; entries of one
local WIDTH = 78

local RESERVED = {}
for word in ([[and break do else elseif end false for function goto if in local
  nil not or repeat return then true until while]]):gmatch "%a+" do
  RESERVED[word] = true
end

local function has_string(value)
  local meta = getmetatable(value)
  return type(meta) == "table" and meta.__tostring ~= nil
end

local function quoted(s)
  return width.isolate('"' .. visible.text((s:gsub('[\\"]', "\\%0"):gsub("\n", "\\n"))) .. '"')
end

-- Names first in their order, then whatever else is a key.
local function before(a, b)
  if type(a) ~= type(b) then return type(a) == "string" end
  if type(a) == "string" or type(a) == "number" then return a < b end
  return tostring(a) < tostring(b)
end

local render

-- `name = value` and values of a table, no more than MOST.
local function entries(value, depth, within)
  local list, keys = {}, {}
  for i, item in ipairs(value) do list[i] = render(item, depth + 1, within) end
  local run = #list
  for key in pairs(value) do
    if not (math.type(key) == "integer" and key >= 1 and key <= run) then
      keys[#keys + 1] = key
    end
  end
  table.sort(keys, before)
  for _, key in ipairs(keys) do
    local name = type(key) == "string" and key:find "^[%a_][%w_]*$" and not RESERVED[key]
      and key or "[" .. render(key, DEEPEST, within) .. "]"
    list[#list + 1] = name .. " = " .. render(value[key], depth + 1, within)
  end
  if #list > MOST then
    local left = #list - MOST
    list = table.move(list, 1, MOST, 1, {})
    list[MOST + 1] = ("… %d more"):format(left)
  end
  return list
end

function render(value, depth, within)
  if type(value) == "string" then return quoted(value) end
  if type(value) ~= "table" or has_string(value) then return tostring(value) end
  if within[value] then return "{ … }" end
  if next(value) == nil then return "{}" end
  if depth >= DEEPEST then return "{ … }" end
  within[value] = true
  local list = entries(value, depth, within)
  within[value] = nil
  local line = "{ " .. table.concat(list, ", ") .. " }"
  if width.of(line) <= WIDTH and not line:find "\n" then return line end
  local indent = ("  "):rep(depth + 1)
  return "{\n" .. indent .. table.concat(list, ",\n" .. indent) .. "\n"
    .. ("  "):rep(depth) .. "}"
end

--- What a prompt shows of a value: plain tables as they would be typed, three
--- deep; anything else as `print` has it.
---@param value any
---@return string
function M.value(value)
  if type(value) ~= "table" or has_string(value) then return tostring(value) end
  return render(value, 0, {})
end

return M
