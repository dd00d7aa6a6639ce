-- SPDX-License-Identifier: MIT
local worker = require "briefing.worker"

local function run(path, before, text)
  return worker(text, path, "refuse", "balanced", "lines", before)
end

describe("the worker", function()
  it("counts on from the lines before", function()
    local lines, count, complaints = run("x.jsonl", "41", '{"text":"نعم"}\n\n{"id"')
    assert.matches('^{"id":42,.*\n{"id":44,"error":', lines)
    assert.matches("^briefing: x.jsonl, line 44: not JSON", complaints)
    assert.equal("2", count)
  end)
  it("tells no line of what stands in no file", function()
    assert.equal("briefing: a: the text is empty (empty)\n",
      select(3, run("", "", '{"id":"a","text":""}\n')))
  end)
  it("gives nothing for nothing", function()
    assert.same({ "", "0", "" }, { run("", "0", "") })
  end)
end)
