-- SPDX-License-Identifier: MIT
local core = require "briefing.core"
local json = require "dkjson"

local ROWS = { -- bytes, first bad byte (1-based) or nil, what replaces it
  { "abc", nil, "abc" }, { "", nil, "" }, { "قال", nil, "قال" },
  { "\xC0\x80", 1, "\u{FFFD}\u{FFFD}" }, { "a\xED\xA0\x80", 2, "a\u{FFFD}\u{FFFD}\u{FFFD}" },
  { "\xF4\x90\x80\x80", 1, ("\u{FFFD}"):rep(4) }, { "\xE2\x82", 1, "\u{FFFD}" },
  { "x\xF0\x9F\x98", 2, "x\u{FFFD}" }, { "\xF0\x9F\x98\x80", nil, "😀" },
}

describe("validate and replace", function()
  for i, row in ipairs(ROWS) do
    it("agree with Unicode " .. i, function()
      local good, _, code, byte = core.validate(row[1])
      assert.equal(row[2] == nil or nil, good)
      assert.equal(row[2], byte)
      if not good then assert.equal("bad-utf8", code) end
      assert.equal(row[3], (core.replace(row[1])))
    end)
  end

  local shared = (os.getenv "BRIEFING_SHARED" or "../shared") .. "/external/bad-utf8/utf8_cases.jsonl"
  local file = io.open(shared)
  if not file then
    pending("the 590 cases of external/bad-utf8 (not here)")
  else
    it("agree with the 590 cases of external/bad-utf8", function()
      local function bytes(hex)
        return (hex:gsub("%s", ""):gsub("%x%x", function(h) return string.char(tonumber(h, 16)) end))
      end
      local n = 0
      for line in file:lines() do
        local case = json.decode(line)
        local text = bytes(case.hex)
        local good, _, _, byte = core.validate(text)
        assert.equal(case.valid, good == true, case.id)
        if not case.valid then assert.equal(case.first_error_offset, byte - 1, case.id) end
        assert.equal(bytes(case.expected_replace_hex), (core.replace(text)), case.id)
        n = n + 1
      end
      assert.equal(590, n)
    end)
  end
end)

describe("core.offsets", function()
  local text = "قال «نعم» x😀\n" .. ("ا"):rep(400) .. "z"
  local offsets = core.offsets(text)
  it("turns every span into code points and back", function()
    local points, edges = 0, {}
    for at in utf8.codes(text) do edges[#edges + 1] = at end
    for _, at in ipairs(edges) do
      local start, stop = offsets:points(at, #text)
      assert.same({ points, utf8.len(text) }, { start, stop })
      assert.same({ at, #text }, { offsets:bytes(start, stop) })
      points = points + 1
    end
  end)
  it("has nothing for what is no place", function()
    for _, span in ipairs { { -1, 3 }, { 3, 2 }, { 0, utf8.len(text) + 1 } } do
      assert.is_nil(offsets:bytes(span[1], span[2]))
    end
  end)
  it("outlives the string's last use", function()
    local own = core.offsets(("ب"):rep(3000) .. os.time())
    collectgarbage()
    collectgarbage()
    assert.same({ 2999, 3000 }, { own:points(5999, 6000) })
  end)
end)

describe("hash", function()
  for _, row in ipairs { { "", "cbf29ce484222325" }, { "a", "af63dc4c8601ec8c" },
    { "foobar", "85944171f73967e8" } } do -- of FNV's own test suite
    it("is FNV-1a of '" .. row[1] .. "'", function() assert.equal(row[2], core.hash(row[1])) end)
  end
end)
