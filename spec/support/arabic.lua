-- SPDX-License-Identifier: MIT
-- Random texts for the properties of the text core: the same for a seed.

local M = {}

-- What texts are made of, by how much a rule depends on it.
M.letters = { "ا", "أ", "إ", "آ", "ب", "ة", "ه", "ى", "ي", "ؤ", "ئ", "ء", "و", "ل",
  "ك", "ک", "ی", "گ", "پ", "ۀ", "ۂ", "ۓ", "ە", "ٱ", "ٵ", "ٶ" }
M.marks = { "َ", "ُ", "ِ", "ّ", "ْ", "ً", "ٌ", "ٍ", "ٰ", "ٓ", "ٔ", "ٕ", "ۖ", "ࣰ", "\u{301}", "\u{323}" }
M.signs = { "ـ", "،", "؛", "؟", "«", "»", "“", "”", "…", "–", "٪", "٫", "٬", ".", ",", "-" }
M.digits = { "0", "7", "٠", "٩", "۳" }
M.spaces = { " ", " ", "\n", "\t", "\r", "\u{A0}", "\u{2009}", "\u{3000}", "\u{85}" }
M.invisible = { "\u{200B}", "\u{200C}", "\u{200F}", "\u{202B}", "\u{61C}", "\u{FEFF}", "\u{AD}" }
M.other = { "A", "z", "É", "e", "ﻻ", "ﷺ", "ﹰ", "ﺃ", "ﭐ", "ﬁ", "ﬀ", "²", "½", "한", "각", "ᄀ", "ᅡ",
  "𝐀", "😀", "न", "়", "Å", "Ω", "´", "¨", "İ", "ß", "ǅ", "ﾞ", "１" }

local KINDS = { "letters", "letters", "letters", "letters", "marks", "marks", "signs", "digits",
  "spaces", "spaces", "invisible", "other" }

--- A generator of texts: call it with a number of code points and, unless all
--- kinds may come, the list of the kinds.
function M.generator(seed)
  local state = seed
  local function random(n)
    state = (state * 6364136223846793005 + 1442695040888963407)
    return (state >> 33) % n + 1
  end
  return function(points, kinds)
    kinds = kinds or KINDS
    local text = {}
    for i = 1, points do
      local list = M[kinds[random(#kinds)]]
      text[i] = list[random(#list)]
    end
    return table.concat(text)
  end, random
end

return M
