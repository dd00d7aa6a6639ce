-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local reports = require "spec.support.reports"
local words = require "briefing.words"

local function list(...)
  local out = {}
  for i, word in ipairs { ... } do out[i] = { folded = word, first = i, last = i } end
  return out
end

describe("a list of words", function()
  it("is a set", function()
    assert.same({ ["قد"] = true, ["ربما"] = true }, words.set " قد  ربما\nقد ")
    assert.same({}, words.set "")
  end)
end)

describe("words.of", function()
  it("gives folded words with their places, without marks", function()
    local document = assert(briefing.open { "قَالَ: «الأمريكى»." })[1]
    local found = words.of(document)
    assert.equal(2, #found)
    assert.equal("قال", found[1].folded)
    assert.equal("الأمريكى", document.text:sub(found[2].first, found[2].last))
    assert.equal(found, words.of(document))
  end)
  it("parts words inside quotes from those outside", function()
    local document = assert(briefing.open(reports.list()))[1]
    local inside, outside = words.stands(document, "quotes"), words.stands(document, "outside")
    local counts = { 0, 0 }
    for _, word in ipairs(words.of(document)) do
      local a, b = inside(word.first, word.last), outside(word.first, word.last)
      assert.is_true(a ~= b)
      counts[a and 1 or 2] = counts[a and 1 or 2] + 1
    end
    assert.is_true(counts[1] > 5 and counts[2] > 5)
  end)
end)

describe("words.find", function()
  for _, row in ipairs {
    { "a word", "السد", { 1, 3 } }, { "a phrase", "السد قريب", { 3 } },
    { "a spelling", "السدّ", { 1, 3 } }, { "a beginning", "ال*", { 1, 3 } },
    { "an end", "*يب", { 4 } }, { "any word", "كبير *", { 2 } }, { "nothing", "", {} }, { "one letter", "?لسد", { 1, 3 } }, { "its punctuation left out", "(السد، قريب!)", { 3 } },
    { "no magic of Lua's", "السد%a", {} }, { "letter by letter", "=السد", {} }, { "a stem", "~سد", { 1, 3 } },
    { "what isn't there", "نهر", {} },
  } do
    it("finds " .. row[1], function()
      assert.same(row[3], words.find(list("السد", "كبير", "السد", "قريب"), words.pattern(row[2])))
    end)
  end
end)
