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

describe("key_rows", function()
  local stemmer = core.stemmer()
  local text = "السد الجديد سيمتلئ خلال الربيع، ولن يفيض السد"
  it("has the keys of the text's terms, each with the terms once", function()
    local ids, terms, seen = stemmer:terms(text), {}, {}
    for _, id in ipairs(ids) do
      if not seen[id] then terms[#terms + 1] = ("%08x"):format(id & 0xFFFFFFFF) end
      seen[id] = true
    end
    local rows = {}
    for i, key in ipairs(core.band_keys(ids)) do
      rows[i] = ("%016x\tname\t-%s\n"):format(key, table.concat(terms))
    end
    assert.equal(table.concat(rows), stemmer:key_rows(text, "name", 3))
  end)
  it("is nothing for too few terms", function()
    assert.is_nil((stemmer:key_rows("السد جاهز", "name", 3)))
    assert.is_nil((stemmer:key_rows("", "name", 0)))
    assert.is_nil((stemmer:key_rows("\xFF", "name", 0)))
  end)
  it("takes no more than 256 terms of a text without end", function()
    local words = {}
    for i = 1, 5000 do words[i] = "w" .. i end
    local row = stemmer:key_rows(table.concat(words, " "), "n", 3):match("^[^\n]*")
    assert.equal(16 + 1 + 1 + 2 + 8 * 256, #row)
  end)
end)
