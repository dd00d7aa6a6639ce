-- SPDX-License-Identifier: MIT
local core = require "briefing.core"

-- "text=value" of each date, joined by "; ".
local function values(text, reference, prefer)
  local list = {}
  for i, date in ipairs(assert(core.dates(text, reference, prefer))) do
    assert.equal(date.text, text:sub(date.first, date.last))
    list[i] = date.text .. "=" .. date.value
  end
  return table.concat(list, "; ")
end

describe("dates counted from the document's date", function()
  -- 2021-12-31 is a Friday
  local rows = {
    { "سيتحدث اليوم مع نظيره", "اليوم=2021-12-31" },
    { "وصل أمس إلى جنيف", "أمس=2021-12-30" },
    { "أول من أمس", "أول من أمس=2021-12-29" },
    { "يصل بعد غد", "بعد غد=2022-01-02" },
    { "غداً السبت", "غداً السبت=2022-01-01" },
    { "اليوم/الجمعة/ في موسكو", "اليوم/الجمعة=2021-12-31" },
    { "مساء الخميس", "مساء الخميس=2021-12-30" },
    { "مساء الغد", "مساء الغد=2022-01-01" },
    { "يوم الاثنين المقبل", "يوم الاثنين المقبل=2022-01-03" },
    -- a weekday behind a date that is whole: once read for ever
    { "وصل أمس يوم الجمعة. وغادر في 9 أكتوبر 2016 يوم الأحد", "أمس يوم الجمعة=2021-12-30; 9 أكتوبر 2016=2016-10-09; يوم الأحد=2021-12-26" },
    { "الأربعاء الماضي", "الأربعاء الماضي=2021-12-29" },
    { "الجمعة الماضية", "الجمعة الماضية=2021-12-24" },
    { "الشهر المقبل", "الشهر المقبل=2022-01" },
    { "الشهر الماضي", "الشهر الماضي=2021-11" },
    { "العام الجاري", "العام الجاري=2021" },
    { "في العام المقبل", "العام المقبل=2022" },
    { "هذا العام", "هذا العام=2021" },
    { "الأسبوع المقبل", "الأسبوع المقبل=2022-01-03/2022-01-09" },
    { "قبل ثلاثة أيام", "قبل ثلاثة أيام=2021-12-28" },
    { "منذ أسبوعين", "منذ أسبوعين=2021-12-17" },
    { "العقد القادم", "العقد القادم=2030/2039" },
    { "10 يناير", "10 يناير=2022-01-10" },
    { "30 نوفمبر", "30 نوفمبر=2021-11-30" },
    { "10 يناير الماضي", "10 يناير الماضي=2021-01-10" },
    { "10 ديسمبر المقبل", "10 ديسمبر المقبل=2022-12-10" },
    { "19 ديسمبر/كانون الأول الجاري", "19 ديسمبر/كانون الأول الجاري=2021-12-19" },
    { "الثاني عشر من كانون الثاني/يناير القادم", "الثاني عشر من كانون الثاني/يناير القادم=2022-01-12" },
    { "ديسمبر الجاري", "ديسمبر الجاري=2021-12" },
  }
  for _, row in ipairs(rows) do
    it(row[1], function() assert.equal(row[2], values(row[1], "2021-12-31")) end)
  end

  it("lets a weekday choose the year", function()
    assert.equal("الاثنين 6 يونيو=2022-06-06", values("الاثنين 6 يونيو", "2021-10-01"))
  end)

  it("counts to the next one where that is preferred", function()
    assert.equal("الخميس=2022-01-06", values("الخميس", "2021-12-31", "future"))
    assert.equal("الخميس=2021-12-30", values("الخميس", "2021-12-31"))
  end)

  for _, row in ipairs {
    { "سيعقد الوزير لقاء مع التجار يوم السبت", "2024-11-09" },
    { "وستبدأ الجلسات السبت", "2024-11-09" },
    { "تغلق المدارس اعتبارا من يوم السبت", "2024-11-09" },
    { "تغلق المدارس ابتداءً من السبت", "2024-11-09" },
    { "عقد الوزير لقاء مع التجار يوم السبت", "2024-11-02" },
    { "عاد الوفد من السبت", "2024-11-02" },
    { "انفجرت سيارة قرب السوق يوم السبت", "2024-11-02" },
    { "سيعقد الوزير لقاء. وكان الوفد قد وصل السبت", "2024-11-02" },
    { "سيعقد الوزير لقاء السبت الماضي", "2024-11-02" },
  } do
    it("lets a verb in س choose the week: " .. row[1], function()
      assert.equal(row[2], values(row[1], "2024-11-06"):match("=(.*)$"))
    end)
  end

  it("knows less from a month or a year", function()
    assert.equal("", values("وصل أمس", "2021-12"))
    assert.equal("الشهر المقبل=2022-01", values("الشهر المقبل", "2021-12"))
    assert.equal("العام الماضي=2020", values("العام الماضي", "2021"))
  end)
end)

