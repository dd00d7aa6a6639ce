-- SPDX-License-Identifier: MIT
local briefing = require "briefing"

local set = assert(briefing.open {
  { id = 1, text = "سد ماء سد ماء" }, { id = 2, text = "سد ماء نهر نهر" },
  { id = 3, text = "سد سد نهر والسدّ" },
})

describe("set:dispersion", function()
  it("tells an even word from one that gathers", function()
    local by_text = {}
    for _, row in ipairs(set:dispersion { least = 1 }:table()) do by_text[row.text] = row end
    assert.same({ 5, 3, 0.2 }, { by_text["سد"].count, by_text["سد"].documents, by_text["سد"].dp })
    assert.same({ 3, 2, 0.5 }, { by_text["ماء"].count, by_text["ماء"].documents, by_text["ماء"].dp })
    assert.is_true(by_text["سد"].juilland > by_text["ماء"].juilland)
  end)
  it("leaves out what is rare", function()
    assert.equal(1, #set:dispersion())
    assert.equal(3, #set:dispersion { least = 3 })
  end)
  it("shows where each document has a phrase", function()
    local rows = set:dispersion("سد"):table()
    assert.same({ 2, 1, 2 }, { rows[1].count, rows[2].count, rows[3].count })
    assert.equal(500, rows[1].per_thousand)
    assert.equal("█···········█···········", rows[1].plot)
    assert.equal(0, set:dispersion("قمر"):table()[1].count)
    assert.equal(1, set:dispersion("السد", { match = "word" }):table()[3].count)
  end)
  it("names a misuse", function()
    assert.error_matches(function() set:dispersion { leest = 2 } end, "did you mean 'least'?", 1, true)
    assert.error_matches(function() set:dispersion(3) end, "phrase: expected string", 1, true)
  end)
end)
