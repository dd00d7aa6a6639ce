-- SPDX-License-Identifier: MIT
-- What the core reads of an object is what dkjson reads; what it leaves alone
-- is dkjson's to judge.

local arabic = require "spec.support.arabic"
local core = require "briefing.core"
local dkjson = require "dkjson"
local json = require "briefing.json"

local function members(line)
  return core.members(line, json.null, function(s)
    local value, stop = dkjson.decode(s, 1, json.null)
    return stop == #s + 1 and value or nil
  end)
end

local function general(line)
  local ok, value, stop, message = pcall(dkjson.decode, line, 1, json.null)
  return ok and not message and not line:find("%S", stop) and value or nil
end

describe("brf_object", function()
  for _, row in ipairs {
    { "strings, with escapes and without",
      [[{"a":"قال","b":"x\"y\\z\/\b\f\n\r\t","c\u0041":"\u0642\ud83d\ude00","d":"\\","e":""}]] },
    { "integers", '{"a":1,"b":-12,"c":0,"d":123456789012345678,"e":12345678901234567890}' },
    { "other numbers", '{"a":1.5,"b":-2e3,"c":1E+2,"d":0.1}' },
    { "true, false and null", '{"a":true,"b":false,"c":null}' },
    { "what is nested", '{"a":[1,{"b":"]}"}],"c":{"d":{},"e":[]},"f":"}"}' },
    { "space anywhere", ' {  "a" :\t"x" , "b" : [ 1 ] , "c" : null } \r\n' },
    { "nothing", "{}" },
    { "a key twice", '{"a":1,"a":2}' },
  } do
    it("reads " .. row[1], function()
      local object = members(row[2])
      assert.is_table(object)
      assert.equal(json.encode(general(row[2])), json.encode(setmetatable(object,
        { __jsontype = "object" })))
    end)
  end

  for _, row in ipairs {
    { "no object", "[1]" }, { "two values", "{} {}" }, { "a cut string", '{"a":"x' },
    { "a cut list", '{"a":[1' }, { "no colon", '{"a" 1}' }, { "no value", '{"a":}' },
    { "a comma too many", '{"a":1,}' }, { "no comma", '{"a":1 "b":2}' },
    { "an unknown escape", '{"a":"\\x"}' }, { "half a pair", '{"a":"\\ud83d"}' },
    { "the other half", '{"a":"\\ude00"}' }, { "half an escape", '{"a":"\\u12"}' },
    { "a leading zero", '{"a":012}' }, { "a word", '{"a":nil}' }, { "a lone minus", '{"a":-}' },
    { "an escaped end", '{"a":"x\\"}' }, { "nothing", "" }, { "a comment", '{/**/"a":1}' },
    { "a bad list", '{"a":[}}' },
  } do
    it("leaves alone " .. row[1], function() assert.is_nil(members(row[2])) end)
  end

  it("agrees with dkjson on lines broken anywhere", function()
    local pieces = { '"', "\\", "{", "}", "[", "]", ",", ":", "1", "null", "true", "\\u0642", "\\n", " ",
      "-", ".5", "e3", "قال", "\\ud83d\\ude00", '"a":', '"b":"x",' }
    local _, random = arabic.generator(3)
    local whole = [[{"id":"a1","text":"وقال: \"نعم\"\n\u0642","n":[1,{"k":null}],"f":1.25,"t":true}]]
    local read = 0
    for _ = 1, 20000 do
      local line = whole
      for _ = 1, random(3) do
        local at = random(#line)
        line = line:sub(1, at - 1) .. pieces[random(#pieces)] .. line:sub(at + random(3) - 1)
      end
      local object = members(line)
      if object then
        read = read + 1
        local other = general(line)
        assert.is_table(other, line)
        assert.equal(json.encode(other), json.encode(setmetatable(object,
          { __jsontype = "object" })), line)
      end
    end
    assert.is_true(read > 1000)
  end)
end)

describe("core.objects", function()
  it("gives the members of each object of a list, nested ones as they are", function()
    assert.same({ { a = 1, b = '[{"c":"]"}]' }, {}, { a = json.null } },
      core.objects(' [ {"a":1,"b":[{"c":"]"}]} , {},{"a":null}]\n', json.null))
    assert.same({}, core.objects("[]", json.null))
  end)
  for _, text in ipairs { "", "{}", "[1]", "[{}", "[{},]", "[{} {}]", "[{}] x", '[{"a"}]', "[[{}]]" } do
    it("leaves alone " .. text, function() assert.is_nil(core.objects(text, json.null)) end)
  end
end)
