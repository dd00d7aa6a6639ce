-- SPDX-License-Identifier: MIT
local core = require "briefing.core"

describe("analyse", function()
  it("names the first bad byte", function()
    local doc, message, code, byte = core.analyse("قال\xFFإن")
    assert.is_nil(doc)
    assert.equal("bad-utf8", code)
    assert.equal(7, byte)
    assert.truthy(message:find("byte 7", 1, true))
  end)

  it("raises for an unknown mode", function()
    assert.error_matches(function() core.analyse("x", { mode = "fast" }) end, "invalid option 'fast'")
  end)

  it("counts code points", function()
    local text = "abc قال 😀"
    local doc = core.analyse(text)
    assert.same({ 4, 7 }, { doc:points(5, 10) })
    assert.same({ 8, 9 }, { doc:points(12, 15) })
    assert.error(function() doc:points(0, 3) end)
    assert.error(function() doc:points(1, #text + 1) end)
  end)

  it("may be closed twice", function()
    local doc = core.analyse("وقال الوزير إن السد جاهز.")
    doc:close()
    doc:close()
    assert.same({}, doc:quotes())
  end)

  it("gives the same again", function()
    local text = ("وقال الوزير سالم إن السد جاهز.\nوأضاف أن الماء كاف.\n"):rep(50)
    assert.same(core.analyse(text):quotes(), core.analyse(text):quotes())
  end)
end)
