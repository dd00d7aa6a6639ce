-- SPDX-License-Identifier: MIT
local core = require "briefing.core"

describe("stems and terms", function()
  local stemmer = core.stemmer()

  it("are Snowball's", function()
    assert.equal("كتاب", stemmer:stem("الكتاب"))
    assert.equal("كتاب", stemmer:stem("كتاب"))
  end)

  it("leave particles out, and know synonyms", function()
    local a = stemmer:terms("المكالمة في القصر")
    local b = stemmer:terms("والاتصال إلى القصر")
    assert.same(a, b)
  end)

  it("are one for what is made of one root", function()
    for _, pair in ipairs { { "نسقنا", "التنسيق" }, { "انخفض", "تخفيض" }, { "سيزرعان", "زراعة" },
      { "عشرة", "10" }, { "٥٠", "خمسين" } } do
      assert.equal(stemmer:terms(pair[1])[1], stemmer:terms(pair[2])[1], pair[1])
    end
  end)

  it("tell numbers and everyday words by the lowest bits of their stems", function()
    local _, _, _, _, stems = stemmer:terms("50 قرنبيط وزير")
    assert.same({ 1, 0, 3 }, { stems[1] & 3, stems[2] & 3, stems[3] & 3 })
  end)

  it("keep a particle that says something", function()
    assert.equal(1, #stemmer:terms("من دون ذلك"))
  end)

  it("lie where they say", function()
    local text = "وقال: الناتو 50% Reuters"
    local _, firsts, lasts = stemmer:terms(text)
    local words = {}
    for i = 1, #firsts do words[i] = text:sub(firsts[i], lasts[i]) end
    assert.same({ "وقال", "الناتو", "50%", "Reuters" }, words)
  end)

  it("mark what a negation stands before", function()
    local _, _, _, negative = stemmer:terms("لا بديل، والحوار مستمر")
    assert.same({ [1] = true }, negative)
  end)

  it("refuse bad UTF-8 and a closed stemmer", function()
    local ids, _, code, byte = stemmer:terms("ab\xFF")
    assert.is_nil(ids)
    assert.equal("bad-utf8", code)
    assert.equal(3, byte)
    local closed = core.stemmer()
    closed:close()
    assert.error_matches(function() closed:stem("x") end, "closed")
  end)
end)
