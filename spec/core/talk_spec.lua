-- SPDX-License-Identifier: MIT
-- Who has the word with whom: name, text, speaker and addressee of the last quote, the
-- addressee's words.
local read = require "spec.support.read"

local TALK = {
  { "who says that he was told", "وقال المدير إن الموظف أخبره بأن البطاقة ستصل.", "الموظف", "المدير", "ه" },
  { "who says that she was asked", "وقالت هدى عون إن المدير طلب منها أن تصمت.", "المدير", "هدى عون", "منها" },
  { "me in marks", "وقالت هدى عون: \"قال لي الطبيب إن الأمر بسيط\".", "الطبيب", "هدى عون", "لي" },
  { "me in an answer",
    "التقينا المهاجم سامي عون قبل المباراة.\n• كيف حالك؟\n- أنا بخير تماما.\n• هل ستلعب؟\n- لا أعرف، لكن المدرب وعدني بأن ألعب قليلا.",
    "المدرب", "سامي عون", "ني" },
  { "who had the word before him",
    "وقال الشاهد سامي عون إنه كان في الفرن. وسأله القاضي متى خرج.", "القاضي", "سامي عون", "ه" },
  { "her whom he had spoken to", "وسأل القاضي المتهمة هدى عون متى خرجت، ثم طلب منها أن تجلس.",
    "القاضي", "هدى عون", "منها" },
  { "not the man before where it is a woman", "وقال الشاهد سامي عون إنه كان في الفرن. وسألها القاضي متى خرجت.",
    "القاضي", nil, "ها" },
  { "not him where she says it", "وقالت هدى عون إن المدير أخبره بأن البطاقة ستصل.", "المدير", nil, "ه" },
  { "many whom he told before", "وقال الوزير للنواب إن الباب مفتوح. وأبلغ المدير المسؤولين أن الطريق مغلق، ثم أخبرهم بأن التعويض قريب.",
    "المدير", "المسؤولين", "هم" },
  { "many of whom the text tells by no name", "وقالت هدى كرم: \"قلت لهم إن الباب مفتوح\".", "هدى كرم", nil, "لهم" },
  { "not one man, where many are told", "وقال الشاهد سامي عون إنه كان في الفرن. وسألهم القاضي متى خرجوا.", "القاضي", nil, "هم" },
  { "who asked, for whom was asked",
    "وقال يوسف كرم إن الدين كبير. زوجته، التي لم تكن هناك، سألته ذات ليلة لماذا يغلق هاتفه. أجابها بأنه معطل.",
    "يوسف كرم", "زوجته", "ها" },
  { "her who tells that another spoke, whom she named",
    "تقول منى سعيد: \"بدأوا يرسلون صوري. ثم استدعتني المديرة وقالت لي إن البقاء في البيت أفضل\".",
    "المديرة", "منى سعيد", "لي" },
  { "her whom a man asked for silence", "وقالت هدى عون إنها نقلت مخاوفها إلى رئيس القسم، لكنه طلب منها أن تصمت.",
    "رئيس القسم", "هدى عون", "منها" },
  { "her who has another tell it, whom nothing names", "وقالت هدى عون: \"كنت في البيت. قال لي إن الأمر بسيط\".",
    nil, "هدى عون", "لي" },
}

describe("in a talk the addressee is", function()
  for _, row in ipairs(TALK) do
    it(row[1], function()
      assert.same({ row[3], row[4], row[5] }, (read.told(row[2])))
    end)
  end
end)
