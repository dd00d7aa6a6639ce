-- SPDX-License-Identifier: MIT
-- Writes csrc/tables/synonyms.inc from csrc/data/synonyms.tsv: the hash of each
-- word, as brf_stem.c makes it, with the hash of its group's first word.
-- Run from the top folder: lua5.4 csrc/tools/gen_synonyms.lua
package.path = "csrc/tools/?.lua;lua/?.lua;" .. package.path
local fold_key = require "fold_key"
local tsv = require "tsv"

local function hash(word)
  local lo, hi = fold_key.key(word)
  return (lo ~ (hi * 0x9E3779B97F4A7C15)) * 0xD6E8FEB86659FD93
end

local AL = "ال"
local pairs_, seen = {}, {}
for row in tsv.rows("csrc/data/synonyms.tsv") do
  local first
  for word in row.words:gmatch("%S+") do
    first = first or hash(word)
    for _, form in ipairs { word, AL .. word } do
      local h = hash(form)
      if not seen[h] then
        seen[h] = true
        pairs_[#pairs_ + 1] = { h, first, form }
      end
    end
  end
end
table.sort(pairs_, function(a, b) return math.ult(a[1], b[1]) end)
local out = tsv.open("csrc/tables/synonyms.inc", "csrc/tools/gen_synonyms.lua",
  { "csrc/data/synonyms.tsv", "csrc/tools/fold_key.lua" })
out:write("static const uint64_t synonyms[][2] = {\n")
for _, pair in ipairs(pairs_) do
  out:write(("  {UINT64_C(0x%x), UINT64_C(0x%x)}, /* %s */\n"):format(pair[1], pair[2], pair[3]))
end
out:write("};\n")
out:close()
