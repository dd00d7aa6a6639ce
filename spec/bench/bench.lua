-- SPDX-License-Identifier: MIT
-- lua bench.lua FIGURES DOCUMENTS: the same work from Lua, as a ratio of the C
-- figures (lines of the C bench) over the same documents.

local briefing = require "briefing"

local RUNS = 5

local figures = {}
for line in io.lines(arg[1]) do
  local name, speed = line:match("^(%S+)\t(%S+)")
  if name then figures[name] = tonumber(speed) end
end

local documents, size = {}, 0
local file = assert(io.open(arg[2], "rb"))
for text in file:read("a"):gmatch("%Z+") do
  documents[#documents + 1] = text
  size = size + #text
end
file:close()

local function measure(name, work, c_name)
  local speeds = {}
  for run = 1, RUNS do
    collectgarbage()
    local start = os.clock()
    for i = 1, #documents do work(documents[i]) end
    speeds[run] = size / 1e6 / (os.clock() - start)
  end
  table.sort(speeds)
  local speed = speeds[RUNS // 2 + 1]
  print(("%s\t%.1f\tc=%.2f"):format(name, speed, speed / figures[c_name]))
end

measure("lua_normalize", briefing.normalize, "fold_aligned")
measure("lua_tokens", briefing.tokens, "tokens")
