-- SPDX-License-Identifier: MIT
local read = require "spec.support.read"

-- What stands before a colon and says: text, the contents expected.
local LABELS = {
  { "a headline that ends in a cry",
    "نائب \"الجبهة\": المرحلة الحالية تختلف عما قبل!\n\nشدد النائب حسن كرم على أن السد آمن.",
    { "المرحلة الحالية تختلف عما قبل", "السد آمن" } },
  { "a headline behind a word that is none of it",
    "إعلان\n\nمتحدث «الجيش الوطني»: تجدد القتال في العاصمة كلها\n\nأفاد العميد نبيل عون، المتحدث باسم الجيش، بأن السد آمن.",
    { "تجدد القتال في العاصمة كلها", "السد آمن" } },
  { "a headline by one who answers something",
    "كرمان ردا على العقوبات: لا تقدم ولا تؤخر\n\nوأكد كرمان أن السد آمن.",
    { "لا تقدم ولا تؤخر", "السد آمن" } },
  { "a headline, without the paper's question",
    "هادي ليفان: كل إنسان يسعى للحصول على جواز.. فما السبب؟\n\nهذا ما يراه ليفان.",
    { "كل إنسان يسعى للحصول على جواز" } },
  { "a headline to one whose name has ل before it",
    "برلمانيات لكرمان: أنقذت وجه الحكومة بالقانون\n\nأشادت برلمانيات من الأحزاب كلها بالوزير كرمان.",
    { "أنقذت وجه الحكومة بالقانون" } },
  { "a line that is all somebody's",
    "وفتحت الوزارة السد أمس.\nالخبير الاقتصادي سامي عون: السد قديم ولا ماء فيه لأهل المدينة كلهم.", { "السد قديم ولا ماء فيه لأهل المدينة كلهم" } },
  { "the same of one whose office is told behind his name",
    "وفتحت الوزارة السد أمس.\nأحمد هاشم، منسق في جمعية المدار: السد قديم ولا ماء فيه لأهل المدينة كلهم.",
    { "السد قديم ولا ماء فيه لأهل المدينة كلهم" } },
  { "nothing in a list", "وفتحت الوزارة السد أمس.\nأحمد هاشم: هدفان.\nسامي عون: حارس مرمى من مواليد المدينة القديمة في الشمال.", {} },
  { "nothing behind what is no name", "وفتحت الوزارة السد أمس.\nشروط القبول في الدورة: السد قديم ولا ماء فيه لأهل المدينة كلهم.", {} },
  { "a headline by one who attacks somebody", "سالم مهاجما الحكومة: لن نقبل بهذا أبدا\nقال سالم إن الجسر معيب.", { "لن نقبل بهذا أبدا", "الجسر معيب" } },
  { "a headline behind a bar", "فيديو | وزارة الري: السد آمن اليوم\nقالت وزارة الري إن العمل مستمر.", { "السد آمن اليوم", "العمل مستمر" } },
  { "lines of a live report behind what they are", "تطورات اليوم\n18:40\nعاجل | المتحدث العسكري: المرفأ تحت سيطرتنا\n17:31\nانتهى.",
    { "المرفأ تحت سيطرتنا" } },
  { "lines of a live report by whom a station had", "تطورات اليوم\n18:40\nرئيسة البلدية لينا كرم لإذاعة «صوت الميناء»: السد آمن اليوم\n17:31\nانتهى.",
    { "السد آمن اليوم" } },
  { "lines of a live report by a name in marks", "تطورات اليوم\n18:40\n«المرفأ»: وصول عشرة مصابين إلى المستشفى\n17:31\nانتهى.",
    { "وصول عشرة مصابين إلى المستشفى" } },
  { "turns of one whose name is in marks",
    "محضر الجلسة\n\n«الميزان»: متى تفتح الطريق؟\n\nسامي عون: غدا صباحا.\n\n«الميزان»: وهل السد آمن؟\n\nسامي عون: نعم هو آمن.",
    { "متى تفتح الطريق", "غدا صباحا", "وهل السد آمن", "نعم هو آمن" } },
  { "turns before what the minutes tell",
    "محضر الجلسة\n\nسامي عون: السد قديم ولا ماء فيه.\n\nهدى كرم: هذا غير صحيح.\n\nسامي عون: الأرقام أمامكم.\n\n" ..
      "واستأنف المدير الجلسة عند السابعة.\n\nهدى كرم: نطلب التصويت.",
    { "السد قديم ولا ماء فيه", "هذا غير صحيح", "الأرقام أمامكم", "نطلب التصويت" } },
  { "points behind who makes them", "وزير الري سامي عون في مؤتمر صحفي:\n- السد آمن منذ سنة\n- لن نفتح البوابة\n\nقال وزير الري سامي عون إن الماء كاف.",
    { "السد آمن منذ سنة\n- لن نفتح البوابة", "الماء كاف" } },
  { "points before a report",
    "الأبيض/ سامي عون/ المدى\n- شبكة أطباء: بين القتلى تسعة أطفال\n- نزوح مئات الأسر من القرى\nقالت الشبكة إن العدد كبير.",
    { "بين القتلى تسعة أطفال", "العدد كبير" } },
  { "marks behind what was asked", "خبر عاجل\nقال سامي عون إن السد آمن. ورداً على سؤال حول الماء : \"سؤال جيد والماء كاف هنا\".",
    { "السد آمن", "سؤال جيد والماء كاف هنا" } },
  { "headline of a refugee and where she is",
    "لاجئة في الوادي: نخاف من الثلج كثيرا\nقالت اللاجئة إن البرد شديد.", { "نخاف من الثلج كثيرا", "البرد شديد" } },
  { "headline to a minister", "المطوع لوزير الأشغال: شوارعنا مصائد\nانتقد النائب المطوع الطرق.", { "شوارعنا مصائد" } },
  { "headline of a body in marks", "\"تجمع النهر\": الجيش تأخر في التدخل\nأصدر التجمع بيانا طويلا.",
    { "الجيش تأخر في التدخل" } },
  { "headline that ends where another does something",
    "قيادي: الحكومة باعت الميناء كله .. والناطق يرد\nانتقد القيادي الحكومة.", { "الحكومة باعت الميناء كله" } },
  { "marks behind the statement that follows",
    "خبر عاجل\nصدر عن المكتب السياسي لـ\"تجمع النهر\" البيان الآتي: \"مرة جديدة تترك القرية لمصيرها\".",
    { "مرة جديدة تترك القرية لمصيرها" } },
  { "headline with a colon", "المزروعي: أسعار القمح ترتفع عالميا\n\nزار المزروعي السوق.",
    { "أسعار القمح ترتفع عالميا" } },
  { "headline behind dots",
    "الاتحاد يبحث الأزمة.. وسمعان: لن نقبل التأجيل أبدا\n\nحضر المدرب سمعان الاجتماع.",
    { "لن نقبل التأجيل أبدا" } },
  { "headline behind a dash",
    "كأس الخليج - سمعان: نحن جاهزون للفوز غدا\n\nشدد المدرب سمعان على غياب المدافع.",
    { "نحن جاهزون للفوز غدا" } },
  { "headline of an office and a place",
    "وزير الري في زيارة للسد: الخزان آمن تماما\n\nوصل وزير الري أمس.", { "الخزان آمن تماما" } },
  { "headline of two who speak, parted by dots",
    "سكان: البرد أتعبنا كثيراً.. والوزارة: الدعم مستمر\n\nوقف سكان الحي أمام مبنى الوزارة.",
    { "البرد أتعبنا كثيراً", "الدعم مستمر" } },
  { "headline to an outlet", "سمعان لـ«الأفق»: لن نسمح بالتأجيل أبدا\n\nحضر المدرب سمعان الاجتماع.",
    { "لن نسمح بالتأجيل أبدا" } },
  { "headline to an outlet without marks", "سمعان للأفق: لن نسمح بالتأجيل أبدا\n\nحضر المدرب سمعان الاجتماع.",
    { "لن نسمح بالتأجيل أبدا" } },
  { "headline of many, who are named in another case",
    "مواطنون: أسعار الغاز تحرمنا الدفء\nاشتكى عدد من المواطنين من البرد.", { "أسعار الغاز تحرمنا الدفء" } },
  { "headline of two words that deny", "النمري: لا تعليق\nترك النمري القاعة مسرعا.", { "لا تعليق" } },
  { "headline that tells what she does in it",
    "هدى عون تكشف سبب غيابها عن المسرح: لست نادمة\nعادت الممثلة هدى عون أمس.", { "لست نادمة" } },
  { "headline whose verb has it for its own, once",
    "مدرب النيل يعلق على الخسارة: لعبنا جيدا\nخسر النيل أمس أمام الوادي.", { "لعبنا جيدا" } },
  { "headline of two lines",
    "عون: لا دواء فاسداً عندنا\nسمعان: التقرير قد يكذبكم\n\nسأل النائب سمعان الوزير عون عن المخازن.",
    { "لا دواء فاسداً عندنا", "التقرير قد يكذبكم" } },
  { "lines of a live report",
    "تطورات اليوم\n18:40\nمصدر طبي للمدار: وصول عشرة مصابين إلى المستشفى\n• 18:05 - الجيش: المرفأ تحت سيطرتنا\n17:31\nانتهى.",
    { "وصول عشرة مصابين إلى المستشفى", "المرفأ تحت سيطرتنا" } },
  { "turns of a transcript",
    "إيجاز صحفي\n\nالخياط: مساء الخير. نبدأ الآن.\n\nصحفي (المرآة): متى تفتح الطريق؟\n\n" ..
    "الخياط: غدا صباحا.\n\nوانتهى الإيجاز عند السابعة.",
    { "مساء الخير. نبدأ الآن", "متى تفتح الطريق", "غدا صباحا" } },
}

