-- SPDX-License-Identifier: MIT
local core = require "briefing.core"

describe("the document's date", function()
  local rows = {
    { "بايدن يتحدث مع بوتين\n\n30/12/2021\n\nقال البيت الأبيض", "2021-12-30", "dateline" },
    { "فالدين- 31 ديسمبر 2021- زار الوزير", "2021-12-31", "dateline" },
    { "قال الوزير أمس الأحد 9 أكتوبر 2016 إن", "2016-10-10", "lead" },
    { "امتلاء السد\n\nالثلاثاء 4 مارس 2025 - 12:30 م\n\nقال الوزير", "2025-03-04", "dateline" },
    { "امتلاء السد\n04 مارس 2025 | 18:20\nقال الوزير", "2025-03-04", "dateline" },
    { "امتلاء السد\n2025-03-04 | 03:40 م طباعة\nقال الوزير", "2025-03-04", "dateline" },
    { "امتلاء السد\nتاريخ النشر: 4 مارس 2025\nقال الوزير", "2025-03-04", "dateline" },
    { "امتلاء السد\nآخر تحديث: 2025-03-04 11:00 بتوقيت مكة\nقال الوزير", "2025-03-04", "dateline" },
    { "امتلاء السد\nتم النشر في 4 مارس/آذار 2025\nقال الوزير", "2025-03-04", "dateline" },
  }
  for _, row in ipairs(rows) do
    it(row[3] .. " " .. row[2], function()
      local date = core.document_date(row[1])
      assert.equal(row[2], date.value)
      assert.equal(row[3], date.source)
      assert.is_true(date.confidence > 0.5 and date.confidence <= 1)
      assert.equal(date.text, row[1]:sub(date.first, date.last))
    end)
  end

  it("is not a date that the report tells", function()
    for _, text in ipairs { "وقع الاتفاق في 12 مايو 1997 في باريس.", "انتخابات 4 مارس 2025 | 12:30\n\nقال الوزير",
      "امتلاء السد\nالموعد: 4 مارس 2025 | 18:20\nقال الوزير", "4 مارس 2025: موعد الانتخابات\n\nقال الوزير" } do
      assert.is_nil(core.document_date(text))
    end
  end)
end)
