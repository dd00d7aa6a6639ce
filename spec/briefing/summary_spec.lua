-- SPDX-License-Identifier: MIT
local briefing = require "briefing"

local SHARED = "أعلنت الحكومة افتتاح الجسر الجديد فوق نهر المدينة صباح الأحد بعد عامين"
local function open(...)
  local list = {}
  for i, text in ipairs { ... } do list[i] = { id = i, outlet = "o" .. i, date = "2024-03-10", text = text } end
  return assert(briefing.open(list))
end

local function words(list)
  local count = 0
  for sentence in list:each() do count = count + select(2, sentence.text:gsub("%S+", "")) end
  return count
end

describe("summary", function()
  it("puts the sentence that the documents share first, with all its places", function()
    local set = open(
      "باع التاجر العجوز بضاعته القديمة كلها في سوق صغير بعيد عن الطريق.\n\n" .. SHARED .. ".",
      SHARED .. " من العمل.")
    local list = set:summary { sentences = 2 }
    assert.matches(SHARED, list[1].text, 1, true)
    assert.equal(2, #list[1].members)
    for _, member in ipairs(list[1].members) do
      assert.equal(member.text, member.document.text:sub(member.first, member.last))
    end
    assert.matches("باع التاجر", list[2].text, 1, true)
  end)
  it("cites who carries what a sentence says in other words, with its numbers", function()
    local list = open("قال مدير المتحف سامي عون إن سقف القاعة القديمة انهار فجر الأحد وقتل ستة عمال.",
      "وانهار سقف القاعة القديمة في المتحف فجر الأحد، وقتل 6 عمال، بحسب سامي عون.",
      "وقتل ثمانية عمال في انهيار سقف القاعة القديمة في المتحف فجر الأحد، بحسب سامي عون."):summary()
    local outlets = {}
    for _, member in ipairs(list[1].members) do outlets[member.document.outlet] = true end
    if list[1].text:find("ثمانية", 1, true) then
      assert.same({ o3 = true }, outlets)
    else
      assert.same({ o1 = true, o2 = true }, outlets)
    end
  end)
  it("puts what most outlets carry before what one has", function()
    local list = open("حذر النقيب سامي عون الحكومة من انهيار الجسر القديم في 12 مارس 2024 بحضور 300 مهندس.",
      "قالت الشركة إن المصنع الجديد في الميناء سيفتح أبوابه أمام العمال قريبا.",
      "سيفتح المصنع الجديد في الميناء أبوابه أمام العمال قريبا، بحسب الشركة."):summary()
    assert.matches("المصنع", list[1].text, 1, true)
    assert.equal(2, #list[1].members)
  end)
  it("does not cite for what denies something who denies nothing", function()
    local list = briefing.open("examples/reports"):summary()
    for sentence in list:each() do assert.is_true(#sentence.members >= 1) end
    list = open("قال الوزير سامي عون إن حريق مصفاة الشاطئ الكبيرة لم يوقع ضحايا.",
      "اندلع حريق في مصفاة الشاطئ الكبيرة فجر الأحد."):summary()
    for sentence in list:each() do
      if sentence.text:find("لم يوقع", 1, true) then assert.equal(1, #sentence.members) end
    end
  end)
  it("says nothing twice", function()
    local list = open(SHARED .. ".", SHARED .. " من العمل.", "وقد " .. SHARED .. "."):summary()
    assert.equal(1, #list)
    assert.equal(3, #list[1].members)
  end)
  it("gives no more than it is asked for", function()
    local set = open(SHARED .. ".\n\nوزار الوفد مصنع الحديد القديم في الميناء الشمالي مساء السبت برفقة المهندسين.",
      "وباع التاجر العجوز بضاعته القديمة كلها في سوق صغير بعيد عن الطريق.")
    assert.equal(1, #set:summary { sentences = 1 })
    assert.equal(3, #set:summary())
    assert.is_true(words(set:summary { words = 25 }) <= 25)
    assert.equal(2, #set:summary { words = 25 })
    assert.equal(0, #set:summary { words = 3 })
    assert.equal(1, #set:summary { percent = 45 })
    assert.equal(3, #set:summary { percent = 100 })
  end)
  it("takes one measure of length", function()
    local set = open(SHARED .. ".")
    assert.error_matches(function() set:summary { sentences = 2, words = 30 } end, "not several")
    assert.error_matches(function() set:summary { percent = -1 } end, "0 or more")
    assert.error_matches(function() set:summary { lines = 2 } end, "lines")
  end)
  it("prefers a sentence that stands alone", function()
    local list = open("قال الوزير سامي الحداد إن الجسر الجديد سيفتح صباح الأحد أمام سكان المدينة.\n\n"
      .. "وأضاف أن الجسر الجديد سيفتح صباح الأحد أمام السيارات الصغيرة في المدينة كلها.",
      "افتتاح الجسر الجديد صباح الأحد أمام سكان المدينة والسيارات الصغيرة كلها."):summary()
    assert.is_nil(list[1].text:find("أضاف"))
  end)
  it("begins behind what ties a sentence to another", function()
    local list = open("وفي سياق متصل، زار الوفد مصنع الحديد القديم في الميناء الشمالي مساء السبت.",
      "وزار الوفد مصنع الحديد القديم في الميناء الشمالي مساء السبت، بحسب البلدية."):summary()
    assert.equal("زار", list[1].text:match("^%S+"))
  end)
  it("leaves out headlines and scraps", function()
    assert.equal(0, #open("صورة الجسر", "اقرأ أيضا"):summary())
  end)
  it("begins after a dateline", function()
    local list = open("صنعاء -وكالة البلد- " .. SHARED .. ".", SHARED .. "."):summary()
    assert.equal(1, #list)
    assert.is_nil(list[1].text:find("وكالة", 1, true))
  end)
  it("is the same again", function()
    local one, two = briefing.open("examples/reports"):summary(), briefing.open("examples/reports"):summary()
    assert.equal(8, #one)
    for i = 1, 8 do assert.equal(one[i].text, two[i].text) end
  end)
  it("tells of the seeds who spoke with whom, when and how long, and of what comes", function()
    local set = briefing.open((os.getenv "BRIEFING_SHARED" or "../shared") .. "/corpus/reports.jsonl")
    if not set then return pending("the seeds are not here") end
    local told = {}
    for sentence in set:summary { sentences = 8 }:each() do told[#told + 1] = sentence.text end
    told = table.concat(told, "\n")
    for _, part in ipairs { "بايدن", "بوتين", "مكالمة", "30 ديسمبر", "50 دقيقة", "سيردون", "خطأ", "10 يناير",
      "12 يناير", "13 يناير" } do
      assert.matches(part, told, 1, true)
    end
  end)
end)
