-- SPDX-License-Identifier: MIT
--- What a worker thread does: briefing.jobs gives it lines of JSON, each piece
--- with where it stands, and it gives their annotated lines back.

local annotate = require "briefing.annotate"
local reader_lines = require "briefing.reader_lines"

-- The lines of a string.
local function lines_of(text)
  local at = 1
  return function()
    if at > #text then return nil end
    local stop = text:find("\n", at, true) or #text
    local line = text:sub(at, stop)
    at = stop + 1
    return line
  end
end

---@param lines string
---@param path string "" for none
---@param invalid string
---@param mode string
---@param ids string
---@param before string how many lines stand before these in their file, or ""
---@return string lines, string count how many these are, string complaints
return function(lines, path, invalid, mode, ids, before)
  local put, complaints = {}, {}
  annotate.each(reader_lines.source(lines_of(lines), path ~= "" and path or nil,
      { invalid = invalid, annotations = "new", ids = ids }, math.tointeger(tonumber(before))),
    mode,
    function(line)
      put[#put + 1] = line
      return true
    end,
    function(complaint) complaints[#complaints + 1] = complaint end)
  return table.concat(put), tostring(#put), table.concat(complaints)
end
