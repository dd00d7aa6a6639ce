-- SPDX-License-Identifier: MIT
local core = require "briefing.core"
local read = require "spec.support.read"

-- The speaker of the last quote: name, text, speaker.
local ROWS = {
  { "a foreign name whose words both end in ا", "قالت المدير العام لصندوق النقد الدولي كريستالينا توماسوفا إن البيع بطيء.", "كريستالينا توماسوفا" },
  { "the source, of several that were heard", "قالت مصادر مطلعة إن البيع بطيء.\nوأكد المصدر أن السعر ثابت.", "مصادر مطلعة" },
  { "the sources, of one", "قال مصدر مطلع إن البيع بطيء.\nوأكدت المصادر أن السعر ثابت.", "مصدر مطلع" },
  { "a coach of a club that is written like a verb", "قال مدرب نادي الأخدود ستيبان كرم إن البيع بطيء.", "ستيبان كرم" },
  { "the same as Egypt writes it", "قال مدرب نادى الأخدود ستيبان كرم إن البيع بطيء.", "ستيبان كرم" },
  { "a son, and not his mother before him", "قالت والدة الشهيد سالم عون إن البيع بطيء. وقال سالم عون إن السعر ثابت.", "سالم عون" },
  { "a mother whose name was told, by her son", "قالت هدى عون، والدة الشهيد سالم عون، إن البيع بطيء. وأضافت والدة الشهيد أن السعر ثابت.", "هدى عون" },
  { "a mother, and not the one whose mother she is", "قالت والدة الشهيد محمد أبو غنام إن البيع بطيء. وأضافت والدة الشهيد أن السعر ثابت.", "والدة الشهيد محمد أبو غنام" },
  { "a mother whose name stands behind a comma", "قالت والدة الشهيد، هدى عون، إن البيع بطيء. وأضافت عون أن السعر ثابت.", "هدى عون" },
  { "a wife of hers by her name", "قالت زوجته هدى عون إن البيع بطيء. وأضافت عون أن السعر ثابت.", "هدى عون" },
  { "a defendant's counsel, who is not he", "قال سالم عون إن البيع بطيء. وقال دفاع المتهم سالم عون إن السعر ثابت.", "دفاع المتهم سالم عون" },
  { "counsel again by the article", "أكد دفاع المتهم السادس أن السد آمن. وأضاف الدفاع أن البيع بطيء.", "دفاع المتهم السادس" },
  { "no office of the one whose visit he stresses", "أكد رئيس المجلس أهمية زيارة الرئيس سالم عون للقمة. وأشار رئيس المجلس إلى أن السد آمن.", "رئيس المجلس" },
  { "whose administration it is, not the official in it", "قال مسؤول في إدارة عون إن البيع بطيء. وقال عون إن السعر ثابت.", "عون" },
  { "a general staff's officer, by his name", "أكد الفريق أول ركن عبدالفتاح الحداد أن البيع بطيء. وقال الحداد إن السعر ثابت.", "عبدالفتاح الحداد" },
  { "the fifteen, who are not any fifteen", "قال أعضاء المجلس الـ15 إن البيع بطيء. وقالت الدول الـ15 إن السعر ثابت.", "الدول الـ15" },
  { "who was introduced with a title, a name and his trade", "قال الدكتور سامر كرم، الخبير المصرفي، إن البيع بطيء. وتوقع الخبير المصرفي أن يتحسن.", "سامر كرم" },
  { "the same by his office in a body", "قال الدكتور سامر كرم، مدير المركز، إن البيع بطيء. وأضاف مدير المركز أن السعر ثابت.", "سامر كرم" },
  { "not who speaks for him", "أعلن المتحدث باسم الأمين العام، سامر كرم، أن البيع بطيء. وقال الأمين العام إن السعر ثابت.", "الأمين العام" },
  { "the lawyer, not whom he defends", "وقال دفاع المتهم سامي عون، المحامي عادل كرم، إن البيع بطيء. وأضاف كرم أن السعر ثابت.", "عادل كرم" },
  { "who has one name and an office behind a comma", "أوضح فيليب، مدرب فريق النيل، أن البيع بطيء.", "فيليب" },
  { "the president, not what he goes through", "واستعرض الرئيس الجهود المبذولة، مؤكدا أن السعر ثابت.", "الرئيس" },
  { "the minister, not where he went", "زار الوزير القرية، مؤكدا أن السعر ثابت.", "الوزير" },
  { "a president with a surname", "واستعرض الرئيس الكرمي الجهود، مؤكدا أن السعر ثابت.", "الرئيس الكرمي" },
  { "many in a bank are not the bank", "وقال محللون في بنك جولدمان ساكس إن الطلب سيرتفع.", "محللون في بنك جولدمان ساكس" },
  { "a name whose second word looks like a verb", "وقال رئيس الوزراء كير ستارمر إن الطلب سيرتفع.", "كير ستارمر" },
  { "a body that issues something", "وقال سامي كرم إن الباب مغلق. وأصدرت الوزارة توضيحا أكدت فيه أن الباب مفتوح.", "الوزارة" },
  { "the young man is who was named, with an adjective too",
    "وقال سامي كرم (28 عاما): \"جئنا نطالب بحقوقنا كلها\". وأضاف الشاب العاطل عن العمل: \"لا مستقبل لنا هنا\".", "سامي كرم" },
  { "two are not one who is named", "أكد الوزيران أن الباب مفتوح. وقال عبد العاطي إن الوقت ضيق. وأضافا أن الحل قريب.", "الوزيران" },
  { "sources of two kinds are one", "قالت مصادر قبلية ومحلية إن الطريق مغلق. وأوضحت المصادر أن الخسائر كبيرة.", "مصادر قبلية ومحلية" },
  { "a body is not who serves in it, whose phrase ends in its name",
    "قال سامي عون عضو مكتب الأرصاد الجوية إن الجو حار. وقالت الأرصاد الجوية إن الموجة ستستمر.", "الأرصاد الجوية" },
  { "a source that security has is not its bodies",
    "أعلنت الأجهزة الأمنية أنها ضبطت شحنة. وأفادت مصادر أمنية بأن الشاحنة انطلقت فجرا.", "مصادر أمنية" },
  { "the accused is not who speaks for the court",
    "قال سامي عون إن المحكمة صدقت الأقوال. وأضاف أن المتهم اعترف بأن المواد كانت للنقل.", "المتهم" },
  { "the man is whoever has no office", "قال سامي عون إن البيت بعيد. وأضاف الرجل أن الطريق مغلق.", "سامي عون" },
  { "the third of an office is not the first",
    "أنكر المتهم الأول سامي عون التهمة، وقال إنه بريء. وقال المتهم الثالث إن البيت بعيد.", "المتهم الثالث" },
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
  { "the first of an office is another's",
    "قال وزير الطرق سامي عون إن العقد سليم. وأكد عون أن الوزير الأول تعهد بأن يتاح الملف.", "الوزير الأول" },
  { "who speaks for the presidency is not the president",
    "صرح السفير سامي عون المتحدث الرسمي باسم رئاسة الجمهورية بأن السد آمن. وقال الرئيس إن الماء كاف.", "الرئيس" },
  { "an office in what she says is not she",
    "وقالت هدى عون إن الوزيرة أكدت أن النهر كاف للجميع.", "الوزيرة" },
  { "whom one speaks for is another",
    "أعلن المتحدث باسم الأمين العام، ستيفن مارلو، أن الآلاف نزحوا. ويعتقد الأمين العام أن الحل قريب.", "الأمين العام" },
  { "what one speaks for is another",
    "قال المتحدث باسم الدفاع المدني العميد سامي عون إن الطريق مغلق. وقال الدفاع المدني إن القرية معزولة.", "الدفاع المدني" },
  { "whose deputy one is is another",
    "قال نائب المدير سامي عون إن الباب مفتوح. ويرى المدير أن الباب مغلق.", "المدير" },
  { "a body was introduced by its name in marks",
    "وثقت منظمة «نهر بلا حدود» ستين حالة. وقالت المنظمة إن الأمر خطير.", "منظمة «نهر بلا حدود»" },
  { "a body is no organizer",
    "قالت هدى عون، مديرة القسم في المنظمة، إن الأمر خطير. وأكدت المنظمة أن الملف مغلق.", "المنظمة" },
  { "his mother is not who spoke last",
    "قال شهود عيان إن الحريق كبير. وتمتمت والدته: البيت كان كل ما نملك.", "والدته" },
  { "who is told of does not go on",
    "قالت الروائية سلمى عون إن البيت بعيد، واستعادت قول جدتها إن الحكاية تموت. وأضافت أن الطريق طويل.", "سلمى عون" },
  { "a verb tells that the subject of its sentence is a woman",
    "قالت جدتي رنا عون إن الأمر صعب. تحدثت الروائية سلمى البحار. ولا تخفي البحار ضيقها، فهي ترى أن الاسم غريب. وقالت إن النص طويل.", "سلمى البحار" },
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
  { "back to the outer speaker after a report inside a report",
    "وقال المسؤول إن الوزير أخبر السفير أن الحدود مفتوحة، وأضاف أن المعبر يعمل.", "المسؤول" },
  { "a pronoun", "وقال الخبير وائل ناجي إن السوق يهدأ.\nووفقاً له، ستهبط الأسعار قريبا.", "وائل ناجي" },
  { "two named together are not one of them",
    "وقال كريم وجابر إن اللقاء مفيد.\nوقال جابر إن الحل قريب.", "جابر" },
  { "a subject of another verb in the sentence",
    "وشاركت الناشطة مها سعيد في اللقاء، مؤكدة أن العمل مستمر.", "مها سعيد" },
}

