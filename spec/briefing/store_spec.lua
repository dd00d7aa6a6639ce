-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local core = require "briefing.core"
local generated = require "spec.support.generated"
local json = require "briefing.json"
local lfs = require "lfs"
local reader = require "briefing.reader"
local reports = require "spec.support.reports"
local store = require "briefing.store"

local has_dbi, dbi = pcall(require, "DBI")

describe("a store", function()
  if not has_dbi then
    pending("no luadbi-sqlite3 here")
    return
  end
  local folder, path, complaints
  local analyse = core.analyse
  before_each(function()
    folder = reports.folder {}
    path, complaints = folder .. "/set.db", {}
  end)
  after_each(function()
    core.analyse = analyse
    reports.remove(folder)
  end)

  local function add(documents, mode)
    return assert(store.add(path, assert(reader.source(documents, {})), mode or "balanced",
      function(problem) complaints[#complaints + 1] = problem.code end))
  end
  local function query(sql)
    local connection = assert(dbi.Connect("SQLite3", path))
    local statement = assert(connection:prepare(sql))
    assert(statement:execute())
    local rows = {}
    for row in statement:rows(true) do rows[#rows + 1] = row end
    connection:close()
    return rows
  end

  it("analyses only what is new or changed", function()
    local list = reports.list()
    assert.same({ new = 3, changed = 0, same = 0, refused = 0 }, add(list))
    local texts = {}
    core.analyse = function(text, ...)
      texts[text] = true
      return analyse(text, ...)
    end
    assert.same({ new = 0, changed = 0, same = 3, refused = 0 }, add(list))
    assert.same({}, texts)
    list[2].text = "قالت هالة ناصر إن الجسر الجديد سيفتح غداً."
    list[4] = { id = "new", text = "قال نادر العلي إن السوق سيفتح." }
    assert.same({ new = 1, changed = 1, same = 2, refused = 0 }, add(list))
    assert.same({ [list[2].text] = true, [list[4].text] = true }, texts)
  end)
  it("holds what one export of it all would hold, but for entities' ids", function()
    local list = reports.list()
    add { list[1] }
    add(list)
    local set = assert(briefing.open(list))
    assert.equal(#set:quotes(), #query "SELECT * FROM quotes")
    local again = assert(briefing.open(path))
    assert.equal(3, #again)
    assert.same(set:quotes():table(), again:quotes():table())
    for _, row in ipairs(query "SELECT name, type FROM entities") do
      assert.is_string(row.name)
    end
  end)
  it("takes as many as are committed at once, and that many again", function()
    local list = {}
    for i = 1, 500 do list[i] = { id = i, text = "قال نادر العلي إن السوق سيفتح." } end
    assert.equal(500, add(list).new)
    for i = 1, 500 do list[i].id = 500 + i end
    assert.equal(500, add(list).new)
    assert.equal(1000, store.count(path))
  end)
  it("refuses a second document with an id in one run, as a set does", function()
    local growth = add { { id = "x", text = "قال نادر العلي إن السوق سيفتح." },
      { id = "x", text = "قال نادر العلي إن الجسر سيفتح." } }
    assert.same({ new = 1, changed = 0, same = 0, refused = 1 }, growth)
    assert.same({ "duplicate-id" }, complaints)
    assert.matches("السوق", query "SELECT text FROM documents"[1].text)
  end)
  it("keeps a changed document in its place and forgets what it said", function()
    local list = reports.list()
    add(list)
    list[1].text = "قالت هالة ناصر إن الجسر الجديد سيفتح غداً."
    add(list)
    local set = assert(briefing.open(path))
    assert.equal(list[1].text, set[1].text)
    assert.same({}, query "SELECT * FROM quotes WHERE document = 'n1' AND text LIKE '%الأسعار%'")
    assert.same({}, query "SELECT * FROM search WHERE document = 'n1' AND folded LIKE '%الاسعار%'")
    assert.same({}, query
      "SELECT id FROM entities WHERE id NOT IN (SELECT entity FROM mentions)")
  end)
  it("analyses anew for another mode", function()
    add(reports.list())
    assert.equal(3, add(reports.list(), "recall").changed)
  end)
  it("is closed when it was asked", function()
    local function open_files()
      local count = 0
      for name in lfs.dir "/proc/self/fd" do count = count + (tonumber(name) and 1 or 0) end
      return count
    end
    if not lfs.attributes "/proc/self/fd" then return pending "no /proc here" end
    add(reports.list())
    collectgarbage()
    local before = open_files()
    collectgarbage "stop" -- which does it not by chance
    add(reports.list())
    store.count(path)
    store.each(path, function() return false end)
    store.statements(path, function() end)
    store.chosen(path, {}, 1)
    store.add(path, function() error("the disk is gone", 0) end, "balanced", function() end)
    assert(briefing.open(path)):export(folder .. "/other.db")
    local after = open_files()
    collectgarbage "restart"
    assert.equal(before, after)
  end)
  it("names what it refuses and keeps the rest", function()
    local growth = add { { id = "x", text = "" }, reports.list()[1] }
    assert.same({ 1, 1 }, { growth.new, growth.refused })
    assert.same({ "empty" }, complaints)
  end)
  it("leaves a store as it was when it can't go on", function()
    add { reports.list()[1] }
    local made, message = store.add(path, function() error("the disk is gone", 0) end, "balanced",
      function() end)
    assert.is_nil(made)
    assert.matches("the disk is gone", message, 1, true)
    assert.equal(1, store.count(path))
  end)
  it("is a database of this package only", function()
    add(reports.list())
    assert.equal(3, store.count(path))
    assert.is_nil(store.count(folder .. "/other.db"))
    assert.is_nil(store.count("examples/reports"))
    local file = assert(io.open(folder .. "/text.db", "wb"))
    file:write("no database at all, but some text")
    file:close()
    assert.is_nil((store.count(folder .. "/text.db")))
  end)

  describe("of many documents", function()
    local LIMIT = 10
    before_each(function()
      generated.write(folder .. "/in.jsonl", 80)
      assert(store.add(path, assert(reader.source(folder .. "/in.jsonl", {})), "balanced",
        function() end))
    end)

    it("gives its documents one by one", function()
      local seen = {}
      assert.is_true(store.each(path, function(one) seen[#seen + 1] = one[1].id end))
      assert.equal(80, #seen)
      assert.equal("d000001", seen[1])
      assert.is_false(store.each(path, function() return false end))
    end)
    it("chooses by filters", function()
      local set = assert(store.chosen(path, { outlet = "north" }, 40))
      assert.equal(16, #set)
      assert.is_false(store.chosen(path, {}, LIMIT))
    end)
    it("gives the statements that memory would give", function()
      local lines, texts = {}, {}
      assert(store.statements(path, function(line)
        lines[#lines + 1] = line
        local statement = json.decode(line)
        for _, member in ipairs(statement.members) do texts[member.doc .. member.quote] = statement.id end
      end))
      assert.is_true(#lines > 20)
      local whole = assert(briefing.open(path)):statements()
      local found, all = 0, 0
      for statement in whole:each() do
        local first
        for _, member in ipairs(statement.members) do
          if member.quote then
            local id = texts[member.document.id .. member.quote.id]
            first, all = first or id, all + 1
            if id and id == first then found = found + 1 end
          end
        end
      end
      assert.is_true(found > 0.9 * all, ("%d of %d"):format(found, all))
    end)
    it("briefs on those of the statements that most outlets carry", function()
      local set = assert(store.most_shared(path, LIMIT))
      assert.equal(LIMIT, #set)
      assert.is_true(#set:statements() > 0)
    end)
    for _, row in ipairs {
      { "quotes", "", 0 }, { "quotes", "--outlet north --type direct", 0 },
      { "timeline", "--outlet north", 0 },
    } do
      it(("answers %s %s from the disk as from memory"):format(row[1], row[2]), function()
        local function run(more)
          local pipe = io.popen(("lua/bin/briefing %s %s %s --format jsonl %s 2>/dev/null; echo $?")
            :format(row[1], path, row[2], more))
          local text = pipe:read("a")
          pipe:close()
          return text
        end
        assert.equal(run(""), run("--at-once 30"))
      end)
    end
    it("says so where a question needs more than may be in memory", function()
      local pipe = io.popen(("lua/bin/briefing timeline %s --at-once 10 2>&1; echo $?"):format(path))
      local text = pipe:read("a")
      pipe:close()
      assert.matches("more than 10 documents", text, 1, true)
      assert.matches("\n2\n$", text)
    end)
    it("is opened by the command", function()
      local pipe = io.popen(("lua/bin/briefing open --store %s %s/in.jsonl examples/reports 2>&1; echo $?")
        :format(path, folder))
      local text = pipe:read("a")
      pipe:close()
      assert.matches(": 5 new, 0 changed, 80 as they were, 0 refused\n0\n$", text)
    end)
  end)
end)
