-- SPDX-License-Identifier: MIT
-- Speech in marks behind a word of report, and names and terms in marks.
local read = require "spec.support.read"

local ROWS = {
  { "behind marks that lean on the verb", "وأضاف\" نحن هنا منذ الصباح ولن نغادر القرية أبدا\".", { "نحن هنا منذ الصباح ولن نغادر القرية أبدا" } },
  { "behind marks that lean on who says it", "وقال سامي عون\" نحن هنا منذ الصباح ولن نغادر\".", { "نحن هنا منذ الصباح ولن نغادر" } },
  { "no name of whoever calls for something", "دعت منظمة \"نساء من أجل السلام\" إلى إغلاق السد.", {} },
  { "speech in brackets that ends the sentence", "وقالت (لا نريد منهم شيئا بعد اليوم).", { "لا نريد منهم شيئا بعد اليوم" } },
  { "but not who speaks, in brackets", "وقالت (أم خليفة) إن السد قديم.", { "السد قديم" } },
  { "what one holds a thing for, behind the thing", "واعتبر الوزير سامي عون حصيلة الحضور \"كبيرة جدا في هذا العام\".",
    { "كبيرة جدا في هذا العام" } },
  { "not what is said to happen behind what was done", "استكملت الشركة صيانة المولد \"وستعود الأمور إلى طبيعتها غدا\".", {} },
  { "pieces that go on with ب", "ووصف سامي عون الخطة بـ\"الكارثة الكبرى\" وبـ\"الخطأ القاتل\".", { "الكارثة الكبرى\" وبـ\"الخطأ القاتل" } },
  { "no initials", "وأنكر المتهم الرئيسي \"ع. ف\" كل ما نسب إليه، مصرحا أن الأشغال أنجزت.", { "الأشغال أنجزت" } },
  { "no outlet that asks somebody", "وسألت «المدار» النائب هادي عون عن موقفه، فأجاب: «لم نقرر شيئا بعد».", { "لم نقرر شيئا بعد" } },
  { "what one is worried about", "وأعربت المستشارة هدى كرم عن القلق إزاء \"تصعيد سيسيء إلى الجميع كلهم\".", { "تصعيد سيسيء إلى الجميع كلهم" } },
  { "not what a thing is, before its verb",
    "وأضاف أن الوضع يشكل “جرحا نازفا في ضميرنا كله” يهدد المنطقة.",
    { "الوضع يشكل “جرحا نازفا في ضميرنا كله” يهدد المنطقة" } },
  { "no plans that one goes on with", "وسالم عون يواصل المضي في خطط \"البيع والشراء\"، منذ سنوات طويلة.", {} },
  { "what one calls for, behind the day", "ودعا الوزير سامي عون، الخميس، إلى \"عقد اجتماع طارئ لمجلس الوزراء\".", { "عقد اجتماع طارئ لمجلس الوزراء" } },
  { "but not where she is from, behind a comma", "وحذرت سلمى عون، من \"الجمعية الملكية للماء\"، من أن السد قديم.", { "السد قديم" } },
  { "behind a name in marks, the marks behind where he said it",
    "وقال «كرم»، لبرنامج «المدار»، الثلاثاء، «أنا بعتذر مرة أخرى عن السد والميناء».", { "أنا بعتذر مرة أخرى عن السد والميناء" } },
  { "not whose name stands in marks behind his office", "وأشار ممثل الفريق الأول \"سالم عون\" عبر حديث للإذاعة إلى بيع السد.", {} },
  { "what a counsel takes something for", "وهو تعليل اعتبره محامي الدفاع «إهانة للضحايا».", { "إهانة للضحايا" } },
  { "behind whose mouthpiece he is", "وقال المتحدث باسم \"النهر\" عن مدينة الميناء، سالم عون، في تصريح أمس:\" إن البيع بطيء\".", { "إن البيع بطيء" } },
  { "behind the colon, not where he wrote it", "غرد رئيس \"المجلس الوطني للنهر\" النائب السابق سالم عون عبر حسابه على \"تويتر\": \"الميناء ليس للبيع أبدا\".", { "الميناء ليس للبيع أبدا" } },
  { "not what a story that told it is called", "وأضاف \"تلقيت رسائل كثيرة رغم ما قالته قصة \"المدار\" الخاطئة أمس\".",
    { "تلقيت رسائل كثيرة رغم ما قالته قصة \"المدار\" الخاطئة أمس" } },
  { "a denial of three words, which is no name", "وقالت نائبة رئيس المجلس \"لم نغير شيئا\".", { "لم نغير شيئا" } },
  { "a clause behind a name in marks and the programme of another",
    "وأضاف «عبدالباري»، خلال مداخلة هاتفية ببرنامج «كلام الناس»، أن الأسواق شهدت انفراجة.", { "الأسواق شهدت انفراجة" } },
  { "not a hospital in marks", "وعلقت كوادر مشفى \"الرحمة\" عملها.", {} },
  { "marks straight behind whom it is said to", "قال للصحيفة \"أمضيت عمرا مع الآلات كلها هنا وهناك\".",
    { "أمضيت عمرا مع الآلات كلها هنا وهناك" } },
  { "the clause behind a body named in marks", "وخلصت دراسة أنجزها «مركز النيل للأبحاث الاجتماعية» إلى أن العدد تراجع.",
    { "العدد تراجع" } },
  { "not what is written of, in marks before a colon",
    "وقال عون أمس عند مناقشة \"خطة إنقاذ الشاطئ الشرقي\" في البلدية: \"لن نبيع مترا واحدا\".",
    { "لن نبيع مترا واحدا" } },
  { "not a name in marks that is the subject of a notice",
    "وأعلنت «نيل مارين» للنقل ارتفاع أرباحها في تسعة أشهر.", {} },
  { "not a name in marks before أن",
    "وأوضحت \"لجنة طوارئ المدينة القديمة\" أن الطريق مغلق.", { "الطريق مغلق" } },
  { "not a name in marks behind a weak verb",
    'وخلال الحفل سلم "سامي عون" الشهادات للفائزين.', {} },
  { "not what a name in marks is given for",
    'أقرت اللجنة للشارع لقبا قديما هو "درب التجار الكبير للقوافل كلها".', {} },
  { "a clause behind a journal's name in marks",
    'وجاء في الدراسة ضمن دورية "جورنال أوف هيلث آند بيس" أن الشاي مفيد.', { "الشاي مفيد" } },
  { "a clause behind a name in marks that a preposition governs",
    "قال سامي عون محامي المتهم في \"قضية النهر الكبير\"، أمام المحكمة، إن الملف ناقص.",
    { "الملف ناقص" } },
}

describe("what marks in the phrase behind a cue hold is", function()
  for _, row in ipairs(ROWS) do
    it(row[1], function() assert.same(row[3], read.contents(row[2])) end)
  end
end)
