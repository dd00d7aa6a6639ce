-- SPDX-License-Identifier: MIT
local script = require "briefing.export.script"

describe("script", function()
  it("fetches, stores and evaluates nothing", function()
    for _, word in ipairs { "fetch", "XMLHttp", "eval", "innerHTML", "cookie", "localStorage",
      "import", "</" } do
      assert.is_nil(script:find(word, 1, true), word)
    end
  end)
end)
