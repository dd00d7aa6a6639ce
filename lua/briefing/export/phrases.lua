-- SPDX-License-Identifier: MIT
--- What the briefings in text, Markdown and HTML say alike.

local carried = require "briefing.carried"
local kinds = require "briefing.kinds"
local labels = require "briefing.labels"
local polarity = require "briefing.polarity"

local M = {}

local WORDINGS = 5 -- of one statement, beside the shown one

--- The outlets that carry a claim, each once.
---@param words table labels of a language
---@param members table[]
---@return string
function M.outlets(words, members)
  return table.concat(kinds.outlets_of(members), words.stop)
end

--- How much of a report another one has word for word, and who had it first.
---@param words table
---@param copy briefing.Copy
---@return string
function M.copied(words, copy)
  local percent = ("%d%%"):format(math.max(1, math.floor(copy.share * 100 + 0.5)))
  local text = words.copied[copy.known or "unknown"]:format(percent, copy.from:source())
  return copy.via and text .. words.stop .. words.common_source:format(copy.via) or text
end

--- What a disagreement is about: of what kind, and where it is asked.
---@param words table
---@param disagreement briefing.Disagreement
---@return string
function M.about(words, disagreement)
  return words.kinds[disagreement.kind] .. words.colon .. disagreement.about
end

--- A value of a disagreement as it is read: dates in words.
---@param words table
---@param disagreement briefing.Disagreement
---@param value { value: string }
---@return string
function M.value(words, disagreement, value)
  local text = tostring(value.value):gsub("%s+", " ")
  return disagreement.kind == "date" and labels.date(words, text) or text
end

-- Whether a quote's words were said, and whether to deny them.
local function standing(words, quote)
  local notes, way = {}, polarity.of(quote)
  if way == "open" then
    notes[1] = words.open_to
  elseif quote.status ~= "said" then
    notes[1] = words[quote.status]
  end
  if polarity.denies(quote.cue) and way == "denied" then notes[#notes + 1] = words.denied end
  return notes
end

--- What one outlet alone has, who says it, and whether to deny it.
---@param words table
---@param one briefing.Only
---@return string
function M.alone(words, one)
  local text = one.text:gsub("%s+", " ")
  if not one.speaker then return text end
  local quote = one.members[1].quote
  local notes = quote and table.concat(standing(words, quote), words.stop) or ""
  local by = notes == "" and one.speaker or ("%s (%s)"):format(one.speaker, notes)
  return by .. words.colon .. text
end

--- When an event is, and whether it is still to come.
---@param words table
---@param event briefing.Event
---@return string
function M.when(words, event)
  local date = labels.date(words, event.value)
  return event.status == "announced" and ("%s (%s)"):format(date, words.announced) or date
end

--- Who leaves a statement out, where these are the fewer.
---@param words table
---@param statement briefing.Statement
---@return string|nil
function M.missing(words, statement)
  local missing = statement.missing
  if #missing == 0 or #missing > #statement.outlets then return nil end
  return words.missing .. words.colon .. table.concat(missing, words.stop)
end

--- Who carries a statement as it is shown, and how others have it, at most five:
--- members, and { text, member }.
---@param statement briefing.Statement
---@return table[] members, { text: string, member: table }[] wordings
function M.told(statement)
  local carrying, others = carried.split(statement.shown, statement.members)
  local wordings = carried.wordings(statement, others, carrying)
  return carrying, table.move(wordings, 1, math.min(#wordings, WORDINGS), 1, {})
end

--- A quote's words on one line; those given verbatim stand in marks.
---@param words table
---@param quote briefing.Quote
---@return string
function M.words(words, quote)
  local text = quote.text:gsub("%s+", " ")
  return quote.type == "direct" and words.open .. text .. words.close or text
end

--- What to know of a quote besides its words: through whom, to whom, on what
--- channel, whether it was said at all, and whether to deny it.
---@param words table
---@param quote briefing.Quote
---@return string[]
function M.notes(words, quote)
  local notes, parent = {}, quote.parent
  if parent and parent.speaker and parent.speaker.name then
    notes[#notes + 1] = words.via .. " " .. parent.speaker.name
  end
  local addressee, medium = quote.addressee, quote.medium
  -- A pronoun of nobody named tells a reader nothing, and what the medium's phrase has
  -- (في رسالة إلى الوزير) is told by it.
  if addressee and addressee.name and not (medium and medium.first <= addressee.first
      and addressee.last <= medium.last) then
    notes[#notes + 1] = words.to .. " " .. addressee.name
  end
  -- Its phrase has its own preposition: عبر موقعه، لقناة، في تصريح.
  if medium then notes[#notes + 1] = medium.text end
  for _, note in ipairs(standing(words, quote)) do notes[#notes + 1] = note end
  return notes
end

--- Where and when a quote was published, with its notes.
---@param words table
---@param quote briefing.Quote
---@return string
function M.credit(words, quote)
  local document, notes = quote.document, M.notes(words, quote)
  local parts = { document:source(), labels.date(words, document.date) }
  table.move(notes, 1, #notes, 3, parts)
  return table.concat(parts, words.stop)
end

--- How much a briefing holds and of what days.
---@param words table
---@param brief briefing.Brief
---@return string
function M.counted(words, brief)
  local parts = { labels.count(words, "report", #brief.documents),
    labels.count(words, "quote", brief.quotes) }
  if brief.since then
    parts[3] = labels.date(words, brief.since == brief.upto and brief.since
      or brief.since .. "/" .. brief.upto)
  end
  return table.concat(parts, " · ")
end

return M
