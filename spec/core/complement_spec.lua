-- SPDX-License-Identifier: MIT
-- What a cue takes behind it, and what it refuses.
local read = require "spec.support.read"

local ROWS = {
  { "a clause over a long subject",
    "وأكد مدير مكتب الآثار في محافظة النيل الأعلى الدكتور سامي عون أن المتحف مفتوح.",
    { "المتحف مفتوح" } },
  { "a clause behind a parenthesis of dashes",
    "وقال الوزير - في مؤتمر عقده أمس - إن السد آمن.", { "السد آمن" } },
  { "marks behind a colon", "وقال الوزير: \"السد آمن تماماً\".", { "السد آمن تماماً" } },
  { "the words behind a colon", "وقال الوزير: السد آمن تماماً.", { "السد آمن تماماً" } },
  { "whether", "وسأله عما إذا كان السد آمناً.", { "كان السد آمناً" } },
  { "not what another word governs", "وقال الوزير قبل أن يغادر كلمة قصيرة.", {} },
  { "not the أن of wishes", "وطلب الوزير أن يغادر الجميع.", {} },
  { "not behind a stop", "تحدث الوزير أمس. أن السد آمن أمر معروف.", {} },
  { "not the name in the speaker's phrase",
    "قالت مجلة \"المدار\" إن السد آمن.", { "السد آمن" } },
}

describe("a cue's complement is", function()
  for _, row in ipairs(ROWS) do
    it(row[1], function() assert.same(row[3], read.contents(row[2])) end)
  end
end)
