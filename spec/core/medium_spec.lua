-- SPDX-License-Identifier: MIT
local read = require "spec.support.read"

describe("media", function()
  it("are the outlet alone that is told before who tells it", function()
    assert.equal("لـ«الميدان» اليومية", read.quote("وقال لـ«الميدان» اليومية هادي عون إن السد آمن.").medium.text)
  end)

  it("are what opens the sentence", function()
    for text, medium in pairs {
      ["وفي حديث إلى قناة «النيل»، رأى هادي عون أن السد آمن."] = "في حديث إلى قناة «النيل»",
      ["وفي بيان لها قالت الوزارة إن السد آمن."] = "في بيان لها",
    } do
      assert.equal(medium, read.quote(text).medium.text)
    end
    assert.is_nil(read.quote("وفي المدينة، قال الوزير إن السد آمن.").medium)
  end)

  it("are where it was said", function()
    local quote = read.quote("وقال الوزير في تصريح لقناة \"النيل\"، إن المفاوضات بدأت.")
    assert.truthy(quote.medium.text:find("في تصريح", 1, true))
  end)

  it("end before the day, which an outlet may be named by", function()
    for text, medium in pairs {
      ["وقالت اللجنة عبر موقعها الرسمي اليوم الخميس إن السد آمن."] = "عبر موقعها الرسمي",
      ["وقالت اللجنة عبر صحيفة ميدان اليوم إن السد آمن."] = "عبر صحيفة ميدان اليوم",
    } do
      assert.equal(medium, read.quote(text).medium.text)
    end
  end)
end)
