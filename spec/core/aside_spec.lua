-- SPDX-License-Identifier: MIT
local read = require "spec.support.read"

-- What is put in between a cue and its complement.

local ASIDES = { -- name, text, contents
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
