-- SPDX-License-Identifier: MIT
-- lua bench.lua [FILE]: the same work from Lua and in C over the same strings,
-- slice after slice in turns, as bench.c has it. Tokens are closed, as a loop
-- over many texts does; lua_tokens_left leaves them to the collector. The
-- alignment of normalize is made when it is asked: its C figure `c` makes one,
-- `fold` none; lua_normalize_aligned asks.

local briefing = require "briefing"
local median = require "spec.bench.median"
local passes = require "passes"

local RUNS, SLICES = 5, 64

local c = passes.open(arg[1])
local slices = {} -- of documents
do
  local documents = {}
  while c:text(#documents + 1) do
    documents[#documents + 1] = c:text(#documents + 1)
  end
  for k = 1, SLICES do
    slices[k] = table.move(documents, #documents * (k - 1) // SLICES + 1,
      #documents * k // SLICES, 1, {})
  end
end
c:take(slices)

-- The slice so far behind slice k that nothing of it is left in the cache.
local function behind(k, part)
  return (k - 1 + SLICES // part) % SLICES + 1
end

-- The ratios are named by `c_works`: { name, what does the work in C }.
local function measure(name, work, c_works)
  local speeds, ratios = {}, {}
  for i = 1, #c_works do ratios[i] = {} end
  for run = 0, RUNS do -- the first warms
    local seconds, c_seconds, size = 0, {}, 0
    for k = 1, SLICES do
      local start = passes.now()
      for _, text in ipairs(slices[k]) do work(text) end
      seconds = seconds + passes.now() - start
      for i, one in ipairs(c_works) do
        c_seconds[i] = (c_seconds[i] or 0) + one[2](c, behind(k, 2 * i))
      end
      for _, text in ipairs(slices[k]) do size = size + #text end
    end
    if run > 0 then
      speeds[run] = size / 1e6 / seconds
      for i, list in ipairs(ratios) do list[run] = c_seconds[i] / seconds end
    end
  end
  local shown = { ("%s\t%.1f"):format(name, median(speeds)) }
  for i, one in ipairs(c_works) do
    shown[i + 1] = ("%s=%.3g"):format(one[1], median(ratios[i]))
  end
  print(table.concat(shown, "\t"))
end

local function closed_tokens(text)
  local tokens <close> = briefing.tokens(text)
  return #tokens
end

local function aligned(text)
  local _, alignment = briefing.normalize(text)
  return #alignment
end

measure("lua_normalize", briefing.normalize, { { "c", c.fold_aligned }, { "fold", c.fold } })
measure("lua_normalize_aligned", aligned, { { "c", c.fold_aligned } })
measure("lua_tokens", closed_tokens, { { "c", c.tokens } })
measure("lua_tokens_left", briefing.tokens, { { "c", c.tokens } })
