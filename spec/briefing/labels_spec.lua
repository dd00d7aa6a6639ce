-- SPDX-License-Identifier: MIT
local labels = require "briefing.labels"

describe("labels", function()
  it("has the same words in both languages", function()
    for key in pairs(labels.en) do assert.is_not_nil(labels.ar[key], key) end
    for key in pairs(labels.ar) do assert.is_not_nil(labels.en[key], key) end
  end)
end)

describe("labels.count", function()
  for _, row in ipairs {
    { 1, "تقرير واحد" }, { 2, "تقريران" }, { 3, "3 تقارير" }, { 10, "10 تقارير" },
    { 11, "11 تقريرًا" }, { 99, "99 تقريرًا" }, { 100, "100 تقرير" },
    { 103, "103 تقارير" }, { 112, "112 تقريرًا" },
  } do
    it("agrees with " .. row[1], function()
      assert.equal(row[2], labels.count(labels.ar, "report", row[1]))
    end)
  end
  it("counts in English", function()
    assert.equal("1 quote", labels.count(labels.en, "quote", 1))
    assert.equal("30 quotes", labels.count(labels.en, "quote", 30))
  end)
end)

describe("labels.date", function()
  for _, row in ipairs {
    { "a day", "2021-12-30", "30 ديسمبر 2021" },
    { "a month", "2022-01", "يناير 2022" },
    { "a year", "2014", "2014" },
    { "a time", "2021-12-30T12:41", "30 ديسمبر 2021، 12:41" },
    { "days of one month", "2022-01-09/2022-01-10", "9–10 يناير 2022" },
    { "days of two months", "2022-01-31/2022-02-02", "31 يناير 2022 – 2 فبراير 2022" },
    { "no date", nil, "بلا تاريخ" },
    { "what it doesn't know, as it is", "XXXX", "XXXX" },
  } do
    it("writes " .. row[1], function()
      assert.equal(row[3], labels.date(labels.ar, row[2]))
    end)
  end
end)

describe("labels.short_date", function()
  for _, row in ipairs { { "2024", "2024" }, { "2024-03", "مارس" }, { "2024-03-05", "5 مارس" } } do
    it("is " .. row[2], function() assert.equal(row[2], labels.short_date(labels.ar, row[1])) end)
  end
end)
