-- SPDX-License-Identifier: MIT
-- Masdars by which the subject of the verb before them says something.
local read = require "spec.support.read"

local SAYINGS = { -- name, text, contents
  { "what is quoted for a reason", "والصدقة واجبة، لقوله تعالى: «وما تنفقوا من خير فلأنفسكم».", { "وما تنفقوا من خير فلأنفسكم" } },
  { "what the verb before undertakes to say", "وحرص المدير على التأكيد أن الباب مفتوح.", { "الباب مفتوح" } },
  { "the same, its object", "ولم ينس المدير الإشارة إلى أن الباب مفتوح.", { "الباب مفتوح" } },
  { "as far as he went", "وذهب المدير إلى حد القول إن الباب مفتوح.", { "الباب مفتوح" } },
  { "no masdar that is called for", "ودعا المدير إلى التأكيد على أن الباب مفتوح.", {} },
  { "none without a clause", "وعاد الفريق إلى الإعلان عن فوزه.", {} },
  { "the clause behind بالتأكيد and a verb alone", "وختم بالتأكيد على أن الباب مفتوح.", { "الباب مفتوح" } },
}

describe("by a masdar", function()
  for _, row in ipairs(SAYINGS) do
    it("is said " .. row[1], function()
      local contents = {}
      for i, q in ipairs(read.quotes(row[2])) do contents[i] = q.text end
      assert.same(row[3], contents)
    end)
  end
end)
