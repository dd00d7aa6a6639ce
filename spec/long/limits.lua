-- SPDX-License-Identifier: MIT
-- What is large: each part in a process of its own, whose time and memory are
-- printed; it ends with a result or a clear error. lua5.4 limits.lua [PART…]

package.path = "./?.lua;" .. package.path

local core = require "briefing.core"
local json = require "briefing.json"
local lfs = require "lfs"
local shapes = require "spec.support.shapes"

local MOST = 6 << 30 -- bytes of memory that a part may take
local FOLDER = os.getenv "LIMITS" or "build/long"
local COMMAND = "lua/bin/briefing "
local LUA = os.getenv "LUA" or "lua5.4"

local PARTS, order = {}, {}
local function part(name, run)
  PARTS[name], order[#order + 1] = run, name
end

-- {== in a part

-- Analyses a text of some shape in two sizes: its figures, and whether the time
-- for the larger is no more than `slack` times what it should be.
local function twice(make, size, slack)
  local seconds, quotes, bytes = {}, 0, 0
  for i = 1, 2 do
    local text = make(size * i)
    collectgarbage()
    local start = os.clock()
    local doc <close> = assert(core.analyse(text, {}))
    doc:json(false, "{", "}")
    seconds[i], quotes, bytes = os.clock() - start, #doc:quotes(), #text
  end
  local ratio = seconds[2] / seconds[1]
  print(("%.2f s for %.2f MB, %.2f times that of half, %d quotes"):format(seconds[2], bytes / 1e6,
    ratio, quotes))
  assert(ratio < 2 * slack, "more than linear")
end

-- What the command makes of a file: its last words and its status.
local function command(arguments)
  local pipe = io.popen(COMMAND .. arguments .. " 2>&1; echo $?")
  local text = pipe:read "a"
  pipe:close()
  return text:match "^(.-)(%d+)\n$"
end

-- The same where it may take so many kilobytes.
local function limited(kilobytes, arguments)
  local pipe = io.popen(("ulimit -v %d; %s%s 2>&1; echo $?"):format(kilobytes, COMMAND, arguments))
  local text = pipe:read "a"
  pipe:close()
  return text:match "^(.-)(%d+)\n$"
end

local function with_file(name, write, run)
  local path = FOLDER .. "/" .. name
  local file = assert(io.open(path, "wb"))
  write(file)
  file:close()
  local ok, failure = pcall(run, path)
  os.remove(path)
  assert(ok, failure)
end
-- }==

part("4 GB of text", function()
  local part_of_it = (" "):rep(1 << 30)
  local text = part_of_it .. part_of_it .. part_of_it .. part_of_it
  local doc, message, code = core.analyse(text, {})
  assert(not doc and code == "too-large", message)
  for _, call in ipairs { core.tokens, core.sentences, core.normalize } do
    assert(select(3, call(text, call == core.normalize and 0 or nil)) == "too-large")
  end
  print(message)
end)

part("a line of 200 MB", function()
  twice(function(size)
    local words = shapes.all()[1][2]
    return "قال الوزير إن " .. words(size)
  end, 100000000, 1.5)
end)

part("200 MB of reports in one line of JSON", function()
  local reports, list, size = require("spec.support.generated").reports(1e6, 5), {}, 0
  while size < 2e8 do
    list[#list + 1] = reports().text
    size = size + #list[#list]
  end
  with_file("large.jsonl", function(file)
    file:write(json.encode { id = "a", text = table.concat(list, "\n\n") }, '\n{"id":"b","text":"نعم"}\n')
    list = nil
    collectgarbage()
  end, function(path)
    local said, status = command(("annotate %s | cut -c 1-40"):format(path))
    print((said:gsub("\n", " ")))
    assert(status == "0" and said:find '^{"id":"a",' and said:find '\n{"id":"b",')
  end)
end)

part("a line of JSON of 1 GB", function()
  with_file("large.jsonl", function(file)
    file:write '{"id":"a","text":"'
    local block = ("قال الوزير إن السد جاهز. "):rep(1 << 14)
    for _ = 1, (1 << 30) // #block do file:write(block) end
    file:write '"}\n{"id":"b","text":"نعم"}\n'
  end, function(path)
    for jobs = 1, 2 do
      local said, status = command(("annotate --jobs %d %s"):format(jobs, path))
      print((said:gsub("\n.*", "")))
      assert(status == "1" and said:find('{"id":1,"error":{"code":"too-large"', 1, true)
        and said:find('{"id":"b",', 1, true))
    end
  end)
end)

part("10 million quotation marks", function()
  for _, mark in ipairs { '"', "«", "»", "«»", "'" } do
    twice(function(size) return mark:rep(size) end, 5000000, 1.5)
  end
end)

part("marks 100,000 deep", function()
  for _, row in ipairs { { "«", "»" }, { "قال «نعم ", "»" }, { "(", ")" }, { "“", "”" } } do
    twice(function(size) return row[1]:rep(size) .. row[2]:rep(size) end, 50000, 1.5)
  end
end)

part("1 million documents", function()
  local COUNT = 1000000
  with_file("many.jsonl", function(file)
    for i = 1, COUNT do
      file:write('{"id":', i, ',"outlet":"o', i % 9, '","text":"قال الوزير سامي الحداد إن السد رقم ', i,
        ' سيمتلئ."}\n')
    end
  end, function(path)
    local said = command(("annotate --jobs 2 %s | wc -l"):format(path))
    assert(tonumber(said) == COUNT, said)
    print(said:match "%d+" .. " lines")
  end)
end)

part("a stream of 2 GB", function()
  local SIZE, MOST_MB = 2 << 30, 128
  local block, size = {}, 0
  for report in require("spec.support.generated").reports(4000, 5, 22) do
    block[#block + 1] = json.encode(report) .. "\n"
    size = size + #block[#block]
  end
  local times, written = math.ceil(SIZE / size), #block
  with_file("block.jsonl", function(file) file:write(table.concat(block)) end, function(path)
    for jobs = 1, 2 do
      local start = os.time()
      local pipe = io.popen(("i=0; while [ $i -lt %d ]; do cat %s; i=$((i+1)); done | "
        .. "/usr/bin/time -f %%M -o %s.time %sannotate --jobs %d | wc -l"):format(times, path, path, COMMAND, jobs))
      local said = pipe:read "a"
      pipe:close()
      local memory = 0
      for line in io.lines(path .. ".time") do memory = tonumber(line) or memory end
      os.remove(path .. ".time")
      print(("%d jobs: %.2f GB, %d lines, %d s, %.0f MB"):format(jobs, times * size / 1e9, tonumber(said),
        os.time() - start, memory / 1024))
      assert(tonumber(said) == times * written and memory / 1024 < MOST_MB)
    end
  end)
end)

part("a store in little memory", function()
  local COUNT, LITTLE = 20000, 200000 -- kilobytes of addresses
  local store = FOLDER .. "/little.db"
  os.remove(store)
  with_file("many.jsonl", function(file)
    for report in require("spec.support.generated").reports(COUNT, 17, 22) do file:write(json.encode(report), "\n") end
  end, function(path)
    local start = os.time()
    command(("open --store %s %s"):format(store, path))
    local first = os.time()
    command(("open --store %s %s"):format(store, path))
    print(("%d documents, %.0f MB: %d s to store, %d s again"):format(COUNT, lfs.attributes(store, "size") / 1e6,
      first - start, os.time() - first))
    assert(os.time() - first < (first - start) / 3)
    for _, question in ipairs { "quotes %s --format jsonl", "statements %s --format jsonl", "brief %s" } do
      for _, most in ipairs { 500, COUNT } do
        start = os.time()
        local said, status = limited(LITTLE, (question .. " --at-once %d"):format(store, most))
        print(("%s --at-once %d: %d lines, status %s, %d s"):format(question:match "%a+", most,
          select(2, said:gsub("\n", "")), status, os.time() - start))
        assert(most == 500 and status == "0" or most == COUNT and status == "3" and said:find "memory")
      end
    end
  end)
  os.remove(store)
end)

part("1 million documents, questions to a store", function()
  local COUNT = 200000 -- each of five sentences; the store takes longer
  local store = FOLDER .. "/many.db"
  os.remove(store)
  with_file("many.jsonl", function(file)
    for report in require("spec.support.generated").reports(COUNT, 7) do file:write(json.encode(report), "\n") end
  end, function(path)
    print((command(("open --store %s %s"):format(store, path)):gsub("\n", " ")))
    local quotes = command(("quotes %s --at-once 1000 --format jsonl | wc -l"):format(store))
    local statements = command(("statements %s --at-once 1000 --format jsonl | wc -l"):format(store))
    print(("%d quotes, %d statements of %d documents"):format(quotes, statements, COUNT))
    assert(tonumber(quotes) > COUNT and tonumber(statements) > COUNT // 10)
  end)
  os.remove(store)
end)

part("every shape of 8 MB", function()
  local slowest, name = math.huge, ""
  for _, shape in ipairs(shapes.all()) do
    local text = shape[2](8 << 20)
    local start = os.clock()
    assert(core.analyse(text, {})):close()
    local speed = #text / 1e6 / (os.clock() - start)
    if speed < slowest then slowest, name = speed, shape[1] end
  end
  print(("%d shapes, the slowest %.2f MB/s: %s"):format(#shapes.all(), slowest, name))
  assert(slowest > 0.3)
end)

-- {== running the parts

if arg[1] == "-" then
  PARTS[arg[2]]()
  return
end

local failed = 0
local names = #arg > 0 and arg or order
for _, name in ipairs(names) do
  local start = os.time()
  local times = FOLDER .. "/limits.time"
  local pipe = io.popen(("/usr/bin/time -f %%M -o %s %s %s - '%s' 2>&1; echo $?"):format(times, LUA, arg[0], name))
  local text, status = pipe:read("a"):match "^(.-)(%d+)\n$"
  pipe:close()
  local memory = 0
  for line in io.lines(times) do memory = tonumber(line) or memory end
  os.remove(times)
  print(("%s: %d s, %.0f MB\n  %s"):format(name, os.time() - start, memory / 1024,
    text:gsub("\n$", ""):gsub("\n", "\n  ")))
  if status ~= "0" or memory * 1024 > MOST then
    failed = failed + 1
    print "  BROKEN"
  end
end
print(("%d parts, %d broken"):format(#names, failed))
os.exit(failed == 0)
-- }==
