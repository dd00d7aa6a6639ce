-- SPDX-License-Identifier: MIT
--- How a cue is packed for the core: shared by the generator of the tables
--- and by what a user adds. The codes are those of csrc/data/cues.tsv and the
--- bits those of csrc/brf_lexicon.h.

local conjugate = require "briefing.conjugate"

local M = {}

local FORMS = { past = 0, present = 1, participle = 2, masdar = 3 }
local NUMBERS = { s = 0, d = 1, p = 2 }

--- How strongly a form alone tells a report.
M.STRENGTHS = { weak = 0, plain = 1, strong = 2 }

--- What a direct object of the verb is.
M.OBJECTS = { ["-"] = 0, addressee = 1, target = 2 }

--- What may stand behind a cue, by the bit of each.
M.COMPLEMENTS = {}
for i, code in ipairs { "an", "b-an", "ila-an", "ala-an", "min-an", "l-an", "dir",
  "np", "b", "about", "ila", "ala", "min", "fi", "l", "subj", "wh", "doc", "from",
  "ila-x", "min-x", "to-l", "to-ila", "with", "fi-an" } do
  M.COMPLEMENTS[code] = 1 << (i - 1)
end

--- The bits of complements written as in the table, such as "an,dir".
---@param codes string
---@return integer|nil bits
---@return string|nil unknown the code that is not known
function M.complements(codes)
  local bits = 0
  for code in codes:gmatch("[^,%s]+") do
    if code ~= "-" then
      local bit = M.COMPLEMENTS[code]
      if not bit then return nil, code end
      bits = bits | bit
    end
  end
  return bits
end

--- The forms of a cue, each with the bits of its reading.
---@param parts briefing.Parts
---@return { form: string, bits: integer }[]
function M.forms(parts)
  local list = {}
  for i, form in ipairs(conjugate.verb(parts)) do
    list[i] = { form = form.form, bits = FORMS[form.kind] << 12
      | (form.gender == "f" and 1 or 0) << 14 | NUMBERS[form.number] << 15
      | (form.person == 1 and 1 or 0) << 17 | (form.attached and 1 or 0) << 18 }
  end
  return list
end

return M
