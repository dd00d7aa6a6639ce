-- SPDX-License-Identifier: MIT
-- What measures how good it is: mistakes are counted where they are made.

local json = require "briefing.json"
local reports = require "spec.support.reports"
local shell = require "spec.support.shell"

local TEXT = 'قال الوزير سامي الحداد إن السد امتلأ. وأكدت النائبة ليلى شوقي أن الطريق مغلق. هطل المطر مساء.'

-- The span of `part` in code points.
local function span(part)
  local first, last = TEXT:find(part, 1, true)
  return { utf8.len(TEXT, 1, first - 1) or 0, utf8.len(TEXT, 1, last) }
end

local GOLD = { id = "a", quotes = {
  { type = "indirect", content = span "السد امتلأ", cue = span "قال",
    mention = span "الوزير سامي الحداد", speaker = { "سامي الحداد" } },
  { type = "indirect", content = span "الطريق مغلق", cue = span "أكدت",
    mention = span "النائبة ليلى شوقي", speaker = { "هدى منصور" } },
  { type = "direct", content = span "هطل المطر", speaker = { "سامي الحداد" } },
} }

describe("errors.lua", function()
  local folder, out
  setup(function()
    folder = reports.folder { ["texts.jsonl"] = json.encode { id = "a", text = TEXT, outlet = "north" }
      .. "\n", ["gold.jsonl"] = json.encode(GOLD) .. "\n" }
    out = shell.lua(("spec/eval/errors.lua %s/gold.jsonl %s/texts.jsonl --list"):format(folder, folder))
  end)
  teardown(function() reports.remove(folder) end)

  it("counts by outlet what was found and who was credited", function()
    assert.matches("\nnorth +3 +2 +1 +67 +50\n", out)
    assert.matches("status 0\n$", out)
  end)
  it("counts by construction and by rule", function()
    assert.matches("\nindirect, cue before, speaker behind the cue +2 +2 +1 +100 +50\n", out)
    assert.matches("\ndirect, no cue, speaker understood +1 +0 +0 +0 +%-\n", out)
    assert.matches("\nverb%-clause +2 +2 +1 +100 +50\n", out)
  end)
  it("lists each mistake in its words", function()
    assert.matches("speaker\ta\tهدى منصور, not ليلى شوقي\tالطريق مغلق\n", out, 1, true)
    assert.matches("missed\ta\tdirect, no cue, speaker understood\tهطل المطر\n", out, 1, true)
  end)
  it("says what is wrong with its arguments", function()
    assert.matches("usage: .*status 2\n$", shell.lua "spec/eval/errors.lua")
    assert.matches("No such file.*status 3\n$", shell.lua "spec/eval/errors.lua nothing.jsonl")
  end)
  it("has a baseline to compare with", function()
    local line = shell.lua("spec/eval/baseline.lua " .. folder .. "/texts.jsonl"):match "^[^\n]+"
    local quotes = json.decode(line).quotes
    assert.equal(2, #quotes)
    assert.same(span "السد امتلأ", { quotes[1].start, quotes[1]["end"] })
  end)
end)

describe("the invented reports", function()
  local all = shell.lua "spec/eval/errors.lua spec/eval/invented/gold.jsonl spec/eval/invented/texts.jsonl"
  local gold, found, speaker = all:match "\nall +(%d+) +(%d+) +(%d+)"

  it("are read no worse than when the rules had learnt from them", function()
    assert.equal("5381", gold)
    assert.is_true(tonumber(found) >= 5049, found)
    assert.is_true(tonumber(speaker) >= 4770, speaker)
  end)
  it("hold every quote in their text", function()
    local texts = {}
    for line in io.lines "spec/eval/invented/texts.jsonl" do
      local report = json.decode(line)
      texts[report.id] = report.text
    end
    for line in io.lines "spec/eval/invented/gold.jsonl" do
      local gold_of = json.decode(line)
      local size = utf8.len(texts[gold_of.id])
      for _, quote in ipairs(gold_of.quotes) do
        local first, last = quote.content[1], quote.content[2]
        assert.is_true(0 <= first and first < last and last <= size, gold_of.id)
      end
    end
  end)
end)

describe("frames.lua", function()
  local out = shell.lua "spec/eval/frames.lua"

  it("knows who speaks, to whom, where it ends and who goes on in nearly all of its sentences", function()
    local sentences, right = out:match "\nall\t\t(%d+)\t(%d+)\n"
    assert.equal("14400", sentences)
    assert.is_true(tonumber(right) >= 13932, right)
    for asked, frame, of, well in out:gmatch "([^\t\n]+)\t([^\t]+)\t(%d+)\t(%d+)" do
      if asked ~= "to whom" then assert.is_true(tonumber(well) >= 0.95 * tonumber(of), frame) end
    end
  end)
  it("lists each sentence that is read otherwise", function()
    local sentences, right = out:match "\nall\t\t(%d+)\t(%d+)\n"
    local _, lines = shell.lua("spec/eval/frames.lua --list"):gsub("\t[^\t\n]+\n", "")
    assert.equal(tonumber(sentences) - tonumber(right), lines)
  end)
end)

describe("event.lua", function()
  local TOLD = { { "a", "مات سبعة في الحريق." }, { "b", "مات تسعة في حريق السوق." } }
  local texts, folder = {}, nil
  for i, one in ipairs(TOLD) do texts[i] = json.encode { id = one[1], text = one[2] } end
  -- The members of a value: code points of `words` in document `i`.
  local function value(i, words)
    local first, last = TOLD[i][2]:find(words, 1, true)
    return { value = words, members = { { doc = TOLD[i][1], text = words,
      start = utf8.len(TOLD[i][2], 1, first - 1, true), ["end"] = utf8.len(TOLD[i][2], 1, last, true) } } }
  end
  setup(function()
    folder = reports.folder { ["texts.jsonl"] = table.concat(texts, "\n") .. "\n",
      ["gold.json"] = json.encode { disagreements = { { about = "toll", values = {
        { doc = "a", text = "سبعة", value = "7" }, { doc = "b", text = "تسعة", value = "9" } } } } },
      ["reported.jsonl"] = json.encode { id = "d1", values = { value(1, "سبعة"), value(2, "تسعة") } } .. "\n"
        .. json.encode { id = "d2", values = { value(1, "الحريق"), value(2, "السوق") } } .. "\n"
        .. json.encode { id = "d3", values = { value(1, "سبعة"), value(2, "السوق") } } .. "\n" }
  end)
  teardown(function() reports.remove(folder) end)
  local function run(...)
    local paths = { ... }
    for i, name in ipairs(paths) do paths[i] = folder .. "/" .. name end
    return shell.lua("spec/eval/event.lua " .. table.concat(paths, " "))
  end

  it("says how many of what is reported the gold has too", function()
    assert.equal("disagreements_right: 1\ndisagreement_precision: 0.3333\nstatus 0\n",
      run("gold.json", "texts.jsonl", "reported.jsonl"))
  end)
  it("says what is wrong with its arguments", function()
    assert.matches("usage: .*status 2\n$", run "gold.json")
    assert.matches("none.jsonl: cannot be read\nstatus 3\n$",
      run("gold.json", "texts.jsonl", "none.jsonl"))
  end)
end)
