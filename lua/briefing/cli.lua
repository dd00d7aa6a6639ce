-- SPDX-License-Identifier: MIT
--- The `briefing` command. Exit status: 0 done; 1 something in the input was
--- refused and the rest done; 2 wrong usage; 3 nothing could be read or
--- written.

local annotate = require "briefing.annotate"
local cli_parser = require "briefing.cli_parser"
local cli_usage = require "briefing.cli_usage"
local core = require "briefing.core"
local interrupt = require "briefing.interrupt"
local lazy = require "briefing.lazy"
local lfs = require "lfs"
local options = require "briefing.options"
local progress = require "briefing.progress"
local reader = require "briefing.reader"
local terminal = require "briefing.terminal"
local visible = require "briefing.visible"

local briefing = lazy "briefing" ---@module "briefing"
local export = lazy "briefing.export" ---@module "briefing.export"
local filter = lazy "briefing.filter" ---@module "briefing.filter"
local query = lazy "briefing.query" ---@module "briefing.query"
local repl = lazy "briefing.repl" ---@module "briefing.repl"
local resume = lazy "briefing.resume" ---@module "briefing.resume"
local sets = lazy "briefing.set" ---@module "briefing.set"
local spark = lazy "briefing.spark" ---@module "briefing.spark"
local stage = lazy "briefing.stage" ---@module "briefing.stage"
local store = lazy "briefing.store" ---@module "briefing.store"

local M = {}

local DONE, REFUSED, USAGE, NOTHING = 0, 1, 2, 3
local BROKEN_PIPE = 32 -- EPIPE, everywhere

local function complain(format, ...)
  io.stderr:write("briefing: ", visible.text(format:format(...)), "\n")
end

local function complain_of(problem)
  io.stderr:write(annotate.complaint(problem))
end

local function tell_notes(notes)
  for _, note in ipairs(notes or {}) do io.stderr:write(annotate.note(note)) end
end

-- How each command that prints a collection gets it from the set.
local MAKE = {}

