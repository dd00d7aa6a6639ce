-- SPDX-License-Identifier: MIT
-- Writes csrc/tables/names.inc from csrc/data/name_letters.tsv.
-- Run from the top folder: lua5.4 csrc/tools/gen_names.lua
package.path = "csrc/tools/?.lua;lua/?.lua;" .. package.path
local fold_key = require "fold_key"
local tsv = require "tsv"

local masks = {}
for code = 0, 31 do masks[code + 1] = 1 << code end
for row in tsv.rows("csrc/data/name_letters.tsv") do
  local a, b = fold_key.code(utf8.codepoint(row.a)), fold_key.code(utf8.codepoint(row.b))
  masks[a + 1] = masks[a + 1] | 1 << b
  masks[b + 1] = masks[b + 1] | 1 << a
end
local out = tsv.open("csrc/tables/names.inc", "csrc/tools/gen_names.lua",
  { "csrc/data/name_letters.tsv" })
out:array("static const uint32_t sounds[32]", masks)
out:close()
