-- SPDX-License-Identifier: MIT
local all = require("spec.support.reading").all
local reports = require "spec.support.reports"

describe("JSON lines", function()
  local folder
  after_each(function()
    if folder then reports.remove(folder) end
    folder = nil
  end)

  it("reads JSON lines, bad ones in their place", function()
    folder = reports.folder { ["x.jsonl"] = '{"id":"a","text":"قال","outlet":"n","n":5,"meta":{"k":1}}\n'
      .. '\n{"id":\n[1]\n{"id":"b"}\n{"text":"أكد","title":{"text":"عنوان"},"quotes":null}\n' }
    local records, problems = all(folder .. "/x.jsonl")
    assert.equal(2, #records)
    assert.same({ n = 5, k = 1 }, records[1].meta)
    assert.equal(6, records[2].id)
    assert.equal("عنوان", records[2].title)
    assert.same({}, records[2].meta)
    local codes = {}
    for i, problem in ipairs(problems) do codes[i] = problem.id .. " " .. problem.code end
    assert.same({ "3 bad-json", "4 bad-json", "b no-text" }, codes)
  end)
end)
