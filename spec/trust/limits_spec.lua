-- SPDX-License-Identifier: MIT
--- Texts and lines that ask for much: a result or a clear error, in time that
--- grows no faster than they do. make check-long has the large ones.

local annotate = require "briefing.annotate"
local briefing = require "briefing"
local core = require "briefing.core"
local json = require "briefing.json"
local query = require "briefing.query"
local reader = require "briefing.reader"
local reports = require "spec.support.reports"
local shapes = require "spec.support.shapes"

local SMALL, TIMES = 64 * 1024, 8
-- How much more than so many times the time is still linear: what of memory is
-- near, and what the clock can't tell apart.
local SLACK, SHORTEST = 3, 0.02

-- The least processor time of some runs, in seconds.
local function seconds(text, runs)
  local least = math.huge
  for _ = 1, runs do
    collectgarbage()
    local start = os.clock()
    local doc <close> = assert(core.analyse(text, {}))
    doc:json(false, "{", "}")
    least = math.min(least, os.clock() - start)
  end
  return least
end

describe("the time for a text", function()
  for _, shape in ipairs(shapes.all()) do
    it(("grows with its size: %s"):format(shape[1]), function()
      local small, large = shape[2](SMALL), shape[2](SMALL * TIMES)
      local after = seconds(large, 1)
      if after < SHORTEST then return end
      local before = seconds(small, 3)
      if after > SLACK * TIMES * before then after = seconds(large, 2) end
      assert.is_true(after <= SLACK * TIMES * before, ("%.1f ms, %d times as much %.1f ms")
        :format(before * 1e3, TIMES, after * 1e3))
    end)
  end
end)

