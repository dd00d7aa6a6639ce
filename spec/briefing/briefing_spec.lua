-- SPDX-License-Identifier: MIT
local briefing = require "briefing"

describe("briefing.open", function()
  for _, row in ipairs {
    { "a missing folder", "/nonexistent", "unreadable" },
    { "a folder without texts", "spec/support", "empty" },
    { "an empty list", {}, "empty" },
    { "a list without a usable text", { { id = "a" } }, "no-text" },
  } do
    it("fails for " .. row[1], function()
      local set, message, code = briefing.open(row[2])
      assert.is_nil(set)
      assert.is_string(message)
      assert.equal(row[3], code)
    end)
  end
  for _, row in ipairs {
    { "a number", function() return (briefing.open(3)) end, "source: expected string" },
    { "an unknown option", function() return (briefing.open({ "x" }, { dat = "y" })) end,
      "did you mean 'date'?" },
    { "an unknown mode", function() return (briefing.open({ "x" }, { mode = "best" })) end,
      "unknown mode 'best'" },
    { "an option with no path", function() return (briefing.open { paht = "x" }) end,
      "unknown option 'paht'; did you mean 'path'?" },
    { "options alone", function() return (briefing.open { mode = "recall" }) end,
      "path: expected a string beside 'mode', got nil" },
    { "a bad field name", function() return (briefing.open { path = "x", date = 3 }) end,
      "date: expected string, got number" },
  } do
    it("raises for " .. row[1], function()
      local ok, message = pcall(row[2])
      assert.is_false(ok)
      assert.matches("briefing_spec.lua:", message, 1, true)
      assert.matches(row[3], message, 1, true)
    end)
  end
end)

describe("briefing.quotes", function()
  it("reads a plain string", function()
    local quotes = briefing.quotes("قال الوزير سامي الحداد إن السد امتلأ.")
    assert.equal(1, #quotes)
    assert.equal("indirect", quotes[1].type)
    assert.matches("الحداد", quotes[1].speaker.name, 1, true)
  end)
  for _, row in ipairs {
    { { date = "x" }, "date: expected an ISO 8601 date such as 2024-03-01, got 'x'" },
    { { date = "2025-02-30" }, "date: expected an ISO 8601 date" },
    { { date = 5 }, "date: expected string, got number" },
    { { outlet = {} }, "outlet: expected string, got table" },
  } do
    it("raises for " .. row[2], function()
      local ok, message = pcall(function() return (briefing.quotes("قال", row[1])) end)
      assert.is_false(ok)
      assert.matches("briefing_spec.lua:%d+: ", message)
      assert.matches(row[2], message, 1, true)
    end)
  end
  it("fails for invalid UTF-8", function()
    local quotes, _, code, byte = briefing.quotes("قال\xFF")
    assert.is_nil(quotes)
    assert.equal("bad-utf8", code)
    assert.equal(7, byte)
  end)
end)

describe("briefing", function()
  it("knows its version and its libraries'", function()
    assert.matches("^%d+%.%d+%.%d+$", briefing.version)
    assert.is_string(briefing.versions().icu)
  end)
  it("has the text functions", function()
    assert.equal("قال", (briefing.normalize("قَالَ")))
    assert.equal(2, #briefing.tokens("قال نعم"))
    assert.equal(1, #briefing.sentences("قال نعم."))
  end)

  it("stems", function()
    assert.equal("كتاب", briefing.stem("الكتاب"))
    assert.error_matches(function() briefing.stem(1) end, "word")
    assert.same({ n = 4, nil, "invalid UTF-8 at byte 3", "bad-utf8", 3 },
      table.pack(briefing.stem("ق\xFF")))
    assert.equal("too-large", select(3, briefing.stem(("ق"):rep(4000))))
  end)
end)
