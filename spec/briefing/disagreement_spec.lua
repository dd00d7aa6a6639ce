-- SPDX-License-Identifier: MIT
local briefing = require "briefing"

local function found(list)
  local disagreements = {}
  for d in briefing.open(list):disagreements():each() do disagreements[#disagreements + 1] = d end
  return disagreements
end

local function two(first, second)
  return found { { id = "a", outlet = "الفجر", date = "2024-03-10", text = first },
    { id = "b", outlet = "المساء", date = "2024-03-10", text = second } }
end

local function values_of(disagreement)
  local list = {}
  for i, value in ipairs(disagreement.values) do list[i] = value.value end
  return list
end

describe("disagreements", function()
  it("are dates that one statement gives differently", function()
    local list = two("قال الوزير إن المحادثات بشأن السد ستبدأ في العاصمة يوم 2 أبريل 2024.",
      "وأكد المتحدث أن المحادثات بشأن السد ستبدأ في العاصمة يوم 3 أبريل 2024.")
    assert.equal(1, #list)
    assert.equal("date", list[1].kind)
    assert.equal("2024-04-02", list[1].values[1].value)
    assert.equal("2 أبريل 2024", list[1].values[1].members[1].text:match("2 أبريل 2024"))
    assert.equal("2024-04-03", list[1].values[2].value)
  end)

  it("are numbers of one unit", function()
    local list = two("قال المهندس إن نسبة ملء خزان السد الكبير بلغت 40 في المئة.",
      "وأكد الخبير أن نسبة ملء خزان السد الكبير بلغت 45 في المئة.")
    assert.equal("number", list[1].kind)
  end)

  it("are what will be for one, and may be for another", function()
    local list = two("قال الوزير إن البلدية ستغلق الجسر القديم أمام الشاحنات يوم الخميس.",
      "وأكد المتحدث أن البلدية قد تغلق الجسر القديم أمام الشاحنات يوم الخميس.")
    assert.equal(1, #list)
    assert.equal("modality", list[1].kind)
    assert.same({ "ستغلق", "قد تغلق" }, values_of(list[1]))
  end)

  it("are not two moods that one report has", function()
    assert.same({}, two("قال الوزير إن البلدية ستغلق الجسر القديم أمام الشاحنات يوم الخميس.",
      "وأكد المتحدث أن البلدية قد تغلق الجسر القديم أمام الشاحنات وستغلق الطريق يوم الخميس."))
  end)

  it("are spellings of a name", function()
    local list = two("التقى الرئيس الأوكراني فولوديمير بريشكو الوفد.",
      "استقبل الرئيس الأوكراني فلاديمير بريشكو الوفد.")
    assert.equal("name", list[1].kind)
    assert.equal(2, #list[1].values)
  end)

  it("show a share with its sign, a measure as it stands", function()
    assert.same({ "40%", "45%" }, values_of(two("قال المهندس إن نسبة ملء خزان السد الكبير بلغت 40 في المئة.",
      "وأكد الخبير أن نسبة ملء خزان السد الكبير بلغت 45 في المئة.")[1]))
    assert.same({ "12 كيلومترا", "عشرة كيلومترات" }, values_of(two("قال المدير إن الهزة الأولى وقعت على عمق 12 كيلومترا تحت الميناء.",
      "وذكر المدير أن الهزة الأولى وقعت على عمق عشرة كيلومترات تحت الميناء.")[1]))
  end)

  it("are numbers that like words ask for, wherever they stand", function()
    local list = two("وصل الوزير إلى المدينة أمس. وأسفر انهيار الجسر القديم عن مقتل 12 عاملا، بحسب البلدية.",
      "وقال شاهد إن السماء كانت صافية. وقتل 14 عاملا في انهيار الجسر القديم، وفق النقابة.")
    assert.equal("number", list[1].kind)
    assert.same({ "12", "14" }, values_of(list[1]))
  end)

  it("are not what one tells of two things", function()
    assert.same({}, two("قال المدير إن الحريق أوقع 12 قتيلا. وأضاف أن الحريق أوقع 40 جريحا.",
      "وقال الناطق إن الحريق أوقع 40 جريحا. وأضاف أن الحريق أوقع 12 قتيلا."))
  end)

  it("are what one denies and another says", function()
    local list = two("ونفى الناطق سالم حداد أن تكون الشركة قد باعت المصنع القديم في الميناء.",
      "وقال مصدر في النقابة إن الشركة باعت المصنع القديم في الميناء.")
    assert.equal("denial", list[1].kind)
    assert.equal("الشركة باعت المصنع القديم في الميناء", list[1].about)
    assert.matches("^نفى الناطق", values_of(list[1])[1])
    assert.matches("الشركة باعت المصنع القديم", values_of(list[1])[2], 1, true)
  end)

  it("are what an act denies, with its words", function()
    local list = two("ونفى مدير الميناء سالم حداد، في حديث طويل مع الصحفيين أمس، إغلاق الرصيف الشمالي أمام السفن.",
      "وقال نقيب العمال إن الرصيف الشمالي أغلق أمام السفن.")
    assert.equal("denial", list[1].kind)
    assert.matches("^نفى مدير الميناء.*إغلاق الرصيف", values_of(list[1])[1])
    assert.equal("الرصيف الشمالي أغلق أمام السفن", values_of(list[1])[2])
  end)

  it("are not what one report denies and says itself", function()
    for _, one in ipairs(two("ونفى الناطق سالم حداد أن تكون الشركة قد باعت المصنع القديم. وقال مصدر إن الشركة باعت المصنع القديم.",
      "وقال الخبير إن الأمطار ستتأخر هذا العام عن موعدها في الشمال.")) do
      assert.not_equal("denial", one.kind)
    end
  end)

  it("are no fraction that ends a number", function()
    for _, d in ipairs(two("أعلن المصرف رفع سعر الفائدة الأساسي نقطة ونصف النقطة المئوية اليوم.",
      "قرر المصرف رفع سعر الفائدة الأساسي 200 نقطة مئوية اليوم.")) do
      assert.not_equal("number", d.kind)
    end
  end)

  it("are not what nobody denies", function()
    assert.same({}, two("ونفى الناطق سالم حداد أن تكون الشركة قد باعت المصنع القديم في الميناء.",
      "وقال مصدر في النقابة إن الأمطار ستتأخر هذا العام عن موعدها في الشمال."))
  end)

  it("are who is credited with the same words", function()
    local list = two("وقال الوزير سامي الحداد إن الجسر القديم لن يصمد شتاء آخر. وزار سامي الحداد الجسر.",
      "وقالت المهندسة ليلى القاسم إن الجسر القديم لن يصمد شتاء آخر. وغادرت ليلى القاسم المكان.")
    local credited
    for _, one in ipairs(list) do credited = credited or one.kind == "speaker" and one end
    assert.same({ "سامي الحداد", "ليلى القاسم" }, values_of(credited))
    assert.matches("سامي الحداد", credited.values[1].members[1].text, 1, true)
  end)

  it("are short words in marks, unless one says a part of the other", function()
    local function told(a, b)
      for _, one in ipairs(two("وسنعمل مع الجيران وفق قاعدة «" .. a .. "» في الحوض كله.",
        "وستعمل البلاد مع الجيران وفق قاعدة «" .. b .. "» في الحوض كله.")) do
        if one.kind == "wording" then return values_of(one) end
      end
    end
    assert.same({ "لا قرار من دون أهله", "لا شيء بغير أصحابه" }, told("لا قرار من دون أهله", "لا شيء بغير أصحابه"))
    assert.is_nil(told("لا قرار من دون أهله", "لا قرار من دون أهله أبدا"))
    assert.is_nil(told("لا قرار من دون أهله", "لا قرار من دون أهلِه"))
  end)

  it("are no guesses at which Sunday is meant", function()
    assert.same({}, two("قال الوزير إن المحادثات بشأن السد ستبدأ في العاصمة يوم الأحد المقبل.",
      "وأكد المتحدث أن المحادثات بشأن السد ستبدأ في العاصمة الأحد الماضي."))
  end)

  it("are the weightiest first, each place once", function()
    local list = briefing.open("examples/reports"):disagreements()
    local last, seen = math.huge, {}
    assert.is_true(#list >= 5)
    for one in list:each() do
      assert.is_true(one.weight <= last)
      last = one.weight
      for _, value in ipairs(one.values) do
        for _, member in ipairs(value.members) do
          local key = one.kind .. member.document.id .. member.first
          assert.is_nil(seen[key] ~= one.id and seen[key] or nil)
          seen[key] = one.id
        end
      end
    end
  end)

  it("are none where all agree", function()
    assert.same({}, two("قال الوزير إن السد سيفتح أبوابه يوم 2 أبريل 2024.",
      "وأكد المتحدث أن السد سيفتح أبوابه يوم 2 أبريل 2024."))
  end)

  it("come with both passages", function()
    for _, d in ipairs(two("قال الوزير إن المحادثات بشأن السد ستبدأ يوم 2 أبريل 2024.",
      "وأكد المتحدث أن المحادثات بشأن السد ستبدأ يوم 3 أبريل 2024.")) do
      for _, value in ipairs(d.values) do
        for _, member in ipairs(value.members) do
          assert.equal(member.text, member.document.text:sub(member.first, member.last))
        end
      end
    end
  end)
end)
