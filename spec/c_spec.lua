-- SPDX-License-Identifier: MIT
--- The C-level tests: `make ctest` builds each spec/c/*_test.c against the
--- core alone; this runs them.

local programs = {}
for path in io.popen("ls build/spec/*_test 2>/dev/null"):lines() do
  programs[#programs + 1] = path
end

describe("the core in C", function()
  it("is built for its tests", function() assert.is_true(#programs >= 6) end)
  for _, path in ipairs(programs) do
    it(path:match("([^/]+)_test$"), function()
      local pipe = io.popen(path .. " 2>&1")
      local printed = pipe:read("a")
      assert.is_true(pipe:close(), printed)
      assert.truthy(printed:match("%d+ checks, 0 failed"), printed)
    end)
  end
end)
