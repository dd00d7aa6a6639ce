-- SPDX-License-Identifier: MIT
local core = require "briefing.core"

-- What the kernels leave over must read the same wherever it stands.
local PIECES = { "قال", "أ.ف.ب", "د.", "-", "روسيا-الناتو", "5,000", "12.5%", "30/12/2021",
  "http://x.org/a", "info@mail.com", "#حلف_الناتو", "@name", "U.S.", "…", "..", "«", "”",
  "👍🏽", "می\u{200C}خواهد", "ﻻ", "AT&T", "12:41", "+", "\u{200F}" }

local function texts(s)
  local list = {}
  for token in core.tokens(s):each() do list[#list + 1] = token.kind .. ":" .. token.text end
  return list
end

describe("scanning", function()
  for _, a in ipairs(PIECES) do
    it("reads " .. a .. " the same on its line", function()
      for _, b in ipairs(PIECES) do
        local want = texts(a)
        local after = texts(b)
        table.move(after, 1, #after, #want + 1, want)
        assert.same(want, texts(a .. "\n" .. b))
        assert.same(want, texts("\n  " .. a .. "\r\n\t" .. b .. "\u{A0}"))
      end
    end)
  end

  it("reads what is cut anywhere", function()
    local text = table.concat(PIECES, " ") .. table.concat(PIECES)
    for cut = 1, utf8.len(text) do
      local head = text:sub(1, utf8.offset(text, cut) - 1)
      local last = 0
      for token in core.tokens(head):each() do
        assert.is_true(token.first > last and token.last <= #head)
        assert.is_truthy(utf8.len(token.text))
        last = token.last
      end
    end
  end)
end)
