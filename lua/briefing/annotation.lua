-- SPDX-License-Identifier: MIT
--- Objects as CONTRACT's JSON has them: `start, end` in code points, 0-based
--- and end-exclusive. Key order is fixed here.

local json = require "briefing.json"

local M = {}

local null = json.null

local document_object = json.object { "id", "outlet", "date", "url", "title",
  "meta", "text" }
local annotations_object = json.object { "boilerplate", "sentences",
  "entities", "quotes", "acts", "dates", "quantities" }
local span_object = json.object { "start", "end", "text", "name", "kind" }
local value_object = json.object { "start", "end", "text", "value", "unit",
  "kind" }
local entity_object = json.object { "id", "name", "type", "ref", "capital_of", "mentions",
  "variants", "documents" }
local quote_object = json.object { "id", "doc", "outlet", "date", "type",
  "start", "end", "text", "cue", "speaker", "addressee", "medium", "parent",
  "status", "flags", "confidence", "rule" }
local cue_object = json.object { "start", "end", "text", "lemma", "class" }
local speaker_object = json.object { "entity", "name", "mention", "how" }
local party_object = json.object { "start", "end", "text", "entity", "name" }
local member_object = json.object { "doc", "quote", "start", "end", "text",
  "speaker" }
local statement_object = json.object { "id", "text", "outlets", "members" }
local disagreement_object = json.object { "id", "about", "values" }
local disagreeing_object = json.object { "value", "members" }
local event_object = json.object { "value", "text", "members" }
local copy_object = json.object { "from", "to", "known", "via", "words", "share", "passages" }
local passage_object = json.object { "words", "members" }
local sentence_object = json.object { "text", "members" }
local kwic_object = json.object { "doc", "start", "end", "before", "text",
  "after" }
local error_object = json.object { "id", "error" }
local failure_object = json.object { "code", "message", "byte" }

-- Adds a span's code points to `object`.
local function placed(object, document, span)
  object.start, object["end"] = document:points(span.first, span.last)
  return object
end

local function spans(document, list, make, shape)
  local objects = {}
  for i, span in ipairs(list) do
    objects[i] = make(placed(shape(span, i), document, span))
  end
  return objects
end

local function entity_id(index)
  return index and "e" .. index or null
end

local function cue_of(document, cue)
  return cue and cue_object(placed({ text = cue.text, lemma = cue.lemma,
    class = cue.class }, document, cue)) or null
end

local function speaker_of(document, speaker)
  if not speaker then return null end
  local mention = speaker.mention
  return speaker_object { entity = entity_id(speaker.entity),
    name = speaker.name or null, how = speaker.how,
    mention = mention
      and span_object(placed({ text = mention.text }, document, mention))
      or null }
end

local function party_of(document, party)
  return party and party_object(placed({ text = party.text,
    entity = party.entity and entity_id(party.entity), name = party.name },
    document, party)) or null
end

local function quote_fields(quote, whole)
  local document = quote.document
  return placed({ id = quote.id, type = quote.type, text = quote.text,
    cue = cue_of(document, quote.cue),
    speaker = speaker_of(document, quote.speaker),
    addressee = party_of(document, quote.addressee),
    medium = party_of(document, quote.medium),
    parent = quote.parent and quote.parent.id or null, status = quote.status,
    flags = quote.flags or {}, confidence = quote.confidence,
    rule = whole and quote.rule or nil }, document, quote)
end

--- The annotations of a document as tables: of those that a file had, and what
--- the core's own writing is compared with.
---@param document briefing.Document
---@param whole boolean|nil with all that `recorded` needs
---@return table
function M.tables(document, whole)
  local object = annotations_object { entities = {}, quotes = {},
    boilerplate = spans(document, document:boilerplate(), span_object,
      function(part) return { kind = part.kind } end),
    sentences = spans(document, document:sentences(), span_object,
      function() return {} end),
    acts = spans(document, document:acts(), quote_object, function(act)
      return { text = act.text, cue = cue_of(document, act.cue),
        speaker = speaker_of(document, act.speaker) }
    end),
    dates = spans(document, document:dates(), value_object, function(date)
      return { text = date.text, value = date.value, kind = date.kind }
    end),
    quantities = spans(document, document:quantities(), value_object,
      function(quantity)
        return { text = quantity.text, value = quantity.value,
          unit = quantity.unit or null, kind = quantity.kind }
      end) }
  for i, entity in ipairs(document:entities()) do
    object.entities[i] = entity_object { id = "e" .. i, name = entity.name,
      type = entity.type, ref = whole and entity.id or nil,
      mentions = spans(document, entity.mentions, span_object, function(mention)
        return { text = mention.text, name = whole and mention.name or nil }
      end) }
  end
  for i, quote in ipairs(document:quotes()) do
    object.quotes[i] = quote_object(quote_fields(quote, whole))
  end
  return object
end

