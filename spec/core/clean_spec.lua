-- SPDX-License-Identifier: MIT
local core = require "briefing.core"

local lead = "أعلنت وزارة الطاقة أن المحطة الجديدة ستعمل بكامل طاقتها قبل نهاية الصيف."
local more = "وأضافت الوزارة أن الأعمال تسير وفق الجدول الذي أقر في العام الماضي."

-- "kind text" of each span of the lines' text.
local function labels(lines)
  local text, list = table.concat(lines, "\n"), {}
  local spans, title = core.boilerplate(text)
  for i, span in ipairs(spans) do
    assert.equal(span.text, text:sub(span.first, span.last))
    list[i] = span.kind .. " " .. span.text
  end
  return list, title and title.text
end

local rows = {
  { "nothing in a bare report", { lead, more }, {} },
  { "a player's label", { "عنوان الخبر عن المحطة", "", "الاستماع للمقال صوتياً", "", lead }, { "ui الاستماع للمقال صوتياً" } },
  { "a reading time with a glued label", { "عنوان الخبر عن المحطة", "", "reading time iconدقائق القراءة - 6", lead },
    { "ui reading time iconدقائق القراءة - 6" } },
  { "a share bar", { "عنوان الخبر عن المحطة", "", "فيسبوك تويتر واتساب", lead }, { "ui فيسبوك تويتر واتساب" } },
  { "a second title", { "عنوان الخبر عن المحطة", "", "عنوان الخبر عن المحطة", "", lead }, { "duplicate-title عنوان الخبر عن المحطة" } },
  { "a caption by its agency", { "عنوان الخبر عن المحطة", "", "المحطة الجديدة على ساحل البحر - Getty Images", "", lead },
    { "caption المحطة الجديدة على ساحل البحر - Getty Images" } },
  { "an agency, a byline", { "AKHBAR.COM", "", "تونس", "خاص", "سليم بن عمر", lead },
    { "credit AKHBAR.COM", "dateline تونس", "credit خاص", "byline سليم بن عمر" } },
  { "no writer of a post, who is quoted", { "كتب سليم بن عمر على حسابه: \"" .. lead .. "\"", more }, {} },
  { "two writers above the text", { "المحطة تعمل قبل نهاية الصيف", "", "كتب - سليم عون ومنى كرم:", lead, more },
    { "byline كتب - سليم عون ومنى كرم:" } },
  { "no writer above what he wrote", { "كتب النائب سليم بن عمر على حسابه:", "\"" .. lead .. "\"", more }, {} },
  { "a writer before the lead", { "كتب سليم بن عمر: " .. lead, more }, { "byline كتب سليم بن عمر" } },
  { "who followed it, who took the picture",
    { "متابعة: سليم عون", lead, more, "(تصوير: نادر عون)", "متابعة" },
    { "credit متابعة: سليم عون", "credit (تصوير: نادر عون)", "credit متابعة" } },
  { "a source at the end", { lead, more, "المصدر: رويترز" }, { "credit المصدر: رويترز" } },
  { "the writer's office at the end", { lead, more, "", "رئيس جمعية المهندسين" }, { "byline رئيس جمعية المهندسين" } },
  { "a translator's note", { lead, more, "", "*ترجمة لبيان الوزارة، والنص الإنكليزي هو المرجع الأصلي." },
    { "translator-note *ترجمة لبيان الوزارة، والنص الإنكليزي هو المرجع الأصلي." } },
  { "tags and what is below", { lead, more, "تصنيفات", "اقتصاد", "طاقة" }, { "tags تصنيفات", "tags اقتصاد", "tags طاقة" } },
  { "hashtags", { lead, more, "#طاقة #اقتصاد" }, { "tags #طاقة #اقتصاد" } },
  { "a list of other reports", { lead, more, "اقرأ أيضاً", "خبر آخر عن الطاقة", "خبر ثالث" },
    { "ui اقرأ أيضاً", "ui خبر آخر عن الطاقة", "ui خبر ثالث" } },
  { "a list amid the text", { lead, "اقرأ أيضاً", "خبر آخر عن الطاقة", more }, { "ui اقرأ أيضاً" } },
  { "a long title behind its label", { lead, "اقرأ أيضا: وزير الطاقة يقول إن المحطة ستعمل بكامل طاقتها قبل نهاية الصيف في المدينة كلها", more },
    { "ui اقرأ أيضا: وزير الطاقة يقول إن المحطة ستعمل بكامل طاقتها قبل نهاية الصيف في المدينة كلها" } },
  { "a title behind its label and dots", { lead, more, "شاهد أيضا.. المحطة من الجو" }, { "ui شاهد أيضا.. المحطة من الجو" } },
  { "who wrote and who edited", { lead, more, "(إعداد سليم عون للنشرة العربية - تحرير هدى سعد)" },
    { "byline (إعداد سليم عون للنشرة العربية - تحرير هدى سعد)" } },
  { "them behind the last sentence", { lead, more .. " (إعداد سليم عون للنشرة العربية - تحرير هدى سعد)" },
    { "byline (إعداد سليم عون للنشرة العربية - تحرير هدى سعد)" } },
  { "an agency behind the last sentence", { lead, more .. " (د ب أ)" }, { "credit (د ب أ)" } },
  { "a writer above the text", { "المحطة تعمل قبل نهاية الصيف", "", "أسماء الراوي", "", lead }, { "byline أسماء الراوي" } },
  { "a writer of three words, who is no title", { "أحمد كامل الراوي", lead, more }, { "byline أحمد كامل الراوي" } },
  { "a writer and his city", { "المحطة تعمل قبل نهاية الصيف", "", "فهد الراوي (أبها)", "", lead }, { "byline فهد الراوي (أبها)" } },
  { "a writer below the text", { lead, more, "هدى الراوي" }, { "byline هدى الراوي" } },
  { "letters of those who wrote it", { lead, more, "س ح/ف ج" }, { "credit س ح/ف ج" } },
  { "letters with stops", { lead, more, "ر.ح/ف.ع" }, { "credit ر.ح/ف.ع" } },
  { "an agency's writers", { lead, more, "وام/أحمد الراوي/هدى سعد" }, { "credit وام/أحمد الراوي/هدى سعد" } },
  { "the end", { lead, more, "// انتهى //" }, { "credit // انتهى //" } },
  { "when it was published", { "عنوان الخبر عن المحطة", "", "نشر في 2025-03-25 - 10:20 مشاركة", "", lead },
    { "ui نشر في 2025-03-25 - 10:20 مشاركة" } },
  { "when it was changed", { "عنوان الخبر عن المحطة", "", "نُشر: الثلاثاء، 4 مارس/آذار 2025", "آخر تحديث: 04:30 PM بتوقيت مكة", "", lead },
    { "ui نُشر: الثلاثاء، 4 مارس/آذار 2025", "ui آخر تحديث: 04:30 PM بتوقيت مكة" } },
  { "how long ago", { "عنوان الخبر عن المحطة", "", "تم النشر منذ 3 ساعات", "", lead }, { "ui تم النشر منذ 3 ساعات" } },
  { "a short caption by the agency in brackets", { "عنوان الخبر عن المحطة", "", "المحطة بعد الحريق (رويترز)", "", lead },
    { "caption المحطة بعد الحريق (رويترز)" } },
  { "comments to the end", { lead, more, "التعليقات", "خبر جميل جداً وشكراً لكم على هذا الجهد الكبير." },
    { "ui التعليقات", "ui خبر جميل جداً وشكراً لكم على هذا الجهد الكبير." } },
}

