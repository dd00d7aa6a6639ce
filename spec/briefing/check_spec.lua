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
  for _, row in ipairs {
    { 3, 1, 5 }, { 3.0, 1, 5 }, { 1, 1 }, { 2^40, 1 },
    { 0, 1, nil, "n: expected a whole number of 1 or more, got 0" },
    { 6, 1, 5, "n: expected a whole number from 1 to 5, got 6" },
    { 1.5, 1, nil, "got 1.5" }, { "3", 1, nil, "got string" }, { nil, 1, nil, "got nil" },
    { 0 / 0, 1, nil, "got %-?nan" }, { math.huge, 1, nil, "got inf" },
  } do
    it(("lets whole numbers through: %s"):format(row[1]), function()
      local ok, message = pcall(check.whole, row[1], "n", row[2], row[3], 0)
      assert.equal(row[4] == nil, ok)
      if row[4] then assert.matches(row[4], message) end
    end)
  end
  it("tells a method that is called without its value", function()
    local class = { name = function(self) return self.own end }
    local value = setmetatable({ own = "x" }, { __index = class })
    check.methods(class, function(it) return it == value end, "a thing", "thing")
    assert.equal("x", value:name())
    local ok, message = pcall(function() local _ = value.name() end)
    assert.is_false(ok)
    assert.matches("check_spec.lua:%d+: name: expected a thing before its arguments; call it as thing:name%(…%)",
      message)
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
