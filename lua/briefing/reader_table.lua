-- SPDX-License-Identifier: MIT
--- A source over rows: of a table, each with its text or the name of a file that
--- holds it.

local columns = require "briefing.columns"
local csv = require "briefing.csv"
local file = require "briefing.reader_file"
local page = require "briefing.reader_page"
local problem = require "briefing.problem"
local record = require "briefing.reader_record"

local M = {}

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
local function load_row(row, place, folder, longest, named)
  if row.file and row.text == nil then
    place.id = row.id or named and place.id or row.file
    if leads_out(row.file) then
      return problem.new(place, "a file outside of the table's folder", "outside")
    end
    local name = row.file
    place.path, place.row, row.file = folder .. "/" .. name, nil, nil
    local bytes, message, code = file.read(place.path, longest)
    if not bytes then return problem.new(place, message, code) end
    return page.fill(row, place, name, bytes)
  end
end

--- A source over rows of the table at `path`, or of none: those of a folder.
---@param rows table<string, any>[] each is let go of once it is read
---@param folder string that of the files
---@param path string|nil
---@param options briefing.Reading
---@param names string[]|nil what the documents are called that have no id
---@return fun(): briefing.Record|nil, briefing.Problem|nil
function M.rows(rows, folder, path, options, names)
  local number = 0
  return function()
    number = number + 1
    local row = rows[number]
    if row == nil then return nil end
    local place = { path = path, row = path and number,
      id = names and names[number] or record.id(number, path, options) }
    local failed = load_row(row, place, folder, options.longest or record.LONGEST, names)
    rows[number] = false
    if failed then return nil, failed end
    return record.new(row, place, options)
  end
end

--- A source over rows whose columns may have other names, or nil where there are
--- none and what is wrong with the file.
---@param path string
---@param options briefing.Reading
---@param rows table<string, any>[]|nil
---@param message string|nil
---@param code string|nil
---@param byte integer|nil
---@return (fun(): briefing.Record|nil, briefing.Problem|nil)|nil
---@return string|nil message, string|nil code, integer|nil byte
function M.source(path, options, rows, message, code, byte)
  if not rows then return nil, path .. ": " .. message, code, byte end
  local names, seen = {}, {}
  for _, row in ipairs(rows) do
    for name in pairs(row) do
      if not seen[name] then seen[name], names[#names + 1] = true, name end
    end
  end
  table.sort(names)
  local fields = columns.fields(names, options.mapping or {})
  for _, row in ipairs(rows) do columns.rename(row, fields) end
  return M.rows(rows, path:match("^(.*)/[^/]*$") or ".", path, options)
end

--- A source over the rows of a CSV file, whose separator may be a semicolon.
---@param path string
---@param bytes string
---@param separator string
---@param options briefing.Reading
---@return (fun(): briefing.Record|nil, briefing.Problem|nil)|nil
---@return string|nil message, string|nil code, integer|nil byte
function M.csv(path, bytes, separator, options)
  local text = file.decode(bytes)
  local head = text:match "^[^\r\n]*"
  if not head:find(separator, 1, true) and head:find(";", 1, true) then separator = ";" end
  return M.source(path, options, csv.rows(text, separator))
end

return M
