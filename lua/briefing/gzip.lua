-- SPDX-License-Identifier: MIT
--- Files packed by gzip. Needs lua-zlib; without it they are refused by name.

local interrupt = require "briefing.interrupt"

local M = {}

local loaded, zlib = pcall(require, "zlib")

-- Unpacked bytes at the most: a text of more would be refused anyway.
local LIMIT = 1 << 31

--- Unpacks all members of a gzip file.
---@param bytes string
---@return string|nil unpacked
---@return string|nil message, string|nil code
function M.unpack(bytes)
  if not loaded then return nil, "reading .gz needs lua-zlib", "no-gzip" end
  local parts, total, at = {}, 0, 1
  while at <= #bytes do
    local stream, from, ended = zlib.inflate(), at, false
    while not ended and at <= #bytes do
      local done, part, eof, used = interrupt.pcall(stream, bytes:sub(at, at + 65535))
      if not done then return nil, "not a gzip file, or a damaged one", "bad-gzip" end
      parts[#parts + 1] = part
      total = total + #part
      if total > LIMIT then return nil, "unpacks to more than 2 GiB", "too-large" end
      ended = eof
      at = eof and from + used or at + 65536
    end
    if not ended then return nil, "a gzip file that is cut off", "bad-gzip" end
  end
  return table.concat(parts)
end

return M
