-- SPDX-License-Identifier: MIT
-- The subject that stands before its verb.
local read = require "spec.support.read"

local SUBJECTS = { -- name, text, mention
  { "whom the letter came from", "تلقى الوزير رسالة من الرئيس هادي كرمان، قال فيها إن السد قديم.", "الرئيس هادي كرمان" },
  { "a team that one finds", "واليوم نجد فريقا يقول: يجب على الدولة أن تنفذ المشروع.", "فريقا" },
  { "a man whom one hears", "سمعت رجلا يقول إن السد قديم.", "رجلا" },
  { "whom وأما sets apart behind a comma", "العمل مستمر، وأما الخطاط محمد الحداد فقد قال إن السد آمن.", "الخطاط محمد الحداد" },
  { "a law, of what it provides", "تخرق الوزارة المادة 12 من القانون رقم 9، الذي ينص على أن السد ملك عام.", "القانون" },
  { "a name that is known, before what it does", "وأفادت تقديرات الأمم المتحدة، التي تحذر من أن السد قديم.", "الأمم المتحدة" },
  { "the record with which he was faced", "غير أنه لم يقتنع، إذ واجهه بمحضر المعاينة الذي يفيد بأن السد قديم.", "بمحضر المعاينة" },
  { "an office and a name between commas", "الحديث لم يرق لممثل النيابة، عز الدين كرم، الذي شدد على أن السد قديم.",
    "لممثل النيابة، عز الدين كرم" },
  { "what a second relative clause goes back to", "هكذا بدأت حكاية الدراسة التي نشرت هذا الشهر، والتي تزعم أن السد قديم.", "الدراسة" },
  { "not what a body expects", "وهي الأمطار التي توقع الديوان الوطني أن تستمر إلى نهاية الأسبوع.", "الديوان الوطني" },
  { "nobody in what stands before ف", "غير بعيد عنه كان شاب يقف مع عجوز، فقالت له ضاحكة: «ما مشيت هناك في عمري كله».", nil },
  { "a diplomat, behind what he asked between dashes",
    "وقد دعا الاتحاد إلى الهدوء، غير أن دبلوماسيا رفيعا -طلب عدم الكشف عن هويته- كشف للمدار أن الرئيس أبلغ الطرفين بذلك.",
    "دبلوماسيا رفيعا" },
  { "she of whom أما tells, behind a relative clause",
    "أما مولينا التي صوتت في العاصمة فاتهمت السلطات بأنها \"تعد لعملية تزوير واسعة\".", "مولينا" },
  { "who spoke behind a verb before the clause", "بعد القداس، ألقى كرم عظة قال فيها إن السد قديم.", "كرم" },
  { "one who reassures, behind a relative pronoun",
    "قبل أن يصل إليهم مدير المديرية خالد كرم الذي طمأن المحتجين بأن الملف أحيل إلى النيابة.", "مدير المديرية خالد كرم" },
  { "who said it, behind a relative pronoun and a pronoun of another", "تحدث عن الغلاء الذي قال الوزير إنه عابر.", "الوزير" },
  { "his wife, of whom a clause tells", "زوجته، التي لم تكن هناك، سألته ذات ليلة لماذا يغلق هاتفه.", "زوجته" },
  { "not what he called it", "وانتقد سامي عون ما وصفها بـ\"الحملة المنظمة ضد الناس\".", nil },
  { "the body before a relative clause", "ولم يصدر تعليق من الجيش الذي أعلن أمس أنه صد الهجوم.", "الجيش" },
  { "one before the marks that his verb begins", "وأضافت المصادر أن عون «أبلغ ضيوفه بأن صبره ينفد»، وأنه أمهلهم أسبوعا.",
    "المصادر" },
  { "the study that its verb stands right behind", "ونشر الفريق في المجلة دراسة خلصت إلى أن السد قديم.", "دراسة" },
  { "the report with its pages", "ونشر الفريق تقريرا من عشرين صفحة يخلص إلى أن السد قديم.", "تقريرا من عشرين صفحة" },
  { "not the report in which he says it", "وبث المذيع تقريرا قال فيه إن السد قديم.", "المذيع" },
  { "the study behind أن", "غير أن دراسة أجرتها الجامعة بينت أن السد قديم.", "دراسة أجرتها الجامعة" },
  { "one in the accusative behind أن", "غير أن موظفا فيها أبلغ الصحيفة بأن السد قديم.", "موظفا فيها" },
  { "not the verb of many", "ورفعوا لافتة كتب عليها \"البحر قدامنا والعطش ورانا\".", nil },
  { "one of whom a clause with كان tells", "سيد عون، سائق نقل كان يسير خلفه، حكى أنه رأى الحادث.",
    "سيد عون، سائق نقل كان يسير خلفه" },
  { "the name before الذي كتب",
    "ولم يتأخر رد سمعان الذي كتب: \"من لا يريد السفر فليبق\".", "سمعان" },
  { "the phrase before the verb", "لكن المسؤول المحلي أشار إلى أن الطريق مغلق.", "المسؤول المحلي" },
  { "behind أما", "أما سعاد النجار عميدة الكلية فأشارت إلى أن القبول بدأ.", "سعاد النجار عميدة الكلية" },
  { "the document that its verb stands right behind",
    "وامتنعت شركة الأفق عن التعليق على تقرير صحفي أفاد بأن العمل متوقف.", "تقرير صحفي" },
  { "not what stands in marks before it",
    'تحدثت هدى عون. "كنت أخاف من البحر"، تقول ضاحكة، "ثم صار صديقي".', nil },
  { "one of a body, not the body, before who",
    'واستقبل وفدا من نقابة المحامين برئاسة النقيب ملحم سعدون الذي قال على الأثر: "بحثنا ملف القضاة".',
    "النقيب ملحم سعدون" },
  { "behind سبق and ل", "نفى المدير الخبر. وسبق لرئيس البلدية هاني برغوث أن قال إن الجسر آمن.",
    "لرئيس البلدية هاني برغوث" },
  { "not a pronoun behind سبق", "نفى المدير الخبر. وسبق له أن أكد أن الجسر آمن.", nil },
  { "behind كان", "وكان تقرير صحفي قد ذكر أن المدرب راحل.", "تقرير صحفي" },
  { "the plural subject behind its verb",
    "ورفع المحتجون شعارات تؤكد أن الباب مفتوح.", "المحتجون" },
  { "those introduced before a relative clause",
    "وهذا ما نقل عن عضو المجلس، اللواء ياسر سالم، الذي قال إن السد آمن.", "اللواء ياسر سالم" },
  { "a name before a bracket", "هالة (اسم مستعار، 30 عاما) قالت إنها لم تعد إلى بيتها.",
    "هالة (اسم مستعار، 30 عاما)" },
  { "not in the words before the verb", "\"صاحب البيت لم يسأل عنا منذ سنة\"، تقول ضاحكة.", nil },
  { "whom a preposition leads to", "وتلقت الدار سؤالا من سائلة تقول إنها مريضة.", "سائلة" },
  { "with all of the title before a relative clause",
    "واستمع المجلس إلى كلمة مدير البنك المهندس سامي عون الذي أكد أن القروض متاحة.",
    "مدير البنك المهندس سامي عون" },
  { "not which month", "وكانت صحيفة \"المدار\" ذكرت الشهر الماضي أن الجسر سيغلق.", "صحيفة \"المدار\"" },
  { "not who asked", "ولما واجهه القاضي بالأدلة، أجاب أن الصوت ليس صوته.", nil },
}

describe("the subject before a verb is", function()
  for _, row in ipairs(SUBJECTS) do
    it(row[1], function()
      local quotes = read.quotes(row[2])
      assert.equal(row[3], read.mention(quotes[1]))
    end)
  end
end)
