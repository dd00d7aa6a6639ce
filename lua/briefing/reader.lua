-- SPDX-License-Identifier: MIT
--- Where documents come from. A source yields one `record` at a time
--- ({ id, text, outlet, date, url, title, meta, path }) or, in its place, a
--- `problem` ({ id, path, message, code, byte }); the others go on.

local core = require "briefing.core"
local json = require "briefing.json"
local lazy = require "briefing.lazy"
local lfs = require "lfs"
local mend = require "briefing.mend"
local recorded = require "briefing.recorded"

local columns = lazy "briefing.columns" ---@module "briefing.columns"
local csv = lazy "briefing.csv" ---@module "briefing.csv"
local database = lazy "briefing.reader_database" ---@module "briefing.reader_database"
local feed = lazy "briefing.reader_feed" ---@module "briefing.reader_feed"
local gzip = lazy "briefing.gzip" ---@module "briefing.gzip"
local html = lazy "briefing.html" ---@module "briefing.html"
local sqlite = lazy "briefing.sqlite" ---@module "briefing.sqlite"

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
---@field charset string|nil of the file, where that was not UTF-8
---@field recorded table|nil annotations of an exported file

---@class briefing.Problem
---@field id string|integer|nil
---@field path string|nil
---@field message string
---@field code string
---@field byte integer|nil 1-based

--- The fields of a record that a source may name otherwise.
M.FIELDS = {
  id = true, text = true, outlet = true, date = true, url = true, title = true,
}

--- Bytes of a text, or of a line of JSON lines, at the most: an analysis takes
--- some twenty times as much memory.
M.LONGEST = 256 << 20
-- Of a file that holds many texts and is read whole.
local LARGEST = 1 << 31

-- What annotations are called in an exported line.
local ANNOTATIONS = {
  boilerplate = true, sentences = true, entities = true, quotes = true,
  acts = true, dates = true, quantities = true,
}

local function problem(where, message, code, byte)
  return { id = where.id, path = where.path, message = message, code = code,
    byte = byte }
end

-- A number of bytes as people say it.
local function bytes_shown(count)
  if count < 1 << 20 then return count .. " bytes" end
  if count < 1 << 30 then return ("%.0f MB"):format(count / (1 << 20)) end
  return ("%.1f GB"):format(count / (1 << 30))
end

local HEAD = 65536 -- bytes by which a line that is too long is known

--- What is in the place of a line that is too long.
---@param head string its beginning
---@param number integer of the line
---@param path string|nil
---@param options briefing.Reading
---@return briefing.Problem
function M.too_long(head, number, path, options)
  local id = options.ids == "content" and "x" .. core.hash(head:sub(1, HEAD)) or number
  return problem({ id = id, path = path }, ("a line of more than %s"):format(
    bytes_shown(options.longest or M.LONGEST)), "too-large")
end

--- An ISO 8601 date (a year, month, day, or a time on a day), or nil.
---@param s any
---@return string|nil
function M.iso_date(s)
  if type(s) ~= "string" then return nil end
  local year, month, day, rest = s:match("^(%d%d%d%d)%-?(%d?%d?)%-?(%d?%d?)(.*)$")
  if not year or rest ~= "" and not rest:find("^[T ]%d%d:%d%d") then
    return nil
  end
  if month == "" then return rest == "" and year or nil end
  if tonumber(month) < 1 or tonumber(month) > 12 or #month < 2 then return nil end
  if day == "" then return rest == "" and year .. "-" .. month or nil end
  local date = ("%s-%s-%s"):format(year, month, day)
  return core.day_number(date) and date or nil
end

-- Strings only; "" and null are as if absent.
local function scalar(value)
  if type(value) == "number" then return tostring(value) end
  return type(value) == "string" and value ~= "" and value or nil
end

