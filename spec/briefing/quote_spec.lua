-- SPDX-License-Identifier: MIT
local document = require "briefing.document"
local quote = require "briefing.quote"
local reports = require "spec.support.reports"

-- Quotes as the core gives them, over the first report.
local function quotes(changes)
  local record = reports.list()[1]
  record.meta = {}
  local one = document.new(record)
  local first, last = one.text:find("السد سيمتلئ", 1, true)
  local records = {
    { type = "indirect", first = first, last = last, text = "السد سيمتلئ",
      cue = { text = "قال", lemma = "قال", class = "say" }, status = "said",
      speaker = { name = "سامي الحداد", how = "mention",
        mention = { text = "وزير المياه سامي الحداد" } },
      flags = {}, confidence = 0.9, rule = "verb-an" },
    { type = "direct", first = last, last = last, text = "ئ", parent = 1,
      cue = { text = "أن", class = "say" }, status = "future",
      flags = { "unbalanced-marks" }, confidence = 0.5 },
  }
  for key, value in pairs(changes or {}) do records[1][key] = value end
  return quote.list(records, one)
end

describe("a quote", function()
  it("names what it hasn't, and lets pass what this one lacks", function()
    local one = quotes()[1]
    assert.is_nil(one.addressee)
    local ok, message = pcall(function() return one.speeker end)
    assert.is_false(ok)
    assert.matches("quote_spec.lua:%d+: a quote has no 'speeker'; did you mean 'speaker'?", message)
  end)
end)

describe("quote:chain", function()
  it("leads from the outlet to the speaker", function()
    assert.equal("north ← سامي الحداد", tostring(quotes()[1]:chain()))
  end)
  it("goes through the parent, and says what is not known", function()
    assert.equal("north ← سامي الحداد ← ?", tostring(quotes()[2]:chain()))
  end)
  it("goes through the medium", function()
    local list = quotes { medium = { text = "إذاعة المدينة" } }
    assert.same({ "north", "إذاعة المدينة", "سامي الحداد" },
      { table.unpack(list[1]:chain()) })
  end)
end)

describe("quote:why", function()
  for _, row in ipairs {
    { 1, "reported without marks" }, { 1, 'the cue is "قال" (say)' },
    { 1, 'سامي الحداد ("وزير المياه سامي الحداد"), is named beside the cue' },
    { 1, "rule verb-an" }, { 1, "confidence 0.90" },
    { 2, "no speaker could be told" }, { 2, "inside سامي الحداد's report q1" },
    { 2, "not yet said" }, { 2, "flag unbalanced-marks" },
  } do
    it("says: " .. row[2], function()
      assert.matches(row[2], quotes()[row[1]]:why(), 1, true)
    end)
  end
  it("says what is denied, and what is not ruled out", function()
    local briefing = require "briefing"
    local function why(text) return briefing.open { { id = "a", text = text } }[1]:quotes()[1]:why() end
    assert.matches("said to deny it", why("نفى المدير أن يكون المتحف قد أغلق."), 1, true)
    assert.matches("not ruled out", why("لم يستبعد المدير أن يغلق المتحف."), 1, true)
  end)
end)

describe("quote:cite", function()
  it("gives outlet, date and place", function()
    assert.equal("north, 2024-03-01, sentence 2", quotes()[1]:cite())
  end)
end)

describe("quote:context", function()
  it("gives the sentence, and those beside it", function()
    local one = quotes()[1]
    assert.matches("^قال وزير المياه.*مارس المقبل%.$", (one:context(0)))
    local text, first, last = one:context()
    assert.equal(text, one.document.text:sub(first, last))
    assert.matches("لن نرفع", text, 1, true)
  end)
  for _, row in ipairs { { -1, "got -1" }, { 1.5, "got 1.5" }, { "x", "got string" } } do
    it("names a number of sentences that can't be: " .. row[2], function()
      local one = quotes()[1]
      local ok, message = pcall(function() local _ = one:context(row[1]) end)
      assert.is_false(ok)
      assert.matches("quote_spec.lua:", message, 1, true)
      assert.matches("n: expected a whole number of 0 or more, " .. row[2], message, 1, true)
    end)
  end
end)
