-- SPDX-License-Identifier: MIT
-- Two phrases name the same one, or not.
local read = require "spec.support.read"

-- The speaker of the last quote: name, text, speaker.
local ROWS = {
  { "a son, and not his mother before him", "قالت والدة الشهيد سالم عون إن البيع بطيء. وقال سالم عون إن السعر ثابت.", "سالم عون" },
  { "a mother whose name was told, by her son", "قالت هدى عون، والدة الشهيد سالم عون، إن البيع بطيء. وأضافت والدة الشهيد أن السعر ثابت.", "هدى عون" },
  { "a mother, and not the one whose mother she is", "قالت والدة الشهيد محمد أبو غنام إن البيع بطيء. وأضافت والدة الشهيد أن السعر ثابت.", "والدة الشهيد محمد أبو غنام" },
  { "a mother whose name stands behind a comma", "قالت والدة الشهيد، هدى عون، إن البيع بطيء. وأضافت عون أن السعر ثابت.", "هدى عون" },
  { "a wife of hers by her name", "قالت زوجته هدى عون إن البيع بطيء. وأضافت عون أن السعر ثابت.", "هدى عون" },
  { "a defendant's counsel, who is not he", "قال سالم عون إن البيع بطيء. وقال دفاع المتهم سالم عون إن السعر ثابت.", "دفاع المتهم سالم عون" },
  { "no office of the one whose visit he stresses", "أكد رئيس المجلس أهمية زيارة الرئيس سالم عون للقمة. وأشار رئيس المجلس إلى أن السد آمن.", "رئيس المجلس" },
  { "whose administration it is, not the official in it", "قال مسؤول في إدارة عون إن البيع بطيء. وقال عون إن السعر ثابت.", "عون" },
  { "the fifteen, who are not any fifteen", "قال أعضاء المجلس الـ15 إن البيع بطيء. وقالت الدول الـ15 إن السعر ثابت.", "الدول الـ15" },
  { "not who speaks for him", "أعلن المتحدث باسم الأمين العام، سامر كرم، أن البيع بطيء. وقال الأمين العام إن السعر ثابت.", "الأمين العام" },
  { "sources of two kinds are one", "قالت مصادر قبلية ومحلية إن الطريق مغلق. وأوضحت المصادر أن الخسائر كبيرة.", "مصادر قبلية ومحلية" },
  { "a body is not who serves in it, whose phrase ends in its name",
    "قال سامي عون عضو مكتب الأرصاد الجوية إن الجو حار. وقالت الأرصاد الجوية إن الموجة ستستمر.", "الأرصاد الجوية" },
  { "a source that security has is not its bodies",
    "أعلنت الأجهزة الأمنية أنها ضبطت شحنة. وأفادت مصادر أمنية بأن الشاحنة انطلقت فجرا.", "مصادر أمنية" },
  { "the accused is not who speaks for the court",
    "قال سامي عون إن المحكمة صدقت الأقوال. وأضاف أن المتهم اعترف بأن المواد كانت للنقل.", "المتهم" },
  { "the third of an office is not the first",
    "أنكر المتهم الأول سامي عون التهمة، وقال إنه بريء. وقال المتهم الثالث إن البيت بعيد.", "المتهم الثالث" },
  { "the first of an office is another's",
    "قال وزير الطرق سامي عون إن العقد سليم. وأكد عون أن الوزير الأول تعهد بأن يتاح الملف.", "الوزير الأول" },
  { "who speaks for the presidency is not the president",
    "صرح السفير سامي عون المتحدث الرسمي باسم رئاسة الجمهورية بأن السد آمن. وقال الرئيس إن الماء كاف.", "الرئيس" },
  { "whom one speaks for is another",
    "أعلن المتحدث باسم الأمين العام، ستيفن مارلو، أن الآلاف نزحوا. ويعتقد الأمين العام أن الحل قريب.", "الأمين العام" },
  { "what one speaks for is another",
    "قال المتحدث باسم الدفاع المدني العميد سامي عون إن الطريق مغلق. وقال الدفاع المدني إن القرية معزولة.", "الدفاع المدني" },
  { "whose deputy one is is another",
    "قال نائب المدير سامي عون إن الباب مفتوح. ويرى المدير أن الباب مغلق.", "المدير" },
  { "two named together are not one of them",
    "وقال كريم وجابر إن اللقاء مفيد.\nوقال جابر إن الحل قريب.", "جابر" },
}

describe("phrases", function()
  for _, row in ipairs(ROWS) do
    it("name the right one: " .. row[1], function()
      local quote = read.last(row[2])
      assert.equal(row[3], read.speaker(quote))
    end)
  end

  it("name others of one family where they have another given name", function()
    local names = read.speakers("قال رئيس البلدية هاني برغوث إن الجسر آمن. وأكد سامي برغوث أن الطريق مغلق.\n"
      .. "وأضاف الوزير سالي برغوث أن العمل مستمر. وقال هاني برغوث إن الماء كاف. وأكد برغوث أن السد آمن.")
    assert.same({ "هاني برغوث", "سامي برغوث", "سالي برغوث", "هاني برغوث", "هاني برغوث" }, names)
  end)

  it("name others where the office alone is another, unless anybody may be called that", function()
    local names = read.speakers("قال الممثل كمال نصار إن الدور صعب. وأكد المنتج أن العرض قريب.\n"
      .. "وقال المدير نادر سعدون إن العمل بدأ. وأضاف المسؤول أن المال موجود. وأوضح الخبير أن السد آمن.")
    assert.same({ "كمال نصار", "المنتج", "نادر سعدون", "نادر سعدون", "نادر سعدون" }, names)
  end)

  it("name others of one nation, which is no family", function()
    local names = read.speakers("قال وزير الخارجية القبرصي إن الباب مفتوح. وقال السفير القبرصي إن الباب مغلق.\n"
      .. "وقال قائد الجيش القبرصي إن الجسر آمن. وقال أحمد الرفاعي إن الماء كاف. وأكد الوزير الرفاعي أن السد آمن.")
    assert.same({ "وزير الخارجية القبرصي", "السفير القبرصي", "قائد الجيش القبرصي", "أحمد الرفاعي",
      "أحمد الرفاعي" }, names)
  end)

  it("name one person in two spellings of the given name, and in its short form", function()
    local quotes = read.quotes("قال فولوديمير برغوث إن الجسر آمن. وأكد الرئيس فلاديمير برغوث أن الطريق مغلق.\n"
      .. "وقال الوزير جو سمعان إن الماء كاف. وأضاف الوزير جوزيف سمعان أن السد آمن.")
    assert.equal(quotes[1].speaker.entity, quotes[2].speaker.entity)
    assert.equal(quotes[3].speaker.entity, quotes[4].speaker.entity)
    assert.are_not.equal(quotes[1].speaker.entity, quotes[3].speaker.entity)
  end)
end)
