-- SPDX-License-Identifier: MIT
--- What is left when a run is killed, interrupted, out of disk, or not listened
--- to any more. docs/reliability.md lists what is promised.

local generated = require "spec.support.generated"
local json = require "briefing.json"
local lfs = require "lfs"
local reports = require "spec.support.reports"

local COMMAND = "lua/bin/briefing "
-- How often each run is killed: make check-long says more.
local KILLS = tonumber(os.getenv "KILLS") or 8
-- Documents of the input, and those of them that can be used.
local DOCUMENTS, GOOD = 1200, 1200 - 12 - 4
local folder, input, long -- long: one that isn't read before a signal comes

local function shell(command)
  local pipe = io.popen(command .. "; echo $?")
  local text = pipe:read("a")
  pipe:close()
  local out, status = text:match("^(.-)(%d+)\n$")
  return out, tonumber(status)
end

local function names(path)
  local list = {}
  for name in lfs.dir(path) do
    if name ~= "." and name ~= ".." then list[#list + 1] = name end
  end
  table.sort(list)
  return list
end

local function lines_of(path)
  local list = {}
  for line in io.lines(path, "L") do list[#list + 1] = line end
  return list
end

setup(function()
  folder = reports.folder {}
  input = folder .. "/in.jsonl"
  generated.write(input, DOCUMENTS)
  long = folder .. "/long.jsonl"
  generated.write(long, 5 * DOCUMENTS)
end)
teardown(function() os.execute("rm -r " .. folder) end)

-- How long a command takes, so that it can be ended anywhere in it.
local function duration(command)
  local out = shell("exec 3>&2 2>&1; t0=$(date +%s%N); " .. command .. " >/dev/null 2>&1; t1=$(date +%s%N); "
    .. "echo $((t1 - t0)) ")
  return tonumber(out:match "(%d+)%s*$") / 1e9
end

-- Kills a command after `seconds`, without a last word; false where it was done
-- before.
local function killed(command, seconds)
  local _, status = shell(("timeout -s KILL %.3f %s 2>/dev/null"):format(seconds, command))
  return status == 137
end

-- Sends a command a signal as soon as `path` has grown by `size` bytes. Its
-- status; false where it was done before.
local function ended(command, path, size, signal)
  local out = shell(([[size() { stat -c %%s "$1" 2>/dev/null || echo 0; }
    most=$(($(size %s) + %d)); %s & pid=$!
    while kill -0 $pid 2>/dev/null; do
      [ $(size %s) -ge $most ] && kill -%s $pid 2>/dev/null && break; sleep 0.002
    done
    wait $pid 2>/dev/null; echo $?]]):format(path, size, command, path, signal))
  local status = tonumber(out:match "%d+")
  return status > 128 and status
end

describe("a run that is killed", function()
  for _, format in ipairs { "html", "jsonl", "csv", "db", "ann" } do
    it(("leaves the old file or the new one: %s"):format(format), function()
      local place = folder .. "/" .. format
      assert(lfs.mkdir(place))
      local few, path = place .. "/few.jsonl", place .. "/x." .. format
      generated.write(few, 60, 3)
      local command = ("%s export %s --to %s"):format(COMMAND, few, path)
      local first = ("%s export examples/reports --to %s"):format(COMMAND, path)
      os.execute(command .. " 2>/dev/null")
      local new, seconds = reports.read(path), duration(command)
      os.execute(first)
      local old = reports.read(path)
      assert.is_true(#old > 0 and old ~= new)
      local kills, whole = 0, 0
      for step = 1, KILLS do
        if killed(command, seconds * step / KILLS) then kills = kills + 1 end
        local found = reports.read(path)
        assert.is_true(found == old or found == new, "after step " .. step)
        if found == new then
          whole = whole + 1
          os.execute(first)
          assert.is_true(reports.read(path) == old)
        end
      end
      assert.is_true(kills > 0, ("%d kills, %d whole"):format(kills, whole))
      os.execute("rm -r " .. place)
    end)
  end

  for count = 1, 2 do
    it(("annotates each document once after it was killed again and again, jobs %d"):format(count), function()
      local out = ("%s/out%d.jsonl"):format(folder, count)
      local whole = shell(COMMAND .. "annotate " .. long .. " 2>/dev/null")
      local command = ("%s annotate %s --jobs %d --resume %s"):format(COMMAND, long, count, out)
      local kills = 0
      for step = 1, 4 * KILLS do
        if not ended(command .. " 2>/dev/null", out, 1 + 9000 * (step % 4), "KILL") then break end
        kills = kills + 1
        local now = reports.read(out)
        assert.is_true(whole:sub(1, #now) == now, "after " .. kills)
      end
      local _, status = shell(command .. " 2>/dev/null")
      assert.equal(1, status) -- some lines of the input are none
      assert.is_true(kills > 2, kills .. " kills")
      assert.is_true(reports.read(out) == whole)
    end)
  end

  it("leaves a store that can be gone on with", function()
    local path = folder .. "/set.db"
    local command = ("%s open --store %s %s"):format(COMMAND, path, input)
    local seconds = duration(command)
    os.remove(path)
    local kills = 0
    for step = 1, KILLS do
      if killed(command, seconds * step / KILLS) then kills = kills + 1 end
    end
    assert.is_true(kills > 0)
    local out, status = shell(command .. " 2>/dev/null")
    assert.equal(1, status)
    assert.matches(", 0 changed, ", out, 1, true)
    local count = shell(("sqlite3 %s 'PRAGMA integrity_check; SELECT count(*), count(DISTINCT id) FROM documents'")
      :format(path))
    assert.equal(("ok\n%d|%d\n"):format(GOOD, GOOD), count)
  end)
end)

describe("a run that is interrupted", function()
  for count = 1, 2 do
    it(("ends with the lines that were complete, jobs %d"):format(count), function()
      local out, said = folder .. "/int.jsonl", folder .. "/said"
      local whole = shell(("%s annotate %s 2>/dev/null"):format(COMMAND, input))
      local command = ("%s annotate --jobs %d %s"):format(COMMAND, count, input)
      os.remove(out)
      local status = ended(("%s >%s 2>%s"):format(command, out, said), out, 1, "INT")
      assert.equal(130, status)
      assert.matches("briefing: interrupted\n$", reports.read(said))
      assert.is_nil(reports.read(said):find("traceback", 1, true))
      local now = reports.read(out)
      assert.is_true(#now > 0 and #now < #whole)
      assert.equal("\n", now:sub(-1))
      assert.is_true(whole:sub(1, #now) == now)
      shell(("%s --resume %s 2>/dev/null"):format(command, out))
      assert.is_true(reports.read(out) == whole)
    end)
  end
  it("says so by its status, and leaves the old file", function()
    local path, said = folder .. "/int.html", folder .. "/said"
    os.execute(("%s brief examples/reports -o %s"):format(COMMAND, path))
    os.execute(": >" .. said)
    local old, before = reports.read(path), #names(folder)
    -- it has begun when it has named what it can't read
    local status = ended(("%s brief %s -o %s 2>%s"):format(COMMAND, input, path, said), said, 1, "INT")
    assert.equal(130, status)
    assert.matches("briefing: interrupted\n$", reports.read(said))
    assert.equal(old, reports.read(path))
    assert.equal(before, #names(folder))
  end)
end)

describe("a disk that is full", function()
  it("is told of when it is standard output's", function()
    for _, command in ipairs { "quotes examples/reports", "annotate examples/reports",
      "brief examples/reports", "normalize <examples/reports/addaffa.txt", "stage quotes </dev/null" } do
      local said, status = shell(COMMAND .. command .. " 2>&1 >/dev/full")
      if not command:find "stage" then
        assert.equal(3, status)
        assert.equal("briefing: standard output: No space left on device\n", said)
      else
        assert.equal(0, status) -- nothing was to be written
      end
    end
    local said, status = shell("echo x | lua/bin/briefing normalize 2>&1 >/dev/full")
    assert.equal(3, status)
    assert.equal("briefing: standard output: No space left on device\n", said)
  end)

  for _, row in ipairs {
    { "html", "brief %s -o %s" }, { "jsonl", "export %s --to %s" }, { "ann", "export %s --to %s" },
    { "db", "export %s --to %s" }, { "csv", "quotes %s -o %s" },
  } do
    it(("leaves the old file and nothing half-written: %s"):format(row[1]), function()
      local place = folder .. "/full"
      assert(lfs.mkdir(place))
      local path = place .. "/x." .. row[1]
      local command = COMMAND .. row[2]
      os.execute(command:format("examples/reports/almadar.txt", path))
      local old, before = reports.read(path), names(place)
      -- no file may grow beyond 16 kB
      local said, status = shell(("sh -c 'trap \"\" XFSZ; ulimit -f 16; %s 2>&1'")
        :format(command:format(input, path)))
      assert.equal(3, status)
      assert.matches(place .. "/x.", said, 1, true)
      assert.is_nil(said:find("traceback", 1, true), said)
      assert.is_true(old == reports.read(path))
      assert.same(before, names(place))
      os.execute("rm -r " .. place)
    end)
  end

  it("is told of by annotate --resume, which goes on when there is room", function()
    local out = folder .. "/full.jsonl"
    local command = ("%s annotate %s --resume %s"):format(COMMAND, input, out)
    local said, status = shell(("sh -c 'trap \"\" XFSZ; ulimit -f 64; %s 2>&1'"):format(command))
    assert.equal(3, status)
    assert.matches("full.jsonl: File too large", said, 1, true)
    shell(command .. " 2>/dev/null")
    assert.is_true(reports.read(out) == shell(COMMAND .. "annotate " .. input .. " 2>/dev/null"))
  end)

  it("is told of by a real one", function()
    local place = folder .. "/small"
    assert(lfs.mkdir(place))
    if not os.execute(("mount -t tmpfs -o size=256k briefing %s 2>/dev/null"):format(place)) then
      return pending "no tmpfs can be mounted here"
    end
    local checked, failure = pcall(function()
      for _, name in ipairs { "x.html", "x.jsonl", "x.db", "x.ann" } do
        local said, status = shell(("%s export %s --to %s/%s 2>&1"):format(COMMAND, input, place, name))
        assert.equal(3, status)
        assert.is_truthy(said:find("No space left on device", 1, true) or said:find("full", 1, true), said)
        assert.same({}, names(place))
      end
      local said, status = shell(("%s open --store %s/s.db %s 2>&1"):format(COMMAND, place, input))
      assert.equal(3, status)
      assert.matches("full", said, 1, true)
    end)
    os.execute("umount " .. place)
    assert.is_true(checked, failure)
  end)
end)

describe("an output that closes early", function()
  for _, row in ipairs { { "by its signal", "" }, { "by the error, where the signal is ignored", "trap '' PIPE; " } } do
    for _, command in ipairs { "annotate %s", "annotate --jobs 2 %s", "quotes %s", "brief %s",
      "normalize < %s", "tokens < %s" } do
      it(("ends %s quietly, %s"):format(command:match "^[^%%<]*", row[1]), function()
        local said = folder .. "/said"
        os.execute(("%s %s 2>%s | head -c 5 >/dev/null"):format(row[2], (COMMAND .. command):format(input), said))
        local other = reports.read(said):gsub("briefing: [^\n]*%((%S+)%)\n", function(code)
          return (code == "bad-json" or code == "empty") and "" or nil
        end)
        assert.equal("", other)
      end)
    end
  end
end)

describe("what comes of it all", function()
  it("is JSON, line by line", function()
    for _, line in ipairs(lines_of(folder .. "/out1.jsonl")) do assert.is_table(json.decode(line)) end
  end)
end)
