-- SPDX-License-Identifier: MIT
local annotate = require "briefing.annotate"
local core = require "briefing.core"
local json = require "briefing.json"
local stage = require "briefing.stage"

-- The rows that a stage makes of these.
local function run(name, rows)
  local i, out = 0, {}
  stage.run(name, function()
    i = i + 1
    return rows[i]
  end, function(some)
    for row in some:gmatch("(.-)\n") do out[#out + 1] = row end
  end)
  return out
end

local function sorted(...)
  local all = {}
  for _, rows in ipairs { ... } do table.move(rows, 1, #rows, #all + 1, all) end
  table.sort(all)
  return all
end

local function annotated(documents)
  local lines = {}
  for i, fields in ipairs(documents) do
    fields.meta = {}
    lines[i] = annotate.line(fields):sub(1, -2)
  end
  return lines
end

local SAID = "السد الجديد قرب سارية سيمتلئ خلال الربيع المقبل قبل الموسم"
local lines = annotated {
  { id = "a", outlet = "north", date = "2024-03-02", text = "قال الوزير سامي الحداد إن " .. SAID .. "." },
  { id = 7, outlet = "south", date = "2024-03-01", text = "أكد سامي الحداد أن " .. SAID .. " الزراعي." },
  { id = "tab\t\"#", outlet = "coast", text = "وقال الحداد: «" .. SAID .. "»." },
  { id = "b", outlet = "coast", date = "2024", text = "وأوضحت هالة ناصر أن المدرسة ستفتح أبوابها غداً أمام التلاميذ." },
}
lines[#lines + 1] = '{"id":9,"error":{"code":"empty","message":"the text is empty"}}'

describe("stage quotes", function()
  it("gives a row for each quote, none for an error", function()
    local rows = run("quotes", lines)
    assert.equal(4, #rows)
    assert.matches('^"a"#q1\t{"doc":"a","quote":"q1","outlet":"north","date":"2024%-03%-02"', rows[1])
    assert.matches('^7#q1\t{"doc":7,', rows[2])
    local quote = json.decode(rows[1]:match("\t(.*)"))
    assert.same({ SAID, "سامي الحداد", "indirect" }, { quote.text, quote.speaker, quote.type })
  end)
  it("keeps a row to its fields, whatever an id holds", function()
    for _, name in ipairs { "quotes", "keys", "counts" } do
      for _, row in ipairs(run(name, lines)) do
        assert.is_nil(row:find("[\r\n]"))
        assert.is_true(select(2, row:gsub("\t", "")) <= 4)
      end
    end
  end)
end)

describe("a stage over annotated lines", function()
  for _, line in ipairs { lines[1]:sub(1, -20), '{"id":"a","text":"قال"}', '{"id":1,"quotes":[1]}', "x" } do
    it("stops at " .. line:sub(1, 30), function()
      for _, name in ipairs { "quotes", "keys", "counts" } do
        assert.has_error(function() run(name, { lines[1], line }) end)
      end
    end)
  end
end)

describe("stage keys", function()
  it("gives a quote sixteen rows", function()
    local rows = run("keys", { lines[1] })
    assert.equal(16, #rows)
    for _, row in ipairs(rows) do assert.matches('^%x+\t"a"#q1\t[+-]%x+$', row) end
  end)
  it("gives none for a quote of two terms, or one inside that says the same", function()
    assert.same({}, run("keys", annotated { { id = "x", text = "قال الوزير إن السد جاهز." } }))
  end)
end)

describe("stage links", function()
  local keys = sorted(run("keys", lines))
  it("links quotes of different documents that are alike", function()
    local seen = {}
    for _, row in ipairs(run("links", keys)) do seen[row] = true end
    assert.is_true(seen['7#q1\t"a"#q1'] or seen['"a"#q1\t7#q1'] or false)
    for row in pairs(seen) do
      local a, b = row:match("^(.*)\t(.*)$")
      assert.is_true(a < b)
      assert.is_nil(row:find('"b"', 1, true))
    end
  end)
  -- A row of the key k: a sign, nobody, and terms of which stem and id are one.
  local function row(id, sign, ...)
    local terms = {}
    for i, term in ipairs { ... } do terms[i] = ("%08x%08x"):format(4 * term, term) end
    return ("k\t%q#q1\t%s00000000%s"):format(id, sign, table.concat(terms))
  end
  it("does not link what only shares a key, or one document's own", function()
    assert.same({ '"x"#q1\t"y"#q1' }, run("links", { row("x", "+", 1, 2, 3), row("y", "+", 1, 2, 3) }))
    assert.same({}, run("links", { row("x", "+", 1, 2, 3), row("y", "+", 1, 4, 5, 6) }))
    assert.same({}, run("links", { row("x", "+", 1, 2, 3), row("x", "+", 1, 2, 3) }))
    assert.same({}, run("links", { "k\t\"x\"#q1\tbroken", row("y", "+", 1) }))
    assert.equal(1, #run("links", { row("x", "+", 1, 2, 3, 4), row("y", "+", 1, 2, 3, 5) }))
  end)
  it("compares with the first kinds of a hot bucket only", function()
    local rows = {}
    for i = 1, 200 do
      rows[i] = row(("d%03d"):format(i), "+", 2 * i, 2 * i + 1)
      rows[200 + i] = row(("e%03d"):format(i), "+", 2 * i, 2 * i + 1)
    end
    assert.equal(core.held, #run("links", rows))
    for i = 1, 400 do rows[i] = row(("d%03d"):format(i), "+", 1, 2) end
    assert.equal(399, #run("links", rows)) -- copies are of one kind
  end)
end)

describe("stage components", function()
  local links = { "c\td", "a\tb", "e\tf", "b\tc", "g\th", "f\th" }
  local expected = { "a\ta", "b\ta", "c\ta", "d\ta", "e\te", "f\te", "g\te", "h\te" }
  it("gives each its least", function() assert.same(expected, sorted(run("components", links))) end)
  it("gives the same over parts first", function()
    local first = run("components", { links[1], links[4], links[5] })
    local second = run("components", { links[2], links[3], links[6] })
    table.move(second, 1, #second, #first + 1, first)
    assert.same(expected, sorted(run("components", first)))
  end)
end)

describe("stages in a row", function()
  it("find the statement that three outlets carry", function()
    local components = run("components", run("links", sorted(run("keys", lines))))
    local attached = run("attach", sorted(components, run("quotes", lines)))
    local statements = run("statements", sorted(attached))
    assert.equal(1, #statements)
    local one = json.decode(statements[1])
    assert.same({ "7#q1", SAID .. " الزراعي" }, { one.id, one.text })
    assert.same({ "coast", "south", "north" }, one.outlets)
    assert.equal(3, #one.members)
    assert.same({ 7, "q1", "سامي الحداد" }, { one.members[2].doc, one.members[2].quote,
      one.members[2].speaker })
  end)
  it("count outlets and speakers", function()
    local tables = run("tables", sorted(run("counts", lines)))
    assert.same({
      'outlet\t{"outlet":"coast","documents":2,"quotes":2,"first":"2024","last":"2024"}',
      'outlet\t{"outlet":"north","documents":1,"quotes":1,"first":"2024-03-02","last":"2024-03-02"}',
      'outlet\t{"outlet":"south","documents":1,"quotes":1,"first":"2024-03-01","last":"2024-03-01"}',
    }, { tables[1], tables[2], tables[3] })
    assert.matches('^speaker\t{"speaker":"[^"]+","quotes":%d,"documents":%d,"outlets":%[', tables[4])
  end)
end)

describe("stage attach", function()
  it("leaves out quotes without a component", function()
    assert.same({ 'x\t{"n":2}' }, run("attach", { '"a"#q1\t{"n":1}', '"b"#q1\tx', '"b"#q1\t{"n":2}',
      '"c"#q1\ty' }))
  end)
end)

describe("a row that is none", function()
  for _, row in ipairs {
    { "links", "junk" }, { "links", "0a\tno unit" }, { "components", "a" }, { "attach", "a" },
    { "statements", "a\tno quote" }, { "tables", "outlet \"x\"\tno date" },
    { "tables", "speaker x\tno outlet" }, { "tables", "other x\ty" },
  } do
    it(("stops the stage %s: %s"):format(row[1], row[2]), function()
      assert.error_matches(function() run(row[1], { row[2] }) end, "^no row of this stage's: ")
    end)
  end
end)
