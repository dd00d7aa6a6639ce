-- SPDX-License-Identifier: MIT
local grid = require "briefing.grid"
local width = require "briefing.width"

local function widest(text)
  local most = 0
  for line in text:gmatch("[^\n]+") do most = math.max(most, width.of(line)) end
  return most
end

describe("grid.render", function()
  it("aligns words to the left and numbers to the right", function()
    assert.equal("name  n\n----  -\na     1\nbb    2", grid.render({ "name", "n" },
      { { "a", 1 }, { "bb", 2 } }, 80))
  end)
  it("isolates what runs right to left", function()
    assert.equal("name   n\n-----  -\n\u{2068}بوتين\u{2069}  1",
      grid.render({ "name", "n" }, { { "بوتين", 1 } }, 80))
  end)
  it("keeps to the width, and leaves the text the most of it", function()
    local text = grid.render({ "outlet", "speaker", "text" },
      { { ("o"):rep(50), ("s"):rep(50), ("t"):rep(200) } }, 60)
    assert.is_true(widest(text) <= 60)
    assert.matches(("t"):rep(21) .. "…", text, 1, true)
  end)
  it("cuts no date while others have room", function()
    local text = grid.render({ "outlet", "date", "type", "speaker", "cue", "text" },
      { { ("o"):rep(20), "2024-03-14", "indirect", ("s"):rep(30), "قالوا", ("t"):rep(200) } }, 80)
    assert.matches("  2024%-03%-14  indirect  s+…", text)
    assert.is_true(widest(text) <= 80)
  end)
  it("flushes right and cuts at the start where it is told", function()
    assert.equal(" a  b\n--  ----------\n x  …fghijklmn", grid.render({ "a", "b" },
      { { "x", "abcdefghijklmn" }, { "xx", "" } }, 14, { "flush", "end" }):match("^(.-)\nxx"))
  end)
  it("writes the titles alone when there is no row", function()
    assert.equal("a  b\n-  -", grid.render({ "a", "b" }, {}, 80))
  end)
end)
