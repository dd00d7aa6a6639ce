-- SPDX-License-Identifier: MIT
-- Scores dates and quantities against expressions that others wrote (not part
-- of this project): `name: value` lines, then the misses by the policy of
-- docs/dates.md. Usage: lua5.4 spec/eval/dates.lua [-v]
-- SHARED names the folder that holds external/dates.
local core = require "briefing.core"
local json = require "briefing.json"

local shared = os.getenv("BRIEFING_SHARED") or os.getenv("SHARED") or "../shared"
local file = io.open(shared .. "/external/dates/news_core_half.jsonl")
if not file then
  print("dates: skipped (no expressions here)")
  return
end

-- Kinds of the set that are quantities here.
local QUANTITIES = { number_words = true, number_digits = true, ordinal_words = true,
  percentage_digits = true, percentage_words = true, duration = true }
local DURATIONS = { second = "PT%sS", minute = "PT%sM", hour = "PT%sH", day = "P%sD",
  week = "P%sW", month = "P%sM", year = "P%sY" }

local function written(value)
  return math.type(value) == "float" and ("%.12g"):format(value) or tostring(value)
end

local function same_quantity(quantity, case, accepted)
  if case.kind == "duration" then
    local form = DURATIONS[quantity.unit]
    return form and form:format(written(quantity.value)) == accepted
  elseif case.kind:find("^percentage") then
    return quantity.kind == "percent" and written(quantity.value) .. "%" == accepted
  end
  local value = tonumber(accepted)
  local kind = case.kind == "ordinal_words" and "ordinal" or "number"
  return value and quantity.kind == kind
    and math.abs(quantity.value - value) <= 1e-9 * math.max(1, math.abs(value))
end

-- A value as first and last day, without times: a month is its days.
local function days(value)
  local first, last = value:match("^(.-)/(.+)$")
  first, last = first or value, last or value
  first, last = first:gsub("T.*", ""), last:gsub("T.*", "")
  first = first .. ("-01-01"):sub(#first == 4 and 1 or #first == 7 and 4 or 7)
  if #last == 4 then last = last .. "-12-31" end
  if #last == 7 then
    local year, month = last:match("(%d+)-(%d+)")
    last = ("%s-%02d"):format(last, os.date("!*t", os.time { year = tonumber(year),
      month = tonumber(month) + 1, day = 0, hour = 12 }).day)
  end
  return first .. "/" .. last
end

local function overlaps(text, found, case)
  return utf8.len(text, 1, found.first - 1) or 0 < case["end"]
    and utf8.len(text, 1, found.last) > case.start
end

local total, right, misses = {}, {}, {}
local function count(name, good)
  total[name] = (total[name] or 0) + 1
  right[name] = (right[name] or 0) + (good and 1 or 0)
end

for line in file:lines() do
  local case = json.decode(line)
  local text, good, got = case.text, false, {}
  local quantity = QUANTITIES[case.kind]
  local reference = type(case.reference_date) == "string" and case.reference_date or nil
  local list = quantity and core.quantities(text)
    or core.dates(text, reference, "future")
  for i, found in ipairs(list) do
    got[i] = found.text .. " = " .. written(found.value)
    if overlaps(text, found, case) then
      for _, accepted in ipairs(case.accept) do
        if quantity then good = good or same_quantity(found, case, accepted)
        else good = good or days(found.value) == days(accepted) end
      end
    end
  end
  count(quantity and "numbers" or "calendar", good)
  if not quantity and reference then
    local plain
    for _, found in ipairs(core.dates(text, reference)) do
      for _, accepted in ipairs(case.accept) do
        plain = plain or (overlaps(text, found, case) and days(found.value) == days(accepted))
      end
    end
    count("calendar_nearest", plain)
  elseif not quantity then
    count("calendar_nearest", good)
  end
  if not good then
    misses[#misses + 1] = ("%s\t%s\t%s"):format(case.kind, case.surface,
      table.concat(got, "; "))
  end
end
file:close()

local names = {}
for name in pairs(total) do names[#names + 1] = name end
table.sort(names)
for _, name in ipairs(names) do
  print(("dates.%s: %.4f"):format(name, right[name] / total[name]))
  print(("dates.%s_of: %d"):format(name, total[name]))
end
if arg[1] == "-v" then
  for _, miss in ipairs(misses) do print("miss", miss) end
end
