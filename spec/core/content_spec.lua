-- SPDX-License-Identifier: MIT
local read = require "spec.support.read"

-- Where contents end: text, the contents expected.
local ENDS = {
  { "where the narrator tells what it alludes to",
    "وأكد المدير أن ما حصل نتيجة إهمال في إشارة إلى الحريق الأخير في المصنع.",
    { "ما حصل نتيجة إهمال" } },
  { "at another speaker behind a comma",
    "أعلنت الهيئة أن الفرق أغلقت المحال، بدوره قال المدير العام إن العمل مستمر.",
    { "الفرق أغلقت المحال", "العمل مستمر" } },
  { "with the phrase that turns to another speaker",
    "أعلنت الهيئة أن الفرق أغلقت المحال، من جانبه قال المدير العام إن العمل مستمر.",
    { "الفرق أغلقت المحال", "العمل مستمر" } },
  { "at في حين and a verb of report, without a comma",
    "وقال معظم المشاركين إنهم لا يسافرون في حين أفاد عشرة منهم بأنهم مسافرون.",
    { "لا يسافرون", "مسافرون" } },
  { "at و and a verb of report with a subject of its own",
    "وقال معظم المشاركين إن السوق بعيد وقالت المديرة إن الطريق قصير.",
    { "السوق بعيد", "الطريق قصير" } },
  { "at أما and another subject",
    "وقال الفنان إن الورق جيد ولذلك نحن هنا، وأما الخطاط سامي عون فقد قال إن الحبر أجود.",
    { "الورق جيد ولذلك نحن هنا", "الحبر أجود" } },
  { "where marks that open again are closed",
    'وأضاف "نبيل يعرف نية ناديه. لا أريد بيعه. "سبب غيابه أن الآخرين لعبوا جيدا."',
    { 'نبيل يعرف نية ناديه. لا أريد بيعه. "سبب غيابه أن الآخرين لعبوا جيدا.' } },
  { "where the narrator could not verify it",
    "وقال ناشطون إن المبنى انهار، ولم يتسن التحقق من ذلك.", { "المبنى انهار" } },
  { "at what he asks for, by participle",
    "ورأى ممثل الادعاء أن الجرم ثابت، ملتمساً عقوبة شديدة.", { "الجرم ثابت" } },
  { "at و and a participle without a comma",
    "وقال المدير إن العمل بدأ في النفق ومشيرا إلى إمكانية تأخيره.", { "العمل بدأ في النفق" } },
  { "at و and a verb before a clause of its own, without a comma",
    "وأكد الوزير أن السعر ثابت ووعد بأن يبقى الدعم.", { "السعر ثابت", "يبقى الدعم" } },
  { "at و and a verb before marks of its own, without a comma",
    'نفى المحامي أن يكون موكله قد سافر وقال "هو في بيته مع أولاده".',
    { "يكون موكله قد سافر", "هو في بيته مع أولاده" } },
  { "at a participle of report",
    "وقال المدير إن العمل بدأ، مضيفاً أن التكلفة معروفة، ومشيراً إلى أن الموعد ثابت.",
    { "العمل بدأ", "التكلفة معروفة", "الموعد ثابت" } },
  { "at و and a verb of report behind a comma",
    "وأكد الوزير أن الطريق سالك، وأضاف أن الجسر آمن.", { "الطريق سالك", "الجسر آمن" } },
  { "at the narrator's clause",
    "وقالت الوزيرة إن القطاع ينمو، في حين أكد النائب أن الأرقام ضعيفة.",
    { "القطاع ينمو", "الأرقام ضعيفة" } },
  { "not at a coordinated clause",
    "وقال المدير إن المصنع جاهز وأن العمال وصلوا.", { "المصنع جاهز وأن العمال وصلوا" } },
  { "before a closing attribution",
    "وقال النائب إن القانون «ضعيف جدا في صيغته» على حد تعبيره.",
    { "القانون «ضعيف جدا في صيغته»" } },
  { "at two dots", "وأكدت أن الحق واضح.. وبعدها غادرت القاعة.", { "الحق واضح" } },
  { "where the narrator tells the occasion",
    "وأكد أن الاتفاق قائم، وجاء ذلك خلال ندوة في العاصمة.", { "الاتفاق قائم" } },
  { "behind the marks that hold sentences",
    "وقالت: \"وصلنا أمس. كان الطريق طويلا. سنعود غدا\". ثم غادرت.",
    { "وصلنا أمس. كان الطريق طويلا. سنعود غدا" } },
  { "over a line break inside marks",
    "وقالت “هناك أوقات صعبة في الحياة.\nلكننا نمضي إلى الأمام دائما”.\nثم صمتت.",
    { "هناك أوقات صعبة في الحياة.\nلكننا نمضي إلى الأمام دائما" } },
  { "with the last of several marked pieces",
    "وختم: \"نريد السلام للجميع\"، \"ونريد العدل للجميع\".",
    { "نريد السلام للجميع\"، \"ونريد العدل للجميع" } },
  { "where the narrator says when it was said",
    "وقالت المديرة إن الحملة توقفت، وذلك بعد ساعات من الحريق.", { "الحملة توقفت" } },
  { "not at a reason", "وقالت المديرة إن الحملة توقفت، وذلك بسبب نقص المال.",
    { "الحملة توقفت، وذلك بسبب نقص المال" } },
  { "at what another says of it",
    "وزعمت الصحيفة أن المدرب راحل، وهو ما نفاه النادي.", { "المدرب راحل" } },
  { "not at what follows from it",
    "وقال الخبير إن النهر جف، وهو ما يعني موسما صعبا.",
    { "النهر جف، وهو ما يعني موسما صعبا" } },
  { "before the next thing said", "وأوضح المدرب أنه متعب، قبل أن يضيف أن الفوز قريب.",
    { "متعب", "الفوز قريب" } },
  { "at another's subject and verb",
    "وبحسب الشبكة، أصيب عشرون شخصا، لكن المصدر ذاته تحدث عن \"أكثر من ستين مصابا في المكان\".",
    { "أصيب عشرون شخصا", "أكثر من ستين مصابا في المكان" } },
  { "at the main verb behind a relative clause",
    "وردا على السكان الذين قالوا إن الماء مقطوع، اعترف الوالي بوجود خلل.", { "الماء مقطوع" } },
  { "where the narrator knows better",
    "ووعدت الحكومة بأن الحصص ستصل كاملة، إلا أن شيئا لم يتغير.", { "الحصص ستصل كاملة" } },
  { "not at what the speaker sets against it",
    "وذكر أنه بينما طال اللقاء، إلا أنه كان مفيدا.", { "بينما طال اللقاء، إلا أنه كان مفيدا" } },
  { "with the marks that were all of it",
    "وقال إن \"الكل يعرف ظروف هذه البلاد\" قبل أن ينهي المكالمة.", { "الكل يعرف ظروف هذه البلاد" } },
  { "with its noun before an attribution",
    "هذا المقاول كان قد التزم، حسب الوالي، بتسليم الطريق في موعده المحدد.",
    { "هذا المقاول كان قد التزم، حسب الوالي، بتسليم الطريق في موعده المحدد" } },
  { "at the marks that a source is credited with",
    "بحسب الخبير، \"ليس الأمر أمر مال بل أمر وقت\"، وهو يرى أن الحل بعيد.",
    { "ليس الأمر أمر مال بل أمر وقت", "الحل بعيد" } },
  { "at another that relayed it",
    "وأكد أن النادي \"لن يبيع أحدا هذا الموسم\"، كما نقلت الصحيفة.",
    { "النادي \"لن يبيع أحدا هذا الموسم\"" } },
  { "at a participle that takes no clause",
    "وقال إن الفريق كان أفضل، مشيداً بأداء لاعبيه.", { "الفريق كان أفضل" } },
  { "with what he thinks in it", "وقال الوزير إنه يعتقد أن السد آمن.", { "يعتقد أن السد آمن" } },
  { "not at what is put in before its verb",
    "واعتبر سالم أن احتمال نيل العضوية قريبا، وهو ما نفاه الحزب، قد يكون غير كاف.",
    { "احتمال نيل العضوية قريبا، وهو ما نفاه الحزب، قد يكون غير كاف" } },
  { "at the main clause behind when",
    "وبعدما شدد على أن الطريق طويل، غيّر الوزير رأيه.", { "الطريق طويل" } },
  { "at the main verb behind an adjunct",
    "وبعد كلام الوزير سالم كرم بقوله إن السد آمن، أوضحت مستشارته أن الماء قليل.",
    { "السد آمن", "الماء قليل" } },
  { "not at a clause of time", "وقال إن الحال بقيت كما هي حتى العام الماضي، عندما ادعت البلدية أن الأرض لها.",
    { "الحال بقيت كما هي حتى العام الماضي، عندما ادعت البلدية أن الأرض لها", "الأرض لها" } },
  { "behind فإن", "وبحسب الوكالة، فإن القارب وصلت.", { "القارب وصلت" } },
  { "behind إلا أن before an attribution",
    "وقال: \"كل طرف سيبرز موقفه\"، إلا أن الوزير لم يذكر موعدا، وفق ما نقلت الإذاعة عن الناطق.",
    { "كل طرف سيبرز موقفه", "الوزير لم يذكر موعدا" } },
  { "with its verb before an attribution",
    "دعا الوزير الجميع إلى الهدوء التام في المدينة، وفق ما أكد المكتب.",
    { "دعا الوزير الجميع إلى الهدوء التام في المدينة" } },
  { "at dots, mark and stop", "وقالت إن “الفن صعب والطريق طويل…”. ثم غادرت القاعة.", { "الفن صعب والطريق طويل…" } },
  { "not at إلا أن of these", "وقال إن العمل صعب، إلا أن هؤلاء الطلاب ماهرون.", { "العمل صعب، إلا أن هؤلاء الطلاب ماهرون" } },
  { "behind لكن before an attribution",
    "لكن الشركة لم ترد على الطلب حتى اليوم، وفقا للوزير.", { "الشركة لم ترد على الطلب حتى اليوم" } },
  { "behind a source with a name in marks",
    "وبحسب مصادر «المدار» في المدينة، تبدأ الأشغال غدا.", { "تبدأ الأشغال غدا" } },
  { "not at كما of the speaker's own", "وقال إن المطر تأخر، كما شهدت المدينة عواصف.",
    { "المطر تأخر، كما شهدت المدينة عواصف" } },
  { "at a participle behind و that takes no clause",
    "وقال إن المطر تأخر، ومؤكداً ضرورة الحذر.", { "المطر تأخر" } },
  { "not at an attribution in passing",
    "وأكد المدير أن الموسم كان ضعيفاً حتى بدا – حسب وصفه – كأنه لم يبدأ بعد أبداً.",
    { "الموسم كان ضعيفاً حتى بدا – حسب وصفه – كأنه لم يبدأ بعد أبداً" } },
  { "behind an attribution between dashes",
    "فهي -حسب قوله- ليست كاتبة عادية في المجلة.", { "ليست كاتبة عادية في المجلة" } },
}

