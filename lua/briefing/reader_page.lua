-- SPDX-License-Identifier: MIT
--- A file that is one document: a text or a page.

local file = require "briefing.reader_file"
local lazy = require "briefing.lazy"
local problem = require "briefing.problem"
local record = require "briefing.reader_record"

local html = lazy "briefing.html" ---@module "briefing.html"

local M = {}

--- Puts a file's bytes into its row: a page's fields, or the text as it is. What
--- the row says already (a table beside the files) counts for more.
---@param row table<string, any>
---@param place table of the record
---@param name string of the file
---@param bytes string
---@return briefing.Problem|nil
function M.fill(row, place, name, bytes)
  if not name:lower():find("%.html?$") then
    row.text, place.charset = file.decode(bytes)
    return nil
  end
  local page, message, code = html.page(bytes)
  if not page then return problem.new(place, message, code) end
  place.charset, page.charset = page.charset, nil
  for field, value in pairs(page) do
    if row[field] == nil then row[field] = value end
  end
end

--- A source of one document: a file's bytes, or those that a .gz holds.
---@param path string
---@param name string what it is called unpacked
---@param bytes string
---@param options briefing.Reading
---@return fun(): briefing.Record|nil, briefing.Problem|nil
function M.source(path, name, bytes, options)
  local stem = record.plain(name):gsub("%.[^./]*$", "")
  local place = { path = path, id = options.ids == "sources" and stem or stem:match "[^/]*$" }
  local row = {}
  local failed = M.fill(row, place, name, bytes)
  return function()
    if not row then return nil end
    local own = row
    row = nil
    if failed then return nil, failed end
    return record.new(own, place, options)
  end
end

return M
