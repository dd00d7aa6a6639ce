-- SPDX-License-Identifier: MIT
--- A file of annotated lines that an interrupted run left: its lines are held
--- against the documents they should be of, then it goes on behind them. Nothing
--- in it is touched before all of it is found to fit.

local core = require "briefing.core"
local json = require "briefing.json"
local lfs = require "lfs"

local M = {}

---@class briefing.Resumed
---@field refused boolean  some documents that were done had a problem
---@field going boolean    all its lines are accounted for: it takes new ones
---@field done integer     lines that were there
local Resumed = {}
Resumed.__index = Resumed

--- Opens the file, which is made where there is none. One run at a time.
---@param path string
---@return briefing.Resumed|nil
---@return string|nil message, string|nil code
function M.open(path)
  local mode = lfs.attributes(path, "mode")
  if mode and mode ~= "file" then
    return nil, path .. ": no file to go on with", "unwritable"
  end
  local file, message = io.open(path, "a+b")
  if not file then return nil, message, "unwritable" end
  if not lfs.lock(file, "w") then
    file:close()
    return nil, path .. ": another run writes to it", "unwritable"
  end
  file:seek("set")
  return setmetatable({ path = path, file = file, refused = false, going = false,
    done = 0, size = 0, ahead = file:read("L") }, Resumed)
end

local function misfit(self, what)
  return nil, ("%s: line %d %s; nothing was written"):format(self.path,
    self.done + 1, what), "misfit"
end

-- All fits: what was cut in the middle goes, and `line` stands for it.
local function begin(self, line)
  self.file:seek("end")
  local ok, message = core.cut(self.path, self.size)
  if not ok then return nil, message, "unwritable" end
  self.going = true
  if line then self:put(line) end
  return true
end

--- Passes over the documents of a source that are done, up to where the file or
--- the source ends.
---@param next_record fun(): briefing.Record|nil, briefing.Problem|nil
---@param make fun(record: briefing.Record|nil, problem: briefing.Problem|nil): string
---  the line of a document
---@return true|nil
---@return string|nil message, string|nil code
function Resumed:pass(next_record, make)
  while not self.going do
    local line = self.ahead
    if not line then return begin(self) end
    local record, problem = next_record()
    if not record and not problem then return true end
    local cut = line:sub(-1) ~= "\n"
    self.ahead = not cut and self.file:read("L") or nil
    local last = not self.ahead
    local id = '{"id":' .. json.encode((record or problem).id) .. ","
    if line:sub(1, #id) ~= id:sub(1, #line) then return misfit(self, "is of another document") end
    -- The last one is made again, which tells whether the text, the options and
    -- the program are those of before.
    local made = (last or cut) and make(record, problem)
    if made and made:sub(1, #line) ~= line then return misfit(self, "would now be another") end
    self.refused = self.refused or problem ~= nil
      or line:find('"error":', #id + 1, true) == #id + 1
    if cut then return begin(self, made) end
    self.done, self.size = self.done + 1, self.size + #line
  end
  return true
end

--- What is wrong where all sources were passed over and lines are left.
---@return true|nil
---@return string|nil message, string|nil code
function Resumed:fits()
  if self.going or not self.ahead then return true end
  return misfit(self, "is of no document")
end

--- Writes lines behind the others.
---@param lines string
---@return boolean
function Resumed:put(lines)
  local ok, message = self.file:write(lines)
  self.message = self.message or not ok and message or nil
  return ok and true or false
end

--- Closes the file; what could not be written is told here.
---@return true|nil
---@return string|nil message, string|nil code
function Resumed:close()
  local ok, message = self.file:close()
  message = self.message or message
  if ok and not self.message then return true end
  return nil, self.path .. ": " .. tostring(message), "unwritable"
end

return M
