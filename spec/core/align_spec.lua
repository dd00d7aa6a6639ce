-- SPDX-License-Identifier: MIT
local core = require "briefing.core"
local options = require "briefing.options"
local arabic = require "spec.support.arabic"

describe("an alignment", function()
  it("maps a word back to its spelling in the text", function()
    local text = "قال  أَحْمَدُ كتـــاب ﻻ"
    local folded, alignment = options.apply(text)
    for _, pair in ipairs { { "احمد", "أَحْمَدُ" }, { "كتاب", "كتـــاب" }, { "لا", "ﻻ" }, { "قال", "قال" } } do
      local first, last = folded:find(pair[1], 1, true)
      local from, to = alignment:original(first, last)
      assert.equal(pair[2], text:sub(from, to))
      assert.same({ first, last }, { alignment:normalized(from, to) })
    end
  end)

  it("widens a span that cuts a change", function()
    local text = "ﻻ"
    local folded, alignment = options.apply(text)
    assert.equal("لا", folded)
    assert.same({ 1, 3 }, { alignment:original(1, 2) })
    assert.same({ 1, 3 }, { alignment:original(3, 4) })
  end)

  it("goes through normalization and folding", function()
    local text = "xe\u{301}y ا\u{654}حمد"
    local folded, alignment = options.apply(text)
    local first, last = folded:find("احمد", 1, true)
    assert.equal("ا\u{654}حمد", text:sub(alignment:original(first, last)))
  end)

  it("costs nothing where nothing moves", function()
    local _, alignment = options.apply(("قال الوزير "):rep(1000) .. "إن")
    assert.equal(0, #alignment)
  end)

  it("raises for bytes out of the text", function()
    local _, alignment = options.apply("قال")
    assert.error(function() alignment:original(0, 1) end)
    assert.error(function() alignment:original(1, 9) end)
  end)
end)

-- The original of a part of the folded text, and the folded of a part of the
-- original, both as strings.
local function original(text, given, part)
  local folded, alignment = core.normalize(text, options.normalize(given))
  local first, last = alignment:original(assert(folded:find(part, 1, true)),
    select(2, folded:find(part, 1, true)))
  return text:sub(first, last)
end

local function normalized(text, given, part)
  local folded, alignment = core.normalize(text, options.normalize(given))
  local first, last = alignment:normalized(text:find(part, 1, true))
  return folded:sub(first, last)
end

local LONG = ("كتب "):rep(100)

describe("alignment:original", function()
  for _, row in ipairs {
    { "a word's last vowel with it", "قَالَ هو", "قال", "قَالَ" },
    { "no mark before the word", "\u{64E}قال هو", "قال", "قال" },
    { "no space after the word", "قال  هو", "قال", "قال" },
    { "nothing after a text but what is folded", "قال \n", "قال", "قال" },
    { "a digit in both its bytes", "في ٣٥ سنة", "5", "٥" },
    { "a run of spaces", "قال \n هو", " ", " \n " },
    { "a ligature for each of its letters", "ﻻ", "ا", "ﻻ" },
    { "a ligature of words", "قال ﷺ", "الله", "ﷺ" },
    { "a composed letter with its hamza", "ب\u{627}\u{654}ب", "ا", "\u{627}\u{654}" },
    { "after many blocks", LONG .. "قَالَ هو", "قال ه", "قَالَ ه" },
    { "after many marks", ("قَ"):rep(200) .. "هو", "هو", "هو" },
    { "after many tatweels", "ب" .. ("ـ"):rep(200) .. "هو", "هو", "هو" },
    { "a whole long text", LONG .. "قال", LONG .. "قال", LONG .. "قال" },
  } do
    it("gives " .. row[1], function()
      assert.equal(row[4], original(row[2], {}, row[3]))
    end)
  end

  it("gives the segment for reordered marks", function()
    assert.equal("ب\u{651}\u{64E}", original("كب\u{651}\u{64E}ك",
      { preset = "none", form = "NFC" }, "\u{64E}"))
  end)
end)

describe("alignment:normalized", function()
  for _, row in ipairs {
    { "a marked word", "قَالَ هو", "قَالَ", "قال" },
    { "nothing for a mark", "قَال", "َ", "" },
    { "a digit", "في ٣٥ سنة", "٥", "5" },
    { "a ligature", "ﻻ شيء", "ﻻ", "لا" },
    { "half a code point as the whole", "ﻻ شيء", "\xBB", "لا" },
    { "a composed letter for its hamza", "ب\u{627}\u{654}ب", "\u{654}", "ا" },
  } do
    it("gives " .. row[1], function()
      assert.equal(row[4], normalized(row[2], {}, row[3]))
    end)
  end
end)

describe("alignment", function()
  it("counts what was deleted or replaced", function()
    local _, alignment = core.normalize("قَالَ ﻻ", options.normalize())
    assert.equal(3, #alignment)
    _, alignment = core.normalize("قال أحمد", options.normalize())
    assert.equal(0, #alignment)
  end)

  it("raises for spans that are none", function()
    local _, alignment = core.normalize("قَال", options.normalize())
    for _, row in ipairs { { 0, 1 }, { 1, 7 }, { 9, 9 }, { 3, 1 } } do
      assert.has_error(function() alignment:original(row[1], row[2]) end)
    end
  end)

  it("keeps its text alive and can be closed", function()
    local folded, alignment = core.normalize(("قَ"):rep(50), options.normalize())
    collectgarbage()
    collectgarbage()
    local closed <close> = alignment
    assert.equal(2 * #folded, select(2, closed:original(1, #folded)))
  end)

  -- For random texts: spans lie on code points, keep their order, and a folded
  -- span's original folds into something that holds it.
  for i, given in ipairs {
    {}, { preset = "search" }, { preset = "display" }, { form = "NFD" },
    { preset = "none", form = "NFKC", diacritics = "remove" },
    { preset = "none", form = "NFC", tatweel = "remove", spaces = "collapse" },
  } do
    it("maps both ways, options " .. i, function()
      local text, random = arabic.generator(i)
      local packed = options.normalize(given)
      for _ = 1, 150 do
        local source = text(random(90))
        local folded, alignment = core.normalize(source, packed)
        local before = 0
        for at in utf8.codes(folded) do
          local last = (utf8.offset(folded, 2, at) or #folded + 1) - 1
          local first_o, last_o = alignment:original(at, last)
          assert.truthy(utf8.len(source:sub(first_o, last_o)), "cuts a code point")
          assert.is_true(first_o >= before and last_o >= first_o)
          before = first_o
          local first_n, last_n = alignment:normalized(first_o, last_o)
          assert.is_true(first_n <= at and last_n >= last)
        end
        assert.same({ 1, #folded }, { alignment:normalized(1, #source) })
      end
    end)
  end
end)
