-- SPDX-License-Identifier: MIT
-- Writes docs/briefing.1 from the commands and options that there are; with
-- --check says whether it is up to date.

local cli_parser = require "briefing.cli_parser"

local PATH = "docs/briefing.1"
local VERSION = io.open("csrc/brf.h"):read("a"):match 'BRF_VERSION "([^"]+)"'

-- Text as troff takes it.
local function escape(s)
  s = s:gsub("\\", "\\e"):gsub("%-", "\\-"):gsub("…", "...")
  return (s:gsub("^([.'])", "\\&%1"):gsub("\n([.'])", "\n\\&%1"))
end

local out = {}
local function add(format, ...)
  out[#out + 1] = select("#", ...) > 0 and format:format(...) or format
end

-- Names and what they are, as a list of paragraphs with hanging heads.
local function options(list)
  for _, option in ipairs(list) do
    if not option._hidden and option._aliases[1] ~= "-h" then
      local names = {}
      for i, alias in ipairs(option._aliases) do
        names[i] = "\\fB" .. escape(alias) .. "\\fP"
      end
      local value = option._maxargs > 0 and " \\fI" .. escape(
        type(option._argname) == "string" and option._argname:gsub("[<>]", "")
        or option._aliases[#option._aliases]:gsub("^%-+", "")) .. "\\fP" or ""
      add(".TP\n%s%s", table.concat(names, ", "), value)
      add("%s", escape(option._description or ""))
    end
  end
end

local parser = cli_parser.new {}

add [[
'\" -*- coding: UTF-8 -*-
.\" SPDX-License-Identifier: MIT
.\" Made by docs/tools/man.lua from the options that there are.
.TH BRIEFING 1 "" "briefing @VERSION@" "User commands"
.SH NAME
briefing \- who said what in a folder of Arabic news reports
.SH SYNOPSIS
.B briefing
.I command
.RI [ path ...]
.RI [ options ]
.SH DESCRIPTION
Reads news reports and finds their quotes, speakers, dates and entities, what
the reports share and where they differ.
A
.I path
is a folder of .txt and .html files with an optional metadata.csv
(file,id,outlet,date,...), a .jsonl, .csv or .tsv file, a feed, a .db, a .gz of
one of these, or one text;
.B \-
or no path reads JSON lines from standard input.
What can't be used is named on standard error and the rest goes on.
.PP
Tables are printed on a terminal, JSON lines elsewhere. Progress is shown on a
terminal only.
.SH COMMANDS]]
for _, command in ipairs(parser._commands) do
  if not command._hidden and command._name ~= "help" then
    local usage = type(command._usage) == "string"
      and command._usage:gsub("^Usage: briefing ", "") or command._name
    add(".SS %s", escape(usage:gsub("%s+$", "")))
    add("%s", escape(command._description or command._summary or ""))
    options(command._options)
    local examples = type(command._epilog) == "string" and command._epilog
    if examples and examples:find "^Example" then
      add(".PP\n.nf\n%s\n.fi", escape((examples:gsub("   ", "  "))))
    end
  end
end
add ".SH ENVIRONMENT\n.TP\n.B NO_COLOR"
add "where it is set and not empty nothing is coloured (see no\\-color.org)"
add ".TP\n.B COLUMNS\nthe width of tables, where the terminal doesn't say"
add ".SH FILES\n.TP\n.I ~/.local/state/briefing/history"
add "what was typed at\n.B briefing repl\n(under XDG_STATE_HOME where that is set)"
add ".SH EXIT STATUS\n0 done; 1 something in the input was refused (named on standard error)"
add "and the rest done; 2 wrong usage; 3 nothing could be read or written."
add ".SH EXAMPLES\n.nf"
add("%s", escape((parser._epilog:match "Examples?:\n(.-)\n'" or ""):gsub("   ", "")))
add ".fi"
out[#out + 1] = ""
local text = table.concat(out, "\n"):gsub("@VERSION@", VERSION)

local file = io.open(PATH, "rb")
local there = file and file:read "a"
if file then file:close() end
if arg[1] == "--check" then
  if there ~= text then
    io.stderr:write(PATH, " is behind the options: make reference\n")
    os.exit(1)
  end
else
  file = assert(io.open(PATH, "wb"))
  assert(file:write(text))
  file:close()
end
