-- SPDX-License-Identifier: MIT
--- How the arguments of the command line are understood: what is to be run,
--- what is wrong with them, or what is asked about the program itself.

local check = require "briefing.check"
local cli_parser = require "briefing.cli_parser"
local lazy = require "briefing.lazy"
local options = require "briefing.options"
local suggest = require "briefing.suggest"

local briefing = lazy "briefing" ---@module "briefing"
local filter = lazy "briefing.filter" ---@module "briefing.filter"
local kinds = lazy "briefing.kinds" ---@module "briefing.kinds"

local M = {}

-- The names that a command's options have; without one, those of commands.
local function names_of(parser, command)
  local known = {}
  for _, sub in ipairs(parser._commands) do
    known[#known + 1] = not command and sub._name or nil
    for _, option in ipairs(sub._name == command and sub._options or {}) do
      table.move(option._aliases, 1, #option._aliases, #known + 1, known)
    end
  end
  return known
end

-- A message with the near name. argparse suggests those of one edit; this goes
-- further.
local function hinted(parser, message, arguments)
  local option = message:match("unknown option '(.-)'")
  local wrong = option or message:match("unknown command '(.-)'")
  if not wrong or message:find("Did you mean", 1, true) then return message end
  local near = suggest.nearest(wrong, names_of(parser, option and arguments[1]))
  return near and ("%s\nDid you mean '%s'?"):format(message, near) or message
end

-- The versions, one a line.
local function versions()
  local names, list = {}, briefing.versions()
  for name in pairs(list) do
    if name ~= "briefing" then names[#names + 1] = name end
  end
  table.sort(names)
  local lines = { "briefing " .. briefing.version }
  for _, name in ipairs(names) do lines[#lines + 1] = name .. " " .. list[name] end
  return table.concat(lines, "\n")
end

-- The values of filters and columns, for completion.
local function values()
  local columns = check.names(kinds.quotes.fields)
  return { ["--type"] = check.names(filter.VALUES.type),
    ["--status"] = check.names(filter.VALUES.status),
    ["--class"] = check.names(briefing.lexicon:classes()), ["--by"] = columns,
    ["--rows"] = columns, ["--columns"] = columns, ["--preset"] = options.presets }
end

-- The arguments, of which a negative number is the value of the option before
-- it; the parser would take it for an option.
local function joined_numbers(arguments)
  local list = {}
  for _, argument in ipairs(arguments) do
    local before = list[#list]
    if argument:find "^%-%d" and before and before:find "^%-%-[%a-]+$" then
      list[#list] = before .. "=" .. argument
    else
      list[#list + 1] = argument
    end
  end
  return list
end

--- What the arguments say.
---@param arguments string[]
---@param say fun(text: string)       answers a question about the program, and ends it
---@param refuse fun(message: string)  tells what is wrong with one, and ends it
---@return table|nil parsed
---@return string|nil message  what is wrong
function M.parse(arguments, say, refuse)
  local parser
  parser = cli_parser.new({ say = say, version = function() say(versions()) end,
    unknown = function(name)
      refuse(hinted(parser, ("unknown command '%s'"):format(name), arguments))
    end }, arguments[1] == "completion" and values() or nil)
  local ok, parsed = parser:pparse(joined_numbers(arguments))
  if ok then return parsed end
  return nil, hinted(parser, parsed, arguments)
end

return M
