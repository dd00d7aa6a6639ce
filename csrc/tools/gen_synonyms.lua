-- SPDX-License-Identifier: MIT
-- Writes csrc/tables/synonyms.inc from csrc/data/synonyms.tsv, and the words of
-- csrc/data/numbers.tsv that are one number: each with its group.
-- Run from the top folder: lua5.4 csrc/tools/gen_synonyms.lua
package.path = "csrc/tools/?.lua;lua/?.lua;" .. package.path
local tsv = require "tsv"

local out = tsv.open("csrc/tables/synonyms.inc", "csrc/tools/gen_synonyms.lua",
  { "csrc/data/synonyms.tsv", "csrc/data/numbers.tsv" })
local NUMBERS = { ZERO = true, UNIT = true, TEN = true, HUNDRED = true }
local group, seen = 0, {}
local function put(words, reaches_root)
  group = group + 1
  for word in words:gmatch("%S+") do
    assert(not seen[word], word .. " is in two groups")
    seen[word] = true
    out:write(("  {\"%s\", %d, %d},\n"):format(word, group, reaches_root and 1 or 0))
  end
end

out:write("static const Synonym synonyms[] = {\n")
local numbers, by_value = {}, {}
for row in tsv.rows("csrc/data/numbers.tsv") do
  local value = math.tointeger(tonumber(row.value))
  if value and NUMBERS[row.class] then
    if not by_value[value] then
      by_value[value] = { tostring(value) }
      numbers[#numbers + 1] = by_value[value]
    end
    table.insert(by_value[value], row.words)
  end
end
for _, words in ipairs(numbers) do put(table.concat(words, " "), false) end
for row in tsv.rows("csrc/data/synonyms.tsv") do
  assert(row.reach == "root" or row.reach == "word", row.words)
  put(row.words, row.reach == "root")
end
out:write("};\n")
out:close()
