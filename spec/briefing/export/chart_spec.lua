-- SPDX-License-Identifier: MIT
local chart = require "briefing.export.chart"

local rows = {
  { name = "سامي <b>", counts = { north = 3, south = 1 }, total = 4 },
  { name = "كريم", counts = { south = 2 }, total = 2 },
}
local series = { "north", "south" }

-- x, y, width and height of every part.
local function parts(svg)
  local list = {}
  for x, y, width, height in
    svg:gmatch('x="([%d.]+)" y="([%d.]+)" width="([%d.]+)" height="([%d.]+)"') do
    list[#list + 1] = { x = tonumber(x), y = tonumber(y), width = tonumber(width),
      height = tonumber(height) }
  end
  return list
end

for _, draw in ipairs { "bars", "columns" } do
  describe("chart." .. draw, function()
    local svg = chart[draw](rows, series, "من قال ماذا", true)
    it("has a name for who can't see it, and a title for each part", function()
      assert.matches('role="img"', svg, 1, true)
      assert.matches('aria-label="من قال ماذا"', svg, 1, true)
      local _, titles = svg:gsub("<title>", "")
      assert.equal(3, titles)
      assert.matches("north: 3</title>", svg, 1, true)
    end)
    it("keeps names text", function()
      assert.matches("سامي &lt;b&gt;", svg, 1, true)
      assert.is_nil(svg:find("<b>", 1, true))
    end)
    it("is as long as it counts, inside its frame", function()
      local list, high = parts(svg), tonumber(svg:match('viewBox="0 0 %d+ (%d+)"'))
      local long = draw == "bars" and "width" or "height"
      assert.near(3, list[1][long] / list[2][long], 0.01)
      assert.near(2, list[3][long] / list[2][long], 0.01)
      for _, part in ipairs(list) do
        assert.is_true(part.x >= 0 and part.x + part.width <= 360)
        assert.is_true(part.y >= 0 and part.y + part.height <= high)
      end
    end)
    it("mirrors for a page that runs left to right", function()
      local mirrored = chart[draw](rows, series, "x", false)
      assert.matches('direction="ltr"', mirrored, 1, true)
      for i, part in ipairs(parts(svg)) do
        assert.near(360, part.x + part.width + parts(mirrored)[i].x, 0.2)
      end
    end)
  end)
end

describe("chart.columns", function()
  for _, rtl in ipairs { true, false } do
    it("has the names of its first and last column whole", function()
      local days = {}
      for i = 1, 26 do days[i] = { name = "d", short = "14 مارس", counts = {}, total = 0 } end
      for x in chart.columns(days, {}, "x", rtl):gmatch '<text x="([%d.]+)"' do
        assert.is_true(tonumber(x) >= 24 and tonumber(x) <= 336)
      end
    end)
  end
end)

describe("chart.series", function()
  it("puts the largest first", function()
    local names, of = chart.series({ "b", "a", "a" }, "rest")
    assert.same({ "a", "b" }, names)
    assert.same({ a = "a", b = "b" }, of)
  end)
  it("joins the smallest where there are more than shades", function()
    local list = {}
    for i = 1, 11 do for _ = i, 11 do list[#list + 1] = ("s%02d"):format(i) end end
    local names, of = chart.series(list, "rest")
    assert.equal(8, #names)
    assert.same({ "s01", "rest" }, { names[1], names[8] })
    assert.same({ "s07", "rest", "rest" }, { of.s07, of.s08, of.s11 })
  end)
end)

describe("chart.table", function()
  it("has every number and keeps names text", function()
    local text = chart.table(rows, series, { of = "who", total = "all" })
      :gsub("<[^>]*>", " "):gsub("%s+", " ")
    assert.equal(" who north south all سامي &lt;b&gt; 3 1 4 كريم 0 2 2 ", text)
  end)
end)

describe("chart.over_time", function()
  for _, row in ipairs {
    { "days, those without any too", { "2024-02-28", "2024-03-01", "2024-03-01" },
      "2024-02-28=1 2024-02-29=0 2024-03-01=2" },
    { "months where days are too many", { "2023-12-31", "2024-02-01" },
      "2023-12=1 2024-01=0 2024-02=1" },
    { "years where months are too many", { "2019-12-31", "2023-02-01" },
      "2019=1 2020=0 2021=0 2022=0 2023=1" },
    { "months where a day isn't told", { "2024-02", "2024-03-05" }, "2024-02=1 2024-03=1" },
    { "a time on a day", { "2024-03-05T10:00", "2024-03-06" }, "2024-03-05=1 2024-03-06=1" },
    { "nothing", {}, "" },
  } do
    it("counts " .. row[1], function()
      local items, out = {}, {}
      for i, date in ipairs(row[2]) do items[i] = { date = date, series = "x" } end
      for i, day in ipairs(chart.over_time(items, 31)) do
        out[i] = day.date .. "=" .. day.total
      end
      assert.equal(row[3], table.concat(out, " "))
    end)
  end
end)
