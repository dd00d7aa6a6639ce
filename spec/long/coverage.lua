-- SPDX-License-Identifier: MIT
-- Which lines of lua/briefing a Lua process runs: loaded by LUA_INIT, so that
-- the processes that the specs start are counted too. Leaves a file of
-- "path<TAB>line" in the folder that COVERAGE names.

local FOLDER = assert(os.getenv "COVERAGE")
local seen, names = {}, {}

-- The path from lua/ on of a chunk that counts, or false.
local function name_of(source)
  local name = source:match("^@.-(lua/briefing[%w_/]*%.lua)$")
    or source:match("^@.-(lua/bin/briefing)$") or false
  names[source] = name
  if name then seen[name] = seen[name] or {} end
  return name
end

local function hook(_, line)
  local source = debug.getinfo(2, "S").source
  local name = names[source]
  if name == nil then name = name_of(source) end
  if name then seen[name][line] = true end
end

debug.sethook(hook, "l")
local create, wrap = coroutine.create, coroutine.wrap
local function hooked(f)
  return function(...)
    debug.sethook(hook, "l")
    return f(...)
  end
end
-- luacheck: push ignore 122 (every coroutine is to be watched)
coroutine.create = function(f) return create(hooked(f)) end
coroutine.wrap = function(f) return wrap(hooked(f)) end
-- luacheck: pop

local function flush()
  debug.sethook()
  local path = ("%s/%s-%s"):format(FOLDER, os.time(), tostring(seen):match("0x(%w+)"))
  local file = assert(io.open(path, "a"))
  for name, lines in pairs(seen) do
    for line in pairs(lines) do file:write(name, "\t", line, "\n") end
  end
  file:close()
  seen = {}
  for source in pairs(names) do names[source] = nil end
end

local exit = os.exit
os.exit = function(...) -- luacheck: ignore
  flush()
  exit(...)
end
-- Closed with the state, where the process ends without os.exit.
COVERAGE_END = setmetatable({}, { __gc = function() -- luacheck: ignore
  if next(seen) then flush() end
end })
