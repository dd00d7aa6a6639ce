-- SPDX-License-Identifier: MIT
-- Roots are seen through the terms of one word each (core.stemmer().terms).
local core = require "briefing.core"
local stemmer = core.stemmer()

local function id(word) return (stemmer:terms(word):get(1)) end

local FAMILIES = {
  { "a verb, its noun and its participle", "يعترف", "اعتراف", "معترف" },
  { "weak letters that change places", "يغور", "غار" },
  { "a doubled last letter", "يستدل", "استدلال" },
  { "endings", "مزارعون", "مزارعين", "مزارعات" },
  { "the future", "سيزرعون", "زرعت" },
  { "form VII and VIII", "انكسر", "كسر" },
}

describe("roots", function()
  for _, row in ipairs(FAMILIES) do
    it("bring together " .. row[1], function()
      for i = 3, #row do assert.equal(id(row[2]), id(row[i]), row[i]) end
    end)
  end
  it("keep others apart", function()
    assert.are_not.equal(id("زرع"), id("كسر"))
    assert.are_not.equal(id("يعترف"), id("يزرع"))
  end)
  it("are the word itself where it has no known shape", function()
    assert.are_not.equal(id("تلغراف"), id("تلفزيون"))
  end)
end)
