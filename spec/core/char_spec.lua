-- SPDX-License-Identifier: MIT
local core = require "briefing.core"

local ROWS = { -- kind of the code points alone
  word = { 0x621, 0x6CC, 0x6AF, 0x750, 0x8A0, 0xFB50, 0xFEF5, 0xFEFC },
  latin = { 0x41, 0xE9, 0x3B1, 0x416, 0x5D0, 0x4E2D, 0x10400 },
  number = { 0x30, 0x660, 0x6F9 },
  mark = { 0x22, 0x27, 0x28, 0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0x2039, 0xFD3E, 0x300C },
  punct = { 0x2E, 0x60C, 0x61B, 0x61F, 0x66A, 0x6D4, 0x2013, 0x2026, 0x2E2E },
  symbol = { 0x2B, 0x24, 0x7E, 0xA3, 0x6DE, 0x6E9, 0x20AC, 0x2190, 0xFDFC, 0xFFFD },
  emoji = { 0x1F600, 0x2764, 0x1F1E6 },
}
local INVISIBLE = { 0, 9, 10, 13, 32, 0x85, 0xA0, 0xAD, 0x61C, 0x200B, 0x200C, 0x200F, 0x2028,
  0x202F, 0x2066, 0x3000, 0xFE0F, 0xFEFF }

describe("classes of code points", function()
  for kind, points in pairs(ROWS) do
    for _, point in ipairs(points) do
      it(("tell U+%04X as %s"):format(point, kind), function()
        local tokens = core.tokens(utf8.char(point))
        assert.equal(1, #tokens)
        assert.equal(kind, tokens[1].kind)
      end)
    end
  end
  for _, point in ipairs(INVISIBLE) do
    it(("see no token in U+%04X"):format(point), function()
      assert.equal(0, #core.tokens(utf8.char(point)))
    end)
  end

  it("give every code point at most one token that covers it", function()
    for point = 0, 0x1FFFF do
      if point < 0xD800 or point > 0xDFFF then
        local s = utf8.char(point)
        local tokens = core.tokens(s)
        if #tokens > 0 then
          local token = tokens[1]
          assert(#tokens == 1 and token.first == 1 and token.last == #s, point)
        end
      end
    end
  end)
end)
