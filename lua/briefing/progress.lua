-- SPDX-License-Identifier: MIT
--- Progress of long work on standard error; silent unless that is a terminal
--- and the work takes more than a second.

local terminal = require "briefing.terminal"

local Progress = {}
Progress.__index = Progress

local M = {}

--- Counts what is called `noun`, such as "documents".
---@param noun string
---@return table
function M.new(noun)
  return setmetatable({ noun = noun, done = 0, started = os.time(),
    shown = os.time(), visible = terminal.is_terminal(2) }, Progress)
end

--- One more is done, or `count` more.
---@param count integer|nil
function Progress:step(count)
  self.done = self.done + (count or 1)
  if not self.visible then return end
  local now = os.time()
  if now > self.shown then
    self.shown = now
    io.stderr:write(("\r%d %s, %.0f a second "):format(self.done, self.noun,
      self.done / (now - self.started)))
    self.written = true
  end
end

--- Clears the line.
function Progress:close()
  if self.written then io.stderr:write("\r\27[K") end
end

Progress.__close = Progress.close

return M
