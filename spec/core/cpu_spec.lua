-- SPDX-License-Identifier: MIT
local core = require "briefing.core"

describe("kernels", function()
  it("have the reference among them, first", function()
    assert.equal("scalar", core.kernels()[1])
  end)

  it("that do not run here give a slower one", function()
    for _, kernel in ipairs { "best", "scalar", "neon", "avx2", "avx512" } do
      assert.equal("قال", (core.normalize("قَالَ", 1 << 4, kernel)))
    end
  end)
end)