local REFUSED = {
  { "what happened, before a colon in the title", "هجوم المدينة: إيران تحمل الحكومة المسؤولية\n\nوجه الرئيس انتقادات بعد هجوم المدينة." },
  { "a country before what happened there", "العراق: مصادرة أملاك الرئيس السابق\n\nأعلنت الهيئة في العراق المصادرة." },
  { "points behind what they are", "أبرز بنود الاتفاق:\n- فتح المعابر كلها\n- تبادل الأسرى غدا\n\nوقع الطرفان الاتفاق أمس." },
  { "where a report was written and by whom", "الخرطوم: سامي عبد الله\nارتفع النهر في الخرطوم أمس." },
  { "hours of a match and what it has", "تبدأ المباراة الساعة 20:00\nالحكم: سامي عون من الأردن\nالملعب: ملعب النيل الكبير\nنهاية." },
  { "what happened at an hour", "تغطية\n10:00 - زلزال: مقتل عشرة أشخاص في القرى\nانتهى." },
  { "lines of prices", "أسعار العملات\nسعر الدولار: خمسون قرشاً\nسعر اليورو: ستون قرشاً\n\nارتفع سعر الدولار." },
  { "a thing in ب before a colon in the title",
    "بطاقة سفر جديدة: صور أوضح وثمن أقل\n\nكل سفر يحتاج إلى البطاقة." },
  { "a place before a colon in the title", "ميناب: استلام المحطة قبل الصيف\n\nتفقد الوفد الأشغال." },
  { "labelled lines of which none comes again",
    "بطاقة اللقاء\n\nالملعب: الساحل الكبير.\n\nالحكم: رائف مالك.\n\nالنتيجة: هدفان لهدف." },
}

