-- SPDX-License-Identifier: MIT
-- Writes csrc/tables/letters.inc, lexicon.inc, gazetteer.inc, word_kinds.inc and
-- cue_classes.inc from csrc/data/cues.tsv, words.tsv and gazetteer.tsv.
-- Run from the top folder: lua5.4 csrc/tools/gen_lexicon.lua
package.path = "csrc/tools/?.lua;lua/?.lua;" .. package.path
local conjugate = require "briefing.conjugate"
local cue = require "briefing.cue"
local fold_key = require "fold_key"
local tsv = require "tsv"

local generator = "csrc/tools/gen_lexicon.lua"

-- {== letters.inc

local out = tsv.open("csrc/tables/letters.inc", generator, { "csrc/tools/fold_key.lua" })
out:write("#define LAM_ALEF ", fold_key.LAM_ALEF, "u\n\n")
local list = {}
for point = 0x600, 0x6FF do list[#list + 1] = fold_key.code(point) end
out:array("static const unsigned char letter_codes[256]", list)
out:array("static const unsigned char presentation_codes[]", fold_key.presentation())
out:close()

-- ==}

-- {== lexicon.inc

local entries, order = {}, {} -- by folded key
local function entry(word)
  local lo, hi, len = fold_key.key(word)
  local key = lo .. ":" .. hi
  local found = entries[key]
  if not found then
    found = { lo = lo, hi = hi, len = len, kinds = 0, readings = {}, word = word }
    entries[key] = found
    order[#order + 1] = found
  end
  -- folded alike: حديثة, and حديثه with a pronoun
  found.feminine = found.feminine ~= false and word:sub(-2) == "ة"
  return found
end

local function constant(class) return "BRF_CLASS_" .. class:upper():gsub("-", "_") end

-- What a column holds; nil where it has a dash.
local function given(cell) return cell ~= "-" and cell or nil end

local lemmas, classes, known_class = {}, {}, {}
for row in tsv.rows("csrc/data/cues.tsv") do
  local complements, unknown = cue.complements(row.complements)
  if not complements then error("unknown complement " .. unknown) end
  local index = #lemmas
  if not known_class[row.class] then
    known_class[row.class] = true
    classes[#classes + 1] = row.class
  end
  lemmas[#lemmas + 1] = ("  {\"%s\", \"%s\", %s, BRF_CUE_%s, BRF_OBJECT_%s, 0x%xu},"):format(
    row.lemma, row.class, constant(row.class), row.strength:upper(),
    (given(row.object) or "none"):upper(), complements)
  local forms = cue.forms {
    past = given(row.past), past_feminine = given(row.past_feminine), present = given(row.present),
    participle = given(row.participle), masdar = given(row.masdar),
  }
  for _, form in ipairs(forms) do
    local e = entry(form.form)
    e.readings[#e.readings + 1] = index | form.bits
  end
end

local kind_bits, kinds = {}, {}
for row in tsv.rows("csrc/data/words.tsv") do
  local bit = kind_bits[row.kind]
  if not bit then
    bit = 1 << #kinds
    kind_bits[row.kind] = bit
    kinds[#kinds + 1] = row.kind
  end
  for word in row.words:gmatch("%S+") do
    local forms = { word }
    if word:sub(-1) == "+" then forms = conjugate.noun(word:sub(1, -2)) end
    for _, form in ipairs(forms) do
      local e = entry(form)
      e.kinds = e.kinds | bit
    end
  end
end

-- دانا is a given name, and no two who condemn.
for _, e in ipairs(order) do
  for i = e.kinds & kind_bits.given ~= 0 and #e.readings or 0, 1, -1 do
    if e.readings[i] >> 15 & 3 == 1 then table.remove(e.readings, i) end
  end
end

-- {== gazetteer.inc: names of several words, by their first

local AL = "ال"
local function bare(word)
  local rest = word:sub(1, #AL) == AL and word:sub(#AL + 1)
  if rest and #rest > 4 then return rest, true end
  return word, false
end

local gazetteer_bit = 1 << #kinds
kinds[#kinds + 1] = "gazetteer"
local names, ids, id_of, capital_of = {}, {}, {}, {}
local type_names = { country = "PLACE", ["country-m"] = "PLACE", city = "PLACE",
  organization = "ORGANIZATION", media = "MEDIUM" }
for row in tsv.rows("csrc/data/gazetteer.tsv") do
  local name = { mask = 0, keys = {}, word = row.name, type = assert(type_names[row.type]),
    feminine = (row.type == "country" or row.type == "city") and 1 or 0 }
  if not id_of[row.id] then
    ids[#ids + 1] = row.id
    id_of[row.id] = #ids
  end
  if row.capital_of ~= "-" then capital_of[id_of[row.id]] = row.capital_of end
  name.id = id_of[row.id]
  for word in row.name:gmatch("%S+") do
    local stem, definite = bare(word)
    local lo, hi = fold_key.key(stem)
    if definite then name.mask = name.mask | 1 << #name.keys end
    name.keys[#name.keys + 1] = { lo, hi }
    if #name.keys == 1 then
      local e = entry(stem)
      e.kinds = e.kinds | gazetteer_bit
    end
  end
  names[#names + 1] = name
end
table.sort(names, function(a, b)
  local x, y = a.keys[1], b.keys[1]
  if x[2] ~= y[2] then return math.ult(x[2], y[2]) end
  if x[1] ~= y[1] then return math.ult(x[1], y[1]) end
  if #a.keys ~= #b.keys then return #a.keys > #b.keys end -- the longest first
  return a.word < b.word
end)
out = tsv.open("csrc/tables/gazetteer.inc", generator,
  { "csrc/data/gazetteer.tsv", "csrc/tools/fold_key.lua" })
local more, lines = {}, {}
for _, name in ipairs(names) do
  lines[#lines + 1] = ("  {0x%xu, 0x%xu, %d, %d, 0x%x, BRF_ENTITY_%s, %d, %d}, /* %s */"):format(
    name.keys[1][1], name.keys[1][2], #more, #name.keys, name.mask, name.type, name.feminine,
    name.id, name.word)
  for k = 2, #name.keys do
    more[#more + 1] = ("  {0x%xu, 0x%xu},"):format(name.keys[k][1], name.keys[k][2])
  end
end
out:write("static const Name names[] = {\n", table.concat(lines, "\n"), "\n};\n\n")
out:write("static const uint64_t more[][2] = {\n", table.concat(more, "\n"), "\n};\n\n")
out:write("static const char *const ids[] = {\n  \"\",\n")
for _, id in ipairs(ids) do out:write("  \"", id, "\",\n") end
out:write("};\n\n/* The country whose capital it is, 0 for others. */\n",
  "static const uint16_t capital_of[] = {\n  0,\n")
for i = 1, #ids do
  local country = capital_of[i]
  out:write("  ", country and assert(id_of[country], "no country " .. country) or 0, ",\n")
end
out:write("};\n")
out:close()

-- ==}

local feminine_bit = 1 << #kinds -- written with ة and in no other way
kinds[#kinds + 1] = "feminine"
assert(#kinds <= 64, "more kinds of words than bits to hold them")
for _, e in ipairs(order) do
  if e.feminine and #e.readings == 0 then e.kinds = e.kinds | feminine_bit end
end

table.sort(order, function(a, b)
  if a.hi ~= b.hi then return a.hi < b.hi end
  return a.lo < b.lo
end)

out = tsv.open("csrc/tables/lexicon.inc", generator,
  { "csrc/data/cues.tsv", "csrc/data/words.tsv", "lua/briefing/conjugate.lua",
    "csrc/tools/fold_key.lua" })
out:write("static const BrfCueLemma lemmas[] = {\n", table.concat(lemmas, "\n"), "\n};\n\n")
table.sort(classes)
out:write("static const char *const class_names[BRF_CLASSES] = {\n  \"\",\n")
for _, class in ipairs(classes) do out:write("  \"", class, "\",\n") end
out:write("};\n\n")
local readings, rows = {}, {}
local size = 1
while size < 3 * #order do size = size * 2 end
local slots, known = {}, {}
for i = 1, size do slots[i] = 0 end
for i = 1, 1024 do known[i] = 0 end
for i, e in ipairs(order) do
  rows[#rows + 1] = ("  {0x%xu, 0x%xu, 0x%xu, %d, %d}, /* %s */"):format(e.lo, e.hi, e.kinds,
    #readings, #e.readings, e.word)
  for _, reading in ipairs(e.readings) do readings[#readings + 1] = reading end
  local hash = fold_key.hash(e.lo, e.hi)
  local slot = hash & (size - 1)
  known[(hash >> 22) + 1] = known[(hash >> 22) + 1] | 1 << (hash >> 16 & 63)
  while slots[slot + 1] ~= 0 do slot = (slot + 1) & (size - 1) end
  slots[slot + 1] = i
end
out:array("static const uint32_t readings[]", readings)
out:write("static const BrfLexEntry entries[] = {\n", table.concat(rows, "\n"), "\n};\n\n")
out:write("#define SLOTS ", size, "u\n")
out:array("static const uint16_t slots[SLOTS]", slots)
for i, bits in ipairs(known) do known[i] = ("0x%xu"):format(bits) end
out:array("static const uint64_t known[1024]", known)
out:close()

-- The kinds as an enumeration, for the header; each is a bit of 64.
assert(#kinds <= 64, "csrc/data/words.tsv: more kinds than bits")
out = tsv.open("csrc/tables/word_kinds.inc", generator, { "csrc/data/words.tsv" })
out:write("enum {\n")
for i, kind in ipairs(kinds) do
  out:write(("  BRF_WORD_%s = %d,\n"):format(kind:upper(), i - 1))
end
out:write("  BRF_WORD_KINDS = ", #kinds, "\n};\n")
out:close()

out = tsv.open("csrc/tables/cue_classes.inc", generator, { "csrc/data/cues.tsv" })
out:write("enum {\n  BRF_CLASS_OTHER,\n")
for _, class in ipairs(classes) do out:write("  ", constant(class), ",\n") end
out:write("  BRF_CLASSES\n};\n")
out:close()

-- ==}
