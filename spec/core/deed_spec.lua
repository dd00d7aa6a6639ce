-- SPDX-License-Identifier: MIT
-- Behind office and name a masdar is what is announced, no third name.
local core = require "briefing.core"

local DEEDS = { "تسليط العقوبة", "مصادرة الأملاك", "إقالة رئيس الحكومة", "إطلاق حملة وطنية", "انهيار الهدنة",
  "ارتفاع الأسعار", "استشهاد جنديين" }
local NAMES = { "إلياس كرم", "إيفان كرم", "ابتسام كرم", "تحسين كرم" }

local function names(text)
  local list = {}
  for _, e in ipairs(core.analyse(text):entities()) do list[e.name] = true end
  return list
end

describe("behind office and name", function()
  for _, deed in ipairs(DEEDS) do
    it(deed .. " is no name", function()
      local found = names("وأعلن الوزير سامي عون " .. deed .. ". وقال عون إن الأمر انتهى.")
      assert.is_true(found["سامي عون"])
    end)
  end
  for _, name in ipairs(NAMES) do
    it(name .. " is one", function()
      assert.is_true(names("وقال الوزير " .. name .. " إن الأمر انتهى.")[name])
    end)
  end
end)
