-- SPDX-License-Identifier: MIT
--- A table of an SQLite database: a document for each row.

local columns = require "briefing.columns"
local connection = require "briefing.connection"
local interrupt = require "briefing.interrupt"

local M = {}

local function quoted(name)
  return '"' .. name:gsub('"', '""') .. '"'
end

-- All rows of a query as lists, or nil and a message.
local function query(db, sql)
  local statement, message = db:prepare(sql)
  if not statement then return nil, message end
  local done
  done, message = statement:execute()
  if not done then return nil, message end
  local rows = {}
  for row in statement:rows(true) do
    local copy = {}
    for key, value in pairs(row) do copy[key] = value end
    rows[#rows + 1] = copy
  end
  return rows
end

-- The first table that has a column of texts, and its columns.
local function find_table(db, wanted, mapping)
  local tables, message = query(db,
    "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY rowid")
  if not tables then return nil, message, "bad-database" end
  for _, row in ipairs(tables) do
    if not wanted or row.name == wanted then
      local names = {}
      for i, column in ipairs(query(db, "PRAGMA table_info(" .. quoted(row.name) .. ")")
        or {}) do
        names[i] = column.name
      end
      local fields = columns.fields(names, mapping)
      local text = mapping.text or fields.text
      for _, name in ipairs(names) do
        if name == text then return row.name, fields end
      end
    end
  end
  return nil, wanted and ("no table '%s' with a column of texts"):format(wanted)
    or "no table with a column of texts", "empty"
end

--- The rows of a table.
---@param path string
---@param options { mapping?: table<string, string>, table?: string }
---@return table<string, any>[]|nil rows
---@return string|nil message, string|nil code
function M.rows(path, options)
  local db, message, unopened = connection.open(path, "bad-database")
  if not db then return nil, message, unopened end
  local fields, code
  local done, rows = interrupt.pcall(function() -- a damaged file raises as it is read
    local name
    name, fields, code = find_table(db, options.table, options.mapping or {})
    if not name then
      message = fields
      return nil
    end
    code = "bad-database"
    local found
    found, message = query(db, "SELECT * FROM " .. quoted(name))
    return found
  end)
  db:close()
  if not done then
    return nil, (tostring(rows):gsub("^%S-:%d+: ", "")), "bad-database"
  end
  if not rows then return nil, message, code end
  for _, row in ipairs(rows) do columns.rename(row, fields) end
  return rows
end

return M
