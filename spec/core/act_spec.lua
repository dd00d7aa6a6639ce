-- SPDX-License-Identifier: MIT
-- What is told of in no clause: name, text, the acts' contents.
local core = require "briefing.core"

local ACTS = {
  { "what one of many announces", "وأعلن أحد الأطباء إغلاق المركز.", { "إغلاق المركز" } },
  { "what stands in marks before a preposition, criticized", "وانتقد \"القرارات الارتجالية\" في ملف الكهرباء.",
    { "\"القرارات الارتجالية\" في ملف الكهرباء" } },
  { "what is denied behind لكن", "وقالت الصحيفة إن الإدارة تفاوض، لكن مدير النادي نفى وجود اتصالات.", { "وجود اتصالات" } },
  { "what one with an office asks for", "وطلب المحامي إخلاء سبيل موكله بكفالة.", { "إخلاء سبيل موكله بكفالة" } },
  { "nothing that one looks at", "واطلع الوفد الإعلامي على غرفة التحكم.", {} },
  { "what one informs another of", "وأطلع الوزير الوفد على غرفة التحكم.", { "على غرفة التحكم" } },
  { "whom one calls on and to what", "ودعا الوزير الأطراف إلى ضبط النفس.", { "إلى ضبط النفس" } },
  { "what a report tells of in a noun", "وأفاد مصدر أمني، أمس، باعتقال المتهم.", { "باعتقال المتهم" } },
  { "what stands straight behind the verb", "وأكد ضرورة فتح المعبر.", { "ضرورة فتح المعبر" } },
  { "what is his own behind the subject", "وأبدى المدير غضبه.", { "غضبه" } },
  { "what is denied behind a name in marks", "ونفت \"قوات النهر\" أي صلة بالأمر.", { "أي صلة بالأمر" } },
  { "what was said before, also within a sentence", "غير أن المديرة كذبت ذلك.", { "ذلك" } },
  { "nothing behind a preposition that looks like a verb", "والتقى الطرفان عقب اجتماع على مستوى الخبراء.", {} },
  { "no amount", "وقضت المحكمة بتعويض قدره 120 ألف درهم لفائدة الضحية.", {} },
}

-- Who does it: name, text, the mention of the one act's speaker.
local DOERS = {
  { "a court by its adjective, which is no object", "ورفضت المحكمة العليا الاتهامات.", "المحكمة العليا" },
  { "a student of what she studies", "ورفضت طالبة في كلية الطب الاتهامات.", "طالبة في كلية الطب" },
  { "a director general, whose adjective goes on", "ورفض مدير عام الشركة الوطنية الاتهامات.", "مدير عام الشركة الوطنية" },
  { "a commissioner for rights", "ورفض مفوض الأمم المتحدة لحقوق الإنسان سامي عون الاتهامات.", "مفوض الأمم المتحدة لحقوق الإنسان سامي عون" },
  { "one whose office is long, of whom the act is told far behind it",
    "وطالبت وزيرة الصحة هدى كرم رئيس المجلس بإغلاق السد.", "وزيرة الصحة هدى كرم" },
  { "a foreign given name and a surname", "ودعا جوناثان ريدفورد إلى إغلاق السد.", "جوناثان ريدفورد" },
  { "one of many", "وأعلن أحد الأطباء إغلاق السد.", "أحد الأطباء" },
  { "a number of many", "ورفض عدد من النواب الاتهامات.", "عدد من النواب" },
  { "an official by two adjectives", "ورفض مسؤول حكومي رفيع الاتهامات.", "مسؤول حكومي رفيع" },
  { "a name, without those whom he accuses", "واتهم سامي عون أعضاء المجلس بعرقلة العمل في السد.", "سامي عون" },
  { "a name, without a collective in ة", "واتهم سامي عون المعارضة بعرقلة العمل في السد.", "سامي عون" },
  { "an office and two names, without it", "واتهم وزير الري سامي عون المعارضة بعرقلة العمل في السد.", "وزير الري سامي عون" },
}

describe("an act's speaker is", function()
  it("nobody in a sentence of a thing", function()
    local acts = core.analyse("أحدهما مسار دبلوماسي، والآخر مسار يركز على الردع."):acts()
    for _, act in ipairs(acts) do assert.is_nil(act.speaker) end
  end)
end)

describe("an act is", function()
  for _, row in ipairs(ACTS) do
    it(row[1], function()
      local contents = {}
      for i, act in ipairs(core.analyse(row[2]):acts()) do contents[i] = act.text end
      assert.same(row[3], contents)
    end)
  end

  for _, row in ipairs(DOERS) do
    it("by " .. row[1], function()
      local acts = core.analyse(row[2]):acts()
      assert.same({ 1, row[3] }, { #acts, acts[1].speaker and acts[1].speaker.mention.text })
    end)
  end
end)
