-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local filter = require "briefing.filter"
local reports = require "spec.support.reports"

local document = { id = "a", outlet = "Asharq", date = "2021-12-30",
  folded = function() return "الحلف الاطلسي" end, title = "مكالمة",
  entities = function()
    return { { name = "فلاديمير بوتين", mentions = { { text = "الرئيس الروسي" },
      { text = "بوتن" } } } }
  end }
local quote = { id = "q1", type = "direct", status = "said", text = "العقوبات خطأ كبير",
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
  { "document", "id", { "b", "a" }, true }, { "quote", "id", "q1", true }, { "quote", "id", "a", true },
  { "quote", "id", "q2", false }, { "quote", "document", "a", true }, { "quote", "document", "q1", false },
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

describe("a date that is no date", function()
  for _, value in ipairs { "2025-13", "2025-13-40", "2025-02-30", "20250201", "2025-1", "أمس" } do
    it("is refused: " .. value, function()
      assert.error_matches(function() filter.check({ since = value }, filter.quote, 1) end,
        "since: expected a day, month or year such as 2024%-03%-01, got '")
    end)
  end
  for _, value in ipairs { "2025", "2025-02", "2024-02-29", "2024-02-29T12:00" } do
    it("is another: " .. value, function() filter.check({ upto = value }, filter.document, 1) end)
  end
end)

describe("a filter of nothing", function()
  for _, name in ipairs { "speaker", "has", "about", "outlet" } do
    it("is refused: " .. name, function()
      assert.error_matches(function() filter.check({ [name] = " " }, filter.quote, 1) end,
        name .. ": expected some text, got ' '")
    end)
  end
end)

describe("a filter that can't be", function()
  local set = assert(briefing.open(reports.list()))
  for _, row in ipairs {
    { "quotes", { speeker = "x" }, "unknown filter 'speeker'; did you mean 'speaker'?" },
    { "quotes", { type = "dirct" }, "unknown type 'dirct'; did you mean 'direct'?" },
    { "quotes", { type = { "direct", "mxed" } }, "did you mean 'mixed'?" },
    { "quotes", { status = "futur" }, "did you mean 'future'?" },
    { "quotes", { class = "wran" }, "unknown class 'wran'; did you mean 'warn'?" },
    { "quotes", { since = "March" }, "since: expected a day, month or year such as 2024-03-01" },
    { "quotes", { speaker = 7 }, "speaker: expected string or table, got number" },
    { "quotes", { confidence = "high" }, "confidence: expected number, got string" },
    { "where", { upto = "1/3/2024" }, "upto: expected a day" },
    { "where", { outlet = true }, "outlet: expected string or table, got boolean" },
  } do
    it("is named: " .. row[3], function()
      local ok, message = pcall(function() set[row[1]](set, row[2]) end)
      assert.is_false(ok)
      assert.matches("filter_spec.lua:%d+: ", message)
      assert.matches(row[3], message, 1, true)
      if row[1] == "quotes" then
        assert.is_false(pcall(function() return set:quotes():where(row[2]) end))
      end
    end)
  end
end)

describe("set:where", function()
  it("looks at no document before one is asked for", function()
    local looked = 0
    local some = assert(briefing.open(reports.list())):where(function()
      looked = looked + 1
      return looked > 1
    end)
    assert.equal(0, looked)
    assert.equal(2, #some)
    assert.equal(2, #some)
    assert.equal(3, looked)
  end)
end)
