-- SPDX-License-Identifier: MIT
-- Writes csrc/tables/boilerplate.inc from csrc/data/boilerplate.tsv.
-- Run from the top folder: lua5.4 csrc/tools/gen_clean.lua
package.path = "csrc/tools/?.lua;" .. package.path
local fold_key = require "fold_key"
local tsv = require "tsv"

local input = "csrc/data/boilerplate.tsv"
local kinds = { ui = 0, caption = 1, credit = 2, ["duplicate-title"] = 3,
  ["translator-note"] = 4, tags = 5, dateline = 6, byline = 7, agency = 8, city = 9, outlet = 10 }
local places = { line = 0, start = 1, any = 2, list = 3, rest = 4, part = 5, stamp = 6 }

-- A word as brf_clean.c keys it: Latin ones by FNV-1a of their small letters.
local function key(word)
  if word:find("^%w") then
    local h = 0xCBF29CE484222325
    for byte in word:lower():gmatch(".") do h = (h ~ byte:byte()) * 0x100000001B3 end
    return h, -1
  end
  local lo, hi = fold_key.key(word)
  return lo, hi
end

local phrases = {}
for row in tsv.rows(input) do
  for phrase in (row.phrases .. "|"):gmatch("(.-)|") do
    local words = {}
    for word in phrase:gmatch("%S+") do
      local lo, hi = key(word)
      words[#words + 1] = { lo, hi }
    end
    phrases[#phrases + 1] = { words = words, kind = assert(kinds[row.kind]),
      place = assert(places[row.where]), number = #phrases }
  end
end
-- Longer ones first among those that begin alike.
table.sort(phrases, function(a, b)
  local x, y = a.words[1], b.words[1]
  if x[1] ~= y[1] then return x[1] < y[1] end
  if x[2] ~= y[2] then return x[2] < y[2] end
  if #a.words ~= #b.words then return #a.words > #b.words end
  return a.number < b.number
end)

local out = tsv.open("csrc/tables/boilerplate.inc", "csrc/tools/gen_clean.lua", { input })
local words = {}
for _, phrase in ipairs(phrases) do
  phrase.first = #words
  for _, word in ipairs(phrase.words) do words[#words + 1] = word end
end
out:write("static const struct {\n  uint64_t lo, hi;\n} phrase_words[] = {\n")
for _, word in ipairs(words) do
  out:write(("  {0x%xu, 0x%xu},\n"):format(word[1], word[2]))
end
out:write("};\n\nstatic const struct {\n  uint16_t first;\n",
  "  uint8_t words, kind, place;\n} phrases[] = {\n")
for _, phrase in ipairs(phrases) do
  out:write(("  {%d, %d, %d, %d},\n"):format(phrase.first, #phrase.words, phrase.kind,
    phrase.place))
end
out:write("};\n")
out:close()
