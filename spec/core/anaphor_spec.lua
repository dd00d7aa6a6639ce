-- SPDX-License-Identifier: MIT
-- Whom an office goes back to who was named before by another.
local read = require "spec.support.read"

local ROWS = { -- name, text, the last quote's speaker
  { "the chairman of a committee", "عقدت لجنة الصحة، برئاسة النائب سامر حداد، اجتماعا. وقال رئيس اللجنة إن الماء قليل.", "سامر حداد" },
  { "the chairman of a court", "عقدت محكمة النهر، برئاسة المستشار عادل كرم، جلستها. وقال رئيس المحكمة إن الماء قليل.", "عادل كرم" },
  { "not the chairman of another body", "عقدت لجنة الصحة، برئاسة النائب سامر حداد، اجتماعا. وقال رئيس البلدية إن الماء قليل.", "رئيس البلدية" },
  { "the counterpart from a country", "تلقى وزير الري سامر حداد اتصالا من نظيره اللوري يان دي فريس. وقال الوزير اللوري إن الماء قليل.", "يان دي فريس" },
  { "not one from another", "تلقى وزير الري سامر حداد اتصالا من نظيره اللوري يان دي فريس. وقال الوزير النهري إن الماء قليل.", "الوزير النهري" },
  { "the minister of a country by its adjective", "قال وزير خارجية تركيا سامر حداد إن الماء قليل. وأكد الوزير التركي أن السد آمن.", "سامر حداد" },
  { "the man who spoke", "قال نازح يدعى آدم كرم إن الماء قليل. وتابع الرجل: \"مات اثنان من جيراننا\".", "آدم كرم" },
  { "not the man of whom the text told", "وقف رجل أمام البيت. وقال الطبيب آدم كرم إن الماء قليل. وتابع الرجل: \"مات اثنان من جيراننا\".", "الرجل" },
}

describe("the speaker", function()
  for _, row in ipairs(ROWS) do
    it("is " .. row[1], function()
      local quotes = read.quotes(row[2])
      assert.equal(row[3], quotes[#quotes].speaker.name)
    end)
  end
end)
