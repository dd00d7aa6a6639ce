-- SPDX-License-Identifier: MIT
-- lua bench.lua [FILE]: the same work from Lua and in C over the same documents,
-- slice after slice in turns, as bench.c has it.

local briefing = require "briefing"
local passes = require "passes"

local RUNS, SLICES = 5, 64

local c = passes.open(arg[1])
local documents = {}
while c:text(#documents + 1) do
  documents[#documents + 1] = c:text(#documents + 1)
end

-- First and last document of slice k (from 0).
local function slice(k)
  return #documents * k // SLICES + 1, #documents * (k + 1) // SLICES
end

local function median(values)
  table.sort(values)
  return values[#values // 2 + 1]
end

local function measure(name, work, c_work)
  local speeds, ratios = {}, {}
  for run = 0, RUNS do -- the first warms
    local seconds, c_seconds, size = 0, 0, 0
    for k = 0, SLICES - 1 do
      local first, last = slice(k)
      local start = passes.now()
      for i = first, last do work(documents[i]) end
      seconds = seconds + passes.now() - start
      for i = first, last do size = size + #documents[i] end
      c_seconds = c_seconds + c_work(c, slice((k + SLICES // 2) % SLICES))
    end
    if run > 0 then
      speeds[run], ratios[run] = size / 1e6 / seconds, c_seconds / seconds
    end
  end
  print(("%s\t%.1f\tc=%.3g"):format(name, median(speeds), median(ratios)))
end

measure("lua_normalize", briefing.normalize, c.fold_aligned)
measure("lua_tokens", briefing.tokens, c.tokens)
