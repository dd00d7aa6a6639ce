-- SPDX-License-Identifier: MIT
local width = require "briefing.width"

describe("width.of", function()
  for _, row in ipairs {
    { "Latin letters", "abc", 3 },
    { "Arabic letters", "قال", 3 },
    { "tashkeel, which takes no column", "قَالَ", 3 },
    { "a zero-width joiner", "ل\u{200D}", 1 },
    { "isolates", "\u{2068}قال\u{2069}", 3 },
    { "a wide character", "報", 2 },
    { "nothing", "", 0 },
  } do
    it("counts " .. row[1], function() assert.equal(row[3], width.of(row[2])) end)
  end
end)

describe("width.fit", function()
  for _, row in ipairs {
    { "keeps what fits", "قال الرئيس", 10, "قال الرئيس" },
    { "cuts and says so", "قال الرئيس إنه", 10, "قال الرئي…" },
    { "cuts no blank before the mark", "قال الرئيس", 5, "قال…" },
    { "joins lines", "قال\n\nالرئيس", 20, "قال الرئيس" },
    { "keeps a mark with its letter", "قَالَ", 3, "قَالَ" },
    { "drops what a terminal would obey", "a\27[31mb", 10, "a[31mb" },
  } do
    it(row[1], function()
      local text, columns = width.fit(row[2], row[3])
      assert.equal(row[4], text)
      assert.equal(width.of(row[4]), columns)
    end)
  end
end)

describe("width.fit_end", function()
  for _, row in ipairs {
    { "keeps what fits", "قال الرئيس", 10, "قال الرئيس" },
    { "keeps the end and says so", "قال الرئيس إنه", 11, "…الرئيس إنه" },
  } do
    it(row[1], function()
      local text, columns = width.fit_end(row[2], row[3])
      assert.equal(row[4], text)
      assert.equal(width.of(row[4]), columns)
    end)
  end
end)

describe("width.isolate", function()
  it("leaves what runs left to right", function()
    assert.equal("2021", width.isolate("2021"))
  end)
  it("isolates what runs right to left", function()
    assert.equal("\u{2068}بوتين 2021\u{2069}", width.isolate("بوتين 2021"))
  end)
end)
