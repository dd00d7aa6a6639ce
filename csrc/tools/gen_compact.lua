-- SPDX-License-Identifier: MIT
-- Writes csrc/tables/compact.inc: for each mask of eight bytes to delete, the
-- indices of the bytes that stay, low byte first, as a byte shuffle takes them.

local root = arg[0]:match("^(.*)csrc/tools/") or ""
local out = assert(io.open(root .. "csrc/tables/compact.inc", "w"))
out:write("/* Made by csrc/tools/gen_compact.lua; do not edit. */\n",
  "static const uint64_t compact_table[256] = {\n")
for gone = 0, 255 do
  local word, place = 0, 0
  for i = 0, 7 do
    if gone >> i & 1 == 0 then
      word, place = word | i << 8 * place, place + 1
    end
  end
  for i = place, 7 do word = word | 0x80 << 8 * i end
  out:write(("    UINT64_C(0x%016X),\n"):format(word))
end
out:write("};\n")
assert(out:close())
