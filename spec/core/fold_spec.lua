-- SPDX-License-Identifier: MIT
local core = require "briefing.core"
local options = require "briefing.options"
local arabic = require "spec.support.arabic"

local ROWS = { -- options, input, expected
  { nil, "أَحْمَدُ الأمريكىّ", "احمد الامريكي" },
  { nil, "كتـــاب ﻻ ١٢٣", "كتاب لا 123" },
  { nil, "  مدرسة\u{200F} \u{A0} جديدة\n", "مدرسه جديده" },
  { nil, "مسؤول سائل شيء", "مسؤول سائل شيء" },
  { { preset = "search" }, "مسؤول سائل شيء", "مسوول سايل شي" },
  { { preset = "search" }, "«نعم»، قال؟", "\"نعم\", قال?" },
  { { preset = "none" }, "أَ ـ\u{200F}ﻻ", "أَ ـ\u{200F}ﻻ" },
  { { preset = "display" }, "كتـــاب  ﺃﺣﻤﺪ", "كتاب أحمد" },
  { { preset = "none", alef = "fold" }, "أإآٱا", "ااااا" },
  { { preset = "none", hamza = "remove" }, "ؤئء", "وي" },
  { { preset = "none", letters = "arabic" }, "گپچڤکی", "كبجفكي" },
  { { preset = "none", case = "lower" }, "Reuters ÉA", "reuters éa" },
  { { preset = "match", diacritics = "keep" }, "مُدُن", "مُدُن" },
  { { preset = "none", form = "NFKC" }, "ﷺ", "صلى الله عليه وسلم" },
}

describe("normalize", function()
  for i, row in ipairs(ROWS) do
    it(("folds %d: %s"):format(i, row[2]), function()
      assert.equal(row[3], (options.apply(row[2], row[1])))
    end)
  end

  it("changes nothing the second time, whatever the options", function()
    local texts = { "أَحْمَدُ ﷲ ﻷ ؤ ئ ء ة ى ک ی ٣٫٥ «x» … \u{200D}\u{FEFF} ﭐ", "e\u{301}\u{327} ﬁ Å",
      "ـًـٌ آ ا\u{653} ا\u{654}\u{64B} ﱠ ﳲ" }
    local random = 12345
    for _ = 1, 300 do
      local packed = 0
      for shift = 0, 48, 4 do
        random = (random * 1103515245 + 12345) & 0x7FFFFFFF
        packed = packed | (random >> 16) % (shift == 0 and 5 or 2) << shift
      end
      for _, text in ipairs(texts) do
        local once = core.normalize(text, packed)
        assert.equal(once, (core.normalize(once, packed)), ("%x of %s"):format(packed, text))
      end
    end
  end)

  it("refuses bad UTF-8 by its byte", function()
    local folded, _, code, byte = options.apply("ab\xC3")
    assert.is_nil(folded)
    assert.equal("bad-utf8", code)
    assert.equal(3, byte)
  end)
end)

local function fold(text, given)
  return (core.normalize(text, options.normalize(given)))
end

-- Only one option set, the rest kept.
local function only(name, value)
  return { preset = "none", [name] = value }
end

