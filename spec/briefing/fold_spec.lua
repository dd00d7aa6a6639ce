-- SPDX-License-Identifier: MIT
local fold = require "briefing.fold"

describe("fold.search", function()
  for _, row in ipairs {
    { "الأمريكي", "الأميركي" }, { "الأمريكي", "الأمريكى" }, { "أمريكا", "أميركا" },
    { "قَالَ", "قال" }, { "إيران", "ايران" }, { "الخارجية", "الخارجيه" },
    { "العـــراق", "العراق" },
  } do
    it("makes " .. row[1] .. " and " .. row[2] .. " alike", function()
      assert.equal(fold.search(row[1]), fold.search(row[2]))
    end)
  end
  it("takes what is no UTF-8", function()
    assert.equal("قال\u{FFFD}", fold.search("قال\xD8"))
    assert.equal(fold.search(("x"):rep(300) .. "\u{FFFD}"), fold.search(("x"):rep(300) .. "\xFF"))
  end)
  it("keeps different words apart", function()
    assert.not_equal(fold.search("قال"), fold.search("نال"))
  end)
end)

describe("fold.names", function()
  for _, row in ipairs {
    { "بوتين", "فلاديمير بوتين", true }, { "فلاديمير بوتين", "بوتين", false },
    { "رئيس روسي", "الرئيس الروسي", true }, { "بوت", "بوتين", false },
    { "", "بوتين", false }, { "الله", "الله", true },
  } do
    it(row[1] .. (row[3] and " names " or " doesn't name ") .. row[2], function()
      assert.equal(row[3], fold.names(row[1], row[2]))
    end)
  end
end)
