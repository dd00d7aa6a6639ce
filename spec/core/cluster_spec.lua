-- SPDX-License-Identifier: MIT
local core = require "briefing.core"
local similarity = require "briefing.similarity"
local terms = require "spec.support.terms"

-- Units of { document, first, last, words }: a word's stem and id are its hash.
local function clusters(list)
  local units <close> = core.units(similarity)
  for i = 1, 40 do units:sentence(terms({ 4 }, { 1000 + i }), 1, 1) end
  for _, unit in ipairs(list) do
    local stems = {}
    for word in unit[4]:gmatch("%S+") do
      stems[#stems + 1] = tonumber(core.hash(word):sub(1, 7), 16) << 2
    end
    units:add({ document = unit[1], first = unit[2], last = unit[3] }, terms(stems, stems), 1, #stems)
  end
  units:weigh()
  return units:clusters()
end

describe("clusters", function()
  it("join what two documents say alike, and leave the rest", function()
    assert.same({ { 1, 2 } }, clusters { { 1, 1, 9, "a b c d" }, { 2, 1, 9, "a b c d" },
      { 3, 1, 9, "e f g h" } })
  end)
  it("are of several documents", function()
    assert.same({}, clusters { { 1, 1, 9, "a b c d" }, { 1, 20, 29, "a b c d" } })
  end)
  it("take a part with the whole that says little more", function()
    assert.same({ { 1, 2, 3 } }, clusters { { 1, 1, 20, "a b c d e" }, { 1, 1, 15, "a b c d" },
      { 2, 1, 9, "a b c d" } })
  end)
  it("keep two things apart that one sentence says", function()
    local found = clusters { { 1, 1, 90, "a b c d e f g h" }, { 1, 1, 40, "a b c d" },
      { 1, 50, 90, "e f g h" }, { 2, 1, 9, "a b c d" }, { 3, 1, 9, "e f g h" } }
    local of = {}
    for i, cluster in ipairs(found) do
      for _, unit in ipairs(cluster) do of[unit] = i end
    end
    assert.are_not.equal(of[4], of[5])
    assert.equal(of[2], of[4])
    assert.equal(of[3], of[5])
  end)
  it("join any number of copies", function()
    local list = {}
    for i = 1, 300 do list[i] = { i, 1, 9, "a b c d" } end
    local found = clusters(list)
    assert.equal(1, #found)
    assert.equal(300, #found[1])
  end)
  it("are the same again", function()
    local list = {}
    for i = 1, 60 do
      list[i] = { i, 1, 9, ("a%d b%d c%d d%d"):format(i % 7, i % 7, i % 7, i % 5) }
    end
    assert.same(clusters(list), clusters(list))
  end)
  it("are none of nothing", function() assert.same({}, clusters {}) end)
end)
