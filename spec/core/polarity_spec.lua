-- SPDX-License-Identifier: MIT
-- Which words are denied, seen through terms.
local core = require "briefing.core"

local stemmer = core.stemmer()

local function denied(text)
  local terms <close> = stemmer:terms(text)
  local list = {}
  for i = 1, #terms do
    local _, _, first, last, negative = terms:get(i)
    if negative then list[#list + 1] = text:sub(first, last) end
  end
  return table.concat(list, " ")
end

local ROWS = {
  { "the word behind a negation", "الجسر لم ينهر", "ينهر" },
  { "and no more than that", "لم يحضر الحفل كثيرون", "يحضر" },
  { "not what is behind a stop or comma", "لا، الجسر مفتوح", "" },
  { "what is behind عدم", "أكد عدم وجود تسرب", "وجود" },
  { "what is behind غير", "الخبر غير دقيق", "دقيق" },
  { "nothing behind غير أن", "غير أن الجسر صمد", "" },
  { "the verb behind كان", "القارب لم يكن يحمل الركاب", "يكن يحمل" },
  { "and its subject, which has the article, is none", "لم تكن الناقلة تحمل النفط", "تكن تحمل" },
  { "the verb behind what can't be", "لا يمكن لأي أحد أن يمنع السفر", "يمكن يمنع" },
  { "the word behind أي and أحد", "لم أي أحد يغادر", "يغادر" },
  { "nothing behind لا يزال", "لا يزال الحريق مشتعلا", "" },
  { "nothing behind لا شك", "لا شك أن الحريق انتهى", "" },
  { "nothing that is so but for something", "لم ينج إلا طفلان", "" },
  { "nothing before فحسب", "لم يغلق المتحف فحسب", "" },
  { "what إلا أن is behind", "لم ينج أحد إلا أن البحث مستمر", "ينج" },
  { "what ما is before, behind a noun", "قال إن المتحف ما أغلق", "أغلق" },
  { "what ما is before, behind أنه", "قال إنه ما أغلق", "أغلق" },
  { "not what ما is of, behind a verb", "نفى المدير ما نشرته الجريدة", "" },
  { "nor where it begins", "ما نشرته الجريدة صحيح", "" },
}

describe("denied", function()
  for _, row in ipairs(ROWS) do
    it("is " .. row[1] .. ": " .. row[2], function() assert.equal(row[3], denied(row[2])) end)
  end
end)
