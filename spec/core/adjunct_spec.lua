-- SPDX-License-Identifier: MIT
-- What ends the phrase of who speaks: how, when, why or in whose stead it was said.
local read = require "spec.support.read"

local ENDS = {
  "في هذا الصدد", "في ختام كلمته", "في معرض رده على سؤال", "في مستهل الجلسة", "في ختام الاجتماع",
  "بلهجة حادة", "بنبرة غاضبة", "بشدة", "تعليقا على ذلك", "تعقيبا على ما قيل", "احتجاجا على ذلك",
  "مطلع الأسبوع", "نيابة عن الحكومة", "باسم الحكومة", "رفقة نظيره الفرنسي",
}
local STAYS = {
  "الوزير باسم الحداد", "الرئيس باراك أوباما", "المسؤول في وزارة الري", "الموظف في الإدارة العامة",
  "المتحدث باسم الحكومة",
}

describe("the phrase of who speaks", function()
  for _, adjunct in ipairs(ENDS) do
    it("ends before " .. adjunct, function()
      local quote = read.quotes("وقال المدير " .. adjunct .. " إن الباب مفتوح.")[1]
      assert.equal("المدير", read.mention(quote))
    end)
  end
  for _, phrase in ipairs(STAYS) do
    it("is all of " .. phrase, function()
      local quote = read.quotes("وقال " .. phrase .. " إن الباب مفتوح.")[1]
      assert.equal(phrase, read.mention(quote))
    end)
  end
end)
