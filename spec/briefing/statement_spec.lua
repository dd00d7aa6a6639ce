-- SPDX-License-Identifier: MIT
local briefing = require "briefing"

local function set()
  return briefing.open {
    { id = "a", outlet = "الفجر", date = "2024-01-01",
      text = "قال الوزير سالم إن أسعار القمح ارتفعت في العاصمة بسبب الجفاف.\nوفاز الفريق الأزرق بكأس البطولة مساء السبت." },
    { id = "b", outlet = "المساء", date = "2024-01-02",
      text = "وأكد وزير التموين أن زيادة أسعار القمح في العاصمة سببها الجفاف." },
    { id = "c", outlet = "الميناء", date = "2024-01-03",
      text = "أعلنت البلدية أن الجسر الجديد سيفتح أمام السيارات الشهر المقبل." },
  }
end

describe("statements", function()
  it("bring together what two outlets say in different words", function()
    local list = {}
    for statement in set():statements():each() do list[#list + 1] = statement end
    assert.equal(1, #list)
    assert.same({ "الفجر", "المساء" }, list[1].outlets)
  end)

  it("name the earliest, and who leaves it out", function()
    for statement in set():statements():each() do
      assert.equal("a", statement.earliest.document.id)
      assert.same({ "الميناء" }, statement.missing)
    end
  end)

  it("lie in the text where they say", function()
    for statement in set():statements():each() do
      for _, member in ipairs(statement.members) do
        assert.equal(member.text, member.document.text:sub(member.first, member.last))
      end
    end
  end)

  it("are none in one document, or in none", function()
    assert.equal(0, #briefing.open { { id = "a", text = "قال الوزير إن السد جاهز للعمل الآن." } }:statements())
  end)

  it("are the same again", function()
    local one = briefing.open("examples/reports"):statements():table()
    local two = briefing.open("examples/reports"):statements():table()
    assert.is_true(#one >= 5)
    for i, statement in ipairs(one) do assert.equal(statement.text, two[i].text) end
  end)
end)