describe("a line of JSON", function()
  local function line(text)
    local file = assert(io.tmpfile())
    file:write(text, '\n{"id":"z","text":"نعم"}\n')
    file:seek "set"
    local made = {}
    annotate.each(require("briefing.reader_lines").source(file, nil, { annotations = "new" }), "balanced", function(one)
      made[#made + 1] = assert(json.decode(one))
      return true
    end, function() end)
    file:close()
    assert.equal("z", made[#made].id) -- whatever it was, the next one goes on
    return made[1]
  end

  for _, row in ipairs {
    { "brackets without an end", ("["):rep(100000), "bad-json" },
    { "lists in lists", ("["):rep(100000) .. ("]"):rep(100000), "bad-json" },
    { "objects in objects", ('{"a":'):rep(100000) .. "1" .. ("}"):rep(100000), "bad-json" },
    { "a text in lists in lists", '{"text":"نعم","x":' .. ("["):rep(100000) .. ("]"):rep(100000) .. "}", "bad-json" },
    { "a string without an end", '{"text":"' .. ("ب"):rep(100000), "bad-json" },
    { "backslashes", '{"text":"' .. ("\\"):rep(100001) .. '"}', "bad-json" },
    { "half a pair", '{"text":"\\ud800"}', "bad-utf8" },
    { "the other half", '{"text":"\\udc00 نعم"}', "bad-utf8" },
    { "halves the wrong way round", '{"text":"\\udc00\\ud800"}', "bad-utf8" },
    { "a half in bytes", '{"text":"\xED\xA0\x80"}', "bad-utf8" },
    { "a zero byte, escaped", '{"text":"نع\\u0000م"}', "binary" },
    { "a zero byte", '{"text":"نع\0م"}', "binary" },
    { "a zero byte between", '{"text":\0"نعم"}', "bad-json" },
    { "no end of digits", '{"text":"نعم","n":' .. ("9"):rep(100000) .. "}" },
    { "many keys", '{"text":"نعم"' .. (',"k":1'):rep(100000) .. "}" },
    { "an id of any length", '{"id":"' .. ("ب"):rep(100000) .. '","text":"نعم"}' },
    { "ten thousand marks on a letter", '{"text":"قال ب' .. ("َّ"):rep(5000) .. ' إن السد جاهز."}' },
    { "overrides", '{"text":"قال \u{202E}الوزير\u{202C} إن \u{2066}السد\u{2069} جاهز."}' },
    { "a text of blanks", '{"text":"' .. (" "):rep(100000) .. '"}', "empty" },
  } do
    it(("is read or refused: %s"):format(row[1]), function()
      local made = line(row[2])
      assert.equal(row[3], made.error and made.error.code)
      assert.equal(row[3] == nil, made.quotes ~= nil)
    end)
  end
end)

describe("a letter with ten thousand marks", function()
  local letter = "ب" .. ("َّ"):rep(5000)
  it("is one word and folds to the letter", function()
    assert.equal(1, #briefing.tokens(letter))
    assert.equal("ب", (briefing.normalize(letter)))
  end)
  it("goes through every form and every export", function()
    for _, form in ipairs { "NFC", "NFD", "NFKC", "NFKD" } do
      local folded = briefing.normalize(letter, { preset = "none", form = form })
      assert.is_true(core.validate(folded))
      assert.equal(#letter, #folded) -- these marks have nothing to be joined with
    end
    local set = assert(briefing.open { ("قال %s إن السد جاهز."):format(letter) })
    local export = require "briefing.export"
    for _, format in ipairs { "html", "md", "txt", "json", "jsonl", "csv", "jsonld", "tei", "conllu" } do
      assert.is_true(core.validate(export.render_set(set, format, {})), format)
    end
  end)
end)

-- So many pieces, which `piece` makes of their numbers.
local function pieces(count, piece)
  local list = {}
  for i = 1, count do list[i] = piece(i) end
  return table.concat(list)
end

local HEAD = '<?xml version="1.0"?><rss><channel><item><title>x</title><description>'
local TAIL = "</description></item></channel></rss>"

describe("a file that asks for much", function()
  local folder
  setup(function() folder = reports.folder {} end)
  teardown(function() reports.remove(folder) end)

  for _, row in ipairs {
    { "elements in elements", "x.html", function(n) return ("<div>"):rep(n) .. "نعم" end, "bad-html" },
    { "tables in tables", "x.html", function(n) return ("<table><tr><td>"):rep(n) .. "نعم" end, "bad-html" },
    { "paragraphs that are not closed", "x.html", function(n) return ("<p>نعم"):rep(n) end },
    { "lines", "x.html", function(n) return ("نعم<br>"):rep(n) end },
    { "attributes of one element", "x.html", function(n)
      return "<p " .. pieces(n, function(i) return "a" .. i .. "=b " end) .. ">نعم"
    end, "bad-html" },
    { "attributes with marks that end a tag", "x.html", function(n)
      return "<p " .. pieces(n, function(i) return "a" .. i .. '= ">"' end) .. ">نعم"
    end, "bad-html" },
    { "a script full of signs", "x.html", function(n)
      return "<script>" .. ("if (a<b) c = d e f;"):rep(n) .. "</script><p>نعم</p>"
    end },
    { "elements that each paragraph opens again", "x.html", function(n)
      return "<p>" .. pieces(n // 100, function(i) return "<b id=a" .. i .. ">" end) .. "</p>" .. ("<p>نعم</p>"):rep(n)
    end, "bad-html" },
    { "elements of a feed", "x.xml", function(n) return HEAD .. ("<a>"):rep(n) .. "نعم" .. ("</a>"):rep(n) .. TAIL end },
    { "a feed's entities of entities", "x.xml", function()
      local entities = pieces(9, function(i)
        return ("<!ENTITY e%d '%s'>"):format(i, i == 1 and "نعم" or ("&e" .. i - 1 .. ";"):rep(10))
      end)
      return (HEAD:gsub("<rss>", "<!DOCTYPE r [" .. entities .. "]><rss>")) .. "&e9;" .. TAIL
    end, "bad-xml" },
    { "columns", "x.csv", function(n) return "text" .. (",a"):rep(n) .. "\nنعم" .. (",b"):rep(n) .. "\n" end },
    { "marks of a cell", "x.csv", function(n) return "text\n" .. ('"'):rep(2 * n + 1) end, "bad-csv" },
    { "keys that are all different", "x.jsonl", function(n)
      return '{"text":"نعم"' .. pieces(n, function(i) return ',"k' .. i .. '":1' end) .. "}\n"
    end },
  } do
    it(("is read or refused, in time that grows with it: %s"):format(row[1]), function()
      local path = folder .. "/" .. row[2]
      local function seconds_of(n)
        local file = assert(io.open(path, "wb"))
        file:write(row[3](n))
        file:close()
        collectgarbage()
        local start = os.clock()
        local source, _, code = reader.source(path, {})
        local record, problem
        if source then record, problem = source() end
        assert.equal(row[4], code or problem and problem.code)
        assert.equal(row[4] == nil, record ~= nil)
        return os.clock() - start
      end
      local before, after = seconds_of(12500), seconds_of(100000)
      if after > SLACK * TIMES * before then -- a busy machine delays one run, no growth is in all
        after = math.min(seconds_of(100000), seconds_of(100000))
      end
      assert.is_true(after < SHORTEST or after <= SLACK * TIMES * before,
        ("%.1f ms, 8 times as much %.1f ms"):format(before * 1e3, after * 1e3))
    end)
  end
end)

describe("a query", function()
  for _, row in ipairs {
    { "parentheses", function(n) return ("("):rep(n) .. "a" .. (")"):rep(n) end, "nested too deep" },
    { "parentheses with words", function(n) return ("(a OR "):rep(n) .. "a" .. (")"):rep(n) end, "nested too deep" },
    { "negations", function(n) return ("NOT "):rep(n) .. "a" end, "nested too deep" },
    { "words", function(n) return ("نعم "):rep(n) end },
    { "words of which one is enough", function(n) return ("نعم OR "):rep(n) .. "a" end },
    { "words that are near", function(n) return ("a NEAR/5 "):rep(n) .. "a" end },
    { "a phrase", function(n) return '"' .. ("a "):rep(n) .. '"' end },
    { "stars", function(n) return ("*"):rep(n) end },
  } do
    it(("is answered or refused, in time that grows with it: %s"):format(row[1]), function()
      local set = assert(briefing.open { "قال الوزير نعم ثم نعم", "a a a" })
      local function seconds_of(n)
        local text = row[2](n)
        collectgarbage()
        local start = os.clock()
        local parsed, message, code = query.parse(text)
        if row[3] then
          assert.same({ row[3], "bad-query" }, { message, code })
        else
          assert.is_table(parsed, message)
          assert(set:search(text))
        end
        return os.clock() - start
      end
      local before, after = seconds_of(1250), seconds_of(10000)
      assert.is_true(after < SHORTEST or after <= SLACK * TIMES * before,
        ("%.1f ms, 8 times as much %.1f ms"):format(before * 1e3, after * 1e3))
    end)
  end
end)

describe("a file that is too large", function()
  it("is named and not read", function()
    local folder = reports.folder { ["a.txt"] = "قال الوزير إن السد جاهز." }
    for _, name in ipairs { "b.txt", "b.html", "b.csv", "b.xml", "b.gz" } do
      local path = folder .. "/" .. name
      assert(io.open(path, "wb")):close()
      assert.is_true(core.cut(path, 5 << 30)) -- holes: no disk is needed
      local before = collectgarbage "count"
      local source, message, code = briefing.open(path)
      if source then message, code = source.problems[1].message, source.problems[1].code end
      assert.equal("too-large", code, name)
      assert.matches("5.0 GB", message, 1, true)
      assert.is_true(collectgarbage "count" - before < 10000)
      if not name:find "txt$" then os.remove(path) end
    end
    local set = assert(briefing.open(folder)) -- the others go on
    assert.equal(1, #set)
    assert.equal("too-large", set.problems[1].code)
    assert.matches("b.txt", set.problems[1].path, 1, true)
    reports.remove(folder)
  end)
end)
