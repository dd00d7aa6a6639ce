-- SPDX-License-Identifier: MIT
--- The `briefing` command. Exit status: 0 done; 1 something in the input was
--- refused and the rest done; 2 wrong usage; 3 nothing could be read or
--- written.

local annotate = require "briefing.annotate"
local argparse = require "argparse"
local briefing = require "briefing"
local core = require "briefing.core"
local export = require "briefing.export"
local jobs = require "briefing.jobs"
local options = require "briefing.options"
local query = require "briefing.query"
local suggest = require "briefing.suggest"
local terminal = require "briefing.terminal"

local M = {}

local DONE, REFUSED, USAGE, NOTHING = 0, 1, 2, 3

local function complain(format, ...)
  io.stderr:write("briefing: ", format:format(...), "\n")
end

local function complain_of(problem)
  io.stderr:write(annotate.complaint(problem))
end

-- {== What is asked for

-- A number of things on the command line, 1 or more.
local function a_count(s)
  local n = math.tointeger(tonumber(s))
  if n and n > 0 then return n end
  return nil, ("'%s' is no count"):format(s)
end

-- Filters as options: their names in a filter table are the same.
local FILTERS = {
  { "--speaker", "who is credited: a name, a variant of it, or a role" },
  { "--type", "direct, indirect or mixed" },
  { "--class", "class of the cue, such as warn" },
  { "--about", "words that the quote holds" },
  { "--to", "to whom it was said" },
  { "--status", "said, future, negated or hearsay" },
  { "--outlet", "documents of this outlet" },
  { "--since", "documents of this day, month or year, or later" },
  { "--until", "documents of this day, month or year, or earlier" },
  { "--has", "documents that hold these words" },
}
local DOCUMENT_FILTERS = { outlet = true, since = true, ["until"] = true,
  has = true }

-- Commands that print a collection: the set's method of the same name.
local LISTS = {
  { "documents", "the documents that were read" },
  { "quotes", "who said what, in document order" },
  { "entities", "who and what is named, joined across documents" },
  { "statements", "what several reports say alike, and in what words" },
  { "disagreements", "where reports give different dates, numbers or names" },
  { "timeline", "what happened or is announced, by date" },
  { "summary", "the sentences that the reports share most" },
}
-- Commands that count words: the set's method of the same name.
local COUNTS = {
  { "kwic", "a phrase in its context, wherever it stands",
    "briefing kwic 'المسار الدبلوماسي' reports/ --window 8", phrase = true, lines = true,
    numbers = { window = "words on each side (6)" } },
  { "search", "a query: word w?rd* =exact ~stem \"a phrase\" /regex/ OR NOT NEAR/5 ( )",
    "briefing search 'الناتو NEAR/5 أوكرانيا' reports/", phrase = true, lines = true,
    numbers = { window = "words on each side (6)" } },
  { "frequencies", "the commonest words, or runs of words",
    "briefing frequencies reports/ --n 3 --top 20",
    numbers = { n = "length of the runs (1)" } },
  { "collocations", "the words that keep a phrase company",
    "briefing collocations روسيا reports/ --window 4", phrase = true,
    numbers = { window = "words on each side (4)" } },
  { "keyness", "what the chosen documents say more than the others",
    "briefing keyness reports/ --outlet asharq", numbers = {} },
}

-- How each command that prints a collection gets it from the set.
local MAKE = {}

local function reading_options(command)
  command:option("--invalid", "invalid UTF-8: refuse or replace (by U+FFFD)")
    :choices { "refuse", "replace" }:default "refuse"
  command:option("--mode", "precision, balanced or recall")
    :choices { "precision", "balanced", "recall" }:default "balanced"
end

local function path_argument(command)
  command:argument("path",
    "folder of .txt and .html (with metadata.csv), .jsonl, .csv, a feed, .db "
    .. "or one text; - or nothing reads JSON lines from standard input"):args "*"
end

local function add_filters(command, only)
  for _, filter in ipairs(FILTERS) do
    if not only or only[filter[1]:sub(3)] then
      command:option(filter[1], filter[2])
    end
  end
end

local function list_options(command)
  command:option("--format", "table (on a terminal), jsonl (elsewhere), csv, md")
    :choices { "table", "jsonl", "json", "csv", "md" }
  command:option("-o --output", "file to write; its ending says the format")
  command:option("--top", "only the first so many"):convert(a_count)
end

local function new_parser()
  local parser = argparse("briefing",
    "Who said what in a folder of Arabic news reports.",
    "Examples:\n"
    .. "   briefing brief reports/ -o brief.html\n"
    .. "   briefing quotes reports/ --speaker بوتين --type direct\n"
    .. "   briefing annotate < reports.jsonl > annotated.jsonl\n"
    .. "   briefing quotes reports/ --format csv -o quotes.csv\n"
    .. "Status: 0 done, 1 something was refused, 2 wrong usage, 3 nothing done.")
    :usage_max_width(78):help_max_width(78)
  parser:add_help_command(false)
  parser:require_command(true)
  parser:command_target "command"
  parser:flag("--version", "print the version and those of the libraries")
    :action(function()
      local names, versions = {}, briefing.versions()
      for name in pairs(versions) do
        if name ~= "briefing" then names[#names + 1] = name end
      end
      table.sort(names)
      print("briefing " .. briefing.version)
      for _, name in ipairs(names) do print(name .. " " .. versions[name]) end
      os.exit(DONE, true)
    end)

  local brief = parser:command("brief", "the briefing, to a file or to read here",
    "Examples:\n   briefing brief reports/\n"
    .. "   briefing brief reports/ -o brief.html --lang en\n"
    .. "   briefing brief reports/ --since 2021-12-30 --format md")
  path_argument(brief)
  brief:option("-o --output", "file to write; its ending says the format")
  brief:option("--format", "html, md, txt or json")
    :choices { "html", "md", "txt", "json" }
  brief:option("--lang", "language of the headings: ar or en")
    :choices { "ar", "en" }:default "ar"
  brief:option("--sentences", "sentences under the title")
    :convert(a_count):default "6"
  add_filters(brief, DOCUMENT_FILTERS)
  reading_options(brief)

  local annotating = parser:command("annotate",
    "one annotated document a line, in input order, as JSON",
    "Examples:\n   briefing annotate < reports.jsonl > annotated.jsonl\n"
    .. "   briefing annotate reports/ | head -1\n"
    .. "A line that can't be used gives one with its id and an error.")
  path_argument(annotating)
  annotating:option("--jobs", "threads; the output is the same")
    :convert(a_count):default "1"
  reading_options(annotating)

  for _, list in ipairs(LISTS) do
    local name = list[1]
    local command = parser:command(name, list[2],
      ("Examples:\n   briefing %s reports/\n   briefing %s reports/ --format csv")
        :format(name, name))
    path_argument(command)
    list_options(command)
    add_filters(command, name ~= "quotes" and DOCUMENT_FILTERS or nil)
    reading_options(command)
  end

  for _, count in ipairs(COUNTS) do
    local name = count[1]
    local command = parser:command(name, count[2], ("Example:\n   %s")
      :format(count[3]))
    if count.phrase then
      command:argument("phrase", "words; * stands for any letters, ? for one")
      command:option("--match", "by word, letter by letter or by stem")
        :choices { "word", "exact", "stem" }
    end
    if count.lines then
      command:option("--sort", "by the words before, after or of the hit")
        :choices { "before", "after", "text" }
    end
    path_argument(command)
    command:option("--where", "inside quotes only, or outside them")
      :choices { "quotes", "outside" }
    for option, help in pairs(count.numbers) do
      command:option("--" .. option, help):convert(a_count)
    end
    list_options(command)
    add_filters(command, DOCUMENT_FILTERS)
    reading_options(command)
  end

  local to = parser:command("export", "everything that was found, to a file",
    "Example:\n   briefing export reports/ --to annotated.jsonl")
  path_argument(to)
  to:option("--to",
    "file to write: .html .md .txt .json .jsonl .csv .jsonld .xml .conllu .ann .db")
    :args(1):count "1"
  add_filters(to, DOCUMENT_FILTERS)
  reading_options(to)

  local repl = parser:command("repl",
    "a Lua prompt with `briefing` and the opened `set`",
    "Example:\n   briefing repl reports/\n   > set:quotes{ type = \"direct\" }")
  repl:argument("path", "what briefing.open takes"):args(1)
  reading_options(repl)

  local normalize = parser:command("normalize",
    "standard input, each line folded, to standard output",
    "Single options, each keep or what is done, override the preset:\n   --"
    .. table.concat(options.names, " --"):gsub("_", "-")
    .. "\nExample:\n   echo 'الأميركيّة' | briefing normalize --alef keep")
  normalize:option("--preset", "none, display, match or search"):default "match"
  for _, name in ipairs(options.names) do
    normalize:option("--" .. name:gsub("_", "-"), "overrides the preset")
      :target(name):hidden(true)
  end
  parser:command("tokens",
    "one token a line: start, end, kind, text, folded form",
    "Example:\n   echo 'وقال الرئيس إنه سيعود.' | briefing tokens")
  parser:command("sentences", "one sentence a line",
    "Example:\n   briefing sentences < report.txt")
  parser:add_complete_command("completion")
  return parser
end
-- }==

-- {== Reading

-- The paths given; without one, standard input.
local function paths_of(arguments)
  if #arguments.path > 0 then return arguments.path end
  if terminal.is_terminal(0) then
    complain("no path: reading JSON lines from the terminal (Ctrl-D ends them)")
  end
  return { "-" }
end

local function open_set(arguments)
  local paths = paths_of(arguments)
  local reading = { mode = arguments.mode, invalid = arguments.invalid }
  local set, failed
  for _, path in ipairs(paths) do
    local source = path == "-" and io.stdin or path
    local opened, message, code = briefing.open(source, reading)
    if opened then
      for _, problem in ipairs(opened.problems) do complain_of(problem) end
      failed = failed or #opened.problems > 0
      local known = set and #set.problems + #opened.problems
      set = set and set + opened or opened
      for i = (known or #set.problems) + 1, #set.problems do
        complain_of(set.problems[i])
        failed = true
      end
    else
      complain("%s%s", message, code and " (" .. code .. ")" or "")
      failed = true
    end
  end
  if not set then return nil, NOTHING end
  return set, failed and REFUSED or DONE
end

local function filters_of(arguments, allowed)
  local filters = {}
  for _, filter in ipairs(FILTERS) do
    local name = filter[1]:sub(3)
    if allowed[name] then filters[name] = arguments[name] end
  end
  return filters
end

-- The documents that the command line asks for; the problems known so far;
-- and all documents.
local function chosen(arguments)
  local set, status = open_set(arguments)
  if not set then return nil, status end
  local filters = filters_of(arguments, DOCUMENT_FILTERS)
  return next(filters) and set:where(filters) or set, status, #set.problems,
    set
end

-- Names what failed in the analysis, after `before` known problems.
local function finish(set, status, before)
  for i = before + 1, #set.problems do
    complain_of(set.problems[i])
    status = REFUSED
  end
  return status
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
    local ok, message = io.stdout:write(content)
    if not ok then
      complain("standard output: %s", message)
      return NOTHING
    end
  end
  return DONE
end
-- }==

for _, list in ipairs(LISTS) do
  MAKE[list[1]] = function(set) return set[list[1]](set) end
end
for _, count in ipairs(COUNTS) do
  MAKE[count[1]] = function(set, arguments)
    local wanted = { where = arguments.where, match = arguments.match,
      sort = arguments.sort }
    for option in pairs(count.numbers) do wanted[option] = arguments[option] end
    if count.phrase then return set[count[1]](set, arguments.phrase, wanted) end
    return set[count[1]](set, wanted)
  end
end

function MAKE.quotes(set, arguments)
  local own = {}
  for _, filter in ipairs(FILTERS) do
    local name = filter[1]:sub(3)
    own[name] = not DOCUMENT_FILTERS[name]
  end
  return set:quotes(filters_of(arguments, own))
end

function MAKE.keyness(set, arguments, whole)
  return set:keyness(whole - set, { where = arguments.where })
end

local RUN = {}

local BRIEFS = { html = true, md = true, txt = true, json = true }

function RUN.brief(arguments)
  local format = arguments.format
    or arguments.output and export.named(arguments.output)
  if arguments.output and not BRIEFS[format] then
    complain("%s: the ending names no format of a briefing; use --format",
      arguments.output)
    return USAGE
  end
  local set, status, before = chosen(arguments)
  if not set then return status end
  local content = export.render_set(set, format or "txt",
    { lang = arguments.lang, sentences = arguments.sentences })
  status = finish(set, status, before)
  return math.max(status, put(content, arguments.output))
end

RUN["export"] = function(arguments)
  local format = export.named(arguments.to)
  if not format then
    complain("%s: the ending names no format", arguments.to)
    return USAGE
  end
  local set, status, before = chosen(arguments)
  if not set then return status end
  local ok, message = export.save_set(set, arguments.to, format, {})
  if not ok then
    complain("%s", message)
    return NOTHING
  end
  return finish(set, status, before)
end

function RUN.annotate(arguments)
  local status = DONE
  local opened, complete = annotate.run(paths_of(arguments), arguments,
    function(lines) return put(lines) == DONE end,
    function(complaint)
      io.stderr:write(complaint)
      status = REFUSED
    end)
  return complete and opened > 0 and status or NOTHING
end

local function run_list(arguments)
  local format = arguments.format
  if not format and arguments.output then
    format = arguments.output:match("%.(%w+)$")
    if not export.COLLECTION_FORMATS[format] then
      complain("%s: the ending names no format; use --format", arguments.output)
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
  local set, status, before, whole = chosen(arguments)
  if not set then return status end
  local list = MAKE[arguments.command](set, arguments, whole)
  local found, why = pcall(function() return #list end)
  if not found and arguments.command == "search" then
    complain("query: %s", why) -- a regular expression that takes for ever
    return USAGE
  elseif not found then
    error(why, 0)
  end
  if arguments.top then list = list:top(arguments.top) end
  local content
  if format == "table" then
    content = list:render(terminal.columns()) .. "\n"
  else
    content = export.render_collection(list, format, {})
  end
  status = finish(set, status, before)
  return math.max(status, put(content, arguments.output))
end

function RUN.normalize(arguments)
  local wanted, status = { preset = arguments.preset }, DONE
  for _, name in ipairs(options.names) do wanted[name] = arguments[name] end
  local right, packed = pcall(options.normalize, wanted)
  if not right then
    local message = packed
    complain("%s", (message:gsub("^.-: ", "")))
    return USAGE
  end
  local number = 0
  for line in io.lines() do
    number = number + 1
    local folded, why, code = core.normalize(line, packed)
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
  local code = ([[
    package.path, package.cpath = %q, %q
    briefing = require "briefing"
    local problem
    set, problem = briefing.open(%q, { mode = %q, invalid = %q })
    if not set then
      io.stderr:write("briefing: ", problem, "\n")
      os.exit(3)
    end
    print(set)]]):format(package.path, package.cpath, arguments.path,
    arguments.mode, arguments.invalid)
  local interpreter = 0
  while arg[interpreter - 1] do interpreter = interpreter - 1 end
  local _, _, status = os.execute(("%s -i -e %s"):format(
    jobs.shell_word(arg[interpreter]), jobs.shell_word(code)))
  return status
end

-- argparse suggests near options and commands by one edit; this goes further.
local function usage_error(parser, message)
  local wrong = message:match("unknown option '(.-)'")
    or message:match("unknown command '(.-)'")
  local near
  if wrong and not message:find("Did you mean", 1, true) then
    local known = {}
    local function collect(command)
      for _, option in ipairs(command._options) do
        table.move(option._aliases, 1, #option._aliases, #known + 1, known)
      end
      for _, sub in ipairs(command._commands) do
        known[#known + 1] = sub._name
        collect(sub)
      end
    end
    collect(parser)
    near = suggest.nearest(wrong, known)
  end
  complain("%s%s", message, near and ("\nDid you mean '%s'?"):format(near) or "")
  io.stderr:write("Try 'briefing --help'.\n")
  return USAGE
end

--- Runs the command with `arguments`; returns the exit status.
---@param arguments string[]
---@return integer
function M.run(arguments)
  local parser = new_parser()
  local ok, parsed = parser:pparse(arguments)
  if not ok then return usage_error(parser, parsed) end
  local name = parsed.command
  if MAKE[name] then return run_list(parsed) end
  return RUN[name](parsed)
end

return M
