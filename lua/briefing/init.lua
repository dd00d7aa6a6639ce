-- SPDX-License-Identifier: MIT
--- briefing: who said what in a folder of Arabic news reports.

local boilerplate = require "briefing.boilerplate"
local check = require "briefing.check"
local collection = require "briefing.collection"
local core = require "briefing.core"
local document = require "briefing.document"
local filter = require "briefing.filter"
local gazetteer = require "briefing.gazetteer"
local lexicon = require "briefing.lexicon"
local moment = require "briefing.moment"
local options = require "briefing.options"
local record = require "briefing.reader_record"
local set = require "briefing.set"

local stemmer -- made at the first call
local LONGEST_WORD = 4095 -- bytes that it takes

--- The stem of a word by Snowball's Arabic light stemmer.
---@param word string
---@return string|nil
---@return string|nil message, string|nil code, integer|nil byte
local function stem(word)
  check.type(word, "string", "word", 2)
  if #word > LONGEST_WORD then
    return nil, ("no word: more than %d bytes"):format(LONGEST_WORD), "too-large"
  end
  local valid, message, code, byte = core.validate(word)
  if not valid then return nil, message, code, byte end
  stemmer = stemmer or core.stemmer()
  return stemmer:stem(word)
end

local briefing = {
  version = core.version,
  versions = core.versions,
  normalize = options.apply,
  tokens = core.tokens,
  sentences = core.sentences,
  stem = stem,
  lexicon = lexicon.shared,
  gazetteer = gazetteer.load,
}

local MODES = { precision = true, balanced = true, recall = true }
local INVALID = { refuse = true, replace = true }
local ANNOTATIONS = { kept = true, new = true }

local OPTIONS = { path = true, mode = true, invalid = true, boilerplate = true,
  annotations = true }
for name in pairs(record.FIELDS) do OPTIONS[name] = true end

-- Parts the options of `open` into which field is which and how to read.
local function open_options(given, level)
  check.keys(given, OPTIONS, "option", level + 1)
  local mapping = {}
  for name in pairs(record.FIELDS) do
    check.type(given[name], "string|nil", name, level + 1)
    mapping[name] = given[name]
  end
  if given.mode ~= nil then
    check.one_of(given.mode, MODES, "mode", level + 1)
  end
  if given.invalid ~= nil then
    check.one_of(given.invalid, INVALID, "value of 'invalid'", level + 1)
  end
  if given.annotations ~= nil then
    check.one_of(given.annotations, ANNOTATIONS, "value of 'annotations'",
      level + 1)
  end
  check.type(given.boilerplate, "table|nil", "boilerplate", level + 1)
  for line, kind in pairs(given.boilerplate or {}) do
    check.type(line, "string", "line of 'boilerplate'", level + 1)
    if kind ~= false then
      check.one_of(kind, boilerplate.KINDS, "kind of boilerplate", level + 1)
    end
  end
  return { mapping = mapping, mode = given.mode, invalid = given.invalid,
    boilerplate = given.boilerplate, annotations = given.annotations }
end

--- Opens a document set: a folder of .txt files with an optional metadata.csv
--- (file, id, outlet, date, …), a .jsonl, .json or .csv file, one text file, a list
--- of tables or texts, or a function that returns the next one. A table with
--- `path` says which field is which: { path = "x.jsonl", date = "published" }.
--- What `export` wrote as .jsonl or .db comes back with its annotations.
--- Documents that can't be used are in `set.problems`, the others go on; what else is
--- in a folder is in `set.notes`.
---@param source string|table|function|file*
---@param how table|nil { mode = "precision" | "balanced" | "recall",
---  invalid = "refuse" | "replace", boilerplate = { [line] = kind | false },
---  annotations = "kept" | "new" (those of an exported file),
---  id = …, text = …, outlet = …, date = … }
---@return briefing.Set|nil
---@return string|nil message, string|nil code, integer|nil byte
function briefing.open(source, how)
  check.type(source, "string|table|function|userdata", "source", 2)
  check.type(how, "table|nil", "options", 2)
  if type(source) == "table" and source.path ~= nil then
    check.type(source.path, "string", "path", 2)
    how, source = source, source.path
  elseif type(source) == "table" then
    -- A list has no names: one is an option that was meant, with no path.
    local name = next(source, #source > 0 and #source or nil)
    if type(name) == "string" then
      check.keys({ [name] = true }, OPTIONS, "option", 2)
      error("path: expected a string beside '" .. name .. "', got nil", 2)
    end
  end
  return set.open(source, open_options(how or {}, 2))
end

--- The quotes of a plain string, as of one document.
---@param text string
---@param how table|nil { mode = …, date = …, outlet = …, title = … }
---@return briefing.Collection|nil
---@return string|nil message, string|nil code, integer|nil byte
function briefing.quotes(text, how)
  check.type(text, "string", "text", 2)
  check.type(how, "table|nil", "options", 2)
  how = how or {}
  check.keys(how, { mode = true, date = true, outlet = true, title = true },
    "option", 2)
  if how.mode ~= nil then check.one_of(how.mode, MODES, "mode", 2) end
  for _, name in ipairs { "date", "outlet", "title" } do
    check.type(how[name], "string|nil", name, 2)
  end
  local date = moment.date(how.date)
  if how.date and not date then
    error(("date: expected an ISO 8601 date such as 2024-03-01, got '%s'"):format(how.date), 2)
  end
  local one = document.new({ id = 1, text = text, meta = {},
    date = date, outlet = how.outlet, title = how.title },
    how.mode)
  local doc, message, code, byte = one:analysis()
  if not doc then return nil, message, code, byte end
  return collection.new("quotes", function() return one:quotes() end,
    filter.quote)
end

return briefing
