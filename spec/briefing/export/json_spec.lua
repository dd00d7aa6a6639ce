-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local decode = require("briefing.json").decode
local export = require "briefing.export.json"
local reports = require "spec.support.reports"

describe("the briefing as JSON", function()
  it("is one line with every part", function()
    local list = reports.list()
    list[4] = { id = "x" }
    local text = export.brief(assert(briefing.open(list)):brief())
    assert.matches("^[^\n]*\n$", text)
    local brief = decode(text)
    for _, part in ipairs { "title", "since", "until", "lead", "speakers", "statements",
      "disagreements", "timeline", "documents", "problems" } do
      assert.is_not_nil(brief[part], part)
    end
    assert.equal("no-text", brief.problems[1].code)
    assert.equal("n1", brief.documents[1].id)
    assert.is_string(brief.speakers[1].quotes[1].text)
  end)
end)
