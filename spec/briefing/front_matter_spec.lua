-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local front_matter = require "briefing.front_matter"
local reports = require "spec.support.reports"

describe("front_matter.split", function()
  for _, row in ipairs {
    { "fields", "---\ntitle: المحطة: تعمل\ndate: 2024-03-02\n---\nقال\n", { title = "المحطة: تعمل", date = "2024-03-02" }, "قال\n" },
    { "names that columns have in the wild", "---\nsource: coast\npublished: 2 مارس 2024\n---\n\n\nقال", { outlet = "coast", date = "2024-03-02" }, "قال" },
    { "marks, comments, lists and empty fields", "---\n# x\nurl: \"https://x.example/\"\ntitle: 'المحطة'\ntags:\n  - ماء\n- سد\nnote:\n\n...\r\nقال",
      { url = "https://x.example/", title = "المحطة", tags = { "ماء", "سد" } }, "قال" },
    { "a mark of the byte order, and line feeds of Windows", "\u{FEFF}---\r\nid: a1\r\n---\r\nقال\r\nنعم", { id = "a1" }, "قال\r\nنعم" },
  } do
    it("parts " .. row[1] .. " from the text", function()
      local fields, text = front_matter.split(row[2])
      assert.same({ row[3], row[4] }, { fields, text })
    end)
  end
  for _, text in ipairs {
    "قال", "---\nقال", "---\nعاجل: حريق\n---\nقال", "---\ntitle: x\nقال الوزير\n---\nنعم", "---\n---\nقال",
    "--- title: x ---", "---\ntitle: x\n", "title: x\n---\n", "",
  } do
    it("leaves alone " .. text:gsub("\n", " | "), function()
      local fields, rest = front_matter.split(text)
      assert.same({ nil, text }, { fields, rest })
    end)
  end
end)

describe("a text with front matter", function()
  local folder
  after_each(function() reports.remove(folder) end)
  it("is the text behind it, and a table beside it says more", function()
    folder = reports.folder { ["a.txt"] = "---\ntitle: المحطة\noutlet: coast\ndesk: x\n---\nقال الوزير إن السد جاهز.\n",
      ["metadata.csv"] = "file,outlet\na.txt,north\n" }
    local one = assert(briefing.open(folder))[1]
    assert.same({ "المحطة", "north", { desk = "x" }, "قال الوزير إن السد جاهز.\n", "a" },
      { one.title, one.outlet, one.meta, one.text, one.id })
    assert.equal("coast", assert(briefing.open(folder .. "/a.txt"))[1].outlet)
  end)
  it("has the id that it says", function()
    folder = reports.folder { ["a.txt"] = "---\nid: x1\ntitle: المحطة\n---\nقال الوزير إن السد جاهز.\n" }
    assert.equal("x1", assert(briefing.open(folder))[1].id)
    assert.equal("x1", assert(briefing.open(folder .. "/a.txt"))[1].id)
  end)
end)
