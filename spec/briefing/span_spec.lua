-- SPDX-License-Identifier: MIT
local span = require "briefing.span"

local SPANS = { { first = 1, last = 4 }, { first = 6, last = 9 }, { first = 6, last = 12 } }

describe("spans", function()
  it("that hold all of another: the first", function()
    assert.equal(SPANS[2], span.holding({ first = 6, last = 9 }, SPANS))
    assert.equal(SPANS[3], span.holding({ first = 9, last = 12 }, SPANS))
    assert.is_nil(span.holding({ first = 4, last = 6 }, SPANS))
  end)
  it("that have a byte of another: the first", function()
    assert.equal(SPANS[1], span.touching({ first = 4, last = 6 }, SPANS))
    assert.equal(SPANS[3], span.touching({ first = 10, last = 20 }, SPANS))
    assert.is_nil(span.touching({ first = 5, last = 5 }, SPANS))
    assert.is_nil(span.touching({ first = 13, last = 20 }, SPANS))
  end)
  it("from a place on: the index of the first, one behind the last where none is", function()
    assert.equal(1, span.from(SPANS, "first", 0))
    assert.equal(2, span.from(SPANS, "first", 2))
    assert.equal(2, span.from(SPANS, "first", 6)) -- of equals the first
    assert.equal(4, span.from(SPANS, "first", 7))
    assert.equal(3, span.from(SPANS, "last", 10))
    assert.equal(1, span.from({}, "first", 1))
    assert.equal(2, span.from({ { 3 }, { 5 } }, 1, 4))
  end)
end)
