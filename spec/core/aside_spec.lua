-- SPDX-License-Identifier: MIT
local read = require "spec.support.read"

-- What is put in between a cue and its complement.

local ASIDES = { -- name, text, contents
  { "in what she is", "وقالت هدى كرم، وهي أم أعلنت المستشفى وفاة ابنها أمس: \"لن أسامحهم أبدا على ما فعلوا\".", { "لن أسامحهم أبدا على ما فعلوا" } },
  { "in what it hints at", "وأضاف الوزير، في إشارة إلى ما أعلنه البنك أمس، أن التضخم تراجع.", { "التضخم تراجع" } },
  { "in what others call him", "ورأى الكاتب، الذي وصفته الصحيفة بأنه \"ضمير جيله\"، أن الثقافة في خطر.", { "الثقافة في خطر", "ضمير جيله" } },
  { "in whom others accuse", "وقال أبو علي، صاحب محل اتهمته البلدية بالغش، إنه سيقاضيها.", { "سيقاضيها" } },
  { "in a relative clause in which another reports",
    "وقال سامي، الذي فقد بيته في القصف الذي أعلن الجيش مسؤوليته عنه، إنه لن يرحل.", { "لن يرحل" } },
  { "in one in which he does", "وقالت الطبيبة، التي شهدت الحادث وأبلغت الشرطة، إن المصاب كان واعيا.", { "المصاب كان واعيا" } },
  { "in what came before, to a colon", "وقال الوزير، بعد أن أعلن استقالته: \"الحكومة فشلت في كل شيء\".", { "الحكومة فشلت في كل شيء" } },
  { "in what came after", "وقال الوزير، قبل أن يعلن استقالته، إن الحكومة فشلت.", { "الحكومة فشلت" } },
  { "with a clause of its own", "ويقول عمر، الذي كان يحلم بأن يصبح طبيبا: \"الحرب غيرت كل شيء\".", { "الحرب غيرت كل شيء" } },
  { "with what is said in it", "وتقول مريم، التي تعترف بأنها لم تكن تجيد الطبخ: \"تعلمت كل شيء هنا\".",
    { "تعلمت كل شيء هنا", "لم تكن تجيد الطبخ" } },
  { "between dashes", "قال المدير - في مؤتمر صحفي أمس - إن السد قديم.", { "السد قديم" } },
  { "between commas behind what he said", "نقل عنه قوله، أمام وفد من الشيوخ، إن السد قديم.", { "السد قديم" } },
  { "by a dash that parts two words", "قال المدير خلال توقيع عقد شراكة لورية- نهرية لتنمية المنطقة، إن السد قديم.", { "السد قديم" } },
  { "not over a dash that closes what stands around the cue", "وأوضحت المجلة -في تقرير أعده سالم عون- أن السد قديم.", { "السد قديم" } },
}

describe("what is put in before a complement", function()
  for _, case in ipairs(ASIDES) do
    local name, text, contents = table.unpack(case)
    it(name, function() assert.same(contents, read.contents(text)) end)
  end

  it("is nobody's verb", function()
    for _, quote in ipairs(read.quotes "وأوضحت المجلة -في تقرير أعده بين سعدون- أن السد قديم.") do
      assert.equal("وأوضحت", quote.cue.text)
    end
  end)
end)
