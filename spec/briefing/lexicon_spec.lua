-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local core = require "briefing.core"
local lexicon = require "briefing.lexicon"

local ENTRY = { past = "كشكش", past_feminine = "كشكشت", present = "يكشكش",
  participle = "مكشكشاً", class = "invented" }

local function quotes(text, added)
  return core.analyse(text, { lexicon = lexicon.core(added) }):quotes()
end

describe("lexicon:add", function()
  it("teaches a cue in its forms", function()
    local added = lexicon.new():add("cue", ENTRY)
    for _, text in ipairs { "كشكش الوزير سامي الحداد أن السد امتلأ.",
      "وكشكشت الوزيرة أن السد امتلأ.", "وقال الحداد إن السد قريب، مكشكشاً أن الوادي فاض." } do
      for quote in briefing.quotes(text):each() do
        assert.is_false(quote.cue.class == "invented")
      end
      local list = quotes(text, added)
      assert.equal("invented", list[#list].cue.class)
      assert.equal("كشكش", list[#list].cue.lemma)
    end
  end)
  it("tells the cues and the classes that there are, the added last", function()
    local known, added = lexicon.new():cues(), lexicon.new():add("cue", ENTRY)
    assert.is_true(#known > 150)
    assert.same({ lemma = "كشكش", class = "invented" }, added:cues()[#known + 1])
    assert.is_nil(added:cues()[#known + 2])
    assert.is_true(added:classes().invented)
    assert.is_nil(lexicon.new():classes().invented)
    assert.is_true(lexicon.new():classes().warn)
  end)
  it("is there for documents from briefing.open", function()
    assert.is_function(briefing.lexicon.add)
  end)
  for _, row in ipairs {
    { "a kind", { "cues", ENTRY }, "did you mean 'cue'?" },
    { "a field", { "cue", { pasts = "x" } }, "did you mean 'past'?" },
    { "a missing part", { "cue", { past = "x", past_feminine = "y", class = "z" } },
      "present: expected string, got nil" },
    { "a complement", { "cue", { past = "x", past_feminine = "y", present = "z", class = "c",
      complements = "an,b-ann" } }, "did you mean 'b-an'?" },
    { "a strength", { "cue", { past = "x", past_feminine = "y", present = "z", class = "c",
      strength = "week" } }, "did you mean 'weak'?" },
  } do
    it("names the misuse of " .. row[1], function()
      local added = lexicon.new()
      local ok, message = pcall(function() added:add(table.unpack(row[2])) end)
      assert.is_false(ok)
      assert.matches("lexicon_spec.lua:", message, 1, true)
      assert.matches(row[3], message, 1, true)
    end)
  end
end)
