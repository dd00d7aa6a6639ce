-- SPDX-License-Identifier: MIT
-- The letter codes of brf_key.h for the generators, and the key of a word as
-- brf_key() makes it. gen_lexicon.lua writes tables/letters.inc from them.

local fold_key = {}

local alphabet = { "ا", "ب", "ت", "ث", "ج", "ح", "خ", "د", "ذ", "ر", "ز", "س",
  "ش", "ص", "ض", "ط", "ظ", "ع", "غ", "ف", "ق", "ك", "ل", "م", "ن", "ه", "و",
  "ي", "ء" }
local same = { ["آ"] = "ا", ["أ"] = "ا", ["إ"] = "ا", ["ٱ"] = "ا", ["ى"] = "ي",
  ["ی"] = "ي", ["ئ"] = "ي", ["ة"] = "ه", ["ۀ"] = "ه", ["ہ"] = "ه", ["ؤ"] = "و",
  ["ک"] = "ك", ["گ"] = "ك", ["ڭ"] = "ك", ["پ"] = "ب", ["ڤ"] = "ف", ["چ"] = "ج",
  ["ژ"] = "ز", ["ۆ"] = "و", ["ې"] = "ي" }

fold_key.DELETED, fold_key.FOREIGN, fold_key.LAM_ALEF = 0, 31, 30

local codes = {}
for code, letter in ipairs(alphabet) do codes[utf8.codepoint(letter)] = code end
for from, to in pairs(same) do
  codes[utf8.codepoint(from)] = codes[utf8.codepoint(to)]
end

-- The code of a code point from U+0600 to U+06FF.
function fold_key.code(point)
  if codes[point] then return codes[point] end
  if point == 0x640 or point == 0x61C or (point >= 0x610 and point <= 0x61A)
    or (point >= 0x64B and point <= 0x65F) or point == 0x670
    or (point >= 0x6D6 and point <= 0x6DC) or (point >= 0x6DF and point <= 0x6E8)
    or (point >= 0x6EA and point <= 0x6ED) then
    return fold_key.DELETED
  end
  return fold_key.FOREIGN
end

-- Forms in U+FE80 to U+FEF4, in the block's order, with how many each has;
-- the eight lam-alef ligatures follow.
local block = { "ء1", "آ2", "أ2", "ؤ2", "إ2", "ئ4", "ا2", "ب4", "ة2", "ت4", "ث4",
  "ج4", "ح4", "خ4", "د2", "ذ2", "ر2", "ز2", "س4", "ش4", "ص4", "ض4", "ط4", "ظ4",
  "ع4", "غ4", "ف4", "ق4", "ك4", "ل4", "م4", "ن4", "ه4", "و2", "ى2", "ي4" }

function fold_key.presentation()
  local list = {}
  for _, entry in ipairs(block) do
    local letter, n = entry:match("^(.-)(%d)$")
    for _ = 1, tonumber(n) do list[#list + 1] = fold_key.code(utf8.codepoint(letter)) end
  end
  for _ = 1, 8 do list[#list + 1] = fold_key.LAM_ALEF end
  return list
end

-- lo and hi of a word's key as integers, and its length; raises for a word
-- that has none, which is an error of the table.
function fold_key.key(word)
  local lo, hi, len = 0, 0, 0
  for _, point in utf8.codes(word) do
    local code = fold_key.code(point)
    if code ~= fold_key.DELETED then
      assert(code ~= fold_key.FOREIGN and len < 24, "no key for " .. word)
      if len < 12 then lo = lo | code << (5 * len)
      else hi = hi | code << (5 * (len - 12)) end
      len = len + 1
    end
  end
  assert(len > 0, "empty word")
  return lo, hi, len
end

-- brf_key_hash().
function fold_key.hash(lo, hi)
  return ((lo ~ (hi * 0x9E3779B97F4A7C15)) * 0xD6E8FEB86659FD93) >> 32
end

return fold_key