-- Turns the fields of `raw` into a record, or says what is wrong with them.
local function shape(raw, number, mapping, options)
  local broken
  local function whole(value)
    local changed
    value, changed = mend.value(value)
    broken = broken or changed
    return value
  end
  local function field(name) return raw[mapping[name] or name] end
  local id = whole(field("id"))
  if type(id) ~= "string" and math.type(id) ~= "integer" or id == "" then
    id = number
  end
  local where = { id = id, path = raw.path }
  local text = field("text")
  if type(text) ~= "string" then
    return nil, problem(where, "no text", "no-text")
  end
  if not text:find("%S") then
    return nil, problem(where, "the text is empty", "empty")
  end
  local longest = options.longest or M.LONGEST
  if #text > longest then
    return nil, problem(where, ("a text of %s, more than %s"):format(bytes_shown(#text),
      bytes_shown(longest)), "too-large")
  end
  local zero = text:find("\0", 1, true)
  if zero then
    return nil, problem(where, "a zero byte: not a text", "binary", zero)
  end
  local valid, message, code, byte = core.validate(text)
  if not valid then
    if options.invalid ~= "replace" then
      return nil, problem(where, message, code, byte)
    end
    text = core.replace(text)
  end
  local title = field("title")
  if type(title) == "table" then title = title.text end
  local record = { id = id, text = text, outlet = whole(scalar(field("outlet"))),
    url = whole(scalar(field("url"))), title = whole(scalar(title)), meta = {},
    path = raw.path, charset = raw.charset }
  local unfit
  if options.annotations ~= "new" and recorded.is(raw) then
    record.recorded, unfit = recorded.of(raw, text)
  end
  local date = whole(scalar(field("date")))
  record.date = M.iso_date(date)
  local known = { path = true, file = true, charset = true }
  for name in pairs(M.FIELDS) do known[mapping[name] or name] = true end
  if type(raw.meta) == "table" then
    known.meta = true
    for key, value in pairs(raw.meta) do record.meta[whole(key)] = whole(value) end
  end
  for key, value in pairs(raw) do
    if not known[key] and value ~= json.null
      and not (ANNOTATIONS[key] and type(value) == "table") then
      record.meta[whole(key)] = whole(value)
    end
  end
  if date and not record.date then
    record.meta.date = date
    return record, problem(where, ("'%s' is no ISO 8601 date; the document " ..
      "is read without one"):format(date), "bad-date")
  end
  if broken then
    return record, problem(where, "metadata that is no UTF-8; U+FFFD stands "
      .. "for it", "bad-metadata")
  end
  if unfit then
    return record, problem(where, ("its annotations don't fit its text (%s); "
      .. "they are made anew"):format(unfit), "bad-annotations")
  end
  return record
end

-- The bytes of a file; nil, a message and a code where they can't be read, or
-- are more than `most`.
local function read_file(path, most)
  local file, message = io.open(path, "rb")
  if not file then return nil, message, "unreadable" end
  local text
  local size = lfs.attributes(path, "size")
  if size and size > most then
    file:close()
    return nil, ("%s: a file of %s, more than %s"):format(path, bytes_shown(size),
      bytes_shown(most)), "too-large"
  end
  text, message = file:read("a")
  file:close()
  return text, message and path .. ": " .. message, "unreadable"
end

-- The bytes of a file as UTF-8 where they are Arabic in another charset, and
-- that charset's name; as they are where they are UTF-8, broken or not, or no
-- text at all. In windows-1256 nearly every letter is invalid UTF-8; a cut
-- sequence or two are damage.
local function decode(bytes)
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

-- The lines of an open file, which is closed at its end when `close` is true.
local function lines_of(file, options, close)
  return function()
    local line, head = core.read_line(file, options.longest or M.LONGEST)
    if close and not line and not head then file:close() end
    return line, head
  end
end

-- A source over lines, each with its line feed or nil and the beginning of one
-- that is too long; and how many it has read.
local function from_lines(next_line, path, mapping, options)
  local number = options.before or 0
  return function()
    while true do
      local line, head = next_line()
      if not line and not head then return nil end
      number = number + 1
      if not line then return nil, M.too_long(head, number, path, options) end
      if number == 1 then line = line:gsub("^\xEF\xBB\xBF", "") end
      if line:find("%S") then
        local raw, message, code, byte = json.decode(line)
        local name = number
        if options.ids == "content" then
          local stop = #line -- the last line may lack its line feed
          while line:find("^%s", stop) do stop = stop - 1 end
          name = "x" .. core.hash(line:sub(1, stop))
        end
        local where = { id = name, path = path }
        if raw == nil then return nil, problem(where, message, code, byte) end
        if type(raw) ~= "table" or #raw > 0 then
          return nil, problem(where, "not a JSON object", "bad-json")
        end
        raw.path, raw.charset = nil, nil
        return shape(raw, name, mapping, options)
      end
    end
  end, function() return number end
end

-- Puts a file's bytes into its row: a page's fields, or the text as it is. What
-- the row says already (a table beside the files) counts for more.
local function fill_row(row, name, bytes)
  if not name:lower():find("%.html?$") then
    row.text, row.charset = decode(bytes)
    return nil
  end
  local page, message, code = html.page(bytes)
  if not page then
    return problem({ id = row.id or name, path = row.path }, message, code)
  end
  for field, value in pairs(page) do
    if row[field] == nil then row[field] = value end
  end
end

-- Whether a name is not of a file in the folder: a table of somebody else's is
-- not to make us read, and publish, whatever is ours.
local function leads_out(name)
  if name:find "^/" then return true end
  for part in name:gmatch "[^/]+" do
    if part == ".." then return true end
  end
  return false
end

-- Reads the text of a row that names a file beside its table.
local function load_row(row, folder, longest)
  if row.file and row.text == nil then
    if leads_out(row.file) then
      return problem({ id = row.id or row.file }, "a file outside of the table's folder",
        "outside")
    end
    row.path = folder .. "/" .. row.file
    local bytes, message, code = read_file(row.path, longest)
    if not bytes then
      return problem({ id = row.id or row.file, path = row.path }, message, code)
    end
    return fill_row(row, row.file, bytes)
  end
end

local function from_rows(rows, folder, mapping, options)
  local number = 0
  return function()
    number = number + 1
    local row = rows[number]
    if row == nil then return nil end
    local failed = load_row(row, folder, options.longest or M.LONGEST)
    rows[number] = false
    if failed then return nil, failed end
    return shape(row, number, mapping, options)
  end
end

local function from_folder(path, mapping, options)
  local names, by_name, rows = {}, {}, {}
  for name in lfs.dir(path) do
    if name:find("%.txt$") or name:find("%.html?$") then names[#names + 1] = name end
  end
  table.sort(names)
  local table_text, why, code = read_file(path .. "/metadata.csv", LARGEST)
  if not table_text and code == "too-large" then return nil, why, code end
  if table_text then
    local metadata, message, failed, byte = csv.rows(table_text)
    if not metadata then
      return nil, path .. "/metadata.csv: " .. message, failed, byte
    end
    for _, row in ipairs(metadata) do
      if row.file then
        by_name[row.file] = true
        row.id = row.id or row.file:gsub("%.[^.]*$", "")
        rows[#rows + 1] = row
      end
    end
  end
  for _, name in ipairs(names) do
    if not by_name[name] then
      rows[#rows + 1] = { file = name, id = (name:gsub("%.[^.]*$", "")) }
    end
  end
  if #rows == 0 then
    return nil, path .. ": no .txt file and no .html file in this folder", "empty"
  end
  return from_rows(rows, path, mapping, options)
end

-- Rows whose columns may have other names, or nil and `message`, `code`, `byte`.
local function from_table(path, rows, mapping, options, message, code, byte)
  if not rows then return nil, path .. ": " .. message, code, byte end
  local names, seen = {}, {}
  for _, row in ipairs(rows) do
    for name in pairs(row) do
      if not seen[name] then seen[name], names[#names + 1] = true, name end
    end
  end
  table.sort(names)
  local fields = columns.fields(names, mapping)
  for _, row in ipairs(rows) do columns.rename(row, fields) end
  return from_rows(rows, path:match("^(.*)/[^/]*$") or ".", mapping, options)
end

local FEEDS = { xml = true, rss = true, atom = true }
local LINES = { jsonl = true, ndjson = true }
local TABLES = { csv = ",", tsv = "\t", tab = "\t" }

-- A source over a file's bytes; `name` tells what is in them.
local function from_bytes(path, name, bytes, mapping, options)
  local kind = (name:match("%.([^./]+)$") or ""):lower()
  if LINES[kind] then
    local file = assert(io.tmpfile())
    file:write(bytes)
    file:seek("set")
    return from_lines(lines_of(file, options, true), path, mapping, options)
  elseif TABLES[kind] then
    local text = decode(bytes)
    local separator = TABLES[kind]
    if not text:match("^[^\r\n]*"):find(separator, 1, true)
      and text:match("^[^\r\n]*"):find(";", 1, true) then
      separator = ";"
    end
    local rows, message, code, byte = csv.rows(text, separator)
    return from_table(path, rows, mapping, options, message, code, byte)
  elseif FEEDS[kind] then
    local rows, message, code, byte = feed.rows(bytes)
    return from_table(path, rows, mapping, options, message, code, byte)
  end
  local row = { id = (name:match("([^/]*)$"):gsub("%.[^.]*$", "")), path = path }
  local failed = fill_row(row, name, bytes)
  if failed then return nil, path .. ": " .. failed.message, failed.code end
  return from_rows({ row }, ".", mapping, options)
end

local function from_path(path, mapping, options)
  local mode, message = lfs.attributes(path, "mode")
  if not mode then return nil, message, "unreadable" end
  if mode == "directory" then return from_folder(path, mapping, options) end
  local kind = (path:match("%.([^./]+)$") or ""):lower()
  if LINES[kind] then
    local file
    file, message = io.open(path, "rb")
    if not file then return nil, message, "unreadable" end
    return from_lines(lines_of(file, options, true), path, mapping, options)
  end
  if kind == "db" or kind == "sqlite" then
    local rows, why, code = sqlite.read(path)
    if not rows and code == "unreadable" then -- no database of ours
      local other, reason, failure = database.rows(path, options)
      if other or failure ~= "bad-database" then
        return from_table(path, other, mapping, options, reason, failure)
      end
    end
    if not rows then return nil, why, code end
    return from_rows(rows, ".", mapping, options)
  end
  if kind == "gz" or TABLES[kind] or FEEDS[kind] then
    local bytes, code
    bytes, message, code = read_file(path, LARGEST)
    if not bytes then return nil, message, code end
    local name = path
    if kind == "gz" then
      bytes, message, code = gzip.unpack(bytes)
      if not bytes then return nil, path .. ": " .. message, code end
      name = path:gsub("%.[gG][zZ]$", "")
    end
    return from_bytes(path, name, bytes, mapping, options)
  end
  local name = path:match("([^/]*)$")
  return from_rows({ { file = name, id = (name:gsub("%.[^.]*$", "")) } },
    path:match("^(.*)/[^/]*$") or ".", mapping, options)
end

---@class briefing.Reading
---@field mapping table<string, string>|nil what a field is called
---@field invalid "refuse"|"replace"|nil
---@field annotations "kept"|"new"|nil what becomes of an export's annotations
---@field ids "lines"|"content"|nil what a line without an id is called by
---@field longest integer|nil bytes of a text or line at the most; not under 128 kB
---@field before integer|nil how many lines stand before those of an open file

--- The open file that a path of JSON lines names, or nil for another source.
---@param path string
---@return file*|nil
function M.file_of_lines(path)
  return LINES[(path:match("%.([^./]+)$") or ""):lower()] and io.open(path, "rb") or nil
end

--- A source over lines of JSON.
---@param lines file*|fun(): string|nil  each with its line feed
---@param path string|nil
---@param options briefing.Reading
---@return fun(): briefing.Record|nil, briefing.Problem|nil
---@return fun(): integer  how many lines of it were read
function M.lines(lines, path, options)
  return from_lines(type(lines) == "function" and lines or lines_of(lines, options), path,
    options.mapping or {}, options)
end

--- Opens a source: a path (folder of .txt and .html, .jsonl, .csv, .tsv, a feed,
--- .db, .gz of these, one text or page), a list of tables, a function that
--- returns a table at each call, or an open file of JSON lines.
---@param source string|table|function|file*
---@param options briefing.Reading
---@return (fun(): briefing.Record|nil, briefing.Problem|nil)|nil next
---  both nil at the end; a record may come with a problem that did not stop it
---@return string|nil message, string|nil code, integer|nil byte
function M.source(source, options)
  local mapping = options.mapping or {}
  if type(source) == "string" then return from_path(source, mapping, options) end
  if io.type(source) == "file" then
    return from_lines(lines_of(source, options), nil, mapping, options)
  end
  local number = 0
  return function()
    number = number + 1
    local raw
    if type(source) == "function" then raw = source() else raw = source[number] end
    if raw == nil then return nil end
    if type(raw) == "string" then raw = { text = raw } end
    if type(raw) ~= "table" then
      return nil, problem({ id = number }, "expected a table, got " .. type(raw),
        "no-text")
    end
    return shape(raw, number, mapping, options)
  end
end

return M