describe("times", function()
  local rows = {
    { "الساعة 12:41 مساءً", "2021-12-31T12:41" },
    { "الساعة 5:16 مساء", "2021-12-31T17:16" },
    { "الساعة العاشرة صباحاً", "2021-12-31T10:00" },
    { "الساعة 12 ليلاً بتوقيت غرينتش", "2021-12-31T12:00Z" },
    { "الساعة 15:00 بتوقيت موسكو", "2021-12-31T15:00+03:00" },
    { "6 يناير، 2015، الساعة 05:16 مساءً", "2015-01-06T17:16" },
  }
  for _, row in ipairs(rows) do
    it(row[1], function()
      local dates = core.dates(row[1], "2021-12-31")
      assert.equal(1, #dates)
      assert.equal(row[2], dates[1].value)
      assert.equal("time", dates[1].kind)
    end)
  end

  it("stands on the day that was told last", function()
    local dates = core.dates("وصل أمس. وتحدث في 12:41 مساءً", "2021-12-31")
    assert.equal("2021-12-30T12:41", dates[2].value)
  end)
end)

describe("dates without a document's date", function()
  local rows = {
    { "وصل أمس الأحد 9 أكتوبر 2016. وقال يوم الجمعة الأخير", "أمس الأحد 9 أكتوبر 2016=2016-10-09; يوم الجمعة الأخير=2016-10-07" },
    { "في 11 فبراير 2022 وفي 6 يونيو المقبل", "11 فبراير 2022=2022-02-11; 6 يونيو المقبل=2022-06-06" },
    { "بلغت في عام 2020 وفي العام السابق", "عام 2020=2020; العام السابق=2019" },
    { "وصل أمس، وسيصل في آب المقبل", "" },
  }
  for _, row in ipairs(rows) do
    it(row[1], function() assert.equal(row[2], values(row[1])) end)
  end

  it("tells what was inferred, chosen and ambiguous", function()
    local dates = core.dates("أمس الأحد 9 أكتوبر 2016 ثم 10 نوفمبر و3/4/2021")
    assert.is_true(dates[2].inferred)
    assert.is_true(dates[2].nearest)
    assert.is_true(dates[3].ambiguous)
    assert.is_nil(dates[1].ambiguous)
  end)
end)

describe("core.dates", function()
  it("raises for a reference that is no date", function()
    assert.error_matches(function() core.dates("اليوم", "31/12/2021") end, "ISO 8601")
    assert.error_matches(function() core.dates("اليوم", "2021-02-30") end, "ISO 8601")
  end)

  it("names the byte of a text that is not UTF-8", function()
    local dates, message, code, byte = core.dates("في \xFF")
    assert.is_nil(dates)
    assert.is_string(message)
    assert.equal("bad-utf8", code)
    assert.equal(6, byte)
  end)

  it("finds nothing in nothing", function()
    assert.same({}, core.dates(""))
    assert.same({}, core.dates("   \n "))
  end)
end)
