-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local database = require "briefing.reader_database"
local reports = require "spec.support.reports"

local has_dbi, dbi = pcall(require, "DBI")

describe("any SQLite database", function()
  if not has_dbi then
    pending("no luadbi-sqlite3 here")
    return
  end
  local path
  before_each(function()
    path = reports.path ".db"
    local db = assert(dbi.Connect("SQLite3", path))
    db:autocommit(true)
    for _, sql in ipairs {
      "CREATE TABLE tags (name TEXT)",
      'CREATE TABLE "my news" (guid TEXT, headline TEXT, body TEXT, source TEXT, pages INTEGER)',
      [[INSERT INTO "my news" VALUES ('n1', 'عنوان', 'قال الوزير إن المحطة جاهزة.', 'الصحيفة', 3)]],
      [[INSERT INTO "my news" VALUES ('n2', NULL, 'قال المتحدث.', NULL, NULL)]],
    } do
      assert(assert(db:prepare(sql)):execute())
    end
    db:close()
  end)
  after_each(function() os.remove(path) end)

  it("gives the rows of its first table of texts", function()
    local rows = assert(database.rows(path, {}))
    assert.same({ id = "n1", title = "عنوان", text = "قال الوزير إن المحطة جاهزة.", outlet = "الصحيفة",
      pages = 3 }, rows[1])
    assert.equal("قال المتحدث.", rows[2].text)
  end)

  it("opens as a set", function()
    local set = assert(briefing.open(path))
    assert.equal(2, #set)
  end)

  it("says that it is damaged", function()
    local db = assert(dbi.Connect("SQLite3", path))
    db:autocommit(true)
    for i = 1, 200 do -- rows enough for pages of their own
      assert(assert(db:prepare(([[INSERT INTO "my news" (guid, body) VALUES ('%d', '%s')]])
        :format(i, ("قال "):rep(40)))):execute())
    end
    db:close()
    local file = assert(io.open(path, "r+b"))
    local size = file:seek("end")
    for at = 8192, size - 64, 512 do
      file:seek("set", at)
      file:write(("\xFF"):rep(64))
    end
    file:close()
    local rows, message, code = database.rows(path, {})
    assert.is_nil(rows)
    assert.matches("malformed", message)
    assert.equal("bad-database", code)
  end)

  it("says what it has not", function()
    assert.equal("empty", select(3, database.rows(path, { table = "tags" })))
    local bad = os.tmpname()
    reports.write(bad, ("no database "):rep(100))
    assert.equal("bad-database", select(3, database.rows(bad, {})))
    os.remove(bad)
  end)
end)
