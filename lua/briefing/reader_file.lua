-- SPDX-License-Identifier: MIT
--- The bytes of a file, as UTF-8 where they are Arabic in another charset.

local core = require "briefing.core"
local lfs = require "lfs"
local record = require "briefing.reader_record"

local M = {}

--- Bytes of a file that holds many texts and is read whole, at the most.
M.LARGEST = 1 << 31

--- The bytes of a file, or what is wrong: the message doesn't say which file.
---@param path string
---@param most integer bytes
---@return string|nil bytes
---@return string|nil message, string|nil code
function M.read(path, most)
  local file, message = io.open(path, "rb")
  if not file then
    if message:sub(1, #path + 2) == path .. ": " then message = message:sub(#path + 3) end
    return nil, message, "unreadable"
  end
  local text
  local size = lfs.attributes(path, "size")
  if size and size > most then
    file:close()
    return nil, ("a file of %s, more than %s"):format(record.bytes_shown(size),
      record.bytes_shown(most)), "too-large"
  end
  text, message = file:read("a")
  file:close()
  return text, message, "unreadable"
end

--- The bytes of a file as UTF-8 where they are Arabic in another charset, and
--- that charset's name; as they are where they are UTF-8, broken or not, or no
--- text at all. In windows-1256 nearly every letter is invalid UTF-8; a cut
--- sequence or two are damage.
---@param bytes string
---@return string text
---@return string|nil charset
function M.decode(bytes)
  local other = bytes:find("\0", 1, true) ~= nil
    or bytes:find("^\xFF\xFE") ~= nil or bytes:find("^\xFE\xFF") ~= nil
  if not other and not core.validate(bytes) then
    local _, replaced = core.replace(bytes)
    other = replaced * 10 > #bytes
  end
  if not other then return bytes end
  local text, charset = core.decode(bytes)
  if not text or text:find("\0", 1, true) then return bytes end
  return text, charset
end

return M
