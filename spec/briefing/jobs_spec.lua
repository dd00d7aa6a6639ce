-- SPDX-License-Identifier: MIT
local jobs = require "briefing.jobs"

describe("jobs.every", function()
  it("deals documents in turn", function()
    local dealt = {}
    for part = 1, 3 do
      local mine = jobs.every(part, 3)
      for i = 1, 7 do
        if mine() then dealt[i] = (dealt[i] or "") .. part end
      end
    end
    assert.same({ "1", "2", "3", "1", "2", "3", "1" }, dealt)
  end)
end)

describe("jobs.shell_word", function()
  for _, word in ipairs { "plain", "two words", "it's", "$(id) `id` \\ \"", "" } do
    it("keeps " .. word, function()
      local pipe = io.popen("printf %s " .. jobs.shell_word(word))
      assert.equal(word, pipe:read("a"))
      pipe:close()
    end)
  end
end)
