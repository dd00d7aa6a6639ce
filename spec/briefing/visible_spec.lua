-- SPDX-License-Identifier: MIT
local visible = require "briefing.visible"

describe("visible.text", function()
  for _, row in ipairs {
    { "an escape sequence", "a\27[31mb", "a\u{FFFD}[31mb" },
    { "a title that is set", "\27]0;x\7", "\u{FFFD}]0;x\u{FFFD}" },
    { "an eight-bit sequence", "a\u{9B}31mb", "a\u{FFFD}31mb" },
    { "backspaces", "ab\8\8", "ab\u{FFFD}\u{FFFD}" },
    { "a zero byte", "a\0b", "a\u{FFFD}b" },
    { "carriage returns", "a\r\nb\rc", "a\nb\nc" },
    { "an override", "a\u{202E}b\u{202C}", "ab" },
    { "isolates", "\u{2067}a\u{2069}", "a" },
    { "marks of direction, which stay", "a\u{200F}b\u{200E}", "a\u{200F}b\u{200E}" },
    { "joiners, which stay", "می\u{200C}خواهم", "می\u{200C}خواهم" },
    { "lines and tabs, which stay", "ا\n\tب", "ا\n\tب" },
    { "letters of the same bytes", "\u{A0}\u{C2}\u{201C}\u{2026}", "\u{A0}\u{C2}\u{201C}\u{2026}" },
  } do
    it("takes " .. row[1], function() assert.equal(row[3], visible.text(row[2])) end)
  end
end)

describe("visible.line", function()
  it("is one line", function()
    assert.equal("a\u{FFFD}b\u{FFFD}c", visible.line("a\nb\tc"))
  end)
end)
