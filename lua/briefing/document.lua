-- SPDX-License-Identifier: MIT
--- One report. What the user gave is plain fields; what the analysis finds is
--- asked of methods, and is found once.

local boilerplate = require "briefing.boilerplate"
local check = require "briefing.check"
local core = require "briefing.core"
local filter = require "briefing.filter"
local fold = require "briefing.fold"
local lexicon = require "briefing.lexicon"
local quote = require "briefing.quote"

local Document = {}

---@class briefing.Document
---@field id string|integer
---@field text string never rewritten
---@field outlet string|nil
---@field date string|nil as given, or as the text itself says
---@field url string|nil
---@field title string|nil as given, or as found in the text
---@field meta table<string, any>
---@field path string|nil where it was read from
---@field line integer|nil in that file, where it holds lines
---@field row integer|nil in that file, where it is a table, a feed, a list or a database
---@field charset string|nil of that file, where it was not UTF-8
---@field acts fun(self: briefing.Document): briefing.Act[]
---@field sentences fun(self: briefing.Document): briefing.Span[]
---@field entities fun(self: briefing.Document): briefing.Entity[]
---@field dates fun(self: briefing.Document): briefing.Date[]
---@field quantities fun(self: briefing.Document): briefing.Quantity[]
---@field boilerplate fun(self: briefing.Document): briefing.Boilerplate[]

local M = {}

-- What was found for a document, apart from it so that it stays printable.
local found = setmetatable({}, { __mode = "k" })

-- The first of `spans`, in order, that ends at or after byte `at`.
local function span_at(spans, at)
  for i, span in ipairs(spans) do
    if span.last >= at then return i end
  end
  return #spans
end

local LAZY = {
  title = function(document)
    local doc = document:analysis()
    local title = doc and doc:title()
    return title and title.text
  end,
  date = function(document)
    local doc = document:analysis()
    local date = doc and doc:document_date()
    return date and date.value
  end,
}

function Document:__index(key)
  local method = Document[key]
  if method ~= nil then return method end
  local lazy = LAZY[key]
  return lazy and found[self] and self:once(key, lazy) or nil
end

function Document:__tostring()
  return ("%s (%s, %s): %s"):format(self.id, self.outlet or "-",
    self.date or "-", self.title or "-")
end

--- Who published it: the outlet, or the id where no outlet is known.
---@return string
function Document:source()
  return self.outlet or tostring(self.id)
end

--- What `make` returns, made at the first call under this name.
---@param name string
---@param make fun(document: briefing.Document): any
---@return any|nil
function Document:once(name, make)
  local memo = found[self]
  if memo[name] == nil then
    local value = make(self)
    memo[name] = value == nil and false or value
  end
  return memo[name] or nil
end

--- The core's analysis, made at the first call, or what a file had of it.
---@return userdata|nil doc
---@return string|nil message, string|nil code, integer|nil byte
function Document:analysis()
  local memo = found[self]
  if not memo.analysis and not memo.failure then
    local options = { date = rawget(self, "date"),
      title = rawget(self, "title"), outlet = self.outlet, mode = memo.mode,
      lexicon = lexicon.core(lexicon.shared) }
    if memo.lines then
      options.boilerplate = boilerplate.spans(self, memo.lines(self.outlet))
    end
    local doc, message, code, byte = core.analyse(self.text, options)
    memo.analysis = doc
    memo.failure = not doc and { message, code, byte } or nil
  end
  if memo.failure then return nil, table.unpack(memo.failure, 1, 3) end
  return memo.analysis
end

-- Each list of the core's, made once; empty when the analysis failed.
for _, name in ipairs { "acts", "sentences", "entities", "dates", "quantities",
  "boilerplate" } do
  Document[name] = function(self, wanted)
    if wanted ~= nil then
      error(("%s: expected no filter, got %s; those of a set are filtered"):format(name,
        type(wanted)), 2)
    end
    return self:once(name, function()
      local doc = self:analysis()
      return doc and doc[name](doc) or {}
    end)
  end
end

-- All quotes of a document.
local function quotes_of(document)
  local doc = document:analysis()
  return quote.list(doc and doc:quotes() or {}, document)
end

--- The quotes of this document, in order; those that pass the filters, if there
--- are any.
---@param wanted table|fun(quote: briefing.Quote): boolean|nil as of `set:quotes`
---@return briefing.Quote[]
function Document:quotes(wanted)
  local all = self:once("quotes", quotes_of)
  if wanted == nil then return all end
  check.type(wanted, "table|function", "filter", 2)
  if type(wanted) == "table" then filter.check(wanted, filter.quote, 2) end
  local kept = {}
  for _, one in ipairs(all) do
    if filter.passes(filter.quote, one, wanted) then kept[#kept + 1] = one end
  end
  return kept
end

--- The title's span in the text, when it stands there.
---@return { first: integer, last: integer, text: string }|nil
function Document:title_span()
  return self:once("title_span", function()
    local doc = self:analysis()
    return doc and doc:title()
  end)
end

--- Code points of a span, 0-based and end-exclusive, as exports have them.
---@param first integer
---@param last integer
---@return integer from, integer to
function Document:points(first, last)
  check.whole(first, "first", 1, #self.text + 1, 2)
  check.whole(last, "last", first - 1, #self.text, 2)
  local doc = assert(self:analysis())
  return doc:points(first, last)
end

--- The number of the sentence that holds byte `at`.
---@param at integer
---@return integer
function Document:sentence_at(at)
  check.whole(at, "at", 1, #self.text, 2)
  return span_at(self:sentences(), at)
end

--- The sentences that hold `first` to `last` and `n` more on each side.
---@param first integer
---@param last integer
---@param n integer
---@return string text, integer first, integer last
function Document:around(first, last, n)
  check.whole(first, "first", 1, #self.text, 2)
  check.whole(last, "last", first, #self.text, 2)
  check.whole(n, "n", 0, nil, 2)
  local sentences = self:sentences()
  if #sentences == 0 then return self.text:sub(first, last), first, last end
  local a = math.max(1, span_at(sentences, first) - n)
  local b = math.min(#sentences, span_at(sentences, last) + n)
  local from = math.min(first, sentences[a].first)
  local to = math.max(last, sentences[b].last)
  return self.text:sub(from, to), from, to
end

--- The folded text, for looking words up.
---@return string
function Document:folded()
  return self:once("folded", function() return fold.search(self.text) end)
end

check.methods(Document, function(value) return found[value] ~= nil end, "a document", "document")

--- A document of a record.
---@param record briefing.Record
---@param mode string|nil
---@return briefing.Document
---@param lines? fun(outlet: string|nil): table|nil  see briefing.boilerplate
function M.new(record, mode, lines)
  local document = setmetatable(record, Document)
  found[document] = { mode = mode, lines = lines, analysis = record.recorded }
  record.recorded = nil
  return document
end

return M
