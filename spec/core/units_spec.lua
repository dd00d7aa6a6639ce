-- SPDX-License-Identifier: MIT
local core = require "briefing.core"
local similarity = require "briefing.similarity"

local stemmer = core.stemmer()

local function terms(text) return stemmer:terms(text) end

describe("units", function()
  local units
  before_each(function() units = core.units(similarity) end)
  after_each(function() units:close() end)

  -- Adds all terms of a text as a unit of a document.
  local function add(document, text)
    local own = terms(text)
    return units:add({ document = document, first = 1, last = 9 }, own, 1, #own)
  end

  it("are told as they were added", function()
    assert.equal(1, units:add({ document = 7, first = 10, last = 90, quote = 3, whole = true },
      terms "قرنبيط سبانخ", 1, 2))
    assert.equal(2, units:add({ document = 8, first = 1, last = 5 }, terms "قرنبيط قرنبيط", 1, 2))
    assert.equal(2, #units)
    assert.same({ 7, 10, 90, 3, true }, { units:get(1) })
    assert.same({ n = 5, 8, 1, 5, nil, false }, table.pack(units:get(2)))
  end)
  it("have the terms of a range without those that are left out", function()
    local own = terms "قرنبيط سبانخ بازلاء جرجير"
    units:add({ document = 1 }, own, 1, 3)
    units:add({ document = 2 }, own, 2, 4, { [4] = true })
    units:add({ document = 3 }, own, 2, 3)
    units:weigh()
    assert.equal(units:features(1, 3).dice, units:features(1, 2).dice)
    assert.equal(1, units:features(2, 3).dice)
    assert.is_nil(units:add({}, own, 2, 4, { [4] = true }, 3))
    assert.equal(4, units:add({}, own, 2, 4, nil, 3))
    assert.equal(5, units:add({}, own, 3, 2))
  end)
  it("tell what is denied in them", function()
    local own = terms "لا بديل، والحوار مستمر"
    units:add({ document = 1 }, own, 1, 2)
    units:add({ document = 2 }, own, 1, 2)
    local said = terms "بديل الحوار"
    units:add({ document = 3 }, said, 1, 2)
    units:weigh()
    assert.same({ 0, 1 }, { units:features(1, 2).negation, units:features(1, 3).negation })
  end)
  it("are not alike for names alone", function()
    local function put(document, text, keep)
      local edits = keep and { { first = 1, last = #"سمعان", keep = 7 } }
      local own = assert(stemmer:terms(text, edits))
      units:add({ document = document }, own, 1, #own)
    end
    put(1, "سمعان قرنبيط")
    put(2, "سمعان سبانخ")
    units:weigh()
    local known_to_none = units:link(1, 2)
    units:close()
    units = core.units(similarity)
    put(1, "سمعان قرنبيط", true)
    put(2, "سمعان سبانخ")
    put(3, "سمعان قرنبيط")
    units:weigh()
    assert.is_true(math.abs(known_to_none - 2 - units:link(1, 2)) < 1e-6)
    assert.is_true(units:link(1, 3) > known_to_none)
  end)
  it("tell the pairs that contradict each other, who denies first", function()
    for i = 1, 20 do units:sentence(terms("بازلاء" .. i), 1, 1) end
    add(1, "توقف إنتاج المصنع القديم")
    add(2, "إنتاج المصنع القديم لم يتوقف")
    add(3, "توقف إنتاج المصنع القديم")
    units:weigh()
    local found = {}
    for i, pair in ipairs(units:contraries()) do found[i] = { pair[1], pair[2] } end
    assert.same({ { 2, 1 }, { 2, 3 } }, found)
    assert.is_true(units:contrary(1, 2) > 0)
    assert.is_nil(units:contrary(1, 3))
    assert.is_true(units:link(1, 2) < -5)
  end)
  it("weigh a term by how few sentences have it", function()
    for i = 1, 20 do units:sentence(terms(i == 1 and "قرنبيط سبانخ" or "قرنبيط بازلاء"), 1, 2) end
    add(1, "قرنبيط سبانخ")
    add(2, "قرنبيط بازلاء")
    add(3, "سبانخ بازلاء")
    units:weigh()
    assert.is_true(units:features(1, 3).contain > units:features(1, 2).contain)
  end)
  it("count a term once in a sentence, however many terms there are", function()
    local words = {}
    for i = 1, 5000 do words[i] = i % 2500 + 1000 end
    local own = terms(table.concat(words, " "))
    assert.equal(5000, #own)
    units:sentence(own, 1, 5000)
    units:sentence(own, 5, 4)
    add(1, "1001")
    units:weigh()
    assert.equal(1, #units)
  end)
  it("refuse what is none", function()
    local own = terms "قرنبيط"
    assert.error_matches(function() units:get(1) end, "no unit has this number")
    assert.error_matches(function() units:add({}, own, 1, 2) end, "no such term")
    assert.error_matches(function() units:sentence(own, 0, 1) end, "no such term")
    assert.error_matches(function() units:add({}, {}, 1, 1) end, "briefing.Terms expected")
    assert.has_error(function() core.units {} end)
  end)
end)