-- {== Reading

-- The paths given; without one, standard input.
local function paths_of(arguments)
  if #arguments.path > 0 then return arguments.path end
  if terminal.is_terminal(0) then
    complain("no path: reading JSON lines from the terminal (Ctrl-D ends them)")
  end
  return { "-" }
end

-- What documents without ids are called by: with their source, where there are
-- several.
local function ids_of(paths)
  return #paths > 1 and "sources" or "lines"
end

local function open_set(arguments)
  local paths = paths_of(arguments)
  local reading = { mode = arguments.mode, invalid = arguments.invalid, ids = ids_of(paths) }
  local set, failed
  for _, path in ipairs(paths) do
    local source = path == "-" and io.stdin or path
    local opened, message, code = sets.open(source, reading)
    if opened then
      tell_notes(opened.notes)
      for _, problem in ipairs(opened.problems) do complain_of(problem) end
      failed = failed or #opened.problems > 0
      local known = set and #set.problems + #opened.problems
      set = set and set + opened or opened
      for i = (known or #set.problems) + 1, #set.problems do
        complain_of(set.problems[i])
        failed = true
      end
    else
      complain("%s%s%s", path == "-" and "standard input: " or "", message,
        code and " (" .. code .. ")" or "")
      failed = true
    end
  end
  if not set then return nil, NOTHING end
  return set, failed and REFUSED or DONE
end

local function filters_of(arguments, allowed)
  local filters = {}
  for _, one in ipairs(cli_parser.FILTERS) do
    local name = one[1]:sub(3)
    if allowed[name] then filters[name] = arguments[name] end
  end
  return filters
end

-- What `make` returns; nil and the status where it names a misuse: a column or
-- a value that isn't there.
local function attempt(make, ...)
  local ok, made = interrupt.pcall(make, ...)
  if ok then return made end
  complain("%s", (tostring(made):gsub("^[^:]*:%d+: ", "")))
  return nil, USAGE
end

-- Nil and the status where a filter can't be: before anything is read.
local function checked_filters(arguments)
  for _, one in ipairs(cli_parser.FILTERS) do
    if arguments[one[1]:sub(3)] then
      return attempt(function()
        filter.check(filters_of(arguments, filter.quote), filter.quote, 1)
        return true
      end)
    end
  end
  return true
end

-- The store that is asked, where it holds more documents than are to be in
-- memory at once, and how many it holds.
local function large_store(arguments)
  local path = #arguments.path == 1 and arguments.path[1]
  local count = path and store.count(path)
  if count and count > arguments.at_once then return path, count end
end

-- What a store of any size answers, as JSON lines.
local FROM_DISK = { quotes = true, statements = true }

-- A set from a store, or nil and the status.
local function from_store(arguments, set, message, code)
  if set then return set, DONE, #set.problems, set end
  if set == nil then
    complain("%s%s", message, code and " (" .. code .. ")" or "")
    return nil, NOTHING
  end
  complain("%s: more than %d documents; choose among them by --since, --outlet "
    .. "…, or let more be in memory by --at-once%s", arguments.path[1], arguments.at_once,
    FROM_DISK[arguments.command] and "; with --format jsonl it is answered from the disk" or "")
  return nil, USAGE
end

-- The documents that the command line asks for; the problems known so far;
-- and all documents.
local function chosen(arguments)
  local large = arguments.at_once and large_store(arguments)
  if large then
    return from_store(arguments, store.chosen(large, filters_of(arguments,
      cli_parser.DOCUMENT_FILTERS), arguments.at_once))
  end
  local set, status = open_set(arguments)
  if not set then return nil, status end
  local filters = filters_of(arguments, cli_parser.DOCUMENT_FILTERS)
  if not next(filters) then return set, status, #set.problems, set end
  local some, wrong = attempt(set.where, set, filters)
  return some, wrong or status, #set.problems, set
end

-- The filters that were given, of those allowed, as they were typed.
local function given_filters(arguments, allowed)
  local names = {}
  for _, one in ipairs(cli_parser.FILTERS) do
    local name = one[1]:sub(3)
    if allowed[name] and arguments[name] then names[#names + 1] = one[1] end
  end
  return table.concat(names, ", ")
end

-- Says so where the filters leave no document; whether they do.
local function none_left(set, arguments)
  if #set > 0 then return false end
  local filters = given_filters(arguments, cli_parser.DOCUMENT_FILTERS)
  complain("no document is left%s", filters ~= "" and " by " .. filters or "")
  return true
end

-- Whether an option of an export does something in `format`; the status if not.
local function fits(format, given)
  local ok, message = interrupt.pcall(export.check_options, format, given, 1)
  if ok then return true end
  complain("--%s", (message:gsub("^[^:]*:%d+: ", "")))
  return false, USAGE
end

-- Commands that count words, which need no analysis.
local WORDS = { documents = true, kwic = true, search = true,
  frequencies = true, collocations = true, keyness = true, dispersion = true }

-- Analyses the documents one by one, where the user sees how far that is.
local function analyse(set)
  local bar <close> = progress.new("documents", #set)
  if not bar.visible then return end
  for document in set:each() do
    document:analysis()
    bar:step()
  end
end

-- Names what failed in the analysis, after `before` known problems.
local function finish(set, status, before)
  for i = before + 1, #set.problems do
    complain_of(set.problems[i])
    status = REFUSED
  end
  return status
end

-- What came of writing to standard output. Whoever closed it early has seen
-- enough, and need not be told.
local function to_output(ok, message, errno)
  if ok then return DONE end
  if errno ~= BROKEN_PIPE then complain("standard output: %s", message) end
  return NOTHING
end

-- Writes to a file, or to standard output without one.
local function put(content, path)
  if path then
    local ok, message = export.write(path, content)
    if not ok then
      complain("%s", message)
      return NOTHING
    end
  else
    return to_output(io.stdout:write(content))
  end
  return DONE
end
-- }==

for _, list in ipairs(cli_parser.LISTS) do
  local method = list.method or list.name
  MAKE[list.name] = function(set, arguments)
    if not list.where then return set[method](set, arguments.by) end
    local wanted = { where = arguments.where, match = arguments.match,
      sort = arguments.sort, content = arguments.content }
    for option in pairs(list.numbers or {}) do wanted[option] = arguments[option] end
    if list.phrase then return set[method](set, arguments.phrase, wanted) end
    return set[method](set, wanted)
  end
end

function MAKE.dispersion(set, arguments)
  local wanted = { where = arguments.where }
  if arguments.phrase then return set:dispersion(arguments.phrase, wanted) end
  wanted.least, wanted.content = arguments.least, arguments.content
  return set:dispersion(wanted)
end

function MAKE.summary(set, arguments)
  return set:summary { sentences = arguments.sentences, words = arguments.words,
    percent = arguments.percent }
end

function MAKE.cross(set, arguments)
  return set:quotes():cross(arguments.rows or "speaker",
    arguments.columns or "outlet")
end

function MAKE.quotes(set, arguments)
  local own = {}
  for _, one in ipairs(cli_parser.FILTERS) do
    local name = one[1]:sub(3)
    own[name] = not cli_parser.DOCUMENT_FILTERS[name]
  end
  return set:quotes(filters_of(arguments, own))
end

function MAKE.keyness(set, arguments, whole)
  return set:keyness(whole - set, { where = arguments.where,
    least = arguments.least, content = arguments.content })
end

local RUN = {}

-- The endings of formats, for messages.
local function endings(formats)
  local list = {}
  for format in pairs(formats) do list[#list + 1] = "." .. format end
  table.sort(list)
  return table.concat(list, " ")
end

local PAGE = 78 -- columns of a briefing at the most
local BRIEFS = { html = true, md = true, txt = true, json = true }

function RUN.brief(arguments)
  local format = arguments.format
    or arguments.output and export.named(arguments.output)
  if arguments.output and not BRIEFS[format] then
    complain("%s: the ending names no format of a briefing (%s); use --format",
      arguments.output, endings(BRIEFS))
    return USAGE
  end
  format = format or "txt"
  local right, wrong = fits(format, { lang = arguments.lang })
  if not right then return wrong end
  local set, status, before
  local large, count = large_store(arguments)
  if large and not next(filters_of(arguments, cli_parser.DOCUMENT_FILTERS)) then
    set, status, before = from_store(arguments,
      store.most_shared(large, arguments.at_once))
    if set then
      complain("%s: %d of %d documents, those of the statements that most "
        .. "outlets carry", large, #set, count)
    end
  else
    set, status, before = chosen(arguments)
  end
  if not set then return status end
  if none_left(set, arguments) then return NOTHING end
  analyse(set)
  local content = export.render_set(set, format, { lang = arguments.lang,
    sentences = arguments.sentences,
    columns = not arguments.output and math.min(PAGE, terminal.columns()) or nil })
  status = finish(set, status, before)
  return math.max(status, put(content, arguments.output))
end

RUN["export"] = function(arguments)
  local format = export.named(arguments.to)
  if not format then
    complain("%s: the ending names no format (%s)", arguments.to,
      endings(export.SET_ENDINGS))
    return USAGE
  end
  local right, wrong = fits(format, { lang = arguments.lang, bom = arguments.bom })
  if not right then return wrong end
  local set, status, before = chosen(arguments)
  if not set then return status end
  if none_left(set, arguments) then return NOTHING end
  analyse(set)
  local ok, message, code = export.save_set(set, arguments.to, format,
    { lang = arguments.lang, bom = arguments.bom })
  if not ok then
    complain("%s", message)
    return code == "exists" and USAGE or NOTHING
  end
  return finish(set, status, before)
end

function RUN.annotate(arguments)
  local status, out, message, code = DONE
  if arguments.resume then
    out, message, code = resume.open(arguments.resume)
    if not out then
      complain("%s (%s)", message, code)
      return NOTHING
    end
  end
  local paths = paths_of(arguments)
  local how = { jobs = arguments.jobs, invalid = arguments.invalid, mode = arguments.mode,
    ids = arguments.ids == "content" and "content" or ids_of(paths), out = out }
  local opened, complete = annotate.run(paths, how,
    function(lines)
      if out then return out:put(lines) end
      return put(lines) == DONE
    end,
    function(complaint)
      io.stderr:write(complaint)
      status = REFUSED
    end,
    function(note) io.stderr:write(note) end)
  if out then
    local closed
    closed, message = out:close()
    if not closed then complain("%s", message) end
    complete = complete and closed
    status = out.refused and REFUSED or status
  end
  return complete and opened > 0 and status or NOTHING
end

function RUN.open(arguments)
  if not store.is_named(arguments.store) then
    complain("--store %s: expected a name in .db or .sqlite, as which it is read again",
      arguments.store)
    return USAGE
  end
  local bar <close>, status = progress.new("documents"), DONE
  local paths, at, source = paths_of(arguments), 0, nil
  -- A store grows from many sources, if not in one run.
  local reading = { invalid = arguments.invalid, annotations = "new", ids = "sources" }
  local function next_source()
    while at < #paths do
      at = at + 1
      local notes, code
      source, notes, code = reader.source(paths[at] == "-" and io.stdin or paths[at], reading)
      if source then
        tell_notes(notes)
        return true
      end
      complain("%s%s", notes, code and " (" .. code .. ")" or "")
      status = REFUSED
    end
    return false
  end
  if not next_source() then return NOTHING end
  local growth, message, code = store.add(arguments.store, function()
    repeat
      local record, problem = source()
      if record or problem then return record, problem end
    until not next_source()
  end, arguments.mode, function(problem)
    complain_of(problem)
    status = REFUSED
  end, function() bar:step() end)
  if not growth then
    complain("%s (%s)", message, code)
    return NOTHING
  end
  return math.max(status, put(("%s: %d new, %d changed, %d as they were, %d refused\n"):format(
    arguments.store, growth.new, growth.changed, growth.same, growth.refused)))
end

-- Answers from the disk: quotes document by document, statements by sorting.
-- Nil where the question is another.
local function run_large(arguments, format)
  local path = large_store(arguments)
  if not path or format ~= "jsonl" or arguments.output or arguments.top then return nil end
  local filters = filters_of(arguments, cli_parser.DOCUMENT_FILTERS)
  local status, done, message, code = DONE
  local function write(text)
    status = math.max(status, put(text))
    return status == DONE
  end
  if arguments.command == "quotes" then
    done, message, code = store.each(path, function(set)
      local list = MAKE.quotes(next(filters) and set:where(filters) or set, arguments)
      return write(export.render_collection(list, "jsonl", {}))
    end)
  elseif arguments.command == "statements" and not next(filters) then
    done, message, code = store.statements(path, write)
  else
    return nil
  end
  if done == nil then
    complain("%s (%s)", message, code)
    return NOTHING
  end
  return status
end

function RUN.spark(arguments)
  local done, refused, code = spark.run(arguments)
  if done then return refused and REFUSED or DONE end
  complain("%s", refused)
  return code == "exists" and USAGE or NOTHING
end

function RUN.stage(arguments)
  io.stdout:setvbuf("full", 65536)
  local status = DONE
  local ok, message = interrupt.pcall(stage.run, arguments.name, io.lines(), function(row)
    status = put(row)
    if status ~= DONE then error("stopped", 0) end
  end)
  if not ok and status == DONE then
    complain("stage %s: %s", arguments.name, message)
    return NOTHING
  end
  return status
end

local function run_list(arguments)
  local phrase = cli_parser.LIST[arguments.command].phrase and arguments.phrase
  if phrase and #arguments.path == 0 and lfs.attributes(phrase, "mode") then
    complain("%s is what to read; the %s stands before it", phrase,
      arguments.command == "search" and "query" or "phrase")
    return USAGE
  end
  local format = arguments.format
  if not format and arguments.output then
    format = (arguments.output:match("%.(%w+)$") or ""):lower()
    if not export.COLLECTION_FORMATS[format] then
      complain("%s: the ending names no format (%s); use --format",
        arguments.output, endings(export.COLLECTION_FORMATS))
      return USAGE
    end
  end
  if arguments.command == "search" then
    local parsed, message, _, byte = query.parse(arguments.phrase, arguments.match)
    if not parsed then
      complain("query: %s at byte %d", message, byte)
      return USAGE
    end
  end
  format = format or terminal.is_terminal(1) and "table" or "jsonl"
  local right, misfit = fits(format, { bom = arguments.bom })
  if not right then return misfit end
  local answered = run_large(arguments, format)
  if answered then return answered end
  local set, status, before, whole = chosen(arguments)
  if not set then return status end
  if not WORDS[arguments.command] or arguments.where then analyse(set) end
  if not none_left(set, arguments) and arguments.command == "keyness" and #set == #whole then
    complain("keyness: no document is left to compare with; choose some by --outlet, --since, "
      .. "--until or --has")
  end
  local list, wrong = attempt(MAKE[arguments.command], set, arguments, whole)
  if wrong then return wrong end
  local found, why = interrupt.pcall(function() return #list end)
  if not found and arguments.command == "search" then
    complain("query: %s", why) -- a regular expression that takes for ever
    return USAGE
  elseif not found then
    error(why, 0)
  end
  if #set > 0 and #list == 0 and arguments.command == "quotes" and given_filters(arguments,
    filter.quote) ~= "" then
    complain("no quote is left by %s", given_filters(arguments, filter.quote))
  end
  if arguments.top then list = list:top(arguments.top) end
  local content
  if format == "table" then
    content = list:render(terminal.columns()) .. "\n"
    if not arguments.output and terminal.has_colours(1) then
      content = "\27[1m" .. content:gsub("\n", "\27[0m\n", 1)
    end
  else
    content = export.render_collection(list, format, { bom = arguments.bom })
  end
  status = finish(set, status, before)
  return math.max(status, put(content, arguments.output))
end

function RUN.normalize(arguments)
  local wanted, status = { preset = arguments.preset }, DONE
  for _, name in ipairs(options.names) do wanted[name] = arguments[name] end
  local right, packed = interrupt.pcall(options.normalize, wanted)
  if not right then
    local message = packed
    complain("%s", (message:gsub("^[^:]*:%d+: ", "")))
    return USAGE
  end
  local number = 0
  for line in io.lines() do
    number = number + 1
    local folded, why, code = core.fold(line, packed)
    if not folded then
      complain("line %d: %s (%s)", number, why, code)
      status = REFUSED
    elseif put(folded .. "\n") ~= DONE then
      return NOTHING
    end
  end
  return status
end

-- Writes a line for each of what `find` finds in standard input.
local function run_spans(find, line_of)
  local text = io.read("a")
  local list, message, code = find(text)
  if not list then
    complain("standard input: %s (%s)", message, code)
    return NOTHING
  end
  for i = 1, #list do
    if put(line_of(list[i], text) .. "\n") ~= DONE then return NOTHING end
  end
  return DONE
end

function RUN.tokens()
  return run_spans(core.tokens, function(token)
    return ("%d\t%d\t%s\t%s\t%s"):format(token.first, token.last, token.kind,
      token.text, token.folded)
  end)
end

function RUN.sentences()
  return run_spans(core.sentences, function(sentence, text)
    return (text:sub(sentence.first, sentence.last):gsub("%s+", " "))
  end)
end

function RUN.repl(arguments)
  local set, message, code = briefing.open(arguments.path,
    { mode = arguments.mode, invalid = arguments.invalid })
  if not set then
    complain("%s%s", message, code and " (" .. code .. ")" or "")
    return NOTHING
  end
  tell_notes(set.notes)
  for _, problem in ipairs(set.problems) do complain_of(problem) end
  local understood = repl.run { briefing = briefing, set = set }
  return understood and #set.problems == 0 and DONE or REFUSED
end

-- Tells of wrong usage.
local function refuse(message)
  complain("%s", message)
  io.stderr:write("Try 'briefing --help'.\n")
  return USAGE
end

-- Prints what was asked about the program, and ends it.
local function say(text)
  local status = to_output(io.stdout:write(text, text:sub(-1) ~= "\n" and "\n" or ""))
  os.exit(math.max(status, to_output(io.stdout:flush())), true)
end

--- Runs the command with `arguments`; returns the exit status.
---@param arguments string[]
---@return integer
function M.run(arguments)
  local parsed, message = cli_usage.parse(arguments, say, function(wrong)
    os.exit(refuse(wrong), true)
  end)
  if not parsed then return refuse(message) end
  local fit, status = checked_filters(parsed)
  status = fit and (RUN[parsed.command] or run_list)(parsed) or status
  return math.max(status, to_output(io.stdout:flush()))
end

return M
