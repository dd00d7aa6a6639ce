-- SPDX-License-Identifier: MIT
--- One report of someone's words. The fields are those of CONTRACT: text,
--- type, cue, speaker, addressee, medium, parent, status, confidence,
--- document, first, last.

local check = require "briefing.check"
local polarity = require "briefing.polarity"

local Quote = {}

-- Fields that not every quote has.
local FIELDS = { id = true, type = true, text = true, first = true, last = true, cue = true,
  speaker = true, addressee = true, medium = true, parent = true, status = true,
  flags = true, confidence = true, document = true, rule = true }

function Quote.__index(_, key)
  local method = Quote[key]
  if method == nil and not FIELDS[key] then
    local there = {}
    for name in pairs(Quote) do there[name] = true end
    for name in pairs(FIELDS) do there[name] = true end
    check.member(key, there, "a quote", 2)
  end
  return method
end

---@class briefing.Quote
---@field id string "q1" and so on, within its document
---@field type "direct"|"indirect"|"mixed"
---@field text string
---@field first integer byte, 1-based
---@field last integer byte, inclusive
---@field cue briefing.Cue
---@field speaker briefing.Speaker|nil
---@field addressee briefing.Party|nil
---@field medium briefing.Party|nil
---@field parent briefing.Quote|nil
---@field status "said"|"future"|"negated"|"hearsay"
---@field flags string[]
---@field confidence number
---@field rule string|nil the rule that found it
---@field document briefing.Document

local M = {}

--- Whether `value` is a quote.
---@param value any
---@return boolean
function M.is(value)
  return getmetatable(value) == Quote
end

local Chain = {
  __tostring = function(chain) return table.concat(chain, " ← ") end,
}

--- Makes quotes of the core's records; parents become references.
---@param records table[]
---@param document briefing.Document
---@return briefing.Quote[]
function M.list(records, document)
  for i, record in ipairs(records) do
    record.id = "q" .. i
    record.document = document
    setmetatable(record, Quote)
  end
  for _, record in ipairs(records) do
    record.parent = record.parent and records[record.parent]
  end
  return records
end

-- Who is credited, or nil.
local function speaker_name(quote)
  return quote.speaker and quote.speaker.name
end

--- Through whom the words reached the reader: the outlet first, the speaker
--- last. An unknown speaker is "?".
---@return string[]
function Quote:chain()
  local chain, quote = {}, self
  while quote do
    table.insert(chain, 1, speaker_name(quote) or "?")
    if quote.medium then table.insert(chain, 1, quote.medium.text) end
    quote = quote.parent
  end
  table.insert(chain, 1, self.document:source())
  return setmetatable(chain, Chain)
end

local TYPES = {
  direct = "The words stand in quotation marks or after a colon",
  indirect = "The words are reported without marks of their own",
  mixed = "Part of the words stands in quotation marks",
}
local HOW = {
  mention = "is named beside the cue",
  role = "is meant by a role",
  pronoun = "is meant by a pronoun",
  dropped = "is the understood subject of the verb",
  document = "speaks in the whole document",
}
local STATUSES = {
  future = "not yet said", negated = "said not to have been said",
  hearsay = "nobody is named for it",
}

--- Why this is a quote, in a sentence: cue, content, speaker, and the rule.
---@return string
function Quote:why()
  local cue, speaker = self.cue, self.speaker
  local parts = { TYPES[self.type] }
  if cue then
    parts[#parts + 1] = ("the cue is \"%s\"%s (%s)"):format(cue.text,
      cue.lemma and cue.lemma ~= cue.text and ", of " .. cue.lemma or "",
      cue.class or "no class")
  end
  if speaker then
    local by = speaker.mention and speaker.mention.text ~= speaker.name
      and (" (\"%s\")"):format(speaker.mention.text) or ""
    parts[#parts + 1] = ("the speaker, %s%s, %s"):format(speaker.name or "?", by,
      HOW[speaker.how] or "is inferred")
  else
    parts[#parts + 1] = "no speaker could be told"
  end
  if self.parent then
    parts[#parts + 1] = ("it stands inside %s's report %s"):format(
      speaker_name(self.parent) or "another", self.parent.id)
  end
  local way = polarity.of(self)
  if way == "open" then
    parts[#parts + 1] = "not ruled out, for the denial is negated"
  elseif STATUSES[self.status] then
    parts[#parts + 1] = STATUSES[self.status]
  elseif way == "denied" then
    parts[#parts + 1] = "said to deny it"
  end
  for _, flag in ipairs(self.flags or {}) do
    parts[#parts + 1] = "flag " .. flag
  end
  if self.rule then parts[#parts + 1] = "rule " .. self.rule end
  parts[#parts + 1] = ("confidence %.2f"):format(self.confidence)
  return table.concat(parts, "; ") .. "."
end

--- Outlet, date and place, as a note under a claim.
---@return string
function Quote:cite()
  local document = self.document
  local parts = { document:source() }
  parts[#parts + 1] = document.date
  parts[#parts + 1] = "sentence " .. document:sentence_at(self.first)
  return table.concat(parts, ", ")
end

--- The sentences that hold the quote and `n` more on each side (1 when left
--- out), as they stand in the document.
---@param n integer|nil
---@return string text, integer first, integer last
function Quote:context(n)
  if n ~= nil then check.whole(n, "n", 0, nil, 2) end
  return self.document:around(self.first, self.last, n or 1)
end

function Quote:__tostring()
  return ("%s %s: %s"):format(self:cite(), speaker_name(self) or "?", self.text)
end

check.methods(Quote, M.is, "a quote", "quote")

return M
