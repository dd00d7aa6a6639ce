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
  it("tells events in wordings that stand alone", function()
    local told = events { { id = "a", date = "2024-03-10", text = "كما زار الوفد المصنع القديم في 5 مارس الجاري، بينما تعقد الجلسة المقبلة للجنة الفنية في 20 مارس." } }
    assert.matches("^زار الوفد المصنع القديم في 5 مارس الجاري", told[1].text)
    assert.equal("تعقد الجلسة المقبلة للجنة الفنية في 20 مارس", told[2].text)
    assert.equal(told[2].text, told[2].shown.document.text:sub(told[2].shown.first, told[2].shown.last))
  end)
  it("has no year that only tells of a noun", function()
    assert.same({}, events { { id = "a", date = "2024-03-10",
      text = "وافقت اللجنة على تطوير السد الذي أثار خلافا واسعا منذ عام 2019." } })
    assert.equal(1, #events { { id = "a", date = "2024-03-10",
      text = "أثار تطوير السد الجديد خلافا واسعا في عام 2019." } })
  end)
  it("joins a short clause with a date to the one before it", function()
    local told = events { { id = "a", date = "2024-03-10", text = "أعلنت اللجنة موعدين، الأول للحوار بين الوزارة والنقابة، المقرر في 12 أبريل 2024، والثاني للحوار بين الوزارة والبلدية، المقرر في 13 أبريل 2024." } }
    assert.equal(2, #told)
    assert.matches("البلدية، المقرر في 13 أبريل 2024$", told[2].text)
  end)
  for _, text in ipairs { "قال وزير النقل سامي عون إن الجسر سيفتتح في 20 مارس 2024.",
    "أعلنت الوزارة أن الترميم سينتهي في 20 مارس 2024.", "ينتهي الترميم في 20 مارس 2024." } do
    it("has the shortest that a quote or sentence announces: " .. text, function()
      local told = events { { id = "a", date = "2024-03-10", text = text } }
      assert.equal(1, #told)
      assert.equal("announced", told[1].status)
      assert.matches("في 20 مارس 2024$", told[1].text)
    end)
  end
  it("has no quote of hardly more than a date", function()
    assert.same({}, events { { id = "a", date = "2024-03-10",
      text = "قال المدير إن الموعد 20 مارس 2024." } })
  end)
  it("is one event where a sentence tells its day twice, or two alike", function()
    local told = events { { id = "a", date = "2024-03-10", text = "يلتقي الوزير اليوم الأحد وفدا من التجار، بناء على طلب الغرفة التجارية صباح اليوم." } }
    assert.equal(1, #told)
    told = events { { id = "a", date = "2024-03-10", text = "تعقد اللجنة الفنية جلستها الأولى في 20 مارس. وأكد الوزير سالم أن الجلسة الأولى للجنة الفنية تعقد في 20 مارس." } }
    assert.equal(1, #told)
  end)
  it("puts a time on the day that is told beside it", function()
    local told = events { { id = "a", date = "2024-07-19",
      text = "تلقت غرفة العمليات نداء استغاثة من السفينة في الساعة 22:40 من مساء أمس الخميس." } }
    assert.equal(1, #told)
    assert.equal("2024-07-18", told[1].value)
  end)
  it("prefers who wrote when it was over", function()
    local told = events {
      { id = "a", outlet = "الفجر", date = "2024-03-10", text = "يزور الوفد التجاري مصنع الحديد القديم غدا الاثنين." },
      { id = "b", outlet = "المساء", date = "2024-03-12", text = "زار الوفد التجاري مصنع الحديد القديم في 11 مارس." },
    }
    assert.equal(1, #told)
    assert.equal("b", told[1].shown.document.id)
    assert.equal("past", told[1].status)
  end)
end)
