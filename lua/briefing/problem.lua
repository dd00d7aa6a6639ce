-- SPDX-License-Identifier: MIT
--- What could not be read or used, or only in part, or is only noted: where that
--- is, and how it is told.

local M = {}

---@class briefing.Problem
---@field id string|integer|nil
---@field path string|nil
---@field line integer|nil of a file of lines
---@field row integer|nil of a table, counted below its header; of a feed, a list or a database
---@field message string
---@field code string
---@field byte integer|nil in the text, or in the line; 1-based

--- A problem of what stands at a place, or of a record or document.
---@param place { id: string|integer|nil, path: string|nil, line: integer|nil, row: integer|nil }
---@param message string
---@param code string
---@param byte integer|nil
---@return briefing.Problem
function M.new(place, message, code, byte)
  return { id = place.id, path = place.path, line = place.line, row = place.row,
    message = message, code = code, byte = byte }
end

--- Where it is: the file and the line or row in it, or the document's id.
---@param problem briefing.Problem
---@return string|nil
function M.place(problem)
  local number = problem.line and "line " .. problem.line
    or problem.row and "row " .. problem.row
  if number then return problem.path and problem.path .. ", " .. number or number end
  return problem.path or problem.id and tostring(problem.id)
end

--- What is wrong there, with the byte where that is known.
---@param problem briefing.Problem
---@return string
function M.message(problem)
  if not problem.byte or problem.message:find "at byte %d" then return problem.message end
  return ("%s at byte %d"):format(problem.message, problem.byte)
end

return M
