-- SPDX-License-Identifier: MIT
local check = require "briefing.check"

-- A function as the package has them: the error belongs to who calls it.
local function open(options)
  check.type(options, "table|nil", "options", 2)
  check.keys(options or {}, { speaker = true, type = true }, "filter", 2)
  return true
end

describe("check", function()
  it("lets the right types and keys through", function()
    assert.is_true(open())
    assert.is_true(open { speaker = "x" })
  end)
  it("names the argument and what was expected", function()
    local ok, message = pcall(function() return (open(3)) end)
    assert.is_false(ok)
    assert.equal("options: expected table, got number",
      message:match("check_spec%.lua:%d+: (.*)$"))
  end)
  it("names the bad key and the near one", function()
    local ok, message = pcall(function() return (open { speker = "x" }) end)
    assert.is_false(ok)
    assert.matches("check_spec.lua:23: unknown filter 'speker'", message, 1, true)
    assert.matches("did you mean 'speaker'?", message, 1, true)
    assert.matches("(known: speaker, type)", message, 1, true)
  end)
  it("names what a value hasn't, and the near one of what it has", function()
    local has = { speaker = true, text = true, __len = true }
    local ok, message = pcall(function() check.member("speeker", has, "a quote", 1) end)
    assert.is_false(ok)
    assert.matches("a quote has no 'speeker'; did you mean 'speaker'?", message, 1, true)
    ok, message = pcall(function() check.member("zzzzz", has, "a quote", 1) end)
    assert.is_false(ok)
    assert.matches("a quote has no 'zzzzz' (it has: speaker, text)", message, 1, true)
    check.member(7, has, "a quote", 1)
    check.member("__pairs", has, "a quote", 1)
  end)
end)
