-- SPDX-License-Identifier: MIT
--- Progress of long work on standard error; silent unless that is a terminal
--- and the work takes more than a second.

local terminal = require "briefing.terminal"

local Progress = {}
Progress.__index = Progress

local M = {}

local function duration(seconds)
  if seconds < 60 then return ("%d s"):format(seconds) end
  if seconds < 3600 then return ("%d min %d s"):format(seconds // 60, seconds % 60) end
  return ("%d h %d min"):format(seconds // 3600, seconds % 3600 // 60)
end

--- What is shown: how many are done, how many a second, and, where it is known
--- how far that is, how long the rest takes.
---@param noun string
---@param done integer
---@param seconds number that it took
---@param total integer|nil
---@param share number|nil of the work that is done, where `total` isn't known
---@return string
function M.text(noun, done, seconds, total, share)
  local parts = { total and ("%d of %d %s"):format(done, total, noun)
    or ("%d %s"):format(done, noun) }
  if seconds > 0 then
    local rate = done / seconds
    parts[#parts + 1] = (rate < 10 and "%.1f a second" or "%.0f a second"):format(rate)
    local left = total and seconds * (total - done) / done
      or share and share > 0 and seconds * (1 - share) / share
    if left and left > 0 then
      parts[#parts + 1] = duration(math.ceil(left)) .. " left"
    end
  end
  return table.concat(parts, ", ")
end

--- Counts what is called `noun`, such as "documents"; of `total`, or of a file
--- that is being read, where that is known.
---@param noun string
---@param total integer|nil
---@return table
function M.new(noun, total)
  return setmetatable({ noun = noun, done = 0, started = os.time(),
    shown = os.time(), total = total, visible = terminal.is_terminal(2) },
    Progress)
end

--- The work is done where `file` is read to its end.
---@param file file* one that can't be sought (a pipe) tells nothing
function Progress:reads(file)
  local at = self.visible and file:seek "cur"
  if not at then return end
  local size = file:seek "end"
  file:seek("set", at)
  self.share = size and size > at and function()
    return ((file:seek "cur" or at) - at) / (size - at)
  end or nil
end

--- One more is done, or `count` more.
---@param count integer|nil
function Progress:step(count)
  self.done = self.done + (count or 1)
  if not self.visible then return end
  local now = os.time()
  if now > self.shown then
    self.shown = now
    io.stderr:write("\r", M.text(self.noun, self.done, now - self.started,
      self.total, self.share and self.share()), "\27[K")
    self.written = true
  end
end

--- Clears the line.
function Progress:close()
  if self.written then io.stderr:write("\r\27[K") end
end

Progress.__close = Progress.close

return M
