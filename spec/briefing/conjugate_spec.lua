-- SPDX-License-Identifier: MIT
local conjugate = require "briefing.conjugate"

local function forms(parts)
  local set = {}
  for _, form in ipairs(conjugate.verb(parts)) do
    set[form.form] = ("%s %s%s%d"):format(form.kind, form.gender, form.number, form.person)
  end
  return set
end

describe("conjugate.verb", function()
  local said = forms { past = "قال", past_feminine = "قالت", present = "يقول",
    participle = "قائلا", masdar = "قول" }
  for _, row in ipairs {
    { "قال", "past ms3" }, { "قالت", "past fs3" }, { "قالوا", "past mp3" },
    { "قلنا", "past mp1" }, { "قلت", "past ms1" }, { "يقول", "present ms3" }, { "تقول", "present fs3" },
    { "قائلا", "participle ms3" }, { "قائلة", "participle fs3" }, { "قول", "masdar ms3" },
    { "قولها", "masdar fs3" },
  } do
    it(row[1] .. ": " .. row[2], function() assert.equal(row[2], said[row[1]]) end)
  end
  it("drops a weak last radical before the plural's ending", function()
    local denied = forms { past = "نفى", past_feminine = "نفت", present = "ينفي" }
    assert.equal("past mp3", denied["نفوا"])
    assert.equal("present mp3", denied["ينفون"])
    assert.is_nil(denied["نفىوا"])
  end)
  it("gives each form once", function()
    local seen = {}
    for _, form in ipairs(conjugate.verb { past = "أكد", past_feminine = "أكدت",
      present = "يؤكد", participle = "مؤكدا", masdar = "تأكيد" }) do
      local key = form.form .. form.kind .. form.gender .. form.number
      assert.is_nil(seen[key])
      seen[key] = true
    end
  end)
end)

describe("conjugate.noun", function()
  it("gives feminine, dual and plural", function()
    local set = {}
    for _, form in ipairs(conjugate.noun "مسؤول") do set[form] = true end
    for _, form in ipairs { "مسؤول", "مسؤولة", "مسؤولان", "مسؤولين", "مسؤولون" } do
      assert.is_true(set[form], form)
    end
  end)
end)
