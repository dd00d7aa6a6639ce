-- SPDX-License-Identifier: MIT
local lfs = require "lfs"
local reader = require "briefing.reader"
local reports = require "spec.support.reports"

-- All records and problems of a source.
local function all(source, options)
  local next_record = assert(reader.source(source, options or {}))
  local records, problems = {}, {}
  while true do
    local record, problem = next_record()
    if not record and not problem then break end
    records[#records + 1] = record
    problems[#problems + 1] = problem
  end
  return records, problems
end

describe("reader.iso_date", function()
  for _, row in ipairs {
    { "2021-12-30", "2021-12-30" }, { "20211230", "2021-12-30" },
    { "2021-12-30T12:41:00Z", "2021-12-30" }, { "2021-12", "2021-12" },
    { "2021", "2021" }, { "2024-02-29", "2024-02-29" },
    { "2023-02-29", nil }, { "2021-13-01", nil }, { "30/12/2021", nil },
    { "2021-12-30 at noon", nil }, { "", nil }, { 2021, nil },
  } do
    it("reads " .. tostring(row[1]) .. " as " .. tostring(row[2]), function()
      assert.equal(row[2], reader.iso_date(row[1]))
    end)
  end
end)

describe("reader.source", function()
  local folder
  after_each(function()
    if folder then reports.remove(folder) end
    folder = nil
  end)

  it("reads a folder in the order of its table, then of names", function()
    folder = reports.folder { ["b.txt"] = "قال", ["a.txt"] = "أكد", ["c.txt"] = "ذكر",
      [".hidden"] = "x",
      ["metadata.csv"] = "file,id,outlet,date,section\nc.txt,third,coast,2024-03-02,local\n" }
    local records, problems = all(folder)
    assert.same({}, problems)
    assert.same({ "third", "a", "b" }, { records[1].id, records[2].id, records[3].id })
    assert.equal("ذكر", records[1].text)
    assert.equal("coast", records[1].outlet)
    assert.equal("2024-03-02", records[1].date)
    assert.same({ section = "local" }, records[1].meta)
    assert.equal(folder .. "/c.txt", records[1].path)
  end)
  it("reads endings in whatever case", function()
    folder = reports.folder { ["A.TXT"] = "قال", ["b.Txt"] = "أكد", ["x.JSONL"] = '{"text":"ذكر"}' }
    local records = all(folder)
    assert.same({ "A", "b" }, { records[1].id, records[2].id })
    assert.equal("ذكر", all(folder .. "/x.JSONL")[1].text)
  end)
  it("tells what else is in a folder, once, and beside a record", function()
    folder = reports.folder { ["a.txt"] = "قال", ["notes.doc"] = "x", ["x.jsonl"] = "" }
    assert(lfs.mkdir(folder .. "/old"))
    local records, problems = all(folder)
    assert.same({ 1, 1 }, { #records, #problems })
    assert.same({ "not-read", folder, "not read, as a folder's .txt and .html are: notes.doc, old/, x.jsonl" },
      { problems[1].code, problems[1].path, problems[1].message })
    os.remove(folder .. "/a.txt")
    assert.matches("no .html file in this folder, but notes.doc, old/, x.jsonl",
      select(2, reader.source(folder, {})), 1, true)
    lfs.rmdir(folder .. "/old")
  end)
  it("keeps texts apart that have one name but for the ending", function()
    folder = reports.folder { ["a.txt"] = "قال", ["a.TXT"] = "أكد", ["b.txt"] = "ذكر" }
    local records = all(folder)
    assert.same({ "a.TXT", "a.txt", "b" }, { records[1].id, records[2].id, records[3].id })
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
    { "a list of documents", '[{"id":"k1","text":"قال"},{"text":"أكد","desk":"x"},"ذكر"]', { "k1", 2, 3 } },
    { "one document", '\xEF\xBB\xBF{"id":"k1",\n"text":"قال"}', { "k1" } },
    { "lines", '{"id":"k1","text":"قال"}\n{"text":"أكد"}\n', { "k1", 2 } },
    { "an empty list", "[]", {} },
  } do
    it("reads of a .json " .. row[1], function()
      folder = reports.folder { ["x.json"] = row[2] }
      local records, problems = all(folder .. "/x.json")
      local ids = {}
      for i, record in ipairs(records) do ids[i] = record.id end
      assert.same({ row[3], {} }, { ids, problems })
    end)
  end
  for _, row in ipairs {
    { "a briefing", "x.json", '{"title":"x","lead":[],"statements":[]}', "x.json: a briefing; ", "not-read" },
    { "no documents", "x.json", '"قال"', "x.json: no list of documents", "no-text" },
    { "no JSON", "x.json", '{"a":\n', "x.json: not JSON: ", "bad-json" },
    { "a Word file", "x.docx", "PK", "x.docx: a .docx is not read", "not-read" },
    { "annotations for others", "x.CONLLU", "# newdoc", "x.CONLLU: a .conllu is not read", "not-read" },
    { "an XML that is no feed", "x.xml", "<TEI><item>قال</item></TEI>",
      "x.xml: no feed of RSS or Atom, but <TEI>", "not-read" },
  } do
    it("refuses " .. row[1] .. " by name", function()
      folder = reports.folder { [row[2]] = row[3] }
      local source, message, code = reader.source(folder .. "/" .. row[2], {})
      assert.is_nil(source)
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
  it("names what it can't use and goes on", function()
    folder = reports.folder { ["a.txt"] = "قال", ["b.txt"] = "a\0b", ["c.txt"] = " \n",
      ["d.txt"] = "قا\xD9", ["metadata.csv"] = "file\nmissing.txt\n" }
    local records, problems = all(folder)
    assert.equal(1, #records)
    local codes = {}
    for i, problem in ipairs(problems) do codes[i] = problem.id .. " " .. problem.code end
    assert.same({ "missing unreadable", "b binary", "c empty", "d bad-utf8" }, codes)
    assert.equal(2, problems[2].byte)
    assert.equal(5, problems[4].byte)
    assert.equal(folder .. "/d.txt", problems[4].path)
  end)
  it("converts files in other charsets, and says from which", function()
    -- The same sentence over and over in windows-1256, UTF-16 with and without
    -- a mark.
    local text = ("قال الوزير إن السد سيمتلئ في مارس المقبل وأكد أن الأسعار ستبقى كما هي. "):rep(4)
    local utf16, cp1256 = {}, {}
    local letters = "ہءآأؤإئابةتثجحخدذرزسشصض×طظعغـفقكàلâمنهوçèéêëىيîï"
    local at = 0xC0
    local map = { [32] = 32, [46] = 46 }
    for _, point in utf8.codes(letters) do
      map[point] = at
      at = at + 1
    end
    for _, point in utf8.codes(text) do
      utf16[#utf16 + 1] = ("<I2"):pack(point)
      cp1256[#cp1256 + 1] = string.char(map[point])
    end
    folder = reports.folder { ["a.txt"] = table.concat(cp1256),
      ["b.txt"] = "\xFF\xFE" .. table.concat(utf16), ["c.txt"] = table.concat(utf16),
      ["d.txt"] = text }
    local records, problems = all(folder)
    assert.same({}, problems)
    for i, charset in ipairs { "windows-1256", "UTF-16LE", "UTF-16LE", false } do
      assert.equal(text, records[i].text)
      assert.equal(charset or nil, records[i].charset)
    end
  end)
  it("replaces invalid UTF-8 on request", function()
    local records, problems = all({ { text = "قا\xD9" } }, { invalid = "replace" })
    assert.same({}, problems)
    assert.equal("قا\u{FFFD}", records[1].text)
  end)
  it("reads JSON lines, bad ones in their place", function()
    folder = reports.folder { ["x.jsonl"] = '{"id":"a","text":"قال","outlet":"n","n":5,"meta":{"k":1}}\n'
      .. '\n{"id":\n[1]\n{"id":"b"}\n{"text":"أكد","title":{"text":"عنوان"},"quotes":[]}\n' }
    local records, problems = all(folder .. "/x.jsonl")
    assert.equal(2, #records)
    assert.same({ n = 5, k = 1 }, records[1].meta)
    assert.equal(6, records[2].id)
    assert.equal("عنوان", records[2].title)
    assert.same({}, records[2].meta)
    local codes = {}
    for i, problem in ipairs(problems) do codes[i] = problem.id .. " " .. problem.code end
    assert.same({ "3 bad-json", "4 bad-json", "b no-text" }, codes)
  end)
  it("takes fields under other names", function()
    local records = all({ { key = 7, body = "قال", source = "n", published = "2021-12-30" } },
      { mapping = { id = "key", text = "body", outlet = "source", date = "published" } })
    assert.equal(7, records[1].id)
    assert.equal("n", records[1].outlet)
    assert.equal("2021-12-30", records[1].date)
    assert.same({}, records[1].meta)
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
  it("takes a table whose columns' names are no UTF-8", function()
    folder = reports.folder { ["x.csv"] = "\xFF\xFE,text\n1,قال\n" }
    assert.equal("قال", all(folder .. "/x.csv")[1].text)
  end)
  it("reads a CSV with texts, an iterator and plain strings", function()
    folder = reports.folder { ["x.csv"] = 'id,text\na,"قال، ""نعم"""\n' }
    assert.equal('قال، "نعم"', all(folder .. "/x.csv")[1].text)
    local left = { { text = "أكد" }, "قال" }
    local records = all(function() return table.remove(left) end)
    assert.same({ "قال", "أكد" }, { records[1].text, records[2].text })
    assert.same({ 1, 2 }, { records[1].id, records[2].id })
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
  it("names a text that is too large, and goes on", function()
    local source = assert(reader.source({ { text = ("ب"):rep(100) }, { text = "نعم" } }, { longest = 100 }))
    local _, problem = source()
    assert.same({ 1, "too-large", "a text of 200 bytes, more than 100 bytes" },
      { problem.id, problem.code, problem.message })
    assert.equal("نعم", source().text)
  end)
end)
