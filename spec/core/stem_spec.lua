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

describe("band_keys", function()
  it("gives one key for each band, the same for the same set", function()
    local keys = core.band_keys { 3, -5, 8 }
    assert.equal(16, #keys)
    assert.same(keys, core.band_keys { 8, 3, -5, 8 })
    assert.is_nil(core.band_keys {})
    assert.has_error(function() core.band_keys { "x" } end)
  end)
end)
