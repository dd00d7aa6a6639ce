-- SPDX-License-Identifier: MIT
--- Which writer makes which format. Each writer is a function from a set or a
--- collection to a string.

local annotation = require "briefing.annotation"
local check = require "briefing.check"
local csv = require "briefing.csv"
local file = require "briefing.export.file"
local json = require "briefing.json"
local kind_of = require("briefing.collection").kind_of

local M = {}

local LANGUAGES = { ar = true, en = true }

-- Options, and the formats that take them: all of them, or some.
local OPTIONS = { format = true, lang = { html = true, md = true, txt = true },
  bom = { csv = true }, sentences = { html = true, md = true, txt = true, json = true } }

local function json_lines(items, to_json)
  local lines = {}
  for item in items:each() do lines[#lines + 1] = json.encode(to_json(item)) end
  lines[#lines + 1] = ""
  return table.concat(lines, "\n")
end

local COLLECTION = {}

function COLLECTION.jsonl(collection)
  return json_lines(collection, kind_of(collection).to_json)
end

function COLLECTION.json(collection)
  local to_json, list = kind_of(collection).to_json, {}
  for item in collection:each() do list[#list + 1] = to_json(item) end
  return json.encode(list) .. "\n"
end

function COLLECTION.csv(collection, options)
  local columns, names = kind_of(collection).columns, {}
  for i, column in ipairs(columns) do names[i] = column.name end
  local lines = { options.bom and "\xEF\xBB\xBF" or "", csv.line(names) }
  for item in collection:each() do
    local fields = {}
    for i, column in ipairs(columns) do fields[i] = column.get(item) or false end
    lines[#lines + 1] = csv.line(fields)
  end
  return table.concat(lines)
end

function COLLECTION.md(collection)
  return require("briefing.export.markdown").table(collection:table(),
    kind_of(collection).columns)
end

function COLLECTION.txt(collection)
  return collection:render() .. "\n"
end

--- The formats of a collection.
M.COLLECTION_FORMATS = {}
for format in pairs(COLLECTION) do M.COLLECTION_FORMATS[format] = true end

local SET = {}

function SET.jsonl(set)
  return json_lines(set, function(document)
    return annotation.document(document, true)
  end)
end

function SET.csv(set, options)
  return COLLECTION.csv(set:quotes(), options)
end

function SET.html(set, options)
  return require("briefing.export.html").page(set:brief {
    sentences = options.sentences }, options.lang)
end

function SET.md(set, options)
  return require("briefing.export.markdown").brief(set:brief {
    sentences = options.sentences }, options.lang)
end

function SET.txt(set, options)
  return require("briefing.export.text").brief(set:brief {
    sentences = options.sentences }, options.lang, options.columns)
end

function SET.json(set, options)
  return require("briefing.export.json").brief(set:brief {
    sentences = options.sentences })
end

function SET.jsonld(set)
  return require("briefing.export.webannotation").set(set)
end

function SET.tei(set)
  return require("briefing.export.tei").set(set)
end

function SET.conllu(set)
  return require("briefing.export.conllu").set(set)
end

-- Formats that are files rather than texts: each writes to a path.
local FILES = {}

function FILES.db(set, path)
  return require("briefing.sqlite").write(set, path)
end

function FILES.brat(set, path)
  return require("briefing.export.brat").write(set, path)
end

-- Names that mean the same format.
local ALIASES = { htm = "html", markdown = "md", text = "txt", ndjson = "jsonl",
  xml = "tei", sqlite = "db", ann = "brat" }

-- What files of a format end in, where that is not its name.
local ENDINGS = { tei = "xml", brat = "ann" }

--- Raises for an option that isn't there, can't be so, or does nothing in a
--- format.
---@param format string
---@param options table
---@param level integer
function M.check_options(format, options, level)
  check.keys(options, OPTIONS, "option", level + 1)
  if options.lang ~= nil then check.one_of(options.lang, LANGUAGES, "language", level + 1) end
  check.type(options.bom, "boolean|nil", "bom", level + 1)
  if options.sentences ~= nil then
    check.whole(options.sentences, "sentences", 0, nil, level + 1)
  end
  for name in pairs(options) do
    local takes = OPTIONS[name]
    if takes ~= true and not takes[format] then
      error(("%s: nothing that .%s has (%s)"):format(name, format,
        table.concat(check.names(takes), ", ")), level + 1)
    end
  end
end

local function format_of(path, options, writers, level)
  check.type(options.format, "string|nil", "format", level + 1)
  local format = options.format or path:match("%.([%w]+)$")
  if not format then
    error(("path: '%s' ends in no format; give the option format (%s)"):format(path,
      table.concat(check.names(writers), ", ")), level + 1)
  end
  format = ALIASES[format:lower()] or format:lower()
  check.one_of(format, writers, "format", level + 1)
  M.check_options(format, options, level + 1)
  return format
end

--- The format of a document set's export to `path`; raises on an unknown one.
---@param path string
---@param options table
---@param level integer
---@return string
function M.set_format(path, options, level)
  local all = {}
  for format, writer in pairs(FILES) do all[format] = writer end
  for format, writer in pairs(SET) do all[format] = writer end
  local format = format_of(path, options, all, level + 1)
  return format
end

--- A document set in `format`; `options.columns` is the width of the text.
---@param set briefing.Set
---@param format string
---@param options table
---@return string
function M.render_set(set, format, options)
  return SET[format](set, options)
end

--- Writes a document set to `path` in `format`, whole or not at all.
---@param set briefing.Set
---@param path string
---@param format string
---@param options table
---@return true|nil, string|nil message, string|nil code
function M.save_set(set, path, format, options)
  if FILES[format] then return FILES[format](set, path) end
  return file.write(path, SET[format](set, options))
end

--- The format of a collection's export to `path`; raises on an unknown one.
---@param path string
---@param options table
---@param level integer
---@return string
function M.collection_format(path, options, level)
  local format = format_of(path, options, COLLECTION, level + 1)
  return format
end

--- A collection in `format`.
---@param collection briefing.Collection
---@param format string
---@param options table
---@return string
function M.render_collection(collection, format, options)
  return COLLECTION[format](collection, options)
end

--- Writes `content` to `path`, whole or not at all.
---@type fun(path: string, content: string): true|nil, string|nil, string|nil
M.write = file.write

--- The endings of files that name a format of a set.
M.SET_ENDINGS = {}
for _, formats in ipairs { SET, FILES } do
  for format in pairs(formats) do M.SET_ENDINGS[ENDINGS[format] or format] = true end
end

--- The format that a file's name asks for, or nil.
---@param path string
---@return string|nil
function M.named(path)
  local ending = (path:match("%.([%w]+)$") or ""):lower()
  ending = ALIASES[ending] or ending
  return (SET[ending] or FILES[ending]) and ending or nil
end

return M
