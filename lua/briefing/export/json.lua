-- SPDX-License-Identifier: MIT
--- The briefing as one JSON object: what the page says, and every document
--- with its annotations and text.

local annotation = require "briefing.annotation"
local json = require "briefing.json"

local M = {}

local brief_object = json.object { "title", "since", "until", "lead",
  "speakers", "statements", "disagreements", "only", "timeline", "copies",
  "documents", "problems" }
local speaker_object = json.object { "name", "type", "introduced", "outlets", "quotes" }
local problem_object = json.object { "id", "path", "line", "row", "code", "message",
  "byte" }

local function each(list, make)
  local objects = {}
  for i, item in ipairs(list) do objects[i] = make(item) end
  return objects
end

--- One line of JSON.
---@param brief briefing.Brief
---@return string
function M.brief(brief)
  return json.encode(brief_object {
    title = brief.title or json.null, since = brief.since,
    ["until"] = brief.upto,
    lead = each(brief.lead, annotation.summary_line),
    speakers = each(brief.speakers, function(speaker)
      return speaker_object { name = speaker.name or json.null,
        type = speaker.type, introduced = speaker.introduced, outlets = speaker.outlets,
        quotes = each(speaker.quotes, annotation.quote_line) }
    end),
    statements = each(brief.statements, annotation.statement_line),
    disagreements = each(brief.disagreements, annotation.disagreement_line),
    only = each(brief.only, annotation.summary_line),
    timeline = each(brief.timeline, annotation.timeline_line),
    copies = each(brief.copies, annotation.copy_line),
    documents = each(brief.documents, function(document)
      return annotation.document(document, true)
    end),
    problems = each(brief.problems, function(problem)
      return problem_object { id = problem.id, path = problem.path, line = problem.line,
        row = problem.row, code = problem.code, message = problem.message,
        byte = problem.byte }
    end) }) .. "\n"
end

return M
