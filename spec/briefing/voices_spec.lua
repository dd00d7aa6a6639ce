-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local voices = require "briefing.voices"

local set = assert(briefing.open {
  { id = 1, outlet = "north", text = "قال سامي الحداد: \"نعم نعم نعم\".\n\nوقال كريم ناصر: \"لا لا\"." },
  { id = 2, outlet = "south", text = "قال سامي الحداد: \"نعم نعم\".\n\nوقال كريم ناصر: \"لا\".\n\n"
    .. "وقالت ليلى سعد: \"ربما\"." },
  { id = 3, outlet = "south", text = "قال الحداد: \"نعم\"." },
  { id = 4, outlet = "coast", text = "لم يقل أحد شيئاً." },
})

describe("set:share_of_voice", function()
  it("counts quotes and words, of one name in all documents", function()
    local rows = {}
    for i, row in ipairs(set:share_of_voice():table()) do
      rows[i] = { row.key, row.quotes, row.words, row.percent, row.documents, row.outlets }
    end
    assert.same({ { "سامي الحداد", 3, 6, 60, 3, 2 }, { "كريم ناصر", 2, 3, 30, 2, 2 },
      { "ليلى سعد", 1, 1, 10, 1, 1 } }, rows)
  end)
  it("counts by another column", function()
    local rows = set:share_of_voice("outlet"):table()
    assert.same({ "north", 2, 5, 50 }, { rows[1].key, rows[1].quotes, rows[1].words, rows[1].percent })
  end)
  it("names a column that isn't there, and the near one", function()
    assert.error_matches(function() set:share_of_voice "speeker" end, "did you mean 'speaker'?", 1, true)
  end)
end)

describe("voices.own_words", function()
  it("gives a word to the innermost quote", function()
    local document = assert(briefing.open {
      "قال المسؤول إن بوتين أبلغ بايدن أن العقوبات خطأ كبير." })[1]
    local own, total = voices.own_words(document), 0
    local inner
    for quote, count in pairs(own) do
      total = total + count
      if quote.parent then inner = count end
    end
    assert.equal(2, #document:quotes())
    assert.equal(3, inner)
    assert.equal(7, total)
  end)
end)

describe("set:co_quotation", function()
  it("counts documents that quote both, against those of each and chance", function()
    local rows = set:co_quotation():table()
    assert.equal(3, #rows)
    local row = rows[1]
    assert.same({ "سامي الحداد", "كريم ناصر", 2, 3, 2, 0.67, 0.42 },
      { row.first, row.second, row.documents, row.of_first, row.of_second, row.jaccard,
        row.mutual_information })
    assert.equal(1, rows[2].documents)
  end)
end)

describe("set:cue_classes", function()
  it("is a table of speakers by class", function()
    local rows = set:cue_classes():table()
    assert.equal("سامي الحداد", rows[1].key)
    assert.equal(3, rows[1].say)
    assert.equal(3, rows[1].total)
  end)
end)

describe("quotes of a set", function()
  it("are grouped by the name that the set has for the speaker", function()
    local groups = set:quotes():group "speaker"
    assert.equal(3, #groups)
    assert.equal("سامي الحداد", groups[1].key)
    assert.equal(3, #groups[1].items)
    assert.equal("سامي الحداد", set:quotes():table()[6].speaker)
  end)
end)
