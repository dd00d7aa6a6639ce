-- SPDX-License-Identifier: MIT
--- A file that is one document: a text or a page.

local file = require "briefing.reader_file"
local front_matter = require "briefing.front_matter"
local lazy = require "briefing.lazy"
local problem = require "briefing.problem"
local record = require "briefing.reader_record"

local html = lazy "briefing.html" ---@module "briefing.html"

local M = {}

--- Puts a file's bytes into its row: a page's fields, or the text and what stands
--- above it. What the row says already (a table beside the files) counts for more.
---@param row table<string, any>
---@param place table of the record
---@param name string of the file
---@param bytes string
---@return briefing.Problem|nil
function M.fill(row, place, name, bytes)
  local fields, message, code
  if name:lower():find("%.html?$") then
    fields, message, code = html.page(bytes)
    if not fields then return problem.new(place, message, code) end
    place.charset, fields.charset = fields.charset, nil
  else
    local text
    text, place.charset = file.decode(bytes)
    fields, text = front_matter.split(text)
    row.text = text
  end
  for field, value in pairs(fields or {}) do
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
