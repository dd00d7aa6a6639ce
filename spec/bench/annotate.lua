-- SPDX-License-Identifier: MIT
-- lua annotate.lua make FILE [CORPUS]: writes documents as JSON lines.
-- lua annotate.lua run FILE: the command end to end, JSON lines in, JSON lines
-- with all annotations out: MB/s of text by the clock on one thread, how much
-- faster two are (one writes while the others work), how much more two processes
-- do side by side that share nothing (what the machine has to give just then), and
-- the most memory in MB. A process of its own, since the memory of its parent
-- counts for what is run.

local json = require "briefing.json"
local median = require "spec.bench.median"
local passes = require "passes"

local DOCUMENTS, RUNS = 11000, 5 -- 64 MB, as the other lines have
local LINES = arg[2]
local OUT = LINES .. ".out"

local function make(path)
  local corpus = passes.open(path)
  local file = assert(io.open(LINES, "wb"))
  for i = 1, DOCUMENTS do
    local text = corpus:text(i)
    if not text then break end
    file:write(json.encode { id = i, outlet = "outlet" .. i % 9, date = "2024-03-01",
      text = text }, "\n")
  end
  file:close()
end

if arg[1] == "make" then return make(arg[3]) end

local size = 0
for line in io.lines(LINES) do size = size + #json.decode(line).text end

local ONE = ("%s lua/bin/briefing annotate --jobs %%d < %s > %s"):format(
  os.getenv "LUA" or "lua5.4", LINES, OUT)

-- What the shell takes for a command. Some documents may be refused.
local function seconds(command)
  local start = passes.now()
  local done, how, status = os.execute(command)
  if not done and not (how == "exit" and status == 1) then os.exit(3) end
  return passes.now() - start
end

local speeds, jobs, processes = {}, {}, {}
for run = 0, RUNS do -- the first warms
  local one, two = seconds(ONE:format(1)), seconds(ONE:format(2))
  local apart = seconds(("(%s) & %s.2; wait"):format(ONE:format(1), ONE:format(1)))
  if run > 0 then
    speeds[run], jobs[run], processes[run] = size / 1e6 / one, one / two, 2 * one / apart
  end
end
print(("annotate\t%.1f\tjobs2=%.3g\tprocesses2=%.3g\tpeak_mb=%.3g"):format(
  median(speeds), median(jobs), median(processes), passes.peak() / 1024))
os.remove(LINES)
os.remove(OUT)
os.remove(OUT .. ".2")
