-- SPDX-License-Identifier: MIT
--- A Lua prompt. On a terminal it has history and completion by readline
--- (lua-readline), where that is installed; from a pipe it prints answers
--- alone.

local filter = require "briefing.filter"
local kinds = require "briefing.kinds"
local lfs = require "lfs"
local show = require "briefing.show"
local terminal = require "briefing.terminal"

local M = {}

local KEPT = 1000 -- lines of history

local HELP = [[
set                                       the documents
set:quotes{ speaker = "…", type = "direct" }   who said what
set:where{ outlet = "…", since = "2024-03" }   fewer documents
set:search('… NEAR/5 …')  set:kwic("…")        words in their context
set:share_of_voice()  set:timeline()  set:disagreements()
c:group("speaker")  c:top(5)  c:sort("-date")  c:where(function(q) … end)
c[1]:why()  c[1]:context(1)                    the evidence, the sentences around
set:export("brief.html")                       also .md .csv .jsonl .db .xml
Tab completes names; Ctrl-D leaves.]]

-- {== Completion

-- What the tables of a call may hold, by the method's name.
local KEYS = {
  quotes = filter.quote, where = filter.quote,
  kwic = { window = 1, where = 1, match = 1, sort = 1 },
  search = { window = 1, where = 1, match = 1, sort = 1 },
  frequencies = { n = 1, least = 1, where = 1, content = 1 },
  keyness = { least = 1, where = 1, content = 1 },
  collocations = { window = 1, least = 1, where = 1, match = 1, content = 1 },
  dispersion = { least = 1, where = 1, match = 1, content = 1 },
  summary = { sentences = 1, words = 1, percent = 1 }, brief = { sentences = 1 },
  export = { format = 1, lang = 1, bom = 1, sentences = 1 },
}
-- What a field of such a table may be set to.
local VALUES = {
  type = filter.VALUES.type, status = filter.VALUES.status,
  where = { quotes = 1, outside = 1 },
  match = { word = 1, exact = 1, stem = 1 },
  sort = { before = 1, after = 1, text = 1 },
}

-- Methods that take the name of a column.
local COLUMNS = { sort = true, group = true, cross = true,
  share_of_voice = true, cue_classes = true }

-- The names that begin with `prefix`, sorted, with `before` put before each.
local function beginning(prefix, before, ...)
  local seen, list = {}, {}
  for i = 1, select("#", ...) do
    for name in pairs((select(i, ...)) or {}) do
      if type(name) == "string" and name:sub(1, #prefix) == prefix
        and not seen[name] and not name:find "^__" then
        seen[name] = true
        list[#list + 1] = before .. name
      end
    end
  end
  table.sort(list)
  return list
end

-- What can be asked of a value: its fields and the methods of its kind.
local function members(value)
  local meta = getmetatable(value)
  if type(meta) ~= "table" then meta = nil end
  local index = meta and meta.__index
  return type(value) == "table" and value or nil,
    type(index) == "table" and index or meta
end

--- What the word under the cursor may become.
---@param line string what stands before the cursor
---@param env table the globals
---@return string[] words, each in the place of the last word of the line
function M.completions(line, env)
  local field, part = line:match '([%a_][%w_]*)%s*=%s*["\']([^"\'{}]*)$'
  if field then return beginning(part, "", VALUES[field]) end
  local method, columns = line:match '[.:]([%a_]+)%s*%(?%s*["\'](%-?[%w_]*)$'
  if COLUMNS[method] then
    local sign = columns:match "^%-?"
    return beginning(columns:sub(#sign + 1), sign, kinds.quotes.fields)
  end
  local call, body = line:match "[.:]([%a_]+)%s*%(?[^(){}]*{([^{}]*)$"
  local key = body and body:match "([%a_]*)$"
  if call and KEYS[call] and (body == key or body:find "[,%s][%a_]*$") then
    return beginning(key, "", KEYS[call])
  end
  local path, name = line:match "([%a_][%w_.]*[.:])([%a_]*[%w_]*)$"
  if not path then
    name = line:match "[%a_][%w_]*$" or ""
    return beginning(name, "", env, getmetatable(env).__index)
  end
  local value = env
  for step in path:gmatch "[%w_]+" do
    local ok, inner = pcall(function() return value[step] end)
    value = ok and inner
    if value == nil then return {} end
  end
  return beginning(name, path, members(value))
end
-- }==

-- {== Lines

-- Where the lines typed are kept, or nil where there is no such place.
local function history_file()
  local state = os.getenv "XDG_STATE_HOME"
  local home = os.getenv "HOME"
  if not state and not home then return nil end
  local path = state or home .. "/.local/state"
  for _, folder in ipairs { home and home .. "/.local", path, path .. "/briefing" } do
    lfs.mkdir(folder)
  end
  path = path .. "/briefing"
  return lfs.attributes(path, "mode") == "directory" and path .. "/history" or nil
end

-- A function that reads a line behind a prompt, and one to be called at the
-- end. On a terminal with readline; elsewhere plainly and without a prompt.
local function reader(env)
  if not terminal.is_terminal(0) or not terminal.is_terminal(1) then
    return function() return io.read "L" end, function() end
  end
  local found, readline = pcall(require, "readline")
  if not found then
    io.stderr:write("briefing: history and completion need lua-readline\n")
    return function(prompt)
      io.write(prompt)
      io.flush()
      return io.read "L"
    end, function() print() end
  end
  readline.set_options { histfile = history_file() or "", keeplines = KEPT,
    completion = true, ignoredups = true, auto_add = true, minlength = 1 }
  readline.set_readline_name "briefing"
  readline.set_complete_function(function(text, from, to)
    -- Readline forgets it at each completion.
    readline.set_completion_append_character ""
    local word = text:sub(from, to)
    -- To readline #set:q is one word.
    local lead = word:match "^(.-)[%a_][%w_.:]*$" or ""
    local matches = {}
    for _, match in ipairs(M.completions(text:sub(1, to), env)) do
      match = lead .. match
      if match:sub(1, #word) == word then matches[#matches + 1] = match end
    end
    return matches
  end)
  return readline.readline, function()
    readline.save_history()
    print()
  end
end
-- }==

-- A chunk of what was typed: an expression, or statements; and whether more
-- is needed.
local function compile(source, env)
  source = source:gsub("^%s*=", "return ", 1)
  local chunk, first = load("return " .. source, "=prompt", "t", env)
  if chunk then return chunk end
  local message
  chunk, message = load(source, "=prompt", "t", env)
  return chunk, message,
    not chunk and (first:find "<eof>$" or message:find "<eof>$") ~= nil
end

--- Reads, answers and prints until the end of the input.
---@param given table<string, any> the names that are known at the prompt
---@return boolean ok whether every line was understood
function M.run(given)
  local env = setmetatable({}, { __index = _G })
  for name, value in pairs(given) do env[name] = value end
  env.help = setmetatable({}, { __tostring = function() return HELP end })
  local read, close = reader(env)
  local colours = terminal.has_colours(2)
  local ok, waiting = true, nil
  local function complain(message)
    ok = false
    message = tostring(message):gsub("^prompt:%d+: ", "")
    io.stdout:flush()
    io.stderr:write(colours and "\27[31m" or "", message,
      colours and "\27[0m" or "", "\n")
  end
  if terminal.is_terminal(0) and terminal.is_terminal(1) then
    print(given.set)
    print "`help` for what to ask; Ctrl-D leaves."
  end
  while true do
    local line = read(waiting and ">> " or "> ")
    if not line then break end
    local source = waiting and waiting .. "\n" .. line or line
    local chunk, message, more = compile(source, env)
    waiting = more and source or nil
    if chunk then
      local results = table.pack(pcall(chunk))
      local printed, why = true, nil
      if results[1] and results.n > 1 then
        printed, why = pcall(function()
          for i = 2, results.n do results[i] = show.value(results[i]) end
          print(table.unpack(results, 2, results.n))
        end)
      end
      if not results[1] then complain(results[2]) end
      if not printed then complain(why) end
    elseif not more and source:find "%S" then
      complain(message)
    end
  end
  if waiting then complain "the last line is not finished" end
  close()
  return ok
end

return M
