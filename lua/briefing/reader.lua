-- SPDX-License-Identifier: MIT
--- Where documents come from. A source yields one `record` at a time
--- ({ id, text, outlet, date, url, title, meta, path }) or, in its place, a
--- `problem` ({ id, path, line, row, message, code, byte }); the others go on.

local core = require "briefing.core"
local interrupt = require "briefing.interrupt"
local json = require "briefing.json"
local lazy = require "briefing.lazy"
local lfs = require "lfs"
local mend = require "briefing.mend"
local problem = require "briefing.problem"
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
-- Of a file that holds many texts and is read whole.
local LARGEST = 1 << 31
local MANY = 10 -- names of files that are told

-- What annotations are called in an exported line.
local ANNOTATIONS = {
  boilerplate = true, sentences = true, entities = true, quotes = true,
  acts = true, dates = true, quantities = true,
}

-- A number of bytes as people say it.
local function bytes_shown(count)
  if count < 1 << 20 then return count .. " bytes" end
  if count < 1 << 30 then return ("%.0f MB"):format(count / (1 << 20)) end
  return ("%.1f GB"):format(count / (1 << 30))
end

-- A source's path, or a file's place in one, as ids begin with it.
local function plain(path)
  return (path:gsub("^%./+", ""):gsub("(.)/+$", "%1"))
end

-- What a document without an id is called: where it stands in its source, with
-- that one's name where there are several.
local function line_id(number, path, options)
  return options.ids == "sources" and ("%s:%d"):format(plain(path or "-"), number) or number
end

local HEAD = 65536 -- bytes by which a line that is too long is known

