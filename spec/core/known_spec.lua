-- SPDX-License-Identifier: MIT
-- Who is known again in a sentence that reports nothing: name, text, speaker of the last quote.
local read = require "spec.support.read"

local KNOWN = {
  { "who gave something, behind من ناحيته",
    "وقال المدرب سمير تال إن فريقه تعب. وقال القائد وليد كرم إن الحظ عاند. من ناحيته، أهدى تال هدفيه لوالدته، مشيرا إلى أنه لم ينم.",
    "سمير تال" },
  { "who laughs, in the sentence", "وقال عمر الحمصي إنه سيبقى. وأكد الخباز كريم عون أن الفرن مفتوح. ويضحك الحمصي ثم يقول: \"أينما كان هناك خبز\".",
    "عمر الحمصي" },
  { "whom the sentence sets against another", "وأكدت الباحثة السنغالية آوا ديوب أن الشجر كثير. وقالت نجاة العلوي إن الباب مفتوح. غير أن ديوب تتحفظ على ذلك، إذ ترى أن الرعي جائر.",
    "آوا ديوب" },
  { "the same behind لكن", "وأكدت الباحثة السنغالية آوا ديوب أن الشجر كثير. وقالت نجاة العلوي إن الباب مفتوح. لكن ديوب تتحفظ على ذلك، إذ ترى أن الرعي جائر.",
    "آوا ديوب" },
  { "but not a man where a woman speaks", "وأكد الباحث السنغالي سامي ديوب أن الشجر كثير. وقالت نجاة العلوي إن الباب مفتوح. غير أن ديوب يتحفظ على ذلك، فيما ترى أن الرعي جائر.",
    "نجاة العلوي" },
  { "of whom the paragraph tells", "وأكدت سلمى كرم أن الشجر كثير. وقال سامي عون إن الباب مفتوح.\nوتحتفظ كرم بنسخة منها. قالت لنا إن العمل شاق.", "سلمى كرم" },
  { "not who tells of another", "وأكد عبد الرؤوف سعدون أن الباب مفتوح.\nواستشهد سعدون بما روي عن معاذ بن جبل رضي الله عنه أنه قال لأهل اليمن: «ائتوني بعرض ثياب».",
    "معاذ بن جبل" },
}

describe("known again is", function()
  for _, row in ipairs(KNOWN) do
    it(row[1], function()
      local quote = read.last(row[2])
      assert.equal(row[3], read.speaker(quote))
    end)
  end
end)
