-- SPDX-License-Identifier: MIT
--- RSS and Atom files: a document for each entry. Needs lua-expat.

local html = require "briefing.html"
local moment = require "briefing.moment"

local M = {}

local loaded, lxp = pcall(require, "lxp")

-- Elements by name (prefixes as feeds write them) → the entry's field.
local FEEDS = { rss = true, feed = true, ["rdf:RDF"] = true, RDF = true, channel = true }
local ENTRY = { item = true, entry = true }
local FIELDS = { title = "title", link = "link", guid = "guid", id = "guid",
  pubDate = "date", published = "date", ["dc:date"] = "date", updated = "updated",
  ["dc:creator"] = "author", author = "author", name = "author", source = "source",
  description = "description", summary = "description",
  ["content:encoded"] = "content", content = "content" }

local function row_of(entry, outlet)
  local text = entry.content or entry.description
  text = text and html.text(text):match("^%s*(.-)%s*$")
  local title = entry.title and html.text(entry.title):match("^%s*(.-)%s*$")
  return { id = entry.guid or entry.link, text = text ~= "" and text or title or "", title = title,
    url = entry.link, date = moment.iso(entry.date) or moment.iso(entry.updated),
    outlet = entry.source or outlet, author = entry.author }
end

--- The entries of a feed.
---@param bytes string XML; its charset is what it declares
---@return table<string, any>[]|nil rows
---@return string|nil message, string|nil code, integer|nil byte
function M.rows(bytes)
  if not loaded then return nil, "reading RSS and Atom needs lua-expat", "no-feed" end
  local rows = {}
  local root, entry, outlet
  local name_open, pieces, inside -- the field that is being read
  local parser = lxp.new {
    StartElement = function(_, name, attributes)
      root = root or name
      if name_open then
        inside = inside + 1
        return
      end
      if ENTRY[name] then entry = {} end
      if name == "link" and entry and attributes.href
        and (attributes.rel == nil or attributes.rel == "alternate") then
        entry.link = attributes.href
      end
      if FIELDS[name] then name_open, pieces, inside = name, {}, 0 end
    end,
    CharacterData = function(_, s)
      if name_open then pieces[#pieces + 1] = s end
    end,
    EndElement = function(_, name)
      if name_open and inside > 0 then
        inside = inside - 1
        pieces[#pieces + 1] = "\n" -- an element of XHTML ends
      elseif name_open then
        local value = table.concat(pieces):match("^%s*(.-)%s*$")
        local field = FIELDS[name]
        name_open = nil
        if value == "" then return end
        if entry then entry[field] = entry[field] or value
        elseif field == "title" then outlet = outlet or value end
      elseif ENTRY[name] and entry then
        rows[#rows + 1] = row_of(entry, outlet)
        entry = nil
      end
    end,
  }
  local parsed, message, _, _, position = parser:parse(bytes)
  if parsed then parsed, message, _, _, position = parser:parse() end
  pcall(parser.close, parser) -- which raises what `parsed` says already
  if not parsed then
    return nil, "not well-formed XML: " .. tostring(message), "bad-xml", position
  end
  if not FEEDS[root] then
    return nil, ("no feed of RSS or Atom, but <%s>"):format(root), "not-read"
  end
  if #rows == 0 then return nil, "no entry of RSS or Atom", "empty" end
  return rows
end

return M