describe("one option", function()
  for _, row in ipairs {
    { "tashkeel", "قَالَ مُحَمَّدٌ", only("diacritics", "remove"), "قال محمد" },
    { "superscript alef", "هٰذا", only("diacritics", "remove"), "هذا" },
    { "Quranic signs", "قالۖ", only("diacritics", "remove"), "قال" },
    { "no hamza that is a letter", "سأل", only("diacritics", "remove"), "سأل" },
    { "tatweel", "الـعـــراق", only("tatweel", "remove"), "العراق" },
    { "alef", "أإآٱا", only("alef", "fold"), "ااااا" },
    { "an alef whose hamza stands apart, composed", "\u{627}\u{654}",
      { preset = "none", alef = "fold", form = "NFC" }, "ا" },
    { "yeh", "على سی", only("yeh", "fold"), "علي سي" },
    { "teh marbuta", "مدرسة", only("teh_marbuta", "heh"), "مدرسه" },
    { "carriers of hamza", "مؤتمر بئر شيء", only("hamza", "carrier"), "موتمر بير شيء" },
    { "hamza altogether", "مؤتمر شيء", only("hamza", "remove"), "موتمر شي" },
    { "lam-alef ligatures", "ﻻ ﻷ ﻹ ﻵ", only("presentation", "fold"), "لا لأ لإ لآ" },
    { "presentation forms", "ﺍﻟﻌﺮﺍﻕ", only("presentation", "fold"), "العراق" },
    { "a ligature of words, with its spaces", "ﷺ", only("presentation", "fold"),
      "صلى الله عليه وسلم" },
    { "an isolated mark without a space", "بﹰ", only("presentation", "fold"), "بً" },
    { "ornate brackets as they are", "﴿ب﴾", only("presentation", "fold"), "﴿ب﴾" },
    { "keheh and heh goal", "کہ پ گ چ ژ", only("letters", "arabic"), "كه ب ك ج ز" },
    { "Persian yeh by letters", "ی", only("letters", "arabic"), "ي" },
    { "digits", "٣٥ ۳۵ 35", only("digits", "ascii"), "35 35 35" },
    { "punctuation", "«نعم»، لا؟ “x” – ٪", only("punctuation", "ascii"), "\"نعم\", لا? \"x\" - %" },
    { "an ellipsis", "ثم…", only("punctuation", "ascii"), "ثم..." },
    { "spaces", " \u{A0}قال \n\t هو\u{3000}\n", only("spaces", "collapse"), "قال هو" },
    { "a space before what vanishes at the end", "قال \u{200F}\n\u{200F}", only("spaces", "collapse"), "قال" },
    { "zero-width and bidi controls", "\u{202B}الـ\u{200C}ناتو\u{202C}", only("spaces", "collapse"), "الـناتو" },
    { "a space on both sides of a control", "قال \u{200F} هو", only("spaces", "collapse"), "قال هو" },
    { "case", "NATO Éa", only("case", "lower"), "nato éa" },
    { "the preset match", "قَالَ  الأميركيُّ: إنّ ٣٥ مدرسةً، هـنا", { preset = "match" },
      "قال الاميركي: ان 35 مدرسه، هنا" },
    { "nothing by the preset none", " أَ ﻻ\u{200F} ", { preset = "none" }, " أَ ﻻ\u{200F} " },
  } do
    it("folds " .. row[1], function()
      assert.equal(row[4], fold(row[2], row[3]))
    end)
  end

  it("raises for what is no string and for an unknown kernel", function()
    assert.has_error(function() core.normalize({}, 0) end)
    assert.has_error(function() core.normalize("x", 0, "fast") end)
  end)
end)

describe("normalizing twice", function()
  local VALUES = {
    form = { "none", "NFC", "NFD", "NFKC", "NFKD" }, diacritics = { "keep", "remove" },
    tatweel = { "keep", "remove" }, alef = { "keep", "fold" }, yeh = { "keep", "fold" },
    teh_marbuta = { "keep", "heh" }, hamza = { "keep", "carrier", "remove" },
    presentation = { "keep", "fold" }, letters = { "keep", "arabic" },
    digits = { "keep", "ascii" }, punctuation = { "keep", "ascii" },
    spaces = { "keep", "collapse" }, case = { "keep", "lower" },
  }
  local names = {}
  for name in pairs(VALUES) do names[#names + 1] = name end
  table.sort(names)

  for round = 1, 20 do
    it("changes nothing more, round " .. round, function()
      local text, random = arabic.generator(round)
      for _ = 1, 40 do
        local given = { preset = "none" }
        for _, name in ipairs(names) do given[name] = VALUES[name][random(#VALUES[name])] end
        local packed = options.normalize(given)
        for _ = 1, 10 do
          local source = text(random(40))
          local once = assert(core.normalize(source, packed))
          local twice, alignment = core.normalize(once, packed)
          assert.equal(once, twice)
          assert.equal(0, #alignment)
        end
      end
    end)
  end
end)
