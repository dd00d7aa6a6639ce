-- SPDX-License-Identifier: MIT
--- Gathers what a briefing says; the exports decide how it looks.

local fold = require "briefing.fold"
local kinds = require "briefing.kinds"
local wording = require "briefing.wording"

local M = {}

local SAMPLE = 50
local COPIED = 0.1 -- share of a report that is worth telling
local NEAR = 200   -- statements of a document that another one may be a part of
local HALF = 0.5 -- of the shorter of two wordings, for them to tell one sentence

---@class briefing.Brief
---@field title string|nil
---@field since string|nil the earliest date of a document
---@field upto string|nil the latest
---@field documents briefing.Document[]
---@field quotes integer how many
---@field lead table[] sentences with members
---@field speakers table[] { name, type, introduced, outlets, quotes }
---@field statements table[]
---@field disagreements table[]
---@field timeline table[]
---@field only briefing.Only[]
---@field copies briefing.Copy[]  between outlets, of a tenth of a report or more
---@field problems briefing.Problem[]

-- The title whose words most other documents use. Of a large set the first
-- documents stand for all.
local function best_title(documents)
  local best, best_score
  for i = 1, math.min(#documents, SAMPLE) do
    local document = documents[i]
    local words = document.title and fold.words(document.title) or {}
    local score = 0
    for _, word in ipairs(words) do
      for j = 1, math.min(#documents, SAMPLE) do
        if j ~= i and documents[j]:folded():find(word, 1, true) then
          score = score + 1
        end
      end
    end
    score = #words > 0 and score / (#words) ^ 0.5 or nil
    if score and (not best or score > best_score) then
      best, best_score = document.title, score
    end
  end
  return best
end

-- How the reports introduce a person whom they name, at their longest: المتحدثة باسم
-- الشركة، هدى عون; nil where it says no more than the name.
local function introduction(speaker)
  if speaker.type ~= "person" then return nil end
  local longest, most = nil, #fold.words(speaker.name)
  for _, quote in ipairs(speaker.quotes) do
    local mention = quote.speaker.mention
    local n = mention and #fold.words(mention.text) or 0
    if n > most then longest, most = mention.text, n end
  end
  return longest
end

-- Quotes by who is credited, those in most outlets first, the unknown last.
local function by_speaker(set)
  local list, by_key = {}, {}
  for quote in set:quotes():each() do
    local entity = set:speaker_of(quote)
    local name = entity and entity.name or quote.speaker and quote.speaker.name
    local key = entity or name and table.concat(fold.words(name), " ") or false
    local speaker = by_key[key]
    if not speaker then
      speaker = { name = name, type = entity and entity.type, quotes = {},
        at = #list }
      by_key[key] = speaker
      list[#list + 1] = speaker
    end
    speaker.quotes[#speaker.quotes + 1] = quote
  end
  for _, speaker in ipairs(list) do
    speaker.outlets = kinds.outlets_of(speaker.quotes)
    speaker.introduced = introduction(speaker)
  end
  table.sort(list, function(a, b)
    if (a.name == nil) ~= (b.name == nil) then return a.name ~= nil end
    if #a.outlets ~= #b.outlets then return #a.outlets > #b.outlets end
    if #a.quotes ~= #b.quotes then return #a.quotes > #b.quotes end
    return a.at < b.at
  end)
  for _, speaker in ipairs(list) do speaker.at = nil end
  return list
end

-- Whether a wording has half of one of these, or one of these half of it.
local function is_told(shown, others)
  for _, other in ipairs(others or {}) do
    local common = math.min(shown.last, other.last) - math.max(shown.first, other.first) + 1
    local shorter = math.min(shown.last - shown.first, other.last - other.first) + 1
    if common >= HALF * shorter then return true end
  end
  return false
end

-- The wordings of a statement's members, by document.
local function wordings_of(statement)
  local by_document = {}
  for _, member in ipairs(statement.members) do
    local own = by_document[member.document] or {}
    by_document[member.document] = own
    own[#own + 1] = wording.of(member.document, member)
  end
  return by_document
end

-- Whether every document's wordings of a statement are among another's.
local function is_part(own, other)
  for document, list in pairs(own) do
    for _, shown in ipairs(list) do
      if not is_told(shown, other[document]) then return false end
    end
  end
  return true
end

-- Statements that more than one outlet carries, most outlets first, without those
-- whose sentences another one has told already.
local function shared(set)
  local list, told, shown = {}, {}, {}
  for statement in set:statements():each() do
    local own, place = wordings_of(statement), statement.shown
    local near = told[statement.earliest.document] or {}
    local again = is_told(place, shown[place.document])
    for i = #near, math.max(1, #near - NEAR), -1 do
      again = again or is_part(own, near[i])
    end
    if not again then
      list[#list + 1] = statement
      shown[place.document] = shown[place.document] or {}
      table.insert(shown[place.document], place)
      for document in pairs(own) do
        told[document] = told[document] or {}
        table.insert(told[document], own)
      end
    end
  end
  return list
end

--- The briefing of a document set.
---@param set briefing.Set
---@param options { sentences?: integer }
---@return briefing.Brief
function M.gather(set, options)
  local documents = set:documents():sort("date"):map(function(d) return d end)
  local brief = { documents = {}, problems = set.problems }
  for document in documents:each() do
    brief.documents[#brief.documents + 1] = document
    local date = document.date
    if date and (not brief.since or date < brief.since) then brief.since = date end
    if date and (not brief.upto or date > brief.upto) then brief.upto = date end
  end
  local function plain(items)
    local list = {}
    for item in items:each() do list[#list + 1] = item end
    return list
  end
  brief.title = best_title(brief.documents)
  brief.quotes = #set:quotes()
  brief.lead = plain(set:summary { sentences = options.sentences or 6 })
  brief.speakers = by_speaker(set)
  brief.statements = shared(set)
  brief.disagreements = set.disagreements and plain(set:disagreements()) or {}
  brief.timeline = set.timeline and plain(set:timeline()) or {}
  brief.only = plain(set:only())
  brief.copies = {}
  for copy in set:copies():each() do
    if copy.share >= COPIED and copy.from:source() ~= copy.to:source() then
      brief.copies[#brief.copies + 1] = copy
    end
  end
  return brief
end

return M
