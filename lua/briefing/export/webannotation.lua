-- SPDX-License-Identifier: MIT
--- Quotes as W3C Web Annotations (JSON-LD): the position in the text and the
--- words, each of which finds the place alone.

local json = require "briefing.json"

local M = {}

local CONTEXT = "http://www.w3.org/ns/anno.jsonld"

local page_object = json.object { "@context", "id", "type", "items" }
local annotation_object = json.object { "id", "type", "motivation", "body",
  "target" }
local body_object = json.object { "type", "purpose", "format", "language",
  "value" }
local target_object = json.object { "source", "selector" }
local selector_object = json.object { "type", "start", "end", "exact",
  "prefix", "suffix" }

-- An address for what has none: RFC 8141, percent-encoded.
local function urn(...)
  local parts = { "urn:briefing" }
  for i = 1, select("#", ...) do
    parts[i + 1] = tostring(select(i, ...)):gsub("[^%w%-._~]", function(char)
      return ("%%%02X"):format(char:byte())
    end)
  end
  return table.concat(parts, ":")
end

local function body(purpose, value)
  return body_object { type = "TextualBody", purpose = purpose,
    format = "text/plain", value = value }
end

local function annotation(quote)
  local document = quote.document
  local text = document.text
  local _, from, to = document:around(quote.first, quote.last, 0)
  local first, last = document:points(quote.first, quote.last)
  local bodies = { body("classifying", quote.type) }
  if quote.speaker and quote.speaker.name then
    bodies[#bodies + 1] = body("identifying", quote.speaker.name)
  end
  if quote.cue then bodies[#bodies + 1] = body("describing", quote.cue.text) end
  return annotation_object {
    id = urn(document.id, quote.id), type = "Annotation",
    motivation = "highlighting", body = bodies,
    target = target_object {
      source = document.url or urn(document.id),
      selector = {
        selector_object { type = "TextPositionSelector", start = first,
          ["end"] = last },
        selector_object { type = "TextQuoteSelector", exact = quote.text,
          prefix = text:sub(from, quote.first - 1),
          suffix = text:sub(quote.last + 1, to) },
      } } }
end

--- A page of annotations, one for each quote.
---@param set briefing.Set
---@return string
function M.set(set)
  local items = {}
  for quote in set:quotes():each() do items[#items + 1] = annotation(quote) end
  return json.encode(page_object { ["@context"] = CONTEXT,
    id = urn "quotes", type = "AnnotationPage", items = items }) .. "\n"
end

return M
