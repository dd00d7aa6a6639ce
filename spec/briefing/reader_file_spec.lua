-- SPDX-License-Identifier: MIT
local all = require("spec.support.reading").all
local reports = require "spec.support.reports"

describe("a file", function()
  local folder
  after_each(function()
    if folder then reports.remove(folder) end
    folder = nil
  end)

  it("converts files in other charsets, and says from which", function()
    -- The same sentence over and over in windows-1256, UTF-16 with and without
    -- a mark.
    local text = ("قال الوزير إن السد سيمتلئ في مارس المقبل وأكد أن الأسعار ستبقى كما هي. "):rep(4)
    local utf16, cp1256 = {}, {}
    local letters = "ہءآأؤإئابةتثجحخدذرزسشصض×طظعغـفقكàلâمنهوçèéêëىيîï"
    local at = 0xC0
    local map = { [32] = 32, [46] = 46 }
    for _, point in utf8.codes(letters) do
      map[point] = at
      at = at + 1
    end
    for _, point in utf8.codes(text) do
      utf16[#utf16 + 1] = ("<I2"):pack(point)
      cp1256[#cp1256 + 1] = string.char(map[point])
    end
    folder = reports.folder { ["a.txt"] = table.concat(cp1256),
      ["b.txt"] = "\xFF\xFE" .. table.concat(utf16), ["c.txt"] = table.concat(utf16),
      ["d.txt"] = text }
    local records, problems = all(folder)
    assert.same({}, problems)
    for i, charset in ipairs { "windows-1256", "UTF-16LE", "UTF-16LE", false } do
      assert.equal(text, records[i].text)
      assert.equal(charset or nil, records[i].charset)
    end
  end)
end)
