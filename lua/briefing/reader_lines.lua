-- SPDX-License-Identifier: MIT
--- A source over lines of JSON.

local core = require "briefing.core"
local json = require "briefing.json"
local problem = require "briefing.problem"
local record = require "briefing.reader_record"

local M = {}

local HEAD = 65536 -- bytes by which a line that is too long is known

--- What is in the place of a line that is too long.
---@param head string its beginning
---@param number integer of the line
---@param path string|nil
---@param options briefing.Reading
---@return briefing.Problem
function M.too_long(head, number, path, options)
  local id = options.ids == "content" and "x" .. core.hash(head:sub(1, HEAD))
    or record.id(number, path, options)
  return problem.new({ id = id, path = path, line = number }, ("a line of more than %s"):format(
    record.bytes_shown(options.longest or record.LONGEST)), "too-large")
end

-- The lines of an open file, which is closed at its end when `close` is true.
local function lines_of(file, options, close)
  return function()
    local line, head = core.read_line(file, options.longest or record.LONGEST)
    if close and not line and not head then file:close() end
    return line, head
  end
end

-- A source over lines, each with its line feed or nil and the beginning of one
-- that is too long; and how many it has read.
local function from_lines(next_line, path, options, before)
  local number = before or 0
  return function()
    while true do
      local line, head = next_line()
      if not line and not head then return nil end
      number = number + 1
      if not line then return nil, M.too_long(head, number, path, options) end
      if number == 1 then line = line:gsub("^\xEF\xBB\xBF", "") end
      if line:find("%S") then
        local raw, message, code, byte = json.decode(line)
        local place = { path = path, line = before and number }
        if options.ids == "content" then
          local stop = #line -- the last line may lack its line feed
          while line:find("^%s", stop) do stop = stop - 1 end
          place.id = "x" .. core.hash(line:sub(1, stop))
        else
          place.id = record.id(number, path, options)
        end
        if raw == nil then return nil, problem.new(place, message, code, byte) end
        if type(raw) ~= "table" or #raw > 0 then
          return nil, problem.new(place, "not a JSON object", "bad-json")
        end
        return record.new(raw, place, options)
      end
    end
  end, function() return number end
end

--- A source over lines.
---@param lines file*|fun(): string|nil  each with its line feed
---@param path string|nil
---@param options briefing.Reading
---@param before integer|nil how many lines stand before them in their file; nil
---  where they stand in none
---@return fun(): briefing.Record|nil, briefing.Problem|nil
---@return fun(): integer  how many lines of it were read
function M.source(lines, path, options, before)
  return from_lines(type(lines) == "function" and lines or lines_of(lines, options), path, options,
    before)
end

--- A source over a whole file of lines, which is closed at its end.
---@param file file*
---@param path string
---@param options briefing.Reading
---@return fun(): briefing.Record|nil, briefing.Problem|nil
function M.whole(file, path, options)
  return (from_lines(lines_of(file, options, true), path, options, 0))
end

--- A source over the bytes of a file of lines.
---@param path string
---@param bytes string
---@param options briefing.Reading
---@return fun(): briefing.Record|nil, briefing.Problem|nil
function M.of_bytes(path, bytes, options)
  local file = assert(io.tmpfile())
  file:write(bytes)
  file:seek("set")
  return M.whole(file, path, options)
end

return M
