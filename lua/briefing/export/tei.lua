-- SPDX-License-Identifier: MIT
--- A document set as TEI P5: a corpus of texts with `said`, `persName` and
--- `date` in their places. A span that crosses another is cut in two.

local markup = require "briefing.export.markup"

local M = {}

local escape = markup.escape

-- Kinds of entity as TEI names them in a text.
local NAMES = { person = "persName", organization = "orgName",
  place = "placeName" }

-- An xml:id: letters, digits, points and hyphens, never a digit first.
local function xml_id(...)
  return table.concat({ ... }, "."):gsub("[^%w.%-]", "_")
end

-- Dates that TEI's @when takes; ranges and others keep their words alone.
local function when(value)
  if value and value:find("^%d%d%d%d[%d%-:T]*$") then
    return (' when="%s"'):format(escape(value))
  end
  return ""
end

local function marks(document, number)
  local spans = {}
  local function span(part, tag, attributes)
    spans[#spans + 1] = { first = part.first, last = part.last, tag = tag,
      attributes = attributes }
  end
  for _, quote in ipairs(document:quotes()) do
    local who = quote.speaker and quote.speaker.entity
      and (' who="#%s"'):format(xml_id("d" .. number, "e" .. quote.speaker.entity))
      or ""
    spans[#spans + 1] = { first = quote.first, last = quote.last, tag = "said",
      attributes = who .. (' direct="%s"'):format(quote.type == "direct"),
      xml_id = xml_id("d" .. number, quote.id) }
  end
  for i, entity in ipairs(document:entities()) do
    for _, mention in ipairs(entity.mentions) do
      span(mention, NAMES[entity.type] or "name",
        (' ref="#%s"'):format(xml_id("d" .. number, "e" .. i)))
    end
  end
  for _, date in ipairs(document:dates()) do
    span(date, "date", when(date.value))
  end
  return spans
end

local function header(out, title, document)
  out[#out + 1] = "<teiHeader><fileDesc><titleStmt><title>" .. escape(title)
    .. "</title></titleStmt><publicationStmt><p>Annotated by a program.</p>"
    .. "</publicationStmt><sourceDesc>"
  if document then
    out[#out + 1] = ("<bibl><publisher>%s</publisher>"):format(
      escape(document:source()))
    if document.date then
      out[#out + 1] = ("<date%s>%s</date>"):format(when(document.date),
        escape(document.date))
    end
    if document.url then
      out[#out + 1] = ("<ref>%s</ref>"):format(escape(document.url))
    end
    out[#out + 1] = "</bibl>"
  else
    out[#out + 1] = "<p>News reports.</p>"
  end
  out[#out + 1] = "</sourceDesc></fileDesc></teiHeader>\n"
end

local function entities(out, document, number)
  local list = document:entities()
  if #list == 0 then return end
  out[#out + 1] = "<standOff><list>"
  for i, entity in ipairs(list) do
    local tag = NAMES[entity.type] or "name"
    out[#out + 1] = ('<item xml:id="%s"><%s>%s</%s></item>'):format(
      xml_id("d" .. number, "e" .. i), tag, escape(entity.name), tag)
  end
  out[#out + 1] = "</list></standOff>\n"
end

--- A corpus of the set's documents.
---@param set briefing.Set
---@return string
function M.set(set)
  local out = { '<?xml version="1.0" encoding="UTF-8"?>\n'
    .. '<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">\n' }
  header(out, "News reports")
  local number = 0
  for document in set:each() do
    number = number + 1
    out[#out + 1] = ('<TEI xml:id="d%d">\n'):format(number)
    header(out, document.title or document.id, document)
    entities(out, document, number)
    out[#out + 1] = '<text xml:lang="ar"><body><ab xml:space="preserve">'
      .. markup.mark(document.text, marks(document, number))
      .. "</ab></body></text>\n</TEI>\n"
  end
  out[#out + 1] = "</teiCorpus>\n"
  return table.concat(out)
end

return M
