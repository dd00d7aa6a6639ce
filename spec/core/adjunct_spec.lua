-- SPDX-License-Identifier: MIT
-- What ends the phrase of who speaks: how, when, why or in whose stead it was said.
local read = require "spec.support.read"

local ENDS = {
  "في هذا الصدد", "في ختام كلمته", "في معرض رده على سؤال", "في مستهل الجلسة", "في ختام الاجتماع",
  "بلهجة حادة", "بنبرة غاضبة", "بشدة", "تعليقا على ذلك", "تعقيبا على ما قيل", "احتجاجا على ذلك",
  "مطلع الأسبوع", "نيابة عن الحكومة", "باسم الحكومة", "رفقة نظيره الفرنسي",
}
local ASIDES = {
  "أكد، أمس، | أن السد آمن.", "أكد، أمس الثلاثاء، | أن السد آمن.", "وقال، في تصريح للصحافة، | إن السد آمن.",
  "وقال - في تصريح للصحافة - | إن السد آمن.", "وقال، بدوره، | إن السد آمن.", "وأفاد، حسب بيان له، | بأن السد آمن.",
  "أكد، أمس، |، على هامش الزيارة، أن السد آمن.",
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
  for _, text in ipairs(ASIDES) do
    it("stands behind an aside: " .. text, function()
      local quote = read.quotes((text:gsub("|", "وزير الري هادي كرم")))[1]
      assert.equal("وزير الري هادي كرم", read.mention(quote))
    end)
  end
  it("is not how it is said, in front", function()
    assert.equal("الوزير", read.speaker(read.quote("وبنبرة غاضبة رد الوزير: \"هذا كلام فارغ يا سيدي\".")))
    assert.equal("الوزير", read.speaker(read.quote("وبلهجة حادة خاطب الوزير النائب: \"هذا كلام فارغ يا سيدي\".")))
  end)
  it("ends before what it wrote, with its title", function()
    local quote = read.quotes("وقالت صحيفة المدار في تقرير بعنوان \"الحرب المنسية\" إن القتال مستمر.")[1]
    assert.equal("صحيفة المدار", read.mention(quote))
  end)
  it("is nobody whom an aside names", function()
    local quote = read.last("وقال هادي كرم إن السد آمن. وأضاف، في حوار مع مدير البنك، سامي عون، أن السعر ثابت.")
    assert.equal("هادي كرم", read.speaker(quote))
  end)
  for _, phrase in ipairs(STAYS) do
    it("is all of " .. phrase, function()
      local quote = read.quotes("وقال " .. phrase .. " إن الباب مفتوح.")[1]
      assert.equal(phrase, read.mention(quote))
    end)
  end
end)
