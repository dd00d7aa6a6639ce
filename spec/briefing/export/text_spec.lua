-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local reports = require "spec.support.reports"
local text = require "briefing.export.text"
local width = require "briefing.width"

describe("the briefing as text", function()
  it("keeps to 78 columns", function()
    local out = text.brief(assert(briefing.open(reports.list())):brief())
    for line in out:gmatch("[^\n]+") do assert.is_true(width.of(line) <= 78, line) end
  end)
  it("says who said what, where", function()
    local out = text.brief(assert(briefing.open(reports.list())):brief(), "en")
    assert.matches("Who said what", out, 1, true)
    assert.matches("“لن نرفع الأسعار هذا العام” (north, 1 March 2024)", out, 1, true)
    assert.matches("https://north.example/1", out, 1, true)
  end)
  it("names what could not be read", function()
    local out = text.brief(assert(briefing.open { "قال", { id = "x" } }):brief())
    assert.matches("ما تعذّرت قراءته", out, 1, true)
    assert.matches("x: no text", out, 1, true)
  end)
end)
