-- SPDX-License-Identifier: MIT
--- Whether somebody is called so: by the name or words of it, by a variant, or
--- by an office that stands beside the name (وزير الصحة عادل الشمري).

local fold = require "briefing.fold"

local M = {}

-- Whether `words` are `wanted` from number `first` on, or only begin so where
-- that is more than one word: وزير الصحة is also وزير الصحة اللبناني, but وزير
-- is nobody's office yet.
local function begin_with(words, first, last, wanted)
  local count = last - first + 1
  if count < #wanted or count > #wanted and #wanted == 1 then return false end
  for i, word in ipairs(wanted) do
    if words[first + i - 1] ~= word then return false end
  end
  return true
end

-- Whether a surface is what is asked for, or that beside the words of a name.
local function is_called(surface, of_name, wanted)
  local words = fold.words(surface)
  if table.concat(words, " ") == table.concat(wanted, " ") then return true end
  local first, last = 1, #words
  while first <= last and of_name[words[first]] do first = first + 1 end
  while last >= first and of_name[words[last]] do last = last - 1 end
  return last - first + 1 < #words and begin_with(words, first, last, wanted)
end

--- Whether one of this name, who is mentioned in these words, is called so.
---@param wanted string
---@param name string
---@param surfaces string[]
---@return boolean
function M.so(wanted, name, surfaces)
  if fold.names(wanted, name) then return true end
  local words, of_name = fold.words(wanted), {}
  if #words == 0 then return false end
  for _, word in ipairs(fold.words(name)) do of_name[word] = true end
  for _, surface in ipairs(surfaces) do
    if is_called(surface, of_name, words) then return true end
  end
  return false
end

return M
