-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local reports = require "spec.support.reports"
local tei = require "briefing.export.tei"

describe("TEI", function()
  local xml = tei.set(assert(briefing.open(reports.list())))

  it("is well formed", function()
    local stack = {}
    for slash, name, rest in xml:gmatch("<(/?)([%a:]+)([^>]*)>") do
      if slash == "/" then
        assert.equal(table.remove(stack), name)
      elseif rest:sub(-1) ~= "/" then
        stack[#stack + 1] = name
      end
    end
    assert.same({}, stack)
  end)
  it("holds each text to the letter", function()
    local i = 0
    for body in xml:gmatch('<ab xml:space="preserve">(.-)</ab>') do
      i = i + 1
      assert.equal(reports.list()[i].text, (body:gsub("<[^>]*>", ""):gsub("&quot;", '"')))
    end
    assert.equal(3, i)
  end)
  it("says who said what, of those that are listed", function()
    local ids, said = {}, 0
    for id in xml:gmatch('xml:id="([^"]+)"') do
      assert.is_nil(ids[id])
      ids[id] = true
    end
    for id in xml:gmatch('<said[^>]* who="#([^"]+)"') do
      assert.is_true(ids[id], id)
      said = said + 1
    end
    assert.is_true(said >= 4)
    assert.matches('direct="true">لن نرفع الأسعار', xml, 1, true)
  end)
  it("marks what is verbatim in a mixed quote", function()
    assert.matches('<quote>في خطر</quote>', xml, 1, true)
  end)
  it("lists persons, and says to whom", function()
    local told = tei.set(assert(briefing.open "examples/reports"))
    assert.matches("<listPerson><person xml:id=\"d1.e%d+\"><persName>", told)
    assert.matches(" toWhom=\"#d%d.e%d+\"", told)
    assert.matches('<date when="2024-04-02">', told, 1, true)
    assert.matches('<date when-iso="2024-03-14T10:30">', told, 1, true)
  end)
  it("keeps hostile text text", function()
    local evil = tei.set(assert(briefing.open { { id = "<x>", title = "&\"'", text = "قال </ab> \1" } }))
    assert.matches("قال &lt;/ab&gt; \u{FFFD}</ab>", evil, 1, true)
    assert.matches("<title>&amp;&quot;&#39;</title>", evil, 1, true)
  end)
end)
