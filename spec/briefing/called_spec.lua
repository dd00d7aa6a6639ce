-- SPDX-License-Identifier: MIT
local called = require "briefing.called"

local SURFACES = { "وزير الصحة عادل الشمري", "عادل الشمري", "الشمرى", "الوزير عادل الشمري",
  "الشمري، نقيب الأطباء السابق", "بوحسن" }

describe("somebody is called", function()
  for _, row in ipairs {
    { "by the name", "عادل الشمري", true }, { "by a word of it", "الشمري", true },
    { "by another spelling", "الشمرى", true }, { "by a variant that shares no word", "بوحسن", true },
    { "by the office before it", "وزير الصحة", true }, { "by a title", "الوزير", true },
    { "by the office behind it", "نقيب الاطباء", true },
    { "not by a word of the office", "الصحة", false }, { "not by half of one", "نقيب", false },
    { "not by another's", "نائب وزير الصحة", false }, { "not by more", "وزير الصحة اللبناني", false },
    { "not by nothing", "، ", false },
  } do
    it(row[1], function() assert.equal(row[3], called.so(row[2], "عادل الشمري", SURFACES)) end)
  end
  it("not by an office of which his own is of", function()
    assert.is_false(called.so("وزير الصحة", "سعاد المنصور", { "نائبة وزير الصحة سعاد المنصور" }))
  end)
end)
