-- SPDX-License-Identifier: MIT
--- Where outlets differ: a date or a number within one statement, the spelling
--- of a name, the words of a short saying that each puts in marks.

local core = require "briefing.core"
local entity = require "briefing.entity"

local M = {}

local SIMILAR = 0.7 -- of two words as spellings of one name
local SAYING = 120 -- bytes of a marked wording that is compared as a whole

local function within(unit, parts)
  local list = {}
  for _, part in ipairs(parts) do
    if unit.first <= part.first and part.last <= unit.last then list[#list + 1] = part end
  end
  return list
end

-- Gathers { value, members } by value, in the order they come.
local function gather()
  local list, by_value = {}, {}
  return list, function(value, member)
    local entry = by_value[value]
    if not entry then
      entry = { value = value, members = {} }
      by_value[value] = entry
      list[#list + 1] = entry
    end
    entry.members[#entry.members + 1] = member
  end
end

-- Whether two values come from different outlets.
local function differ(values)
  if #values < 2 then return false end
  local first = values[1].members[1].document
  for i = 2, #values do
    for _, member in ipairs(values[i].members) do
      if member.document:source() ~= first:source() then return true end
    end
  end
  return false
end

local function member_of(document, part)
  return { document = document, first = part.first, last = part.last,
    text = document.text:sub(part.first, part.last) }
end

-- Dates of one kind that members of a statement give differently. One member
-- gives one: where it tells several dates, none of them is the statement's.
local function dates(statement, put)
  local list, add = gather()
  for _, member in ipairs(statement.members) do
    local found = within(member, member.document:dates())
    if #found == 1 and found[1].value:find("^%d%d%d%d%-%d%d%-%d%d") then
      add(found[1].value:sub(1, 21), member_of(member.document, found[1]))
    end
  end
  if differ(list) then put("date", statement.text, 3, list) end
end

-- Numbers of one unit, told once by each member.
local function quantities(statement, put)
  local units = {}
  for _, member in ipairs(statement.members) do
    local seen = {}
    for _, quantity in ipairs(within(member, member.document:quantities())) do
      local unit = quantity.kind .. (quantity.unit or "")
      seen[unit] = seen[unit] and "several" or quantity
    end
    for unit, quantity in pairs(seen) do
      if quantity ~= "several" then
        units[unit] = units[unit] or { gather() }
        units[unit][2](tostring(quantity.value), member_of(member.document, quantity))
      end
    end
  end
  local names = {}
  for unit in pairs(units) do names[#names + 1] = unit end
  table.sort(names)
  for _, unit in ipairs(names) do
    if differ(units[unit][1]) then put("number", statement.text, 3, units[unit][1]) end
  end
end

-- Whether `word` spells `name`, a word of a person's name.
local function spells(word, name)
  return core.name_similarity(word, name) >= SIMILAR
end

-- One person whose given or family name outlets spell differently.
local function names(documents, put)
  for _, joined in ipairs((entity.join(documents))) do
    local given, family = joined.name:match("^(%S+)%s+(%S+)$")
    if joined.type == "person" and family then
      local givens, add_given = gather()
      local families, add_family = gather()
      for _, mention in ipairs(joined.mentions) do
        local last = mention.text:match("%S+$")
        local before = mention.text:match("(%S+)%s+%S+$")
        if last and spells(last, family) then
          add_family(entity.spelling(last), mention)
          if before and spells(before, given) then add_given(entity.spelling(before), mention) end
        end
      end
      if differ(givens) then put("name", joined.name, 1, givens) end
      if differ(families) then put("name", joined.name, 1, families) end
    end
  end
end

-- What members of one statement put in marks, each in words of its own.
local function wordings(statement, put)
  local list, add = gather()
  for _, member in ipairs(statement.members) do
    local quote = member.quote
    if quote and quote.type == "direct" and #member.text <= SAYING then
      add(member.text, member_of(member.document, member))
    end
  end
  if differ(list) then put("wording", statement.text, 1, list) end
end

---@class briefing.Disagreement
---@field id string
---@field about string
---@field kind "date"|"number"|"name"|"wording"
---@field weight integer  how much it matters: 3 facts, 1 words
---@field values { value: string, members: table[] }[]

--- The questions to which documents give different values, weightiest first.
---@param documents briefing.Document[]
---@param statements briefing.Statement[]
---@return briefing.Disagreement[]
function M.build(documents, statements)
  local list = {}
  local function put(kind, about, weight, values)
    list[#list + 1] = { about = about, kind = kind, weight = weight,
      values = values, at = #list }
  end
  for _, statement in ipairs(statements) do
    dates(statement, put)
    quantities(statement, put)
    wordings(statement, put)
  end
  names(documents, put)
  table.sort(list, function(a, b)
    if a.weight ~= b.weight then return a.weight > b.weight end
    return a.at < b.at
  end)
  for i, disagreement in ipairs(list) do disagreement.id, disagreement.at = "d" .. i, nil end
  return list
end

return M
