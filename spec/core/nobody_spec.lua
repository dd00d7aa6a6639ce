-- SPDX-License-Identifier: MIT
-- What looks like a report and is nobody's word.
local read = require "spec.support.read"

local NOBODYS = {
  "وجد الباحثون أن القهوة مفيدة.", "واكتشف العلماء أن الماء كثير.", "يعتقد كثيرون أن القهوة مفيدة.",
  "كافة الشواهد تشير إلى أن السد قديم.",
}
local SOMEBODYS = { -- text, speaker
  { "كما وجدت الدراسة أن القهوة مفيدة.", "الدراسة" },
  { "وجدت الدراسة أن القهوة مفيدة.", "الدراسة" },
  { "يعتقد المدير أن القهوة مفيدة.", "المدير" },
}

describe("what is found or held", function()
  for _, text in ipairs(NOBODYS) do
    it("is nobody's word: " .. text, function() assert.equal(0, #read.quotes(text)) end)
  end
  for _, row in ipairs(SOMEBODYS) do
    it("is the word of who says so: " .. row[1], function()
      local quotes = read.quotes(row[1])
      assert.equal(1, #quotes)
      assert.equal(row[2], quotes[1].speaker.name)
    end)
  end
end)
