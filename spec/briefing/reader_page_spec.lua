-- SPDX-License-Identifier: MIT
local html = require "briefing.html"
local page = require "briefing.reader_page"

local PAGE = '<html><head><title>عنوان</title><meta property="og:site_name" content="coast"></head>'
  .. "<body><article><p>قال الوزير إن السد جاهز.</p></article></body></html>"

describe("page.source", function()
  for _, row in ipairs {
    { "a text by its name", "x/a.txt", {}, "a" },
    { "one of several by its path", "./x/a.txt", { ids = "sources" }, "x/a" },
  } do
    it("is one document, and calls " .. row[1], function()
      local source = page.source(row[2], row[2], "قال", row[3])
      local one = source()
      assert.same({ row[4], "قال", row[2] }, { one.id, one.text, one.path })
      assert.is_nil(source())
    end)
  end
end)

if html.available() then
  describe("page.fill", function()
    it("lets a row say more than the page does", function()
      local row = { outlet = "south" }
      assert.is_nil(page.fill(row, { id = "a" }, "a.HTML", PAGE))
      assert.same({ "south", "عنوان" }, { row.outlet, row.title })
      assert.matches("السد جاهز", row.text, 1, true)
    end)
    it("names a page without a text", function()
      local failed = page.fill({}, { id = "a" }, "a.html", "<html></html>")
      assert.same({ "a", "empty" }, { failed.id, failed.code })
    end)
  end)
end
