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

describe("words that are counted", function()
  local news = assert(briefing.open { "قال الوزير إن السد في الوادي، وإن السد الذي في الوادي كبير.",
    "السد في الوادي" })
  it("may be those alone that say something by themselves", function()
    for row in news:frequencies { content = true }:each() do
      assert.is_nil(({ ["في"] = 1, ["إن"] = 1, ["وإن"] = 1, ["الذي"] = 1 })[row.text])
    end
    assert.equal("السد", news:frequencies({ content = true })[1].text)
    assert.equal("في", news:frequencies({ least = 3 }):sort("text")[3].text)
  end)
  it("may be in runs that begin and end with such", function()
    assert.same({ text = "السد في الوادي", count = 2, documents = 2 },
      news:frequencies({ n = 3, content = true, least = 2 }):table()[1])
  end)
  it("may need to occur so often", function()
    assert.equal(3, #news:frequencies { least = 3 })
    assert.equal(0, #news:frequencies { least = 4 })
  end)
  it("are told apart by a true or false only", function()
    local ok, message = pcall(function() news:frequencies { content = 1 } end)
    assert.is_false(ok)
    assert.matches("content: expected boolean, got number", message, 1, true)
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
    local rows = set:collocations("كبير", { window = 1, least = 1 }):table()
    assert.equal("السد", rows[1].text)
    assert.equal(3, rows[1].count)
    assert.equal(2, #rows)
    assert.equal(13.68, rows[1].log_dice)
    assert.equal(1, #set:collocations("كبير", { window = 1 }))
  end)
end)
