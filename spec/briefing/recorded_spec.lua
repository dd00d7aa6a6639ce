-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local core = require "briefing.core"
local json = require "briefing.json"
local recorded = require "briefing.recorded"
local reports = require "spec.support.reports"

local function lines(path)
  local list = {}
  for line in reports.read(path):gmatch("[^\n]+") do list[#list + 1] = json.decode(line) end
  return list
end

local function write(folder, name, list)
  local file = assert(io.open(folder .. "/" .. name, "wb"))
  for _, line in ipairs(list) do file:write(json.encode(line), "\n") end
  file:close()
end

-- Everything that a set says, so that nothing need be compared by hand.
local function said(set)
  local list = {}
  for _, what in ipairs { "documents", "quotes", "entities", "statements", "disagreements",
    "timeline", "summary" } do
    list[#list + 1] = what .. "\n" .. set[what](set):render(200)
  end
  for quote in set:quotes():each() do list[#list + 1] = quote:why() .. tostring(quote:chain()) end
  return table.concat(list, "\n")
end

describe("what export wrote opens again", function()
  local folder, set
  before_each(function()
    folder = reports.folder {}
    set = assert(briefing.open("examples/reports"))
  end)
  after_each(function() reports.remove(folder) end)

  local endings = { "jsonl" }
  if pcall(require, "DBI") then endings[2] = "db" end
  for _, ending in ipairs(endings) do
    it("to the same annotations, from ." .. ending, function()
      assert(set:export(folder .. "/x." .. ending))
      local again = assert(briefing.open(folder .. "/x." .. ending))
      assert.same({}, again.problems)
      assert.equal(said(set), said(again))
      assert(set:export(folder .. "/a.jsonl"))
      assert(again:export(folder .. "/b.jsonl"))
      assert.equal(reports.read(folder .. "/a.jsonl"), reports.read(folder .. "/b.jsonl"))
    end)
    it("without analysing anything, from ." .. ending, function()
      assert(set:export(folder .. "/x." .. ending))
      local again, analyse = assert(briefing.open(folder .. "/x." .. ending)), core.analyse
      core.analyse = function() error "analysed" end
      local ok, count = pcall(function() return #again:quotes() end)
      core.analyse = analyse
      assert.is_true(ok)
      assert.equal(#set:quotes(), count)
    end)
  end
  it("with what was corrected by hand", function()
    assert(set:export(folder .. "/x.jsonl"))
    local list = lines(folder .. "/x.jsonl")
    local quote = list[1].quotes[1]
    quote.speaker.name, quote.type = "سامي", "mixed"
    table.remove(list[1].quotes, 2)
    write(folder, "y.jsonl", list)
    local again = assert(briefing.open(folder .. "/y.jsonl"))
    assert.equal(#set:quotes() - 1, #again:quotes())
    assert.equal("سامي", again:quotes()[1].speaker.name)
    assert.equal("mixed", again:quotes()[1].type)
    local anew = assert(briefing.open(folder .. "/y.jsonl", { annotations = "new" }))
    assert.equal(#set:quotes(), #anew:quotes())
  end)
  it("and refuses another value of the option", function()
    assert.error_matches(function() briefing.open("examples/reports", { annotations = "keep" }) end,
      "unknown value of 'annotations' 'keep' (known: kept, new)", 1, true)
  end)
end)

describe("annotations that don't fit", function()
  local function spoilt(spoil)
    local folder = reports.folder {}
    assert(assert(briefing.open(reports.list())):export(folder .. "/x.jsonl"))
    local list = lines(folder .. "/x.jsonl")
    spoil(list[1])
    write(folder, "x.jsonl", list)
    local again = assert(briefing.open(folder .. "/x.jsonl"))
    reports.remove(folder)
    return again
  end
  for _, row in ipairs {
    { "a span out of the text", function(one) one.quotes[1]["end"] = 10000 end, "quote 1" },
    { "a span that ends before it starts", function(one) one.sentences[1].start = 30 end,
      "sentence 1" },
    { "half a code point", function(one) one.quotes[1].start = 1.5 end, "quote 1" },
    { "other words", function(one) one.quotes[1].text = "شيء آخر" end, "other words" },
    { "a shifted text", function(one) one.text = "x" .. one.text end, "other words" },
    { "a parent that isn't there", function(one) one.quotes[1].parent = "q99" end, "q99" },
    { "a speaker that isn't there", function(one) one.quotes[1].speaker.entity = "e99" end, "e99" },
    { "a quote that is no table", function(one) one.quotes[1] = 7 end, "quote 1" },
    { "no type", function(one) one.quotes[1].type = nil end, "type" },
  } do
    it("are named and made anew: " .. row[1], function()
      local again = spoilt(row[2])
      assert.equal(1, #again.problems)
      assert.equal("bad-annotations", again.problems[1].code)
      assert.matches(row[3], again.problems[1].message, 1, true)
      assert.equal(2, #again[1]:quotes())
    end)
  end
  it("are none where a record has lists of its own under such names", function()
    local set = assert(briefing.open { { id = 1, text = "قال الوزير إن السد امتلأ.", quotes = {} } })
    assert.equal(1, #set:quotes())
    assert.same({}, set.problems)
  end)
end)

describe("recorded.is", function()
  it("asks for every list", function()
    assert.is_false(recorded.is { quotes = {} })
    assert.is_true(recorded.is { boilerplate = {}, sentences = {}, entities = {}, quotes = {},
      acts = {}, dates = {}, quantities = {} })
  end)
end)
