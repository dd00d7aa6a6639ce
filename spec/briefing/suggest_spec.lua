-- SPDX-License-Identifier: MIT
local suggest = require "briefing.suggest"

local KNOWN = { "speaker", "type", "outlet", "since", "until" }

describe("suggest.nearest", function()
  for _, row in ipairs {
    { "a letter left out", "speker", "speaker" },
    { "two letters swapped", "tpye", "type" },
    { "another case", "OUTLET", "outlet" },
    { "nothing near", "colour", nil },
    { "nothing at all", "", nil },
  } do
    it("finds for " .. row[1], function()
      assert.equal(row[3], suggest.nearest(row[2], KNOWN))
    end)
  end
end)
