-- SPDX-License-Identifier: MIT
local core = require "briefing.core"

local ranges = {
  { "من 11 إلى 17 أبريل الجاري", "2022-04-11/2022-04-17" },
  { "9 إلى 10 يناير", "2022-01-09/2022-01-10" },
  { "بين 9 و10 يناير", "2022-01-09/2022-01-10" },
  { "يومي 9 و10 يناير", "2022-01-09/2022-01-10" },
  { "بين سنتي 2000 و2022", "2000/2022" }, { "ما بين 2016 و2019", "2016/2019" },
  { "2021-2022", "2021/2022" }, { "2021/2022", "2021/2022" }, { "من 1-8 شهر أيلول 2022", "2022-09-01/2022-09-08" },
  { "من الثالث والعشرين وحتى السادس والعشرين من شهر مايو", "2022-05-23/2022-05-26" },
}

local no_dates = {
  "مارس الرياضة كل يوم", "آب الرجل إلى بيته", "ذلك اليوم", "في اليوم التالي", "اليوم الأول من المفاوضات",
  "أيام الجمعة", "شارك 2011 شخصاً", "حضر 1950 طالبة", "بلغت 2000 دولار",
  "الأحد عشر لاعباً", "فاز 3-2", "نسبة 3/4", "قبل ثلاثة أيام من الاقتراع",
  "قبل عامين", "صيام رمضان", "بعد أسبوع", "خلال ثلاثة أيام",
}

describe("ranges", function()
  for _, row in ipairs(ranges) do
    it(row[1], function()
      local dates = core.dates(row[1], "2022-04-20")
      assert.equal(1, #dates)
      assert.equal(row[2], dates[1].value)
      assert.equal("range", dates[1].kind)
      assert.equal(row[1], dates[1].text)
    end)
  end
end)

describe("no date", function()
  for _, text in ipairs(no_dates) do
    it(text, function() assert.same({}, core.dates(text, "2021-12-31")) end)
  end
end)

describe("a date's span", function()
  local rows = {
    { "اجتماعات للعام 2022 وبداية 2023", { "للعام 2022", "بداية 2023" } },
    { "اقتراع ل7 أكتوبر 2016", { "7 أكتوبر 2016" } },
    { "ولعام 2014 أثره", { "عام 2014" } },
    { "جنيف (10 يناير 2022)، وبروكسل (12 يناير 2022)", { "10 يناير 2022", "12 يناير 2022" } },
    { "يناير\n\n2022", { "يناير", "2022" } },
  }
  for _, row in ipairs(rows) do
    it(row[1], function()
      local list = {}
      for i, date in ipairs(core.dates(row[1], "2021-12-31")) do list[i] = date.text end
      assert.same(row[2], list)
    end)
  end
end)
