-- SPDX-License-Identifier: MIT
--- Where documents come from. A source yields one `record` at a time
--- ({ id, text, outlet, date, url, title, meta, path }) or, in its place, a
--- `problem` ({ id, path, line, row, message, code, byte }); the others go on.

local file = require "briefing.reader_file"
local json = require "briefing.reader_json"
local lazy = require "briefing.lazy"
local lfs = require "lfs"
local lines = require "briefing.reader_lines"
local page = require "briefing.reader_page"
local record = require "briefing.reader_record"

local database = lazy "briefing.reader_database" ---@module "briefing.reader_database"
local feed = lazy "briefing.reader_feed" ---@module "briefing.reader_feed"
local folder = lazy "briefing.reader_folder" ---@module "briefing.reader_folder"
local gzip = lazy "briefing.gzip" ---@module "briefing.gzip"
local sqlite = lazy "briefing.sqlite" ---@module "briefing.sqlite"
local tables = lazy "briefing.reader_table" ---@module "briefing.reader_table"

local M = {}

---@class briefing.Reading
---@field mapping table<string, string>|nil what a field is called
---@field invalid "refuse"|"replace"|nil
---@field annotations "kept"|"new"|nil what becomes of an export's annotations
---@field ids "lines"|"content"|"sources"|nil what a document without an id is called by: where it
---  stands, what it says, or its source and where it stands in that
---@field longest integer|nil bytes of a text or line at the most; not under 128 kB

local FEEDS = { xml = true, rss = true, atom = true }
local LINES = { jsonl = true, ndjson = true }
local TABLES = { csv = ",", tsv = "\t", tab = "\t" }

-- Kinds of files that hold no text as it is: documents of other programs, and
-- what is exported for others to read.
local OTHERS = {}
for kind in ([[pdf doc docx odt rtf epub pages xls xlsx ods ppt pptx zip tar rar 7z
  png jpg jpeg gif webp svg mp3 mp4 jsonld ann conllu]]):gmatch "%S+" do OTHERS[kind] = true end

local function kind_of(name)
  return (name:match("%.([^./]+)$") or ""):lower()
end

-- A source over a file's bytes; `name` tells what is in them.
local function from_bytes(path, name, bytes, options)
  local kind = kind_of(name)
  if LINES[kind] then
    return lines.of_bytes(path, bytes, options)
  elseif kind == "json" then
    return json.source(path, bytes, options)
  elseif TABLES[kind] then
    return tables.csv(path, bytes, TABLES[kind], options)
  elseif FEEDS[kind] then
    return tables.source(path, options, feed.rows(bytes))
  end
  return page.source(path, name, bytes, options)
end

local function from_database(path, options)
  local rows, why, code = sqlite.read(path)
  if not rows and code == "unreadable" then -- no database of ours
    local other, reason, failure = database.rows(path, options)
    if other or failure ~= "bad-database" then
      return tables.source(path, options, other, reason, failure)
    end
  end
  if not rows then return nil, why, code end
  return tables.rows(rows, ".", path, options)
end

local function from_path(path, options)
  local mode, message = lfs.attributes(path, "mode")
  if not mode then return nil, message, "unreadable" end
  if mode == "directory" then return folder.source(path, options) end
  local packed = kind_of(path) == "gz"
  local name = packed and path:gsub("%.[gG][zZ]$", "") or path
  local kind = kind_of(name)
  if OTHERS[kind] then
    return nil, ("%s: a .%s is not read; its text is, as .txt, .html or .jsonl"):format(path, kind),
      "not-read"
  end
  if LINES[kind] and not packed then
    local opened
    opened, message = io.open(path, "rb")
    if not opened then return nil, message, "unreadable" end
    return lines.whole(opened, path, options)
  end
  if kind == "db" or kind == "sqlite" then return from_database(path, options) end
  local many = packed or TABLES[kind] or FEEDS[kind] or kind == "json"
  local bytes, code
  bytes, message, code = file.read(path, many and file.LARGEST or options.longest or record.LONGEST)
  if not bytes then return nil, path .. ": " .. message, code end
  if packed then
    bytes, message, code = gzip.unpack(bytes)
    if not bytes then return nil, path .. ": " .. message, code end
  end
  return from_bytes(path, name, bytes, options)
end

--- Whether a file of this name holds lines of JSON.
---@param path string
---@return boolean
function M.holds_lines(path)
  return LINES[kind_of(path)] == true
end

--- The open file that a path of JSON lines names, or nil for another source.
---@param path string
---@return file*|nil
function M.file_of_lines(path)
  return M.holds_lines(path) and io.open(path, "rb") or nil
end

--- Opens a source: a path (folder of .txt and .html, .jsonl, .json, .csv, .tsv, a
--- feed, .db, .gz of these, one text or page), a list of tables, a function that
--- returns a table at each call, or an open file of JSON lines.
---@param source string|table|function|file*
---@param options briefing.Reading
---@return (fun(): briefing.Record|nil, briefing.Problem|nil)|nil next
---  both nil at the end; a record may come with a problem that did not stop it
---@return briefing.Problem[]|string|nil notes  what beside it was not asked for, where something
---  is; or a message
---@return string|nil code, integer|nil byte
function M.source(source, options)
  if type(source) == "string" then return from_path(source, options) end
  if io.type(source) == "file" then
    return (lines.source(source, nil, options, 0))
  end
  return json.values(function(number)
    if type(source) == "function" then return source() end
    return source[number]
  end, nil, options)
end

return M
