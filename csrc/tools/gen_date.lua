-- SPDX-License-Identifier: MIT
-- Writes csrc/tables/date_classes.inc and csrc/tables/date_words.inc from
-- csrc/data/{months,weekdays,date_words,numbers,units,currencies}.tsv.
-- Run from the top folder: lua5.4 csrc/tools/gen_date.lua
package.path = "csrc/tools/?.lua;" .. package.path
local fold_key = require "fold_key"
local tsv = require "tsv"

local generator = "csrc/tools/gen_date.lua"
local inputs = {}
for i, name in ipairs { "months", "weekdays", "date_words", "numbers", "units",
  "currencies" } do
  inputs[i] = "csrc/data/" .. name .. ".tsv"
end

local classes, class_codes = {}, {}
local words, order = {}, {}

local function class_code(name)
  if not class_codes[name] then
    class_codes[name] = #classes
    classes[#classes + 1] = name
  end
  return class_codes[name]
end

-- Gives each of `list` (words parted by spaces) a sense.
local function add(list, class, value)
  for word in list:gmatch("%S+") do
    local lo, hi = fold_key.key(word)
    local id = lo .. ":" .. hi
    local entry = words[id]
    if not entry then
      entry = { lo = lo, hi = hi, senses = {}, seen = {} }
      words[id] = entry
      order[#order + 1] = entry
    end
    local sense = class_code(class) | (value + 32768) << 8
    if not entry.seen[sense] then
      entry.seen[sense] = true
      entry.senses[#entry.senses + 1] = sense
    end
  end
end

for row in tsv.rows(inputs[1]) do
  local class = row.calendar == "h" and "HMONTH" or "MONTH"
  add(row.words, class, tonumber(row.month))
  if row.weak ~= "" then add(row.words, "WEAK", 0) end
end
for row in tsv.rows(inputs[2]) do add(row.words, "WEEKDAY", tonumber(row.day)) end
for _, path in ipairs { inputs[3], inputs[4] } do
  for row in tsv.rows(path) do add(row.words, row.class, tonumber(row.value)) end
end

local units, unit_index = {}, {}
local kinds = { duration = "BRF_QUANTITY_DURATION", instant = "BRF_QUANTITY_DURATION",
  measure = "BRF_QUANTITY_MEASURE" }
for row in tsv.rows(inputs[5]) do
  if not unit_index[row.unit] then
    unit_index[row.unit] = #units
    units[#units + 1] = ('  {"%s", %s},\n'):format(row.unit, kinds[row.kind])
  end
  add(row.words, row.dual ~= "" and "MEASURE2" or "MEASURE", unit_index[row.unit])
end

-- A currency's nouns share an index by their first word, and so do adjectives.
local nouns, adjectives, pairs_of = {}, {}, {}
local n_nouns, n_adjectives = 0, 0
for row in tsv.rows(inputs[6]) do
  local noun = row.words:match("%S+")
  if not nouns[noun] then nouns[noun], n_nouns = n_nouns, n_nouns + 1 end
  add(row.words, "CURRENCY", nouns[noun])
  local adjective = -1
  local first = row.adjectives:match("%S+")
  if first then
    if not adjectives[first] then
      adjectives[first], n_adjectives = n_adjectives, n_adjectives + 1
    end
    adjective = adjectives[first]
    add(row.adjectives, "NATION", adjective)
  end
  pairs_of[#pairs_of + 1] = ('  {%d, %d, "%s"},\n'):format(nouns[noun], adjective,
    row.code)
end

local out = tsv.open("csrc/tables/date_classes.inc", generator, inputs)
assert(#classes <= 128)
out:write("enum {\n")
for _, name in ipairs(classes) do out:write("  BRF_DW_", name, ",\n") end
out:write("  BRF_DW_COUNT\n};\n")
out:close()

out = tsv.open("csrc/tables/date_words.inc", generator, inputs)
local senses = {}
for _, entry in ipairs(order) do
  entry.first = #senses
  for _, sense in ipairs(entry.senses) do senses[#senses + 1] = sense end
end
local size = 1
while size < 3 * #order do size = size * 2 end
local slots = {}
for _, entry in ipairs(order) do
  local at = fold_key.hash(entry.lo, entry.hi) & (size - 1)
  while slots[at] do at = (at + 1) & (size - 1) end
  slots[at] = entry
end
out:write("#define SLOTS ", size, "u\n\n")
out:array("static const uint32_t senses[]", senses)
local prefixes = {}
for i = 1, 512 do prefixes[i] = 0 end
for _, entry in ipairs(order) do
  local at = entry.lo & 0x7FFF
  prefixes[(at >> 6) + 1] = prefixes[(at >> 6) + 1] | 1 << (at & 63)
end
for i, bits in ipairs(prefixes) do prefixes[i] = ("0x%xu"):format(bits) end
out:array("static const uint64_t prefixes[512]", prefixes)
out:write("static const struct {\n  uint64_t lo, hi;\n  uint16_t first;\n",
  "  uint8_t n;\n} slots[SLOTS] = {\n")
for at = 0, size - 1 do
  local entry = slots[at]
  if entry then
    out:write("  {", ("%dull, %dull, %d, %d"):format(entry.lo, entry.hi, entry.first,
      #entry.senses), "},\n")
  else
    out:write("  {0, 0, 0, 0},\n")
  end
end
out:write("};\n\n")
out:write("static const struct {\n  const char *name;\n  uint8_t kind;\n",
  "} units[] = {\n", table.concat(units), "};\n\n")
out:write("static const struct {\n  int16_t noun, adjective;\n  const char *code;\n",
  "} currencies[] = {\n", table.concat(pairs_of), "};\n")
out:close()
