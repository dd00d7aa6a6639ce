-- SPDX-License-Identifier: MIT
local csv = require "briefing.csv"

describe("csv.line", function()
  for _, row in ipairs {
    { "plain fields", { "a", 1, false, "" }, "a,1,,\r\n" },
    { "commas, quotes and line breaks", { "a,b", 'c"d', "e\nf" },
      '"a,b","c""d","e\nf"\r\n' },
    { "formulas as text", { "=1+1", "+A1", "-A1", "@x", "\tx" },
      "'=1+1,'+A1,'-A1,'@x,\"'\tx\"\r\n" },
    { "a formula behind a quote", { '="x"' }, "\"'=\"\"x\"\"\"\r\n" },
    { "what would be a formula if semicolons or tabs parted fields", { "x;=1+1", "x\t=1" },
      '"x;=1+1","x\t=1"\r\n' },
    { "controls as replaced", { "a\27[31mb\0\u{9B}c\u{A0}" }, "a\u{FFFD}[31mb\u{FFFD}\u{FFFD}c\u{A0}\r\n" },
    { "negative numbers as numbers", { -1 }, "-1\r\n" },
  } do
    it("writes " .. row[1], function() assert.equal(row[3], csv.line(row[2])) end)
  end
end)

describe("csv.parse", function()
  for _, row in ipairs {
    { "LF and CRLF", "a,b\r\nc,d\n", { { "a", "b" }, { "c", "d" } } },
    { "no last line end", "a,b", { { "a", "b" } } },
    { "an empty last field", "a,", { { "a", "" } } },
    { "quoted fields", '"a,b","c""d","e\nf"\r\n', { { "a,b", 'c"d', "e\nf" } } },
    { "a byte order mark", "\xEF\xBB\xBFa\n", { { "a" } } },
    { "blank lines", "a\n\n\nb\n", { { "a" }, { "b" } } },
    { "nothing", "", {} },
  } do
    it("reads " .. row[1], function() assert.same(row[3], csv.parse(row[2])) end)
  end
  it("refuses a quoted field that is never closed", function()
    local records, message, code, byte = csv.parse('a,"b\nc')
    assert.is_nil(records)
    assert.equal("a quoted field is never closed", message)
    assert.equal("bad-csv", code)
    assert.equal(3, byte)
  end)
end)

describe("csv.rows", function()
  it("names the fields by the first record, without the empty ones", function()
    assert.same({ { file = "a.txt", date = "2021" }, { file = "b.txt" } },
      csv.rows("file,date\na.txt,2021\nb.txt,\n"))
  end)
end)
