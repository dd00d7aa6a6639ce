-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local json = require "briefing.json"
local reports = require "spec.support.reports"
local webannotation = require "briefing.export.webannotation"

describe("Web Annotations", function()
  local set = assert(briefing.open(reports.list()))
  local page = json.decode(webannotation.set(set))

  it("are a page of the W3C's context", function()
    assert.equal("http://www.w3.org/ns/anno.jsonld", page["@context"])
    assert.equal("AnnotationPage", page.type)
    assert.equal(#set:quotes(), #page.items)
  end)
  it("find their place by position and by words", function()
    for i, item in ipairs(page.items) do
      local quote = set:quotes()[i]
      local text = quote.document.text
      local position, words = item.target.selector[1], item.target.selector[2]
      assert.equal(quote.text, text:sub(utf8.offset(text, position.start + 1),
        utf8.offset(text, position["end"] + 1) - 1))
      local whole = words.prefix .. words.exact .. words.suffix
      assert.is_truthy(text:find(whole, 1, true))
    end
  end)
  it("have addresses, also where a document has none", function()
    assert.equal("https://north.example/1", page.items[1].target.source)
    assert.equal("urn:briefing:s1", page.items[3].target.source)
    assert.equal("urn:briefing:n1:q1", page.items[1].id)
  end)
end)
