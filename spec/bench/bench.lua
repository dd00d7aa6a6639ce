-- SPDX-License-Identifier: MIT
-- lua bench.lua [FILE]: the same work from Lua and in C over the same strings,
-- slice after slice in turns, as bench.c has it. Tokens are closed, as a loop
-- over many texts does; lua_tokens_left leaves them to the collector.

local briefing = require "briefing"
local passes = require "passes"

local RUNS, SLICES = 5, 64

local c = passes.open(arg[1])
local slices = {} -- of documents
do
  local documents = {}
  while c:text(#documents + 1) do
    documents[#documents + 1] = c:text(#documents + 1)
  end
  for k = 0, SLICES - 1 do
    slices[k] = table.move(documents, #documents * k // SLICES + 1,
      #documents * (k + 1) // SLICES, 1, {})
  end
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
      local other = slices[(k + SLICES // 2) % SLICES] -- not what is in the cache
      c:take(other, k == 0)
      local start = passes.now()
      for _, text in ipairs(slices[k]) do work(text) end
      seconds = seconds + passes.now() - start
      c_seconds = c_seconds + c_work(c)
      for _, text in ipairs(slices[k]) do size = size + #text end
    end
    if run > 0 then
      speeds[run], ratios[run] = size / 1e6 / seconds, c_seconds / seconds
    end
  end
  print(("%s\t%.1f\tc=%.3g"):format(name, median(speeds), median(ratios)))
end

local function closed_tokens(text)
  local tokens <close> = briefing.tokens(text)
  return #tokens
end

measure("lua_normalize", briefing.normalize, c.fold_aligned)
measure("lua_tokens", closed_tokens, c.tokens)
measure("lua_tokens_left", briefing.tokens, c.tokens)