describe("speakers", function()
  for _, row in ipairs(ROWS) do
    it(row[1], function()
      local quotes = read.quotes(row[2])
      assert.equal(row[3], read.speaker(quotes[#quotes]))
    end)
  end

  it("are persons where an office has a Latin name", function()
    local text = "وقال رئيس Smith إن السد جاهز."
    assert.equal("person", assert(core.analyse(text)):entities()[1].type)
  end)

  it("are others of one family where they have another given name", function()
    local quotes = read.quotes("قال رئيس البلدية هاني برغوث إن الجسر آمن. وأكد سامي برغوث أن الطريق مغلق.\n"
      .. "وأضاف الوزير سالي برغوث أن العمل مستمر. وقال هاني برغوث إن الماء كاف. وأكد برغوث أن السد آمن.")
    local names = {}
    for i, quote in ipairs(quotes) do names[i] = read.speaker(quote) end
    assert.same({ "هاني برغوث", "سامي برغوث", "سالي برغوث", "هاني برغوث", "هاني برغوث" }, names)
  end)

  it("are others where the office alone is another, unless anybody may be called that", function()
    local quotes = read.quotes("قال الممثل كمال نصار إن الدور صعب. وأكد المنتج أن العرض قريب.\n"
      .. "وقال المدير نادر سعدون إن العمل بدأ. وأضاف المسؤول أن المال موجود. وأوضح الخبير أن السد آمن.")
    local names = {}
    for i, quote in ipairs(quotes) do names[i] = read.speaker(quote) end
    assert.same({ "كمال نصار", "المنتج", "نادر سعدون", "نادر سعدون", "نادر سعدون" }, names)
  end)

  it("are others of one nation, which is no family", function()
    local quotes = read.quotes("قال وزير الخارجية القبرصي إن الباب مفتوح. وقال السفير القبرصي إن الباب مغلق.\n"
      .. "وقال قائد الجيش القبرصي إن الجسر آمن. وقال أحمد الرفاعي إن الماء كاف. وأكد الوزير الرفاعي أن السد آمن.")
    local names = {}
    for i, quote in ipairs(quotes) do names[i] = read.speaker(quote) end
    assert.same({ "وزير الخارجية القبرصي", "السفير القبرصي", "قائد الجيش القبرصي", "أحمد الرفاعي",
      "أحمد الرفاعي" }, names)
  end)

  it("are one in two spellings of the given name, and in its short form", function()
    local quotes = read.quotes("قال فولوديمير برغوث إن الجسر آمن. وأكد الرئيس فلاديمير برغوث أن الطريق مغلق.\n"
      .. "وقال الوزير جو سمعان إن الماء كاف. وأضاف الوزير جوزيف سمعان أن السد آمن.")
    assert.equal(quotes[1].speaker.entity, quotes[2].speaker.entity)
    assert.equal(quotes[3].speaker.entity, quotes[4].speaker.entity)
    assert.are_not.equal(quotes[1].speaker.entity, quotes[3].speaker.entity)
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
