-- SPDX-License-Identifier: MIT
local columns = require "briefing.columns"

describe("columns", function()
  it("are known by their names, in any case and spelling", function()
    assert.same({ text = "Content", title = "Headline", date = "Pub Date", outlet = "source",
      url = "link" }, columns.fields({ "Headline", "Content", "Pub Date", "source", "link", "x" }, {}))
    assert.same({ text = "النصّ", title = "العنوان", date = "تاريخ النشر" },
      columns.fields({ "العنوان", "النصّ", "تاريخ النشر" }, {}))
  end)

  it("prefer the plainest name", function()
    assert.equal("text", columns.fields({ "body", "text" }, {}).text)
  end)

  it("leave what the user mapped", function()
    assert.is_nil(columns.fields({ "body" }, { text = "b" }).text)
  end)

  it("rename rows without losing anything", function()
    local row = columns.rename({ body = "نص", title = "ع" }, { text = "body", title = "title" })
    assert.same({ text = "نص", title = "ع" }, row)
    assert.same({ text = "a", body = "b" }, columns.rename({ text = "a", body = "b" }, { text = "body" }))
  end)
end)
