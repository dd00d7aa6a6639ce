-- SPDX-License-Identifier: MIT
--- A source over objects: those of a file of JSON, or a program's own tables.

local json = require "briefing.json"
local lines = require "briefing.reader_lines"
local problem = require "briefing.problem"
local record = require "briefing.reader_record"

local M = {}

--- A source over tables and plain strings.
---@param next_value fun(number: integer): table|string|nil
---@param path string|nil of the file that holds them
---@param options briefing.Reading
---@return fun(): briefing.Record|nil, briefing.Problem|nil
function M.values(next_value, path, options)
  local number = 0
  return function()
    number = number + 1
    local raw = next_value(number)
    if raw == nil then return nil end
    if type(raw) == "string" then raw = { text = raw } end
    local place = { id = record.id(number, path, options), path = path, row = path and number }
    if type(raw) ~= "table" then
      return nil, problem.new(place, "expected a table, got " .. type(raw), "no-text")
    end
    if type(raw.path) == "string" then place.path = place.path or raw.path end
    return record.new(raw, place, options)
  end
end

--- A source over a file of JSON: a list of objects or one, or lines of them.
---@param path string
---@param bytes string
---@param options briefing.Reading
---@return (fun(): briefing.Record|nil, briefing.Problem|nil)|nil
---@return string|nil message, string|nil code, integer|nil byte
function M.source(path, bytes, options)
  local value, message, code, byte = json.decode((bytes:gsub("^\xEF\xBB\xBF", "")))
  if value == nil then
    local first = bytes:match "^[^\n]*"
    if #first < #bytes and type(json.decode(first)) == "table" then
      return lines.of_bytes(path, bytes, options)
    end
    return nil, ("%s: %s at byte %d"):format(path, message, byte), code, byte
  end
  if type(value) == "table" and #value == 0 and next(value) ~= nil then
    if type(value.statements) == "table" and type(value.lead) == "table" then
      return nil, path .. ": a briefing; what export wrote as .jsonl or .db opens again",
        "not-read"
    end
    value = { value }
  end
  if type(value) ~= "table" then return nil, path .. ": no list of documents", "no-text" end
  return M.values(function(number) return value[number] end, path, options)
end

return M
