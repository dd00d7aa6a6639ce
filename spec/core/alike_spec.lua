-- SPDX-License-Identifier: MIT
-- The features of two pieces, over units of terms that are given as numbers.
local core = require "briefing.core"
local similarity = require "briefing.similarity"
local terms = require "spec.support.terms"

-- A stem of a kind (0 word, 1 number, 2 date); its id is the stem's too.
local function term(n, kind) return n * 4 + (kind or 0) end

local function features(a, b)
  local units <close> = core.units(similarity)
  for i, unit in ipairs { a, b } do
    local own = terms(unit.stems, unit.ids or unit.stems)
    units:add({ document = i, first = 1, last = 9, speaker = unit.speaker, denied = unit.denied },
      own, 1, #own)
  end
  units:weigh()
  return units:features(1, 2)
end

local function near(expected, value) assert.is_true(math.abs(expected - value) < 1e-6, value) end

describe("features", function()
  it("are 1 for the same", function()
    local found = features({ stems = { term(1), term(2) } }, { stems = { term(2), term(1) } })
    for _, name in ipairs { "dice", "contain", "both" } do near(1, found[name]) end
    for _, name in ipairs { "numbers", "dates", "negation", "speaker" } do near(0, found[name]) end
  end)
  it("tell a part from the whole", function()
    local found = features({ stems = { term(1), term(2) } },
      { stems = { term(1), term(2), term(3), term(4) } })
    near(2 / 3, found.dice)
    near(1, found.contain)
    near(1 / 2, found.both)
  end)
  it("count other words for one thing less", function()
    local found = features({ stems = { term(1) }, ids = { 77 } }, { stems = { term(2) }, ids = { 77 } })
    near(0.7, found.dice)
  end)
  it("tell numbers and dates in common", function()
    local found = features({ stems = { term(1), term(5, 1), term(6, 2) } },
      { stems = { term(2), term(5, 1), term(6, 2) } })
    near(1, found.numbers)
    near(1, found.dates)
    near(0, features({ stems = { term(5, 1) } }, { stems = { term(6, 1) } }).numbers)
  end)
  it("tell who says it, and whether one denies it", function()
    local a, b = { stems = { term(1) }, speaker = 3 }, { stems = { term(1) }, speaker = 3, denied = true }
    near(1, features(a, b).speaker)
    near(1, features(a, b).negation)
    b.speaker = 4
    near(0, features(a, b).speaker)
    a.speaker, b.speaker = nil, nil
    near(0, features(a, b).speaker)
  end)
  it("are 0 for nothing in common", function()
    for name, value in pairs(features({ stems = { term(1) } }, { stems = { term(2) } })) do
      assert.equal(0, value, name)
    end
  end)
end)