--- What is in the place of a line that is too long.
---@param head string its beginning
---@param number integer of the line
---@param path string|nil
---@param options briefing.Reading
---@return briefing.Problem
function M.too_long(head, number, path, options)
  local id = options.ids == "content" and "x" .. core.hash(head:sub(1, HEAD))
    or line_id(number, path, options)
  return problem.new({ id = id, path = path, line = number }, ("a line of more than %s"):format(
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
-- `place` is where that stands: { id (if it has none), path, line, row, charset }.
local function shape(raw, place, mapping, options)
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
    id = place.id
  end
  local where = { id = id, path = place.path, line = place.line, row = place.row }
  local text = field("text")
  if type(text) ~= "string" then
    return nil, problem.new(where, "no text", "no-text")
  end
  if not text:find("%S") then
    return nil, problem.new(where, "the text is empty", "empty")
  end
  local longest = options.longest or M.LONGEST
  if #text > longest then
    return nil, problem.new(where, ("a text of %s, more than %s"):format(bytes_shown(#text),
      bytes_shown(longest)), "too-large")
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

-- The bytes of a file; nil, a message and a code where they can't be read, or
-- are more than `most`. The message doesn't say which file.
local function read_file(path, most)
  local file, message = io.open(path, "rb")
  if not file then
    if message:sub(1, #path + 2) == path .. ": " then message = message:sub(#path + 3) end
    return nil, message, "unreadable"
  end
  local text
  local size = lfs.attributes(path, "size")
  if size and size > most then
    file:close()
    return nil, ("a file of %s, more than %s"):format(bytes_shown(size), bytes_shown(most)),
      "too-large"
  end
  text, message = file:read("a")
  file:close()
  return text, message, "unreadable"
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

-- A file without a name that holds these bytes.
local function as_file(bytes)
  local file = assert(io.tmpfile())
  file:write(bytes)
  file:seek("set")
  return file
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
-- that is too long; and how many it has read. `before` is how many stand before
-- them in their file; nil where they stand in none.
local function from_lines(next_line, path, mapping, options, before)
  local number = before or 0
  return function()
    while true do
      local line, head = next_line()
      if not line and not head then return nil end
      number = number + 1
      if not line then return nil, M.too_long(head, number, path, options) end
      if number == 1 then line = line:gsub("^\xEF\xBB\xBF", "") end
      if line:find("%S") then
        local raw, message, code, byte = json.decode(line)
        local place = { path = path, line = before and number }
        if options.ids == "content" then
          local stop = #line -- the last line may lack its line feed
          while line:find("^%s", stop) do stop = stop - 1 end
          place.id = "x" .. core.hash(line:sub(1, stop))
        else
          place.id = line_id(number, path, options)
        end
        if raw == nil then return nil, problem.new(place, message, code, byte) end
        if type(raw) ~= "table" or #raw > 0 then
          return nil, problem.new(place, "not a JSON object", "bad-json")
        end
        return shape(raw, place, mapping, options)
      end
    end
  end, function() return number end
end

-- A source over a file of lines, which is closed at its end.
local function from_open(file, path, mapping, options)
  return from_lines(lines_of(file, options, true), path, mapping, options, 0)
end

-- A source over tables and plain strings, each given by a function.
local function from_values(next_value, path, mapping, options)
  local number = 0
  return function()
    number = number + 1
    local raw = next_value(number)
    if raw == nil then return nil end
    if type(raw) == "string" then raw = { text = raw } end
    local place = { id = line_id(number, path, options), path = path, row = path and number }
    if type(raw) ~= "table" then
      return nil, problem.new(place, "expected a table, got " .. type(raw), "no-text")
    end
    if type(raw.path) == "string" then place.path = place.path or raw.path end
    return shape(raw, place, mapping, options)
  end
end

-- Puts a file's bytes into its row: a page's fields, or the text as it is. What
-- the row says already (a table beside the files) counts for more.
local function fill_row(row, place, name, bytes)
  if not name:lower():find("%.html?$") then
    row.text, place.charset = decode(bytes)
    return nil
  end
  local page, message, code = html.page(bytes)
  if not page then return problem.new(place, message, code) end
  place.charset, page.charset = page.charset, nil
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

-- Reads the text of a row that names a file beside its table, which is its
-- place then.
local function load_row(row, place, folder, longest)
  if row.file and row.text == nil then
    place.id = row.id or row.file
    if leads_out(row.file) then
      return problem.new(place, "a file outside of the table's folder", "outside")
    end
    place.path, place.row = folder .. "/" .. row.file, nil
    local bytes, message, code = read_file(place.path, longest)
    if not bytes then return problem.new(place, message, code) end
    return fill_row(row, place, row.file, bytes)
  end
end

-- A source over rows of the table at `path`, or of none: those of a folder.
local function from_rows(rows, folder, path, mapping, options)
  local number = 0
  return function()
    number = number + 1
    local row = rows[number]
    if row == nil then return nil end
    local place = { path = path, row = path and number, id = line_id(number, path, options) }
    local failed = load_row(row, place, folder, options.longest or M.LONGEST)
    rows[number] = false
    if failed then return nil, failed end
    return shape(row, place, mapping, options)
  end
end

-- A source of one document: a file's bytes, or those that a .gz holds.
local function from_text(path, name, bytes, mapping, options)
  local stem = plain(name):gsub("%.[^./]*$", "")
  local place = { path = path, id = options.ids == "sources" and stem or stem:match "[^/]*$" }
  local row = {}
  local failed = fill_row(row, place, name, bytes)
  return function()
    if not row then return nil end
    local own = row
    row = nil
    if failed then return nil, failed end
    return shape(own, place, mapping, options)
  end
end

-- Some of the names of files, and how many there are besides.
local function listed(names)
  table.sort(names)
  if #names <= MANY then return table.concat(names, ", ") end
  return ("%s and %d more"):format(table.concat(names, ", ", 1, MANY), #names - MANY)
end

-- What is in a folder besides texts and their table, told with the first record
-- that has no problem of its own, or at the end.
local function with_others(next_record, path, others)
  if #others == 0 then return next_record end
  local note = problem.new({ id = path, path = path },
    ("not read, as a folder's .txt and .html are: %s"):format(listed(others)), "not-read")
  return function()
    local record, failed = next_record()
    if failed or not note then return record, failed end
    failed, note = note, nil
    return record, failed
  end
end

-- Gives the rows of files that have no id the file's name, with its ending where
-- another one has the same without.
local function name_rows(rows, folder, options)
  local count = {}
  local function stem_of(row) return (row.file:gsub("%.[^.]*$", "")) end
  for _, row in ipairs(rows) do count[stem_of(row)] = (count[stem_of(row)] or 0) + 1 end
  local before = options.ids == "sources" and plain(folder) .. "/" or ""
  for _, row in ipairs(rows) do
    local stem = stem_of(row)
    row.id = row.id or before .. (count[stem] > 1 and row.file or stem)
  end
end

local function from_folder(path, mapping, options)
  local names, others, by_name, rows = {}, {}, {}, {}
  local opened, next_name, state = interrupt.pcall(lfs.dir, path)
  if not opened then return nil, path .. ": can't be listed", "unreadable" end
  for name in next_name, state do
    local kind = name:lower()
    if kind:find("%.txt$") or kind:find("%.html?$") then
      names[#names + 1] = name
    elseif not name:find "^%." and name ~= "metadata.csv" then
      local is_folder = lfs.attributes(path .. "/" .. name, "mode") == "directory"
      others[#others + 1] = is_folder and name .. "/" or name
    end
  end
  table.sort(names)
  local beside = path .. "/metadata.csv"
  if lfs.attributes(beside, "mode") then
    local bytes, message, code, byte = read_file(beside, LARGEST)
    local metadata = bytes
    if bytes then metadata, message, code, byte = csv.rows(bytes) end
    if not metadata then return nil, beside .. ": " .. message, code, byte end
    for _, row in ipairs(metadata) do
      if row.file then
        by_name[row.file] = true
        rows[#rows + 1] = row
      end
    end
  end
  for _, name in ipairs(names) do
    if not by_name[name] then rows[#rows + 1] = { file = name } end
  end
  if #rows == 0 then
    return nil, ("%s: no .txt file and no .html file in this folder%s"):format(path,
      #others > 0 and ", but " .. listed(others) or ""), "empty"
  end
  for i = #others, 1, -1 do
    if by_name[others[i]] then table.remove(others, i) end
  end
  name_rows(rows, path, options)
  return with_others(from_rows(rows, path, nil, mapping, options), path, others)
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
  return from_rows(rows, path:match("^(.*)/[^/]*$") or ".", path, mapping, options)
end

-- A file of JSON: a list of objects or one, or lines of them.
local function from_json(path, bytes, mapping, options)
  local value, message, code, byte = json.decode((bytes:gsub("^\xEF\xBB\xBF", "")))
  if value == nil then
    local first = bytes:match "^[^\n]*"
    if #first < #bytes and type(json.decode(first)) == "table" then
      return from_open(as_file(bytes), path, mapping, options)
    end
    return nil, ("%s: %s at byte %d"):format(path, message, byte), code, byte
  end
  if type(value) == "table" and #value == 0 and next(value) ~= nil then
    if type(value.statements) == "table" and type(value.lead) == "table" then
      return nil, path .. ": a briefing; what export wrote as .jsonl or .db opens again",
        "not-read"
    end
    value = { value }
  end
  if type(value) ~= "table" then return nil, path .. ": no list of documents", "no-text" end
  return from_values(function(number) return value[number] end, path, mapping, options)
end

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
local function from_bytes(path, name, bytes, mapping, options)
  local kind = kind_of(name)
  if LINES[kind] then
    return from_open(as_file(bytes), path, mapping, options)
  elseif kind == "json" then
    return from_json(path, bytes, mapping, options)
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
  return from_text(path, name, bytes, mapping, options)
end

local function from_database(path, mapping, options)
  local rows, why, code = sqlite.read(path)
  if not rows and code == "unreadable" then -- no database of ours
    local other, reason, failure = database.rows(path, options)
    if other or failure ~= "bad-database" then
      return from_table(path, other, mapping, options, reason, failure)
    end
  end
  if not rows then return nil, why, code end
  return from_rows(rows, ".", path, mapping, options)
end

local function from_path(path, mapping, options)
  local mode, message = lfs.attributes(path, "mode")
  if not mode then return nil, message, "unreadable" end
  if mode == "directory" then return from_folder(path, mapping, options) end
  local packed = kind_of(path) == "gz"
  local name = packed and path:gsub("%.[gG][zZ]$", "") or path
  local kind = kind_of(name)
  if OTHERS[kind] then
    return nil, ("%s: a .%s is not read; its text is, as .txt, .html or .jsonl"):format(path, kind),
      "not-read"
  end
  if LINES[kind] and not packed then
    local file
    file, message = io.open(path, "rb")
    if not file then return nil, message, "unreadable" end
    return from_open(file, path, mapping, options)
  end
  if kind == "db" or kind == "sqlite" then return from_database(path, mapping, options) end
  local many = packed or TABLES[kind] or FEEDS[kind] or kind == "json"
  local bytes, code
  bytes, message, code = read_file(path, many and LARGEST or options.longest or M.LONGEST)
  if not bytes then return nil, path .. ": " .. message, code end
  if packed then
    bytes, message, code = gzip.unpack(bytes)
    if not bytes then return nil, path .. ": " .. message, code end
  end
  return from_bytes(path, name, bytes, mapping, options)
end

---@class briefing.Reading
---@field mapping table<string, string>|nil what a field is called
---@field invalid "refuse"|"replace"|nil
---@field annotations "kept"|"new"|nil what becomes of an export's annotations
---@field ids "lines"|"content"|"sources"|nil what a document without an id is called by: where it
---  stands, what it says, or its source and where it stands in that
---@field longest integer|nil bytes of a text or line at the most; not under 128 kB

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

--- A source over lines of JSON.
---@param lines file*|fun(): string|nil  each with its line feed
---@param path string|nil
---@param options briefing.Reading
---@param before integer|nil how many lines stand before them in their file; nil
---  where they stand in none
---@return fun(): briefing.Record|nil, briefing.Problem|nil
---@return fun(): integer  how many lines of it were read
function M.lines(lines, path, options, before)
  return from_lines(type(lines) == "function" and lines or lines_of(lines, options), path,
    options.mapping or {}, options, before)
end

--- Opens a source: a path (folder of .txt and .html, .jsonl, .json, .csv, .tsv, a
--- feed, .db, .gz of these, one text or page), a list of tables, a function that
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
    return from_lines(lines_of(source, options), nil, mapping, options, 0)
  end
  return from_values(function(number)
    if type(source) == "function" then return source() end
    return source[number]
  end, nil, mapping, options)
end

return M
