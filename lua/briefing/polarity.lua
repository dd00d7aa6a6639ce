-- SPDX-License-Identifier: MIT
--- Whether what is reported is said, denied or left open: نفى أن … denies it, and so
--- does لم يقل إن …; لم يستبعد أن …, لم ينف أن … do neither.

local core = require "briefing.core"
local span = require "briefing.span"
local words = require "briefing.words"

local M = {}

local MOST = 0.5 -- share of a piece that is denied, for all of it to be

-- Verbs of other classes that deny what they report: استبعد الوزير أن يستقيل.
local DENYING = words.set "استبعد"

--- Whether a cue denies what it reports, unless it is denied itself.
---@param cue briefing.Cue|nil
---@return boolean
function M.denies(cue)
  return cue ~= nil and (cue.class == "deny" or DENYING[cue.lemma or ""] or false)
end

--- How a quote or act has what it reports: `said`, `denied` where it denies it or is
--- said not to have been said, `open` where that it denies it is denied.
---@param report { cue: briefing.Cue|nil, status: string }
---@return "said"|"denied"|"open"
function M.of(report)
  local denies, negated = M.denies(report.cue), report.status == "negated"
  if denies and negated then return "open" end
  return (denies or negated) and "denied" or "said"
end

-- Negations that stand before a cue, without what leans on them.
local NEGATIONS = words.set "لا لم لن ليس ليست ما"
local BEFORE = 40 -- bytes before a cue that have its negation

--- The cue of a report as it is read: with its negation, where one stands straight
--- before it (لم يستبعد).
---@param report { cue: briefing.Cue|nil, status: string, document: briefing.Document }
---@return string|nil
function M.cue(report)
  local cue = report.cue
  if not cue or report.status ~= "negated" then return cue and cue.text end
  local before = report.document.text:sub(math.max(1, cue.first - BEFORE), cue.first - 1)
  local word = before:match("(%S+)%s+$")
  local tokens <close> = core.tokens(word and utf8.len(word) and word or "")
  local token = tokens and tokens[1]
  if token and token.kind == "word" and NEGATIONS[token.clitics.stem] then
    return word .. " " .. cue.text
  end
  return cue.text
end

--- What is denied in a document, with the words that say so, in order: { first, last,
--- reach, report }, of which `reach` is how far it and those before it go.
---@param document briefing.Document
---@return { first: integer, last: integer, reach: integer, report: table }[]
function M.denied(document)
  return document:once("denied", function()
    local list, seen = {}, {}
    for _, reports in ipairs { document:quotes(), document:acts() } do
      for _, report in ipairs(reports) do
        if report.cue and not seen[report.cue.first] and M.of(report) == "denied" then
          seen[report.cue.first] = true
          list[#list + 1] = { first = math.min(report.first, report.cue.first),
            last = math.max(report.last, report.cue.last), report = report }
        end
      end
    end
    table.sort(list, function(a, b) return a.first < b.first end)
    for i, one in ipairs(list) do
      one.reach = math.max(one.last, i > 1 and list[i - 1].reach or 0)
    end
    return list
  end)
end

--- Whether a piece of a document is told to be denied, most of it; what is denied
--- twice (نفى أن يكون قد أنكر) is not.
---@param document briefing.Document
---@param first integer
---@param last integer
---@return boolean
function M.is_denied(document, first, last)
  local list, denied = M.denied(document), false
  for i = span.from(list, "first", last + 1) - 1, 1, -1 do
    local one = list[i]
    if one.reach < first then break end
    local shared = math.min(last, one.last) - math.max(first, one.first) + 1
    if shared >= MOST * (last - first + 1) then denied = not denied end
  end
  return denied
end

return M
