-- SPDX-License-Identifier: MIT
-- Hashtags that are words of a sentence: name, text, the speaker's name, his mention.
local read = require "spec.support.read"

local WORDS = {
  { "who speaks", "وقال #السعدون في نيسان إن السد قديم.", "السعدون", "السعدون" },
  { "a surname", "وقال الرئيس دونالد #تلمب إن السد قديم.", "دونالد تلمب", "الرئيس دونالد #تلمب" },
  { "two words that a line parts", "وقال الوزير #سامي_عون إن السد قديم.", "سامي عون", "الوزير #سامي_عون" },
  { "a country", "وقالت #السعودية إن السد قديم.", "السعودية", "السعودية" },
  { "an adjective", "وأعلنت وزارة الدفاع #اللورية أن السد قديم.", "وزارة الدفاع اللورية", "وزارة الدفاع #اللورية" },
}

describe("a hashtag amid a sentence is", function()
  for _, row in ipairs(WORDS) do
    it(row[1], function()
      local quote = read.quote(row[2])
      assert.equal("السد قديم", quote.text)
      assert.equal(row[3], read.speaker(quote))
      assert.equal(row[4], read.mention(quote))
    end)
  end

  it("a name that is read without it, of an entity too", function()
    local text = "وقال الوزير #سامي_عون إن السد قديم."
    local entity, forms = read.entity(text, "سامي عون")
    assert.equal("person", entity.type)
    assert.truthy(forms["الوزير سامي عون"])
    assert.equal("الوزير #سامي_عون", entity.mentions[1].text)
  end)

  it("none where it tags the line", function()
    assert.is_nil((read.entity("وقال سامي عون إن السد قديم. #السعودية #لورية", "السعودية")))
    assert.truthy((read.entity("وقال سامي عون إن #السعودية بعيدة", "السعودية")))
  end)

  it("none where it has other letters", function()
    assert.is_nil(read.speaker(read.quote("وقال #covid19 إن السد قديم")))
    assert.equal("عون", read.speaker(read.quote("وقال عون إن السد قديم #كوفيد19 اليوم")))
  end)
end)
