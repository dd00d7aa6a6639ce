-- SPDX-License-Identifier: MIT
local read = require "spec.support.read"

-- Which words report, by construction: text, the contents expected.
local FOUND = {
  { "verb, subject, clause", "وقال الوزير إن السد جاهز للتشغيل.", { "السد جاهز للتشغيل" } },
  { "قال with أن", "وقالت الناطقة أن المحطة توقفت.", { "المحطة توقفت" } },
  { "without hamza", "وقال المدير ان المصنع سيفتح ابوابه.", { "المصنع سيفتح ابوابه" } },
  { "final yeh as ى", "وأكد الوزير المصرى أن العمل مستمر فى الموقع.", { "العمل مستمر فى الموقع" } },
  { "subject before the verb", "لكن المسؤول المحلي أشار إلى أن الطريق مغلق.", { "الطريق مغلق" } },
  { "subject, comma, verb", "مسؤول بالبلدية، قال بعد الجولة، إن الأشغال انتهت.", { "الأشغال انتهت" } },
  { "بأن", "وصرح النقيب بأن الإضراب مستمر.", { "الإضراب مستمر" } },
  { "على أن", "وشدد الطبيب على أن اللقاح آمن.", { "اللقاح آمن" } },
  { "إلى أن across an adverb", "وأشار الخبير أيضاً، إلى أن الأسعار ستهبط.", { "الأسعار ستهبط" } },
  { "من أن", "وحذر العالم من أن النهر يجف.", { "النهر يجف" } },
  { "future with س", "سيوضح المحافظ أن المبلغ صُرف.", { "المبلغ صُرف" } },
  { "future with سوف", "وسوف يعلن المجلس أن الدورة أُجلت.", { "الدورة أُجلت" } },
  { "present", "ويرى الباحث أن المناخ تغير.", { "المناخ تغير" } },
  { "plural", "وأكدوا أن القرار نهائي.", { "القرار نهائي" } },
  { "colon and marks", "وقال الناطق: \"لن نتراجع عن الاتفاق\".", { "لن نتراجع عن الاتفاق" } },
  { "marks without a colon", "وتابع \"سنعمل على حل الأزمة سريعاً\".", { "سنعمل على حل الأزمة سريعاً" } },
  { "guillemets", "وأردف: «كل شيء في موعده المحدد».", { "كل شيء في موعده المحدد" } },
  { "curly marks", "وزاد قائلا: “نحتاج إلى وقت أطول لإنجاز العمل”.", { "نحتاج إلى وقت أطول لإنجاز العمل" } },
  { "reversed curly marks", "وقالت المديرة: ”هذا يوم مهم لنا جميعا”.", { "هذا يوم مهم لنا جميعا" } },
  { "double cue", "وتابع المدير قائلاً: \"سنفتح الباب للجميع\".", { "سنفتح الباب للجميع" } },
  { "adjunct between cue and colon",
    "وقال المدرب - في مؤتمر صحفي عقده في النادي، حسب ما نشره الموقع الرسمي - : \"نلعب للفوز فقط\".",
    { "نلعب للفوز فقط" } },
  { "relative clause between cue and أن",
    "وأكد المدير في الجلسة التي عقدت مساءً، أن الميزانية كافية.", { "الميزانية كافية" } },
  { "according to, behind", "ارتفعت الأسعار بنسبة كبيرة هذا العام، بحسب المدير المالي.",
    { "ارتفعت الأسعار بنسبة كبيرة هذا العام" } },
  { "according to, before", "ووفقاً للمدير، ارتفعت المبيعات في الصيف.", { "ارتفعت المبيعات في الصيف" } },
  { "according to, with فقد", "وبحسب وزير التعليم فقد بلغ عدد التلاميذ مليونا.", { "بلغ عدد التلاميذ مليونا" } },
  { "document speaks", "وجاء في البيان أن الاجتماع تأجل.", { "الاجتماع تأجل" } },
  { "a study finds", "وأظهرت الدراسة أن النوم يقوي الذاكرة.", { "النوم يقوي الذاكرة" } },
  { "marks, then verb", "\"لم نتلق أي دعوة رسمية حتى الآن\"، قال الأمين العام.",
    { "لم نتلق أي دعوة رسمية حتى الآن" } },
  { "masdar with a pronoun", "ونقلت الصحيفة عن القاضي قوله إن الجلسة سرية.", { "الجلسة سرية" } },
  { "headline with a colon", "المزروعي: أسعار القمح ترتفع عالميا\n\nنص الخبر هنا.",
    { "أسعار القمح ترتفع عالميا" } },
}

-- What looks like report and is none.
local REFUSED = {
  { "narrator's frame", "ويُذكر أن الملعب افتُتح قبل عامين." },
  { "يشار إلى أن", "يشار إلى أن البطولة تقام كل عام." },
  { "the noun ذكر", "وجاء ذكر المدينة في كتب الرحالة." },
  { "بين the preposition", "وقع الحادث بين المدينتين أن السائق نام." },
  { "عبر the preposition", "وصل الوفد عبر مطار \"السلام\" الدولي." },
  { "أن governed by يجب", "تحدث الناطق وقال المحتجون كلمتهم ويجب أن يستمر الحوار." },
  { "من المقرر أن", "ومن المقرر أن تبدأ المباريات غدا." },
  { "agreement on an act", "واتفق الطرفان على أن يلتقيا مجددا." },
  { "announced a thing", "وأعلنت الشركة فتح باب التسجيل." },
  { "a name in marks", "وأعلن الوزير فوز فريق \"النسور\" بالبطولة." },
  { "a belief in a relative clause", "هذه الدول التي تعتقد أن لا علاقة لها بالأزمة." },
  { "according to a plan", "وتسير الأعمال وفقاً للخطة الموضوعة." },
  { "according to need", "توزع المياه حسب الحاجة." },
  { "people find", "ووجدوا أن الباب مغلق." },
  { "signs show", "المؤشرات تشير إلى أن الموسم جيد." },
  { "a byline", "كتبت ليلى حداد:\nوصل الوفد أمس." },
}

describe("claims", function()
  for _, row in ipairs(FOUND) do
    it("takes " .. row[1], function()
      assert.same(row[3], read.contents(row[2]))
    end)
  end
  for _, row in ipairs(REFUSED) do
    it("refuses " .. row[1], function()
      assert.same({}, read.contents(row[2]))
    end)
  end

  it("keeps acts apart", function()
    local doc = require "briefing.core".analyse("ودعا الوزير الأطراف إلى ضبط النفس.")
    assert.same({}, doc:quotes())
    assert.equal("ودعا", doc:acts()[1].cue.text)
    assert.equal("إلى ضبط النفس", doc:acts()[1].text)
  end)

  it("asks weak verbs for more in precision mode", function()
    local text = "وبدأ الشاهد وروى لنا أن القارب انقلب."
    assert.same({ "القارب انقلب" }, read.contents(text, { mode = "recall" }))
    assert.is_true(#read.contents(text, { mode = "precision" }) <= 1)
  end)

  it("names lemma, class and rule", function()
    local quote = read.quote("وأوضح الخبير أن البئر عميقة.")
    assert.equal("أوضح", quote.cue.lemma)
    assert.equal("explain", quote.cue.class)
    assert.equal("verb-clause", quote.rule)
  end)
end)
