-- SPDX-License-Identifier: MIT
-- The object of a verb that stands behind its subject, which is no part of it.
local read = require "spec.support.read"

local SUBJECTS = { -- name, text, mention
  { "one who is received, without the village, which is no adjective", "وزار وزير الدفاع الفرنسي القرية، وقال إن السد قديم.",
    "وزير الدفاع الفرنسي" },
  { "one whose surname an everyday noun of a place follows", "وزار اللاعب البرازيلي رودريغو سانتيني القرية، وقال إن السد قديم.",
    "اللاعب البرازيلي رودريغو سانتيني" },
  { "without the opinion that one shares", "وتشاطره زوجته الرأي، مؤكدة أن الغربة أقسى.", "زوجته" },
  { "named, without it", "ووافقها جارها سامي الرأي، قائلا إن أحدا لا يسأل عنهم.", "جارها سامي" },
  { "of whose verb a noun and its owner are the object", "ووصف سامي قرقاش أداء عناصر الجيش بأنه \"مصدر فخر\".", "سامي قرقاش" },
  { "without the attention that he draws", "ولفت يلدرم الانتباه إلى أن السد قديم.", "يلدرم" },
  { "of a host without those whom he receives", "استقبل الرئيس سامي عون وفدا من التجار، وأكد خلال اللقاء أن العمل مستمر.", "الرئيس سامي عون" },
  { "of an inspector without what he inspects", "تفقد المحافظ سامي عون المدرسة، مشددا على أن العمل مستمر.", "المحافظ سامي عون" },
  { "without the speech that he gives", "وألقى سامي السعدون كلمة خلال مهرجان المدينة، قال فيها: “لا فخر أكبر”.", "سامي السعدون" },
  { "without the message that he sends", "ووجه السعدون رسالة لأهالي المدينة بالقول: “تجمعكم يبعث رسالة قوية”.", "السعدون" },
  { "who decided, without what", "المدير سامي عون قرر هذه الخطوة، وسيرافق أطفاله في اعتصامهم، حيث أكد أن السد آمن.", "المدير سامي عون" },
  { "who reveals it, without the veil", "كشف مصدر مطلع النقاب عن أن المفاوضات متوقفة.", "مصدر مطلع" },
  { "nobody in the veil", "وكشف النقاب عن أن المفاوضات متوقفة.", nil },
  { "before a deed behind name and number", "وترأس البابا سامي الثاني قداس العيد، مؤكدا أن الحل قريب.", "البابا سامي الثاني" },
  { "not what many chant", "وردد المحتجون هتافات بينها «لا ماء ولا كهرباء في المدينة».", "المحتجون" },
  { "not a verb that the table has", "وبدا المدير سامي عون أهدى الفوز للجمهور، مؤكدا أن الباب مفتوح.", "المدير سامي عون" },
  { "without her story", "وروت أم سلطان تجربتها بمرارة، مؤكدة أن ابنها نام.", "أم سلطان" },
  { "not what he asks for, behind the article", "وطلب دفاع المتهم الأول استبعاد التقرير كله، معتبرا أن الباب مفتوح.", "دفاع المتهم الأول" },
  { "a minister without what he inspects", "وتفقد الوزير المشروع، موضحا أنه متوقف.", "الوزير" },
  { "a director by what is no thing", "وتفقد المدير السابق المشروع، موضحا أنه متوقف.", "المدير السابق" },
  { "a body without its own leader", "ونعى الحزب قائده، وقال إنه مات.", "الحزب" },
  { "many without their object", "وتداول ناشطون مقطعا يظهر معلمة، معتبرين أن الباب مفتوح.", "ناشطون" },
  { "not the object in ات behind a name", "ووجه سامي عون اتهامات ثقيلة للشركة معتبرا أن الباب مفتوح.", "سامي عون" },
}

local NAMED = { -- name, text, speaker of the last quote
  { "her spokesman, by his name", "قال رئيس النقابة سامي سعيد إن السد آمن.\nودعا المتحدث باسمها جون كرم إلى التحرك، وقال: \"الوقت ينفد أمامنا جميعا\".",
    "جون كرم" },
  { "a minister without what he puts it down to", "وعزا الوزير التأخر إلى نقص الماء، موضحا أن السد فارغ.", "الوزير" },
  { "sources and witnesses, not what they heard",
    "أكدت مصادر سودانية وشهود عيان سماع دوي انفجارات قوية في المدينة. وأفادت بأن السعر ثابت.",
    "مصادر سودانية وشهود عيان" },
  { "a president, not what he ends in marks",
    "أعلن الرئيس اللوري سامي عون \"انتهاء التوافق\" مع الحركة. وقال إن السعر ثابت.",
    "سامي عون" },
  { "a surname, not those whom he calls upon", "ودعا المغزاوي \"كل القوى الوطنية\" إلى رص الصفوف، وقال إن السعر ثابت.", "المغزاوي" },
  { "a spokesman without what he describes, behind his name's one comma",
    "وصف الناطق باسم الجبهة الشعبية، حمة السعدون التصريحات بالخطيرة. وأضاف أن السعر ثابت.",
    "الناطق باسم الجبهة الشعبية، حمة السعدون" },
  { "a surname, not what has grown", "وبحساب القطاعات، أرجع خذير تطور الصادرات إلى الزراعة. وبين أن السعر ثابت.", "خذير" },
  { "the member, not what others cling to", "وأبرزت النائبة تشبث المرأة اللورية بحقها، مبينة أن السعر ثابت.", "النائبة" },
  { "the president, not what he goes through", "واستعرض الرئيس الجهود المبذولة، مؤكدا أن السعر ثابت.", "الرئيس" },
  { "the minister, not where he went", "زار الوزير القرية، مؤكدا أن السعر ثابت.", "الوزير" },
  { "a president with a surname", "واستعرض الرئيس الكرمي الجهود، مؤكدا أن السعر ثابت.", "الرئيس الكرمي" },
}

describe("the subject before an object", function()
  for _, row in ipairs(SUBJECTS) do
    it("is " .. row[1], function()
      local quote = read.quote(row[2])
      assert.equal(row[3], read.mention(quote))
    end)
  end

  for _, row in ipairs(NAMED) do
    it("is " .. row[1], function()
      local quote = read.last(row[2])
      assert.equal(row[3], read.speaker(quote))
    end)
  end
end)
