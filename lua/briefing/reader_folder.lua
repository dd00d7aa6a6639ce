-- SPDX-License-Identifier: MIT
--- A source over the texts and pages of a folder, with the table beside them.

local csv = require "briefing.csv"
local file = require "briefing.reader_file"
local interrupt = require "briefing.interrupt"
local lfs = require "lfs"
local problem = require "briefing.problem"
local record = require "briefing.reader_record"
local tables = require "briefing.reader_table"

local M = {}

local MANY = 10 -- names of files that are told

-- Some of the names of files, and how many there are besides.
local function listed(names)
  table.sort(names)
  if #names <= MANY then return table.concat(names, ", ") end
  return ("%s and %d more"):format(table.concat(names, ", ", 1, MANY), #names - MANY)
end

-- What is in a folder besides texts and their table.
local function notes_of(path, others)
  if #others == 0 then return {} end
  return { problem.new({ id = path, path = path },
    ("not read, as a folder's .txt and .html are: %s"):format(listed(others)), "not-read") }
end

-- What the documents of rows are called that have no id: the file's name, with its
-- ending where another one has the same without.
local function names_of(rows, folder, options)
  local names, count = {}, {}
  local function stem_of(row) return (row.file:gsub("%.[^.]*$", "")) end
  for _, row in ipairs(rows) do count[stem_of(row)] = (count[stem_of(row)] or 0) + 1 end
  local before = options.ids == "sources" and record.plain(folder) .. "/" or ""
  for i, row in ipairs(rows) do
    local stem = stem_of(row)
    names[i] = before .. (count[stem] > 1 and row.file or stem)
  end
  return names
end

--- A source over a folder.
---@param path string
---@param options briefing.Reading
---@return (fun(): briefing.Record|nil, briefing.Problem|nil)|nil
---@return briefing.Problem[]|string|nil notes  what else is in it; or a message
---@return string|nil code, integer|nil byte
function M.source(path, options)
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
    local bytes, message, code, byte = file.read(beside, file.LARGEST)
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
  local ids = names_of(rows, path, options)
  return tables.rows(rows, path, nil, options, ids), notes_of(path, others)
end

return M
