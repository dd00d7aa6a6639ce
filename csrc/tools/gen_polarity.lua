-- SPDX-License-Identifier: MIT
-- Writes csrc/tables/polarity.inc from csrc/data/polarity.tsv and opposites.tsv:
-- words by their keys with what they do, and words with their side of a pair.
-- Run from the top folder: lua5.4 csrc/tools/gen_polarity.lua
package.path = "csrc/tools/?.lua;lua/?.lua;" .. package.path
local fold_key = require "fold_key"
local tsv = require "tsv"

local out = tsv.open("csrc/tables/polarity.inc", "csrc/tools/gen_polarity.lua",
  { "csrc/data/polarity.tsv", "csrc/tools/fold_key.lua" })
local KINDS = { negation = true, other = true, without = true, passing = true, any = true,
  idle = true, except = true, only = true }
local seen = {}
out:write("static const PolarityWord polarity_words[] = {\n")
for row in tsv.rows("csrc/data/polarity.tsv") do
  assert(KINDS[row.kind], row.kind)
  for word in row.words:gmatch("%S+") do
    local lo, hi, len = fold_key.key(word)
    local key = lo .. ":" .. hi
    assert(not seen[key], word .. " is there twice")
    seen[key] = true
    out:write(("  {{%du, %du, %d}, %s}, /* %s */\n"):format(lo, hi, len, row.kind:upper(), word))
  end
end
out:write("};\n")
out:close()

out = tsv.open("csrc/tables/opposites.inc", "csrc/tools/gen_polarity.lua",
  { "csrc/data/opposites.tsv" })
local pair, known = 0, {}
local function put(words, side)
  for word in words:gmatch("%S+") do
    assert(not known[word], word .. " is in two pairs")
    known[word] = true
    out:write(("  {\"%s\", %d},\n"):format(word, side))
  end
end
out:write("static const Opposite opposites[] = {\n")
for row in tsv.rows("csrc/data/opposites.tsv") do
  pair = pair + 1
  put(row.one, pair)
  put(row.other, -pair)
end
out:write("};\n")
out:close()
