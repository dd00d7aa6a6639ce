-- SPDX-License-Identifier: MIT
local lazy = require "briefing.lazy"

describe("a lazy module", function()
  it("is loaded once, when something of it is asked for", function()
    local times = 0
    package.preload["some.module"] = function()
      times = times + 1
      return { double = function(n) return 2 * n end }
    end
    local some = lazy "some.module"
    assert.equal(0, times)
    assert.equal(4, some.double(2))
    assert.is_nil(some.other)
    assert.equal(1, times)
    package.preload["some.module"], package.loaded["some.module"] = nil, nil
  end)
  it("that isn't there is an error then", function()
    local none = lazy "no.such.module"
    assert.has_error(function() return none.anything end)
  end)
end)
