-- SPDX-License-Identifier: MIT
local reading = require "spec.support.reading"
local reports = require "spec.support.reports"

local all = reading.all

describe("JSON", function()
  local folder
  after_each(function()
    if folder then reports.remove(folder) end
    folder = nil
  end)

  for _, row in ipairs {
    { "a list of documents", '[{"id":"k1","text":"قال"},{"text":"أكد","desk":"x"},"ذكر"]', { "k1", 2, 3 } },
    { "one document", '\xEF\xBB\xBF{"id":"k1",\n"text":"قال"}', { "k1" } },
    { "lines", '{"id":"k1","text":"قال"}\n{"text":"أكد"}\n', { "k1", 2 } },
    { "an empty list", "[]", {} },
  } do
    it("reads of a .json " .. row[1], function()
      folder = reports.folder { ["x.json"] = row[2] }
      local records, problems = all(folder .. "/x.json")
      local ids = {}
      for i, record in ipairs(records) do ids[i] = record.id end
      assert.same({ row[3], {} }, { ids, problems })
    end)
  end
  for _, row in ipairs {
    { "a briefing", "x.json", '{"title":"x","lead":[],"statements":[]}', "x.json: a briefing; ", "not-read" },
    { "no documents", "x.json", '"قال"', "x.json: no list of documents", "no-text" },
    { "no JSON", "x.json", '{"a":\n', "x.json: not JSON: ", "bad-json" },
  } do
    it("refuses " .. row[1] .. " by name", function()
      folder = reports.folder { [row[2]] = row[3] }
      local message, code = reading.refused(folder .. "/" .. row[2])
      assert.matches(folder .. "/" .. row[4], message, 1, true)
      assert.equal(row[5], code)
    end)
  end
  it("takes tables and plain strings of an iterator", function()
    local left = { { text = "أكد" }, "قال" }
    local records = all(function() return table.remove(left) end)
    assert.same({ "قال", "أكد" }, { records[1].text, records[2].text })
    assert.same({ 1, 2 }, { records[1].id, records[2].id })
  end)
end)
