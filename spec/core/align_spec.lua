-- SPDX-License-Identifier: MIT
local options = require "briefing.options"

describe("an alignment", function()
  it("maps a word back to its spelling in the text", function()
    local text = "قال  أَحْمَدُ كتـــاب ﻻ"
    local folded, alignment = options.apply(text)
    for _, pair in ipairs { { "احمد", "أَحْمَدُ" }, { "كتاب", "كتـــاب" }, { "لا", "ﻻ" }, { "قال", "قال" } } do
      local first, last = folded:find(pair[1], 1, true)
      local from, to = alignment:original(first, last)
      assert.equal(pair[2], text:sub(from, to))
      assert.same({ first, last }, { alignment:normalized(from, to) })
    end
  end)

  it("widens a span that cuts a change", function()
    local text = "ﻻ"
    local folded, alignment = options.apply(text)
    assert.equal("لا", folded)
    assert.same({ 1, 3 }, { alignment:original(1, 2) })
    assert.same({ 1, 3 }, { alignment:original(3, 4) })
  end)

  it("goes through normalization and folding", function()
    local text = "xe\u{301}y ا\u{654}حمد"
    local folded, alignment = options.apply(text)
    local first, last = folded:find("احمد", 1, true)
    assert.equal("ا\u{654}حمد", text:sub(alignment:original(first, last)))
  end)

  it("costs nothing where nothing moves", function()
    local _, alignment = options.apply(("قال الوزير "):rep(1000) .. "إن")
    assert.equal(0, #alignment)
  end)

  it("raises for bytes out of the text", function()
    local _, alignment = options.apply("قال")
    assert.error(function() alignment:original(0, 1) end)
    assert.error(function() alignment:original(1, 9) end)
  end)
end)