describe("contents end", function()
  for _, row in ipairs(ENDS) do
    it(row[1], function() assert.same(row[3], read.contents(row[2])) end)
  end

  it("at the sentence where a mark is never closed, and say so", function()
    local quote = read.quote("وقال المدير: \"نحن مستعدون لكل شيء. وغادر الوفد بعد ذلك.\n\nنص آخر.")
    assert.equal("نحن مستعدون لكل شيء", quote.text)
    assert.same({ "unbalanced-marks" }, quote.flags)
  end)
end)

describe("parents", function()
  it("are the reports around a report", function()
    local list = read.quotes("وقال المسؤول إن الوزير أخبر السفير أن الحدود مفتوحة.")
    assert.equal(2, #list)
    assert.equal("الحدود مفتوحة", list[2].text)
    assert.equal(1, list[2].parent)
    assert.is_nil(list[1].parent)
  end)

  it("are sixteen at the most: what is told deeper is told in those", function()
    local function nested(n) return ("قال زيد «نعم "):rep(n) .. ("»"):rep(n) end
    assert.equal(10, #read.quotes(nested(10)))
    for _, n in ipairs { 30, 300 } do assert.equal(17, #read.quotes(nested(n))) end
  end)

  it("hold inside marks too", function()
    local list = read.quotes("وجاء في البيان أن “الوزير كرر أن التقدم ممكن الآن”.")
    assert.equal(1, list[2].parent)
    assert.equal("التقدم ممكن الآن", list[2].text)
  end)
end)
