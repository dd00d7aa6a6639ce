-- SPDX-License-Identifier: MIT
local briefing = require "briefing"

local SHARED = { "قال الوزير سالم إن أسعار القمح ارتفعت في العاصمة بسبب الجفاف.",
  "وأكد وزير التموين أن زيادة أسعار القمح في العاصمة سببها الجفاف." }
local ALONE = "وحذرت النائبة ليلى شوقي من أن 40 سفينة عالقة أمام الميناء الشمالي."

local function only(...)
  local list = { ... }
  for i, text in ipairs(list) do list[i] = { id = "d" .. i, outlet = "o" .. i, text = text } end
  return briefing.open(list):only()
end

describe("what only one outlet has", function()
  it("is what is like nothing that another says, with who says it", function()
    local list = only(SHARED[1] .. "\n" .. ALONE, SHARED[2])
    assert.equal(1, #list)
    assert.equal("40 سفينة عالقة أمام الميناء الشمالي", list[1].text)
    assert.matches("ليلى شوقي", list[1].speaker, 1, true)
    local member = list[1].members[1]
    assert.equal("o1", member.document.outlet)
    assert.equal(member.text, member.document.text:sub(member.first, member.last))
  end)
  it("is nothing where another says it too, in other words", function()
    assert.equal(0, #only(SHARED[1] .. "\n" .. ALONE,
      SHARED[2] .. "\nوقالت النائبة شوقي إن أمام الميناء الشمالي أربعين سفينة لا تجد مكانا."))
  end)
  it("is told of three pieces of an outlet at the most", function()
    local list = only("زار الوفد مصنع الحديد القديم في الشمال أمس.\nافتتحت البلدية حديقة كبيرة قرب النهر اليوم.\n"
      .. "وصل فريق كرة السلة الوطني إلى المطار مساء.\nاحترق مستودع للأخشاب غرب المدينة فجرا دون ضحايا.", ALONE)
    local counts = {}
    for _, one in ipairs(list) do
      local outlet = one.members[1].document.outlet
      counts[outlet] = (counts[outlet] or 0) + 1
    end
    assert.same({ o1 = 3, o2 = 1 }, counts)
  end)
  it("is nothing of one outlet, and of more documents than are compared", function()
    assert.equal(0, #only(ALONE))
    local many = {}
    for i = 1, 25 do many[i] = i == 1 and ALONE or SHARED[1] end
    assert.equal(0, #only(table.unpack(many)))
  end)
end)
