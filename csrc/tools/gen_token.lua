-- SPDX-License-Identifier: MIT
-- Writes csrc/tables/clitics.inc and abbreviations.inc from csrc/data. Run in
-- the project's root.
package.path = "csrc/tools/?.lua;" .. package.path
local tsv = require "tsv"

local GENERATOR = "csrc/tools/gen_token.lua"
local CLITICS, WORDS = "csrc/data/clitics.tsv", "csrc/data/clitic_words.tsv"
local ABBREVIATIONS = "csrc/data/abbreviations.tsv"

-- In the order of the enum in brf_clitic.c.
local LISTS = { "own", "whole", "parted", "alef_lam", "after_fa", "after_ka",
  "pronoun_like", "takes_pronoun", "ending" }

-- What inflection adds to a stem: nisba, gender, number, case and then a
-- pronoun. Of -iyya- and such only the letters are seen.
local NISBA = { "", "ي" }
local NUMBER = { "", "ة", "ت", "ات", "ان", "ا", "ين", "ون", "تين", "تان", "تا", "تي", "وا",
  "و", "ي" }
local PRONOUN = { "", "ه", "ها", "هم", "هن", "هما", "ك", "كم", "نا", "ني", "ي" }
local NO_PRONOUN = { ["ة"] = true, ["ان"] = true, ["ين"] = true, ["ون"] = true,
  ["تين"] = true, ["تان"] = true }

local function endings()
  local set = {}
  for _, nisba in ipairs(NISBA) do
    for _, number in ipairs(NUMBER) do
      for _, pronoun in ipairs(PRONOUN) do
        if pronoun == "" or not NO_PRONOUN[number] then
          set[nisba .. number .. pronoun] = true
        end
      end
    end
  end
  set[""] = nil
  return set
end

-- A byte for each letter: its place in the block U+0600.
local function letters(form)
  local bytes = {}
  for _, point in utf8.codes(form) do
    assert(point >= 0x620 and point < 0x6FF, form)
    bytes[#bytes + 1] = string.char(point - 0x600)
  end
  return table.concat(bytes)
end

local function write_clitics()
  local inputs = { CLITICS, WORDS }
  local bit, bits, order = {}, {}, {}
  for i, name in ipairs(LISTS) do bit[name] = 1 << (i - 1) end
  local function add(form, name)
    local key = letters(form)
    if not bits[key] then
      bits[key] = 0
      order[#order + 1] = key
    end
    bits[key] = bits[key] | assert(bit[name], name)
  end
  for row in tsv.rows(WORDS) do
    for name in row.lists:gmatch("%S+") do add(row.form, name) end
  end
  for form in pairs(endings()) do add(form, "ending") end
  table.sort(order)
  local pool, starts, lists = {}, { 0 }, {}
  for i, key in ipairs(order) do
    for k = 1, #key do pool[#pool + 1] = key:byte(k) end
    starts[i + 1] = #pool
    lists[i] = bits[key]
  end
  local out = tsv.open("csrc/tables/clitics.inc", GENERATOR, inputs)
  out:write("#define WORD_COUNT ", #order, "\n\n")
  out:array("static const uint8_t word_letters[]", pool)
  out:array("static const uint16_t word_starts[]", starts)
  out:array("static const uint16_t word_lists[]", lists)
  out:write("static const char *const forms[] = {\n")
  for row in tsv.rows(CLITICS) do
    out:write('  "', (row.form:gsub(".", function(c)
      return ("\\x%02X"):format(c:byte())
    end)), '", /* ', row.name, " */\n")
  end
  out:write("};\n\n")
  out:close()
end

local function write_abbreviations()
  local forms = {}
  for row in tsv.rows(ABBREVIATIONS) do forms[#forms + 1] = row.form end
  table.sort(forms)
  local out = tsv.open("csrc/tables/abbreviations.inc", GENERATOR, { ABBREVIATIONS })
  out:write("static const char *const abbreviations[] = {\n")
  for _, form in ipairs(forms) do
    out:write('  "', (form:gsub(".", function(c)
      return ("\\x%02X"):format(c:byte())
    end)), '",\n')
  end
  out:write("};\n\n")
  out:close()
end

write_clitics()
write_abbreviations()
