-- SPDX-License-Identifier: MIT
-- How many of the disagreements that are reported a gold has too:
-- lua5.4 spec/eval/event.lua GOLD TEXTS REPORTED, where GOLD is an event as
-- score_event.py wants it, TEXTS the documents as JSON lines and REPORTED what
-- `briefing disagreements --format jsonl` wrote. One of the gold's is found, as
-- score_event.py has it too, where two of its passages stand under two values.

local json = require "briefing.json"

-- The object of a file, or those of its lines.
local function read(path, by_line)
  local file = io.open(path, "rb")
  if not file then return nil, path .. ": cannot be read" end
  local text = file:read("a")
  file:close()
  local list = {}
  for part in text:gmatch(by_line and "[^\n]+" or ".+") do
    local object, message = json.decode(part)
    if not object then return nil, path .. ": " .. message end
    list[#list + 1] = object
  end
  return by_line and list or list[1]
end

-- Where `part` stands in `text`: { first, last } in code points, from 0.
local function places_of(text, part)
  local list, from = {}, 1
  while true do
    local first, last = text:find(part, from, true)
    if not first then return list end
    list[#list + 1] = { utf8.len(text, 1, first - 1, true), utf8.len(text, 1, last, true) }
    from = first + 1
  end
end

local function covers(start, stop, place)
  local shared = math.min(stop, place[2]) - math.max(start, place[1])
  return shared > 0 and 2 * shared >= math.min(stop - start, place[2] - place[1])
end

-- Whether one value has a passage of the gold's.
local function has_passage(value, wanted)
  for _, member in ipairs(value.members) do
    for _, one in ipairs(wanted) do
      for _, place in ipairs(one.doc == member.doc and one.places or {}) do
        if covers(member.start, member["end"], place) then return true end
      end
    end
  end
  return false
end

local function is_found(reported, gold)
  local count = 0
  for _, value in ipairs(reported.values) do
    if has_passage(value, gold) then count = count + 1 end
  end
  return count >= 2
end

local function main(gold_path, texts_path, reported_path)
  if not reported_path then
    io.stderr:write("usage: event.lua GOLD TEXTS REPORTED\n")
    return 2
  end
  local gold, message = read(gold_path)
  local documents, reported
  if gold then documents, message = read(texts_path, true) end
  if documents then reported, message = read(reported_path, true) end
  if not reported then
    io.stderr:write(message, "\n")
    return 3
  end
  local texts, wanted = {}, {}
  for _, document in ipairs(documents) do texts[document.id] = document.text end
  for i, one in ipairs(gold.disagreements) do
    wanted[i] = {}
    for j, value in ipairs(one.values) do
      wanted[i][j] = { doc = value.doc, places = places_of(texts[value.doc], value.text) }
    end
  end
  local right = 0
  for _, one in ipairs(reported) do
    for _, other in ipairs(wanted) do
      if is_found(one, other) then
        right = right + 1
        break
      end
    end
  end
  print(("disagreements_right: %d"):format(right))
  print(("disagreement_precision: %.4f"):format(#reported > 0 and right / #reported or 0))
  return 0
end

os.exit(main(...))
