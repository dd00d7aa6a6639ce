-- SPDX-License-Identifier: MIT
local chart = require "briefing.export.chart"

local rows = {
  { name = "سامي <b>", counts = { north = 3, south = 1 }, total = 4 },
  { name = "كريم", counts = { south = 2 }, total = 2 },
}

describe("chart.bars", function()
  local svg = chart.bars(rows, { "north", "south" }, "من قال ماذا", true)
  it("has a name for who can't see it, and a title for each part", function()
    assert.matches('role="img"', svg, 1, true)
    assert.matches('aria-label="من قال ماذا"', svg, 1, true)
    local _, titles = svg:gsub("<title>", "")
    assert.equal(3, titles)
    assert.matches("<title>north: 3</title>", svg, 1, true)
  end)
  it("keeps names text", function()
    assert.matches("سامي &lt;b&gt;", svg, 1, true)
  end)
  it("is as long as it counts, inside its frame", function()
    local widths = {}
    for x, width in svg:gmatch('x="([%d.]+)" y="%d+" width="([%d.]+)"') do
      widths[#widths + 1] = tonumber(width)
      assert.is_true(tonumber(x) >= 0 and tonumber(x) + tonumber(width) <= 640)
    end
    assert.near(3, widths[1] / widths[2], 0.01)
    assert.near(2, widths[3] / widths[2], 0.01)
  end)
  it("mirrors for a page that runs left to right", function()
    assert.matches('direction="ltr"', chart.bars(rows, { "north", "south" }, "x", false), 1, true)
  end)
end)
