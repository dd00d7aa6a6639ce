-- SPDX-License-Identifier: MIT
-- What the core reads of an object is what dkjson reads; whether a text is JSON
-- at all is what Python says.

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

describe("core.check_json", function()
  for _, text in ipairs { "{}", "[]", " [1, -0.5e+3 ,\ttrue,false,null]\r\n", '"\\u0642\\n"', "0",
    '{"a":{"b":[[],{}]},"c":"\t"}', '""', ("["):rep(512) .. ("]"):rep(512) } do
    it("takes " .. text:sub(1, 30), function() assert.equal(0, select("#", core.check_json(text))) end)
  end
  for _, row in ipairs {
    { "", "cut off", 1 }, { "  ", "cut off", 3 }, { "[1", "cut off", 3 }, { '{"a":', "cut off", 6 },
    { '["a', "a string that nothing closes", 2 }, { '"\\', "a string that nothing closes", 1 },
    { '"\\x"', "an escape that is none", 3 }, { '"\\u12"', "an escape that is none", 3 },
    { '"\\\0"', "an escape that is none", 3 },
    { "01", "a number that is none", 3 }, { "-", "a number that is none", 2 },
    { "1.", "a number that is none", 3 }, { "1e", "a number that is none", 3 },
    { "nil", "no value", 1 }, { "[,1]", "no value", 2 }, { "[1,]", "no value", 4 }, { "\0", "no value", 1 },
    { "{1:2}", "no key", 2 }, { '{"a":1,}', "no key", 8 }, { '{"a"{2}:1}', "no colon", 5 },
    { '{"a":1 "b":2}', "no comma", 8 }, { "[1 2]", "no comma", 4 }, { "[1}", "no comma", 3 },
    { "{} {}", "more after the value", 4 }, { "1 /* */", "more after the value", 3 },
    { ("["):rep(513), "nested too deeply", 513 }, { ("["):rep(100000), "nested too deeply", 513 },
  } do
    it("says of " .. row[1]:sub(1, 30) .. ": " .. row[2], function()
      assert.same({ row[2], row[3] }, { core.check_json(row[1]) })
    end)
  end

  it("agrees with Python's reader on values broken anywhere", function()
    if not os.execute "python3 -c '' 2>/dev/null" then return pending "no python3" end
    local pieces = { '"', "\\", "{", "}", "[", "]", ",", ":", "1", "null", "\\u0642", " ", "-", ".5", "e3",
      "قال", '"a":', "0", "\t", "//" }
    local _, random = arabic.generator(5)
    local whole = [=[{"id":"a1","text":"وقال: \"نعم\"\n","n":[1,{"k":null},[]],"f":-1.25e-2,"t":true}]=]
    local path, lines = os.tmpname(), {}
    for i = 1, 8000 do
      local line = random(2) == 1 and whole or ""
      for _ = 1, random(4) do
        local at = random(#line + 1)
        line = line:sub(1, at - 1) .. pieces[random(#pieces)] .. line:sub(at + random(3) - 1)
      end
      lines[i] = line
    end
    local file = assert(io.open(path, "wb"))
    file:write(table.concat(lines, "\n"))
    file:close()
    local pipe = io.popen("python3 spec/support/is_json.py " .. path)
    local said, agreed = pipe:read "a", {}
    pipe:close()
    os.remove(path)
    assert.equal(#lines, #said)
    for i, line in ipairs(lines) do
      local is = core.check_json(line) == nil and "1" or "0"
      assert.equal(said:sub(i, i), is, line)
      agreed[is] = (agreed[is] or 0) + 1
    end
    assert.is_true(agreed["1"] > 300 and agreed["0"] > 3000)
  end)
end)
