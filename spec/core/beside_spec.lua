-- SPDX-License-Identifier: MIT
-- What is said beside a content: text, the contents expected.
local read = require "spec.support.read"

local BESIDE = {
  { "but not what she says herself", "وقالت هدى إنها تركت الهاتف معه، وأشارت إلى أنها عادت.", { "تركت الهاتف معه", "عادت" } },
  { "what others make of what the data show", "أظهرت بيانات الميناء أن الحركة تراجعت، ويعزو المراقبون ذلك إلى العاصفة.",
    { "الحركة تراجعت" } },
  { "what another calls it", "وأكدت القاضية أن الشهود لم يبلغوا بالموعد، وهو تعليل اعتبره المحامي «إهانة للضحايا جميعا».",
    { "الشهود لم يبلغوا بالموعد", "إهانة للضحايا جميعا" } },
  { "a participle without a comma", "وأكد المدير أن المكافآت ستصرف قبل نهاية الشهر نافيا وجود أي تأخير.",
    { "المكافآت ستصرف قبل نهاية الشهر" } },
  { "one with an adjunct", "وقال الوزير إن القوات دمرت أربع آليات نافيا في الوقت نفسه سقوط أي موقع.",
    { "القوات دمرت أربع آليات" } },
  { "what he calls for", "وأكد المحافظ أن السياحة ارتفعت كثيرا هذا العام داعيا إلى استثمار مقومات الساحل.",
    { "السياحة ارتفعت كثيرا هذا العام" } },
  { "what she warns of", "وأكدت الهيئة أن السعر سيبقى ثابتا حتى الصيف محذرة من الشائعات التي تنتشر.",
    { "السعر سيبقى ثابتا حتى الصيف" } },
  { "what she calls for in the past, behind a comma",
    "وقالت الهيئة إن الأمطار ستبلغ سبعين مليمترا، ودعت سائقي الشاحنات إلى الحذر.", { "الأمطار ستبلغ سبعين مليمترا" } },
  { "the same, behind a long clause",
    "وأكدت الوزارة أن اللقاح الجديد متوفر منذ الأحد في كل المراكز ودعت السكان إلى أخذه مبكرا.",
    { "اللقاح الجديد متوفر منذ الأحد في كل المراكز" } },
  { "an answer, whose و is no part of the word",
    "وقال النائب إن المحطة لم تكتمل، ورد معاليه بأن العمل سينتهي في مايو.",
    { "المحطة لم تكتمل", "العمل سينتهي في مايو" } },
  { "what he does not make clear", "وقال الوزير إن السد سيمتلئ في الربيع، لكنه لم يوضح متى تبدأ الأعمال.",
    { "السد سيمتلئ في الربيع" } },
  { "what she does not reveal", "وقالت الشرطة إن المشتبه به اعتقل، ولم تكشف المزيد.", { "المشتبه به اعتقل" } },
  { "that it is a saying", "وقال إنه سيشرب من البئر نفسها، وهو تعبير يعني القبول بالأمر.", { "سيشرب من البئر نفسها" } },
}

-- What is within, though it looks the same.
local WITHIN = {
  { "what he did of whom she tells", "وقالت هدى إنه ترك هاتفه معها، وأخبرها بالاتصال بالمستشار.", { "ترك هاتفه معها، وأخبرها بالاتصال بالمستشار" } },
  { "what he asked of her, the same",
    "وقالت هدى إنه ترك هاتفه معها، وطلب منها الاتصال بالمستشار.",
    { "ترك هاتفه معها، وطلب منها الاتصال بالمستشار" } },
  { "what corrects what he denied", "وأوضح المدير أن العطل لا يعود إلى الطقس، بل ترجع أسبابه إلى قدم الشبكة." },
  { "a predicate", "وقال الطبيب إن المريض كان متوقعا أن يفيق قبل أيام." },
  { "an adjective", "وقالت القيادة إن القوات تلقت أوامر مشددة بعدم الاقتراب." },
  { "an adjective of what is indefinite", "وقال الناقد إن الإعلام صار مدخلا مفيدا للحد من الشائعات." },
  { "how another goes out", "وقالت الجارة إن الرجل خرج من بيته نافيا التهمة أمام الناس." },
  { "how another looks", "وقال الشاهد إن السائق بدا متهما الجميع بالكذب." },
  { "a city", "وقالت الشركة إنها لن تضخ الأموال في المصنع بمدينة حلوان." },
  { "what another does not make clear", "وقالت الموظفة إن المدير عاد متأخرا، لكنه لم يوضح السبب." },
  { "what is no speech", "وقال الوزير إن الدواء وصل، لكنه لم يؤثر في النتيجة." },
  { "what she threatened him with", "وقالت الأم إنه تهرب من مكالماتها، فهددته باللجوء إلى الشرطة." },
}

describe("beside a content stands", function()
  for _, row in ipairs(BESIDE) do
    it(row[1], function() assert.same(row[3], read.contents(row[2])) end)
  end
end)

describe("within a content stands", function()
  for _, row in ipairs(WITHIN) do
    it(row[1], function()
      local content = read.contents(row[2])[1]
      assert.equal(row[2]:sub(-1 - #content, -2), content)
    end)
  end
end)
