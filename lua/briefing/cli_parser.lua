-- SPDX-License-Identifier: MIT
--- What can be said on the command line: the commands, their options and
--- their help.

local argparse = require "argparse"
local options = require "briefing.options"
local stage = require "briefing.stage"

local M = {}

local COLUMNS = 78

local MANY_JOBS = 256 -- threads of a pool at the most

-- Reads a number of things behind `option`, from 1 on, or to `most`.
local function a_count(option, most)
  return function(s)
    local n = math.tointeger(tonumber(s))
    if n and n > 0 and n <= (most or n) then return n end
    return nil, ("%s: expected a number %s, got '%s'"):format(option,
      most and "from 1 to " .. most or "of 1 or more, such as 5", s)
  end
end

--- Filters as options: their names in a filter table are the same. But for days,
--- several of one name mean any of them.
M.FILTERS = {
  { "--speaker", "who is credited: a name, a variant, a role" },
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
M.DOCUMENT_FILTERS = { outlet = true, since = true, ["until"] = true,
  has = true }

local WHERE, PHRASE = "where", "phrase"
local NUMBERS = {
  window = "words on each side",
  n = "length of the runs",
  least = "occurrences that it needs",
}

--- Commands that print a collection. `method` is the set's, the command's
--- name where there is none; `options` are those it takes, `numbers` those
--- that are counts with what they are when left out.
M.LISTS = {
  { name = "quotes", help = "who said what, in document order",
    examples = { "quotes reports/ --speaker بوتين --type direct",
      "quotes reports/ --format csv -o quotes.csv" } },
  { name = "entities", help = "who and what is named, joined across documents" },
  { name = "statements", help = "what several reports say alike, in what words" },
  { name = "disagreements", help = "where reports differ: dates, numbers, names" },
  { name = "timeline", help = "what happened or is announced, by date" },
  { name = "copies", help = "what reports have from each other word for word" },
  { name = "summary", help = "a few sentences that tell what the reports share",
    length = true, examples = { "summary reports/ --sentences 5",
      "summary reports/ --words 120", "summary reports/ --percent 10" } },
  { name = "documents", help = "the documents that were read" },
  { name = "kwic", help = "a phrase in its context, wherever it stands",
    [PHRASE] = true, [WHERE] = true, sorted = true, numbers = { window = 6 },
    examples = { "kwic 'المسار الدبلوماسي' reports/ --window 8 --sort after" } },
  { name = "search", [PHRASE] = true, [WHERE] = true, sorted = true,
    help = "a query: words, phrases, NEAR/5, OR, NOT, /regex/", numbers = { window = 6 },
    about = "In a query: word  w?rd*  =exact  ~stem  \"a phrase\"  /regex/\n"
      .. "   a NEAR/5 b  a b  a OR b  NOT a  ( )",
    examples = { "search 'الناتو NEAR/5 أوكرانيا' reports/",
      "search '/عقوب(ة|ات)/' reports/ --where quotes" } },
  { name = "frequencies", help = "the commonest words, or runs of words",
    [WHERE] = true, content = true, numbers = { n = 1, least = 1 },
    examples = { "frequencies reports/ --content --top 20",
      "frequencies reports/ --n 3 --least 2" } },
  { name = "collocations", help = "the words that keep a phrase company",
    [PHRASE] = true, [WHERE] = true, content = true,
    numbers = { window = 4, least = 2 },
    examples = { "collocations روسيا reports/ --window 4" } },
  { name = "keyness", help = "what the chosen documents say more than others",
    [WHERE] = true, content = true, numbers = { least = 1 },
    examples = { "keyness reports/ --outlet asharq --content" } },
  { name = "dispersion", help = "how evenly words, or one phrase, are spread",
    [WHERE] = true, content = true, numbers = { least = 5 },
    options = { { "--phrase", "where each document has this phrase" } },
    examples = { "dispersion reports/ --top 20",
      "dispersion reports/ --phrase الناتو" } },
  { name = "share-of-voice", method = "share_of_voice",
    help = "how much of what is quoted is whose",
    options = { { "--by", "speaker, outlet, type or class (speaker)" } },
    examples = { "share-of-voice reports/ --top 10" } },
  { name = "co-quotation", method = "co_quotation",
    help = "who is quoted in the same documents" },
  { name = "cue-classes", method = "cue_classes",
    help = "who says, warns, denies: speakers by class of cue",
    options = { { "--by", "speaker, outlet, type or date (speaker)" } } },
  { name = "cross", help = "a table of how often quotes are of two kinds",
    options = { { "--rows", "a column of quotes (speaker)" },
      { "--columns", "another (outlet)" } },
    examples = { "cross reports/ --rows speaker --columns outlet" } },
}

M.LIST = {}
for _, list in ipairs(M.LISTS) do M.LIST[list.name] = list end

local function reading_options(command)
  command:option("--invalid", "invalid UTF-8: refuse, or replace by U+FFFD")
    :argname "<how>":choices { "refuse", "replace" }:default "refuse"
    :show_default(false)
  command:option("--mode", "precision, balanced or recall")
    :argname "<mode>":choices { "precision", "balanced", "recall" }
    :default "balanced":show_default(false)
end

local function path_argument(command)
  command:argument("path", "a folder of .txt and .html (with metadata.csv), "
    .. ".jsonl, .json, .csv, a feed, .db, .gz of these, or one text; - or nothing "
    .. "reads JSON lines from standard input"):args "*"
end

-- How many documents of a store are in memory at once.
local function at_once_option(command)
  command:option("--at-once", "of a store (.db) of more documents, choose or "
    .. "answer from the disk (2000)"):argname "<n>":convert(a_count "--at-once")
    :default "2000"
    :show_default(false)
end

-- Keeps the value of an option, or a list of those of several.
local function keep_all(result, target, value)
  local before = result[target]
  if before == nil then
    result[target] = value
  elseif type(before) == "table" then
    before[#before + 1] = value
  else
    result[target] = { before, value }
  end
end

local ONCE = { ["--since"] = true, ["--until"] = true }

local function add_filters(command, only)
  for _, filter in ipairs(M.FILTERS) do
    if not only or only[filter[1]:sub(3)] then
      local option = command:option(filter[1], filter[2])
      if not ONCE[filter[1]] then option:count "*":init(nil):action(keep_all) end
    end
  end
end

local function list_options(command)
  command:option("--format", "table (on a terminal), jsonl (elsewhere), json, "
    .. "csv, md or txt (as table)"):argname "<format>"
    :choices { "table", "jsonl", "json", "csv", "md", "txt" }
  command:option("-o --output", "file to write; its ending says the format")
    :argname "<file>"
  command:flag("--bom", "begin a .csv with a byte order mark, for Excel")
  command:option("--top", "only the first so many"):argname "<n>"
    :convert(a_count "--top")
end

-- Examples as the last lines of a command's help.
local function examples(lines, note)
  local out = {}
  for i, line in ipairs(lines) do out[i] = "   briefing " .. line end
  return (#lines > 1 and "Examples:\n" or "Example:\n")
    .. table.concat(out, "\n") .. (note and "\n" .. note or "")
end

-- A command with a usage of one line and examples.
local function new_command(parser, name, help, usage, lines, note)
  return parser:command(name):summary(help):description(help:sub(1, 1):upper()
    .. help:sub(2) .. ".")
    :usage(("Usage: briefing %s %s"):format(name, usage))
    :epilog(examples(lines, note))
end

local function list_command(parser, list)
  local name = list.name
  local command = new_command(parser, name, list.help,
    (list.phrase and (name == "search" and "QUERY " or "PHRASE ") or "")
    .. "[PATH…] [options]",
    list.examples or { name .. " reports/", name .. " reports/ --format csv" },
    list.about)
  if list.phrase then
    command:argument("phrase", name == "search" and "the query"
      or "words; * stands for any letters, ? for one")
    command:option("--match", "by word, exact (letter by letter) or stem")
      :argname "<how>":choices { "word", "exact", "stem" }
  end
  path_argument(command)
  if list.sorted then
    command:option("--sort", "by the words before, after or of the hit (text)")
      :argname "<by>":choices { "before", "after", "text" }
  end
  if list.where then
    command:option("--where", "inside quotes only, or outside them")
      :argname "<where>":choices { "quotes", "outside" }
  end
  if list.content then
    command:flag("--content", "without particles, pronouns and the like")
  end
  for _, option in ipairs { "window", "n", "least" } do
    local default = list.numbers and list.numbers[option]
    if default then
      command:option("--" .. option, ("%s (%d)"):format(NUMBERS[option], default))
        :argname "<n>":convert(a_count("--" .. option))
    end
  end
  for _, option in ipairs(list.options or {}) do
    command:option(option[1], option[2])
  end
  if list.length then
    command:mutex(
      command:option("--sentences", "so many sentences (8)"):argname "<n>"
        :convert(a_count("--sentences")),
      command:option("--words", "as many as fit in so many words"):argname "<n>"
        :convert(a_count("--words")),
      command:option("--percent", "as many as fit in so many percent of the words"):argname "<n>"
        :convert(a_count("--percent")))
  end
  list_options(command)
  at_once_option(command)
  add_filters(command, name ~= "quotes" and M.DOCUMENT_FILTERS or nil)
  reading_options(command)
  return command
end

local function brief_command(parser)
  local brief = new_command(parser, "brief",
    "the briefing, to a file or to read here", "[PATH…] [options]",
    { "brief reports/", "brief reports/ -o brief.html --lang en",
      "brief reports/ --since 2021-12-30 --format md" })
  path_argument(brief)
  brief:option("-o --output", "file to write; its ending says the format")
    :argname "<file>"
  brief:option("--format", "html, md, txt or json"):argname "<format>"
    :choices { "html", "md", "txt", "json" }
  brief:option("--lang", "language of the headings: ar or en (ar)")
    :argname "<lang>":choices { "ar", "en" }
  brief:option("--sentences", "sentences under the title")
    :argname "<n>":convert(a_count "--sentences"):default "6"
  at_once_option(brief)
  add_filters(brief, M.DOCUMENT_FILTERS)
  reading_options(brief)
  return brief
end

local function annotate_command(parser)
  local annotate = new_command(parser, "annotate",
    "one annotated document a line, as JSON",
    "[PATH…] [options]",
    { "annotate < reports.jsonl > annotated.jsonl",
      "annotate reports.jsonl --jobs 2 --resume annotated.jsonl" },
    "A line that can't be used gives one with its id and an error.")
  path_argument(annotate)
  annotate:option("--jobs", "threads; the output is the same")
    :argname "<n>":convert(a_count("--jobs", MANY_JOBS)):default "1"
  annotate:option("--resume", "goes on with the lines that an interrupted run left there")
    :argname "<file>"
  annotate:option("--ids", "what a document without an id is called by: its "
    .. "line's number (lines) or its content"):argname "<by>"
    :choices { "lines", "content" }:default "lines":show_default(false)
  reading_options(annotate)
  return annotate
end

local function open_command(parser)
  local open = new_command(parser, "open",
    "documents into a store, analysing only what is new", "--store FILE [PATH…]",
    { "open --store set.db reports/", "quotes set.db --speaker بوتين" },
    "A document that is there as it was costs nothing; one that changed is "
    .. "analysed\nagain. The store is a database as export writes it.")
  path_argument(open)
  open:option("--store", "the .db to make or to add to"):args(1):count "1"
  reading_options(open)
  return open
end

local function spark_command(parser)
  local many = new_command(parser, "spark",
    "annotations, statements and tables of any number of documents",
    "--input FILE --output FOLDER [options]",
    { "spark --input reports.jsonl --output run1 --master 'local[2,4]'",
      "spark --input reports/ --output run1 --master spark://host:7077",
      "spark --input reports.jsonl --output run1 --master sort --jobs 2" },
    "With the master 'sort' it is one machine and sort(1) that do it.")
  many:option("--input", "JSON lines: a file, or a folder of such files")
    :args(1):count "1+"
  many:option("--output", "a new folder, which every machine sees")
    :args(1):count "1"
  many:option("--master", "Spark's master, or sort"):default "local[*,4]"
  many:option("--jobs", "threads, where the master is sort")
    :argname "<n>":convert(a_count("--jobs", MANY_JOBS)):default "1"
  many:option("--conf", "a setting of Spark: name=value"):args(1):count "*"
  many:option("--archives", "an installed tree for Spark to ship")
  many:option("--program", "what runs briefing on each machine (as here)")
  many:option("--spark", "spark-sql (that of SPARK_HOME, or of the path)")
  reading_options(many)
  return many
end

local function export_command(parser)
  local to = new_command(parser, "export", "everything that was found, to a file",
    "[PATH…] --to FILE [options]",
    { "export reports/ --to annotated.jsonl",
      "export reports/ --to reports.db --outlet asharq" },
    "What was written as .jsonl or .db opens again with its annotations.")
  path_argument(to)
  to:option("--to", "file to write: .html .md .txt .json .jsonl .csv .jsonld "
    .. "(Web Annotation) .xml (TEI) .conllu .ann (brat) .db (SQLite)")
    :args(1):count "1"
  to:option("--lang", "language of a briefing's headings: ar or en (ar)")
    :argname "<lang>":choices { "ar", "en" }
  to:flag("--bom", "begin a .csv with a byte order mark, for Excel")
  add_filters(to, M.DOCUMENT_FILTERS)
  reading_options(to)
  return to
end

local function repl_command(parser)
  local repl = new_command(parser, "repl",
    "a Lua prompt with `briefing` and the opened `set`", "PATH [options]",
    { "repl reports/" },
    "At the prompt:\n   set:quotes{ type = \"direct\" }:group(\"speaker\")\n"
    .. "   set:search('الناتو NEAR/5 أوكرانيا')\n"
    .. "Tab completes names; the lines typed are kept for the next time.")
  repl:argument("path", "what briefing.open takes"):args(1)
  reading_options(repl)
  return repl
end

local function filter_commands(parser)
  local normalize = new_command(parser, "normalize",
    "standard input, each line folded", "[options]",
    { "normalize --alef keep < words.txt" },
    "Single options, each keep or what is done, override the preset:\n   --"
    .. table.concat(options.names, " --"):gsub("_", "-"))
  normalize:option("--preset", "none, display, match or search"):default "match"
  for _, name in ipairs(options.names) do
    normalize:option("--" .. name:gsub("_", "-"), "overrides the preset")
      :target(name):hidden(true)
  end
  return normalize,
    new_command(parser, "tokens", "standard input, one token a line", "",
      { "tokens < report.txt" },
      "A line: start, end (bytes), kind, text, folded form; parted by tabs."),
    new_command(parser, "sentences", "standard input, one sentence a line", "",
      { "sentences < report.txt" })
end

-- What options may be set to that are checked where they are used, since it is
-- there that the near one is suggested; completion knows them too.
local function complete_values(parser, values)
  for _, command in ipairs(parser._commands) do
    for _, option in ipairs(command._options) do
      local name = option._aliases[#option._aliases]
      if values[name] and not option._choices then option:choices(values[name]) end
    end
  end
end

-- What a command's help says goes through `answers`, not argparse's own way out,
-- which doesn't see whether it could be written.
local function answer_help(command, answers)
  for _, option in ipairs(command._options) do
    for _, alias in ipairs(option._aliases) do
      if alias == "--help" then
        option:action(function() answers.say(command:get_help()) end)
      end
    end
  end
  for _, sub in ipairs(command._commands) do answer_help(sub, answers) end
end

-- One value for what can be one thing only: the last of two would hide the first.
local function refuse_twice(command)
  for _, option in ipairs(command._options) do
    if option._maxcount == 1 and option._maxargs > 0 then option:overwrite(false) end
  end
  for _, sub in ipairs(command._commands) do refuse_twice(sub) end
end

---@class briefing.Answers
---@field version fun()           for --version
---@field say fun(text: string)   for a help or a completion
---@field unknown fun(name: string)  for a help of no command

--- The parser.
---@param answers briefing.Answers what answers in place of a command; each ends the program
---@param values table<string, string[]>|nil of options, where it is completion
---  that is asked for: it knows them, and nothing that is hidden
---@return table
function M.new(answers, values)
  local parser = argparse("briefing",
    "Who said what in a folder of Arabic news reports.",
    examples { "brief reports/ -o brief.html",
      "quotes reports/ --speaker بوتين --type direct",
      "search 'الناتو NEAR/5 أوكرانيا' reports/",
      "annotate < reports.jsonl > annotated.jsonl" }
    .. "\n'briefing COMMAND --help' says more. Status: 0 done, 1 something was "
    .. "refused,\n2 wrong usage, 3 nothing done.")
    :usage "Usage: briefing COMMAND [PATH…] [options]":help_max_width(COLUMNS)
  parser:add_help_command(false)
  parser._commands[1]._arguments[1]:action(function(_, _, name)
    for _, command in ipairs(parser._commands) do
      if command._name == name then return answers.say(command:get_help()) end
    end
    if name then return answers.unknown(name) end
    answers.say(parser:get_help())
  end)
  parser:require_command(true)
  parser:command_target "command"
  parser:flag("--version", "print the version and those of the libraries")
    :action(function() answers.version() end)
  local lists, counts = {}, {}
  local brief = brief_command(parser)
  for _, list in ipairs(M.LISTS) do
    local group = (list.where or list.method or list.name == "cross") and counts
      or lists
    group[#group + 1] = list_command(parser, list)
  end
  local annotate, to = annotate_command(parser), export_command(parser)
  local many, repl = spark_command(parser), repl_command(parser)
  local open = open_command(parser)
  local normalize, tokens, sentences = filter_commands(parser)
  if values then
    complete_values(parser, values)
  else
    parser:command("stage", "a filter of rows, of which docs/scale.md tells")
      :hidden(true):argument("name"):choices(stage.names)
  end
  parser:add_complete_command("completion")
  parser._commands[#parser._commands]._arguments[1]:action(function(_, _, shell)
    answers.say(parser["get_" .. shell .. "_complete"](parser))
  end)
  parser:group("Reading", brief, table.unpack(lists))
  parser:group("Searching and counting", table.unpack(counts))
  parser:group("Files and the prompt", annotate, open, many, to, repl,
    normalize, tokens, sentences)
  answer_help(parser, answers)
  refuse_twice(parser)
  return parser
end

return M
