-- SPDX-License-Identifier: MIT
--- A document set as TEI P5: a corpus of texts with `said`, `quote`,
--- `persName` and `date` in their places, and lists of who is named beside
--- them. A span that crosses another is cut in two.

local core = require "briefing.core"
local markup = require "briefing.export.markup"

local M = {}

local escape = markup.escape

-- Kinds of entity as TEI names them in a text.
local NAMES = { person = "persName", organization = "orgName",
  place = "placeName" }

-- The lists that stand beside a text.
local LISTS = {
  { list = "listPerson", item = "person", name = "persName" },
  { list = "listOrg", item = "org", name = "orgName" },
  { list = "listPlace", item = "place", name = "placeName" },
  { list = "list", item = "item", name = "name" },
}

-- An xml:id: letters, digits, points and hyphens, never a digit first.
local function xml_id(...)
  return table.concat({ ... }, "."):gsub("[^%w.%-]", "_")
end

-- A date's attributes: W3C's days, months and years, ISO's times and ranges.
local function when(value)
  if not value then return "" end
  if value:find "^%d%d%d%d$" or value:find "^%d%d%d%d%-%d%d$"
    or value:find "^%d%d%d%d%-%d%d%-%d%d$" then
    return (' when="%s"'):format(value)
  end
  local iso = value:find "^%d%d%d%d[%d:T/%-]*$"
  return iso and (' when-iso="%s"'):format(value) or ""
end

local CLOSING = { ["«"] = "»", ["“"] = "”", ["”"] = "“", ["‹"] = "›",
  ["‘"] = "’", ['"'] = '"' }

-- The stretches of a quote that stand in marks, without these.
local function verbatim(quote)
  local tokens, list, open = core.tokens(quote.text) or {}, {}, nil
  for i = 1, #tokens do
    local token = tokens[i]
    if token.kind == "mark" then
      if open and token.text == CLOSING[open.text] then
        if token.first > open.last + 1 then
          list[#list + 1] = { first = quote.first + open.last,
            last = quote.first + token.first - 2 }
        end
        open = nil
      elseif not open and CLOSING[token.text] then
        open = token
      end
    end
  end
  return list
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
    local to = quote.addressee and quote.addressee.entity
      and (' toWhom="#%s"'):format(xml_id("d" .. number, "e" .. quote.addressee.entity))
      or ""
    spans[#spans + 1] = { first = quote.first, last = quote.last, tag = "said",
      attributes = who .. to .. (' direct="%s"'):format(quote.type == "direct"),
      xml_id = xml_id("d" .. number, quote.id) }
    if quote.type == "mixed" then
      for _, part in ipairs(verbatim(quote)) do span(part, "quote") end
    end
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
  out[#out + 1] = "<standOff>"
  for _, kind in ipairs(LISTS) do
    local items = {}
    for i, entity in ipairs(list) do
      if (NAMES[entity.type] or "name") == kind.name then
        items[#items + 1] = ('<%s xml:id="%s"><%s>%s</%s></%s>'):format(kind.item,
          xml_id("d" .. number, "e" .. i), kind.name, escape(entity.name),
          kind.name, kind.item)
      end
    end
    if #items > 0 then
      out[#out + 1] = ("<%s>%s</%s>"):format(kind.list, table.concat(items),
        kind.list)
    end
  end
  out[#out + 1] = "</standOff>\n"
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
