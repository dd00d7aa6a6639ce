-- SPDX-License-Identifier: MIT
-- Phrases that attribute without a verb: text, the contents expected.
local read = require "spec.support.read"

local FOUND = {
  { "not by what a law provides",
    "وأوضحت الوزارة أن العمال سجلوا أسماءهم طبقا لما تنص عليه القوانين المعمول بها.",
    { "العمال سجلوا أسماءهم طبقا لما تنص عليه القوانين المعمول بها" } },
  { "not by a decree", "وأوضحت الوزارة أن العمال سجلوا أسماءهم طبقا للمرسوم رقم 12.", { "العمال سجلوا أسماءهم طبقا للمرسوم رقم 12" } },
  { "not by what pace a thing is done", "يقول الكاتب إن العمل مستمر وفق وتيرة متسارعة.", { "العمل مستمر وفق وتيرة متسارعة" } },
  { "information that an outlet in marks has", "ووفق معلومات لـ\"صوت المدار\"، فإن الجسر آمن.", { "الجسر آمن" } },
  { "the same without ل", "ووفق معلومات «المدار»، فإن الجسر آمن.", { "الجسر آمن" } },
  { "only of the last clause", "لا يخفي المخرج حبه للقديم؛ فالبطء، في رأيه، موقف قبل أن يكون أسلوبا.", { "فالبطء، في رأيه، موقف قبل أن يكون أسلوبا" } },
  { "one whose name ends like rates", "وحسب فرحات المهندس، فإن الجسر آمن.", { "الجسر آمن" } },
  { "by what stands in a document", "وحسب ما ورد في قرار الإحالة، فإن ثلاث صفقات منحت بالتراضي.", { "ثلاث صفقات منحت بالتراضي" } },
  { "before a verb of no report, without a comma", "ووفقاً لمصدر طبي في المستشفى أصيب القتيل بثلاث رصاصات.",
    { "أصيب القتيل بثلاث رصاصات" } },
  { "a slide show, which is no verb", "سيوفر المشروع الماء للشمال، بحسب عرض قدمته الوزارة أمس.", { "سيوفر المشروع الماء للشمال" } },
  { "in her words", "ويعاني كثيرون منه، وهو رقم “لم يكن أحد يتخيله قبل سنوات”، بتعبيرها.",
    { "ويعاني كثيرون منه، وهو رقم “لم يكن أحد يتخيله قبل سنوات”" } },
  { "by what he tells, at the end", "أطلق التطبيق مهندس شاب بعدما ضاعت رسالة أمه، بحسب ما يروي.",
    { "أطلق التطبيق مهندس شاب بعدما ضاعت رسالة أمه" } },
  { "where something was learnt, and when", "سينطلق المشروع قبل الصيف, حسبما علم يوم الأربعاء لدى مديرية الأشغال.",
    { "سينطلق المشروع قبل الصيف" } },
  { "according to her, up to the end", "وقالت هدى إن الأمر صعب. وحسب رأيها لا معنى للسفر طالما أن الطريق مغلق.",
    { "الأمر صعب", "لا معنى للسفر طالما أن الطريق مغلق" } },
  { "what an institute has told, by what", "ارتفع عدد القتلى إلى عشرة، وفقا لما أعلنه المعهد.", { "ارتفع عدد القتلى إلى عشرة" } },
}

-- What looks like a source and is none.
local REFUSED = {
  { "what somebody calls it", "وتراجع السعر تبعا لما وصفه باختلال الموازين." },
  { "plans by which one works", "وتعمل اللجان كلها وفق خطط مدروسة." },

  { "a charter", "وتعمل اللجان كلها وفقا لميثاق المنظمة." },
  { "rates by which something works", "والمصرف يعمل وفق معدلات الفائدة الجديدة في المدينة." },
  { "a name", "وزار العميد الطيب حسب الرسول القوات في المدينة أمس." },
  { "by what came in a year", "وحسب ما ورد في السنة الماضية من مال، فإن الموسم جيد." },
  { "this constitution", "وبحسب هذا الدستور الجديد يختار المجلس رئيسه من بينهم." },
  { "an answer to what was said", "واعتمد المجلس على ما ذكره التقرير في قراره الأخير." },
  { "what is measured by", "وتوزع المقاعد بحسب المساحة، ويعمل القطاع وفق آليات السوق." },
  { "advice that is taken", "وتقرر الأخذ برأي الخبير في القضية الأخيرة." },
  { "the eyes of the law", "في نظر القانون هو بريء حتى يدان." },
  { "a case that is looked into", "وتبدأ المحكمة في نظر القضية غدا." },
  { "what went on", "وجرى التصويت، حسب ما دار في الجلسة، بعد الظهر." },
  { "according to a plan", "وتسير الأعمال وفقاً للخطة الموضوعة." },
  { "according to need", "توزع المياه حسب الحاجة." },
  { "how things were reckoned", "وعنوان الورقة كيف حسب الأجداد نصيبهم من الماء في الصيف." },
  { "what is needed", "والمدينة مستعدة لتقديم العون وفقا لاحتياجات السكان فيها." },
  { "what was reckoned", "ولا أحد قد حسب تكلفة البناء في المدينة الجديدة." },
}

describe("a source", function()
  for _, row in ipairs(FOUND) do
    it("is "..row[1], function() assert.same(row[3], read.contents(row[2])) end)
  end
  for _, row in ipairs(REFUSED) do
    it("is not "..row[1], function() assert.same({}, read.contents(row[2])) end)
  end
end)
