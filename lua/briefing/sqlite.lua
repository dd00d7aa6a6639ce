-- SPDX-License-Identifier: MIT
--- A document set in an SQLite database, and back. Needs luadbi-sqlite3, which
--- nothing else here does; docs/json.md describes the tables.

local annotation = require "briefing.annotation"
local fold = require "briefing.fold"
local json = require "briefing.json"

local M = {}

local SCHEMA = {
  -- An id that is a number stays one. `annotations` is the document's line of
  -- JSON lines, from which it is read back; the tables are for queries.
  [[CREATE TABLE documents (id PRIMARY KEY NOT NULL, outlet TEXT, date TEXT,
    url TEXT, title TEXT, meta TEXT, text TEXT NOT NULL,
    annotations TEXT NOT NULL)]],
  [[CREATE TABLE entities (id TEXT PRIMARY KEY, name TEXT NOT NULL,
    type TEXT NOT NULL)]],
  [[CREATE TABLE mentions (entity TEXT NOT NULL REFERENCES entities,
    document NOT NULL REFERENCES documents, start INTEGER NOT NULL,
    "end" INTEGER NOT NULL, text TEXT NOT NULL)]],
  [[CREATE TABLE quotes (document NOT NULL REFERENCES documents,
    id TEXT NOT NULL, type TEXT NOT NULL, start INTEGER NOT NULL,
    "end" INTEGER NOT NULL, text TEXT NOT NULL, cue TEXT, class TEXT,
    speaker TEXT, entity TEXT REFERENCES entities, addressee TEXT, medium TEXT,
    parent TEXT, status TEXT NOT NULL, confidence REAL NOT NULL,
    PRIMARY KEY (document, id))]],
  [[CREATE TABLE dates (document NOT NULL REFERENCES documents,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL,
    value TEXT NOT NULL, kind TEXT)]],
  -- Folded text, so that a folded query finds every spelling.
  [[CREATE VIRTUAL TABLE search USING fts5 (document UNINDEXED,
    quote UNINDEXED, folded)]],
}

-- The driver, or nil and why not.
local function driver()
  local found, dbi = pcall(require, "DBI")
  if not found then
    return nil, "a .db needs luadbi-sqlite3 (on Debian lua-dbi-sqlite3)",
      "no-sqlite"
  end
  return dbi
end

-- A function that inserts a row of `n` values.
local function inserter(connection, name, n)
  local marks = ("?, "):rep(n - 1) .. "?"
  local statement = assert(connection:prepare(
    ("INSERT INTO %s VALUES (%s)"):format(name, marks)))
  return function(...)
    assert(statement:execute(table.unpack({ ... }, 1, n)))
  end
end

local function fill(connection, set)
  local documents = inserter(connection, "documents", 8)
  local entities = inserter(connection, "entities", 3)
  local mentions = inserter(connection, "mentions", 5)
  local quotes = inserter(connection, "quotes", 15)
  local dates = inserter(connection, "dates", 6)
  local search = inserter(connection, "search", 3)
  for one in set:each() do
    documents(one.id, one.outlet, one.date, one.url, one.title,
      next(one.meta) and json.encode(one.meta) or nil, one.text,
      json.encode(annotation.document(one, "apart")))
    search(one.id, nil, one:folded())
    for _, date in ipairs(one:dates()) do
      local start, stop = one:points(date.first, date.last)
      dates(one.id, start, stop, date.text, date.value, date.kind)
    end
  end
  for entity in set:entities():each() do
    entities(entity.id, entity.name, entity.type)
    for _, mention in ipairs(entity.mentions) do
      local start, stop = mention.document:points(mention.first, mention.last)
      mentions(entity.id, mention.document.id, start, stop,
        mention.text)
    end
  end
  for quote in set:quotes():each() do
    local one, cue, speaker = quote.document, quote.cue, quote.speaker
    local start, stop = one:points(quote.first, quote.last)
    local entity, addressee = set:speaker_of(quote), quote.addressee
    quotes(one.id, quote.id, quote.type, start, stop, quote.text,
      cue and cue.text, cue and cue.class, speaker and speaker.name,
      entity and entity.id, addressee and (addressee.name or addressee.text),
      quote.medium and quote.medium.text, quote.parent and quote.parent.id,
      quote.status, quote.confidence)
    search(one.id, quote.id, fold.search(quote.text))
  end
end

--- Writes a set; the file appears when it is whole.
---@param set briefing.Set
---@param path string
---@return true|nil, string|nil message, string|nil code
function M.write(set, path)
  local dbi, message, code = driver()
  if not dbi then return nil, message, code end
  local beside = path .. ".part"
  os.remove(beside)
  local connection, why = dbi.Connect("SQLite3", beside)
  if not connection then return nil, path .. ": " .. why, "unwritable" end
  local ok, failure = pcall(function()
    connection:autocommit(false)
    for _, statement in ipairs(SCHEMA) do
      assert(assert(connection:prepare(statement)):execute())
    end
    fill(connection, set)
    assert(connection:commit())
  end)
  connection:close()
  if ok then ok, failure = os.rename(beside, path) end
  if not ok then
    os.remove(beside)
    return nil, path .. ": " .. tostring(failure), "unwritable"
  end
  return true
end

--- The documents of a database, as the lines of JSON that were written.
---@param path string
---@return table[]|nil rows
---@return string|nil message, string|nil code
function M.read(path)
  local dbi, message, code = driver()
  if not dbi then return nil, message, code end
  local connection, why = dbi.Connect("SQLite3", path)
  if not connection then return nil, path .. ": " .. why, "unreadable" end
  local rows = {}
  local ok, failure = pcall(function()
    local statement = assert(connection:prepare(
      "SELECT text, annotations FROM documents ORDER BY rowid"))
    assert(statement:execute())
    for row in statement:rows(true) do
      local line = assert(json.decode(row.annotations))
      line.text = row.text
      rows[#rows + 1] = line
    end
  end)
  connection:close()
  if not ok then
    return nil, ("%s: %s"):format(path, (tostring(failure):gsub("^.-:%d+: ", ""))),
      "unreadable"
  end
  return rows
end

return M
