-- SPDX-License-Identifier: MIT
local contrast = require "briefing.contrast"

-- The runs as one string, own words in brackets.
local function shown(text, other)
  local parts = {}
  for i, run in ipairs(contrast.compare(text, other)) do
    parts[i] = run.own and "[" .. run.text .. "]" or run.text
  end
  return table.concat(parts)
end

local CASES = {
  { "the same words", "مات سبعة في الحريق", "مات سبعة في الحريق", "مات سبعة في الحريق" },
  { "one word", "مات تسعة في الحريق", "مات سبعة في الحريق", "مات [تسعة ]في الحريق" },
  { "words that were added", "مات سبعة عمال في حريق السوق", "مات سبعة في السوق",
    "مات سبعة [عمال ]في [حريق ]السوق" },
  { "spelling, which is no difference", "أعلنت الإدارةُ القرار", "اعلنت الادارة القرار",
    "أعلنت الإدارةُ القرار" },
  { "a mark that stands alone", "مات سبعة – في الحريق", "مات سبعة في الحريق",
    "مات سبعة – في الحريق" },
  { "nothing in common", "هطل المطر", "مات سبعة", "[هطل المطر]" },
  { "nothing to compare", "هطل المطر", "", "[هطل المطر]" },
  { "no words", " ", "مات", " " },
}

describe("compare", function()
  for _, row in ipairs(CASES) do
    it("tells " .. row[1], function() assert.equal(row[4], shown(row[2], row[3])) end)
  end
  it("is one run where nothing differs", function()
    assert.same({ { text = "مات سبعة في الحريق", own = false } },
      contrast.compare("مات سبعة في الحريق", "مات سبعة في الحريق"))
  end)
  it("leaves what is too long as it is", function()
    local long = ("كلمة "):rep(401)
    assert.same({ { text = long, own = false } }, contrast.compare(long, "كلمة"))
  end)
end)
