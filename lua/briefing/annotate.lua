-- SPDX-License-Identifier: MIT
--- Documents in, annotated lines out, one after another: nothing is kept of a
--- document once its line is written.

local annotation = require "briefing.annotation"
local document = require "briefing.document"
local jobs = require "briefing.jobs"
local json = require "briefing.json"
local progress = require "briefing.progress"
local reader = require "briefing.reader"
local visible = require "briefing.visible"

local M = {}

--- What to tell the user of a problem, as a line.
---@param problem briefing.Problem
---@return string
function M.complaint(problem)
  local at = problem.path or problem.id
  return ("briefing: %s%s (%s)\n"):format(
    at and visible.line(tostring(at)) .. ": " or "",
    visible.line(problem.message), problem.code)
end

-- The line of a document, and its problem where it has one.
local function annotated(record, mode)
  local one = document.new(record, mode)
  local doc <close>, message, code, byte = one:analysis()
  if doc then return annotation.line(one) end
  return nil, { id = one.id, path = one.path, message = message, code = code,
    byte = byte }
end

--- The line of a record, or of the problem in its place. A document that
--- nothing can be done with costs its own line only.
---@param record briefing.Record|nil
---@param problem briefing.Problem|nil
---@param mode string|nil
---@return string line with its line feed
---@return briefing.Problem|nil
function M.line(record, problem, mode)
  local line
  if record then
    local ok, failure
    ok, line, failure = pcall(annotated, record, mode)
    if not ok then
      local message = tostring(line)
      line, failure = nil, { id = record.id, path = record.path,
        message = message, code = message:find("not enough memory", 1, true)
          and "no-memory" or "failed" }
    end
    problem = failure or problem
  end
  return line or json.encode(annotation.error_line(problem)) .. "\n", problem
end

--- Gives `put` each line of a source in turn, and `complain` what to tell the
--- user of it; ends early when `put` returns false.
---@param next_record fun(): briefing.Record|nil, briefing.Problem|nil
---@param mode string|nil
---@param put fun(line: string): boolean
---@param complain fun(complaint: string)
---@return boolean complete
function M.each(next_record, mode, put, complain)
  while true do
    local record, problem = next_record()
    if not record and not problem then return true end
    local line
    line, problem = M.line(record, problem, mode)
    if problem then complain(M.complaint(problem)) end
    if not put(line) then return false end
  end
end

-- The same over `how.jobs` threads; false and why when one of them failed.
local function in_jobs(source, path, how, put, complain)
  local pieces
  if io.type(source) == "file" then
    pieces = jobs.file_pieces(source, path)
  else
    pieces = jobs.record_pieces(source, function(problem)
      complain(M.complaint(problem))
    end)
  end
  return jobs.run(how.jobs, pieces, how, function(lines, count, complaints)
    if complaints ~= "" then complain(complaints) end
    return put(lines, count)
  end, function(problem) return M.line(nil, problem), M.complaint(problem) end)
end

--- Annotates the documents of each path in turn; "-" is standard input.
---@param paths string[]
---@param how { jobs: integer, invalid: string, mode: string, ids: string }
---@param put fun(lines: string): boolean false when they can't be written
---@param complain fun(complaint: string) told what can't be read or used
---@return integer opened how many paths could be read
---@return boolean complete
function M.run(paths, how, put, complain)
  local bar <close> = progress.new("documents")
  local opened = 0
  local function counted(lines, count)
    bar:step(count)
    return put(lines)
  end
  for _, path in ipairs(paths) do
    local source, message, code
    if path == "-" then
      source = io.stdin
    elseif how.jobs > 1 then
      source = reader.file_of_lines(path)
    end
    if not source or how.jobs == 1 then
      source, message, code = reader.source(source or path,
        { invalid = how.invalid, annotations = "new", ids = how.ids })
    end
    if io.type(source) == "file" or path == "-" then
      bar:reads(path == "-" and io.stdin or source)
    end
    if source then
      opened = opened + 1
      local complete
      if how.jobs > 1 then
        complete, message = in_jobs(source, path ~= "-" and path or nil, how,
          counted, complain)
        if message then complain("briefing: " .. message .. "\n") end
      else
        complete = M.each(source, how.mode, counted, complain)
      end
      if not complete then return opened, false end
    else
      complain(("briefing: %s%s\n"):format(message,
        code and " (" .. code .. ")" or ""))
    end
  end
  return opened, true
end

return M
