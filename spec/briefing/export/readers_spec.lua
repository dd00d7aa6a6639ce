-- SPDX-License-Identifier: MIT
-- Exports as readers that are not ours see them: Python's csv, json, sqlite3,
-- html and xml, the sqlite3 command, and TEI's schema where it is.

local briefing = require "briefing"
local fold = require "briefing.fold"
local json = require "briefing.json"
local reports = require "spec.support.reports"

local function has(command)
  return os.execute(command .. " >/dev/null 2>&1") == true
end

local SCHEMA = "build/readers/tei_all.rng"

-- The sample reports and one that tries what a format must keep apart.
local function documents()
  local list = {}
  for document in assert(briefing.open "examples/reports"):each() do
    list[#list + 1] = { id = document.id, text = document.text, outlet = document.outlet,
      date = document.date, url = document.url }
  end
  list[#list + 1] = { id = "=1+1", outlet = '+cmd|"x",y', date = "2024-03-15",
    text = "قال الوزير سامي الحداد: \"=HYPERLINK(\\\"http://x\\\");\nسطر ثانٍ <b>&amp;</b>\t😀 ]]>\".\n\n"
      .. "وأضاف أن '@SUM(A1)' خطأ." }
  return list
end

describe("exports in readers that are not ours", function()
  if not has "command -v python3" then
    pending "are read by Python (no python3 here)"
    return
  end
  local folder, set, seen, texts, quotes
  setup(function()
    folder = reports.folder {}
    set = assert(briefing.open(documents()))
    texts, quotes = {}, {}
    for i = 1, #set do texts[i] = set[i].text end
    for quote in set:quotes():each() do quotes[#quotes + 1] = quote.text end
    for _, ending in ipairs { "jsonl", "json", "csv", "xml", "jsonld", "conllu", "html", "db" } do
      assert(set:export(folder .. "/x." .. ending))
    end
    assert(set:export(folder .. "/bom.csv", { bom = true }))
    local pipe = io.popen(("FOLDED='%s' python3 spec/support/readers.py %s 2>&1"):format(
      fold.search "الخزّان", folder))
    local out = pipe:read "a"
    pipe:close()
    seen = assert(json.decode(out), out)
  end)
  teardown(function() reports.remove(folder) end)

  it("JSON lines: every span is its words in code points", function()
    assert.same(texts, seen.jsonl.documents)
    assert.same(quotes, seen.jsonl.quotes)
    assert.equal(0, seen.jsonl.wrong)
    assert.is_true(seen.jsonl.spans > 300)
  end)
  it("JSON: the briefing", function()
    assert.equal(#texts, #seen.json.documents)
    assert.same({ "title", "since", "until", "lead", "speakers", "statements", "disagreements",
      "only", "timeline", "copies", "documents", "problems" }, seen.json.keys)
  end)
  it("CSV: each quote a row, RFC 4180's line ends, a mark for Excel by option, no formula", function()
    for i, text in ipairs(seen.csv.quotes) do
      local formula = quotes[i]:find "^[=+@-]"
      assert.equal((formula and "'" or "") .. quotes[i], text)
    end
    assert.equal(#quotes, #seen.csv.quotes)
    assert.same({ true, "efbbbf", 0, 1 }, { seen.csv.same, seen.csv.mark, seen.csv.formulas, seen.csv.ends })
  end)
  it("SQLite: whole, nothing dangling, spans in place, words found in any spelling", function()
    assert.same({ "ok", 0, 0 }, { seen.db.check, seen.db.dangling, seen.db.wrong })
    assert.same(texts, seen.db.documents)
    assert.same(quotes, seen.db.quotes)
    assert.equal(#set:quotes { about = "الخزان" }, seen.db.found)
    assert.is_true(seen.db.found > 0)
  end)
  it("SQLite: the tables and columns that docs/json.md says", function()
    local page = reports.read "docs/json.md":match "## SQLite.*"
    for name, columns in pairs(seen.db.tables) do
      local row = page:match("\n| `" .. name .. "` | ([^\n]*)\n")
      assert.is_string(row, name)
      for _, column in ipairs(columns) do
        assert.matches("%f[%w_]" .. column .. "%f[^%w_]", row, 1)
      end
    end
  end)
  it("TEI: well formed, the texts to the letter, every reference there", function()
    assert.same(texts, seen.tei.documents)
    assert.equal(0, seen.tei.dangling)
    assert.is_true(seen.tei.said >= #quotes)
    local kinds = table.concat(seen.tei.kinds, " ")
    for _, kind in ipairs { "said", "quote", "persName", "date" } do
      assert.matches(kind, kinds, 1, true)
    end
  end)
  it("Web Annotation: both selectors find the same place", function()
    assert.same({ "http://www.w3.org/ns/anno.jsonld", "AnnotationPage", 0 },
      { seen.jsonld.context, seen.jsonld.type, seen.jsonld.wrong })
    assert.same(quotes, seen.jsonld.quotes)
    assert.equal(#quotes, seen.jsonld.ids)
  end)
  it("CoNLL-U: ten columns, numbered, each sentence named", function()
    assert.equal(0, seen.conllu.wrong)
    assert.is_true(seen.conllu.sentences > 50 and seen.conllu.words > 1000)
  end)
  it("HTML: the texts to the letter, nothing from elsewhere", function()
    local there = {}
    for _, body in ipairs(seen.html.documents) do there[body] = true end
    for _, text in ipairs(texts) do assert.is_true(there[text], text) end
    assert.same({}, seen.html.outside)
  end)

  if has "command -v sqlite3" then
    it("the sqlite3 command opens the database and searches it", function()
      local pipe = io.popen(("sqlite3 -readonly %s/x.db \"SELECT count(*) FROM search WHERE search MATCH '%s'"
        .. " AND quote IS NULL\""):format(folder, fold.search "النهر"))
      assert.equal(#set:where { has = "النهر" }, tonumber(pipe:read "a"))
      pipe:close()
    end)
  else
    pending "the sqlite3 command opens the database and searches it (no sqlite3 here)"
  end

  local python
  for _, name in ipairs { "python3", "/usr/bin/python3" } do
    if not python and has(name .. " -c 'import lxml'") then python = name end
  end
  if python and io.open(SCHEMA) then
    it("TEI's own schema finds it valid", function()
      local pipe = io.popen(("%s -c 'import sys; from lxml import etree as e; s = e.RelaxNG(e.parse(sys.argv[1])); "
        .. "s.validate(e.parse(sys.argv[2])); print(s.error_log)' %s %s/x.xml 2>&1"):format(python, SCHEMA, folder))
      assert.equal("\n", pipe:read "a")
      pipe:close()
    end)
  else
    pending "TEI's own schema finds it valid (make setup-test fetches the schema, python3-lxml reads it)"
  end
end)
