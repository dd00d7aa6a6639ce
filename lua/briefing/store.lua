-- SPDX-License-Identifier: MIT
--- A store: an SQLite database that grows. What is in it was analysed once; a
--- document is analysed again only where it changed. Questions to a store of
--- more documents than memory holds are answered from the disk, one document
--- at a time, statements by briefing.stage and sort(1).

local connection = require "briefing.connection"
local core = require "briefing.core"
local fold = require "briefing.fold"
local interrupt = require "briefing.interrupt"
local json = require "briefing.json"
local problems = require "briefing.problem"
local set = require "briefing.set"
local sqlite = require "briefing.sqlite"
local stage = require "briefing.stage"

local M = {}

local AT_ONCE = 500 -- documents between two commits

-- Tables of a store besides those of an exported database.
local SCHEMA = {
  "CREATE TABLE IF NOT EXISTS sources (id PRIMARY KEY NOT NULL, hash TEXT NOT NULL)",
  "CREATE INDEX IF NOT EXISTS mentions_document ON mentions (document)",
  "CREATE INDEX IF NOT EXISTS mentions_entity ON mentions (entity)",
  "CREATE INDEX IF NOT EXISTS dates_document ON dates (document)",
}

-- An entity's name in a store: that of its documents' is not known beforehand.
local function entity_id(entity)
  return entity.ref or entity.type .. " " .. table.concat(fold.words(entity.name), " ")
end

-- The fields that a document is read from, and what tells whether they and the
-- way of reading are the same.
local function fields_of(record, mode)
  local fields = { id = record.id, text = record.text, outlet = record.outlet,
    date = record.date, url = record.url, title = record.title,
    meta = next(record.meta) and record.meta or nil }
  return fields, core.hash(json.encode { core.version, mode, fields })
end

-- Runs `work` with a connection in transactions; false and why when it fails.
local function within(path, failed, work)
  local database, message, code = connection.open(path, failed)
  if not database then return nil, ("%s: %s"):format(path, message), code end
  local ok, result = interrupt.pcall(function()
    database:autocommit(false)
    return work(database)
  end)
  if ok then ok, result = interrupt.pcall(function()
    database:commit()
    return result
  end) end
  if not ok then database:rollback() end
  database:close()
  if ok then return result end
  return nil, ("%s: %s"):format(path, (tostring(result):gsub("^.-:%d+: ", ""))), failed
end

-- A function that gives the first row of a query for a value, or nil.
local function first_of(database, sql)
  local statement = assert(database:prepare(sql))
  return function(value)
    assert(statement:execute(value))
    return (statement:fetch(true))
  end
end

---@class briefing.Growth
---@field new integer      documents that were not there
---@field changed integer  that were there otherwise
---@field same integer     that were not analysed again
---@field refused integer

--- Adds the documents of a source to a store, which is made where there is none.
--- A second one with an id is refused, as in a set: only a later run changes it.
---@param path string
---@param next_record fun(): briefing.Record|nil, briefing.Problem|nil
---@param mode string|nil
---@param complain fun(problem: briefing.Problem)
---@param step (fun())|nil called for each document
---@return briefing.Growth|nil
---@return string|nil message, string|nil code
function M.add(path, next_record, mode, complain, step)
  local growth = { new = 0, changed = 0, same = 0, refused = 0 }
  return within(path, "unwritable", function(database)
    sqlite.prepare(database)
    for _, sql in ipairs(SCHEMA) do database:run(sql) end
    local write = sqlite.writer(database, entity_id)
    local note = database:runner("INSERT INTO sources VALUES (?, ?) "
      .. "ON CONFLICT (id) DO UPDATE SET hash = excluded.hash", 2)
    -- Of this run, on the disk as the rest: they may be many.
    database:run "CREATE TEMP TABLE run (id TEXT PRIMARY KEY)"
    local seen_of = first_of(database, "SELECT id FROM run WHERE id = ?")
    local see = database:runner("INSERT INTO run VALUES (?)", 1)
    local known_of = first_of(database, "SELECT hash FROM sources WHERE id = ?")
    local there_of = first_of(database, "SELECT id FROM documents WHERE id = ?")
    local forget = {}
    for _, name in ipairs { "quotes", "mentions", "dates", "search" } do
      forget[#forget + 1] = database:runner(
        ("DELETE FROM %s WHERE document = ?"):format(name), 1)
    end
    local function refuse(problem)
      growth.refused = growth.refused + 1
      complain(problem)
    end
    local function put(record)
      if seen_of(tostring(record.id)) then return refuse(set.duplicate(record)) end
      see(tostring(record.id))
      local fields, hash = fields_of(record, mode)
      local known = known_of(record.id)
      if known and known.hash == hash then
        growth.same = growth.same + 1
        return
      end
      local made = set.open({ fields }, { mode = mode })
      local problem = made and made:quotes() and #made:quotes() >= 0 and made.problems[1]
      if problem then
        return refuse(problems.new(record, problem.message, problem.code, problem.byte))
      end
      -- Before it writes, not after: nothing can't be committed.
      local written = growth.new + growth.changed
      if written > 0 and written % AT_ONCE == 0 then
        database:commit()
        collectgarbage() -- of the core's memory the collector knows nothing
      end
      local there = known or there_of(record.id)
      if there then
        for _, delete in ipairs(forget) do delete(record.id) end
      end
      write(made)
      note(record.id, hash)
      local kind = there and "changed" or "new"
      growth[kind] = growth[kind] + 1
    end
    while true do
      local record, problem = next_record()
      if not record and not problem then break end
      if record then
        if problem then complain(problem) end
        put(record)
      else
        refuse(problem)
      end
      if step then step() end
    end
    if growth.changed > 0 then
      database:run "DELETE FROM entities WHERE id NOT IN (SELECT entity FROM mentions)"
    end
    return growth
  end)
