-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local entity = require "briefing.entity"
local slot = require "briefing.slot"

local function open(...)
  local list, documents = {}, {}
  for i, text in ipairs { ... } do
    list[i] = { id = "d" .. i, outlet = "o" .. i, date = "2024-03-10", text = text }
  end
  for document in briefing.open(list):each() do documents[#documents + 1] = document end
  local _, of = entity.join(documents)
  return documents, of
end

describe("measure", function()
  it("counts time in seconds, others in their unit", function()
    assert.same({ "duration", 7200 }, { slot.measure { kind = "duration", unit = "hour", value = 2 } })
    assert.same({ "money USD", 5 }, { slot.measure { kind = "money", unit = "USD", value = 5 } })
    assert.same({ "number ", 5 }, { slot.measure { kind = "number", value = 5 } })
  end)
end)

describe("is_guess", function()
  local function date(value, text) return { value = value, text = text } end
  it("is of weekdays whole weeks apart", function()
    assert.is_true(slot.is_guess(date("2024-11-10", "يوم الأحد المقبل"), date("2024-11-03", "الأحد")))
    assert.is_true(slot.is_guess(date("2024-11-10", "10 نوفمبر"), date("2024-11-17", "الأحد")))
    assert.is_false(slot.is_guess(date("2024-11-10", "10 نوفمبر"), date("2024-11-03", "3 نوفمبر")))
    assert.is_false(slot.is_guess(date("2024-11-10", "الأحد"), date("2024-11-11", "الاثنين")))
    assert.is_false(slot.is_guess(date("2024-11-10", "الأحد"), date("2024-11-10", "الأحد")))
    assert.is_false(slot.is_guess(date("2024-11-10/2024-11-12", "من 10"), date("2024-11-03", "الأحد")))
  end)
end)

describe("are_past_and_coming", function()
  local function date(value, of) return { value = value, document = { date = of } } end
  it("is of a day before both reports and one behind both", function()
    assert.is_true(slot.are_past_and_coming(date("2024-03-02", "2024-03-10"), date("2024-03-12", "2024-03-11")))
    assert.is_true(slot.are_past_and_coming(date("2024-03-12", "2024-03-11"), date("2024-03-02", "2024-03-10")))
    assert.is_false(slot.are_past_and_coming(date("2024-03-02", "2024-03-10"), date("2024-03-11", "2024-03-11")))
    assert.is_false(slot.are_past_and_coming(date("2024-03-12", "2024-03-10"), date("2024-03-14", "2024-03-11")))
  end)
  it("is not told of reports without a date", function()
    assert.is_false(slot.are_past_and_coming(date("2024-03-02", "2024-03-10"), date("2024-03-12")))
  end)
end)

describe("values", function()
  it("of one measure with like words around them are one question", function()
    local documents, of = open("بلغ منسوب الخزان الشمالي 40 مترا أمس. وبلغت تكلفة الإصلاح 3 ملايين دولار.",
      "وارتفع منسوب الخزان الشمالي إلى 42 مترا، بحسب المهندسين.")
    local slots = slot.values(documents, of)
    assert.equal(1, #slots)
    assert.equal("number", slots[1].kind)
    assert.same({ 40, 42 }, { slots[1].members[1].value, slots[1].members[2].value })
  end)
  it("that are a day gone and a day to come are two questions", function()
    local past = "وسلمت الشركة مسودة عقد الميناء الشمالي في 2 مارس."
    local documents, of = open(past, "وتسلم الشركة مسودة عقد الميناء الشمالي في 4 مارس.")
    assert.equal(1, #slot.values(documents, of))
    documents, of = open(past, "وتسلم الشركة مسودة عقد الميناء الشمالي في 14 مارس.")
    assert.same({}, slot.values(documents, of))
  end)
  it("that count different things are different questions", function()
    local documents, of = open("وأصيب في انهيار المبنى القديم 12 عاملا.", "وتضررت في انهيار المبنى القديم 14 سيارة.")
    assert.same({}, slot.values(documents, of))
  end)
end)

describe("agents", function()
  it("are persons who are said to do one thing", function()
    local documents, of = open(
      "والتقى الوزير سامي الحداد الصحفيين. وسيزور الوزير سامي الحداد مصنع الحديد في الميناء الشمالي غدا.",
      "وسيزور السفير كريم المنصور مصنع الحديد في الميناء الشمالي غدا. والتقى كريم المنصور الصحفيين.",
      "وقال سامي الحداد إن السماء صافية. ورد كريم المنصور بأن الأمطار قريبة.")
    local slots = slot.agents(documents, of)
    local names = {}
    for _, one in ipairs(slots) do
      for _, member in ipairs(one.members) do names[member.value] = true end
    end
    assert.is_true(names["سامي الحداد"] and names["كريم المنصور"])
  end)
  it("are none of whom one report names both", function()
    local text = "وسيزور الوزير سامي الحداد مصنع الحديد في الميناء الشمالي غدا. "
      .. "وسيزور السفير كريم المنصور مصنع الحديد في الميناء الشمالي غدا."
    local documents, of = open(text, text)
    assert.same({}, slot.agents(documents, of))
  end)
end)

describe("denials", function()
  it("have what is denied, and where it is said", function()
    local documents, of = open("ونفى الناطق سالم حداد أن تكون الشركة قد باعت المصنع القديم.",
      "وقال مصدر إن الشركة باعت المصنع القديم.")
    local slots = slot.denials(documents, of)
    assert.equal(1, #slots)
    assert.equal("d1", slots[1].sides[1][1].document.id)
    assert.equal("d2", slots[1].sides[2][1].document.id)
  end)
  it("have on each side whoever says the same", function()
    local documents, of = open("وقال الناطق إن الشركة لم تبع المصنع القديم في الميناء.",
      "وقال مصدر إن الشركة باعت المصنع القديم في الميناء.",
      "ونفت النقابة أن تكون الشركة قد باعت المصنع القديم في الميناء.")
    local slots = slot.denials(documents, of)
    assert.equal(1, #slots)
    assert.same({ 2, 1 }, { #slots[1].sides[1], #slots[1].sides[2] })
    assert.equal("d2", slots[1].sides[2][1].document.id)
  end)
  it("are of what is said, and not pointed to", function()
    local documents, of = open("ونفى الناطق سالم حداد ذلك جملة وتفصيلا.", "وقال مصدر إنه رفض المشروع القديم جملة وتفصيلا.")
    assert.same({}, slot.denials(documents, of))
  end)
  it("are of two outlets", function()
    local documents, of = open("ونفى الناطق سالم حداد أن تكون الشركة قد باعت المصنع القديم. وقال مصدر إن الشركة باعت المصنع القديم.",
      "وقال الخبير إن الأمطار تأخرت.")
    assert.same({}, slot.denials(documents, of))
  end)
end)
