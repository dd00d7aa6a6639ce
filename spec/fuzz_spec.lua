-- SPDX-License-Identifier: MIT
--- The fuzz targets over their seeds, over what they found once, and over some
--- inputs made of these, always the same; `make fuzz SECONDS=n` goes on from
--- there.

local lfs = require "lfs"

local ROUNDS = 1000

local function list(folder, pattern)
  local found = {}
  for name in lfs.dir(folder) do
    if name:find(pattern) then found[#found + 1] = folder .. "/" .. name end
  end
  table.sort(found)
  return found
end

local targets = list("build/spec", "^replay_[%w]+$")
local inputs = list("spec/fuzz/seeds", "^%w")
table.move(list("spec/fuzz/found", "^%w"), 1, 100, #inputs + 1, inputs)

describe("what was fuzzed", function()
  it("is replayed through every target", function()
    assert.equal(#list("spec/fuzz", "^fuzz_%w+%.c$"), #targets)
    assert.is_true(#inputs >= 18)
  end)
  for _, target in ipairs(targets) do
    it(target:match("_(%w+)$"), function()
      local pipe = io.popen(("%s -keep=/dev/null -rounds=%d -pieces=spec/fuzz/pieces.txt %s 2>&1")
        :format(target, ROUNDS, table.concat(inputs, " ")))
      local printed = pipe:read("a")
      assert.is_true(pipe:close(), printed)
      assert.equal(("%d files, %d changed inputs\n"):format(#inputs, ROUNDS), printed)
    end)
  end
end)
