-- SPDX-License-Identifier: MIT
--- A connection to an SQLite database, by luadbi-sqlite3. SQLite keeps a
--- database open, with its file and its memory, as long as a statement of it is
--- left: those of a connection end with it.

local interrupt = require "briefing.interrupt"

local M = {}

---@class briefing.Connection
local Connection = {}
Connection.__index = Connection

--- Opens a database, which is made where there is none.
---@param path string
---@param failed string the code of a failure
---@return briefing.Connection|nil
---@return string|nil message, string|nil code
function M.open(path, failed)
  local found, dbi = pcall(require, "DBI")
  if not found then
    return nil, "a .db needs luadbi-sqlite3 (on Debian lua-dbi-sqlite3)",
      "no-sqlite"
  end
  local opened, own, why = interrupt.pcall(dbi.Connect, "SQLite3", path)
  if not opened or not own then
    return nil, tostring(opened and why or own), failed
  end
  return setmetatable({ own = own,
    statements = setmetatable({}, { __mode = "k" }) }, Connection)
end

--- A statement of DBI's, or nil and a message.
---@param sql string
---@return table|nil, string|nil message
function Connection:prepare(sql)
  local statement, message = self.own:prepare(sql)
  if statement then self.statements[statement] = true end
  return statement, message
end

--- The rows of a query, one after another, by their columns' names; each is gone
--- when the next one is asked for. Raises what is wrong.
---@param sql string
---@return fun(): table|nil
function Connection:rows(sql, ...)
  local statement = assert(self:prepare(sql))
  assert(statement:execute(...))
  return statement:rows(true)
end

--- A function that runs a statement with values for its `n` marks.
---@param sql string
---@param n integer
---@return fun(...)
function Connection:runner(sql, n)
  local statement = assert(self:prepare(sql))
  return function(...)
    assert(statement:execute(table.unpack({ ... }, 1, n)))
  end
end

--- Runs a statement once.
---@param sql string
function Connection:run(sql)
  local statement = assert(self:prepare(sql))
  assert(statement:execute())
  statement:close()
end

--- Whether each statement is written at once, or those of a transaction.
---@param on boolean
function Connection:autocommit(on) self.own:autocommit(on) end

--- Raises where it can't; also where nothing was done since the last time.
function Connection:commit()
  if not self.own:commit() then error("the changes can't be written", 0) end
end

--- Forgets what was done since the last commit.
function Connection:rollback() self.own:rollback() end

--- Ends its statements and closes it.
function Connection:close()
  for statement in pairs(self.statements) do statement:close() end
  self.own:close()
end

return M
