-- SPDX-License-Identifier: MIT
--- Who is who across documents: the entities of each document, joined where
--- their names agree.

local core = require "briefing.core"
local fold = require "briefing.fold"
local gazetteer = require "briefing.gazetteer"

local M = {}

local LONGEST_NAME = 3 -- words: a given name of two at most, and a family name

local function is_definite(word)
  return word:find("^ال") ~= nil and #word > 6
end

-- A definite word with a conjunction or preposition before it: والروسي، بالبيت.
local function is_bound(word)
  for _, clitic in ipairs { "وال", "فال", "بال", "كال", "لل" } do
    if word:sub(1, #clitic) == clitic then return true end
  end
  return false
end

-- A person's name parted: the given name (nil when there is none), the family
-- name, and where in the words of `name` each of the two begins. عبد الله is one
-- word of it, as outlets write it too. Titles before them are
-- definite words (الرئيس الأمريكي جو بايدن) or end in a comma; nil for what
-- isn't of this shape, such as two named together (بايدن والرئيس بوتين) or an
-- official without a name (مسؤول في البيت الأبيض، المسؤول بالكرملين).
local function person_parts(name)
  local words, broken, at, number = {}, {}, {}, 0
  for word in fold.search(name):gmatch("%S+") do
    number = number + 1
    if words[#words] == "عبد" and is_definite(word) then
      words[#words] = words[#words] .. word:gsub("%p+$", "")
    else
      words[#words + 1] = word:gsub("%p+$", "")
      at[#words] = number
    end
    broken[#words] = word:find("%p$") ~= nil
  end
  local last = #words
  if last == 0 then return nil end
  local first = last
  while first > 1 and not is_definite(words[first - 1])
    and not broken[first - 1] do
    first = first - 1
  end
  for i = 1, last do
    if is_bound(words[i]) then return nil end
  end
  for i = first, last - 3 do -- وزير الداخلية في نوران عماد النصر
    if words[i] == "في" then first = i + 2 end
  end
  local length = last - first + 1
  if length > LONGEST_NAME then return nil end
  if length == 1 then
    for i = 1, first - 1 do
      if not is_definite(words[i]) then return nil end
    end
  end
  local given = length > 1 and table.concat(words, " ", first, last - 1) or nil
  return given, words[last], at[first], at[last]
end

-- The words of `name` from number `first` on.
local function from_word(name, first)
  local number = 0
  for at in name:gmatch("()%S+") do
    number = number + 1
    if number == first then return name:sub(at) end
  end
  return name
end

local ALIKE = 0.9   -- letters of one sound: one name by itself
local SIMILAR = 0.7 -- long vowels differ too: one name where the rest agrees

-- A folded word of a name without what outlets write or leave out: the article
-- (البستاني، بستاني), the vowel behind an alef that begins it (إيلينا، إلينا).
local function bare(word)
  if #word > 8 and word:find("^ال") then word = word:sub(5) end
  if #word > 8 then word = word:gsub("^اي", "ا"):gsub("^او", "ا") end
  return word
end

--- Whether two words may spell one name, as far as `floor` (0.7 when left out).
---@param a string
---@param b string
---@param floor number|nil
---@return boolean
function M.spells(a, b, floor)
  a, b = fold.search(a), fold.search(b)
  return core.name_similarity(bare(a), bare(b)) >= (floor or SIMILAR)
end

-- Whether two given names may be one person's: فولوديمير and فلاديمير; one
-- without a given name may be anybody.
local function given_fits(a, b)
  if not a or not b then return true end
  return M.spells(a:match("^%S+"), b:match("^%S+"))
end

-- What all spellings of a name have in common: its consonants, those that may
-- stand for each other as one.
local CLASSES = {}
for _, class in ipairs { "جغقكخ", "سزصظذثتط", "دض", "حه" } do
  local first
  for letter in class:gmatch(utf8.charpattern) do
    first = first or letter
    CLASSES[letter] = first
  end
end
for vowel in ("اويىءئؤ"):gmatch(utf8.charpattern) do CLASSES[vowel] = "" end
local function skeleton(word)
  return (bare(word):gsub(utf8.charpattern, CLASSES))
end

-- A key for each person. Those with one family name, in any spelling, are one
-- person while their given names fit each other; a family name alone goes to
-- the only one who bears it. Two brothers stay two.
local function person_keys(all)
  local people, families, count = {}, {}, 0
  for _, one in ipairs(all) do
    if one.entity.type == "person" then
      one.given, one.family, one.first, one.last = person_parts(one.entity.name)
      if one.family then families[one.family] = true end
    end
  end
  for _, one in ipairs(all) do -- بايدن بوتين: two families
    if one.given and families[one.given] then one.given, one.family = nil, nil end
  end
  local function find(one, floor)
    local found
    for _, person in ipairs(people[one.skeleton] or {}) do
      if M.spells(one.family, person.family, floor)
        and given_fits(one.given, person.given) then
        if found then return nil, true end
        found = person
      end
    end
    return found
  end
  for pass = 1, 2 do -- full names first
    for _, one in ipairs(all) do
      if one.family and (one.given ~= nil) == (pass == 1) then
        one.skeleton = skeleton(one.family)
        local person, several = find(one, ALIKE)
        if not person and not several then person = find(one, SIMILAR) end
        if not person and not several then
          count = count + 1
          person = { family = one.family, given = one.given, number = count }
          people[one.skeleton] = people[one.skeleton] or {}
          table.insert(people[one.skeleton], person)
        end
        if person then one.key = "person " .. person.number end
      end
    end
  end
end

-- The words of a name without their clitics, as a set, and how many: المسؤول
-- بالبيت الأبيض and مسؤول في البيت لأبيض have the same.
local function bare_words(name)
  local tokens <close> = core.tokens(name)
  local set, count = {}, 0
  for i = 1, tokens and #tokens or 0 do
    local token = tokens[i]
    local word = token.kind == "word" and fold.search(token.clitics.stem)
    if word and #word > 4 and not set[word] then set[word], count = true, count + 1 end
  end
  return set, count
end

-- The one role of a document that a definite phrase says again, in some of its
-- words; nil where there is none or more.
local function role_again(words, roles)
  local found
  for _, role in ipairs(roles) do
    local all = true
    for word in pairs(words) do all = all and role.words[word] end
    if all and found then return nil end
    found = all and role.one or found
  end
  return found
end

-- What is known by a role alone and named again by words of it, with the article,
-- is one with it: مسؤول بارز في البيت الأبيض … المسؤول بالبيت الأبيض.
local function role_keys(all)
  local roles = {}
  for _, one in ipairs(all) do
    local entity = one.entity
    local own = roles[one.document] or {}
    roles[one.document] = own
    local official = entity.type == "role" or entity.type == "person"
    if #own > 0 and official and is_definite(entity.name) then
      local words, count = bare_words(entity.name)
      one.again = count > 1 and role_again(words, own) or nil
      if one.again then one.given, one.family, one.key = nil, nil, nil end
    end
    if entity.type == "role" and not one.again then
      own[#own + 1] = { one = one, words = bare_words(entity.name) }
    end
  end
end

-- What entities of all documents are one under.
local function key_of(one, known)
  local entity = one.entity
  return known and "known " .. known.id or entity.id and "id " .. entity.id or one.key
    or entity.type .. "\0" .. table.concat(fold.words(entity.name), " ")
end

local function add(joined, one)
  local entity, document = one.entity, one.document
  local last = joined.documents[#joined.documents]
  if last ~= document then joined.documents[#joined.documents + 1] = document end
  for _, mention in ipairs(entity.mentions) do
    joined.mentions[#joined.mentions + 1] = { document = document,
      first = mention.first, last = mention.last, text = mention.text }
    local surface = mention.name or mention.text
    if not joined.seen[surface] then
      joined.seen[surface] = true
      joined.variants[#joined.variants + 1] = surface
    end
  end
  -- الوزير كريم is known as كريم too.
  local alone = one.family and from_word(entity.name, one.last)
  if alone and not joined.seen[alone] then
    joined.seen[alone] = true
    joined.variants[#joined.variants + 1] = alone
  end
  joined.family = joined.family or one.family
  -- A full name tells more than a title with a family name.
  if one.given and not joined.full then
    joined.full = true
    joined.name = from_word(entity.name, one.first)
  end
end

-- What the user's gazetteer has of an entity, by its name or a mention.
local function known_as(entity, date)
  local known = gazetteer.find(entity.name, date)
  for _, mention in ipairs(entity.mentions) do
    if known then break end
    known = gazetteer.find(mention.name or mention.text, date)
  end
  return known
end

--- A word as it is spelt, but for hamza, final yeh and tashkeel, which outlets
--- write by habit.
---@param word string
---@return string
function M.spelling(word)
  return fold.search(word):match("[^%s%p]+") or word
end

--- The entities of `documents`, most mentioned first, and for each of the
--- documents' own entities the joined one it went into. A person's `family` is
--- the folded last word of the name.
---@param documents briefing.Document[]
---@return table[] list { id, name, type, variants, mentions, documents, family? }
---@return table<table, table> of
function M.join(documents)
  local list, by_key, of, all = {}, {}, {}, {}
  for _, document in ipairs(documents) do
    for _, entity in ipairs(document:entities()) do
      all[#all + 1] = { entity = entity, document = document }
    end
  end
  person_keys(all)
  role_keys(all)
  for i, one in ipairs(all) do
    local entity = one.entity
    local known = known_as(entity, one.document.date)
    local key = key_of(not known and one.again or one, known)
    local joined = by_key[key]
    if not joined then
      joined = { name = entity.name, type = entity.type, variants = {},
        mentions = {}, documents = {}, seen = {}, at = i }
      if known then
        joined.name, joined.full = known.name, true
        joined.type, joined.ref = known.type or entity.type, known.id
      elseif entity.id then
        joined.ref = entity.id
      end
      by_key[key] = joined
      list[#list + 1] = joined
    end
    joined.capital_of = joined.ref and core.capital_of(joined.ref)
    of[entity] = joined
    add(joined, one)
  end
  table.sort(list, function(a, b)
    if #a.mentions ~= #b.mentions then return #a.mentions > #b.mentions end
    return a.at < b.at
  end)
  for i, joined in ipairs(list) do
    joined.id = "e" .. i
    joined.seen, joined.full, joined.at = nil, nil, nil
  end
  return list, of
end

return M
