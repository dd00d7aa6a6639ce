-- SPDX-License-Identifier: MIT
-- Where, when and by which agency: name, what stands before the sentence or on a line of its own, the
-- dateline of it.
local core = require "briefing.core"

local lead = "أعلنت وزارة الطاقة أن المحطة الجديدة ستعمل بكامل طاقتها قبل نهاية الصيف."

local BEFORE = {
  { "a city and an agency", "القاهرة (رويترز) - " },
  { "an outlet, a city and a day", "دار الأخبار -عمان- 3 مايو 2021- " },
  { "a tatweel for the dash", "القاهرة (رويترز) ـ " },
  { "a city alone", "الرباط ـ " },
  { "an agency before a colon", "الجزائر - واج: " },
  { "unnamed agencies", "عواصم - وكالات: " },
  { "an agency between slashes", "الدوحة في 05 مايو /قنا/ " },
  { "its letters between slashes", "أبوظبي في 5 مايو / و ا م / " },
  { "an outlet between slashes", "بغداد/ المدار نيوز/ " },
  { "an outlet, a city and a colon", "المدار – ستوكهولم: " },
  { "an agency in brackets, no dash", "بكين 21 نوفمبر 2013 (شينخوا) " },
  { "a figure for the month", "الكويت - 5 - 5 (كونا) -- " },
  { "a year of the Hijra", "الرياض 27 شوال 1445 هـ الموافق 06 مايو 2024 م واس - " },
  { "an outlet and a slash", "شفق نيوز/ " },
  { "an outlet, then a town", "وطنية - صور - " },
  { "a place and an agency that are not known", "واحة النخيل (المدار برس)- " },
  { "a city, its country, an agency", "أتلانتا، الولايات المتحدة (CNN) -- " },
  { "a city and a day behind a comma", "القاهرة، 5 مايو 2024 (رويترز) - " },
}

local NONE = {
  "الرئيس الروسي - الذي وصل أمس - ",
  "الحلف (الناتو) - الذي وصل أمينه - ",
  "القاهرة تستضيف القمة التي ",
  "الوطن: ",
  "القاهرة، عاصمة مصر - وهي مدينة كبيرة - ",
  "وقال كرم - في تصريح خاص - إنه راض، ثم ",
}

local LINES = {
  "دبي/ موسكو -وكالات", "طرابزون / الأناضول", "السومرية نيوز / البصرة", "دمشق-سانا", "لندن: «الشرق الأوسط»",
  "القاهرة: هدى سعد", "القاهرة- سامي عون", "هدى سعد ــ رأس الخيمة", "القاهرة، 5 مايو 2024 (رويترز)",
  "الرياض 27 شوال 1445 هـ الموافق 06 مايو 2024 م واس", "شفق نيوز - بغداد",
}

local NO_LINES = { "طهران - بغداد: توتر جديد", "القاهرة تستضيف القمة", "وزارة الطاقة: المحطة تعمل" }

-- The first dateline of the lines.
local function dateline(...)
  for _, span in ipairs(core.boilerplate(table.concat({ ... }, "\n"))) do
    if span.kind == "dateline" then return span.text end
  end
end

describe("a dateline", function()
  for _, row in ipairs(BEFORE) do
    it("before the sentence is " .. row[1], function()
      assert.equal((row[2]:gsub(" $", "")), dateline(row[2] .. lead))
    end)
  end

  it("is none where the sentence has begun", function()
    for _, head in ipairs(NONE) do assert.is_nil(dateline(head .. lead), head) end
  end)

  it("has a line of its own", function()
    for _, line in ipairs(LINES) do assert.equal(line, dateline("المحطة تعمل قبل نهاية الصيف", "", line, lead)) end
  end)

  it("is no title", function()
    for _, line in ipairs(NO_LINES) do assert.is_nil(dateline("المحطة تعمل قبل نهاية الصيف", "", line, lead), line) end
  end)
end)
