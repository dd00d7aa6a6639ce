-- SPDX-License-Identifier: MIT
-- What is said with nothing to introduce it: text, the contents expected.
local read = require "spec.support.read"

local BARE = {
  { "what we hope for", "وقال الوزير نأمل أن ينتهي العمل في السد قريبا.", { "نأمل أن ينتهي العمل في السد قريبا" } },
  { "what I believe, behind the verb", "وأضاف أعتقد أن الأمر صعب على الجميع.", { "أعتقد أن الأمر صعب على الجميع" } },
  { "what a masdar has, behind a negation", "نقل عنه قوله لا نعرف من فعل ذلك.", { "لا نعرف من فعل ذلك" } },
  { "a clause that a verb opens behind whoever says it", "وقال الناطق سامي عون جرت معارك في الحي بعد الصلاة.", { "جرت معارك في الحي بعد الصلاة" } },
  { "one that a modal opens", "وقال سامي عون مدير البرنامج في لوريا يمكن أن نرحب بهذه الأرقام.", { "يمكن أن نرحب بهذه الأرقام" } },
  { "one that a negation opens", "وقال الوزير سامي عون لن نقاطع الحملة ولا الاقتراع.", { "لن نقاطع الحملة ولا الاقتراع" } },
  { "not that and when it was", "وقال الوزير ذلك خلال جولة طويلة في المدينة.", {} },
  { "of a verb that has objects, in the first person behind its subject", "وأكد الدكتور سامي عون، نحن نعتمد على الناس في هذا كله.", { "نحن نعتمد على الناس في هذا كله" } },
  { "not an apposition behind the subject of one", "وأكد الدكتور سامي عون، مدير المشفى، حرصه على الناس في هذا كله.", {} },
  { "what begins with لقد behind where he said it",
    "وأضاف المدير للصحفيين على هامش الاجتماع في المدينة، لقد وصلنا إلى طريق مسدود مع الشركة.",
    { "لقد وصلنا إلى طريق مسدود مع الشركة" } },
  { "what a verb of the first person begins, behind an office",
    "قال سامي عون وزير الري، نندد بأي خطوات لبيع النهر.",
    { "نندد بأي خطوات لبيع النهر" } },
  { "what one tells them not to do, behind whom",
    "وقال سامي عون: \"الناس جاؤوا وقلت لهم لا يجوز ذلك أبدا\".",
    { "الناس جاؤوا وقلت لهم لا يجوز ذلك أبدا", "لا يجوز ذلك أبدا" } },
  { "who we are, behind him",
    "وقال سامي عون إن \"الناس جاؤوا، فقلت له نحن لا نريد شيئا\".",
    { "الناس جاؤوا، فقلت له نحن لا نريد شيئا", "نحن لا نريد شيئا" } },
  { "of our own, behind where it was said", "وأضاف سامي عون في حديث للإذاعة، أبناؤنا في المعسكر ولن نتركهم.", { "أبناؤنا في المعسكر ولن نتركهم" } },
  { "not within marks behind a verb that goes with another",
    "وتابع يقول \"لسنا هواة إضرابات، أبناؤنا أيضا هنا معنا\".",
    { "لسنا هواة إضرابات، أبناؤنا أيضا هنا معنا" } },
  { "what is denied, behind a comma", "وتابعت الحركة، لا يمكن المساس بالسلاح ما دام الخطر قائما.", { "لا يمكن المساس بالسلاح ما دام الخطر قائما" } },
  { "what we condemn, behind where it was said",
    "قالت الحركة في بيان لها مساء اليوم، نستنكر مطالبة الحكومة بتسليم السلاح.",
    { "نستنكر مطالبة الحكومة بتسليم السلاح" } },
  { "a clause behind the comma of a verb that goes on",
    "وأضاف، مهرجان المدينة مهم جدا لصناعة السينما.", { "مهرجان المدينة مهم جدا لصناعة السينما" } },
  { "not where it was added, behind that comma", "وأضاف، خلال لقاء اليوم في القاعة الكبرى من المدينة.", {} },
  { "what we still do, behind where he said it", "وأضاف في تصريحات لـ«الغد» من دمشق، ما زلنا في حالة ترقب في البلاد.", { "ما زلنا في حالة ترقب في البلاد" } },
  { "what those of whom he speaks as ours do", "وقال رجالنا الآن داخل المعسكر وهذه صور حية.", { "رجالنا الآن داخل المعسكر وهذه صور حية" } },
  { "what we shall do", "وأضاف سنواصل العمل حتى النهاية.", { "سنواصل العمل حتى النهاية" } },
  { "what we do not want", "وقال لا نريد الحرب ولا نسعى إليها.", { "لا نريد الحرب ولا نسعى إليها" } },
  { "a clause behind subject and comma",
    "قال وزير الري نبيل كرم، كثفت البلاد جهودها لإنهاء الأزمة هذا العام.",
    { "كثفت البلاد جهودها لإنهاء الأزمة هذا العام" } },
  { "not an adjunct behind subject and comma",
    "قال وزير الري نبيل كرم، خلال جولة طويلة في القرى والمدن، إن السد آمن.", { "السد آمن" } },
  { "the first person", "وقال أحدهم نحن لا نعرف أحدا في المدينة.", { "نحن لا نعرف أحدا في المدينة" } },
  { "the same behind a name", "وقال الصابري نحن نعمل بدون رواتب.", { "نحن نعمل بدون رواتب" } },
  { "a sentence behind whom he tells", "وكان أبي يقول لنا هذه أمانة في أعناقكم.", { "هذه أمانة في أعناقكم" } },
  { "a sentence behind a participle", "ونفى المدير قائلا هذا كلام قديم ومردود.", { "هذا كلام قديم ومردود" } },
  { "not a subject", "وقال هذا الرجل إن الباب مغلق.", { "الباب مغلق" } },
  { "not one who said this", "وقال هذا مسؤول كبير قبل أيام.", {} },
  { "not he as well", "وقال هو الآخر إن الطريق مقطوعة.", { "الطريق مقطوعة" } },
  { "not what he did meanwhile", "وقال كلمته وهو يضرب بالمطرقة على الطاولة.", {} },
}

describe("a bare content is", function()
  for _, row in ipairs(BARE) do
    it(row[1], function() assert.same(row[3], read.contents(row[2])) end)
  end
end)
