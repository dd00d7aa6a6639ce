-- SPDX-License-Identifier: MIT
local core = require "briefing.core"

-- The matches of `pattern` in `text`, each as it stands there.
local function found(pattern, text)
  local firsts, lasts = assert(core.regex(pattern)):find(text)
  local list = {}
  for i, first in ipairs(firsts) do list[i] = text:sub(first, lasts[i]) end
  return list
end

describe("core.regex", function()
  for _, row in ipairs {
    { "روسي?ا", "روسا وروسيا", { "روسا", "روسيا" } },
    { "\\bنعم\\b", "نعم ونعم نعم", { "نعم", "نعم" } },
    { "^.", "ab\nجد", { "a", "ج" } }, { "NATO", "nato", { "nato" } },
    { "x*", "axxb", { "xx" } }, { "😀.", "a😀b", { "😀b" } }, { "\\d+", "٣٤ 5", { "٣٤", "5" } },
    { "ا(?=ب)", "اب ات", { "ا" } }, { "z", "", {} },
  } do
    it(("finds %s"):format(row[1]), function() assert.same(row[3], found(row[1], row[2])) end)
  end
  for _, row in ipairs { { "(ا" }, { "ا[" }, { "a{2,1}" }, { "*" } } do
    it("says where goes wrong " .. row[1], function()
      local regex, message, code, byte = core.regex(row[1])
      assert.is_nil(regex)
      assert.equal("bad-pattern", code)
      assert.matches("not a regular expression", message, 1, true)
      assert.is_true(byte >= 1 and byte <= #row[1] + 1)
    end)
  end
  it("refuses what is no UTF-8, in the pattern and in the text", function()
    assert.equal("bad-utf8", select(3, core.regex "a\xFF"))
    assert.equal("bad-utf8", select(3, core.regex("a"):find "\xFF"))
  end)
  it("stops what takes for ever", function()
    local started = os.clock()
    local _, _, code = core.regex("(a+)+$"):find(("a"):rep(60) .. "b")
    assert.equal("too-slow", code)
    assert.is_true(os.clock() - started < 20)
  end)
  it("is used again and again", function()
    local regex = core.regex "ب+"
    for i = 1, 50 do assert.equal(i, (regex:find(("اب"):rep(i)))[i] and i) end
  end)
end)

describe("core.width", function()
  for _, row in ipairs {
    { "", 0 }, { "abc", 3 }, { "قَالَ", 3 }, { "قـال", 4 }, { "한국", 4 }, { "😀", 2 }, { "\u{200F}\u{2068}a\u{2069}", 1 },
    { "e\u{301}", 1 }, { "ﻻ", 1 }, { "\u{AD}", 0 }, { "〈", 2 },
  } do
    it(("of %q"):format(row[1]), function() assert.equal(row[2], core.width(row[1])) end)
  end
end)
