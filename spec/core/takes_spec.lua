-- SPDX-License-Identifier: MIT
-- Which clause a complementizer opens, and whether a verb of report takes it.
local read = require "spec.support.read"

local TAKES = { -- name, text, contents
  { "what one adds by ب", "وزاد سامي عون بأن السد قديم.", { "السد قديم" } },
  { "a clause behind من قبل, where it is no time", "زعمت لوريا من قبل أن السد لها.", { "السد لها" } },
  { "no clause of what is not confirmed", "وقال الوزير، دون تأكيد أن العمل انتهى، إن السد قديم.", { "السد قديم" } },
  { "a bare أن of any verb that takes clauses", "ولفت المدير أن الباب مفتوح.", { "الباب مفتوح" } },
  { "أن behind the preposition of another verb, straight behind who speaks", "وأوضح المدير إلى أن الباب مفتوح.", { "الباب مفتوح" } },
  { "the same behind على", "وصرح المدير على أن الباب مفتوح.", { "الباب مفتوح" } },
  { "أن behind ب that is written apart", "وأفاد المدير ب أن الباب مفتوح.", { "الباب مفتوح" } },
  { "أن behind علي, which is a name", "وذكر مصطفى علي أن الباب مفتوح.", { "الباب مفتوح" } },
  { "no clause behind قبل", "وأعلن المدير قراره قبل أن يغلق الباب.", {} },
  { "no clause that somebody strives for", "وأعلن المدير سعيه إلى أن يفتح الباب.", {} },
}

describe("a verb of report takes", function()
  for _, row in ipairs(TAKES) do
    it(row[1], function() assert.same(row[3], read.contents(row[2])) end)
  end

  it("nothing loosely where precision is asked for", function()
    assert.same({}, read.contents("وأوضح المدير إلى أن الباب مفتوح.", { mode = "precision" }))
  end)
end)
