-- SPDX-License-Identifier: MIT
-- What is kept of who has spoken so far.
local read = require "spec.support.read"

-- The speaker of the last quote: name, text, speaker.
local ROWS = {
  { "a man whom she tells of goes on, by the gender of the participle",
    "وقالت الوزيرة هدى كرم إن المدير سامي عون استقال، مضيفا أنه تعب.", "سامي عون" },
  { "who asks whom the paragraph is of is another", "وقف سالم كرم أمام القاضي. وسأله القاضي: \"لماذا هربت من البيت إذن؟\".", "القاضي" },
  { "الأخير is whom he met, behind خلاله", "جاء ذلك خلال لقاء جمع الوزير سامي عون برئيس الغرفة هادي كرم، أكد خلاله الأخير أن السوق مستقر.", "هادي كرم" },
  { "الشاب is whoever was told of without the article, by his name",
    "قال خفر السواحل إن القارب غرق. ومن بين الناجين شاب في العشرين من عمره يدعى عمر. ويروي الشاب أن المهرب كذب عليهم.", "عمر" },
  { "الأخير is an office behind whom nobody is named",
    "واستمع الوزير من مدير مشروع الجسر إلى عرض عن سير العمل، حيث ذكر الأخير أن الأعمال ستنتهي قريبا.", "مدير مشروع الجسر" },
  { "الأخير is a name, not the office before it",
    "والتقى الوزير مدير المشروع سامي عون أمس، حيث ذكر الأخير أن الأعمال ستنتهي قريبا.", "سامي عون" },
  { "محدثنا is whoever spoke", "وقال المهندس فؤاد البكري إن الخزان سليم. ورجح محدثنا أن تعود المياه غدا.", "فؤاد البكري" },
  { "an office in what she says is not she",
    "وقالت هدى عون إن الوزيرة أكدت أن النهر كاف للجميع.", "الوزيرة" },
  { "who is told of does not go on",
    "قالت الروائية سلمى عون إن البيت بعيد، واستعادت قول جدتها إن الحكاية تموت. وأضافت أن الطريق طويل.", "سلمى عون" },
  { "a verb tells that the subject of its sentence is a woman",
    "قالت جدتي رنا عون إن الأمر صعب. تحدثت الروائية سلمى البحار. ولا تخفي البحار ضيقها، فهي ترى أن الاسم غريب. وقالت إن النص طويل.", "سلمى البحار" },
  { "back to the outer speaker after a report inside a report",
    "وقال المسؤول إن الوزير أخبر السفير أن الحدود مفتوحة، وأضاف أن المعبر يعمل.", "المسؤول" },
}

describe("who has spoken", function()
  for _, row in ipairs(ROWS) do
    it("tells that " .. row[1], function()
      local quote = read.last(row[2])
      assert.equal(row[3], read.speaker(quote))
    end)
  end
end)
