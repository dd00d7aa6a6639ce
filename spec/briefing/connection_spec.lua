-- SPDX-License-Identifier: MIT
local connection = require "briefing.connection"
local reports = require "spec.support.reports"

describe("a connection", function()
  if not pcall(require, "DBI") then
    pending("no luadbi-sqlite3 here")
    return
  end
  local folder, database
  before_each(function()
    folder = reports.folder {}
    database = assert(connection.open(folder .. "/x.db", "unwritable"))
    database:run "CREATE TABLE t (a, b)"
  end)
  after_each(function()
    database:close()
    reports.remove(folder)
  end)

  it("runs a statement again and again, nothing among its values", function()
    local put = database:runner("INSERT INTO t VALUES (?, ?)", 2)
    put(1, "نعم")
    put(nil, "لا")
    local list = {}
    for row in database:rows "SELECT a, b FROM t ORDER BY rowid" do list[#list + 1] = { row.a, row.b } end
    assert.same({ { 1, "نعم" }, { nil, "لا" } }, list)
  end)
  it("gives the rows that values ask for", function()
    database:run "INSERT INTO t VALUES (1, 'x'), (2, 'y')"
    assert.equal("y", database:rows("SELECT b FROM t WHERE a = ?", 2)().b)
  end)
  it("forgets what is not committed", function()
    database:autocommit(false)
    database:run "INSERT INTO t VALUES (1, 'x')"
    database:commit()
    database:run "INSERT INTO t VALUES (2, 'y')"
    database:rollback()
    assert.equal(1, database:rows("SELECT count(*) AS n FROM t")().n)
  end)
  it("raises what is wrong, also when nothing is to be committed", function()
    assert.has_error(function() database:run "SELECT * FROM none" end)
    database:autocommit(false)
    database:run "INSERT INTO t VALUES (1, 'x')"
    database:commit()
    assert.error_matches(function() database:commit() end, "can't be written")
  end)
  it("leaves no file open when it is closed", function()
    if not io.open "/proc/self/fd" then return pending "no /proc here" end
    database:rows "SELECT 1"()
    database:close()
    local pipe = io.popen("ls -l /proc/$PPID/fd")
    local list = pipe:read "a"
    pipe:close()
    assert.is_nil(list:find(folder, 1, true))
    database = assert(connection.open(folder .. "/x.db", "unwritable"))
  end)
  it("names a file that it can't open", function()
    local none, message, code = connection.open(folder .. "/none/x.db", "unreadable")
    assert.is_nil(none)
    assert.is_string(message)
    assert.equal("unreadable", code)
  end)
end)
