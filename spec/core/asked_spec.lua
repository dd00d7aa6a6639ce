-- SPDX-License-Identifier: MIT
-- Who is asked speaks, and what was said before ends there.
local read = require "spec.support.read"

local ASKED = {
  "وحين سئل المدير عن الأمر، قال إن السعر ثابت.", "ولدى سؤال المدير عن الأمر، أجاب بأن السعر ثابت.",
  "وعند سؤال المدير عن الأمر، قال إن السعر ثابت.", "وبسؤال المدير عن الأمر، قال إن السعر ثابت.",
}
local NOT = { "وردا على سؤال الصحفيين، قال إن السعر ثابت.", "وعن سيل المدينة، قال إن السعر ثابت." }

describe("who is asked", function()
  for _, text in ipairs(ASKED) do
    it("speaks: " .. text, function()
      local quotes = read.quotes("عقدت الجلسة أمس. وقال سامي عون إن السعر غال. " .. text)
      assert.equal("المدير", read.speaker(quotes[#quotes]))
    end)
  end
  for _, text in ipairs(NOT) do
    it("is nobody: " .. text, function()
      local quotes = read.quotes("عقدت الجلسة أمس. وقال سامي عون إن السعر غال. " .. text)
      assert.equal("سامي عون", read.speaker(quotes[#quotes]))
    end)
  end
  it("ends what was said before", function()
    assert.equal("السعر ثابت", read.contents("وقال المدير إن السعر ثابت، وعند سؤاله عن الأمر رد ساخرا: \"كفى\".")[1])
  end)
end)
