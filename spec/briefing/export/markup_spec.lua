-- SPDX-License-Identifier: MIT
local markup = require "briefing.export.markup"

local function span(first, last, tag, id)
  return { first = first, last = last, tag = tag, id = id }
end

describe("markup.escape", function()
  for _, row in ipairs {
    { "<script>", "&lt;script&gt;" },
    { [["' onload='x']],
      "&quot;&#39; onload=&#39;x&#39;" },
    { "a&amp;b", "a&amp;amp;b" },
    { "a\0b\8c", "a\u{FFFD}b\u{FFFD}c" },
    { "a\n\tb", "a\n\tb" },
    { 12, "12" },
  } do
    it("writes " .. tostring(row[1]):gsub("%c", "?"), function()
      assert.equal(row[2], markup.escape(row[1]))
    end)
  end
end)

describe("markup.mark", function()
  for _, row in ipairs {
    { "one", "abcdef", { span(2, 3, "q") }, "a<q>bc</q>def" },
    { "nested ones", "abcdef", { span(3, 4, "i"), span(2, 5, "q") },
      "a<q>b<i>cd</i>e</q>f" },
    { "ones that touch", "abcd", { span(1, 2, "q"), span(3, 4, "i") },
      "<q>ab</q><i>cd</i>" },
    { "crossing ones, of which the first piece carries the id", "abcdef",
      { span(1, 4, "q", "x"), span(3, 6, "i", "y") },
      '<q id="x">ab<i id="y">cd</i></q><i>ef</i>' },
    { "ones with the same place", "abc", { span(1, 3, "q"), span(1, 3, "i") },
      "<q><i>abc</i></q>" },
    { "the whole", "ab", { span(1, 2, "q") }, "<q>ab</q>" },
    { "and escapes between them", "<b>&", { span(2, 2, "q") },
      "&lt;<q>b</q>&gt;&amp;" },
    { "none", "abc", {}, "abc" },
  } do
    it("marks " .. row[1], function()
      assert.equal(row[4], markup.mark(row[2], row[3]))
    end)
  end
  it("keeps the text, however spans cross", function()
    local text = ("abcdefghij"):rep(3)
    local seed = 7
    for _ = 1, 200 do
      local spans = {}
      for i = 1, 8 do
        seed = (seed * 1103515245 + 12345) % 2147483648
        local first = seed % #text + 1
        seed = (seed * 1103515245 + 12345) % 2147483648
        spans[i] = span(first, math.min(#text, first + seed % 12), "q", "i" .. i)
      end
      local marked = markup.mark(text, spans)
      assert.equal(text, (marked:gsub("<[^>]*>", "")))
      local _, opened = marked:gsub("<q", "")
      local _, closed = marked:gsub("</q", "")
      assert.equal(opened, closed)
      for i = 1, 8 do
        local _, count = marked:gsub('id="i' .. i .. '"', "")
        assert.equal(1, count)
      end
    end
  end)
end)
