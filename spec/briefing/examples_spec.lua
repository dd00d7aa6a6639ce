-- SPDX-License-Identifier: MIT
-- The scripts in examples/ run, on the reports beside them, and say something.

local lfs = require "lfs"
local shell = require "spec.support.shell"

local scripts = {}
for name in lfs.dir("examples") do
  if name:find("%.lua$") then scripts[#scripts + 1] = name end
end
table.sort(scripts)

describe("examples", function()
  it("answer at least ten questions", function() assert.is_true(#scripts >= 10) end)
  for _, name in ipairs(scripts) do
    it(name .. " runs", function()
      local out = shell.lua("examples/" .. name)
      assert.matches("\nstatus 0\n$", out)
      assert.is_true(#out > #"\nstatus 0\n", out)
    end)
  end
  it("quotes_by_speaker is ten lines and prints only that speaker's", function()
    local count = 0
    for _ in io.lines("examples/quotes_by_speaker.lua") do count = count + 1 end
    assert.equal(10, count)
  end)
end)
