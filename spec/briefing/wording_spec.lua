-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local wording = require "briefing.wording"

-- How `part` of a text is shown, as a part of the quote it stands in, if any.
local function shown(text, part)
  local document = briefing.open { { id = 1, text = text } }[1]
  local first, last = text:find(part, 1, true)
  local piece = { first = first, last = last }
  for _, quote in ipairs(document:quotes()) do
    if quote.first <= first and last <= quote.last then piece.quote = quote end
  end
  return wording.of(document, piece)
end

local CASES = {
  { "a sentence without its tie", "كما زار الوفد المصنع القديم أمس.", "كما زار الوفد المصنع القديم أمس.",
    "زار الوفد المصنع القديم أمس", true },
  { "a quote as it is", "قال الوزير سالم الحداد إن السد امتلأ بالماء.", "السد امتلأ بالماء",
    "السد امتلأ بالماء", true },
  { "a clause from its quote's beginning",
    "قال الوزير سالم الحداد إن السد امتلأ بالماء، خاصة في الجهة الشرقية.", "خاصة في الجهة الشرقية",
    "السد امتلأ بالماء، خاصة في الجهة الشرقية", false },
  { "a first clause to its sentence's end",
    "رحبت وزيرة المياه، ليلى شوقي، بقرار اللجنة الجديد.", "رحبت وزيرة المياه",
    "رحبت وزيرة المياه، ليلى شوقي، بقرار اللجنة الجديد", false },
  { "what comes before another أن", "قال الوزير سالم الحداد إن السد امتلأ بالماء، وأن العمل فيه انتهى أمس.",
    "السد امتلأ بالماء", "السد امتلأ بالماء", true },
  { "no words that lead on", "أعلنت الوزارة فتح السد في مايو، لكنها قالت إن الطريق مغلق.",
    "أعلنت الوزارة فتح السد في مايو، لكنها ", "أعلنت الوزارة فتح السد في مايو، لكنها قالت إن الطريق مغلق", true },
  { "what is denied with the words that deny it", "نفى الوزير سالم الحداد أن السد امتلأ بالماء.", "السد امتلأ بالماء",
    "نفى الوزير سالم الحداد أن السد امتلأ بالماء", false },
  { "no mark alone", 'وصف المدير الخطة بأنها "فكرة جيدة تحتاج إلى مال".', 'فكرة جيدة تحتاج إلى مال"',
    'وصف المدير الخطة بأنها "فكرة جيدة تحتاج إلى مال"', false },
  { "a quote without a subject in its sentence", "وأكد المدير سالم الحداد أننا مستعدون لفتح السد.",
    "مستعدون لفتح السد", "أكد المدير سالم الحداد أننا مستعدون لفتح السد", false },
  { "a name in ى to its end", "هنأ الرئيس المدير محمد على.", "هنأ الرئيس المدير محمد على.",
    "هنأ الرئيس المدير محمد على", true },
}

describe("a wording", function()
  for _, row in ipairs(CASES) do
    it("shows " .. row[1], function()
      local one = shown(row[2], row[3])
      assert.equal(row[4], one.text)
      assert.equal(row[5], one.stands)
      assert.equal(one.text, one.document.text:sub(one.first, one.last))
    end)
  end
  it("is the clause where all of its sentence is too long", function()
    local long = "زار الوفد " .. ("المصنع القديم " ):rep(40)
    local one = shown(long .. "، خاصة في الجهة الشرقية.", "خاصة في الجهة الشرقية")
    assert.equal("خاصة في الجهة الشرقية", one.text)
    assert.is_false(one.complete)
  end)
  it("begins at a word that begins anew", function()
    local one = shown("زار الوفد المصنع القديم، بينما تعقد الجلسة في مايو المقبل.",
      "بينما تعقد الجلسة في مايو المقبل")
    assert.equal("تعقد الجلسة في مايو المقبل", one.text)
    assert.is_true(one.stands)
  end)
end)
