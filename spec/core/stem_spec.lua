-- SPDX-License-Identifier: MIT
local core = require "briefing.core"

describe("stems", function()
  local stemmer = core.stemmer()

  it("are Snowball's", function()
    assert.equal("كتاب", stemmer:stem("الكتاب"))
    assert.equal("كتاب", stemmer:stem("كتاب"))
  end)

  it("refuse bad UTF-8 and a closed stemmer", function()
    assert.error_matches(function() stemmer:stem("ab\xFF") end, "invalid UTF%-8")
    local closed = core.stemmer()
    closed:close()
    assert.error_matches(function() closed:stem("x") end, "closed")
  end)
end)
