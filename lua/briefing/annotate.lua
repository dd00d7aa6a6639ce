-- SPDX-License-Identifier: MIT
--- Documents in, annotated lines out, one after another: nothing is kept of a
--- document once its line is written.

local annotation = require "briefing.annotation"
local document = require "briefing.document"
local interrupt = require "briefing.interrupt"
local jobs = require "briefing.jobs"
local json = require "briefing.json"
local problems = require "briefing.problem"
local progress = require "briefing.progress"
local reader = require "briefing.reader"
local reader_lines = require "briefing.reader_lines"
local visible = require "briefing.visible"

local M = {}

--- What to tell the user of a problem, as a line.
---@param problem briefing.Problem
---@return string
function M.complaint(problem)
  local place = problems.place(problem)
  return ("briefing: %s%s (%s)\n"):format(place and visible.line(place) .. ": " or "",
    visible.line(problems.message(problem)), problem.code)
end

--- What to tell the user of a note, as a line.
---@param note briefing.Problem
---@return string
function M.note(note)
  return ("briefing: note: %s: %s\n"):format(visible.line(problems.place(note) or "?"),
    visible.line(problems.message(note)))
end

-- The line of a document, and its problem where it has one.
local function annotated(record, mode)
  local one = document.new(record, mode)
  local doc <close>, message, code, byte = one:analysis()
  if doc then return annotation.line(one) end
  return nil, problems.new(one, message, code, byte)
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
    ok, line, failure = interrupt.pcall(annotated, record, mode)
    if not ok then
      local message = tostring(line):gsub("^[^\n]-:%d+: ", "")
      line, failure = nil, problems.new(record, message,
        message:find("not enough memory", 1, true) and "no-memory" or "failed")
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
local function in_jobs(source, how, put, complain)
  local pieces
  if source.file then
    pieces = jobs.file_pieces(source.file, source.path, how, source.lines())
  else
    pieces = jobs.record_pieces(source.next, function(problem)
      complain(M.complaint(problem))
    end)
  end
  return jobs.run(how.jobs, pieces, how, function(lines, count, complaints)
    if complaints ~= "" then complain(complaints) end
    return put(lines, count)
  end, function(problem) return M.line(nil, problem), M.complaint(problem) end)
end

-- What a path names: { next, notes, file, path, lines }, of which the last three
-- are those of lines of JSON that stand in an open file.
local function open(path, how)
  local options = { invalid = how.invalid, annotations = "new", ids = how.ids,
    longest = how.longest }
  local source = { path = path ~= "-" and path or nil }
  source.file = path == "-" and io.stdin or reader.file_of_lines(path)
  if source.file then
    source.next, source.lines = reader_lines.source(source.file, source.path, options, 0)
    return source
  end
  local code
  source.next, source.notes, code = reader.source(path, options)
  if source.next then return source end
  return nil, source.notes, code
end

-- The lines of one source; false and why when it could not be done to its end.
local function run_one(source, how, put, complain)
  local out = how.out
  if out and not out.going then
    local passed, message, code = out:pass(source.next, function(record, problem)
      return (M.line(record, problem, how.mode))
    end)
    if not passed then return false, message, code end
    if not out.going then return true end
  end
  if how.jobs > 1 then return in_jobs(source, how, put, complain) end
  return M.each(source.next, how.mode, put, complain)
end

---@class briefing.Annotating
---@field jobs integer
---@field invalid string
---@field mode string
---@field ids string
---@field longest integer|nil bytes of a text or line at the most; not under 128 kB
---@field out briefing.Resumed|nil  where some of the lines stand already

--- Annotates the documents of each path in turn; "-" is standard input.
---@param paths string[]
---@param how briefing.Annotating
---@param put fun(lines: string): boolean false when they can't be written
---@param complain fun(complaint: string) told what can't be read or used
---@param note fun(note: string) told what beside it was not asked for
---@return integer opened how many paths could be read
---@return boolean complete
function M.run(paths, how, put, complain, note)
  local bar <close> = progress.new("documents")
  local opened = 0
  local function counted(lines, count)
    bar:step(count)
    return put(lines)
  end
  local function tell(message, code)
    complain(("briefing: %s%s\n"):format(visible.line(message),
      code and " (" .. code .. ")" or ""))
  end
  for _, path in ipairs(paths) do
    local source, message, code = open(path, how)
    if source then
      opened = opened + 1
      for _, one in ipairs(source.notes or {}) do note(M.note(one)) end
      if source.file then bar:reads(source.file) end
      local complete
      complete, message, code = run_one(source, how, counted, complain)
      if source.file and source.path then source.file:close() end
      if message then tell(message, code) end
      if not complete then return opened, false end
    else
      tell(message, code)
    end
  end
  if how.out then
    local fits, message, code = how.out:fits()
    if not fits then
      tell(message, code)
      return opened, false
    end
  end
  return opened, true
end

return M
