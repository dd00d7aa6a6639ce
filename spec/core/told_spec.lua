-- SPDX-License-Identifier: MIT
-- To whom something is said: name, text, speaker and addressee of the last quote, the
-- addressee's words.
local read = require "spec.support.read"

local TOLD = {
  { "many behind a body in marks", "وأبلغت «النهضة» مسؤولين مصريين أن الباب مغلق.", "«النهضة»", "مسؤولين مصريين", "مسؤولين مصريين" },
  { "one state behind another", "وحذرت واشنطن طهران من أن الوقت ينفد.", "واشنطن", "طهران", "طهران" },
  { "not the second word of a state", "وحذرت كوريا الجنوبية من أن الوقت ينفد.", "كوريا الجنوبية", nil, nil },
  { "not the state behind which part of it", "وحذر جنوب السودان من أن الوقت ينفد.", "جنوب السودان", nil, nil },
  { "his own, behind the subject", "قال الطفل لجده: «البئر تتبخر من جديد يا جدي».", "الطفل", "جده", "لجده" },
  { "whom one asks, office behind office", "وسأل القاضي المتهم: \"أين كنت وقت الواقعة؟\".", "القاضي", "المتهم", "المتهم" },
  { "to whom his saying was", "نُقل عن المدير العام قوله لأعضائه إن باب الحوار لم يغلق.", "المدير العام", "أعضائه", "لأعضائه" },
  { "whom one answers, by a pronoun", "قال هادي عون إن الباب مغلق. وردت عليه الوزيرة هدى كرم بأن الباب مفتوح.", "هدى كرم", "هادي عون", "عليه" },
  { "many whom one addresses", "وخاطب العمال المتجمعين قائلا: «لا تتركوا لهم ذريعة واحدة».", nil,
    "العمال المتجمعين", "العمال المتجمعين" },
  { "many behind ل, who are not the speaker",
    "وصرح الناطق العميد سامي عون للصحفيين بأن الفرق وصلت.", "سامي عون", "الصحفيين", "للصحفيين" },
  { "whom something is asked of", "وطلبت النيابة من القضاة أن يمنحوها مهلة.", "النيابة", "القضاة", "القضاة" },
  { "the same behind a participle", "وتحدث المدير، طالبا من المجلس أن يمهله.", "المدير", "المجلس", "المجلس" },
  { "an office without the article behind many", "وأبلغ الناجون رجال الإنقاذ أن القارب غرق.",
    "الناجون", "رجال الإنقاذ", "رجال الإنقاذ" },
  { "one behind the other's office", "وأبلغ محافظ البنك المركزي رئيس الوزراء أن السعر ثابت.",
    "محافظ البنك المركزي", "رئيس الوزراء", "رئيس الوزراء" },
  { "a body behind title and name", "وأبلغ المطران العازار الوفد أن المدرسة ستفتح.",
    "المطران العازار", "الوفد", "الوفد" },
  { "those who are warned behind a name",
    "وحذر مدير الأرصاد محمد صالح باوزير المواطنين من أن المطر سيستمر.",
    "محمد صالح باوزير", "المواطنين", "المواطنين" },
  { "no part of an office", "وأبلغ الأمين العام المساعد أن الخطة جاهزة.", "الأمين العام المساعد", nil, nil },
  { "no part of a body's name", "وحذر برنامج الأغذية العالمي من أن الجوع يقترب.",
    "برنامج الأغذية العالمي", nil, nil },
  { "many in the accusative without a subject", "وأخبرت المحلفين بأن المتهم كتب رسالة.", nil, "المحلفين", "المحلفين" },
  { "his own father", "وأخبر والده أنه يطارد لصا.", nil, "والده", "والده" },
  { "the office behind a verb of him who said it",
    "وقال الموفد إنه أبلغ رئيس الحكومة أن الدول مترددة.", "الموفد", "رئيس الحكومة", "رئيس الحكومة" },
  { "whom one addresses", "وخاطب الوزير قائلا: \"هل قرأتم التقرير؟\".", nil, "الوزير", "الوزير" },
  { "the same behind a participle of it", "وقال مخاطبا مدير المعمل: \"لا أقبل أي عذر بعد اليوم\".",
    nil, "مدير المعمل", "مدير المعمل" },
  { "whom one turns to", "وتوجه إلى المسؤولين بالقول: \"اتقوا الله في هذا الشعب\".", nil, "المسؤولين", "المسؤولين" },
  { "whom one of many asks", "وسأل أحد الصحفيين الوزير متى تجري الانتخابات.", "أحد الصحفيين", "الوزير", "الوزير" },
  { "not those whose head he is", "وأبلغ رئيس نقابة الصحفيين الوزير أن القانون جاهز.",
    "رئيس نقابة الصحفيين", "الوزير", "الوزير" },
  { "whom one replies to", "وردت النائبة على الوزير بأن الحوار معطل.", "النائبة", "الوزير", "الوزير" },
  { "behind بالقول", "واكتفى بالقول للصحافيين: \"الكلام المفيد في الداخل\".", nil, "الصحافيين", "للصحافيين" },
  { "whom a participle addresses before بالقول",
    "وقالها مخاطبا النواب بالقول: \"الباب لم يغلق يوما\".", nil, "النواب", "النواب" },
  { "his own behind a name", "وطالب مدرب الفرات حيدر العبدلي لاعبيه بأن ينسوا النتيجة.",
    "حيدر العبدلي", "لاعبيه", "لاعبيه" },
  { "her behind a judge", "وسأل القاضي المتهمة لماذا خرجت.", "القاضي", "المتهمة", "المتهمة" },
  { "whom she addresses before بالقول", "وخاطبت العطار الوزير بالقول \"أنت تتحدث بالأرقام وحدها\".",
    "العطار", "الوزير", "الوزير" },
}

describe("an addressee is", function()
  for _, row in ipairs(TOLD) do
    it(row[1], function()
      local quotes = read.quotes(row[2])
      local quote = quotes[#quotes]
      local to = quote.addressee
      assert.same({ row[3], row[4], row[5] },
        { read.speaker(quote), to and to.name, to and to.text })
      if to then assert.equal(row[5], row[2]:sub(to.first, to.last)) end
    end)
  end
end)
