-- SPDX-License-Identifier: MIT
local core = require "briefing.core"

local function clauses(text)
  local list = {}
  local firsts, lasts = core.clauses(text)
  for i, first in ipairs(firsts) do list[i] = text:sub(first, lasts[i]) end
  return list
end

local ROWS = {
  { "one clause", "وصل الوزير صباحا", { "وصل الوزير صباحا" } },
  { "what stands between commas", "وصل الوزير صباحا، والتقى رئيس البلدية، ثم غادر",
    { "وصل الوزير صباحا", "والتقى رئيس البلدية" } },
  { "a coordinated أن", "سيبقى الجسر مغلقا وأنه سيفتح بعد شهر",
    { "سيبقى الجسر مغلقا", "سيفتح بعد شهر" } },
  { "what is reported within", "قال الوزير إن الجسر سيفتح بعد شهر",
    { "قال الوزير إن الجسر سيفتح بعد شهر", "الجسر سيفتح بعد شهر" } },
  { "not what a modal takes", "يمكن أن يفتح الجسر غدا", { "يمكن أن يفتح الجسر غدا" } },
  { "a conjunction", "سيفتح الجسر غدا لكن الطريق سيبقى مغلقا",
    { "سيفتح الجسر غدا", "لكن الطريق سيبقى مغلقا" } },
  { "a relative clause with its noun", "وصف اللقاء الذي دام ثلاث ساعات",
    { "وصف اللقاء الذي دام ثلاث ساعات", "اللقاء الذي دام ثلاث ساعات" } },
  { "an adjunct, and what stands before it", "يلتقي الوزير نظيره غدا بدعوة من الجانب الآخر",
    { "يلتقي الوزير نظيره غدا", "يلتقي الوزير نظيره غدا بدعوة من الجانب الآخر",
      "بدعوة من الجانب الآخر" } },
  { "not one that ل governs", "تحتاج البلاد بعد الحرب لنتيجة سريعة",
    { "تحتاج البلاد بعد الحرب لنتيجة سريعة" } },
  { "words in marks", "سنعمل على قاعدة «لا قرار من ورائهم» اليوم",
    { "سنعمل على قاعدة «لا قرار من ورائهم» اليوم", "لا قرار من ورائهم" } },
  { "a future verb behind و", "ستراقب الخزان كل يوم وستنشر القياسات كل شهر",
    { "ستراقب الخزان كل يوم", "وستنشر القياسات كل شهر" } },
  { "nothing", "", {} },
}

describe("clauses", function()
  for _, row in ipairs(ROWS) do
    it("are " .. row[1], function()
      assert.same(row[3], clauses(row[2]))
    end)
  end
  it("of a part lie where they are in the whole", function()
    local text = "قال: وصل الوزير صباحا، والتقى رئيس البلدية. انتهى"
    local first = text:find("وصل", 1, true)
    local last = text:find(". انتهى", 1, true) - 1
    local firsts, lasts = core.clauses(text, first, last)
    assert.equal("وصل الوزير صباحا", text:sub(firsts[1], lasts[1]))
    assert.equal(last, lasts[2])
    assert.same({}, (core.clauses(text, first, first - 1)))
    assert.has_error(function() core.clauses(text, 0, 5) end)
    assert.has_error(function() core.clauses(text, 1, #text + 1) end)
  end)
  it("refuse bad UTF-8", function()
    local list, _, code, byte = core.clauses("ab\xFF")
    assert.is_nil(list)
    assert.same({ "bad-utf8", 3 }, { code, byte })
  end)
end)
