-- SPDX-License-Identifier: MIT
--- The same reports in other charsets and as pages.
local briefing = require "briefing"
local core = require "briefing.core"
local html = require "briefing.html"
local lfs = require "lfs"
local reports = require "spec.support.reports"

-- The reports of the examples, and those beside the project where they are.
local texts = {}
for _, folder in ipairs { "examples/reports",
  (os.getenv("BRIEFING_SHARED") or "../shared") .. "/corpus" } do
  if lfs.attributes(folder, "mode") == "directory" then
    for name in lfs.dir(folder) do
      if name:find("%.txt$") then
        local file = assert(io.open(folder .. "/" .. name, "rb"))
        texts[#texts + 1] = file:read("a")
        file:close()
      end
    end
  end
end

-- Letters to bytes, by decoding each byte.
local windows = {}
for byte = 0x80, 0xFF do
  local letter = core.decode(string.char(byte), "windows-1256")
  if letter then windows[letter] = string.char(byte) end
end

-- Only what windows-1256 has.
for i, text in ipairs(texts) do
  texts[i] = text:gsub(utf8.charpattern, function(c)
    return (#c == 1 or windows[c]) and c or ""
  end)
end

local encoders = {
  ["windows-1256"] = function(text)
    return (text:gsub(utf8.charpattern, function(c) return windows[c] or c end))
  end,
  ["UTF-16"] = function(text)
    local units = { "\xFF\xFE" }
    for _, point in utf8.codes(text) do units[#units + 1] = string.pack("<I2", point) end
    return table.concat(units)
  end,
  ["UTF-16 without a mark"] = function(text)
    local units = {}
    for _, point in utf8.codes(text) do units[#units + 1] = string.pack(">I2", point) end
    return table.concat(units)
  end,
}

-- The exported annotations of `text` in a file.
local function annotations(bytes, name)
  local folder = reports.folder { [name] = bytes }
  local path = folder .. "/" .. name
  local set = assert(briefing.open(path))
  local quotes = {}
  for i, quote in ipairs(set:quotes():table()) do quotes[i] = quote.text end
  assert(set:export(folder .. "/out.jsonl"))
  local out = reports.read(folder .. "/out.jsonl")
  reports.remove(folder)
  return out, quotes
end

describe("a copy of a report", function()
  for name, encode in pairs(encoders) do
    it("in " .. name .. " has the same annotations, byte for byte", function()
      assert.is_true(#texts >= 5)
      for _, text in ipairs(texts) do
        assert.equal((annotations(text, "a.txt")), (annotations(encode(text), "a.txt")))
      end
    end)
  end

  if html.available() then
    it("as a page has the same quotes", function()
      for _, text in ipairs(texts) do
        local body = text:gsub("&", "&amp;"):gsub("<", "&lt;"):gsub("[^\n]+", "<p>%0</p>")
        local page = "<!DOCTYPE html><html><head><title>x</title></head><body><nav>"
          .. "<a href='/'>الرئيسية</a></nav><div><article>" .. body
          .. "</article></div><footer>كل الحقوق محفوظة</footer></body></html>"
        local _, expected = annotations(text, "a.txt")
        local _, got = annotations(page, "a.html")
        assert.same(expected, got)
      end
    end)
  end
end)
