-- SPDX-License-Identifier: MIT
local filter = require "briefing.filter"

local document = { id = "a", outlet = "Asharq", date = "2021-12-30",
  folded = function() return "الحلف الاطلسي" end, title = "مكالمة",
  entities = function()
    return { { name = "فلاديمير بوتين", mentions = { { text = "الرئيس الروسي" },
      { text = "بوتن" } } } }
  end }
local quote = { type = "direct", status = "said", text = "العقوبات خطأ كبير",
  cue = { text = "وحذّر", lemma = "حذر", class = "warn.strong" }, confidence = 0.8,
  speaker = { name = "فلاديمير بوتين", entity = 1 },
  addressee = { text = "بايدن" }, document = document }

local rows = {
  { "document", "outlet", "asharq", true }, { "document", "outlet", "north", false },
  { "document", "outlet", { "north", "asharq" }, true }, { "document", "id", "a", true },
  { "document", "since", "2021-12-30", true }, { "document", "since", "2022", false },
  { "document", "until", "2021-12", true }, { "document", "until", "2021-11", false },
  { "document", "upto", "2021", true }, { "document", "has", "الأطلسى", true },
  { "document", "has", "الناتو", false }, { "document", "title", "مكالمه", true },
  { "quote", "type", "direct", true }, { "quote", "type", { "mixed", "indirect" }, false },
  { "quote", "class", "warn", true }, { "quote", "class", "war", false },
  { "quote", "cue", "حذّر", true }, { "quote", "cue", "قال", false },
  { "quote", "speaker", "بوتين", true }, { "quote", "speaker", "فلاديمير", true },
  { "quote", "speaker", "الرئيس الروسى", true }, { "quote", "speaker", "بوتن", true },
  { "quote", "speaker", "بايدن", false }, { "quote", "speaker", { "بايدن", "بوتين" }, true },
  { "quote", "to", "بايدن", true }, { "quote", "to", "بوتين", false },
  { "quote", "about", "عقوبات", true }, { "quote", "about", "السد", false },
  { "quote", "status", "said", true }, { "quote", "confidence", 0.9, false },
  { "quote", "outlet", "asharq", true }, { "quote", "since", "2022", false },
}

for _, row in ipairs(rows) do
  local wanted = type(row[3]) == "table" and table.concat(row[3], " or ") or tostring(row[3])
  describe("filter." .. row[1], function()
    it(("%s = %s: %s"):format(row[2], wanted, row[4]), function()
      local item = row[1] == "quote" and quote or document
      assert.equal(row[4], filter[row[1]][row[2]](item, row[3]))
    end)
  end)
end

describe("filter", function()
  it("lets nothing pass by a date that isn't there", function()
    assert.is_false(filter.document.since({}, "2021"))
    assert.is_false(filter.document["until"]({}, "2021"))
  end)
  it("lets an unknown speaker pass for nobody", function()
    assert.is_false(filter.quote.speaker({ document = document }, "بوتين"))
  end)
  it("asks for all", function()
    assert.is_true(filter.passes(filter.quote, quote, { type = "direct", to = "بايدن" }))
    assert.is_false(filter.passes(filter.quote, quote, { type = "direct", to = "x" }))
  end)
end)
