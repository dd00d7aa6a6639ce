-- SPDX-License-Identifier: MIT
--- What stands at the other end of a stream.

local core = require "briefing.core"

local M = {}

--- Whether file descriptor `number` (0 standard input, 1 standard output, 2
--- standard error) is a terminal.
---@param number integer
---@return boolean
function M.is_terminal(number)
  return core.is_terminal(number)
end

--- Whether to colour what goes to file descriptor `number`: a terminal that
--- can, whose user has not said NO_COLOR (no-color.org).
---@param number integer
---@return boolean
function M.has_colours(number)
  local refused, kind = os.getenv "NO_COLOR", os.getenv "TERM"
  return (refused == nil or refused == "") and kind ~= nil and kind ~= "dumb"
    and M.is_terminal(number)
end

--- Columns of the terminal; 80 when it doesn't say.
---@return integer
function M.columns()
  local columns = tonumber(os.getenv("COLUMNS"))
  if not columns then
    local pipe = io.popen("stty size 2>/dev/null </dev/tty", "r")
    columns = pipe and tonumber((pipe:read("a"):match("%d+ (%d+)")))
    if pipe then pipe:close() end
  end
  return columns and columns >= 40 and math.tointeger(columns) or 80
end

return M
