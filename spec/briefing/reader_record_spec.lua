-- SPDX-License-Identifier: MIT
local all = require("spec.support.reading").all
local reader = require "briefing.reader"
local record = require "briefing.reader_record"

describe("a record", function()
  it("replaces invalid UTF-8 on request", function()
    local records, problems = all({ { text = "قا\xD9" } }, { invalid = "replace" })
    assert.same({}, problems)
    assert.equal("قا\u{FFFD}", records[1].text)
  end)
  it("takes fields under other names", function()
    local records = all({ { key = 7, body = "قال", source = "n", published = "2021-12-30" } },
      { mapping = { id = "key", text = "body", outlet = "source", date = "published" } })
    assert.equal(7, records[1].id)
    assert.equal("n", records[1].outlet)
    assert.equal("2021-12-30", records[1].date)
    assert.same({}, records[1].meta)
  end)
  for _, row in ipairs {
    { "path", "x/1.txt" }, { "file", "1.txt" }, { "charset", "utf8" }, { "line", 3 }, { "row", 4 },
    { "entities", { "a" } }, { "quotes", { { text = "a" } } }, { "outlet", { name = "n" } },
    { "title", { "a" } }, { "url", true }, { "id", 1.5 }, { "id", { ["$oid"] = "5" } }, { "date", { "2024" } },
  } do
    it(("keeps a field %s that is no field of a document (%s)"):format(row[1], type(row[2])), function()
      local given = { text = "قال", [row[1]] = row[2] }
      local one = assert(record.new(given, { id = 1, path = "x.jsonl" }, {}))
      assert.same({ [row[1]] = row[2] }, one.meta)
    end)
  end
  it("keeps a field of another name that is no text", function()
    local one = assert(record.new({ text = "قال", source = { name = "n" } }, { id = 1 },
      { mapping = { outlet = "source" } }))
    assert.same({ source = { name = "n" } }, one.meta)
  end)
  it("knows where it was read from by its own path only", function()
    local one = all({ { text = "قال", path = "x/1.txt" } })[1]
    assert.same({ "x/1.txt", {} }, { one.path, one.meta })
  end)
  it("keeps a document whose date it can't read, and says so", function()
    local records, problems = all { { id = "a", text = "قال", date = "أمس" } }
    assert.is_nil(records[1].date)
    assert.equal("أمس", records[1].meta.date)
    assert.equal("bad-date", problems[1].code)
  end)
  it("mends metadata that is no UTF-8, and says so", function()
    local given = { id = "a\xFF", text = "قال", outlet = "x\xC0", title = "\xD9",
      note = { ["\xFE"] = "y\xFF" } }
    local records, problems = all { given }
    assert.equal("a\u{FFFD}", records[1].id)
    assert.equal("x\u{FFFD}", records[1].outlet)
    assert.equal("\u{FFFD}", records[1].title)
    assert.same({ note = { ["\u{FFFD}"] = "y\u{FFFD}" } }, records[1].meta)
    assert.equal("bad-metadata", problems[1].code)
    assert.equal("x\xC0", given.outlet)
  end)
  it("names a text that is too large, and goes on", function()
    local source = assert(reader.source({ { text = ("ب"):rep(100) }, { text = "نعم" } }, { longest = 100 }))
    local _, problem = source()
    assert.same({ 1, "too-large", "a text of 200 bytes, more than 100 bytes" },
      { problem.id, problem.code, problem.message })
    assert.equal("نعم", source().text)
  end)
end)
