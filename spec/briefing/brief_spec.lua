-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local reports = require "spec.support.reports"

describe("brief", function()
  local brief
  before_each(function()
    local list = reports.list()
    list[4] = { id = "bad" }
    list[1].title = "امتلاء السد قريب"
    list[2].title = "سوق المدينة"
    brief = assert(briefing.open(list)):brief { sentences = 2 }
  end)

  it("lists documents by date", function()
    local ids = {}
    for i, document in ipairs(brief.documents) do ids[i] = document.id end
    assert.same({ "n1", "s1", 3 }, ids)
    assert.equal("2024-03-01", brief.since)
    assert.equal("2024-03-02", brief.upto)
  end)
  it("has the title that the reports speak of", function()
    assert.equal("امتلاء السد قريب", brief.title)
  end)
  it("puts who is quoted by most outlets first", function()
    assert.matches("الحداد", brief.speakers[1].name, 1, true)
    assert.same({ "north", "south" }, brief.speakers[1].outlets)
    assert.is_true(#brief.speakers[1].quotes >= 3)
  end)
  it("holds each quote once", function()
    local count, seen = 0, {}
    for _, speaker in ipairs(brief.speakers) do
      for _, quote in ipairs(speaker.quotes) do
        assert.is_nil(seen[quote])
        seen[quote] = true
        count = count + 1
      end
    end
    assert.equal(brief.quotes, count)
  end)
  it("names what could not be read", function()
    assert.equal("no-text", brief.problems[1].code)
  end)
  it("tells how a report introduces whom it names, where that says more", function()
    local speakers = assert(briefing.open { { text = "وقالت هدى سعدون إن السد آمن.\n"
      .. "وأضافت الناطقة باسم الشركة، هدى سعدون، أن العمل مستمر.\nوقال نادر الراوي إن الماء كاف.\n"
      .. "وذكرت وزارة الطاقة أن الكهرباء متوفرة." } }):brief().speakers
    local introduced = {}
    for _, speaker in ipairs(speakers) do
      introduced[speaker.name] = speaker.introduced or false
    end
    assert.same({ ["هدى سعدون"] = "الناطقة باسم الشركة، هدى سعدون", ["نادر الراوي"] = false,
      ["وزارة الطاقة"] = false }, introduced)
  end)
  it("tells a sentence once, whatever else of it is shared", function()
    local set = assert(briefing.open {
      { id = 1, outlet = "o1", text = "أعلنت وزارة المياه خططا لتطوير السدود، وسط جدل في البرلمان حول الديون والضرائب وأجور الموظفين، مع بناء محطات كهرباء شمسية." },
      { id = 2, outlet = "o2", text = "كشفت وزارة المياه خططا لتطوير السدود، بعد أسابيع من احتجاجات المزارعين والطلاب أمام مبنى البلدية، مع بناء محطات كهرباء شمسية." },
    })
    assert.equal(2, #set:statements())
    assert.equal(1, #set:brief().statements)
  end)
end)
