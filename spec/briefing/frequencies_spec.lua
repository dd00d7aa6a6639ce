-- SPDX-License-Identifier: MIT
local briefing = require "briefing"

local set = assert(briefing.open { { id = 1, outlet = "a", text = "السد كبير السد قريب" },
  { id = 2, outlet = "b", text = "النهر كبير السدّ" } })

describe("set:frequencies", function()
  it("counts words and the documents that hold them", function()
    local rows = set:frequencies():table()
    assert.same({ text = "السد", count = 3, documents = 2 }, rows[1])
    assert.same({ text = "كبير", count = 2, documents = 2 }, rows[2])
    assert.equal(4, #rows)
  end)
  it("counts runs of words", function()
    local rows = set:frequencies { n = 2 }:table()
    assert.same({ text = "كبير السد", count = 2, documents = 2 }, rows[1])
  end)
end)

describe("set:keyness", function()
  it("finds what a set says more than another", function()
    local a, b = set:where { outlet = "a" }, set:where { outlet = "b" }
    local rows = a:keyness(b):table()
    assert.equal("قريب", rows[1].text)
    assert.equal(0, rows[1].other)
    for _, row in ipairs(rows) do assert.is_not.equal("النهر", row.text) end
  end)
  it("wants a set to compare with", function()
    local ok, message = pcall(function() set:keyness {} end)
    assert.is_false(ok)
    assert.matches("frequencies_spec.lua:%d+: other: expected a document set", message)
  end)
end)

describe("set:collocations", function()
  it("finds the neighbours of a word", function()
    local rows = set:collocations("كبير", { window = 1 }):table()
    assert.equal("السد", rows[1].text)
    assert.equal(3, rows[1].count)
    assert.equal(2, #rows)
    assert.equal(13.68, rows[1].log_dice)
  end)
end)
