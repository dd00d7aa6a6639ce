-- SPDX-License-Identifier: MIT
local core = require "briefing.core"
local read = require "spec.support.read"

-- The speaker of the last quote: name, text, speaker.
local ROWS = {
  { "the minister who was named since another one spoke",
    "وقال وزير الداخلية محمد حصاد إن السد قديم. من جانبه، قدم وزير العدل سامي عون توضيحات. وأفاد الوزير بأن العدد كبير.", "سامي عون" },
  { "the minister who spoke, where nobody was named since", "وقال وزير الداخلية محمد حصاد إن السد قديم. وأفاد الوزير بأن العدد كبير.", "محمد حصاد" },
  { "a firm, and not who has an office in it behind his name", "وقال سامي كابلان نائب رئيس فيسبوك للسياسات إن الحملة قديمة. وأعلن فيسبوك أنه سيتخذ خطوات جديدة.", "فيسبوك" },
  { "a body, and not who has an office in it", "وقال نائب رئيس النهر لشؤون السياسات سامي كابلان إن الحملة قديمة. وأعلن النهر أنه سيتخذ خطوات جديدة.", "النهر" },
  { "experts, without what they did", "وأضافت هدى كرم أن الخبراء زاروها، وأكدوا أن السد آمن.", "الخبراء" },
  { "a writer who is not known, and is no president",
    "واعتبر الرئيس اللوري سامي كرمان أن المقال مشكلة.\n\nوفي المقال، أشار الكاتب المجهول إلى أن السد قديم.",
    "الكاتب المجهول" },
  { "an academic of a nation, who was named", "وقال العباس الوردي إن السد قديم. وأردف الأكاديمي المغربي أن النهر بخير.", "العباس الوردي" },
  { "an activist, by what he is for", "وقال رامي عبد الرحمن إن السد قديم. وشدد الناشط الحقوقي على أن النهر بخير.", "رامي عبد الرحمن" },
  { "whoever told the paper", "أكد حسن سعدون أن السد قديم. وسجل المصرح لهسبريس أن النهر بخير.", "حسن سعدون" },
  { "no academic, but the woman before him", "وقالت هدى كرم إن السد قديم. وأردف الأكاديمي المغربي أن السعر ثابت.", "الأكاديمي المغربي" },
  { "a man whose name ends as hers, by his verb",
    "أعلن خوسيه ألباريس، وزير الخارجية الإسباني، أن السد قديم. وأوضح المسؤول الإسباني أن النهر بخير.",
    "خوسيه ألباريس" },
  { "a body, where no source was named", "وأوضحت مصالح الحماية المدنية أن السد قديم. وأوضح المصدر بأن النهر بخير.", "مصالح الحماية المدنية" },
  { "a communiqué, as the same source", "وذكر بلاغ لمجلس النواب أن السد قديم. وأضاف المصدر ذاته أن النهر بخير.", "بلاغ لمجلس النواب" },
  { "the minister of four fields by the first",
    "قال محمد سعدون، وزير الفلاحة والصيد البحري والتنمية القروية والمياه والغابات، إن السد قديم. وأوضح وزير الفلاحة أن النهر بخير.",
    "محمد سعدون" },
  { "the head of a country's diplomacy",
    "قال بيتر سعدون، وزير الشؤون الخارجية بجمهورية المجر، إن السد قديم. وأوضح رئيس الدبلوماسية المجرية أن النهر بخير.",
    "بيتر سعدون" },
  { "an ambassador, behind whose office stood no article",
    "قال سفير لوريا سامي عون إن السد قديم. وأضاف السفير أن النهر بخير.",
    "سفير لوريا سامي عون" },
  { "an ambassador by the office behind her name", "قالت هدى عون، سفيرة لوريا لدى المنظمة، إن السد قديم. وأضافت السفيرة أن النهر بخير.", "هدى عون" },
  { "an official of a ministry and its country",
    "قال مسؤول كبير في وزارة الخارجية اللورية إن السد قديم. وأوضح المسؤول اللوري أن النهر بخير.",
    "مسؤول كبير في وزارة الخارجية اللورية" },
  { "the government's official, who is a minister",
    "قال سامي الإدريسي، وزير الري، إن السد قديم. وأورد المسؤول الحكومي أن النهر بخير.",
    "سامي الإدريسي" },
  { "one by his surname, behind which another office stands",
    "قال الوزير دميتري لوبين إن السد قديم.\nوأضاف لوبين، السفير اللوري السابق في الساحل: \"النهر بخير\".",
    "دميتري لوبين" },
  { "sources near to one who is named, and not he",
    "أعلن النائب حابس الحداد استقالته، وقال إن البيع بطيء.\nوبحسب المصادر المقربة من الحداد، فإن السد آمن.",
    "المصادر المقربة من الحداد" },
  { "a foreign name whose words both end in ا", "قالت المدير العام لصندوق النقد الدولي كريستالينا توماسوفا إن البيع بطيء.", "كريستالينا توماسوفا" },
  { "the source, of several that were heard", "قالت مصادر مطلعة إن البيع بطيء.\nوأكد المصدر أن السعر ثابت.", "مصادر مطلعة" },
  { "the sources, of one", "قال مصدر مطلع إن البيع بطيء.\nوأكدت المصادر أن السعر ثابت.", "مصدر مطلع" },
  { "a coach of a club that is written like a verb", "قال مدرب نادي الأخدود ستيبان كرم إن البيع بطيء.", "ستيبان كرم" },
  { "the same as Egypt writes it", "قال مدرب نادى الأخدود ستيبان كرم إن البيع بطيء.", "ستيبان كرم" },
  { "counsel again by the article", "أكد دفاع المتهم السادس أن السد آمن. وأضاف الدفاع أن البيع بطيء.", "دفاع المتهم السادس" },
  { "a general staff's officer, by his name", "أكد الفريق أول ركن عبدالفتاح الحداد أن البيع بطيء. وقال الحداد إن السعر ثابت.", "عبدالفتاح الحداد" },
  { "who was introduced with a title, a name and his trade", "قال الدكتور سامر كرم، الخبير المصرفي، إن البيع بطيء. وتوقع الخبير المصرفي أن يتحسن.", "سامر كرم" },
  { "the same by his office in a body", "قال الدكتور سامر كرم، مدير المركز، إن البيع بطيء. وأضاف مدير المركز أن السعر ثابت.", "سامر كرم" },
  { "the lawyer, not whom he defends", "وقال دفاع المتهم سامي عون، المحامي عادل كرم، إن البيع بطيء. وأضاف كرم أن السعر ثابت.", "عادل كرم" },
  { "who has one name and an office behind a comma", "أوضح فيليب، مدرب فريق النيل، أن البيع بطيء.", "فيليب" },
  { "many in a bank are not the bank", "وقال محللون في بنك جولدمان ساكس إن الطلب سيرتفع.", "محللون في بنك جولدمان ساكس" },
  { "a name whose second word looks like a verb", "وقال رئيس الوزراء كير ستارمر إن الطلب سيرتفع.", "كير ستارمر" },
  { "a body that issues something", "وقال سامي كرم إن الباب مغلق. وأصدرت الوزارة توضيحا أكدت فيه أن الباب مفتوح.", "الوزارة" },
  { "the young man is who was named, with an adjective too",
    "وقال سامي كرم (28 عاما): \"جئنا نطالب بحقوقنا كلها\". وأضاف الشاب العاطل عن العمل: \"لا مستقبل لنا هنا\".", "سامي كرم" },
  { "two are not one who is named", "أكد الوزيران أن الباب مفتوح. وقال عبد العاطي إن الوقت ضيق. وأضافا أن الحل قريب.", "الوزيران" },
  { "the man is whoever has no office", "قال سامي عون إن البيت بعيد. وأضاف الرجل أن الطريق مغلق.", "سامي عون" },
  { "the same one of whom it is told",
    "صرح الأمين العام سامي عون أن الطريق طويل. وقال نفس المتحدث إن البيت بعيد.", "سامي عون" },
  { "an office behind a name and a comma is his again",
    "أكد سعد العوني، مدرب فريق النيل، أن اللقاء كان صعبا. وقال المدرب إن اللاعب بخير.", "سعد العوني" },
  { "not the statement gives a body its name",
    "قالت قوات الدرع إنها انسحبت. وجاء في بيان قوات الدرع: \"انسحبنا كلنا قبل الفجر\".", "قوات الدرع" },
  { "a subject is not sought before و and a verb that look like another word",
    "المدير سامي عون صرح بأن البنك لا يستهدف سعرا، ورد على سؤال قائلا: \"أرقامنا معلنة كل شهر\".", "سامي عون" },
  { "what a speaker said before is his own", "وقالت المتحدثة هدى عون: \"قلنا لشركائنا: لا تبحثوا بعيدا\".",
    "هدى عون" },
  { "a name that looks like a verb stands between أن and its verb",
    "وذكرت الصحيفة أن يلماز أبلغ شركاءه بأن العقد جاهز.", "يلماز" },
  { "the subject stands between أن and a verb with a pronoun",
    "وأوضح الوالي أن المهندس المقيم في السد أبلغه قبل يومين بأن الماء مستقر.", "المهندس المقيم" },
  { "a body was introduced by its name in marks",
    "وثقت منظمة «نهر بلا حدود» ستين حالة. وقالت المنظمة إن الأمر خطير.", "منظمة «نهر بلا حدود»" },
  { "a body is no organizer",
    "قالت هدى عون، مديرة القسم في المنظمة، إن الأمر خطير. وأكدت المنظمة أن الملف مغلق.", "المنظمة" },
  { "his mother is not who spoke last",
    "قال شهود عيان إن الحريق كبير. وتمتمت والدته: البيت كان كل ما نملك.", "والدته" },
  { "a participle goes to the name that opens its sentence",
    "وقالت هدى كامل إن القانون ضعيف.\nوتنتظر هياء كرم العيد مع الأهل مشيرة إلى أن الفرح كبير.", "هياء كرم" },
  { "a dropped subject goes to a name that looks like a verb",
    "قال المدير إن المدينة هادئة. وانتقد يوسف السالم سياسة الحزب. وأضاف أن الناس تعبوا.", "يوسف السالم" },
  { "a dropped subject goes to a name before its office",
    "لم يبذل نبيل سمعان مدرب الساحل الكثير من الجهد وقال إنه لا يعرف شيئا.", "نبيل سمعان" },
  { "a dropped subject goes to one who warned far from his object",
    "حذر رئيس المجلس سامي عون، أمس، قبيل إحياء البلاد بعد غد ذكرى استقلالها من مخاطر الانزلاق. وقال إن السد آمن.",
    "سامي عون" },
  { "a dropped subject goes to the last speaker",
    "وقال الوزير سالم الهادي إن السد جاهز.\nوأضاف أن الماء كاف.", "سالم الهادي" },
  { "a participle goes to its own sentence",
    "وقالت النائبة هدى كامل إن القانون ضعيف، مضيفةً أن التعديل قريب.", "هدى كامل" },
  { "gender picks among speakers",
    "وقال المدير نادر سليم إن العمل بدأ.\nوقالت الوزيرة منى راشد إن المال موجود.\nوأضاف أن العمال وصلوا.",
    "نادر سليم" },
  { "a role goes to who has it",
    "وقال مدير الميناء عادل شمس إن السفن تأخرت.\nوقال المدير إن الريح شديدة.", "عادل شمس" },
  { "a surname goes to the full name",
    "وقالت الباحثة رنا القاضي إن العينة كبيرة.\nوأكدت القاضي أن النتائج دقيقة.", "رنا القاضي" },
  { "a pronoun", "وقال الخبير وائل ناجي إن السوق يهدأ.\nووفقاً له، ستهبط الأسعار قريبا.", "وائل ناجي" },
  { "a subject of another verb in the sentence",
    "وشاركت الناشطة مها سعيد في اللقاء، مؤكدة أن العمل مستمر.", "مها سعيد" },
}

describe("speakers", function()
  for _, row in ipairs(ROWS) do
    it(row[1], function()
      local quote = read.last(row[2])
      assert.equal(row[3], read.speaker(quote))
    end)
  end

  it("are persons where an office has a Latin name", function()
    local text = "وقال رئيس Smith إن السد جاهز."
    assert.equal("person", assert(core.analyse(text)):entities()[1].type)
  end)

  it("lose the preposition that leans on their name", function()
    local quote = read.quote("ارتفعت الأسعار هذا الشهر كثيرا، وفقا لموقع السوق.")
    assert.equal("موقع السوق", read.speaker(quote))
  end)

  it("get back the article that لل hides", function()
    local quote = read.quote("ووفقاً للمدير، ارتفعت المبيعات في الصيف.")
    assert.equal("المدير", read.speaker(quote))
  end)
end)
