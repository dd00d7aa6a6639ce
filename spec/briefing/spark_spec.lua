-- SPDX-License-Identifier: MIT
local generated = require "spec.support.generated"
local json = require "briefing.json"
local lfs = require "lfs"
local reports = require "spec.support.reports"
local spark = require "briefing.spark"

local COMMAND = lfs.currentdir() .. "/lua/bin/briefing"

local function run(arguments)
  local pipe = io.popen(("%s spark %s 2>&1; echo $?"):format(COMMAND, arguments))
  local output = pipe:read("a")
  pipe:close()
  local text, status = output:match("^(.*)%f[%d](%d+)\n$")
  return text, tonumber(status)
end

-- What a run wrote under this name, sorted.
local function rows(folder, name)
  local pipe = io.popen(("cat %s/%s/part* | LC_ALL=C sort"):format(folder, name))
  local text = pipe:read("a")
  pipe:close()
  return text
end

local folder, input
setup(function()
  folder = reports.folder {}
  input = folder .. "/in.jsonl"
  generated.write(input, tonumber(os.getenv "DOCUMENTS") or 400)
end)
teardown(function() os.execute("rm -r " .. folder) end)

describe("briefing spark", function()
  it("runs with sort on one machine", function()
    local output = folder .. "/sorted"
    local _, status = run(("--input %s --output %s --master sort --jobs 2"):format(input, output))
    assert.equal(1, status) -- some of them are refused
    assert.is_truthy(lfs.attributes(output .. "/_SUCCESS"))
    assert.is_nil(lfs.attributes(output .. "/work"))
    local pipe = io.popen(("%s annotate --ids content %s 2>/dev/null"):format(COMMAND, input))
    assert.equal(pipe:read("a"), reports.read(output .. "/annotated/part.jsonl"))
    pipe:close()
    local count = 0
    for line in rows(output, "statements"):gmatch("[^\n]+") do
      local statement = json.decode(line)
      count = count + 1
      assert.is_true(#statement.outlets > 1 and #statement.members > 1)
    end
    assert.is_true(count > 100)
    local quotes = select(2, rows(output, "quotes"):gsub("\n", ""))
    local counted, documents = 0, 0
    for line in rows(output, "outlets"):gmatch("[^\n]+") do
      local outlet = json.decode(line)
      counted, documents = counted + outlet.quotes, documents + outlet.documents
    end
    assert.equal(quotes, counted)
    local annotated = rows(output, "annotated")
    assert.equal(select(2, annotated:gsub("\n", "")) - select(2, annotated:gsub('"error":', "")),
      documents)
  end)
  it("says the same whatever the order and the threads", function()
    local other = folder .. "/shuffled.jsonl"
    os.execute(("sort -r %s > %s"):format(input, other))
    for _, count in ipairs { 1, 3 } do
      local output = folder .. "/again" .. count
      assert.equal(1, select(2, run(("--input %s --output %s --master sort --jobs %d")
        :format(other, output, count))))
      for _, name in ipairs { "quotes", "statements", "speakers", "outlets" } do
        assert.is_true(rows(folder .. "/sorted", name) == rows(output, name), name)
      end
    end
  end)
  it("links the same by hand, with GNU parallel over parts of the input", function()
    if not os.execute("parallel --version 2>/dev/null | grep -q '^GNU'") then
      return pending "no GNU parallel"
    end
    local function components(annotating, linking)
      local pipe = io.popen(("cd %s; export LC_ALL=C; b=%s; { %s; } 2>/dev/null > annotated; { %s; } "
        .. "2>/dev/null | $b stage components | sort"):format(folder, COMMAND, annotating, linking))
      local text = pipe:read("a")
      pipe:close()
      return text
    end
    local one = components("$b annotate --ids content in.jsonl",
      "$b stage keys < annotated | sort | $b stage links")
    assert.is_true(#one > 1000)
    assert.equal(one, components(
      "parallel -k --pipepart --block 100k -a in.jsonl $b annotate --ids content",
      [[parallel --pipepart --block 50k -a annotated $b stage keys | sort |
        parallel --pipe --group-by 1 --colsep '\t' --block 20k $b stage links]]))
  end)
  it("never writes into a folder that is there", function()
    local text, status = run(("--input %s --output %s --master sort"):format(input, folder))
    assert.equal(2, status)
    assert.matches("is there already", text, 1, true)
  end)
  it("names an input that isn't there", function()
    local text, status = run(("--input %s/none --output %s/x"):format(folder, folder))
    assert.equal(3, status)
    assert.matches("none: is not there", text, 1, true)
  end)
  it("names an input that holds no JSON lines, and leaves no folder", function()
    for _, path in ipairs { "examples/reports", "README.md", "spec/browser" } do
      local text, status = run(("--input %s --output %s/x --master sort"):format(path, folder))
      assert.equal(3, status)
      assert.matches(path .. "[^:]*: no JSON lines", text)
      assert.is_nil(lfs.attributes(folder .. "/x"))
    end
  end)
  it("tells that documents were refused, as annotate does", function()
    local path = folder .. "/bad.jsonl"
    local file = assert(io.open(path, "wb"))
    file:write '{"id":"a","text":"نعم"}\nno\n'
    file:close()
    local text, status = run(("--input %s --output %s/bad --master sort"):format(path, folder))
    assert.equal(1, status)
    assert.matches("bad.jsonl, line 2: not JSON", text, 1, true)
    assert.is_truthy(lfs.attributes(folder .. "/bad/_SUCCESS"))
  end)
  it("is nothing to do where nobody is quoted, or alike", function()
    for name, text in pairs { none = "سطر واحد من النص", one = "قال الوزير سامي الحداد إن السد الجديد جاهز للعمل اليوم." } do
      local path, output = ("%s/%s.jsonl"):format(folder, name), ("%s/%s"):format(folder, name)
      local file = assert(io.open(path, "wb"))
      file:write(json.encode { id = "a", text = text }, "\n")
      file:close()
      local said, status = run(("--input %s --output %s --master sort --jobs 3"):format(path, output))
      assert.equal(0, status, said)
      assert.equal("", rows(output, "statements"))
      assert.equal(name == "one", rows(output, "quotes") ~= "")
    end
  end)
  it("fails when one of its filters does, in one of its parts", function()
    local few = folder .. "/few.jsonl"
    generated.write(few, 60)
    for _, name in ipairs { "keys", "links", "components", "quotes", "attach", "statements", "counts", "tables" } do
      local output = folder .. "/failed-" .. name
      local _, status = run(("--input %s --output %s --master sort --jobs 2 --program \"%s\""):format(few, output,
        ([[sh -c 'case \$2 in %s) mkdir %s.once 2>/dev/null && exit 1;; esac; exec %s \"\$@\"' x]])
          :format(name, output, COMMAND)))
      assert.equal(3, status, name)
      assert.is_nil(lfs.attributes(output .. "/_SUCCESS"))
    end
  end)
  it("leaves no mark of success when a part of it fails", function()
    local output = folder .. "/failed"
    local text, status = run(("--input %s --output %s --master sort --program %s")
      :format(input, output, "'sh -c \"cat >/dev/null; exit 1\"'"))
    assert.equal(3, status)
    assert.matches("lost documents", text, 1, true)
    assert.is_nil(lfs.attributes(output .. "/_SUCCESS"))
  end)
end)

describe("the job for Spark", function()
  local job = { input = { "/in 'a'", "/b" }, output = "/out", program = "'it'\\''s' here",
    mode = "balanced", invalid = "refuse", jobs = 1, master = "local[2,4]", conf = {} }
  local sql = spark.sql(job)

  it("parts rows where no row has anything, on both sides of every filter", function()
    local transforms = select(2, sql:gsub("SELECT TRANSFORM", ""))
    assert.equal(2 * transforms, select(2, sql:gsub("FIELDS TERMINATED BY '\\001'", "")))
  end)
  it("quotes what the user names", function()
    assert.matches([['/in \'a\'']], sql, 1, true)
    assert.matches([[USING '\'it\'\\\'\'s\' here stage keys']], sql, 1, true)
  end)
  it("asserts that no document was lost", function()
    assert.matches("assert_true", sql, 1, true)
  end)
end)

-- {== a cluster on this machine

-- The processes whose parent, or parent's parent …, is `pid`.
local function descendants(pid)
  local parents, list = {}, {}
  for name in lfs.dir("/proc") do
    local file = name:find("^%d+$") and io.open("/proc/" .. name .. "/stat")
    if file then
      local stat = file:read("a") or ""
      file:close()
      parents[name] = stat:match("^.*%) %S (%d+)")
    end
  end
  for name in pairs(parents) do
    local up = name
    while up and up ~= pid do up = parents[up] end
    if up then list[#list + 1] = name end
  end
  return list
end

-- The executors among them.
local function executors(pid)
  local list = {}
  for _, name in ipairs(descendants(pid)) do
    local file = io.open("/proc/" .. name .. "/cmdline")
    local words = file and file:read("a") or ""
    if file then file:close() end
    if words:find("CoarseGrainedExecutorBackend", 1, true) and words:find("^[^%z]*java") then
      list[#list + 1] = name
    end
  end
  return list
end

-- Bytes that a part of the input has: some dozen parts, so that there is a
-- half-way.
local function part_size()
  return math.max(65536, lfs.attributes(input, "size") // 12)
end

describe("a cluster of two machines on this one", function()
  local home = os.getenv "BRIEFING_SPARK"

  it("gives the rows of one process, though an executor dies half-way", function()
    if not home then return pending "Spark: make check-spark" end
    local output, log = folder .. "/cluster", folder .. "/log"
    os.execute(("{ SPARK_HOME=%s %s spark --input %s --output %s --master 'local-cluster[2,1,1024]' "
      .. "--conf spark.sql.files.maxPartitionBytes=%d --conf spark.sql.shuffle.partitions=6 "
      .. ">%s 2>&1; echo $? >%s.status; } & echo $! >%s.pid")
      :format(home, COMMAND, input, output, part_size(), log, log, log))
    local pid = reports.read(log .. ".pid"):match("%d+")
    local killed
    for _ = 1, 6000 + (tonumber(os.getenv "DOCUMENTS") or 0) do -- tenths of a second
      if lfs.attributes(log .. ".status") then break end
      -- half-way: some parts are annotated, or all are
      local some = lfs.attributes(output .. "/annotated/_SUCCESS")
        or io.popen(("ls -d %s/annotated/_temporary/0/task* 2>/dev/null"):format(output)):read("l")
      if some and not killed then
        local list = executors(pid)
        if #list == 2 then
          killed = list[1]
          os.execute("kill -9 " .. killed)
        end
      end
      os.execute("sleep 0.1")
    end
    local said = reports.read(log)
    if not lfs.attributes(log .. ".status") then
      for _, one in ipairs(descendants(pid)) do os.execute("kill " .. one) end
      error("still running:\n" .. said)
    end
    assert.equal("0\n", reports.read(log .. ".status"), said)
    assert.is_truthy(killed, "no executor was killed")
    assert.matches("Lost executor", said, 1, true)
    for _, name in ipairs { "annotated", "quotes", "statements", "speakers", "outlets" } do
      assert.is_true(rows(folder .. "/sorted", name) == rows(output, name), name)
    end
    assert.is_truthy(lfs.attributes(output .. "/_SUCCESS"))
    for _, one in ipairs(spark.TABLES) do
      assert.is_truthy(lfs.attributes(("%s/parquet/%s/_SUCCESS"):format(output, one.name)))
    end
  end)
end)
-- }==
