-- SPDX-License-Identifier: MIT
-- Writes csrc/tables/roots.inc from csrc/data/root_patterns.tsv: letters by
-- their codes, letters of the root as ROOT_1 to ROOT_3.
-- Run from the top folder: lua5.4 csrc/tools/gen_roots.lua
package.path = "csrc/tools/?.lua;lua/?.lua;" .. package.path
local fold_key = require "fold_key"
local tsv = require "tsv"

local SLOTS = { ["ف"] = "ROOT_1", ["ع"] = "ROOT_2", ["ل"] = "ROOT_3" }
local LONGEST = 7

local lists = { pattern = {}, ending = {}, deed = {} }
for row in tsv.rows("csrc/data/root_patterns.tsv") do
  local letters = {}
  for _, point in utf8.codes(row.form) do
    local letter = utf8.char(point)
    letters[#letters + 1] = row.kind ~= "ending" and SLOTS[letter]
      or tostring(fold_key.code(point))
  end
  assert(#letters <= LONGEST, row.form)
  local list = assert(lists[row.kind], row.kind)
  list[#list + 1] = { letters = letters, form = row.form, at = #list }
end
for _, list in pairs(lists) do
  table.sort(list, function(a, b)
    if #a.letters ~= #b.letters then return #a.letters > #b.letters end
    return a.at < b.at
  end)
end
local out = tsv.open("csrc/tables/roots.inc", "csrc/tools/gen_roots.lua",
  { "csrc/data/root_patterns.tsv", "csrc/tools/fold_key.lua" })
for _, kind in ipairs { "pattern", "ending", "deed" } do
  out:write(("static const Shape %ss[] = {\n"):format(kind))
  for _, one in ipairs(lists[kind]) do
    out:write(("  {%d, {%s}}, /* %s */\n"):format(#one.letters,
      table.concat(one.letters, ", "), one.form))
  end
  out:write("};\n\n")
end
out:close()
