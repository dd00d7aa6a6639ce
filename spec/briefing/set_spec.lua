-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local json = require "briefing.json"
local reports = require "spec.support.reports"

local function ids(set)
  local out = {}
  for document in set:each() do out[#out + 1] = tostring(document.id) end
  return table.concat(out, " ")
end

describe("set", function()
  local set
  before_each(function() set = assert(briefing.open(reports.list())) end)

  it("holds the documents in order", function()
    assert.equal(3, #set)
    assert.equal("n1 s1 3", ids(set))
    assert.equal("north", set[1].outlet)
    assert.equal("coast", set:document(3).outlet)
    assert.same({ section = "local" }, set:document("s1").meta)
    assert.is_nil(set:document("x"))
  end)
  for _, row in ipairs {
    { "an outlet", { outlet = "south" }, "s1" },
    { "several", { outlet = { "south", "coast" } }, "s1 3" },
    { "a first day", { since = "2024-03-02" }, "s1 3" },
    { "a last month", { ["until"] = "2024-02" }, "" },
    { "words, folded", { has = "الأسعار" }, "n1 s1" },
    { "words, spelled otherwise", { has = "الاسعار" }, "n1 s1" },
  } do
    it("filters by " .. row[1], function() assert.equal(row[3], ids(set:where(row[2]))) end)
  end
  it("filters by a function, and again", function()
    local some = set:where(function(d) return d.date == "2024-03-02" end)
    assert.equal("3", ids(some:where { outlet = "coast" }))
    assert.equal(set[3], some:where { outlet = "coast" }[1])
  end)
  it("joins, subtracts and intersects", function()
    local north, late = set:where { outlet = "north" }, set:where { since = "2024-03-02" }
    assert.equal("n1 s1 3", ids(north + late))
    assert.equal("n1", ids(set - late))
    assert.equal("s1 3", ids(set * late))
  end)
  it("leaves out, and names, another document of the same id when it joins", function()
    local other = assert(briefing.open { { id = "n1", text = "قال" }, { id = "x", text = "ذكر" } })
    local both = set + other
    assert.equal("n1 s1 3 x", ids(both))
    assert.equal("duplicate-id", both.problems[1].code)
    assert.same({}, set.problems)
  end)
  it("finds quotes by speaker and class", function()
    assert.is_true(#set:quotes() >= 5)
    for quote in set:quotes { speaker = "الحداد" }:each() do
      assert.matches("الحداد", quote.speaker.name, 1, true)
    end
    assert.is_true(#set:quotes { speaker = "الحداد" } >= 3)
    assert.equal(1, #set:quotes { speaker = "ناصر", outlet = "coast", class = "warn" })
    assert.equal(0, #set:quotes { speaker = "ناصر", outlet = "north" })
  end)
  it("finds by an office all quotes of who has it in one of the documents", function()
    local some = assert(briefing.open {
      { id = "a", text = "قال وزير الصحة عادل الشمري إن المستشفى جاهز." },
      { id = "b", text = "قال عادل الشمري للصحفيين إن السقف متين. وأضاف الشمري أن التحقيق بدأ." },
      { id = "c", text = "قالت نائبة وزير الصحة سعاد المنصور إن الأبواب مغلقة." } })
    assert.equal(3, #some:quotes { speaker = "عادل الشمري" })
    assert.equal(3, #some:quotes { speaker = "وزير الصحة" })
    assert.equal(3, #some:quotes():where { speaker = "وزير الصحة" })
    assert.equal(0, #some:where { id = "b" }:quotes { speaker = "وزير الصحة" })
  end)
  it("joins entities across documents", function()
    local person = set:entities():where { name = "الحداد", type = "person" }[1]
    assert.equal(2, #person.documents)
    local quote = set:quotes { speaker = "الحداد", outlet = "south" }[1]
    assert.equal(person, set:speaker_of(quote))
  end)
  it("prints its documents and what it could not read", function()
    local mixed = assert(briefing.open { "قال", { id = "x" } })
    assert.matches("1 document\n", tostring(mixed), 1, true)
    assert.matches("not read: x: no text", tostring(mixed), 1, true)
    assert.equal("no-text", mixed.problems[1].code)
  end)
  it("notes what it was not asked to read, in what is made of it too", function()
    local folder = reports.folder { ["a.txt"] = "قال", ["README.md"] = "x" }
    local noted = assert(briefing.open(folder))
    reports.remove(folder)
    assert.same({}, noted.problems)
    assert.equal(folder, noted.notes[1].path)
    assert.equal(noted.notes, noted:where({ has = "قال" }).notes)
    assert.same(noted.notes, (set + noted).notes)
    assert.matches("note: " .. folder .. ": not read, as", tostring(noted), 1, true)
    assert.same({}, set.notes)
  end)
  it("leaves out a second document of the same id, and says so", function()
    local two = assert(briefing.open { { id = "a", text = "قال" }, { id = "a", text = "ذكر" } })
    assert.equal(1, #two)
    assert.equal("duplicate-id", two.problems[1].code)
  end)
  for _, row in ipairs {
    { "where", { outlets = 1 }, "unknown filter 'outlets'; did you mean 'outlet'?" },
    { "quotes", { speker = "x" }, "did you mean 'speaker'?" },
    { "summary", { sentence = 3 }, "did you mean 'sentences'?" },
    { "brief", 3, "options: expected table, got number" },
    { "export", "x.doc", "unknown format 'doc'" },
    { "export", "out/z", "path: 'out/z' ends in no format; give the option format" },
    { "entities", { typ = "person" }, "unknown filter 'typ'; did you mean 'type'?" },
    { "disagreements", { kid = 1 }, "unknown filter 'kid'" },
    { "timeline", 1, "filter: expected table or function, got number" },
    { "frequencies", { n = 0 }, "n: expected a whole number of 1 or more, got 0" },
    { "frequencies", { least = 1.5 }, "least: expected a whole number of 1 or more, got 1.5" },
    { "kwic", "، ", "phrase: expected words, got '، '" },
    { "collocations", "", "phrase: expected words, got ''" },
    { "dispersion", " ", "phrase: expected words, got ' '" },
    { "speaker_of", 5, "quote: expected a quote, got number" },
    { "qoutes", nil, "a document set has no 'qoutes'; did you mean 'quotes'?" },
  } do
    it(row[1] .. " names the misuse: " .. row[3], function()
      local ok, message = pcall(function() set[row[1]](set, row[2]) end)
      assert.is_false(ok)
      assert.matches("set_spec.lua:", message, 1, true)
      assert.matches(row[3], message, 1, true)
    end)
  end
end)

describe("what a set is asked for", function()
  local set = assert(briefing.open(reports.list()))
  local differing = assert(briefing.open {
    { id = 1, outlet = "a", text = "قتل 12 شخصا في انهيار جسر المدينة القديمة يوم الاثنين." },
    { id = 2, outlet = "b", text = "قتل 15 شخصا في انهيار جسر المدينة القديمة يوم الاثنين." } })
  it("is filtered as its collections are", function()
    assert.equal(1, #set:entities { name = "الحداد" })
    assert.is_true(#set:entities() > 1)
    assert.is_true(#differing:disagreements() > 0)
    assert.equal(#differing:disagreements(), #differing:disagreements { kind = "number" })
    assert.equal(0, #differing:disagreements { kind = "place" })
    assert.equal(1, #set:documents { outlet = "north" })
    assert.equal(#set:timeline(), #set:timeline(function() return true end))
    assert.equal(0, #set:statements { text = "لا شيء كهذا" })
  end)
  it("is sorted and filtered by what is documented of it", function()
    assert.is_true(differing:disagreements():sort("-weight")[1].weight >= 1)
    for event in set:timeline { status = "announced" }:each() do assert.equal("announced", event.status) end
    assert.equal("q1", set:quotes { id = "q1", document = "n1" }[1].id)
  end)
  it("is a collection where it is what one outlet has alone, too", function()
    assert.equal("only", set:only().kind)
    assert.equal(#set:only(), #set:only():sort("text"):table())
    assert.equal("coast", set:only { outlet = "coast" }[1].members[1].document.outlet)
  end)
  it("is asked for by a colon", function()
    local ok, message = pcall(function() return #set.quotes() end)
    assert.is_false(ok)
    assert.matches("set_spec.lua:%d+: quotes: expected a document set before its arguments; call it as set:quotes%(…%)",
      message)
  end)
end)

describe("document sets in an operator", function()
  local set = assert(briefing.open(reports.list()))
  for sign, use in pairs {
    ["+"] = function() return set + 3 end, ["-"] = function() return {} - set end,
    ["*"] = function() return set * "x" end,
  } do
    it("want one on each side of " .. sign, function()
      local ok, message = pcall(use)
      assert.is_false(ok)
      assert.matches("set_spec.lua:%d+: %" .. sign .. ": expected a document set on each side, got ",
        message)
    end)
  end
end)

describe("set:export", function()
  local folder, set
  before_each(function()
    folder = reports.folder {}
    set = assert(briefing.open(reports.list()))
  end)
  after_each(function() reports.remove(folder) end)

  for _, format in ipairs { "html", "md", "txt", "json", "jsonl", "csv" } do
    it("writes the same ." .. format .. " for the same input", function()
      local again = assert(briefing.open(reports.list()))
      assert.is_true(set:export(folder .. "/a." .. format))
      assert.is_true(again:export(folder .. "/b", { format = format }))
      local content = reports.read(folder .. "/a." .. format)
      assert.equal(content, reports.read(folder .. "/b"))
      assert.matches("لن نرفع الأسعار هذا العام", content, 1, true)
    end)
  end
  it("writes JSON lines that open again to the same", function()
    assert.is_true(set:export(folder .. "/a.jsonl"))
    local again = assert(briefing.open(folder .. "/a.jsonl"))
    assert.is_true(again:export(folder .. "/b.jsonl"))
    assert.equal(reports.read(folder .. "/a.jsonl"), reports.read(folder .. "/b.jsonl"))
  end)
  it("writes one JSON object with all parts", function()
    assert.is_true(set:export(folder .. "/a.json"))
    local brief = json.decode(reports.read(folder .. "/a.json"))
    assert.equal("2024-03-01", brief.since)
    assert.equal(3, #brief.documents)
    assert.is_true(#brief.speakers >= 2)
  end)
end)
