-- SPDX-License-Identifier: MIT
local briefing = require "briefing"

local summary = require "briefing.summary"

local SHARED = "أعلنت الحكومة افتتاح الجسر الجديد فوق نهر المدينة صباح الأحد بعد عامين"
local function open(...)
  local list = {}
  for i, text in ipairs { ... } do list[i] = { id = i, outlet = "o" .. i, text = text } end
  return assert(briefing.open(list))
end

describe("summary", function()
  it("puts the sentence that the documents share first, with all its places", function()
    local set = open(
      "باع التاجر العجوز بضاعته القديمة كلها في سوق صغير بعيد عن الطريق.\n\n" .. SHARED .. ".",
      SHARED .. " من العمل.")
    local list = set:summary { sentences = 2 }
    assert.matches(SHARED, list[1].text, 1, true)
    assert.equal(2, #list[1].members)
    for _, member in ipairs(list[1].members) do
      assert.equal(member.text, member.document.text:sub(member.first, member.last))
    end
    assert.matches("باع التاجر", list[2].text, 1, true)
  end)
  it("gives no more than it is asked for", function()
    assert.equal(1, #open(SHARED .. ".", SHARED .. " ثانية."):summary { sentences = 1 })
  end)
  it("prefers a sentence that stands alone", function()
    local list = open("قال الوزير سامي الحداد إن الجسر الجديد سيفتح صباح الأحد أمام سكان المدينة.\n\n"
      .. "وأضاف أن الجسر الجديد سيفتح صباح الأحد أمام السيارات الصغيرة في المدينة كلها.",
      "افتتاح الجسر الجديد صباح الأحد أمام سكان المدينة والسيارات الصغيرة كلها."):summary()
    assert.is_nil(list[1].text:find("^وأضاف"))
  end)
  it("leaves out headlines and scraps", function()
    assert.equal(0, #open("صورة الجسر", "اقرأ أيضا"):summary())
  end)
  it("begins after a dateline, and leaves out what is of the page", function()
    local text = "المدينة (وكالة) - " .. SHARED .. ". " .. SHARED
    local first = text:find("أعلنت", 1, true)
    local stop = text:find(".", 1, true)
    local document = { text = text,
      boilerplate = function()
        return { { first = 1, last = text:find(")", 1, true) },
          { first = stop + 30, last = #text } }
      end,
      sentences = function()
        return { { first = 1, last = stop }, { first = stop + 2, last = #text } }
      end,
      quotes = function() return {} end, title_span = function() end }
    local once = true
    local set = { each = function()
      return function()
        if once then once = false return document end
      end
    end }
    local list = summary.summary(set, 5)
    assert.equal(1, #list)
    assert.equal(text:sub(first, stop), list[1].text)
  end)
end)
