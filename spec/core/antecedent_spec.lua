-- SPDX-License-Identifier: MIT
-- Whom a relative pronoun goes back to.
local read = require "spec.support.read"

local SPEAKERS = { -- name, text, mention
  { "by his office alone, before a relative pronoun", "أمرت النيابة بحبس المتهمة، التي قالت إن الباب مغلق.", "المتهمة" },
  { "an office of two words before it", "التقى الرئيس رئيس البنك، الذي قال إن القرض جاهز.", "رئيس البنك" },
  { "no building before it", "زار الوزير المستشفى الذي قال إنه جاهز.", "الوزير" },
  { "a mother before it", "استمعت النيابة لأقوال الأم، التي قالت إنها تركته يلعب.", "الأم" },
  { "a name with a father's", "وأيدها في الرأي محمد أبو كرم، الذي قال إن الباب مغلق.", "محمد أبو كرم" },
  { "a name behind what says who she is", "وتتفق معها الدبلوماسية السابقة نادين كرمان، التي تؤكد أن الباب مغلق.", "نادين كرمان" },
  { "the deputy of another", "زار نائب الرئيس الذي قال إن الباب مغلق القرية.", "نائب الرئيس" },
  { "by what one says which he is", "التقى المدير السفير اللوري السابق، الذي قال إن القرض جاهز.", "السفير اللوري السابق" },
  { "no man behind what is said of a woman", "استقبل المدير زوجة المتهم، التي قالت إن الباب مغلق.", "زوجة المتهم" },
}

describe("behind a relative pronoun, the speaker", function()
  for _, row in ipairs(SPEAKERS) do
    it("is " .. row[1], function()
      assert.equal(row[3], read.mention(read.quotes(row[2])[1]))
    end)
  end
end)
