-- SPDX-License-Identifier: MIT
--- Texts and lines that ask for much: a result or a clear error, in time that
--- grows no faster than they do. make check-long has the large ones.

local annotate = require "briefing.annotate"
local briefing = require "briefing"
local core = require "briefing.core"
local json = require "briefing.json"
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
    annotate.each(require("briefing.reader").lines(file, nil, { annotations = "new" }), "balanced", function(one)
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
