-- SPDX-License-Identifier: MIT
local core = require "briefing.core"
local similarity = require "briefing.similarity"

describe("units", function()
  local units
  before_each(function() units = core.units(similarity) end)
  after_each(function() units:close() end)

  it("are told as they were added", function()
    assert.equal(1, units:add({ document = 7, first = 10, last = 90, quote = 3, whole = true }, { 4, 8 }, { 1, 2 }))
    assert.equal(2, units:add({ document = 8, first = 1, last = 5 }, { 4, 4 }, { 1, 1 }))
    assert.equal(2, #units)
    assert.same({ 7, 10, 90, 3, true }, { units:get(1) })
    assert.same({ n = 5, 8, 1, 5, nil, false }, table.pack(units:get(2)))
  end)
  it("weigh a term by how few sentences have it", function()
    for i = 1, 20 do units:sentence({ 1, i == 1 and 2 or 3 }, 1, 2) end
    units:add({ document = 1, first = 1, last = 9 }, { 4, 8 }, { 1, 2 })
    units:add({ document = 2, first = 1, last = 9 }, { 4, 12 }, { 1, 3 })
    units:add({ document = 3, first = 1, last = 9 }, { 8, 12 }, { 2, 3 })
    units:weigh()
    assert.is_true(units:features(1, 3).contain > units:features(1, 2).contain)
  end)
  it("count a term once in a sentence, however many terms there are", function()
    local ids = {}
    for i = 1, 5000 do ids[i] = i % 2500 end
    units:sentence(ids, 1, 5000)
    units:sentence(ids, 5, 4)
    units:add({ document = 1, first = 1, last = 9 }, { 4 }, { 1 })
    units:weigh()
    assert.equal(1, #units)
  end)
  it("refuse what is none", function()
    assert.error_matches(function() units:get(1) end, "no unit has this number")
    assert.error_matches(function() units:add({}, { "x" }, { 1 }) end, "number expected")
    assert.has_error(function() core.units {} end)
  end)
end)
