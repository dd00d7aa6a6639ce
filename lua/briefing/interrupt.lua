-- SPDX-License-Identifier: MIT
--- Interruptions: at the first Ctrl-C (SIGINT) Lua's own program raises an error
--- wherever it is; at the second the process ends. What catches errors of its
--- own lets that one through, so that the program ends with what was complete.

local M = {}

--- Whether an error is an interruption.
---@param failure any
---@return boolean
function M.is(failure)
  return type(failure) == "string" and failure:find "interrupted!$" ~= nil
end

local function result(ok, failure, ...)
  if not ok and M.is(failure) then error(failure, 0) end
  return ok, failure, ...
end

--- pcall, but for interruptions.
---@param f function
---@return boolean ok, any ...
function M.pcall(f, ...)
  return result(pcall(f, ...))
end

return M
