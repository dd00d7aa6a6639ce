-- SPDX-License-Identifier: MIT
local terminal = require "briefing.terminal"

describe("terminal", function()
  it("knows a pipe from a terminal", function()
    local command = [[lua5.4 -e 'package.path = "lua/?.lua;" .. package.path
      print(require("briefing.terminal").is_terminal(1))' | cat]]
    local pipe = io.popen(command)
    assert.equal("false\n", pipe:read("a"))
    pipe:close()
  end)
  it("always has a width to work with", function()
    assert.is_true(terminal.columns() >= 40)
  end)
end)
