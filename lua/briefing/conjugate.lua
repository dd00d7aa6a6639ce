-- SPDX-License-Identifier: MIT
--- The forms of an Arabic verb that news uses, from its principal parts.
--
-- Used when the tables are generated (csrc/tools/gen_lexicon.lua) and when a
-- user adds a cue. Forms are unvocalised, in the spelling of the parts given;
-- folding is the caller's. The rules are those of the school grammar for the
-- third person and the first: weak last radicals drop before ون (نفى → نفوا،
-- ينفون), hollow verbs lose their alef before نا and ت (قال → قلنا، قلت). The first
-- singular that is written as the feminine (كتبت) is left to it.

local conjugate = {}

local ALEF, YEH, WAW = "ا", "ي", "و"

local function last(word)
  return word:match("[\xC0-\xFF][\x80-\xBF]*$") or word:sub(-1)
end

local function drop(word)
  return word:sub(1, #word - #last(word))
end

local function is_weak(word)
  local l = last(word)
  return l == "ى" or l == ALEF or l == YEH or l == WAW
end

---@class briefing.Parts
---@field past? string          third person masculine singular: قال; nil of a noun alone (مفاده)
---@field past_feminine? string قالت
---@field present? string       يقول
---@field participle? string    accusative, قائلاً
---@field masdar? string        قول

---@class briefing.Form
---@field form string                 the word, unvocalised
---@field kind "past"|"present"|"participle"|"masdar"
---@field gender "m"|"f"
---@field number "s"|"d"|"p"
---@field person 1|3
---@field attached? boolean           occurs only with an object pronoun behind it

-- What `put` takes of a verb's past.
local function put_past(put, past, feminine)
  local weak = is_weak(past) and #past > 4
  put(past, "past", "m", "s")
  put(feminine, "past", "f", "s")
  put((weak and drop(past) or past) .. "وا", "past", "m", "p")
  if not weak then
    put(past .. ALEF, "past", "m", "d")
    local stem = past
    local body, final = drop(past), last(past)
    if last(body) == ALEF then stem = drop(body) .. final end
    put(stem .. "نا", "past", "m", "p", 1)
    if stem ~= past then put(stem .. "ت", "past", "m", "s", 1) end
  elseif last(past) == "ى" then
    put(drop(past) .. "يت", "past", "m", "s", 1)
    put(drop(past) .. "يا", "past", "m", "d")
    put(drop(past) .. ALEF, "past", "m", "s", 3, true)
  end
  put(feminine .. ALEF, "past", "f", "d")
end

--- All forms of a verb.
---@param parts briefing.Parts
---@return briefing.Form[]
function conjugate.verb(parts)
  local forms, seen = {}, {}
  local function put(form, kind, gender, number, person, attached)
    local key = form .. kind .. gender .. number
    if seen[key] then return end
    seen[key] = true
    forms[#forms + 1] = { form = form, kind = kind, gender = gender,
      number = number, person = person or 3, attached = attached }
  end
  local present = parts.present
  if parts.past then put_past(put, parts.past, parts.past_feminine) end
  if present then
    local stem = present:sub(#YEH + 1)
    local open = is_weak(stem) and drop(stem) or stem
    put(present, "present", "m", "s")
    put("ت" .. stem, "present", "f", "s")
    put("ن" .. stem, "present", "m", "p", 1)
    put("أ" .. stem, "present", "m", "s", 1)
    put(YEH .. open .. "ون", "present", "m", "p")
    put(YEH .. open .. "وا", "present", "m", "p")
    for _, prefix in ipairs { YEH, "ت" } do
      local gender = prefix == YEH and "m" or "f"
      put(prefix .. stem:gsub("ى$", YEH) .. "ان", "present", gender, "d")
    end
    if last(present) == "ى" then
      put(drop(present) .. ALEF, "present", "m", "s", 3, true)
    end
  end

  if parts.participle then
    local base = parts.participle:gsub("اً$", ""):gsub("ًا$", ""):gsub("ا$", "")
    local short = last(base) == YEH and drop(base) or base
    put(base .. ALEF, "participle", "m", "s")
    put(base .. "ة", "participle", "f", "s")
    put(short .. "ين", "participle", "m", "p")
    put(base .. "ات", "participle", "f", "p")
  end
  if parts.masdar then
    local masdar = parts.masdar
    put(masdar, "masdar", "m", "s")
    local bound = last(masdar) == "ة" and drop(masdar) .. "ت" or masdar
    put(bound .. "ه", "masdar", "m", "s")
    put(bound .. "ها", "masdar", "f", "s")
    put(bound .. "هم", "masdar", "m", "p")
    put(bound .. "هما", "masdar", "m", "d")
  end
  return forms
end

--- A noun with its feminine, dual and plural: مسؤول → مسؤولة، مسؤولون …
---@param noun string
---@return string[]
function conjugate.noun(noun)
  local stem = last(noun) == "ة" and drop(noun) or noun
  local forms = { noun }
  for _, ending in ipairs { "ة", "ان", "ين", "ون", "ات", "ا", "و", "ي", "تان", "تين" } do
    forms[#forms + 1] = stem .. ending
  end
  return forms
end

return conjugate
