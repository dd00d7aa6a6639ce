-- SPDX-License-Identifier: MIT
--- Files are written beside their place and renamed, so that an interrupted
--- run leaves the old file whole.

local M = {}

local counter = 0

--- Writes `content` to `path`.
---@param path string
---@param content string
---@return true|nil, string|nil message, string|nil code
function M.write(path, content)
  counter = counter + 1
  local beside = ("%s.%d-%d.part"):format(path, os.time(), counter)
  local file, message = io.open(beside, "wb")
  if not file then
    -- Of the file that was asked for, not of the one beside it.
    return nil, path .. message:sub(#beside + 1), "unwritable"
  end
  local ok
  ok, message = file:write(content)
  if ok then ok, message = file:close() else file:close() end
  if ok then ok, message = os.rename(beside, path) end
  if not ok then
    os.remove(beside)
    return nil, path .. ": " .. tostring(message), "unwritable"
  end
  return true
end

return M