end

--- Whether a file of this name is read as a database.
---@param path string
---@return boolean
function M.is_named(path)
  local kind = path:lower():match "%.([^./]+)$"
  return kind == "db" or kind == "sqlite"
end

--- How many documents a database of this package holds, or nil for another
--- file.
---@param path string
---@return integer|nil
function M.count(path)
  if not M.is_named(path) then return nil end
  local file = io.open(path, "rb")
  if not file then return nil end
  file:close()
  return within(path, "unreadable", function(database)
    return database:rows("SELECT count(annotations) AS n FROM documents")().n
  end)
end

--- Calls `take` with a set of each document in turn, as it was stored, and
--- with the fields of its line.
---@param path string
---@param take fun(set: briefing.Set, line: table): boolean|nil  false stops
---@param ids table|nil  only these: { [id] = true }
---@return boolean|nil complete
---@return string|nil message, string|nil code
function M.each(path, take, ids)
  return within(path, "unreadable", function(database)
    for row in database:rows(
      "SELECT id, text, annotations FROM documents ORDER BY rowid") do
      if not ids or ids[row.id] then
        local line = assert(json.decode(row.annotations))
        line.text = row.text
        if take(assert(set.open({ line }, {})), line) == false then return false end
      end
    end
    return true
  end)
end

--- The documents of a store that pass the filters, as a set; false where they
--- are more than `limit`.
---@param path string
---@param filters table
---@param limit integer
---@param ids table|nil  only these: { [id] = true }
---@return briefing.Set|false|nil
---@return string|nil message, string|nil code
function M.chosen(path, filters, limit, ids)
  local lines = {}
  local complete, message, code = M.each(path, function(single, line)
    if not next(filters) or #single:where(filters) > 0 then
      lines[#lines + 1] = line
    end
    return #lines <= limit
  end, ids)
  if not complete then return complete, message, code end
  return set.open(lines, {})
end

-- The rows that a stage makes, and some more, as sort(1) sorts them: what reads
-- them one by one.
local function sorted(name, lines, more)
  local path = os.tmpname()
  local sort = assert(io.popen("LC_ALL=C sort -S 64M -o " .. path, "w"))
  stage.run(name, lines, function(row) assert(sort:write(row)) end)
  for _, row in ipairs(more or {}) do assert(sort:write(row)) end
  assert(sort:close(), "sort(1) failed")
  local next_line = io.lines(path) -- closed behind the last one
  os.remove(path)
  return next_line
end

--- The statements of a store, as lines of JSON; only those quotes that others
--- are like are in memory.
---@param path string
---@param take fun(line: string)
---@return true|nil
---@return string|nil message, string|nil code
function M.statements(path, take)
  return within(path, "unreadable", function(database)
    local function lines()
      local next_row = database:rows(
        "SELECT annotations FROM documents ORDER BY rowid")
      return function()
        local row = next_row()
        return row and row.annotations
      end
    end
    local links, components = sorted("links", sorted("keys", lines())), {}
    stage.run("components", links, function(row) components[#components + 1] = row end)
    stage.run("statements", sorted("attach", sorted("quotes", lines(), components)), take)
    return true
  end)
end

--- The documents that carry the statements of most outlets, as a set: no more
--- than `limit`.
---@param path string
---@param limit integer
---@return briefing.Set|false|nil
---@return string|nil message, string|nil code
function M.most_shared(path, limit)
  local statements = {}
  local done, message, code = M.statements(path, function(line)
    local statement, ids = assert(json.decode(line)), {}
    for i, member in ipairs(statement.members) do ids[i] = member.doc end
    statements[#statements + 1] = { id = statement.id, ids = ids,
      outlets = #statement.outlets }
  end)
  if not done then return nil, message, code end
  table.sort(statements, function(a, b)
    if a.outlets ~= b.outlets then return a.outlets > b.outlets end
    if #a.ids ~= #b.ids then return #a.ids > #b.ids end
    return a.id < b.id
  end)
  local ids, count = {}, 0
  for _, statement in ipairs(statements) do
    for _, id in ipairs(statement.ids) do
      if not ids[id] and count < limit then ids[id], count = true, count + 1 end
    end
  end
  return M.chosen(path, {}, limit, ids)
end

return M
