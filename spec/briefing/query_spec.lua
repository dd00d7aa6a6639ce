-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local query = require "briefing.query"

local place = query.place(assert(briefing.open {
  "الناتو لن يرسل قوات الى اوكرانيا وقال الناتو ان روسيا تصعد" })[1])

local function found(text)
  local matches, hits = query.find(assert(query.parse(text)), place)
  local out = {}
  for i, hit in ipairs(hits) do out[i] = hit[1] .. "-" .. hit[2] end
  return matches, table.concat(out, " ")
end

describe("query.find", function()
  for _, row in ipairs {
    { "الناتو", true, "1-1 8-8" },
    { "فرنسا", false, "" },
    { "الناتو روسيا", true, "1-1 8-8 10-10" },
    { "الناتو فرنسا", false, "" },
    { "فرنسا OR روسيا", true, "10-10" },
    { "NOT فرنسا", true, "" },
    { "روسيا NOT فرنسا", true, "10-10" },
    { "روسيا NOT الناتو", false, "" },
    { '"يرسل قوات"', true, "3-4" },
    { '"قوات يرسل"', false, "" },
    { "روس*", true, "10-10" },
    { "الناتو NEAR/1 روسيا", true, "8-10" },
    { "روسيا NEAR/1 الناتو", true, "8-10" },
    { "الناتو NEAR/0 روسيا", false, "" },
    { "الناتو NEAR/4 أوكرانيا", true, "1-6 6-8" },
    { "(فرنسا OR روسيا) الناتو", true, "1-1 8-8 10-10" },
    { "فرنسا OR روسيا NEAR/1 الناتو", true, "8-10" },
    { "NOT (فرنسا OR روسيا)", false, "" },
    { "ر?سيا", true, "10-10" }, { "ر?سي", false, "" }, { "?", false, "" }, { "??", true, "2-2 9-9" },
    { "=إلى", false, "" }, { "=الى", true, "5-5" }, { "=قال", false, "" }, { "قال", true, "7-7" },
    { "~تصعيد", false, "" }, { "~والقوّة", true, "4-4" }, { "~للقوات", true, "4-4" },
    { "/روس.ا/", true, "10-10" }, { "/أوكران[يى]ا/", true, "6-6" }, { "/و.?سيا ت/", true, "10-11" },
    { "/روسي/ NEAR/1 الناتو", true, "8-10" }, { "/فرنسا|روسيا/ الناتو", true, "1-1 8-8 10-10" },
    { "NOT /\\bروسي\\b/", true, "" },
  } do
    it(row[1], function()
      local matches, hits = found(row[1])
      assert.equal(row[2], matches)
      assert.equal(row[3], matches and hits or "")
    end)
  end
end)

describe("query.parse", function()
  for _, row in ipairs {
    { "", "a word is missing", 1 }, { "(a", "a parenthesis is never closed", 1 },
    { "a)", "an unexpected parenthesis", 2 }, { '"a', "a phrase is never closed", 1 },
    { "a OR", "a word is missing", 5 }, { "NEAR/3 a", "a word is missing", 1 },
    { "/a", "a regular expression is never closed", 1 },
    { "b /(a/", "not a regular expression", 6 }, { "/[/", "not a regular expression", 3 },
    { 'a ""', "an empty phrase", 3 }, { "a NEAR/2 OR b", "a word is missing", 10 },
  } do
    it("refuses " .. (row[1] == "" and "nothing" or row[1]), function()
      local parsed, message, code, byte = query.parse(row[1])
      assert.is_nil(parsed)
      assert.same({ row[2], "bad-query", row[3] }, { message, code, byte })
    end)
  end
end)

describe("set:search", function()
  local set = assert(briefing.open { { id = 1, text = "قال الناتو إنه لن يرسل قوات إلى أوكرانيا." },
    { id = 2, text = "الناتو يجتمع." } })
  it("gives hits in their context, of documents that match", function()
    local hits = set:search("الناتو NEAR/5 أوكرانيا", { window = 1 })
    assert.equal(1, #hits)
    assert.equal("الناتو إنه لن يرسل قوات إلى أوكرانيا", hits[1].text)
    assert.equal("قال ", hits[1].before)
  end)
  it("raises for a query that can't be read", function()
    local ok, message = pcall(function() set:search "(a" end)
    assert.is_false(ok)
    assert.matches("query_spec.lua:%d+: query: a parenthesis is never closed at byte 1", message)
  end)
  it("gives a regular expression's own bytes in the untouched text", function()
    local text = "أَكَّدَ النَّاطِقُ باسم «النــاتو»: لا قُوّات."
    local hits = assert(briefing.open { text }):search("/نا[تط].?\\w/")
    local spans = {}
    for hit in hits:each() do
      assert.equal(text:sub(hit.first, hit.last), hit.text)
      spans[#spans + 1] = hit.text
    end
    assert.same({ "نَّاطِقُ", "نــاتو" }, spans)
  end)
  it("stops a regular expression that takes for ever", function()
    local slow = assert(briefing.open { ("ا"):rep(60) .. "ب" }):search("/(ا+)+$/")
    assert.error_matches(function() return #slow end, "takes too long")
  end)
  it("finds a word under its clitics, its article told apart", function()
    local some = assert(briefing.open { "وقال للناتو وبأوكرانيا، والسد عند سد وكتابهم." })
    for word, count in pairs { ["الناتو"] = 1, ["أوكرانيا"] = 1, ["السد"] = 1, ["سد"] = 1, ["كتاب"] = 1 } do
      assert.equal(count, #some:search(word), word)
      assert.equal(0, #some:search("=" .. word) - (word == "سد" and 1 or 0), word)
    end
  end)
  it("matches by stem or letter by letter as a whole", function()
    local some = assert(briefing.open { "عقوبات وعقوبة والعقوبات العُقوبات" })
    assert.equal(4, #some:search("عقوبة", { match = "stem" }))
    assert.equal(1, #some:search("عقوبة"))
    assert.equal(2, #some:search("العقوبات"))
    assert.equal(0, #some:search("العقوبات", { match = "exact" }))
    assert.error_matches(function() some:search("x", { match = "stemm" }) end, "did you mean 'stem'?", 1, true)
  end)
  it("keeps a phrase inside one quote", function()
    local some = assert(briefing.open {
      "قال الوزير إن \"السد امتلأ\". وقال المدير إن \"الماء يكفي\"." })
    assert.equal(2, #some:quotes())
    assert.equal(1, #some:search('"السد امتلأ"', { where = "quotes" }))
    assert.equal(0, #some:search('"امتلأ الماء"', { where = "quotes" }))
    assert.equal(0, #some:search("السد NEAR/9 الماء", { where = "quotes" }) - 1)
    assert.equal(0, #some:search("/السد/", { where = "outside" }))
    assert.equal(1, #some:search("/الوزير/", { where = "outside" }))
  end)
end)
