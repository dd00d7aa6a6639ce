-- SPDX-License-Identifier: MIT
local json = require "briefing.json"

describe("json.encode", function()
  for _, row in ipairs {
    { "integers without a point", 50, "50" },
    { "whole floats as integers", 50.0, "50" },
    { "floats in full", 0.1, "0.1" },
    { "large integers in full", 12345678901234567, "12345678901234567" },
    { "no number as null", 0 / 0, "null" },
    { "an empty table as a list", {}, "[]" },
    { "null", json.null, "null" },
    { "false", false, "false" },
    { "sorted keys", { b = 1, a = 2 }, '{"a":2,"b":1}' },
    { "nested lists", { { 1 }, {} }, "[[1],[]]" },
    { "controls and quotes", "\1\"\\\n\127", [["\u0001\"\\\n\u007f"]] },
    { "controls of eight bits", "a\u{9B}b\u{A0}", '"a\\u009bb\u{A0}"' },
    { "line separators", "a\u{2028}\u{2029}", [["a\u2028\u2029"]] },
    { "what is JSON already", { json.raw '{"b": 1}' }, '[{"b": 1}]' },
    { "Arabic as it is", "قال", '"قال"' },
  } do
    it("writes " .. row[1], function()
      assert.equal(row[3], json.encode(row[2]))
    end)
  end
  it("writes keys in the order of their maker and leaves others out", function()
    local span = json.object { "start", "end", "text" }
    assert.equal('{"start":0,"end":2}', json.encode(span { ["end"] = 2, start = 0,
      other = true }))
    assert.equal("{}", json.encode(span {}))
  end)
  it("refuses what JSON has no word for", function()
    assert.has_error(function() json.encode { print } end)
  end)
end)

describe("json.decode", function()
  for _, text in ipairs { '{"a":[1,2.5,{}],"b":null,"c":{}}',
    '"\u{10FFFF}"', "12345678901234567", "[]" } do
    it("reads back " .. text, function()
      assert.equal(text, json.encode(json.decode(text)))
    end)
  end
  for _, row in ipairs {
    { "a cut object", '{"a":', "bad-json" },
    { "more than one value", "{} {}", "bad-json" },
    { "no JSON", "قال", "bad-json" },
    { "deep nesting", ("["):rep(500000), "bad-json" },
    { "an object without a colon", '{"title"{2}:"x"}', "bad-json" },
    { "a list without commas", "[1 2]", "bad-json" },
    { "what is wrong inside of an object", '{"a":[1 2]}', "bad-json" },
  } do
    it("refuses " .. row[1], function()
      local value, message, code, byte = json.decode(row[2])
      assert.is_nil(value)
      assert.is_string(message)
      assert.equal(row[3], code)
      assert.equal("integer", math.type(byte))
    end)
  end
end)
