-- SPDX-License-Identifier: MIT
local core = require "briefing.core"
local options = require "briefing.options"
local arabic = require "spec.support.arabic"

local CASES = {
  { preset = "match" }, { preset = "search" }, { preset = "display" }, { preset = "none" },
  { preset = "none", diacritics = "remove" }, { preset = "none", spaces = "collapse" },
  { preset = "match", form = "none" }, { preset = "match", form = "NFD" },
  { preset = "search", diacritics = "keep" },
}

-- Spans of every code point of the folded text, as one string.
local function spans(folded, alignment)
  local list = { #alignment }
  for at in utf8.codes(folded) do
    local last = (utf8.offset(folded, 2, at) or #folded + 1) - 1
    list[#list + 1] = ("%d-%d"):format(alignment:original(at, last))
  end
  return table.concat(list, " ")
end

local function expect_same(text, packed, kernel)
  local expected, expected_alignment = core.normalize(text, packed, "scalar")
  local folded, alignment = core.normalize(text, packed, kernel)
  assert.equal(expected, folded)
  assert.equal(spans(expected, expected_alignment), spans(folded, alignment))
end

describe("fold kernels", function()
  for _, kernel in ipairs(core.kernels()) do
    for i, case in ipairs(CASES) do
      local packed = options.normalize(case)
      it(("%s folds as the reference does, options %d"):format(kernel, i), function()
        local text, random = arabic.generator(17 * i)
        for _ = 1, 300 do expect_same(text(random(200)), packed, kernel) end
        for _ = 1, 100 do -- what kernels do alone
          expect_same(text(random(300), { "letters", "letters", "marks", "spaces" }),
            packed, kernel)
        end
      end)
    end
    it(kernel .. " folds every letter of its rows at every place of a block", function()
      local packed = options.normalize { preset = "search" }
      for point = 0x5F0, 0x710 do
        for before = 0, 66, 3 do
          expect_same(("ب"):rep(before // 2) .. ("x"):rep(before % 2) .. utf8.char(point) .. "ب",
            packed, kernel)
        end
      end
    end)
    it(kernel .. " folds every mark of the rows of « and “ at every place of a block", function()
      for _, case in ipairs { CASES[1], CASES[4] } do
        local packed = options.normalize(case)
        for k = 0, 127 do
          local mark = utf8.char(k < 64 and 0x80 + k or 0x2000 + k - 64)
          for before = 54, 64 do
            expect_same(("x"):rep(before) .. mark .. " ب", packed, kernel)
            expect_same(("x"):rep(before) .. mark .. mark .. "\u{FEFF}ب" .. ("x"):rep(64), packed, kernel)
          end
        end
      end
    end)
    it(kernel .. " names the byte at which a text is ill-formed, at every place of a block", function()
      for _, case in ipairs { CASES[1], CASES[2], CASES[4] } do
        local packed = options.normalize(case)
        for _, bad in ipairs { "\xD9", "\x8A", "\xFF", "\xC0\x80", "\xC2", "\xC2x", "\xE2\x80",
          "\xE2\x80\xD9\x8A", "\xE2\xD9\x8A", "\xED\xA0\x80", "\xF0\x9F\x98",
          "\xF5\x80\x80\x80", "\xD9\xD9\x8A", "\xDB\xDB", " \x8C" } do
          for before = 0, 70 do
            for _, after in ipairs { "", "x", " ", "\u{200F}", "ب", ("ب"):rep(40), ("x"):rep(80) } do
              local text = ("ب"):rep(before // 2) .. ("x"):rep(before % 2) .. bad .. after
              local _, _, code, byte = core.normalize(text, packed, kernel)
              assert.equal("bad-utf8", code)
              assert.equal(select(4, core.validate(text)), byte)
            end
          end
        end
      end
    end)
  end
end)
