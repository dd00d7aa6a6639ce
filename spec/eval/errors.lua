-- SPDX-License-Identifier: MIT
-- lua errors.lua GOLD TEXTS [--list]: where quotes are missed, invented or
-- credited to another, by outlet, by construction and by rule.
--   GOLD   JSON lines with `id` and `quotes`: as docs/evaluation.md describes
--          them, or as `briefing export --to x.jsonl` writes them, corrected
--   TEXTS  JSON lines with `id` and `text` (GOLD itself where it has them)
--   --list says each mistake, with its text
-- A quote is found where a predicted one shares half of the union of both; each
-- is matched once, the best first. A speaker is right where the words of one
-- name hold those of the other. Offsets are code points.

local briefing = require "briefing"
local json = require "briefing.json"

local FLOOR = 0.5

local paths, listing = {}, false
for _, argument in ipairs(arg) do
  if argument == "--list" then listing = true else paths[#paths + 1] = argument end
end
if #paths == 0 then
  io.stderr:write "usage: errors.lua GOLD [TEXTS] [--list]\n"
  os.exit(2)
end

local function null_free(value)
  return value ~= json.null and value or nil
end

-- A span of either form: { start, end } or { start =, ["end"] = }.
local function span_of(value)
  value = null_free(value)
  if not value then return nil end
  return { value[1] or value.start, value[2] or value["end"] }
end

-- A quote of the gold in one form.
local function gold_quote(raw)
  local speaker = null_free(raw.speaker)
  local names = speaker and (speaker.name and { speaker.name } or speaker) or {}
  local mention = raw.mention
  if speaker and speaker.mention then mention = speaker.mention end
  return { content = span_of(raw.content or raw), cue = span_of(raw.cue),
    mention = span_of(mention), names = names, type = raw.type,
    inner = null_free(raw.parent) ~= nil }
end

local function each_line(path)
  local file, message = io.open(path, "rb")
  if not file then
    io.stderr:write(message, "\n")
    os.exit(3)
  end
  local lines = {}
  for line in file:lines() do
    if line:find "%S" then lines[#lines + 1] = assert(json.decode(line)) end
  end
  file:close()
  return lines
end

-- {== Matching

local function overlap(a, b)
  local both = math.max(0, math.min(a[2], b[2]) - math.max(a[1], b[1]))
  local union = a[2] - a[1] + b[2] - b[1] - both
  return union > 0 and both / union or 0
end

-- Which of `found` each of `gold` is, one to one, the best first.
local function matched(gold, found)
  local pairs_of, of, taken = {}, {}, {}
  for i, a in ipairs(gold) do
    for j, b in ipairs(found) do
      local share = overlap(a.content, b.content)
      if share >= FLOOR then pairs_of[#pairs_of + 1] = { share, i, j } end
    end
  end
  table.sort(pairs_of, function(x, y)
    if x[1] ~= y[1] then return x[1] > y[1] end
    if x[2] ~= y[2] then return x[2] < y[2] end
    return x[3] < y[3]
  end)
  for _, pair in ipairs(pairs_of) do
    if not of[pair[2]] and not taken[pair[3]] then
      of[pair[2]], taken[pair[3]] = pair[3], true
    end
  end
  return of, taken
end

local function words_of(name)
  local words = {}
  for word in briefing.normalize(name, { preset = "search" }):gmatch "[^%s%p]+" do
    words[#word > 8 and word:match "^ال(.+)" or word] = true
  end
  return words
end

local function within(a, b)
  for word in pairs(a) do
    if not b[word] then return false end
  end
  return next(a) ~= nil
end

local function same_speaker(name, names)
  if not name then return #names == 0 end
  local have = words_of(name)
  for _, one in ipairs(names) do
    local wanted = words_of(one)
    if within(have, wanted) or within(wanted, have) then return true end
  end
  return false
end
-- }==

-- How a quote of the gold is built, in words.
local function construction(quote)
  local cue, content, mention = quote.cue, quote.content, quote.mention
  local place = not cue and "no cue" or cue[2] <= content[1] and "cue before"
    or cue[1] >= content[2] and "cue behind" or "cue inside"
  local who = not mention and "speaker understood"
    or cue and mention[2] <= cue[1] and "speaker before the cue"
    or cue and "speaker behind the cue" or "speaker named"
  return ("%s, %s, %s%s"):format(quote.type, place, who,
    quote.inner and ", in another's report" or "")
end

-- Counts under a heading: gold, predicted, found, right speaker.
local tables = { outlet = {}, construction = {}, rule = {} }

local function add(kind, key, what)
  local row = tables[kind][key]
  if not row then
    row = { key = key, gold = 0, predicted = 0, found = 0, credited = 0 }
    tables[kind][key] = row
  end
  row[what] = row[what] + 1
end

local mistakes = {}

local function mistake(what, document, from, to, note)
  if not listing then return end
  local first, last = utf8.offset(document.text, from + 1), utf8.offset(document.text, to + 1)
  mistakes[#mistakes + 1] = ("%s\t%s\t%s\t%s"):format(what, document.id, note,
    (document.text:sub(first, last - 1):gsub("%s+", " ")))
end

local gold_of = {}
for _, one in ipairs(each_line(paths[1])) do gold_of[tostring(one.id)] = one end
local set = assert(briefing.open(paths[2] or paths[1], { annotations = "new" }))

for document in set:each() do
  local gold = gold_of[tostring(document.id)]
  local wanted, acts = {}, {}
  for i, raw in ipairs(gold and gold.quotes or {}) do wanted[i] = gold_quote(raw) end
  for i, raw in ipairs(gold and gold.acts or {}) do acts[i] = span_of(raw.content or raw) end
  local found = {}
  for i, quote in ipairs(gold and document:quotes() or {}) do
    found[i] = { quote = quote, content = { utf8.len(document.text, 1, quote.first - 1) or 0,
      utf8.len(document.text, 1, quote.last) } }
  end
  local of, taken = matched(wanted, found)
  local outlet = document:source()
  for i, quote in ipairs(wanted) do
    local how, hit = construction(quote), of[i] and found[of[i]]
    add("outlet", outlet, "gold")
    add("construction", how, "gold")
    if hit then
      local speaker = hit.quote.speaker and hit.quote.speaker.name
      local right = same_speaker(speaker, quote.names)
      for kind, key in pairs { outlet = outlet, construction = how, rule = hit.quote.rule } do
        add(kind, key, "found")
        if right then add(kind, key, "credited") end
      end
      if not right then
        mistake("speaker", document, quote.content[1], quote.content[2],
          ("%s, not %s"):format(quote.names[1] or "nobody", speaker or "nobody"))
      end
    else
      mistake("missed", document, quote.content[1], quote.content[2], how)
    end
  end
  for j, one in ipairs(found) do
    local act = false -- one that only covers a listed act is no mistake
    for _, span in ipairs(acts) do
      act = act or not taken[j] and overlap(one.content, span) >= FLOOR
    end
    if not act then
      add("outlet", outlet, "predicted")
      add("rule", one.quote.rule, "predicted")
      if not taken[j] then
        mistake("invented", document, one.content[1], one.content[2], one.quote.rule)
      end
    end
  end
end

local function percent(part, whole)
  return whole > 0 and ("%.0f"):format(100 * part / whole) or "-"
end

local function print_table(title, kind, whole)
  local rows, total = {}, { key = "all", gold = 0, predicted = 0, found = 0, credited = 0 }
  for _, row in pairs(tables[kind]) do
    rows[#rows + 1] = row
    for name, value in pairs(row) do
      if name ~= "key" then total[name] = total[name] + value end
    end
  end
  table.sort(rows, function(a, b)
    if a[whole] ~= b[whole] then return a[whole] > b[whole] end
    return a.key < b.key
  end)
  rows[#rows + 1] = total
  print(("%-62s %5s %5s %8s %7s %9s"):format(title, whole == "gold" and "gold" or "given",
    "found", "speaker", "found %", "speaker %"))
  for _, row in ipairs(rows) do
    print(("%-62s %5d %5d %8d %7s %9s"):format(row.key, row[whole], row.found, row.credited,
      percent(row.found, row[whole]), percent(row.credited, row.found)))
  end
  print()
end

print_table("outlet", "outlet", "gold")
print_table("construction of the gold", "construction", "gold")
print_table("rule by which it was found", "rule", "predicted")
if listing then print(table.concat(mistakes, "\n")) end
