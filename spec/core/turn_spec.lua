-- SPDX-License-Identifier: MIT
-- Talk that is written down line by line: what it is of, text, the contents expected.
local read = require "spec.support.read"

local TURNS = {
  { "of one whose name is in marks",
    "محضر الجلسة\n\n«الميزان»: متى تفتح الطريق؟\n\nسامي عون: غدا صباحا.\n\n«الميزان»: وهل السد آمن؟\n\nسامي عون: نعم هو آمن.",
    { "متى تفتح الطريق", "غدا صباحا", "وهل السد آمن", "نعم هو آمن" } },
  { "of a transcript",
    "إيجاز صحفي\n\nالخياط: مساء الخير. نبدأ الآن.\n\nصحفي (المرآة): متى تفتح الطريق؟\n\n" ..
    "الخياط: غدا صباحا.\n\nوانتهى الإيجاز عند السابعة.",
    { "مساء الخير. نبدأ الآن", "متى تفتح الطريق", "غدا صباحا" } },
}

local REFUSED = {
  { "headlines of one minister in a row", "وصل الوفد أمس.\n«الميزان»: السوق يفتح غدا\nوعاد الوفد إلى المدينة.\nوزير الري: السد يفتح غدا\nوزير الري: الماء قليل هذا العام\nومضى الناس." },
  { "lines that lead to other reports",
    "ارتفع سعر الخبز أمس.\nللمزيد: المخابز تطلب رخصة جديدة\nوطلبت البلدية صبرا.\nللمزيد: السوق يفتح غدا\n" ..
      "وانتهى الاجتماع.\nللمزيد: أسعار القمح في الشتاء\nومضى الناس." },
  { "lines that name what they are about",
    "وصل الوفد أمس.\nالصراع في الجنوب: المفاوض يبدي استعداده\nوعاد الوفد.\nالصراع في الجنوب: الهدنة تتأخر\n" ..
      "الحرب في الجنوب: قتيلان في القرية\nوانتهى اليوم." },
  { "labelled lines of which none comes again",
    "بطاقة اللقاء\n\nالملعب: الساحل الكبير.\n\nالحكم: رائف مالك.\n\nالنتيجة: هدفان لهدف." },
}

describe("turns", function()
  for _, row in ipairs(TURNS) do
    it("are " .. row[1], function() assert.same(row[3], read.contents(row[2])) end)
  end
  for _, row in ipairs(REFUSED) do
    it("are not " .. row[1], function() assert.same({}, read.contents(row[2])) end)
  end

  it("are answers of an interview, by who is introduced in its lead", function()
    local quotes = read.quotes("حاورها: سامي عون\n\nأصدرت الروائية سلمى العتيق روايتين، وكان هذا الحوار.\n" ..
      "• هل تكتبين كل يوم؟\nــ (تبتسم) أكتب حين يهدأ البيت. كان أبي يقول لي: \"الصباح للحبر وحده دائما\".\n" ..
      "* ماذا بعد؟\n- نص قصير عن المرفأ القديم.\n\nانتهى الحوار.")
    assert.same({ "أكتب حين يهدأ البيت. كان أبي يقول لي: \"الصباح للحبر وحده دائما\"",
      "الصباح للحبر وحده دائما", "نص قصير عن المرفأ القديم" },
      { quotes[1].text, quotes[2].text, quotes[3].text })
    assert.equal(1, quotes[2].parent)
    assert.equal("سلمى العتيق", quotes[1].speaker.name)
    assert.equal("سلمى العتيق", quotes[3].speaker.name)
    assert.equal("ــ", quotes[1].cue.text)
  end)

  it("are no answers where one line of a list follows a question", function()
    assert.same({}, read.contents("ماذا نحمل إلى البحر؟\n- ماء وظلا وقبعة خفيفة.\n- مظلة كبيرة للأطفال.\nرحلة سعيدة."))
  end)

  it("are nobody's where a turn says that it is a question", function()
    local quotes = read.quotes("مقابلة مع الوزير\n\nسؤال: هل السد آمن؟\n\nسامي عون: نعم هو آمن.\n\nسؤال: ومتى تفتح الطريق؟\n\nسامي عون: غدا صباحا.")
    assert.equal("هل السد آمن", quotes[1].text)
    assert.is_nil(quotes[1].speaker)
    assert.equal("سامي عون", quotes[2].speaker.name)
  end)

  it("are those of an office that the heading tells more of", function()
    local quotes = read.quotes("إحاطة من مسؤول رفيع في الوزارة\n\nالمسؤول: مساء الخير. نبدأ الآن.\n\nصحفي: متى تفتح الطريق؟\n\n" ..
      "المسؤول: غدا صباحا.")
    assert.equal("مسؤول رفيع في الوزارة", quotes[1].speaker.name)
    assert.equal("صحفي", quotes[2].speaker.name)
    assert.equal("مسؤول رفيع في الوزارة", quotes[3].speaker.name)
  end)

  it("name who speaks in a turn, and hold what he reports", function()
    local quotes = read.quotes("إيجاز\n\nالخياط: مساء الخير.\n\nصحفية (المرآة): هل من جديد؟\n\n" ..
      "الخياط: قال الوزير إن الطريق ستفتح غدا.\n\nصحفية (المرآة): شكرا.")
    assert.equal("turn", quotes[1].rule)
    assert.equal("الخياط", read.speaker(quotes[3]))
    assert.equal("الطريق ستفتح غدا", quotes[4].text)
    assert.equal(3, quotes[4].parent)
  end)

  it("begin behind the labels of the title and of who wrote it", function()
    local quotes = read.quotes("الروائية سلمى الحداد: أكتب كي لا تضيع القرية\nحاورتها: نهى بديع\n\nتعود سلمى الحداد بكتاب جديد.\n\n" ..
      "مرايا: ما الذي دفعك إلى الكتابة؟\nالحداد: لم أخطط لذلك.\n\nمرايا: كلمة أخيرة؟\nالحداد: شكرا لكم.")
    assert.same({ "أكتب كي لا تضيع القرية", "ما الذي دفعك إلى الكتابة", "لم أخطط لذلك", "كلمة أخيرة", "شكرا لكم" },
      { quotes[1].text, quotes[2].text, quotes[3].text, quotes[4].text, quotes[5].text })
    assert.equal("مرايا", quotes[2].speaker.name)
    assert.equal("سلمى الحداد", quotes[5].speaker.name)
  end)
end)
