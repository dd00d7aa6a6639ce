-- SPDX-License-Identifier: MIT
--- A document set in an SQLite database, and back. Needs luadbi-sqlite3, which
--- nothing else here does; docs/json.md describes the tables.

local annotation = require "briefing.annotation"
local connection = require "briefing.connection"
local file = require "briefing.export.file"
local fold = require "briefing.fold"
local interrupt = require "briefing.interrupt"
local json = require "briefing.json"

local M = {}

local SCHEMA = {
  -- An id that is a number stays one. `annotations` is the document's line of
  -- JSON lines, from which it is read back; the tables are for queries.
  [[CREATE TABLE IF NOT EXISTS documents (id PRIMARY KEY NOT NULL, outlet TEXT, date TEXT,
    url TEXT, title TEXT, meta TEXT, text TEXT NOT NULL,
    annotations TEXT NOT NULL)]],
  [[CREATE TABLE IF NOT EXISTS entities (id TEXT PRIMARY KEY, name TEXT NOT NULL,
    type TEXT NOT NULL)]],
  [[CREATE TABLE IF NOT EXISTS mentions (entity TEXT NOT NULL REFERENCES entities,
    document NOT NULL REFERENCES documents, start INTEGER NOT NULL,
    "end" INTEGER NOT NULL, text TEXT NOT NULL)]],
  [[CREATE TABLE IF NOT EXISTS quotes (document NOT NULL REFERENCES documents,
    id TEXT NOT NULL, type TEXT NOT NULL, start INTEGER NOT NULL,
    "end" INTEGER NOT NULL, text TEXT NOT NULL, cue TEXT, class TEXT,
    speaker TEXT, entity TEXT REFERENCES entities, addressee TEXT, medium TEXT,
    parent TEXT, status TEXT NOT NULL, confidence REAL NOT NULL,
    PRIMARY KEY (document, id))]],
  [[CREATE TABLE IF NOT EXISTS dates (document NOT NULL REFERENCES documents,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL,
    value TEXT NOT NULL, kind TEXT)]],
  -- Folded text, so that a folded query finds every spelling.
  [[CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5 (document UNINDEXED,
    quote UNINDEXED, folded)]],
}

local function inserter(database, name, n, conflict)
  local marks = ("?, "):rep(n - 1) .. "?"
  return database:runner(("INSERT INTO %s VALUES (%s) %s"):format(name, marks,
    conflict or ""), n)
end

--- Makes the tables where they are not there yet.
---@param database briefing.Connection
function M.prepare(database)
  for _, sql in ipairs(SCHEMA) do database:run(sql) end
end

--- A function that adds the documents of a set and what was found in them. A
--- document that is there already keeps its place among the others; its other
--- rows must be gone.
---@param database briefing.Connection
---@param id_of (fun(entity: table): string)|nil what an entity is called by,
---  where the set is not all there is
---@return fun(set: briefing.Set)
function M.writer(database, id_of)
  local documents = inserter(database, "documents", 8,
    [[ON CONFLICT (id) DO UPDATE SET outlet = excluded.outlet,
    date = excluded.date, url = excluded.url, title = excluded.title,
    meta = excluded.meta, text = excluded.text,
    annotations = excluded.annotations]])
  local entities = inserter(database, "entities", 3, "ON CONFLICT DO NOTHING")
  local mentions = inserter(database, "mentions", 5)
  local quotes = inserter(database, "quotes", 15)
  local dates = inserter(database, "dates", 6)
  local search = inserter(database, "search", 3)
  id_of = id_of or function(entity) return entity.id end
  return function(set)
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
      entities(id_of(entity), entity.name, entity.type)
      for _, mention in ipairs(entity.mentions) do
        local start, stop = mention.document:points(mention.first, mention.last)
        mentions(id_of(entity), mention.document.id, start, stop,
          mention.text)
      end
    end
    for quote in set:quotes():each() do
      local one, cue, speaker = quote.document, quote.cue, quote.speaker
      local start, stop = one:points(quote.first, quote.last)
      local entity, addressee = set:speaker_of(quote), quote.addressee
      quotes(one.id, quote.id, quote.type, start, stop, quote.text,
        cue and cue.text, cue and cue.class, speaker and speaker.name,
        entity and id_of(entity), addressee and (addressee.name or addressee.text),
        quote.medium and quote.medium.text, quote.parent and quote.parent.id,
        quote.status, quote.confidence)
      search(one.id, quote.id, fold.search(quote.text))
    end
  end
end

--- Writes a set; the file appears when it is whole.
---@param set briefing.Set
---@param path string
---@return true|nil, string|nil message, string|nil code
function M.write(set, path)
  local code
  local ok, message, failed = file.whole({ path }, function(beside)
    local database, why
    database, why, code = connection.open(beside, "unwritable")
    if not database then return nil, why end
    local done, failure = interrupt.pcall(function()
      -- A file that nobody has needs no journal beside it.
      database:run "PRAGMA journal_mode = MEMORY"
      database:autocommit(false)
      M.prepare(database)
      M.writer(database)(set)
      database:commit()
    end)
    database:close()
    return done or nil, tostring(failure)
  end)
  return ok, message, code or failed
end

--- The documents of a database, as the lines of JSON that were written.
---@param path string
---@return table[]|nil rows
---@return string|nil message, string|nil code
function M.read(path)
  local database, message, code = connection.open(path, "unreadable")
  if not database then return nil, ("%s: %s"):format(path, message), code end
  local rows = {}
  local ok, failure = interrupt.pcall(function()
    for row in database:rows "SELECT text, annotations FROM documents ORDER BY rowid" do
      local line = assert(json.decode(row.annotations))
      line.text = row.text
      rows[#rows + 1] = line
    end
  end)
  database:close()
  if not ok then
    return nil, ("%s: %s"):format(path, (tostring(failure):gsub("^.-:%d+: ", ""))),
      "unreadable"
  end
  return rows
end

return M
