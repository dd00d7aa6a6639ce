-- SPDX-License-Identifier: MIT
local core = require "briefing.core"

local text = "أكدت ناطقة في ديوان الحكومة أن الوزيرة ستجتمع مساء الأحد مع سفير لوريا، "
  .. "وذلك بطلب منه، وأضافت أن اللقاء الثاني سيعقد في شهر مايو المقبل في فالدين."

-- UTF-16 of `s`, by the format of one unit.
local function utf16(s, unit)
  local units = {}
  for _, point in utf8.codes(s) do
    assert(point < 0x10000)
    units[#units + 1] = string.pack(unit, point)
  end
  return table.concat(units)
end

-- The letters of `text` in a table of 8 bits.
local function bytes(s, map)
  return (s:gsub(utf8.charpattern, function(c)
    return #c == 1 and c or string.char((assert(map[c], c)))
  end))
end

local windows = { ["،"] = 0xA1, ["ء"] = 0xC1, ["آ"] = 0xC2, ["أ"] = 0xC3, ["ؤ"] = 0xC4,
  ["إ"] = 0xC5, ["ئ"] = 0xC6, ["ا"] = 0xC7, ["ب"] = 0xC8, ["ة"] = 0xC9, ["ت"] = 0xCA, ["ث"] = 0xCB,
  ["ج"] = 0xCC, ["ح"] = 0xCD, ["خ"] = 0xCE, ["د"] = 0xCF, ["ذ"] = 0xD0, ["ر"] = 0xD1, ["ز"] = 0xD2,
  ["س"] = 0xD3, ["ش"] = 0xD4, ["ص"] = 0xD5, ["ض"] = 0xD6, ["ط"] = 0xD8, ["ظ"] = 0xD9, ["ع"] = 0xDA,
  ["غ"] = 0xDB, ["ف"] = 0xDD, ["ق"] = 0xDE, ["ك"] = 0xDF, ["ل"] = 0xE1, ["م"] = 0xE3, ["ن"] = 0xE4,
  ["ه"] = 0xE5, ["و"] = 0xE6, ["ى"] = 0xEC, ["ي"] = 0xED }
local iso = { ["،"] = 0xAC, ["ء"] = 0xC1, ["آ"] = 0xC2, ["أ"] = 0xC3, ["ؤ"] = 0xC4,
  ["إ"] = 0xC5, ["ئ"] = 0xC6, ["ا"] = 0xC7, ["ب"] = 0xC8, ["ة"] = 0xC9, ["ت"] = 0xCA, ["ث"] = 0xCB,
  ["ج"] = 0xCC, ["ح"] = 0xCD, ["خ"] = 0xCE, ["د"] = 0xCF, ["ذ"] = 0xD0, ["ر"] = 0xD1, ["ز"] = 0xD2,
  ["س"] = 0xD3, ["ش"] = 0xD4, ["ص"] = 0xD5, ["ض"] = 0xD6, ["ط"] = 0xD7, ["ظ"] = 0xD8, ["ع"] = 0xD9,
  ["غ"] = 0xDA, ["ف"] = 0xE1, ["ق"] = 0xE2, ["ك"] = 0xE3, ["ل"] = 0xE4, ["م"] = 0xE5, ["ن"] = 0xE6,
  ["ه"] = 0xE7, ["و"] = 0xE8, ["ى"] = 0xE9, ["ي"] = 0xEA }

describe("charsets", function()
  local rows = {
    { "UTF-8", text }, { "UTF-8 with a mark", "\xEF\xBB\xBF" .. text },
    { "UTF-16LE with a mark", "\xFF\xFE" .. utf16(text, "<I2") },
    { "UTF-16BE with a mark", "\xFE\xFF" .. utf16(text, ">I2") },
    { "UTF-16LE without one", utf16(text, "<I2") },
    { "UTF-16BE without one", utf16(text, ">I2") },
    { "windows-1256", bytes(text, windows) }, { "ISO-8859-6", bytes(text, iso) },
  }
  for _, row in ipairs(rows) do
    it("recognizes " .. row[1], function()
      local decoded, charset, confidence = core.decode(row[2])
      assert.equal(text, decoded)
      assert.equal(row[1]:match("^%S+"), charset)
      assert.is_true(confidence > 0.2 and confidence <= 1)
    end)
  end

  it("takes the caller's word", function()
    local decoded, charset, confidence = core.decode(bytes(text, windows), "windows-1256")
    assert.same({ text, "windows-1256", 1 }, { decoded, charset, confidence })
  end)

  it("converts texts longer than its chunks", function()
    local long = text:rep(300)
    assert.equal(long, (core.decode(utf16(long, "<I2"))))
  end)

  it("refuses a charset it does not know, and bytes it does not have", function()
    local decoded, message, code = core.decode("x", "no-such-charset")
    assert.is_nil(decoded)
    assert.is_string(message)
    assert.equal("bad-charset", code)
    assert.equal("bad-charset", select(3, core.decode("\xFF\xFE\x00\xD8", "UTF-16LE")))
  end)

  it("decodes nothing to nothing", function()
    assert.equal("", (core.decode("")))
  end)
end)
