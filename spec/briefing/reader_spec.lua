-- SPDX-License-Identifier: MIT
local reader = require "briefing.reader"
local reading = require "spec.support.reading"
local reports = require "spec.support.reports"

local all = reading.all

describe("reader.source", function()
  local folder
  after_each(function()
    if folder then reports.remove(folder) end
    folder = nil
  end)

  it("reads endings in whatever case", function()
    folder = reports.folder { ["A.TXT"] = "قال", ["b.Txt"] = "أكد", ["x.JSONL"] = '{"text":"ذكر"}' }
    local records = all(folder)
    assert.same({ "A", "b" }, { records[1].id, records[2].id })
    assert.equal("ذكر", all(folder .. "/x.JSONL")[1].text)
  end)
  describe("of several", function()
    for _, row in ipairs {
      { "a line", "x.jsonl", '\n{"text":"قال"}', "%s/x.jsonl:2" },
      { "a row", "x.csv", "text\nقال\n", "%s/x.csv:1" },
      { "an item", "x.json", '[{"text":"قال"}]', "%s/x.json:1" },
      { "a text", "x.txt", "قال", "%s/x" },
      { "an id of its own", "x.jsonl", '{"id":"a","text":"قال"}', "a" },
    } do
      it("calls " .. row[1] .. " by its source", function()
        folder = reports.folder { [row[2]] = row[3] }
        assert.equal(row[4]:format(folder), all(folder .. "/" .. row[2], { ids = "sources" })[1].id)
      end)
    end
    it("calls a file by its folder", function()
      folder = reports.folder { ["x.txt"] = "قال" }
      assert.equal(folder .. "/x", all(folder .. "/", { ids = "sources" })[1].id)
    end)
  end)
  for _, row in ipairs {
    { "a Word file", "x.docx", "PK", "x.docx: a .docx is not read", "not-read" },
    { "annotations for others", "x.CONLLU", "# newdoc", "x.CONLLU: a .conllu is not read", "not-read" },
    { "an XML that is no feed", "x.xml", "<TEI><item>قال</item></TEI>",
      "x.xml: no feed of RSS or Atom, but <TEI>", "not-read" },
  } do
    it("refuses " .. row[1] .. " by name", function()
      folder = reports.folder { [row[2]] = row[3] }
      local message, code = reading.refused(folder .. "/" .. row[2])
      assert.matches(folder .. "/" .. row[4], message, 1, true)
      assert.equal(row[5], code)
    end)
  end
  it("tells the line or row of a problem, and its file once", function()
    folder = reports.folder { ["x.jsonl"] = '{"text":"قال"}\nx\n{"id":"b"}\n', ["x.csv"] = "id,text\na,\n",
      ["metadata.csv"] = "file\nmissing.txt\n" }
    local _, problems = all(folder .. "/x.jsonl")
    assert.same({ { folder .. "/x.jsonl", 2, 1 }, { folder .. "/x.jsonl", 3, nil } },
      { { problems[1].path, problems[1].line, problems[1].byte },
        { problems[2].path, problems[2].line, problems[2].byte } })
    _, problems = all(folder .. "/x.csv")
    assert.same({ folder .. "/x.csv", 1, "a" }, { problems[1].path, problems[1].row, problems[1].id })
    _, problems = all(folder)
    assert.same({ folder .. "/missing.txt", "No such file or directory" },
      { problems[1].path, problems[1].message })
  end)
  for _, row in ipairs {
    { "a path that isn't there", "/nonexistent/x", "unreadable" },
    { "a folder without a text", "spec/support", "empty" },
  } do
    it("refuses " .. row[1], function()
      local source, message, code = reader.source(row[2], {})
      assert.is_nil(source)
      assert.is_string(message)
      assert.equal(row[3], code)
    end)
  end
end)
