-- SPDX-License-Identifier: MIT
-- lua scale.lua COUNT [SPARK_HOME]: what that many generated documents cost:
-- annotate with one job and two, a store that is made, added to and asked, the
-- whole job by sort(1), and by a cluster of two executors of Spark on this
-- machine. A line each: name, documents/s, MB/s of text, the most memory in MB
-- that its processes held together, seconds by the clock, and by the processors,
-- which tell the cost also where others use the machine.

package.path = "./?.lua;" .. package.path

local generated = require "spec.support.generated"
local json = require "briefing.json"
local lfs = require "lfs"
local median = require "spec.bench.median"

local PLAIN = 22   -- sentences of a document that quote nobody: some 3 kB in all
local NEW = 10     -- the store is added to by a tenth
local PAUSE = 0.1  -- seconds between two looks at the memory

local count, spark = assert(math.tointeger(tonumber(arg[1]))), arg[2]
local folder = os.tmpname()
os.remove(folder)
assert(lfs.mkdir(folder))

-- {== processes

local function contents(path)
  local file = io.open(path, "rb")
  if not file then return nil end
  local text = file:read "a"
  file:close()
  return text
end

-- Bytes that the processes below `pid`, and it itself, hold; what they share
-- counts once for each that shares it, divided by how many these are.
local function held(pid)
  local parents, sum = {}, 0
  for name in lfs.dir "/proc" do
    local stat = name:find "^%d+$" and contents("/proc/" .. name .. "/stat")
    if stat then parents[name] = stat:match "^.*%) %S (%d+)" end
  end
  for name in pairs(parents) do
    local up = name
    while up and up ~= pid do up = parents[up] end
    if up then
      local kilobytes = (contents("/proc/" .. name .. "/smaps_rollup") or ""):match "\nPss:%s+(%d+)"
      sum = sum + (tonumber(kilobytes) or 0) * 1024
    end
  end
  return sum
end

-- Runs a command: seconds by the clock and by the processors, and the most
-- memory. Its status is to be 0, or 1 where some documents are refused.
local function run(command)
  local done, log = folder .. "/done", folder .. "/log"
  os.remove(done)
  os.execute(("{ t0=$(date +%%s%%N); %s; s=$?; echo $s $(($(date +%%s%%N) - t0)) >%s.part; times >>%s.part; "
    .. "mv %s.part %s; } 2>%s & echo $! >%s/pid"):format(command, done, done, done, done, log, folder))
  local pid, peak = contents(folder .. "/pid"):match "%d+", 0
  while not lfs.attributes(done) do
    peak = math.max(peak, held(pid))
    os.execute("sleep " .. PAUSE)
  end
  -- of the shell itself in the second line, of all that it ran in the third
  local status, nanoseconds, minutes, user, more, system = contents(done):match(
    "^(%d+) (%d+)\n[^\n]*\n(%d+)m([%d.]+)s (%d+)m([%d.]+)s")
  if status ~= "0" and status ~= "1" then error(command .. "\n" .. contents(log)) end
  return tonumber(nanoseconds) / 1e9, 60 * (minutes + more) + user + system, peak
end

-- Runs a command some times and prints its line; `before` goes ahead of each.
local function measure(name, documents, bytes, command, runs, before)
  local seconds, used, peaks = {}, {}, {}
  for i = 1, runs do
    if before then os.execute(before) end
    seconds[i], used[i], peaks[i] = run(command)
  end
  local middle = median(seconds)
  print(("%s\t%.0f\t%.2f\t%.0f\tseconds=%.1f\tprocessors=%.1f"):format(name, documents / middle,
    bytes / 1e6 / middle, math.max(table.unpack(peaks)) / 1e6, middle, median(used)))
  io.stdout:flush()
end
-- }==

-- {== documents

-- Writes `documents` reports, and those behind them to another file; bytes of
-- text of either.
local function write(path, documents, rest_path, rest)
  local file, written, bytes = assert(io.open(path, "wb")), 0, { 0, 0 }
  for report in generated.reports(documents + rest, 17, PLAIN) do
    if written == documents then
      file:close()
      file = assert(io.open(rest_path, "wb"))
    end
    written = written + 1
    file:write(json.encode(report), "\n")
    local part = written > documents and 2 or 1
    bytes[part] = bytes[part] + #report.text
  end
  file:close()
  return bytes[1], bytes[2]
end
-- }==

local COMMAND = (os.getenv "LUA" or "lua5.4") .. " lua/bin/briefing "
local input, more, few = folder .. "/in.jsonl", folder .. "/more.jsonl", folder .. "/few.jsonl"
local new = math.max(1, count // NEW)

local function main()
  local bytes, more_bytes = write(input, count, more, new)
  print(("documents\t%d\t%.2f\t\tMB of text"):format(count, bytes / 1e6))
  for jobs = 1, 2 do
    measure("annotate-" .. jobs, count, bytes, ("%sannotate --jobs %d %s >%s/out"):format(COMMAND, jobs, input, folder), 3)
  end

  local store = folder .. "/set.db"
  local open = ("%sopen --store %s "):format(COMMAND, store)
  measure("store-new", count, bytes, open .. input .. " >/dev/null", 1)
  measure("store-same", count, bytes, open .. input .. " >/dev/null", 1)
  measure("store-tenth-more", new, more_bytes, open .. more .. " >/dev/null", 1)
  for _, question in ipairs { "quotes", "statements" } do
    measure("store-" .. question, count + new, bytes + more_bytes,
      ("%s%s %s --at-once 1 --format jsonl >/dev/null"):format(COMMAND, question, store), 1)
  end
  measure("store-brief", count + new, bytes + more_bytes,
    ("%sbrief %s --at-once 500 >/dev/null"):format(COMMAND, store), 1)

  local whole, output = COMMAND .. "spark --input %s --output %s/run --master '%s' %s >/dev/null", "rm -rf " .. folder .. "/run"
  for jobs = 1, 2 do
    measure("sort-" .. jobs, count, bytes, whole:format(input, folder, "sort", "--jobs " .. jobs), 1, output)
  end
  if not spark then
    print "skipped: Spark (make check-spark says why)"
    return
  end
  local cluster = ("SPARK_HOME=%s "):format(spark) .. whole
  local few_bytes = write(few, new, "/dev/null", 0)
  for _, row in ipairs { { "spark-tenth", new, few_bytes, few }, { "spark", count, bytes, input } } do
    measure(row[1], row[2], row[3], cluster:format(row[4], folder, "local-cluster[2,1,1024]", ""), 1, output)
  end
end

local ok, failure = xpcall(main, debug.traceback)
os.execute("rm -r " .. folder)
if not ok then
  io.stderr:write(failure, "\n")
  os.exit(1)
end
