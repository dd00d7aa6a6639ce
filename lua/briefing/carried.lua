-- SPDX-License-Identifier: MIT
--- Who carries what is shown of a statement: whose sentence has its numbers and days
--- too. Of who tells another number (ستة قتلى، ثمانية قتلى) the own wording is told.

local fold = require "briefing.fold"
local polarity = require "briefing.polarity"
local slot = require "briefing.slot"
local span = require "briefing.span"
local unit = require "briefing.unit"
local wording = require "briefing.wording"

local M = {}

-- The numbers and days in a part of a document, as a set; one is no number that is
-- told (لن نتستر على أحد).
local function values_in(document, part)
  local set = {}
  for _, quantity in ipairs(document:quantities()) do
    if quantity.kind ~= "ordinal" and quantity.value ~= 1
      and part.first <= quantity.first and quantity.last <= part.last
      and not span.holding(quantity, document:dates())
      and not slot.is_rest(quantity, document.text) then
      local measure, value = slot.measure(quantity)
      set[measure .. " " .. value] = true
    end
  end
  for _, date in ipairs(document:dates()) do
    if part.first <= date.first and date.last <= part.last and slot.is_day(date) then
      set["date " .. date.value] = true
    end
  end
  return set
end

local function has_all(wanted, set)
  for value in pairs(wanted) do
    if not set[value] then return false end
  end
  return true
end

--- The places of a wording that have its numbers and days, and those that have not:
--- each in its sentence, or in what it is where no one sentence holds it.
---@param shown briefing.Wording
---@param members table[]
---@return table[] carrying, table[] others
function M.split(shown, members)
  local wanted, carrying, others = values_in(shown.document, shown), {}, {}
  for _, member in ipairs(members) do
    local document = member.document
    local own = document == shown.document
      or has_all(wanted, values_in(document, unit.sentence_around(document, member) or member))
    table.insert(own and carrying or others, member)
  end
  return carrying, others
end

-- A member's words; with its report's where it is denied.
local function text_of(member)
  local quote = member.quote
  if not quote or polarity.of(quote) == "said" then return member.text end
  return wording.of(member.document, member).text
end

--- The other wordings of a statement, each once, those first that lack a number or
--- day of the shown one: { text, member }.
---@param statement briefing.Statement
---@param others table[] of M.split
---@param carrying table[]
---@return { text: string, member: table }[]
function M.wordings(statement, others, carrying)
  local list, shown = {}, statement.shown
  local seen = { [table.concat(fold.words(statement.text), " ")] = true }
  for _, members in ipairs { others, carrying } do
    for _, member in ipairs(members) do
      local text = text_of(member)
      local key = table.concat(fold.words(text), " ")
      local again = member.document == shown.document and span.touching(member, { shown })
      if not seen[key] and not again then
        seen[key] = true
        list[#list + 1] = { text = (text:gsub("%s+", " ")), member = member }
      end
    end
  end
  return list
end

return M
