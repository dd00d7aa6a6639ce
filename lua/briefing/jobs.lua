-- SPDX-License-Identifier: MIT
--- Documents over worker threads, each with a Lua state of its own. Pieces of
--- lines go into a bounded queue and come out in the order of the input, so
--- that the output is that of one thread, whoever is ahead waits, and no more
--- than a few pieces are in memory.

local core = require "briefing.core"
local json = require "briefing.json"
local reader_lines = require "briefing.reader_lines"
local reader_record = require "briefing.reader_record"

local M = {}

local PIECE = 128 * 1024 -- bytes of lines at a time, or one longer line

--- A string as one word of the shell.
---@param s string
---@return string
function M.shell_word(s)
  return "'" .. s:gsub("'", "'\\''") .. "'"
end

---@class briefing.Piece
---@field lines string|nil        lines of JSON to annotate
---@field before integer|nil      how many lines stand before them in their file
---@field path string|nil         the file
---@field problem briefing.Problem|nil  or what stands in a document's place

-- How many line feeds a text has, and where the last one stands, or 0.
local function line_feeds(text)
  local count, last = 0, 0
  while true do
    local at = text:find("\n", last + 1, true)
    if not at then return count, last end
    count, last = count + 1, at
  end
end

--- The pieces of an open file of JSON lines. A line that is too long is a
--- problem of its own.
---@param file file*
---@param path string|nil
---@param how briefing.Reading
---@param before integer|nil how many of its lines were read already
---@return fun(): briefing.Piece|nil
function M.file_pieces(file, path, how, before)
  before = before or 0
  local longest = how.longest or reader_record.LONGEST
  local waiting
  return function()
    local problem = waiting
    waiting = nil
    if problem then return { problem = problem } end
    local lines = file:read(PIECE)
    if not lines then return nil end
    local count, last = line_feeds(lines)
    local rest, head = core.read_line(file, longest - (#lines - last))
    local piece = { before = before, path = path,
      lines = head and lines:sub(1, last) or lines .. (rest or "") }
    before = before + count + (rest and line_feeds(rest) or 0)
    if head then
      before = before + 1
      waiting = reader_lines.too_long(lines:sub(last + 1) .. head, before, path, how)
      if piece.lines == "" then
        problem, waiting = waiting, nil
        return { problem = problem }
      end
    end
    return piece
  end
end

--- The pieces of another source; its problems are pieces of their own.
---@param next_record fun(): briefing.Record|nil, briefing.Problem|nil
---@param complain fun(problem: briefing.Problem) told of a record's problem
---@return fun(): briefing.Piece|nil
function M.record_pieces(next_record, complain)
  local waiting, ended
  return function()
    local problem = waiting
    waiting = nil
    if problem then return { problem = problem } end
    local lines, size = {}, 0
    while size < PIECE and not ended do
      local record
      record, problem = next_record()
      if record then
        if problem then complain(problem) end
        lines[#lines + 1] = json.encode { id = record.id, text = record.text,
          outlet = record.outlet, date = record.date, url = record.url,
          title = record.title,
          meta = next(record.meta) and record.meta or nil } .. "\n"
        size = size + #lines[#lines]
      elseif problem and #lines == 0 then
        return { problem = problem }
      else
        waiting, ended = problem, not problem
        break
      end
    end
    return #lines > 0 and { lines = table.concat(lines) } or nil
  end
end

--- Annotates pieces on `count` threads.
---@param count integer
---@param next_piece fun(): briefing.Piece|nil
---@param how { invalid: string, mode: string, ids: "lines"|"content"|"sources" }
---@param take fun(lines: string, count: integer, complaints: string): boolean
---  given the annotated lines of each piece in turn; false stops
---@param instead fun(problem: briefing.Problem): string, string  the line of a
---  problem, and what to tell the user of it
---@return boolean|nil complete nil when a worker failed
---@return string|nil message, string|nil code
function M.run(count, next_piece, how, take, instead)
  local places = 2 * count + 2
  local pool <close>, message, code = core.pool(count, places, "briefing.worker")
  if not pool then return nil, message, code end
  -- What is under way: false for a piece of the pool's, or a problem.
  local queue, first, last, ended = {}, 1, 0, false
  while true do
    local piece
    if not ended and last - first + 1 < places then
      piece = next_piece()
      ended = not piece
    end
    if piece then
      last = last + 1
      queue[last] = piece.problem or false
      if piece.lines then
        pool:put(piece.lines, piece.path or "", how.invalid, how.mode, how.ids,
          tostring(piece.before or ""))
      end
    elseif first > last then
      return true
    else
      local problem = queue[first]
      queue[first], first = nil, first + 1
      local going
      if problem then
        local line, complaint = instead(problem)
        going = take(line, 1, complaint)
      else
        local lines, count_or_why, complaints_or_code = pool:take()
        if not lines then return nil, count_or_why, complaints_or_code end
        going = take(lines, tonumber(count_or_why), complaints_or_code)
      end
      if not going then return false end
    end
  end
end

return M
