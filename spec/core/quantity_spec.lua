-- SPDX-License-Identifier: MIT
local core = require "briefing.core"

local rows = { -- text, value, unit, kind
  { "50 دقيقة", 50, "minute", "duration" }, { "ثلاث ساعات", 3, "hour", "duration" },
  { "يومين", 2, "day", "duration" }, { "أسبوعان", 2, "week", "duration" },
  { "ثلاث ساعات ونصف الساعة", 3.5, "hour", "duration" },
  { "نصف مليون", 500000, nil, "number" }, { "ربع مليار دولار", 250000000, "USD", "money" },
  { "مليارين ونصف المليار دولار", 2500000000, "USD", "money" }, { "مليون ونصف", 1500000, nil, "number" },
  { "مليون ونصف المليون دولار", 1500000, "USD", "money" },
  { "ثلاثة آلاف مليون دولار", 3000000000, "USD", "money" }, { "5 آلاف مليون يورو", 5000000000, "EUR", "money" },
  { "12 ألف و500 طن", 12500, "tonne", "measure" }, { "3 ملايين و500 ألف دولار", 3500000, "USD", "money" },
  { "ألف و200 دولار", 1200, "USD", "money" },
  { "نصف ساعة", 0.5, "hour", "duration" }, { "ساعتين ونصف", 2.5, "hour", "duration" },
  { "30 يوماً", 30, "day", "duration" }, { "ثلاثون بالمئة", 30, nil, "percent" },
  { "10 في المئة", 10, nil, "percent" }, { "12.5%", 12.5, nil, "percent" },
  { "٣٩٪", 39, nil, "percent" }, { "سالب خمسة بالمائة", -5, nil, "percent" },
  { "بالمائة 210", 210, nil, "percent" },
  { "545 مليون درهم", 545000000, nil, "money" },
  { "545 مليون درهم مغربي", 545000000, "MAD", "money" },
  { "6 مليارات دولار", 6000000000, "USD", "money" },
  { "مئة ألف دينار كويتي", 100000, "KWD", "money" },
  { "20 ألف دولار كندي", 20000, "CAD", "money" }, { "$5", 5, "USD", "money" },
  { "190 كيلومتراً", 190, "kilometer", "measure" },
  { "40 كيلومتر مربع", 40, "square-kilometer", "measure" },
  { "25 درجة مئوية", 25, "celsius", "measure" }, { "3 أطنان", 3, "tonne", "measure" },
}

describe("quantities", function()
  for _, row in ipairs(rows) do
    it(row[1], function()
      local list = core.quantities(row[1])
      assert.equal(1, #list)
      local q = list[1]
      assert.same({ row[1], row[2], row[3], row[4] }, { q.text, q.value, q.unit, q.kind })
    end)
  end

  it("adds up no two of one scale, nor what is larger", function()
    local function values(text)
      local list = {}
      for i, q in ipairs(core.quantities(text)) do list[i] = q.value end
      return list
    end
    assert.same({ 3000000, 5000000 }, values("3 ملايين و5 ملايين"))
    assert.same({ 3000, 4000 }, values("3 آلاف و4000 طن"))
    assert.same({ 12, 500 }, values("12 و500 طن"))
    assert.same({ 3000, 1000000 }, values("ثلاثة آلاف، مليون"))
  end)

  it("takes a unit alone for one only behind مدة", function()
    local list = core.quantities("لمدة شهر")
    assert.same({ 1, "month", "شهر" }, { list[1].value, list[1].unit, list[1].text })
    assert.same({}, core.quantities("في شهر"))
  end)

  it("takes no number out of a date", function()
    assert.same({}, core.quantities("10 يناير 2022، وعام 2014، والعاشر من مايو"))
    local list = core.quantities("في 10 يناير قتل 12 شخصاً")
    assert.equal(1, #list)
    assert.equal(12, list[1].value)
  end)
end)
