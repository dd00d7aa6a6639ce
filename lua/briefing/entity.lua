-- SPDX-License-Identifier: MIT
--- Who is who across documents: the entities of each document, joined where
--- their names agree.

local fold = require "briefing.fold"

local M = {}

local function key_of(name)
  return table.concat(fold.words(name), " ")
end

local function add(joined, entity, document)
  local last = joined.documents[#joined.documents]
  if last ~= document then joined.documents[#joined.documents + 1] = document end
  for _, mention in ipairs(entity.mentions) do
    joined.mentions[#joined.mentions + 1] = { document = document,
      first = mention.first, last = mention.last, text = mention.text }
    if not joined.seen[mention.text] then
      joined.seen[mention.text] = true
      joined.variants[#joined.variants + 1] = mention.text
    end
  end
end

-- What a longer name of the same entity has in common with this one.
local function ending(entity, words)
  return entity.type .. " " .. (words[#words] or "")
end

-- The one of `list` whose name holds all the words of `entity` besides others
-- (بوتين, فلاديمير بوتين); none where two do (two brothers).
local function longer(list, entity, words)
  local only
  for _, joined in ipairs(list or {}) do
    if #joined.words > #words and fold.names(entity.name, joined.name) then
      if only then return nil end
      only = joined
    end
  end
  return only
end

--- The entities of `documents`, most mentioned first, and for each of the
--- documents' own entities the joined one it went into.
---@param documents briefing.Document[]
---@return table[] list { id, name, type, variants, mentions, documents }
---@return table<table, table> of
function M.join(documents)
  local list, by_key, by_ending, of, all = {}, {}, {}, {}, {}
  for _, document in ipairs(documents) do
    for _, entity in ipairs(document:entities()) do
      all[#all + 1] = { entity = entity, document = document,
        words = fold.words(entity.name) }
    end
  end
  -- Longer names first, so that a short one finds them.
  for i, one in ipairs(all) do one.at = i end
  table.sort(all, function(a, b)
    if #a.words ~= #b.words then return #a.words > #b.words end
    return a.at < b.at
  end)
  for _, one in ipairs(all) do
    local entity = one.entity
    local key = entity.type .. " " .. key_of(entity.name)
    local joined = by_key[key]
    if not joined and entity.type == "person" then
      joined = longer(by_ending[ending(entity, one.words)], entity, one.words)
    end
    if not joined then
      joined = { name = entity.name, type = entity.type, variants = {},
        mentions = {}, documents = {}, seen = {}, words = one.words,
        at = one.at }
      list[#list + 1] = joined
      local last = ending(entity, one.words)
      by_ending[last] = by_ending[last] or {}
      table.insert(by_ending[last], joined)
    end
    by_key[key] = joined
    of[entity] = joined
    joined.at = math.min(joined.at, one.at)
  end
  table.sort(all, function(a, b) return a.at < b.at end)
  for _, one in ipairs(all) do add(of[one.entity], one.entity, one.document) end
  table.sort(list, function(a, b)
    if #a.mentions ~= #b.mentions then return #a.mentions > #b.mentions end
    return a.at < b.at
  end)
  for i, joined in ipairs(list) do
    joined.id = "e" .. i
    joined.seen, joined.words, joined.at = nil, nil, nil
  end
  return list, of
end

return M
