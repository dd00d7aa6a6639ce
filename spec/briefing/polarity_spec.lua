-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local polarity = require "briefing.polarity"

local function first(text) return briefing.open { { id = "a", text = text } }[1]:quotes()[1] end

describe("of", function()
  for _, row in ipairs {
    { "said", "قال المدير إن المتحف سيغلق." },
    { "denied", "نفى المدير أن يكون المتحف قد أغلق." },
    { "denied", "لم يذكر المدير أن المتحف سيغلق." },
    { "denied", "استبعد المدير أن يغلق المتحف." },
    { "open", "لم يستبعد المدير أن يغلق المتحف." },
    { "open", "لا ينفي المدير أن المتحف أغلق." },
  } do
    it(("is %s: %s"):format(row[1], row[2]), function()
      assert.equal(row[1], polarity.of(first(row[2])))
    end)
  end
end)

describe("cue", function()
  it("has its negation", function()
    assert.equal("ولم يستبعد", polarity.cue(first("ولم يستبعد المدير أن يغلق المتحف.")))
    assert.equal("لا ينفي", polarity.cue(first("لا ينفي المدير أن المتحف أغلق.")))
    assert.equal("نفى", polarity.cue(first("نفى المدير أن يكون المتحف قد أغلق.")))
  end)
end)

describe("is_denied", function()
  local function denied(text, part)
    local document = briefing.open { { id = "a", text = text } }[1]
    local from, to = text:find(part, 1, true)
    return polarity.is_denied(document, from, to)
  end
  it("is of what a quote or an act denies", function()
    assert.is_true(denied("نفى المدير أن يكون المتحف قد أغلق.", "المتحف قد أغلق"))
    assert.is_true(denied("نفى المدير إغلاق المتحف.", "إغلاق المتحف"))
    assert.is_true(denied("نفى المدير إغلاق المتحف.", "نفى المدير إغلاق المتحف"))
  end)
  it("is not of what stands beside it, or is most of something else", function()
    local text = "نفى المدير أن يكون المتحف قد أغلق. وقال الحارس إن الأبواب مفتوحة منذ الصباح."
    assert.is_false(denied(text, "الأبواب مفتوحة منذ الصباح"))
    assert.is_false(denied(text, "قد أغلق. وقال الحارس إن الأبواب مفتوحة منذ الصباح"))
  end)
end)
