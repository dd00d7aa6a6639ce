-- SPDX-License-Identifier: MIT
-- Whether a word that has the form of a cue is one where it stands: name, text, cues.
local core = require "briefing.core"

local ROWS = {
  { "not a second بين", "وقال الوزير سامي عون إن الفرق كبير بين السد وبين المدينة.", { "وقال" } },
  { "a woman's participle before marks", "وأعربت هدى عون عن أسفها العميق مؤكدة \"السد قديم ولن نبيعه\".", { "مؤكدة" } },
  { "not of a stamp that a paper bears", "والمذكرة تحمل ختم \"سري للغاية\" وتتناول الخطة.", {} },
  { "not of what is done to whoever spoke in marks", "صاح المتهم قائلا: «أنا سائق يا سيادة القاضي»، فنبهه القاضي إلى الهدوء.", { "صاح المتهم قائلا" } },
  { "not of an answer behind إن, which is a noun", "وقال سامي عون إن رد الولايات المتحدة “ليس له التأثير الرادع”.", { "وقال" } },
  { "but of who did so behind بعد أن", "وبعد أن رد سامي عون بأن السد قديم انصرف.", { "رد" } },
  { "not of what it is that two things agree", "والحل هو توافق بأن يكون السد للجميع.", {} },
  { "not of what is a part of a body", "وقال سامي عون إنه تابع لوزارة الري، بمعنى أن يكون موظفا.", { "وقال" } },
  { "not where something will be done", "والأطفال سيتمّ تسليمهم إلى الوزارة \"للاهتمام بهم جميعا\".", {} },
  { "not where one bets", "ويرى سامي عون أن المبعوث يراهن على عامل الوقت، وأن أحداً «لا يريد أن يكون أول من يغلق الباب».", { "ويرى" } },
  { "not where she hangs it up", "وقالت الممرضة هدى عون، وهي تعلق كيس المحلول: «لن ينام الجريح».", { "وقالت" } },
  { "not where a paper came to hand", "وأورد بلاغ لوكالة المياه، توصلت الجريدة بنسخة منه، أن السد آمن.", { "وأورد" } },
  { "but what a paper came to", "وتوصلت الجريدة إلى أن السد غير آمن.", { "وتوصلت" } },
  { "not what is worth a mention", "وحري بالذكر أن مشروع القانون قيد الدراسة.", {} },
  { "what somebody answered in his reply", "ولم يتأخر رد الجبوري الذي رأى أن الأسماء ضعيفة.", { "رأى" } },
  { "not what seems so", "وبدا لافتا أن الرجل لم يأت على ذكر الأزمة.", {} },
  { "not what he used to believe", "وكان يعتقد أن الوقت ضيق.", {} },
  { "what a person believes", "والتقينا الخبير هادي عون الذي يرى أن الوقت ضيق.", { "يرى" } },
  { "what a named woman believes, behind a comma", "ومن بينهم هدى عون، التي تعتقد أن الوقت ضيق.", { "تعتقد" } },
  { "not what states believe", "وهي الدول التي تعتقد أن لا علاقة لها بالحرب.", {} },
  { "not a surname", "وأضاف سامي زاده أن الوقت ضيق.", { "وأضاف" } },
  { "a verb behind one that goes with it", "وعاد هادي عون ليؤكد أن الوقت ضيق.", { "ليؤكد" } },
  { "not what somebody is called", "ويدعى محمود، وهو صياد من القرية.", {} },
  { "not a noun behind a preposition", "وجاء في حديث مطول عن المدينة القديمة.", {} },
}

describe("a cue is", function()
  for _, row in ipairs(ROWS) do
    it(row[1], function()
      local cues = {}
      for _, q in ipairs(core.analyse(row[2]):quotes()) do cues[#cues + 1] = q.cue.text end
      assert.same(row[3], cues)
    end)
  end
end)
