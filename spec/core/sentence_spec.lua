-- SPDX-License-Identifier: MIT
local core = require "briefing.core"

local function read(s)
  local list = {}
  for sentence in core.sentences(s):each() do list[#list + 1] = sentence.text end
  return list
end

local ROWS = { -- what, the sentences; joined by " " or by what is named, they are the text
  { "stops", { "قال بايدن.", "وأضاف." } },
  { "questions and exclamations", { "لماذا؟", "هيا!", "Why?" } },
  { "stops without a space after", { "قال بايدن.", "وأضاف." }, "" },
  { "headings on a line of their own", { "روسيا تحذر", "قال بوتين." }, "\n\n" },
  { "bullets", { "- أولاً", "- ثانياً", "• ثالثاً" }, "\n" },
  { "the number of a list's item", { "1. الناتو", "2. روسيا" }, "\n" },
  { "a number that ends a sentence", { "عددهم 50.", "وقال." } },
  { "titles and initials", { "قال د. أحمد وجورج و. بوش.", "وأضاف." } },
  { "titles with a space before their stop", { "قال د . أحمد ذلك .", "وأضاف." } },
  { "a year's letter with a space before the stop", { "عام 2003 م .", "وأضاف." } },
  { "an agency's initials", { "قالت أ.ف.ب إن ذلك صحيح." } },
  { "an outlet's letters by their names", { "وقال لشبكة سي.إن.إن ذلك.", "وأضاف." } },
  { "decimals and dates", { "بلغ 3.5 مليون في 30.12.2021 فقط.", "انتهى." } },
  { "a decimal turned around", { "بلغت 6 .1 مليار درهم.", "وأضاف." } },
  { "a year with a space before the stop", { "عام 2003 .", "وأضاف." } },
  { "dots with spaces between them", { "نفس القلق . . . والتحليل.", "وأضاف." } },
  { "a version behind a name", { "صدرت النسخة v2.0 من Web3.0 أمس.", "انتهى." } },
  { "no figure behind a word", { "قال نعم.", "5 قتلى." } },
  { "addresses", { "انظر www.example.com/a.b الآن.", "انتهى." } },
  { "closing marks after the stop", { "قال ”انتهى.”", "وأضاف." } },
  { "closing marks of the wrong shape", { "قال “انتهى.“", "وأضاف." } },
  { "a straight mark that closes", { 'قال "انتهى."', "وأضاف." } },
  { "a straight mark that opens", { "انتهى.", '"نعم" قال.' } },
  { "a second stop after the mark", { "قال ”انتهى”. .", "وأضاف." } },
  { "a question before a comma", { "«إلى أين؟»، سأل الرجل." } },
  { "a question in an aside", { "وقال (أهذا صحيح؟) إنه باق." } },
  { "a sentence in parentheses", { "(انتهى.)", "وأضاف." } },
  { "sentences in one quotation", { "قال «ذهبت.", "ثم عدت.»", "وأضاف." } },
  { "two dots for a dash", { "بايدن.. تحذيرات جديدة" } },
  { "an ellipsis in a sentence", { "قال… ثم سكت... وعاد." } },
  { "dots at the end of a line", { "تحذيرات..", "وأضاف…", "نعم" }, "\n" },
  { "spaces before marks", { "قال ، ثم عاد .", "وأضاف ." } },
  { "repeated marks", { "حقاً؟!", "نعم!!" } },
  { "nothing", {} },
}

describe("sentences", function()
  for _, row in ipairs(ROWS) do
    it("tell " .. row[1], function()
      assert.same(row[2], read(table.concat(row[2], row[3] or " ")))
    end)
  end

  it("take in every token once, in order", function()
    local text = "أ. ب! «ت.» (ث؟)\n\n. . »\n…ج"
    local sentences, i = core.sentences(text), 1
    for token in core.tokens(text):each() do
      if token.first > sentences[i].last then i = i + 1 end
      assert.is_true(token.first >= sentences[i].first and token.last <= sentences[i].last)
    end
    assert.equal(#sentences, i)
  end)

  it("name the first bad byte", function()
    assert.same({ nil, "invalid UTF-8 at byte 1", "bad-utf8", 1, n = 4 },
      table.pack(core.sentences("\xC0\x80")))
  end)
end)
