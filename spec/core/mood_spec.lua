-- SPDX-License-Identifier: MIT
-- Which clauses behind أن and إن are what somebody said, and not what he wishes or supposes.
local read = require "spec.support.read"

local ROWS = { -- name, text, contents
  { "not what one decides to do", "وقررت المحكمة أن تؤجل الجلسة إلى الغد.", {} },
  { "what one finds to be so", "وقررت المحكمة أن القانون باطل.", { "القانون باطل" } },
  { "what one stated of himself", "وقرر المتهم أنه لا يعرف الضحية.", { "لا يعرف الضحية" } },
  { "not what she may do, by two ت", "وتعتبر لوريا عدوا للجميع ولا حق لها أن تتفاوض حول المدينة.", {} },
  { "what is advised", "وأوصى المختبر بأن تغلى المياه قبل شربها.", { "تغلى المياه قبل شربها" } },
  { "not what was agreed to do", "واتفقا على أن يعودا إلى القرية.", {} },
  { "not what was refused", "ورفض الوزير أن يجيب عن السؤال.", {} },
  { "not what one hopes for", "وهو يأمل أن يفوز ابنه بالكأس.", {} },
  { "ألا and its verb", "ورجح الخبير ألا تنخفض الحرارة هذا الأسبوع.", { "ألا تنخفض الحرارة هذا الأسبوع" } },
  { "not ألا of namely", "وذكر المشكلة الأولى، ألا وهي الماء.", {} },
  { "a clause behind بألا", "وأبلغهم الوزير بألا يعودوا إلى البحر هذا العام.", { "بألا يعودوا إلى البحر هذا العام" } },
  { "no condition", "وهدده الوزير سامي عون بالاعتقال إن لم يسلم نجله نفسه.", {} },
  { "what is expected, by participle", "وقال الخبير إن السوق هادئ، متوقعاً أن يصحو غداً، ومرجحاً أن يبقى الذهب.",
    { "السوق هادئ", "يصحو غداً", "يبقى الذهب" } },
  { "not what was to be expected", "وكان متوقعاً أن يصحو السوق، وبات مرجحاً أن يغلق.", {} },
  { "not what one sees fit to do", "وارتأى الوزير سامي عون أن يؤجل الاجتماع إلى الغد.", {} },
  { "what one believes", "وارتأى الوزير سامي عون أن السد قديم.", { "السد قديم" } },
  { "no condition behind a colon", "وزاد الوزير: إن كان الأمر كذلك فلا بأس.", { "إن كان الأمر كذلك فلا بأس" } },
}

describe("a clause of wishes or of what is held is", function()
  for _, row in ipairs(ROWS) do
    it(row[1], function() assert.same(row[3], read.contents(row[2])) end)
  end
end)
