-- SPDX-License-Identifier: MIT
-- Whether of two texts one denies what the other says.
local core = require "briefing.core"
local similarity = require "briefing.similarity"

local stemmer = core.stemmer()

local function contrary(a, b, denied)
  local units <close> = core.units(similarity)
  for i, text in ipairs { a, b } do
    local terms <close> = stemmer:terms(text)
    units:add({ document = i, first = 1, last = #text, denied = i == 1 and denied }, terms, 1, #terms)
  end
  units:weigh()
  assert.equal(units:contrary(1, 2), units:contrary(2, 1))
  return units:contrary(1, 2) ~= nil
end

local CONTRARY = {
  { "الضخ لم يتوقف", "الضخ توقف" },
  { "المجلس لم يقرر خفض الرسوم", "المجلس قرر خفض الرسوم" },
  { "المتحف لن يغلق في العيد", "المتحف سيغلق في العيد" },
  { "الدورية لم توقف السائق", "الدورية أوقفت السائق" },
  { "العبارة لم تكن تحمل نفطا", "العبارة كانت تحمل نفطا" },
  { "المجلس لم يلغ الرسوم", "المجلس ألغى الرسوم" },
  { "المنتخب لم يفز بالكأس", "المنتخب فاز بالكأس" },
  { "الأنباء غير صحيحة", "الأنباء صحيحة" },
  { "أسعار الخبز ارتفعت", "أسعار الخبز انخفضت" },
  { "المعبر سيفتح غدا", "المعبر سيغلق غدا" },
  { "المنتخب فاز أمس", "المنتخب خسر أمس" },
  { "البحث لم يستمر", "البحث استمر" },
  { "الضخ توقف، ولم يعلق المدير", "الضخ لم يتوقف" },
}
local NOT_CONTRARY = {
  { "الضخ لم يتوقف", "لم يتوقف الضخ" },
  { "الضخ لم يتوقف", "الضخ استمر" },
  { "الضخ توقف، ولم يعلق المدير", "الضخ توقف" },
  { "لم نجد سترات تكفي الركاب", "السترات لم تكن تكفي الركاب" },
  { "لن نضع قيودا على السحب", "لا قيود على السحب" },
  { "ارتفع سعر القمح وانخفض سعر الأرز", "ارتفع سعر القمح" },
  { "توقف العمليات في الشمال", "تستمر الهدنة أسبوعين" },
  { "لا يزال الطريق مفتوحا", "الطريق مفتوح" },
  { "التدفق لن ينخفض في الصيف", "لدينا خطة إذا انخفض التدفق في الصيف" },
  { "هل تعود الأسعار إلى ما كانت عليه", "الأسعار لن تعود إلى ما كانت عليه" },
  { "قرار نمو وليس قرار حذر", "أودع التقرير لدى المقرر" },
  { "مكان الجلسة لم يتقرر", "الجلسة الأولى ترفع تقريرها" },
  { "لم يصب إلا حارسان", "أصيب حارسان" },
}

describe("contrary", function()
  for _, row in ipairs(CONTRARY) do
    it(("are %s / %s"):format(row[1], row[2]), function()
      assert.is_true(contrary(row[1], row[2]))
    end)
  end
  for _, row in ipairs(NOT_CONTRARY) do
    it(("are not %s / %s"):format(row[1], row[2]), function()
      assert.is_false(contrary(row[1], row[2]))
    end)
  end
  it("is what is denied as a whole and what says so", function()
    assert.is_true(contrary("تكون الإدارة قد تلقت إنذارات", "الإدارة تلقت إنذارات", true))
  end)
  it("is not what is denied as a whole and what denies it itself", function()
    assert.is_false(contrary("تكون الإدارة قد تلقت إنذارات", "الإدارة لم تتلق أي إنذارات", true))
    assert.is_false(contrary("سقوط الطائرة قرب القرية", "الطائرة لم تسقط قرب القرية", true))
  end)
end)
