-- SPDX-License-Identifier: MIT
local mend = require "briefing.mend"

describe("mending metadata", function()
  local ROWS = {
    { "a string", "north\xFF", "north\u{FFFD}", true },
    { "a cut letter", "\xD9", "\u{FFFD}", true },
    { "a good string", "الشمال", "الشمال", false },
    { "a number", 7, 7, false },
    { "a table", { a = { "x\xC0" } }, { a = { "x\u{FFFD}" } }, true },
    { "a key", { ["\xFFa"] = 1 }, { ["\u{FFFD}a"] = 1 }, true },
  }
  for _, row in ipairs(ROWS) do
    it("takes " .. row[1], function()
      local value, changed = mend.value(row[2])
      assert.same(row[3], value)
      assert.equal(row[4], changed)
    end)
  end

  it("leaves the caller's table as it is", function()
    local given = { a = "x\xC0", b = { 1 } }
    local value = mend.value(given)
    assert.equal("x\xC0", given.a)
    assert.not_equal(given, value)
    local good = { a = { "x" } }
    assert.equal(good, (mend.value(good)))
  end)

  it("ends where a table holds itself", function()
    local round = { a = "x" }
    round.round = round
    assert.equal(round, (mend.value(round)))
  end)
end)
