-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local opening = require "briefing.opening"

local BEGINS = {
  { "وفي سياق متصل، زار الوفد المصنع", "زار الوفد المصنع" },
  { "كما زار الوفد المصنع", "زار الوفد المصنع" },
  { "من جانبه ، رحب المبعوث بالاتفاق", "رحب المبعوث بالاتفاق" },
  { "هذا وغادر الوفد المصنع", "غادر الوفد المصنع" },
  { "لكن الوفد زار المصنع", "الوفد زار المصنع" },
  { "ويُذكر أن المصنع أغلق قبل عام", "المصنع أغلق قبل عام" },
  { "وغادر الوفد المصنع", "غادر الوفد المصنع" },
  { "وكالة الأنباء نقلت الخبر", "وكالة الأنباء نقلت الخبر" },
  { "وزير المياه زار المصنع", "وزير المياه زار المصنع" },
  { "كمال زار المصنع", "كمال زار المصنع" },
  { "هذا", "هذا" },
}

describe("begin", function()
  for _, row in ipairs(BEGINS) do
    it("of " .. row[1], function()
      assert.equal(row[2], row[1]:sub(opening.begin(row[1], 1, #row[1])))
    end)
  end
  it("is never within a letter, however long the sentence", function()
    local text = "وزار الوفد " .. ("المصنع القديم " ):rep(60)
    for first = 1, 3, 2 do
      assert.is_truthy(utf8.len(text:sub(opening.begin(text, first, #text))))
    end
  end)
end)

local function document(text) return briefing.open { { id = 1, text = text } }[1] end
local function leans(text)
  return opening.leans(document(text), 1, #text)
end

describe("leans", function()
  for _, text in ipairs { "وأضاف أن الجسر سيفتح غدا أمام الجميع.", "هذه المحادثات ستبدأ غدا في العاصمة.",
    "وزيرهم زار المصنع القديم أمس.", "إحاطة من مسؤول رفيع بشأن اللقاء المرتقب.",
    "وأشار إلى أنه سيزور المصنع القديم غدا." } do
    it("is true of " .. text, function() assert.is_true(leans(text)) end)
  end
  for _, text in ipairs { "قال الوزير سامي الحداد إن الجسر سيفتح غدا.", "افتتحت الحكومة الجسر الجديد أمس." } do
    it("is false of " .. text, function() assert.is_false(leans(text)) end)
  end
end)

describe("says_we", function()
  it("is true of what is not in marks", function()
    local ours, quoted = "سنواصل العمل مع حلفائنا في الشمال.", "قال الوزير سامي الحداد: «سنواصل العمل مع حلفائنا»."
    assert.is_true(opening.says_we(document(ours), 1, #ours))
    assert.is_false(opening.says_we(document(quoted), 1, #quoted))
  end)
end)
