-- SPDX-License-Identifier: MIT
--- What a source gives of one document: a `record`, checked, or what is wrong
--- with it.

local core = require "briefing.core"
local json = require "briefing.json"
local listed = require "briefing.reader_listed"
local mend = require "briefing.mend"
local moment = require "briefing.moment"
local problem = require "briefing.problem"
local recorded = require "briefing.recorded"

local M = {}

---@class briefing.Record
---@field id string|integer
---@field text string
---@field outlet string|nil
---@field date string|nil ISO 8601
---@field url string|nil
---@field title string|nil
---@field meta table<string, any>
---@field path string|nil
---@field line integer|nil of the file, where that holds lines
---@field row integer|nil of the file, where that is a table, a feed or a list
---@field charset string|nil of the file, where that was not UTF-8
---@field recorded table|nil annotations of an exported file

--- The fields of a record that a source may name otherwise.
M.FIELDS = {
  id = true, text = true, outlet = true, date = true, url = true, title = true,
}

--- Bytes of a text, or of a line of JSON lines, at the most: an analysis takes
--- some twenty times as much memory.
M.LONGEST = 256 << 20

-- What annotations are called in an exported line.
local ANNOTATIONS = {
  boilerplate = true, sentences = true, entities = true, quotes = true,
  acts = true, dates = true, quantities = true,
}

--- A number of bytes as people say it.
---@param count integer
---@return string
function M.bytes_shown(count)
  if count < 1 << 20 then return count .. " bytes" end
  if count < 1 << 30 then return ("%.0f MB"):format(count / (1 << 20)) end
  return ("%.1f GB"):format(count / (1 << 30))
end

--- A source's path, or a file's place in one, as ids begin with it.
---@param path string
---@return string
function M.plain(path)
  return (path:gsub("^%./+", ""):gsub("(.)/+$", "%1"))
end

--- What a document without an id is called: where it stands in its source, with
--- that one's name where there are several.
---@param number integer of the line, row or item
---@param path string|nil
---@param options briefing.Reading
---@return string|integer
function M.id(number, path, options)
  return options.ids == "sources" and ("%s:%d"):format(M.plain(path or "-"), number) or number
end

-- Strings only; "" and null are as if absent.
local function scalar(value)
  if type(value) == "number" then return tostring(value) end
  return type(value) == "string" and value ~= "" and value or nil
end

--- Turns the fields of `raw` into a record, or says what is wrong with them.
---@param raw table<string, any>
---@param place table where that stands: { id (if it has none), path, line, row, charset }
---@param options briefing.Reading
---@return briefing.Record|nil
---@return briefing.Problem|nil which may stand beside a record that it did not stop
function M.new(raw, place, options)
  local mapping = options.mapping or {}
  local broken
  local function whole(value)
    local changed
    value, changed = mend.value(value)
    broken = broken or changed
    return value
  end
  local function field(name) return raw[mapping[name] or name] end
  local own = field("id")
  if type(own) ~= "string" and math.type(own) ~= "integer" or own == "" then own = nil end
  local id = whole(own == nil and place.id or own)
  local where = { id = id, path = place.path, line = place.line, row = place.row }
  local text = field("text")
  local row = listed.what(raw)
  if row then return nil, problem.new(where, row, "not-read") end
  if type(text) ~= "string" then
    return nil, problem.new(where, "no text", "no-text")
  end
  if not text:find("%S") then
    return nil, problem.new(where, "the text is empty", "empty")
  end
  local longest = options.longest or M.LONGEST
  if #text > longest then
    return nil, problem.new(where, ("a text of %s, more than %s"):format(M.bytes_shown(#text),
      M.bytes_shown(longest)), "too-large")
  end
  local zero = text:find("\0", 1, true)
  if zero then
    return nil, problem.new(where, "not a text: a zero byte", "binary", zero)
  end
  local valid, message, code, byte = core.validate(text)
  if not valid then
    if options.invalid ~= "replace" then
      return nil, problem.new(where, message, code, byte)
    end
    text = core.replace(text)
  end
  local title = field("title")
  if type(title) == "table" then title = title.text end
  local record = { id = id, text = text, outlet = whole(scalar(field("outlet"))),
    url = whole(scalar(field("url"))), title = whole(scalar(title)), meta = {},
    path = place.path, line = place.line, row = place.row, charset = place.charset }
  local date = whole(scalar(field("date")))
  record.date = moment.date(date)
  -- What of `raw` the record has; the rest is the user's.
  local known = {}
  for name in pairs(M.FIELDS) do
    local had = record[name]
    if name == "id" then had = own end
    if had ~= nil or field(name) == "" then known[mapping[name] or name] = true end
  end
  if raw.path == record.path then known.path = true end
  local unfit
  if recorded.is(raw) then
    for name in pairs(ANNOTATIONS) do known[name] = true end
    if options.annotations ~= "new" then record.recorded, unfit = recorded.of(raw, text) end
  end
  if type(raw.meta) == "table" then
    known.meta = true
    for key, value in pairs(raw.meta) do record.meta[whole(key)] = whole(value) end
  end
  for key, value in pairs(raw) do
    if not known[key] and value ~= json.null then record.meta[whole(key)] = whole(value) end
  end
  if date and not record.date then
    return record, problem.new(where, ("'%s' is no ISO 8601 date; the document " ..
      "is read without one"):format(date), "bad-date")
  end
  if broken then
    return record, problem.new(where, "metadata that is no UTF-8; U+FFFD stands "
      .. "for it", "bad-metadata")
  end
  if unfit then
    return record, problem.new(where, ("its annotations don't fit its text (%s); "
      .. "they are made anew"):format(unfit), "bad-annotations")
  end
  return record
end

return M
