-- SPDX-License-Identifier: MIT
--- What a worker thread does: briefing.jobs gives it lines of JSON, each piece
--- with where it stands, and it gives their annotated lines back.

local annotate = require "briefing.annotate"
local reader = require "briefing.reader"

-- The lines of a string from a place on.
local function lines_of(text, at)
  return function()
    if at > #text then return nil end
    local stop = text:find("\n", at, true) or #text
    local line = text:sub(at, stop)
    at = stop + 1
    return line
  end
end

---@param piece string
---@return string
return function(piece)
  local path, invalid, mode, ids, before, at = ("s4s4s4s4I8"):unpack(piece)
  local lines, complaints = {}, {}
  annotate.each(reader.lines(lines_of(piece, at), path ~= "" and path or nil,
      { invalid = invalid, annotations = "new", ids = ids, before = before }),
    mode,
    function(line)
      lines[#lines + 1] = line
      return true
    end,
    function(complaint) complaints[#complaints + 1] = complaint end)
  return ("s4I4"):pack(table.concat(complaints), #lines) .. table.concat(lines)
end
