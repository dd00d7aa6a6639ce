-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local reports = require "spec.support.reports"
local show = require "briefing.show"

local ring = { name = "ring" }
ring.self = ring

describe("show.value", function()
  for _, row in ipairs {
    { "a string as it is", "قال", "قال" },
    { "nil", nil, "nil" },
    { "a list", { 1, 2.5, "x", true }, '{ 1, 2.5, "x", true }' },
    { "names, in order", { b = 1, a = "ب", ["end"] = 2, ["x y"] = 3 },
      '{ a = ⁨"ب"⁩, b = 1, ["end"] = 2, ["x y"] = 3 }' },
    { "a list with names", { "a", n = 1, [7] = "g" }, '{ "a", n = 1, [7] = "g" }' },
    { "quotes and lines in a string", { 'a"b\\c\nd' }, '{ "a\\"b\\\\c\\nd" }' },
    { "an empty table", {}, "{}" },
    { "what stands in itself", ring, '{ name = "ring", self = { … } }' },
    { "what is deep", { { { { 1 } } } }, "{ { { { … } } } }" },
  } do
    it("shows " .. row[1], function() assert.equal(row[3], show.value(row[2])) end)
  end
  it("breaks what is long, and stops", function()
    local list = {}
    for i = 1, 40 do list[i] = "entry " .. i end
    local text = show.value(list)
    assert.matches('^{\n  "entry 1",\n', text)
    assert.matches('"entry 30",\n  … 10 more\n}$', text)
  end)
  it("lets what has a string of its own show it", function()
    local set = assert(briefing.open(reports.list()))
    assert.equal(tostring(set), show.value(set))
    local quote = set:quotes()[1]
    assert.equal("{ " .. tostring(quote) .. " }", show.value { quote })
  end)
  it("lets no direction mark through", function()
    assert.is_nil(show.value({ "a\u{202E}b" }):find("\u{202E}", 1, true))
  end)
end)
