-- SPDX-License-Identifier: MIT
local again = require "briefing.again"
local briefing = require "briefing"

local function read(quote)
  return quote.parent, quote.first, quote.last, quote.cue and quote.cue.first
end

-- The texts of the quotes that need not be counted.
local function among(text)
  local set = assert(briefing.open { { id = "a", outlet = "الغد", date = "2024-05-01", text = text } })
  local list, texts = {}, {}
  for quote in set:quotes():each() do list[#list + 1] = quote end
  local found = again.among(list, read)
  for _, quote in ipairs(list) do if found[quote] then texts[#texts + 1] = quote.text end end
  return texts
end

describe("again", function()
  it("is a report in a report that is nearly all of it", function()
    assert.same({ "العمل سيستأنف بعد أسبوعين في المدينة وفي القرى القريبة منها" },
      among("وأكد سامي عون أنه قال إن العمل سيستأنف بعد أسبوعين في المدينة وفي القرى القريبة منها."))
  end)

  it("is none that is a part of it", function()
    assert.same({}, among("وأكد سامي عون أن السد قديم وأن المهندسين كثيرون وأن الوزير قال إن العمل بطيء."))
  end)

  it("is what an outlet carried, and not what was said", function()
    local said = "إنها أوقفت إمدادات الغاز إلى المدينة كلها وإلى القرى القريبة منها منذ يومين كاملين وحتى إشعار آخر"
    local whole = "وقالت نيل " .. said
    assert.same({ whole }, among(whole .. "، بحسب ما أوردت رويترز."))
  end)

  it("is nothing where nobody reports", function() assert.same({}, among("انخفض سعر النفط.")) end)
end)
