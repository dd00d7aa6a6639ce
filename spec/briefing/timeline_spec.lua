-- SPDX-License-Identifier: MIT
local briefing = require "briefing"

local function events(list)
  local found = {}
  for event in briefing.open(list):timeline():each() do found[#found + 1] = event end
  return found
end

describe("the timeline", function()
  local list = events {
    { id = "a", outlet = "الفجر", date = "2024-03-10",
      text = "قال الوزير إن السد سيفتح أبوابه يوم 15 مارس 2024 أمام الزوار.\nوبدأ بناء السد في 3 مايو 2019." },
    { id = "b", outlet = "المساء", date = "2024-03-11",
      text = "سيفتح السد أبوابه أمام الزوار يوم 15 مارس 2024، بحسب البلدية." },
  }
  it("is in the order of the dates", function()
    assert.equal("2019-05-03", list[1].value)
    assert.equal("2024-03-15", list[2].value)
  end)
  it("joins what two documents tell of one day", function()
    assert.equal(2, #list)
    assert.equal(2, #list[2].members)
  end)
  it("tells past from announced", function()
    assert.equal("past", list[1].status)
    assert.equal("announced", list[2].status)
  end)
  it("lies in the text where it says", function()
    for _, event in ipairs(list) do
      for _, member in ipairs(event.members) do
        assert.equal(member.text, member.document.text:sub(member.first, member.last))
      end
    end
  end)
  it("is empty without dates", function()
    assert.same({}, events { { id = "a", text = "قال الوزير إن السد جاهز." } })
  end)
end)