describe("labels", function()
  for _, row in ipairs(LABELS) do
    it("are of a " .. row[1], function() assert.same(row[3], read.contents(row[2])) end)
  end
  for _, row in ipairs(REFUSED) do
    it("are not " .. row[1], function() assert.same({}, read.contents(row[2])) end)
  end

  it("are answers of an interview, by who is introduced in its lead", function()
    local quotes = read.quotes("حاورها: سامي عون\n\nأصدرت الروائية سلمى العتيق روايتين، وكان هذا الحوار.\n" ..
      "• هل تكتبين كل يوم؟\nــ (تبتسم) أكتب حين يهدأ البيت. كان أبي يقول لي: \"الصباح للحبر وحده دائما\".\n" ..
      "* ماذا بعد؟\n- نص قصير عن المرفأ القديم.\n\nانتهى الحوار.")
    assert.same({ "أكتب حين يهدأ البيت. كان أبي يقول لي: \"الصباح للحبر وحده دائما\"",
      "الصباح للحبر وحده دائما", "نص قصير عن المرفأ القديم" },
      { quotes[1].text, quotes[2].text, quotes[3].text })
    assert.equal(1, quotes[2].parent)
    assert.equal("سلمى العتيق", quotes[1].speaker.name)
    assert.equal("سلمى العتيق", quotes[3].speaker.name)
    assert.equal("ــ", quotes[1].cue.text)
  end)

  it("are no answers where one line of a list follows a question", function()
    assert.same({}, read.contents("ماذا نحمل إلى البحر؟\n- ماء وظلا وقبعة خفيفة.\n- مظلة كبيرة للأطفال.\nرحلة سعيدة."))
  end)

  it("are nobody's where a turn says that it is a question", function()
    local quotes = read.quotes("مقابلة مع الوزير\n\nسؤال: هل السد آمن؟\n\nسامي عون: نعم هو آمن.\n\nسؤال: ومتى تفتح الطريق؟\n\nسامي عون: غدا صباحا.")
    assert.equal("هل السد آمن", quotes[1].text)
    assert.is_nil(quotes[1].speaker)
    assert.equal("سامي عون", quotes[2].speaker.name)
  end)

  it("are those of an office that the heading tells more of", function()
    local quotes = read.quotes("إحاطة من مسؤول رفيع في الوزارة\n\nالمسؤول: مساء الخير. نبدأ الآن.\n\nصحفي: متى تفتح الطريق؟\n\n" ..
      "المسؤول: غدا صباحا.")
    assert.equal("مسؤول رفيع في الوزارة", quotes[1].speaker.name)
    assert.equal("صحفي", quotes[2].speaker.name)
    assert.equal("مسؤول رفيع في الوزارة", quotes[3].speaker.name)
  end)

  it("name who speaks in a turn, and hold what he reports", function()
    local quotes = read.quotes("إيجاز\n\nالخياط: مساء الخير.\n\nصحفية (المرآة): هل من جديد؟\n\n" ..
      "الخياط: قال الوزير إن الطريق ستفتح غدا.\n\nصحفية (المرآة): شكرا.")
    assert.equal("turn", quotes[1].rule)
    assert.equal("الخياط", read.speaker(quotes[3]))
    assert.equal("الطريق ستفتح غدا", quotes[4].text)
    assert.equal(3, quotes[4].parent)
  end)
end)
