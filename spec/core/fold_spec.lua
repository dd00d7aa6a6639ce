-- SPDX-License-Identifier: MIT
local core = require "briefing.core"
local json = require "dkjson"
local options = require "briefing.options"

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

  local shared = (os.getenv "BRIEFING_SHARED" or "../shared") .. "/external/unicode/normalization.jsonl"
  local file = io.open(shared)
  if not file then
    pending("Unicode's normalization test of external/unicode (not here)")
  else
    it("agrees with Unicode's normalization test in all four forms", function()
      local packed = {}
      for _, form in ipairs { "nfc", "nfd", "nfkc", "nfkd" } do
        packed[form] = options.normalize { preset = "none", form = form:upper() }
      end
      for line in file:lines() do
        local case = json.decode(line)
        for form, number in pairs(packed) do
          if core.normalize(case.source, number) ~= case[form] then
            error(case.id .. " " .. form)
          end
        end
      end
    end)
  end
end)
