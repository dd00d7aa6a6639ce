-- SPDX-License-Identifier: MIT
local all = require("spec.support.reading").all
local lfs = require "lfs"
local reader = require "briefing.reader"
local reports = require "spec.support.reports"

describe("a folder", function()
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
  it("notes what else is in a folder, once, which is no problem", function()
    folder = reports.folder { ["a.txt"] = "قال", ["notes.doc"] = "x", ["x.jsonl"] = "" }
    assert(lfs.mkdir(folder .. "/old"))
    local records, problems = all(folder)
    assert.same({ 1, 0 }, { #records, #problems })
    local _, notes = reader.source(folder, {})
    assert.same({ "not-read", folder, "not read, as a folder's .txt and .html are: notes.doc, old/, x.jsonl" },
      { notes[1].code, notes[1].path, notes[1].message })
    assert.is_nil(notes[2])
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
end)
