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
  it("keeps to as many as it is told, but for addresses", function()
    local out = text.brief(assert(briefing.open(reports.list())):brief(), "en", 40)
    for line in out:gmatch("[^\n]+") do
      assert.is_truthy(line:find "://" or width.of(line) <= 40, line)
    end
  end)
  it("says who said what, where", function()
    local out = text.brief(assert(briefing.open(reports.list())):brief(), "en")
    assert.matches("Who said what", out, 1, true)
    assert.matches("“لن نرفع الأسعار هذا العام” (north, 1 March 2024)", out, 1, true)
    assert.matches("https://north.example/1", out, 1, true)
  end)
  it("holds nothing that a terminal obeys", function()
    local set = assert(briefing.open { { id = "\27[2J", outlet = "\u{9B}31m", url = "x\n• y",
      title = "\27]0;x\7\u{202E}", text = "قال \27[31m الوزير إن \u{202E}السد\8 جاهز." } })
    local out = text.brief(set:brief())
    assert.is_nil(out:find("[\0-\9\11-\31\127]"))
    assert.is_nil(out:find("\u{9B}", 1, true) or out:find("\u{202E}", 1, true))
    assert.is_nil(out:find("\n• y", 1, true))
  end)
  it("names what could not be read", function()
    local out = text.brief(assert(briefing.open { "قال", { id = "x" } }):brief())
    assert.matches("ما تعذّرت قراءته", out, 1, true)
    assert.matches("x: no text", out, 1, true)
  end)
end)
