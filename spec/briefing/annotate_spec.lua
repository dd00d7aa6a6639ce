-- SPDX-License-Identifier: MIT
local annotate = require "briefing.annotate"
local core = require "briefing.core"
local json = require "briefing.json"

describe("annotate.line", function()
  local analyse = core.analyse
  after_each(function() core.analyse = analyse end)

  it("is a document's", function()
    local line, problem = annotate.line({ id = "a", text = "قال الوزير إن السد جاهز.", meta = {} })
    assert.equal("a", json.decode(line).id)
    assert.is_nil(problem)
  end)
  it("stands for what could not be read", function()
    local line, problem = annotate.line(nil, { id = 3, message = "m", code = "c", byte = 2 })
    assert.equal('{"id":3,"error":{"code":"c","message":"m","byte":2}}\n', line)
    assert.equal("c", problem.code)
  end)
  for _, row in ipairs {
    { "what the core can't analyse", function() return nil, "too much", "too-large" end, "too-large" },
    { "what raises", function() error("broken", 0) end, "failed" },
    { "what there is no memory for", function() error("not enough memory", 0) end, "no-memory" },
  } do
    it("stands for " .. row[1], function()
      core.analyse = row[2]
      local line, problem = annotate.line({ id = "p", path = "x", text = "نعم", meta = {} })
      assert.equal(row[3], json.decode(line).error.code)
      assert.equal("p", json.decode(line).id)
      assert.equal("x", problem.path)
    end)
  end
end)

describe("annotate.run", function()
  local said
  before_each(function() said = {} end)
  local function run(paths, count, put)
    return annotate.run(paths, { jobs = count, invalid = "refuse", mode = "balanced",
      ids = "lines" },
      put or function() return true end, function(complaint) said[#said + 1] = complaint end)
  end

  for count = 1, 2 do
    it(("goes on after a path that isn't there, jobs %d"):format(count), function()
      local lines = {}
      local opened, complete = run({ "/nonexistent.jsonl", "examples/reports" }, count, function(text)
        lines[#lines + 1] = text
        return true
      end)
      assert.same({ 1, true }, { opened, complete })
      assert.matches("^briefing: .*/nonexistent.jsonl", said[1])
      assert.equal(5, select(2, table.concat(lines):gsub("\n", "")))
    end)
    it(("stops when nothing can be written, jobs %d"):format(count), function()
      local _, complete = run({ "examples/reports" }, count, function() return false end)
      assert.is_false(complete)
    end)
  end
end)
