-- SPDX-License-Identifier: MIT
local cue = require "briefing.cue"

describe("cue.complements", function()
  for _, row in ipairs { { "an", 1 }, { "an,dir", 0x41 }, { "-", 0 }, { "", 0 },
    { "b-an, fi-an", 0x1000002 } } do
    it("packs '" .. row[1] .. "'", function() assert.equal(row[2], cue.complements(row[1])) end)
  end
  it("names what it doesn't know", function()
    assert.same({ nil, "ann" }, { cue.complements("an,ann") })
  end)
end)

describe("cue.forms", function()
  local bits = {}
  for _, form in ipairs(cue.forms { past = "زعم", past_feminine = "زعمت", present = "يزعم" }) do
    bits[form.form] = form.bits
  end
  for _, row in ipairs {
    { "زعم", 0 }, { "زعمت", 1 << 14 }, { "زعموا", 2 << 15 }, { "يزعم", 1 << 12 },
    { "تزعم", 1 << 12 | 1 << 14 },
  } do
    it("packs " .. row[1], function() assert.equal(row[2], bits[row[1]]) end)
  end
end)
