-- SPDX-License-Identifier: MIT
-- Who is asked speaks, and what was said before ends there.
local read = require "spec.support.read"

local ASKED = {
  "وحين سئل المدير عن الأمر، قال إن السعر ثابت.", "ولدى سؤال المدير عن الأمر، أجاب بأن السعر ثابت.",
  "وعند سؤال المدير عن الأمر، قال إن السعر ثابت.", "وبسؤال المدير عن الأمر، قال إن السعر ثابت.",
}
local BY_US = {
  { "المديرة", "وعندما سألنا المديرة عن الأمر، قالت إن السعر ثابت." },
  { "المديرة", "وتحدثنا إلى المديرة فقالت إن السعر ثابت." },
  { "هدى سعدون", "حين التقينا هدى سعدون قالت إن السعر ثابت." },
}
local CONFRONTED = {
  { "المتهم", "وتمكنت القوات من القبض على المتهم، وبمواجهته اعترف بالسرقة، وقال إنه كان جائعا." },
  { "المتهمة", "وتمكنت القوات من القبض على المتهمة. وبمواجهتها اعترفت، وقالت إنها كانت جائعة." },
  { "المتهم", "وبمواجهة المتهم بالتحريات اعترف بالسرقة، وقال إنه كان جائعا." },
  { "المتهم", "وباستجواب المتهم أنكر التهمة، مؤكدا أنه كان في بيته." },
  { "المواطن", "وتمكنت القوات من القبض على المتهم. ووقف المواطن في مواجهة الموج، وقال إن الأمر انتهى." },
}
local NOT = { "وردا على سؤال الصحفيين، قال إن السعر ثابت.", "وعن سيل المدينة، قال إن السعر ثابت.",
  "وفي بلدتنا الصغيرة، قال إن السعر ثابت.", "وعما إذا كان المهاجم سيلعب، قال إن السعر ثابت.",
  "وحول ما إذا كان الوزير هادي كرم سيكون حاضرا، قال إن السعر ثابت." }

describe("who is asked", function()
  for _, text in ipairs(ASKED) do
    it("speaks: " .. text, function()
      local quote = read.last("عقدت الجلسة أمس. وقال سامي عون إن السعر غال. " .. text)
      assert.equal("المدير", read.speaker(quote))
    end)
  end
  for _, row in ipairs(BY_US) do
    it("by those who tell it speaks: " .. row[2], function()
      local quote = read.last("عقدت الجلسة أمس. وقالت منى كرم إن السعر غال. " .. row[2])
      assert.equal(row[1], read.speaker(quote))
    end)
  end
  it("by those who tell it speaks within what they tell", function()
    local quotes = read.quotes("وقالت منى كرم: «حين استدعينا الوزير قال إن السعر ثابت».")
    assert.equal("الوزير", read.speaker(quotes[2]))
  end)
  for _, text in ipairs(NOT) do
    it("is nobody: " .. text, function()
      local quote = read.last("عقدت الجلسة أمس. وقال سامي عون إن السعر غال. " .. text)
      assert.equal("سامي عون", read.speaker(quote))
    end)
  end
  for _, row in ipairs(CONFRONTED) do
    it("by the police speaks: " .. row[2], function()
      local quote = read.last("تلقى مدير الأمن بلاغا من مأمور قسم النهر بوقوع سرقة. " .. row[2])
      assert.equal(row[1], read.speaker(quote))
    end)
  end
  it("ends what was said before", function()
    assert.equal("السعر ثابت", read.contents("وقال المدير إن السعر ثابت، وعند سؤاله عن الأمر رد ساخرا: \"كفى\".")[1])
  end)
end)
