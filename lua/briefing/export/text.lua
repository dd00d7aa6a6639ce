-- SPDX-License-Identifier: MIT
--- The briefing as plain text, for a terminal or a mail.

local labels = require "briefing.labels"
local phrases = require "briefing.export.phrases"
local problems = require "briefing.problem"
local visible = require "briefing.visible"
local width = require "briefing.width"

local M = {}

local COLUMNS = 78 -- where nobody says another width
local QUOTES_OF_ONE = 6

-- Appends `text` to `out` in lines of at most `out.columns`, `hang` before the
-- first and as many blanks before the others.
local function wrap(out, text, hang)
  local indent = (" "):rep(width.of(hang))
  local line, used = hang, width.of(hang)
  local fresh = true
  for word in text:gmatch("%S+") do
    local w = width.of(word)
    if not fresh and used + 1 + w > out.columns then
      out[#out + 1] = line
      line, used, fresh = indent, width.of(indent), true
    end
    line = line .. (fresh and "" or " ") .. word
    used = used + (fresh and 0 or 1) + w
    fresh = false
  end
  out[#out + 1] = line
end

local function heading(out, text)
  out[#out + 1] = ""
  out[#out + 1] = text
  out[#out + 1] = ("─"):rep(width.of(text))
end

local function cites(words, members)
  return "[" .. phrases.outlets(words, members) .. "]"
end

local function values_of(words, disagreement, out)
  wrap(out, phrases.about(words, disagreement), "• ")
  for _, value in ipairs(disagreement.values) do
    wrap(out, phrases.value(words, disagreement, value) .. " " .. cites(words, value.members),
      "    – ")
  end
end

--- Whether a text is a briefing that was written here.
---@param s string
---@return boolean
function M.is(s)
  return s:find("\n" .. ("═"):rep(COLUMNS) .. "\n", 1, true) ~= nil
end

--- The briefing in lines of at most so many columns.
---@param brief briefing.Brief
---@param lang "ar"|"en"|nil
---@param columns integer|nil 78 when left out
---@return string
function M.brief(brief, lang, columns)
  local words = labels[lang or "ar"]
  local out = { columns = columns or COLUMNS }
  wrap(out, brief.title or words.untitled, "")
  out[#out + 1] = ("═"):rep(out.columns)
  wrap(out, phrases.counted(words, brief), "")
  if #brief.lead > 0 then heading(out, words.lead) end
  for _, sentence in ipairs(brief.lead) do
    wrap(out, sentence.text .. " " .. cites(words, sentence.members), "• ")
  end
  if #brief.speakers > 0 then heading(out, words.voices) end
  for i, speaker in ipairs(brief.speakers) do
    if i > 1 then out[#out + 1] = "" end
    wrap(out, ("%s — %s"):format(speaker.name or words.unknown, table.concat({
      labels.count(words, "quote", #speaker.quotes),
      labels.count(words, "outlet", #speaker.outlets) }, words.stop)), "")
    if speaker.introduced then wrap(out, speaker.introduced, "  ") end
    for j, quote in ipairs(speaker.quotes) do
      if j > QUOTES_OF_ONE then
        out[#out + 1] = ("  … +%d"):format(#speaker.quotes - QUOTES_OF_ONE)
        break
      end
      wrap(out, ("%s (%s)"):format(phrases.words(words, quote),
        phrases.credit(words, quote)), "  • ")
    end
  end
  if #brief.statements > 0 then heading(out, words.shared) end
  for _, statement in ipairs(brief.statements) do
    local members, wordings = phrases.told(statement)
    wrap(out, statement.text .. " " .. cites(words, members), "• ")
    for _, one in ipairs(wordings) do
      wrap(out, one.text .. " " .. cites(words, { one.member }), "    – ")
    end
    local missing = phrases.missing(words, statement)
    if missing then wrap(out, missing, "    – ") end
  end
  if #brief.disagreements > 0 then heading(out, words.differ) end
  for _, disagreement in ipairs(brief.disagreements) do
    values_of(words, disagreement, out)
  end
  if #brief.only > 0 then heading(out, words.only) end
  for _, one in ipairs(brief.only) do
    wrap(out, phrases.alone(words, one) .. " " .. cites(words, one.members), "• ")
  end
  if #brief.timeline > 0 then heading(out, words.timeline) end
  for _, event in ipairs(brief.timeline) do
    wrap(out, ("%s: %s %s"):format(phrases.when(words, event),
      event.text, cites(words, event.members)), "• ")
  end
  heading(out, words.sources)
  for _, document in ipairs(brief.documents) do
    local line = table.concat({ document:source(),
      labels.date(words, document.date),
      labels.count(words, "quote", #document:quotes()) }, words.stop)
    if document.title then line = line .. ": " .. document.title end
    wrap(out, line, "• ")
    for _, copy in ipairs(brief.copies) do
      if copy.to == document then wrap(out, phrases.copied(words, copy), "    – ") end
    end
    if document.url then out[#out + 1] = "  " .. visible.line(document.url) end
  end
  if #brief.problems > 0 then heading(out, words.problems) end
  for _, problem in ipairs(brief.problems) do
    wrap(out, ("%s: %s"):format(problems.place(problem) or "?",
      problems.message(problem)), "• ")
  end
  out[#out + 1] = ""
  return visible.text(table.concat(out, "\n"))
end

return M
