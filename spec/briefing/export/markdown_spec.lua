-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local markdown = require "briefing.export.markdown"
local reports = require "spec.support.reports"

describe("the briefing as Markdown", function()
  it("has headings and lists", function()
    local out = markdown.brief(assert(briefing.open(reports.list())):brief())
    assert.matches("## من قال ماذا", out, 1, true)
    assert.matches("- «لن نرفع الأسعار هذا العام» (north، 1 مارس 2024)", out, 1, true)
    assert.matches("[^\n]\n$", out)
  end)
  it("has the address of each source, a link where it can be followed", function()
    local out = markdown.brief(assert(briefing.open {
      { id = 1, outlet = "a", url = "https://a.example/1_x", text = "قال" },
      { id = 2, outlet = "b", url = "javascript:alert(1)", text = "ذكر" },
      { id = 3, outlet = "c", url = "https://c.example/>[x](y)", text = "أكد" } }):brief())
    assert.matches("\n  <https://a.example/1_x>\n", out, 1, true)
    assert.matches("\n  javascript:alert(1)\n", out, 1, true)
    assert.matches("\n  https://c.example/\\>\\[x\\](y)\n", out, 1, true)
  end)
  it("takes hostile text for text", function()
    local out = markdown.brief(assert(briefing.open { { id = 1, outlet = "[x](y)",
      title = "# <script>alert(1)</script> *b*", text = "قال" } }):brief())
    assert.matches("\\# \\<script\\>alert(1)\\</script\\> \\*b\\*", out, 1, true)
    assert.matches("\\[x\\](y)", out, 1, true)
    assert.is_nil(out:find("[^\\]<script"))
  end)
end)

describe("Markdown of reports with escape sequences", function()
  it("holds nothing that a terminal obeys", function()
    local out = markdown.brief(assert(briefing.open { { id = 1, title = "\27[2J\u{202E}",
      text = "قال \27[31m" } }):brief())
    assert.is_nil(out:find("[\0-\9\11-\31\127]") or out:find("\u{202E}", 1, true))
  end)
end)

describe("markdown.table", function()
  it("keeps a cell in its row", function()
    assert.equal("| a | b |\n| --- | --- |\n| x \\| y | 1 z |\n",
      markdown.table({ { a = "x | y", b = "1\nz" } }, { { name = "a" }, { name = "b" } }))
  end)
end)