describe("boilerplate", function()
  for _, row in ipairs(rows) do
    it(row[1], function() assert.same(row[3], (labels(row[2]))) end)
  end

  it("leaves the text alone where words only resemble labels", function()
    for _, line in ipairs {
      "وقال المصدر إن المحادثات ستبدأ قريبا في جنيف بحضور الجميع.",
      "شارك في الاجتماع وزراء من سبع دول عربية وأوروبية.",
      "البيت الأبيض",
      "نشر في 5 آذار صوراً للمحطة",
      "نشر في 5 آذار.",
      "آخر تحديث للخطة",
      "اقرأ أيضا وزير الطاقة يقول إن المحطة ستعمل بكامل طاقتها قبل نهاية الصيف في المدينة.",
      "وتشمل الخطة ثلاث محطات في الجنوب (تحرير الأرض لها شرط) وفي الشمال.",
      "أحمد الراوي يفوز",
      "الرئيس الروسي - الذي وصل أمس - قال إن المحادثات ستبدأ قريبا.",
    } do
      assert.same({}, (labels { lead, line, more }))
    end
  end)
end)

describe("the title", function()
  it("is the first line of words before the text", function()
    local _, title = labels { "وزارة الطاقة", "", "المحطة تعمل قبل نهاية الصيف", "", lead }
    assert.equal("المحطة تعمل قبل نهاية الصيف", title)
    _, title = labels { "هل تعمل المحطة الجديدة بكامل طاقتها قبل نهاية هذا الصيف؟", "", lead }
    assert.equal("هل تعمل المحطة الجديدة بكامل طاقتها قبل نهاية هذا الصيف؟", title)
  end)

  it("is not the lead", function()
    local _, title = labels { lead, more }
    assert.is_nil(title)
  end)

  it("is the one that metadata tells", function()
    local text = table.concat({ "اقتصاد وطاقة وبيئة ومناخ", "", "المحطة تعمل", "", lead }, "\n")
    local _, title = core.boilerplate(text, "المحطة تعمل")
    assert.equal("المحطة تعمل", title.text)
  end)
end)
