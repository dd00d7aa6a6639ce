-- SPDX-License-Identifier: MIT
-- Given names of csrc/data/words.tsv are names where names stand, whatever else
-- they mean or seem to begin with.
local read = require "spec.support.read"

local NAMES = {}
for line in io.lines "csrc/data/words.tsv" do
  local words = line:match "^given\t([^\t]*)"
  for name in (words or ""):gmatch "%S+" do NAMES[#NAMES + 1] = name end
end

local PLACES = {
  { "behind a verb", "وقال %s سعدون إن البحر هادئ على الشاطئ." },
  { "behind an office", "وأكد المدير %s سعدون أن البحر هادئ على الشاطئ." },
  { "behind marks and a verb", "\"البحر هادئ جدا هذا الصباح\"، يقول %s سعدون على الشاطئ." },
  { "behind a source's office", "وبحسب الباحث %s سعدون فإن البحر هادئ على الشاطئ." },
}

-- The text that a sentence holds is no name: contents and speaker.
local WORDS = {
  { "a verb behind an office", "وقال الوزير إن الرئيس يزيد العقوبات.", "الوزير" },
  { "a hope", "وقال الوزير إن أمل الناس كبير.", "الوزير" },
  { "on, which is written without its dots", "وقال الوزير علي هامش اللقاء إن البحر هادئ.", "الوزير" },
  { "a victory", "وقال المدرب إن نصر الفريق كبير.", "المدرب" },
}

describe("a given name", function()
  for _, place in ipairs(PLACES) do
    it("is one " .. place[1], function()
      assert.is_true(#NAMES > 300)
      local other = {}
      for _, name in ipairs(NAMES) do
        local quote = read.quotes(place[2]:format(name))[1]
        if read.speaker(quote) ~= name .. " سعدون" then other[#other + 1] = name end
      end
      assert.same({}, other)
    end)
  end

  for _, row in ipairs(WORDS) do
    it("is not " .. row[1], function()
      local quotes = read.quotes(row[2])
      assert.equal(1, #quotes)
      assert.equal(row[3], read.speaker(quotes[1]))
    end)
  end

  it("that begins with و or ل keeps its letter", function()
    local quotes = read.quotes("وليد سعدون: البحر هادئ هذا اليوم\n\nقال وليد سعدون إن الموج صغير.")
    assert.equal("وليد سعدون", read.speaker(quotes[1]))
    assert.equal("وليد سعدون", read.speaker(quotes[2]))
  end)
end)
