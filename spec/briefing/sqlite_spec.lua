-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local fold = require "briefing.fold"
local reports = require "spec.support.reports"

local has_dbi, dbi = pcall(require, "DBI")

describe("SQLite", function()
  if not has_dbi then
    pending("no luadbi-sqlite3 here")
    return
  end
  local folder, set
  before_each(function()
    folder = reports.folder {}
    set = assert(briefing.open(reports.list()))
    assert(set:export(folder .. "/x.db"))
  end)
  after_each(function() reports.remove(folder) end)

  local function query(sql, ...)
    local connection = assert(dbi.Connect("SQLite3", folder .. "/x.db"))
    local statement = assert(connection:prepare(sql))
    assert(statement:execute(...))
    local rows = {}
    for row in statement:rows(true) do rows[#rows + 1] = row end
    connection:close()
    return rows
  end

  it("holds each document and quote", function()
    assert.equal(3, #query "SELECT * FROM documents")
    assert.equal(#set:quotes(), #query "SELECT * FROM quotes")
    for i, row in ipairs(query "SELECT * FROM quotes ORDER BY rowid") do
      local quote = set:quotes()[i]
      assert.equal(quote.text, row.text)
      local start, stop = quote.document:points(quote.first, quote.last)
      assert.same({ start, stop }, { row.start, row["end"] })
    end
  end)
  it("finds words in any spelling", function()
    local hits = query("SELECT document, quote FROM search WHERE folded MATCH ?",
      fold.search("الاسعارُ"))
    local inside = 0
    for _, hit in ipairs(hits) do if hit.quote then inside = inside + 1 end end
    assert.equal(2, inside)
  end)
  it("leaves no other file beside it, and replaces the old one", function()
    assert(set:where { outlet = "north" }:export(folder .. "/x.db"))
    assert.equal(1, #query "SELECT * FROM documents")
    assert.is_nil(io.open(folder .. "/x.db.part"))
  end)
  it("opens again to the same annotations", function()
    local again = assert(briefing.open(folder .. "/x.db"))
    again:export(folder .. "/b.jsonl")
    set:export(folder .. "/a.jsonl")
    assert.equal(reports.read(folder .. "/a.jsonl"), reports.read(folder .. "/b.jsonl"))
  end)
  it("says what can't be opened or written", function()
    local file = assert(io.open(folder .. "/y.db", "wb"))
    file:write("no database, but a text of some length")
    file:close()
    local opened, message, code = briefing.open(folder .. "/y.db")
    assert.is_nil(opened)
    assert.matches("y.db", message, 1, true)
    assert.equal("unreadable", code)
    local ok
    ok, message, code = set:export("/nonexistent/x.db")
    assert.is_nil(ok)
    assert.matches("/nonexistent/x.db", message, 1, true)
    assert.equal("unwritable", code)
  end)
end)
