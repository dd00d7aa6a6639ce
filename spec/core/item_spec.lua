-- SPDX-License-Identifier: MIT
local core = require "briefing.core"

local rows = {
  { "صفر", 0 }, { "خمسون", 50 }, { "أحد عشر", 11 }, { "اثنا عشر", 12 },
  { "خمس وعشرون", 25 }, { "مئة وخمس وعشرون", 125 }, { "مئة و خمس و عشرون", 125 },
  { "مائتين", 200 }, { "ثلاثمائة وخمسين", 350 }, { "ثلاث مئة", 300 },
  { "سبعمائة و واحد و أربعون", 741 }, { "مئة ألف", 100000 }, { "ألفين", 2000 },
  { "ثلاثة آلاف ومئتان", 3200 }, { "ألف ومائة", 1100 },
  { "مليون و مئتان و ثمانية و خمسون ألفاً و ثمانمائة و ثمانية و ثمانون", 1258888 },
  { "1.5 مليار", 1500000000 }, { "6 مليارات", 6000000000 }, { "مليون ونصف", 1500000 },
  { "مليونان", 2000000 }, { "5,000", 5000 }, { "١٬٢٠٠٬٠٠٠", 1200000 }, { "٤٫٥", 4.5 },
  { "1.1", 1.1 }, { "1 فاصلة 1", 1.1 }, { "77/100", 0.77 }, { "-١٫٢", -1.2 },
  { "سالب خمسة", -5 }, { "نصف", 0.5 }, { "ثلاثة أرباع", 0.75 }, { "ثلثي", 2 / 3 },
}

local ordinals = {
  { "الأول", 1 }, { "الثانية", 2 }, { "العاشر", 10 }, { "الحادي عشر", 11 },
  { "الحادية عشرة", 11 }, { "العشرون", 20 }, { "الحادي والعشرين", 21 },
  { "الخامس و العشرون", 25 },
}

describe("numbers in words and figures", function()
  for _, row in ipairs(rows) do
    it(row[1], function()
      local list = core.quantities(row[1])
      assert.equal(1, #list)
      assert.is_true(math.abs(row[2] - list[1].value) < 1e-9)
      assert.equal("number", list[1].kind)
      assert.equal(row[1], list[1].text)
    end)
  end

  for _, row in ipairs(ordinals) do
    it(row[1], function()
      local list = core.quantities(row[1])
      assert.equal(1, #list)
      assert.equal(row[2], list[1].value)
      assert.equal("ordinal", list[1].kind)
    end)
  end

  it("keeps apart what does not add up", function()
    local list = {}
    for i, q in ipairs(core.quantities("خمسة وثلاثة وعشرون ومئة")) do list[i] = q.value end
    assert.same({ 5, 23, 100 }, list)
  end)

  it("gives whole numbers as integers", function()
    assert.equal("integer", math.type(core.quantities("5,000")[1].value))
    assert.equal("float", math.type(core.quantities("2.5")[1].value))
  end)
end)
