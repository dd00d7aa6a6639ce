-- SPDX-License-Identifier: MIT
-- What a cue takes behind it, and what it refuses.
local read = require "spec.support.read"

local ROWS = {
  { "a clause over a long subject",
    "وأكد مدير مكتب الآثار في محافظة النيل الأعلى الدكتور سامي عون أن المتحف مفتوح.",
    { "المتحف مفتوح" } },
  { "a clause behind a parenthesis of dashes",
    "وقال الوزير - في مؤتمر عقده أمس - إن السد آمن.", { "السد آمن" } },
  { "marks behind a colon", "وقال الوزير: \"السد آمن تماماً\".", { "السد آمن تماماً" } },
  { "the words behind a colon", "وقال الوزير: السد آمن تماماً.", { "السد آمن تماماً" } },
  { "whether", "وسأله عما إذا كان السد آمناً.", { "كان السد آمناً" } },
  { "a clause behind the preposition of its noun", "وأكد المدير في الجلسة على أن السد آمن.", { "السد آمن" } },
  { "a clause behind a relative clause that is over",
    "وقال الناطق، تعليقا على الأصوات التي وصفت الخطة بـ\"الفاشلة\"، إن السد آمن.", { "السد آمن", "الفاشلة" } },
  { "not the clause of a verb in a relative clause",
    "ورأى في الأرقام ما يكفي من الأدلة التي تثبت أن السد آمن.", {} },
  { "not a clause behind ذلك", "وكل ذلك يؤكد ذلك، بدليل أن السد آمن.", {} },
  { "a clause behind pointing out", "واستهل الوزير كلمته بالإشارة إلى أن السد آمن.", { "السد آمن" } },
  { "not behind جدير بالذكر", "وجدير بالذكر أن السد آمن.", {} },
  { "not behind a preposition that looks like a verb",
    "وعقب اجتماع طويل أكد الوزير على أن السد آمن.", { "السد آمن" } },
  { "a clause without أن behind subject and comma",
    "قال وزير الري نبيل كرم، كثفت البلاد جهودها لإنهاء الأزمة هذا العام.",
    { "كثفت البلاد جهودها لإنهاء الأزمة هذا العام" } },
  { "not an adjunct behind subject and comma",
    "قال وزير الري نبيل كرم، خلال جولة طويلة في القرى والمدن، إن السد آمن.", { "السد آمن" } },
  { "what stands behind the outlet that relayed it",
    "وأضافت «الري»، حسب ما ذكرته قناة «المدار»، في خبر قصير، أن «السد آمن ولا خوف عليه».",
    { "السد آمن ولا خوف عليه" } },
  { "a clause behind a name in marks that a preposition governs",
    "قال سامي عون محامي المتهم في \"قضية النهر الكبير\"، أمام المحكمة، إن الملف ناقص.",
    { "الملف ناقص" } },
  { "a clause behind by saying and a comma",
    "وختم الوزير كلمته بقوله، إن السد آمن.", { "السد آمن" } },
  { "a clause whose subject is a name in ي", "وأكد الصحفي عبر حسابه أن يوفنتوس سيعمل بهدوء.",
    { "يوفنتوس سيعمل بهدوء" } },
  { "a question", "وسأله القاضي ماذا يريد من النادي.", { "ماذا يريد من النادي" } },
  { "no marks behind an object",
    "وأعلنت الهيئة، أمس، إغلاق الأجواء أمام الطائرات، وذلك \"بسبب الضباب الكثيف جدا\".", {} },
  { "a clause behind a colon of a verb without marks", "وقال الوزير إن الماء كاف، مبيناً: أن السد آمن.",
    { "الماء كاف", "السد آمن" } },
  { "not the name behind a colon that is accused", "واتهم سمعان: \"دول الجوار\"، في خطابه، بالتقصير.", {} },
  { "what is credited to a source", "ونسبت «المدار» إلى مصدر محلي أن السد آمن.", { "السد آمن" } },
  { "behind بيّن before an honorific", "وبين سعادته في كلمته أن السد آمن.", { "السد آمن" } },
  { "a clause behind a semicolon", "وقال مصدر للوكالة؛ إن السد آمن.", { "السد آمن" } },
  { "not what follows from it", "وارتفع الماء، ما يشير إلى أن السد آمن.", {} },
  { "not a noun between dashes", "في القطاع ( نهري – نقل بحري – طرق ) أن السد آمن.", {} },
  { "not behind دون", "\"سيصدر البيان كاملا غدا مساء\" دون تفاصيل أكثر.", {} },
  { "not what هنا looks like", "وهنا الوزير على كرسيه أن السد آمن.", {} },
  { "not what another word governs", "وقال الوزير قبل أن يغادر كلمة قصيرة.", {} },
  { "not the أن of wishes", "وطلب الوزير أن يغادر الجميع.", {} },
  { "not behind a stop", "تحدث الوزير أمس. أن السد آمن أمر معروف.", {} },
  { "not the name in the speaker's phrase",
    "قالت مجلة \"المدار\" إن السد آمن.", { "السد آمن" } },
}

describe("a cue's complement is", function()
  for _, row in ipairs(ROWS) do
    it(row[1], function() assert.same(row[3], read.contents(row[2])) end)
  end
end)
