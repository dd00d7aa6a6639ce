-- SPDX-License-Identifier: MIT
local briefing = require "briefing"

local function found(list)
  local disagreements = {}
  for d in briefing.open(list):disagreements():each() do disagreements[#disagreements + 1] = d end
  return disagreements
end

local function two(first, second)
  return found { { id = "a", outlet = "الفجر", date = "2024-03-10", text = first },
    { id = "b", outlet = "المساء", date = "2024-03-10", text = second } }
end

describe("disagreements", function()
  it("are dates that one statement gives differently", function()
    local list = two("قال الوزير إن المحادثات بشأن السد ستبدأ في العاصمة يوم 2 أبريل 2024.",
      "وأكد المتحدث أن المحادثات بشأن السد ستبدأ في العاصمة يوم 3 أبريل 2024.")
    assert.equal(1, #list)
    assert.equal("date", list[1].kind)
    assert.equal("2024-04-02", list[1].values[1].value)
    assert.equal("2 أبريل 2024", list[1].values[1].members[1].text:match("2 أبريل 2024"))
    assert.equal("2024-04-03", list[1].values[2].value)
  end)

  it("are numbers of one unit", function()
    local list = two("قال المهندس إن نسبة ملء خزان السد الكبير بلغت 40 في المئة.",
      "وأكد الخبير أن نسبة ملء خزان السد الكبير بلغت 45 في المئة.")
    assert.equal("number", list[1].kind)
  end)

  it("are spellings of a name", function()
    local list = two("التقى الرئيس الأوكراني فولوديمير بريشكو الوفد.",
      "استقبل الرئيس الأوكراني فلاديمير بريشكو الوفد.")
    assert.equal("name", list[1].kind)
    assert.equal(2, #list[1].values)
  end)

  it("are none where all agree", function()
    assert.same({}, two("قال الوزير إن السد سيفتح أبوابه يوم 2 أبريل 2024.",
      "وأكد المتحدث أن السد سيفتح أبوابه يوم 2 أبريل 2024."))
  end)

  it("come with both passages", function()
    for _, d in ipairs(two("قال الوزير إن المحادثات بشأن السد ستبدأ يوم 2 أبريل 2024.",
      "وأكد المتحدث أن المحادثات بشأن السد ستبدأ يوم 3 أبريل 2024.")) do
      for _, value in ipairs(d.values) do
        for _, member in ipairs(value.members) do
          assert.equal(member.text, member.document.text:sub(member.first, member.last))
        end
      end
    end
  end)
end)
