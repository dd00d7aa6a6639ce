-- SPDX-License-Identifier: MIT
local annotate = require "briefing.annotate"
local json = require "briefing.json"
local reports = require "spec.support.reports"
local resume = require "briefing.resume"

describe("annotate with resume", function()
  local folder, out, inputs, said
  before_each(function()
    folder = reports.folder {}
    out, said = folder .. "/out.jsonl", {}
    inputs = { folder .. "/a.jsonl", "examples/reports", folder .. "/b.jsonl" }
    local one, two = {}, {}
    for i = 1, 9 do
      local report = reports.list()[i % 3 + 1]
      one[i] = json.encode { id = i % 4 ~= 0 and "d" .. i or nil, text = report.text:rep(i) }
      two[i] = json.encode { id = i, text = i == 2 and "" or report.text }
    end
    table.insert(one, 3, " ")
    table.insert(one, 7, '{"id":"x"')
    local function write(path, list)
      local file = assert(io.open(path, "wb"))
      file:write(table.concat(list, "\n"))
      file:close()
    end
    write(inputs[1], one)
    write(inputs[3], two)
  end)
  after_each(function() reports.remove(folder) end)

  local function write(content)
    local file = assert(io.open(out, "wb"))
    file:write(content)
    file:close()
  end
  -- What a run leaves in the file; and whether it came to its end.
  local function run(count, mode)
    local own = assert(resume.open(out))
    local _, complete = annotate.run(inputs, { jobs = count or 1, invalid = "refuse",
      mode = mode or "balanced", ids = "lines", out = own },
      function(lines) return own:put(lines) end, function(text) said[#said + 1] = text end)
    assert(own:close())
    return reports.read(out), complete, own
  end
  local function alone()
    local lines = {}
    annotate.run(inputs, { jobs = 1, invalid = "refuse", mode = "balanced", ids = "lines" },
      function(line)
        lines[#lines + 1] = line
        return true
      end, function() end)
    return table.concat(lines), lines
  end

  for count = 1, 3, 2 do
    it(("goes on from wherever it stopped, jobs %d"):format(count), function()
      local whole, lines = alone()
      assert.equal(24, #lines)
      assert.equal(whole, (run(count))) -- from nothing
      local cuts, at = { 0, 1, 6, 9, 40, #whole - 1, #whole }, 0
      for _, line in ipairs(lines) do
        at = at + #line
        table.move({ at, at - 1, at + 5, at + 12 }, 1, 4, #cuts + 1, cuts)
      end
      for _, cut in ipairs(cuts) do
        write(whole:sub(1, cut))
        local made, complete = run(count)
        assert.is_true(complete)
        assert.is_true(made == whole, "cut at " .. cut)
      end
    end)
  end
  it("tells of refused documents that are passed over", function()
    local whole = alone()
    write(whole)
    assert.is_true(select(3, run()).refused)
    assert.same({}, said)
  end)
  for _, row in ipairs {
    { "of other documents", function(whole) return (whole:gsub('"d1"', '"e1"')) end, "line 1 is of another" },
    { "of more documents", function(whole) return whole .. '{"id":99,"a":1}\n' end, "line 25 is of no document" },
    { "whose last line would be another", function(whole)
      return (whole:gsub("\n[^\n]*\n$", '\n{"id":9,"outlet":"x"}\n'))
    end, "line 24 would now be another" },
    { "cut in the middle of another text", function(whole)
      return whole:match("^[^\n]*\n") .. '{"id":"d2","outlet'
    end, "line 2 would now be another" },
    { "of one word", function() return "word" end, "line 1 is of another document" },
    { "of no lines at all", function() return "\0\0\0\n" end, "line 1 is of another document" },
  } do
    it("leaves alone a file " .. row[1], function()
      local content = row[2]((alone()))
      write(content)
      local made, complete = run()
      assert.is_false(complete)
      assert.equal(content, made)
      assert.matches(row[3], said[#said], 1, true)
      assert.matches("nothing was written (misfit)", said[#said], 1, true)
    end)
  end
  it("leaves alone what another mode made", function()
    local whole = run(1, "recall")
    if whole == alone() then return end
    local made, complete = run()
    assert.equal(whole, made)
    assert.is_false(complete)
  end)
end)

describe("resume.open", function()
  it("takes files only", function()
    local opened, message, code = resume.open("/")
    assert.is_nil(opened)
    assert.matches("no file to go on with", message, 1, true)
    assert.equal("unwritable", code)
    assert.is_nil((resume.open("/nonexistent/x")))
  end)
  it("lets one run write at a time", function()
    local path = os.tmpname()
    local script = ("local r = require 'briefing.resume' print((select(2, r.open(%q))))"):format(path)
    local own = assert(resume.open(path))
    local pipe = io.popen(("LUA_PATH='lua/?.lua' LUA_CPATH='build/?.so;;' lua5.4 -e %s")
      :format(require("briefing.jobs").shell_word("package.path = package.path .. ';/usr/share/lua/5.4/?.lua' "
        .. script)))
    assert.matches("another run writes to it", pipe:read("a"), 1, true)
    pipe:close()
    own:close()
    os.remove(path)
  end)
  it("tells what could not be written", function()
    local path = os.tmpname()
    local own = assert(resume.open(path))
    own.file:close()
    own.file = { write = function() return nil, "full" end, close = function() return true end }
    assert.is_false(own:put("x"))
    local closed, message, code = own:close()
    assert.is_nil(closed)
    assert.equal(path .. ": full", message)
    assert.equal("unwritable", code)
    os.remove(path)
  end)
end)
