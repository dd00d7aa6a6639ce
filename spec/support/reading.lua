-- SPDX-License-Identifier: MIT
-- What a source has, read to its end.

local reader = require "briefing.reader"

local M = {}

--- All records and problems of a source.
---@param source string|table|function|file*
---@param options table|nil
---@return table[] records, table[] problems
function M.all(source, options)
  local next_record = assert(reader.source(source, options or {}))
  local records, problems = {}, {}
  while true do
    local record, problem = next_record()
    if not record and not problem then return records, problems end
    records[#records + 1] = record
    problems[#problems + 1] = problem
  end
end

--- Why a source can't be read, which must be so.
---@param source string|table|function|file*
---@return string message, string code
function M.refused(source)
  local read, message, code = reader.source(source, {})
  assert(read == nil, "the source is read")
  return message, code
end

return M
