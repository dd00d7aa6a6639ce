-- SPDX-License-Identifier: MIT
local interrupt = require "briefing.interrupt"

describe("interrupt.is", function()
  for _, row in ipairs {
    { "interrupted!", true }, { "lua/briefing/x.lua:12: interrupted!", true },
    { "the run was interrupted! by nobody", false }, { {}, false }, { nil, false },
  } do
    it("tells " .. tostring(row[1]), function() assert.equal(row[2], interrupt.is(row[1])) end)
  end
end)

describe("interrupt.pcall", function()
  it("gives what pcall gives", function()
    assert.same({ true, 1, nil, 3 }, { interrupt.pcall(function() return 1, nil, 3 end) })
    assert.same({ false, "no" }, { interrupt.pcall(error, "no", 0) })
  end)
  it("lets an interruption through", function()
    local ok, failure = pcall(interrupt.pcall, error, "a:1: interrupted!", 0)
    assert.same({ false, "a:1: interrupted!" }, { ok, failure })
  end)
end)
