-- SPDX-License-Identifier: MIT
local terminal = require "briefing.terminal"

describe("terminal", function()
  it("knows a pipe from a terminal", function()
    local command = [[lua5.4 -e 'package.path = "lua/?.lua;" .. package.path
      package.cpath = "build/?.so;" .. package.cpath
      print(require("briefing.terminal").is_terminal(1))' | cat]]
    local pipe = io.popen(command)
    assert.equal("false\n", pipe:read("a"))
    pipe:close()
  end)
  local function coloured(environment)
    -- script(1) makes a terminal; without it there is nothing to see.
    local pipe = io.popen(environment .. [[ script -qec "lua5.4 -e 'package.path = \"lua/?.lua;\" .. package.path
      package.cpath = \"build/?.so;\" .. package.cpath
      print(require(\"briefing.terminal\").has_colours(1))'" /dev/null </dev/null]])
    local said = pipe:read("a")
    pipe:close()
    return said:match("%a+")
  end
  if os.execute("command -v script >/dev/null 2>&1") then
    it("has colours, unless the user or the terminal says no", function()
      assert.equal("true", coloured "env -u NO_COLOR TERM=xterm")
      assert.equal("true", coloured "NO_COLOR= TERM=xterm")
      assert.equal("false", coloured "NO_COLOR=1 TERM=xterm")
      assert.equal("false", coloured "env -u NO_COLOR TERM=dumb")
    end)
  else
    pending "has colours, unless the user or the terminal says no (no script(1) here)"
  end
  it("always has a width to work with", function()
    assert.is_true(terminal.columns() >= 40)
  end)
end)
