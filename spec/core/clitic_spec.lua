-- SPDX-License-Identifier: MIT
local core = require "briefing.core"

-- A word with its clitics parted by +, the stem in brackets.
local function read(word)
  local clitics = core.tokens(word)[1].clitics
  local list = table.move(clitics.proclitics, 1, #clitics.proclitics, 1, {})
  list[#list + 1] = "[" .. clitics.stem .. "]"
  table.move(clitics.enclitics, 1, #clitics.enclitics, #list + 1, list)
  return table.concat(list, "+")
end

local ROWS = {
  { "the article", "الرئيس", "ال+[رئيس]" },
  { "conjunction and article", "والرئيس", "و+ال+[رئيس]" },
  { "preposition and article", "بالسلاح", "ب+ال+[سلاح]" },
  { "lam and article written as two lams", "للأمن", "ل+ال+[أمن]" },
  { "all three", "وللأمن", "و+ل+ال+[أمن]" },
  { "two lams of which one is the word's", "للجنة", "ل+[لجنة]" },
  { "a bare conjunction", "وقال", "و+[قال]" },
  { "the waw of the word", "وزيرها", "[وزير]+ها" },
  { "waw before waw", "ووزير", "و+[وزير]" },
  { "the feh of the word", "فريق", "[فريق]" },
  { "feh before a verb", "فكانت", "ف+[كانت]" },
  { "feh before a hamza", "فأعلن", "ف+[أعلن]" },
  { "the beh of the word", "بيان", "[بيان]" },
  { "beh before a noun", "بمشاركة", "ب+[مشاركة]" },
  { "beh before a verbal noun in alef", "باستخدام", "ب+[استخدام]" },
  { "beh of a name in alef", "باروزو", "[باروزو]" },
  { "the lam of the word", "لجنة", "[لجنة]" },
  { "lam before a noun", "لمناقشة", "ل+[مناقشة]" },
  { "kaf before a noun", "كرئيس", "ك+[رئيس]" },
  { "the kaf of the word", "كبيرة", "[كبيرة]" },
  { "seen before an imperfect", "وسيكتب", "و+س+[يكتب]" },
  { "the seen of the word", "سيارة", "[سيارة]" },
  { "alef and lam of the word", "التزامات", "[التزامات]" },
  { "words never parted", "كذلك", "[كذلك]" },
  { "the relative", "والذي", "و+[الذي]" },
  { "a parent", "والدته", "[والدت]+ه" },
  { "a pronoun after a preposition", "عليه", "[علي]+ه" },
  { "a pronoun on a preposition alone", "لهم", "ل+[]+هم" },
  { "an end that is no pronoun", "اتجاه", "[اتجاه]" },
  { "no pronoun after the article", "المياه", "ال+[مياه]" },
  { "the case of an indefinite", "بيانا", "[بيانا]" },
  { "tashkeel and tatweel", "وَالرَّئِيـس", "و+ال+[رَّئِيـس]" },
  { "other kinds of tokens", "Reuters", "[Reuters]" },
}

describe("clitics", function()
  for _, row in ipairs(ROWS) do
    it("tell " .. row[1], function() assert.equal(row[3], read(row[2])) end)
  end

  it("leave a word of one letter and a very long one whole", function()
    assert.equal("[و]", read("و"))
    assert.equal("[" .. ("و"):rep(90) .. "]", read(("و"):rep(90)))
  end)
end)
