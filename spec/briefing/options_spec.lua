-- SPDX-License-Identifier: MIT
local options = require "briefing.options"

local function apply(s, wanted) return (options.apply(s, wanted)) end

describe("options.apply", function()
  for _, row in ipairs {
    { "folds to compare by default", "قَالَ الأميركيّة", nil, "قال الاميركيه" },
    { "changes nothing with none", "قَـالَ", { preset = "none" }, "قَـالَ" },
    { "changes no letter for display", "قَـال  أ", { preset = "display" }, "قَال أ" },
    { "lets one option override the preset", "أحمد", { alef = "keep" }, "أحمد" },
    { "adds one option to nothing", "أحمدة", { preset = "none", alef = "fold" }, "احمدة" },
    { "lowers case and digits", "NATO ٣", nil, "nato 3" },
  } do
    it(row[1], function() assert.equal(row[4], apply(row[2], row[3])) end)
  end
  it("fails as data does for invalid UTF-8", function()
    local s, message, code, byte = options.apply("قا\xD9")
    assert.is_nil(s)
    assert.is_string(message)
    assert.same({ "bad-utf8", 5 }, { code, byte })
  end)
  for _, row in ipairs {
    { "an unknown preset", { preset = "serch" }, "did you mean 'search'?" },
    { "an unknown option", { alefs = "fold" }, "did you mean 'alef'?" },
    { "an unknown value", { alef = "folds" }, "did you mean 'fold'? (known: fold, keep)" },
    { "no table", 3, "table expected, got number" },
  } do
    it("raises for " .. row[1], function()
      local ok, message = pcall(function() return (options.apply("x", row[2])) end)
      assert.is_false(ok)
      assert.matches(row[3], message, 1, true)
    end)
  end
end)

describe("options.names", function()
  it("lists the single options", function()
    assert.equal("form", options.names[1])
    assert.equal(13, #options.names)
  end)
end)
