-- SPDX-License-Identifier: MIT
-- lua statements.lua: statements over FEW and MANY generated documents, each in
-- a process of its own: MB of text a second of the processor over the many, how
-- many times longer than the few they take, and how much memory they need at
-- the most beside the documents, in bytes for each quote.
-- lua statements.lua COUNT: one of these processes.

local FEW, MANY = 10000, 40000

-- A figure of this process in bytes.
local function memory(name)
  for line in io.lines "/proc/self/status" do
    local kilobytes = line:match("^" .. name .. ":%s+(%d+)")
    if kilobytes then return tonumber(kilobytes) * 1024 end
  end
end

local function measure(count)
  local briefing = require "briefing"
  local entity = require "briefing.entity"
  local generated = require "spec.support.generated"
  local statement = require "briefing.statement"
  local documents, quotes, size = {}, 0, 0
  for document in assert(briefing.open(generated.reports(count))):each() do
    documents[#documents + 1] = document
    quotes, size = quotes + #document:quotes(), size + #document.text
    for _, list in ipairs { "entities", "dates", "quantities", "sentences", "boilerplate", "acts" } do
      document[list](document)
    end
  end
  local _, of = entity.join(documents)
  collectgarbage()
  collectgarbage()
  local reset = io.open("/proc/self/clear_refs", "w") -- the peak so far is forgotten
  if reset then
    reset:write("5")
    reset:close()
  end
  local before, start = memory "VmRSS", os.clock()
  local found = #statement.build(documents, of)
  local seconds = os.clock() - start
  assert(found > 0)
  print(seconds, (memory "VmHWM" - before) / quotes, size)
end

if arg[1] then return measure(math.tointeger(tonumber(arg[1]))) end

local function run(count)
  local pipe = assert(io.popen(("%s spec/bench/statements.lua %d"):format(os.getenv "LUA" or "lua5.4", count)))
  local seconds, bytes, size = pipe:read("n", "n", "n")
  assert(pipe:close())
  return seconds, bytes, size
end

local few = run(FEW)
local many, bytes, size = run(MANY)
print(("statements\t%.2f\tgrowth=%.3g\tquote_bytes=%.4g"):format(size / 1e6 / many, many / few, bytes))
