-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local reports = require "spec.support.reports"
local words = require "briefing.words"

local function list(...)
  local out = {}
  for i, word in ipairs { ... } do out[i] = { folded = word, first = i, last = i } end
  return out
end

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
    local inside, outside = words.where(document, "quotes"), words.where(document, "outside")
    assert.equal(#words.of(document), #inside + #outside)
    assert.is_true(#inside > 5 and #outside > 5)
  end)
end)

describe("words.find", function()
  for _, row in ipairs {
    { "a word", "السد", { 1, 3 } }, { "a phrase", "السد قريب", { 3 } },
    { "a spelling", "السدّ", { 1, 3 } }, { "a beginning", "ال*", { 1, 3 } },
    { "an end", "*يب", { 4 } }, { "any word", "كبير *", { 2 } }, { "nothing", "", {} },
    { "what isn't there", "نهر", {} },
  } do
    it("finds " .. row[1], function()
      assert.same(row[3], words.find(list("السد", "كبير", "السد", "قريب"), words.pattern(row[2])))
    end)
  end
end)
