-- SPDX-License-Identifier: MIT
local core = require "briefing.core"

local stemmer = core.stemmer()

-- The terms of a text as a list of { id, stem, first, last, negative, edit }.
local function terms_of(text, edits)
  local terms <close> = assert(stemmer:terms(text, edits))
  local list = {}
  for i = 1, #terms do list[i] = { terms:get(i) } end
  return list
end

local function id(text) return terms_of(text)[1][1] end

-- Where a part of a text stands.
local function place(text, part)
  local first, last = text:find(part, 1, true)
  return { first = first, last = last }
end

describe("terms", function()
  it("leave particles out, and know synonyms", function()
    local a, b = terms_of("المكالمة في القصر"), terms_of("والاتصال إلى القصر")
    assert.equal(2, #a)
    assert.same({ a[1][1], a[2][1] }, { b[1][1], b[2][1] })
  end)
  it("are one for what is made of one root", function()
    for _, pair in ipairs { { "نسقنا", "التنسيق" }, { "انخفض", "تخفيض" }, { "سيزرعان", "زراعة" },
      { "عشرة", "10" }, { "٥٠", "خمسين" } } do
      assert.equal(id(pair[1]), id(pair[2]), pair[1])
    end
  end)
  it("tell numbers and everyday words by the lowest bits of their stems", function()
    local kinds = {}
    for i, term in ipairs(terms_of("50 قرنبيط وزير")) do kinds[i] = term[2] & 3 end
    assert.same({ 1, 0, 3 }, kinds)
  end)
  it("keep a particle that says something", function()
    assert.equal(1, #terms_of("من دون ذلك"))
  end)
  it("lie where they say", function()
    local text, words = "وقال: الناتو 50% Reuters", {}
    for i, term in ipairs(terms_of(text)) do words[i] = text:sub(term[3], term[4]) end
    assert.same({ "وقال", "الناتو", "50%", "Reuters" }, words)
  end)
  it("mark what a negation stands before", function()
    local list = terms_of("لا بديل، والحوار مستمر")
    assert.is_true(list[1][5])
    assert.is_false(list[2][5])
  end)
  it("are found by their bytes", function()
    local text = "قرنبيط وسبانخ وبازلاء"
    local terms <close> = stemmer:terms(text)
    assert.equal(1, terms:from(-3))
    assert.equal(1, terms:from(1))
    assert.equal(2, terms:from(2))
    assert.equal(4, terms:from(#text + 1))
    assert.same({ 1, 3 }, { terms:within(1, #text) })
    assert.same({ 1, 2 }, { terms:within(1, #text - 1) })
    assert.same({ 2, 1 }, { terms:within(2, 5) })
    assert.same({ n = 0 }, table.pack(terms:get(4)))
    assert.same({ n = 0 }, table.pack(terms:get(0)))
  end)
  it("refuse bad UTF-8 and a closed stemmer", function()
    local none, _, code, byte = stemmer:terms("ab\xFF")
    assert.same({ nil, "bad-utf8", 3 }, { none, code, byte })
    local closed = core.stemmer()
    closed:close()
    assert.error_matches(function() closed:terms("x") end, "closed")
  end)
end)

describe("edits", function()
  local text = "زار الرئيس سامي الحداد السد يوم الأحد"
  it("put forms in place of the words that lie in them, at the first", function()
    local edit = place(text, "يوم الأحد")
    edit.new = { 4, 40, 8, 80 }
    local plain, list = terms_of(text), terms_of(text, { edit })
    assert.equal(#plain, #list)
    for i = 1, #plain - 2 do assert.same(plain[i], list[i]) end
    local at = plain[#plain - 1]
    assert.same({ 40, 4, at[3], at[4], false, edit }, list[#list - 1])
    assert.same({ 80, 8, at[3], at[4], false, edit }, list[#list])
  end)
  it("put the last word alone, with an id, and a stem where there is one", function()
    local edit = place(text, "الرئيس سامي الحداد")
    edit.keep, edit.entity = 7, {}
    local plain, list = terms_of(text), terms_of(text, { edit })
    assert.equal(#plain - 2, #list)
    local last = plain[4]
    assert.same({ 7, last[2], last[3], last[4], false, edit }, list[2])
    edit.stem = 12
    assert.equal(12, terms_of(text, { edit })[2][2])
  end)
  it("leave a word to the first that takes it", function()
    local one, other = place(text, "سامي الحداد"), place(text, "الرئيس سامي الحداد")
    one.new, other.new = { 4, 40 }, { 8, 80 }
    local ids = {}
    for i, term in ipairs(terms_of(text, { one, other })) do ids[i] = term[1] end
    local plain = terms_of(text)
    assert.same({ plain[1][1], 80, 40, plain[5][1], plain[6][1], plain[7][1] }, ids)
  end)
  it("take no word that lies in them in part", function()
    local first = text:find("الرئيس", 1, true)
    assert.same(terms_of(text), terms_of(text, { { first = first + 2, last = first + 16, new = { 4, 1 } } }))
  end)
  it("refuse what is none", function()
    assert.error_matches(function() stemmer:terms(text, { {} }) end, "an edit without its place")
    assert.error_matches(function() stemmer:terms(text, { 1 }) end, "table expected")
    assert.error_matches(function() stemmer:terms(text, 1) end, "table expected")
    assert.error_matches(function()
      stemmer:terms(text, { { first = 1, last = 9, new = { 1, "x" } } })
    end, "number expected")
  end)
end)
