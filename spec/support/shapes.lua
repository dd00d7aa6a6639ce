-- SPDX-License-Identifier: MIT
-- Texts of any size that ask for much: each shape is repeated up to the size, or
-- is made by a function of it.

local M = {}

-- A word that no other number has.
local function word(i)
  local letters = { "ب", "ت", "ج", "ح", "د", "ر", "س", "ش", "ص", "ط", "ع", "ف", "ق", "ك", "م", "ن" }
  local out = {}
  repeat
    out[#out + 1] = letters[i % 16 + 1]
    i = i // 16
  until i == 0
  return "ال" .. table.concat(out) .. "ي"
end

-- Pieces by number until the size is reached.
local function pieces(size, piece)
  local out, length, i = {}, 0, 0
  while length < size do
    i = i + 1
    out[i] = piece(i)
    length = length + #out[i]
  end
  return table.concat(out)
end

-- So many opening and then so many closing ones.
local function nest(open, close)
  return function(size)
    local n = size // (#open + #close)
    return open:rep(n) .. close:rep(n)
  end
end

M.repeated = {
  { "words of one line", "الوزير زار السد الجديد في الصباح الباكر ثم عاد إلى العاصمة " },
  { "one letter", "ب" },
  { "one word of Latin letters", "a" },
  { "straight marks", '"' }, { "apostrophes", "'" }, { "opening marks", "«" }, { "closing marks", "»" },
  { "marks in pairs", "«»" }, { "marks of every kind", "«“\"'(" }, { "marks with words", '"نعم" ' },
  { "marks that never close, line by line", "قال «نعم\n" },
  { "cues", "قال " }, { "cues with a clause", "وأضاف أن الماء " }, { "cues behind a quote", "«نعم»، قال " },
  { "one says that one says", "قال زيد إن عمرا " }, { "clauses", "إن أن " },
  { "quotes behind a colon", "قال: «السد جاهز اليوم للعمل وسيبقى كذلك». " },
  { "clauses without a cue behind a colon", "ويمازحه سمعان: «السد جاهز اليوم للعمل وسيبقى كذلك». " },
  { "labels", "سمير: نعم هذا صحيح\n" }, { "colons", ": " },
  { "offices", "وزير المياه سامي الحداد قال إن السد جاهز. " },
  { "offices of offices", "رئيس مكتب " }, { "according to", "بحسب " }, { "titles", "الدكتور " },
  { "names of places", "في القاهرة ودمشق وبيروت " },
  { "dates", "3 مايو 2021 " }, { "weekdays", "يوم الأحد " }, { "ranges of dates", "من 3 إلى 5 مايو " },
  { "numbers in words", "خمسة وعشرون ألفا ومئة " }, { "thousands", "ألف " }, { "digits", "1" },
  { "groups of digits", "1,000," }, { "slashes", "1/2/" }, { "dashes", "1-2-" }, { "percent", "5% " },
  { "amounts", "5 ملايين دولار و" },
  { "combining marks on one letter", "َ" }, { "joiners", "\u{200D}" }, { "overrides", "\u{202E}ب" },
  { "isolates", "\u{2067}" }, { "tatweel", "ـ" }, { "letters of many parts", "ﷺ" },
  { "empty lines", "\n" }, { "the same line", "سطر واحد من النص\n" }, { "blanks", " " },
  { "lines of one word", "ب\n" }, { "dots", "." }, { "sentences of one word", "نعم. " },
  { "abbreviations", "د. " }, { "commas", "، " }, { "questions", "؟" },
  { "tags", "#وسم_طويل " }, { "addresses", "http://a.example/b?c=d " }, { "handles", "@someone " },
  { "hosts", "a." }, { "hyphens", "a-" }, { "addresses without an end", "a@" }, { "initials", "U.S." },
  { "ampersands", "a&" }, { "decimals", "1." }, { "hours", "1:" }, { "signed numbers", "+1 " },
  { "schemes", "http://" }, { "www", "www." }, { "mail", "a.b@c.example " }, { "Latin and Arabic", "aب" },
  { "clitics", "وبال" }, { "pronouns", "هو هي هم " }, { "negations", "لا لم لن " },
  { "acts", "دعا إلى وقف النار، " }, { "credits", "تصوير: رويترز\n" }, { "times", "12:41 " },
  { "brackets", "([{" }, { "symbols", "☃" }, { "letters beyond the plane", "😀" }, { "Hebrew", "א" },
}

M.made = {
  { "marks in marks", nest("«", "»") }, { "quotes in quotes", nest("قال «نعم ", "»") },
  { "parentheses in parentheses", nest("(", ")") },
  { "names that are all different", function(size)
    return pieces(size, function(i) return ("قال %s %s إن السد جاهز.\n"):format(word(i), word(i + 7)) end)
  end },
  { "words that are all different", function(size)
    return pieces(size, function(i) return word(i) .. " " end)
  end },
  { "lines that are all different", function(size)
    return pieces(size, function(i) return word(i) .. " " .. word(i * 7) .. "\n" end)
  end },
  { "labels that are all different", function(size)
    return pieces(size, function(i) return word(i) .. ": نعم هذا صحيح تماما\n" end)
  end },
  { "dates that are all different", function(size)
    return pieces(size, function(i) return ("%d/%d/%d "):format(i % 28 + 1, i % 12 + 1, 1900 + i % 200) end)
  end },
  { "offices that are all different", function(size)
    return pieces(size, function(i) return ("وأكد وزير %s أنه سيعود. "):format(word(i)) end)
  end },
}

--- All shapes as functions of a size in bytes.
---@return { [1]: string, [2]: fun(size: integer): string }[]
function M.all()
  local list = {}
  for _, row in ipairs(M.repeated) do
    list[#list + 1] = { row[1], function(size) return row[2]:rep(size // #row[2]) end }
  end
  return table.move(M.made, 1, #M.made, #list + 1, list)
end

return M
