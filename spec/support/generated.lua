-- SPDX-License-Identifier: MIT
-- Any number of invented reports: events that several outlets tell in more or
-- less the same words, and what each has for itself.

local arabic = require "spec.support.arabic"

local M = {}

local PEOPLE = { "وزير المياه سامي الحداد", "رئيسة البلدية هالة ناصر", "المتحدث باسم الشركة نادر العلي",
  "السفير كريم المنصور", "مدير الميناء رامي سالم", "النائبة ليلى القاسم" }
local CUES = { "قال %s إن %s.", "وأكد %s أن %s.", "وأوضح %s أن %s.", "وقال %s: «%s».",
  "وشدد %s على أن %s." }
local THINGS = { "السد", "الجسر", "المصنع", "الميناء", "المستشفى", "القطار", "السوق", "المدرسة" }
local DOINGS = { "سيصل إلى", "يحتاج إلى", "لن يغلق قبل", "تضرر بعد", "سيعمل مع", "يخضع لتفتيش" }
-- Letters that most roots are made of.
local LETTERS = { "ب", "ت", "ج", "ح", "د", "ر", "ز", "س", "ش", "ص", "ط", "ع", "ف", "ق", "ك", "م", "ن" }
local OUTLETS = { "north", "south", "coast", "valley", "harbour" }

--- A function that returns one report after another, `count` in all; each with
--- `plain` sentences besides that quote nobody, or with one.
function M.reports(count, seed, plain)
  local _, random = arabic.generator(seed or 17)
  local function pick(list) return list[random(#list)] end
  local function name() -- of a place that nobody heard of
    return "ال" .. pick(LETTERS) .. pick(LETTERS) .. "ا" .. pick(LETTERS) .. pick(LETTERS)
  end
  local function fact()
    return ("%s في %s %s %s و%s و%s"):format(pick(THINGS), name(), pick(DOINGS), name(), name(), name())
  end
  local number, event = 0, nil
  return function()
    number = number + 1
    if number > count then return nil end
    if number % 4 == 1 then
      event = {}
      for i = 1, 3 do event[i] = { fact(), pick(PEOPLE) } end
    end
    local lines = {}
    for i = 1, plain or 1 do lines[i] = fact() end
    for i = 1, 3 do
      local told = event[i]
      if random(4) > 1 then
        lines[#lines + 1] = pick(CUES):format(told[2], random(3) == 1 and told[1] .. " كما كان مقرراً" or told[1])
      end
      lines[#lines + 1] = pick(CUES):format(pick(PEOPLE), fact())
    end
    return { id = ("d%06d"):format(number), outlet = OUTLETS[number % #OUTLETS + 1],
      date = ("2024-03-%02d"):format(number // 4 % 28 + 1), text = table.concat(lines, "\n\n") }
  end
end

--- Writes them as JSON lines; each hundredth line is none.
function M.write(path, count, seed)
  local json = require "briefing.json"
  local file = assert(io.open(path, "wb"))
  local number = 0
  for report in M.reports(count, seed) do
    number = number + 1
    if number % 100 == 0 then report = { id = report.id, text = "" } end
    file:write(number % 150 == 0 and '{"text":"قال"' or json.encode(report), "\n")
  end
  file:close()
end

return M
