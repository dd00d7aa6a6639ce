-- SPDX-License-Identifier: MIT
local progress = require "briefing.progress"

describe("progress", function()
  it("counts, and is silent where there is no terminal", function()
    local bar = progress.new("documents")
    bar.visible = false
    bar:step()
    bar:step()
    bar:close()
    assert.equal(2, bar.done)
    assert.is_nil(bar.written)
  end)
end)