-- A document with its annotations as JSON, and `tail` behind it.
local function written(document, whole, tail)
  local doc, message, code, byte = document:analysis()
  if not doc then
    return json.encode(M.error_line { id = document.id, message = message,
      code = code, byte = byte }) .. tail
  end
  local title = document:title_span()
  local given = rawget(document, "title")
  local head = json.encode(document_object { id = document.id,
    outlet = document.outlet, date = rawget(document, "date"),
    url = document.url,
    title = title
      and span_object(placed({ text = title.text }, document, title))
      or given and span_object { text = given },
    meta = next(document.meta) and document.meta or nil,
    text = whole == true and document.text or nil }):sub(1, -2) .. ","
  if type(doc) == "userdata" then
    return doc:json(whole, head, "}" .. tail)
  end
  return head .. json.encode(M.tables(document, whole)):sub(2) .. tail
end

--- A document with its annotations; when `whole`, with its text too and all
--- that `recorded` needs to give the same back; when `whole` is "apart", that
--- without the text. An error in its place when it can't be analysed.
---@param document briefing.Document
---@param whole boolean|"apart"|nil
---@return table
function M.document(document, whole)
  return json.raw(written(document, whole, ""))
end

--- The same as a line of JSON lines, with its line feed.
---@param document briefing.Document
---@return string
function M.line(document)
  return written(document, false, "\n")
end

--- A quote on its own, with its document's id, outlet and date.
---@param quote briefing.Quote
---@return table
function M.quote_line(quote)
  local fields = quote_fields(quote)
  fields.doc = quote.document.id
  fields.outlet = quote.document.outlet
  fields.date = quote.document.date
  return quote_object(fields)
end

--- A line of key words in context.
---@param line table
---@return table
function M.kwic_line(line)
  return kwic_object(placed({ doc = line.document.id, before = line.before,
    text = line.text, after = line.after }, line.document, line))
end

--- An error in the place of a document.
---@param problem briefing.Problem
---@return table
function M.error_line(problem)
  return error_object { id = problem.id, error = failure_object {
    code = problem.code, message = problem.message, byte = problem.byte } }
end

--- An entity of a document set.
---@param entity table
---@return table
function M.entity_line(entity)
  local documents = {}
  for i, document in ipairs(entity.documents) do documents[i] = document.id end
  return entity_object { id = entity.id, name = entity.name,
    type = entity.type, ref = entity.ref, capital_of = entity.capital_of,
    variants = entity.variants,
    documents = documents }
end

-- Places in documents that carry a statement, a value or an event.
local function members_of(members)
  local objects = {}
  for i, member in ipairs(members) do
    local document, quote = member.document, member.quote
    local speaker = member.speaker or quote and quote.speaker
    objects[i] = member_object(placed({ doc = document.id,
      quote = quote and quote.id,
      text = member.text or document.text:sub(member.first, member.last),
      speaker = type(speaker) == "table" and speaker.name or speaker },
      document, member))
  end
  return objects
end

--- A statement of a document set.
---@param statement table
---@return table
function M.statement_line(statement)
  return statement_object { id = statement.id, text = statement.text,
    outlets = statement.outlets, members = members_of(statement.members) }
end

--- A statement of quotes that are JSON already.
---@param id string
---@param text string
---@param outlets string[]
---@param quotes table[] with the fields of a member
---@return table
function M.shared_line(id, text, outlets, quotes)
  local members = {}
  for i, quote in ipairs(quotes) do
    members[i] = member_object { doc = quote.doc, quote = quote.quote,
      start = quote.start, ["end"] = quote["end"], text = quote.text,
      speaker = quote.speaker }
  end
  return statement_object { id = id, text = text, outlets = outlets,
    members = members }
end

--- A disagreement of a document set.
---@param disagreement table
---@return table
function M.disagreement_line(disagreement)
  local values = {}
  for i, value in ipairs(disagreement.values) do
    values[i] = disagreeing_object { value = value.value,
      members = members_of(value.members) }
  end
  return disagreement_object { id = disagreement.id,
    about = disagreement.about, values = values }
end

--- What two documents have in common word for word.
---@param copy briefing.Copy
---@return table
function M.copy_line(copy)
  local passages = {}
  for i, passage in ipairs(copy.passages) do
    passages[i] = passage_object { words = passage.words, members = members_of(passage.members) }
  end
  return copy_object { from = copy.from.id, to = copy.to.id, known = copy.known or null,
    via = copy.via or null, words = copy.words, share = copy.share, passages = passages }
end

--- An entry of the timeline.
---@param event table
---@return table
function M.timeline_line(event)
  return event_object { value = event.value, text = event.text,
    members = members_of(event.members) }
end

--- A sentence of the summary.
---@param sentence table
---@return table
function M.summary_line(sentence)
  return sentence_object { text = sentence.text,
    members = members_of(sentence.members) }
end

return M
