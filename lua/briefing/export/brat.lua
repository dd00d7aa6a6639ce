-- SPDX-License-Identifier: MIT
--- A document set as brat standoff: one text with all reports, a blank line
--- between two, and its annotations. Entities, quotes, cues, dates and
--- quantities are text-bound; a quote is an event whose trigger is its cue;
--- its type and status are attributes; the mentions of one entity are joined.

local file = require "briefing.export.file"
local plain = require "briefing.export.text"

local M = {}

local BETWEEN = "\n\n"
local NAMES = { person = "Person", organization = "Organization",
  place = "Place", role = "Role", medium = "Medium" }

local Page = {}
Page.__index = Page

-- A new number of a kind of line: T, E, A, *, #.
function Page:number(kind)
  self.counts[kind] = (self.counts[kind] or 0) + 1
  return kind .. self.counts[kind]
end

function Page:add(format, ...)
  self.out[#self.out + 1] = format:format(...)
end

-- A text-bound annotation, one for each kind of span; a span over lines is
-- given in the pieces that each line has.
function Page:bound(kind, span)
  local document = self.document
  local key = ("%s %d %d"):format(kind, span.first, span.last)
  if self.bounds[key] then return self.bounds[key] end
  local places, pieces = {}, {}
  for from, piece, to in document.text:sub(span.first, span.last)
    :gmatch("()([^\n\r\t]+)()") do
    local start, stop = document:points(span.first + from - 1,
      span.first + to - 2)
    places[#places + 1] = ("%d %d"):format(self.base + start, self.base + stop)
    pieces[#pieces + 1] = piece
  end
  local id = self:number "T"
  self:add("%s\t%s %s\t%s", id, kind, table.concat(places, ";"),
    table.concat(pieces, " "))
  self.bounds[key] = id
  return id
end

function Page:note(target, text)
  self:add("%s\tAnnotatorNotes %s\t%s", self:number "#", target,
    (tostring(text):gsub("%s+", " ")))
end

function Page:attribute(name, target, value)
  self:add("%s\t%s %s %s", self:number "A", name, target, value)
end

function Page:entities()
  for i, entity in ipairs(self.document:entities()) do
    local ids = {}
    for j, mention in ipairs(entity.mentions) do
      ids[j] = self:bound(NAMES[entity.type] or "Name", mention)
    end
    self.entity[i] = ids[1]
    if ids[1] then self:note(ids[1], entity.name) end
    if #ids > 1 then self:add("*\tCoref %s", table.concat(ids, " ")) end
  end
end

-- Who a party is: the phrase beside the cue, or a mention of the entity.
function Page:party(party, span)
  local own = party and party.entity and self.document:entities()[party.entity]
  if span then return self:bound(own and NAMES[own.type] or "Name", span) end
  return own and self.entity[party.entity]
end

function Page:quotes()
  for _, quote in ipairs(self.document:quotes()) do
    local content, speaker = self:bound("Quote", quote), quote.speaker
    local target = content
    if quote.cue then
      local roles = { "Content:" .. content }
      local who = self:party(speaker, speaker and speaker.mention)
      local whom = self:party(quote.addressee, quote.addressee)
      if who then roles[#roles + 1] = "Speaker:" .. who end
      if whom then roles[#roles + 1] = "Addressee:" .. whom end
      if quote.medium then
        roles[#roles + 1] = "Medium:" .. self:bound("Medium", quote.medium)
      end
      local trigger = self:bound("Report", quote.cue)
      target = self:number "E"
      self:add("%s\tReport:%s %s", target, trigger, table.concat(roles, " "))
    end
    self:attribute("Type", target, quote.type)
    self:attribute("Status", target, quote.status)
    if speaker and speaker.name then self:note(target, speaker.name) end
  end
end

function Page:values(list, kind)
  for _, item in ipairs(list) do
    self:note(self:bound(kind, item), item.unit and item.value .. " " .. item.unit
      or item.value)
  end
end

--- The annotations and the text that they are about.
---@param set briefing.Set
---@return string ann, string txt
function M.set(set)
  local page = setmetatable({ out = {}, counts = {}, base = 0 }, Page)
  local texts = {}
  for document in set:each() do
    page.document, page.bounds, page.entity = document, {}, {}
    texts[#texts + 1] = document.text
    -- The first line of each says which document it is.
    local first = document.text:match("()%S")
    local stop = (document.text:find("[\n\r\t]", first) or #document.text + 1) - 1
    page:note(page:bound("Document", { first = first, last = stop }),
      ("%s, %s, %s"):format(document.id, document.outlet or "-",
        document.date or "-"))
    page:entities()
    page:quotes()
    page:values(document:dates(), "Date")
    page:values(document:quantities(), "Quantity")
    for _, part in ipairs(document:boilerplate()) do
      page:note(page:bound("Boilerplate", part), part.kind)
    end
    local _, points = document:points(1, #document.text)
    page.base = page.base + points + #BETWEEN
  end
  page.out[#page.out + 1] = ""
  return table.concat(page.out, "\n"), table.concat(texts, BETWEEN)
end

local HEAD = "T1\tDocument 0 " -- of annotations that were written here

-- What a file holds, or its first `count` bytes; nil where there is none.
local function content_of(path, count)
  local there = io.open(path, "rb")
  if not there then return nil end
  local content = there:read(count or "a")
  there:close()
  return content or ""
end

--- Writes `path` and, under the same name with .txt, its text. A text that is
--- there and that no export wrote may be the user's only one: it stays.
---@param set briefing.Set
---@param path string
---@return true|nil, string|nil message, string|nil code
function M.write(set, path)
  local ann, txt = M.set(set)
  local beside = (path:gsub("%.ann$", "")) .. ".txt"
  local old = content_of(beside)
  local own = not old or old == "" or old == txt or content_of(path, #HEAD) == HEAD
    or plain.is(old)
  if not own then
    return nil, ("%s: is there already, and no earlier export wrote it; "
      .. "choose another name"):format(beside), "exists"
  end
  return file.write_all { { path = beside, content = txt }, { path = path, content = ann } }
end

return M
