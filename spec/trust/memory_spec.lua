-- SPDX-License-Identifier: MIT
--- Memory that runs out: a document that needs too much costs its line, a
--- question that does ends with a word. spec/c has each allocation that fails.

local json = require "briefing.json"
local reports = require "spec.support.reports"

local COMMAND = "lua/bin/briefing "

describe("the calls whose allocations fail", function()
  it("are all those of the reference", function()
    local calls, missing = reports.read "spec/support/calls.lua", {}
    for call in reports.read("docs/reference.md"):gmatch "\n### `([%w_.:]+)%(" do
      local name = call:match "[%w_]+$"
      if not calls:find("[.:]" .. name .. "%f[^%w_]") then missing[#missing + 1] = call end
    end
    assert.same({}, missing)
  end)
end)

describe("a process with little memory", function()
  if os.getenv "ASAN_OPTIONS" then -- which reserves terabytes of addresses
    pending "not under a sanitizer"
    return
  end
  local folder, path
  setup(function()
    folder = reports.folder {}
    path = folder .. "/in.jsonl"
    local file = assert(io.open(path, "wb"))
    file:write(json.encode { id = "large", text = ("قال الوزير سامي الحداد إن السد جاهز. "):rep(300000) }, "\n",
      json.encode { id = "b", text = "قال الوزير سامي الحداد إن السد جاهز." }, "\n")
    file:close()
  end)
  teardown(function() reports.remove(folder) end)

  -- What a command prints where it may take so many kilobytes, and its status.
  local function run(kilobytes, arguments)
    local pipe = io.popen(("ulimit -v %d; %s%s 2>&1; echo $?"):format(kilobytes, COMMAND, arguments:format(path)))
    local text = pipe:read "a"
    pipe:close()
    return text:match "^(.-)(%d+)\n$"
  end

  for jobs = 1, 2 do
    it("loses the document that needs too much, and no other, jobs " .. jobs, function()
      local said, status = run(jobs * 300000, ("annotate --jobs %d %%s"):format(jobs))
      assert.equal("1", status)
      assert.matches('{"id":"large","error":{"code":"no-memory","message":"not enough memory"}}', said, 1, true)
      assert.matches('\n{"id":"b",', said, 1, true)
    end)
  end
  for _, arguments in ipairs { "quotes %s", "brief %s", "export %s --to " .. reports.path ".html" } do
    it("ends with a word: " .. arguments:match "%a+", function()
      local said, status = run(300000, arguments)
      assert.equal("3", status)
      assert.equal("briefing: not enough memory\n", said)
    end)
  end
end)
