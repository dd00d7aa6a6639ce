-- SPDX-License-Identifier: MIT
--- What a text says of itself above a line of three dashes, in the plain part of
--- YAML that notes and sites of static pages use.

local columns = require "briefing.columns"
local moment = require "briefing.moment"

local M = {}

local LONGEST = 16384 -- bytes of it

local function unquoted(value)
  return value:match '^"(.*)"$' or value:match "^'(.*)'$" or value
end

-- The fields between two lines of dashes, or nil where some line is none.
local function fields_of(block)
  local fields, last = {}, nil
  for line in block:gmatch "[^\r\n]+" do
    local item = last and line:match "^%s*%-%s+(.-)%s*$"
    local name, value = line:match "^([^%s#:%-][^:]*):%s+(.-)%s*$"
    if not name then name, value = line:match "^([^%s#:%-][^:]*):$", "" end
    if item then
      if type(fields[last]) ~= "table" then fields[last] = {} end
      table.insert(fields[last], unquoted(item))
    elseif name then
      last = name
      fields[name] = value ~= "" and unquoted(value) or nil
    elseif line:find "%S" and not line:find "^%s*#" then
      return nil
    end
  end
  return fields
end

--- Parts the fields above a text from it. A block without a field of a document
--- is text.
---@param text string
---@return table<string, string|string[]>|nil fields
---@return string text
function M.split(text)
  local start = text:match("^%-%-%-[ \t]*\r?\n()", text:find "^\u{FEFF}" and 4 or 1)
  if not start then return nil, text end
  local head = "\n" .. text:sub(start, start + LONGEST)
  local stop, behind = head:match "()\n%-%-%-[ \t]*\r?\n[\r\n]*()"
  if not stop then stop, behind = head:match "()\n%.%.%.[ \t]*\r?\n[\r\n]*()" end
  local fields = stop and fields_of(head:sub(1, stop))
  if not fields then return nil, text end
  local names = {}
  for name in pairs(fields) do names[#names + 1] = name end
  table.sort(names)
  local found = columns.fields(names, {})
  if not next(found) then return nil, text end
  columns.rename(fields, found)
  fields.date = moment.iso(fields.date) or fields.date
  return fields, text:sub(start + behind - 2)
end

return M
