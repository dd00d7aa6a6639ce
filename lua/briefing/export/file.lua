-- SPDX-License-Identifier: MIT
--- Files are written beside their place, brought to the disk and renamed, so
--- that whatever interrupts a run leaves the old file or the new one. A link at
--- the place is replaced, not followed: what it leads to may be another's.

local core = require "briefing.core"
local lfs = require "lfs"

local M = {}

-- What can't be replaced: a device, a pipe, or what a process has open.
local function is_stream(path)
  local mode = lfs.attributes(path, "mode")
  if not mode or mode == "directory" then return false end
  if mode ~= "file" or path:find "^/proc/" or path:find "^/dev/fd/" then return true end
  return (lfs.symlinkattributes(path, "target") or ""):find "^/proc/" ~= nil
end

local function unwritable(path, message)
  message = tostring(message)
  if not message:find(path, 1, true) then message = path .. ": " .. message end
  return nil, message, "unwritable"
end

-- Writes `content` to what is there.
local function fill(path, content)
  local file, message = io.open(path, "wb")
  if not file then return nil, message end
  local ok
  ok, message = file:write(content)
  if ok then return file:close() end
  file:close()
  return nil, message
end

--- Lets `make` fill files beside their places, all of which they then take.
---@param paths string[]
---@param make fun(...: string): true|nil, string|nil  given a name for each path
---@return true|nil, string|nil message, string|nil code
function M.whole(paths, make)
  local names, placed = {}, 0
  local _ <close> = setmetatable({}, { __close = function()
    for i = placed + 1, #names do
      if names[i] then os.remove(names[i]) end
    end
  end })
  local ok, message
  for i = 1, #paths do names[i] = false end -- a place for what will be there
  for i, path in ipairs(paths) do
    names[i], message = core.beside(path)
    if not names[i] then return unwritable(path, message) end
  end
  ok, message = make(table.unpack(names))
  if not ok then return unwritable(paths[1], message) end
  for i, path in ipairs(paths) do
    ok, message = core.put_in_place(names[i], path)
    if not ok then return unwritable(path, message) end
    placed = i
  end
  return true
end

--- Writes files that belong together: all of them are there before the first
--- takes its place.
---@param files { path: string, content: string }[]
---@return true|nil, string|nil message, string|nil code
function M.write_all(files)
  local paths = {}
  for i, one in ipairs(files) do paths[i] = one.path end
  return M.whole(paths, function(...)
    for i, name in ipairs { ... } do
      local ok, message = fill(name, files[i].content)
      if not ok then return nil, message end
    end
    return true
  end)
end

--- Writes `content` to `path`.
---@param path string
---@param content string
---@return true|nil, string|nil message, string|nil code
function M.write(path, content)
  if not is_stream(path) then return M.write_all { { path = path, content = content } } end
  local ok, message = fill(path, content)
  if not ok then return unwritable(path, message) end
  return true
end

return M
