-- SPDX-License-Identifier: MIT
-- Whom a sentence or a paragraph opens with by his name, to whom a verb behind it goes back: name,
-- text, speaker of the last quote.
local read = require "spec.support.read"

local ROWS = {
  { "an heir, before a name of what he imposed", "فرض ولي العهد عقوبات وقال إن السد آمن.", "ولي العهد" },
  { "a woman by two names, before whom she received", "استقبلت هدى كرم الوفد وقالت إن السد آمن.", "هدى كرم" },
  { "many in ون, before whom they received", "المعلمون استقبلوا السفير وأكدوا أن السد آمن.", "المعلمون" },
  { "a body, and not what it passes", "الحكومة تقر القانون وتؤكد أن السد آمن.", "الحكومة" },
  { "a ministry by its field", "الخارجية تدين الهجوم وتؤكد أن السد آمن.", "الخارجية" },
  { "an office with a name", "الرئيس كرمان يبحث مع نظيره التعاون ويشدد على أن السد آمن.", "الرئيس كرمان" },
  { "a name that looks like a verb, of one who speaks himself", "قال الرئيس يلدرم في مؤتمر صحفي إن السد آمن.", "الرئيس يلدرم" },
  { "not who acts, where the other is a woman", "الرئيس يستقبل السفير وتؤكد هدى كرم أن السد آمن.", "هدى كرم" },
  { "him, before whom he receives", "سامي عون يستقبل السفير ويؤكد أن السد آمن.", "سامي عون" },
  { "a country, by a verb that nobody knows", "فرضت روسيا عقوبات على ثلاث شركات وقالت إن السد آمن.", "روسيا" },
  { "no country whose forces they are", "قوات روسيا باقية وقالت إن السد آمن.", nil },
  { "who was there, by a title and one name", "السوق\n\nوأمام المجمع، كانت السيدة كوثر، وهي أرملة تعول ثلاثة أبناء، تحصي ما تبقى. وتقول إن المال قليل.", "السيدة كوثر" },
  { "one name, whose age is told behind it", "المفقود\n\nوخرج سالم، البالغ من العمر 61 عاما، فجر الجمعة بقارب صغير. ويقول إن المحرك توقف.", "سالم" },
  { "where she lives, whose age is told", "وقال الطبيب سالم عون إن الدواء جديد. وتعيش هدى كرم، البالغة من العمر 63 عاما، وحدها. وتقول إنها لا تنام.",
    "هدى كرم" },
  { "what she does, of whom it is told what she is",
    "البئر\n\nتفتح نجلاء عمران، وهي معلمة متقاعدة من الحي، بابها كل صباح. وتقول إن البئر جفت.", "نجلاء عمران" },
  { "what he did", "كشف سامي عون حقيقة ما يقال.\nوقال إن السد آمن.", "سامي عون" },
  { "where he sits", "يجلس سامي عون أمام بيته.\nويقول إن السد آمن.", "سامي عون" },
  { "whose father he is", "يقف أبو ياسر أمام بيته.\nويقول إن السد آمن.", "أبو ياسر" },
  { "him, before what he does", "سامي عون يجلس أمام بيته. ويقول إن السد آمن.", "سامي عون" },
  { "whose age is told", "يجلس حسنين (79 سنة) أمام بيته. ويقول إن السد آمن.", "حسنين" },
  { "what he did, by a word that nobody knows", "نزح سامي عون مع أسرته من الشمال. ويقول إن السد آمن.", "سامي عون" },
  { "the same before a participle", "ووقف سامي عون أمام المحكمة، قائلا إن السد آمن.", "سامي عون" },
  { "a name in علي", "نزح محمد علي مع أسرته من الشمال. ويقول إن السد آمن.", "محمد علي" },
  { "him behind أما", "أما محمد علي فيعيش في خيمة صغيرة. ويقول إن السد آمن.", "محمد علي" },
  { "where he lives, before it", "في خيمة صغيرة يعيش سامي عون مع أسرته. ويقول إن السد آمن.", "سامي عون" },
  { "nobody whose house it is", "منزل سامي عون بعيد. ويقول إن السد آمن.", nil },
  { "nobody where a day is his", "يوم سامي عون طويل.\nويقولون إن السد آمن.", nil },
  { "nobody where many speak", "كشف سامي عون حقيقة ما يقال.\nوقالوا إن السد آمن.", nil },
}

describe("a paragraph opens with", function()
  for _, row in ipairs(ROWS) do
    it(row[1], function()
      local quote = read.last(row[2])
      assert.equal(row[3], quote and read.speaker(quote))
    end)
  end
end)
