-- SPDX-License-Identifier: MIT
--- What looks like a document and is a row of a list that this program wrote.

local recorded = require "briefing.recorded"

local M = {}

-- The fields that tell a row, as JSON lines and as a table have them; those that
-- somebody else's documents may have are told by having no others.
local ROWS = {
  { "quotes", "doc start end cue status" }, { "quotes", "document type status confidence" },
  { "hits", "doc before after" }, { "hits", "document before after" },
  { "entities", "name type variants documents" },
  { "statements", "id outlets members" },
  { "disagreements", "about values" },
  { "events", "value members" }, { "events", "value outlets status" },
  { "copies", "from to passages" },
  { "sentences", "text members", alone = true },
  { "counts", "text count documents", alone = true }, { "counts", "text count log_likelihood" },
  { "counts", "text count documents dp" },
}

local function has(raw, names, alone)
  local count = 0
  for name in names:gmatch "%S+" do
    if raw[name] == nil then return false end
    count = count + 1
  end
  for _ in pairs(alone and raw or {}) do count = count - 1 end
  return not alone or count == 0
end

--- What a row is where it is no document but one of ours.
---@param raw table<string, any>
---@return string|nil
function M.what(raw)
  for _, row in ipairs(ROWS) do
    if has(raw, row[2], row.alone) then
      return ("a row of a list of %s, no document; what export wrote as .jsonl or .db opens again")
        :format(row[1])
    end
  end
  if recorded.is(raw) and raw.text == nil then
    return "an annotated document without its text; 'briefing export PATH --to x.jsonl' writes both"
  end
end

return M
