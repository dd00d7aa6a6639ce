-- SPDX-License-Identifier: MIT
local briefing = require "briefing"

local function set()
  return briefing.open {
    { id = "a", outlet = "الفجر", date = "2024-01-01",
      text = "قال الوزير سالم إن أسعار القمح ارتفعت في العاصمة بسبب الجفاف.\nوفاز الفريق الأزرق بكأس البطولة مساء السبت." },
    { id = "b", outlet = "المساء", date = "2024-01-02",
      text = "وأكد وزير التموين أن زيادة أسعار القمح في العاصمة سببها الجفاف." },
    { id = "c", outlet = "الميناء", date = "2024-01-03",
      text = "أعلنت البلدية أن الجسر الجديد سيفتح أمام السيارات الشهر المقبل." },
  }
end

describe("statements", function()
  it("bring together what two outlets say in different words", function()
    local list = {}
    for statement in set():statements():each() do list[#list + 1] = statement end
    assert.equal(1, #list)
    assert.same({ "الفجر", "المساء" }, list[1].outlets)
  end)

  it("name the earliest, and who leaves it out", function()
    for statement in set():statements():each() do
      assert.equal("a", statement.earliest.document.id)
      assert.same({ "الميناء" }, statement.missing)
    end
  end)

  it("are not left out by who wrote before they were said, or says something like them", function()
    local function missing(...)
      local list = { ... }
      for i, one in ipairs(list) do one.outlet = "o" .. i end
      return briefing.open(list):statements()[1].missing
    end
    local first = { id = "a", date = "2024-01-02",
      text = "قال الوزير سالم إن أسعار القمح ارتفعت في العاصمة بسبب الجفاف." }
    local second = { id = "b", date = "2024-01-02",
      text = "وأكد وزير التموين أن زيادة أسعار القمح في العاصمة سببها الجفاف." }
    local other = "أعلنت البلدية أن الجسر الجديد سيفتح أمام السيارات الشهر المقبل."
    assert.same({ "o3" }, missing(first, second, { id = "c", date = "2024-01-02", text = other }))
    assert.same({}, missing(first, second, { id = "c", date = "2024-01-01", text = other }))
    assert.same({}, missing(first, second, { id = "c", date = "2024-01-02",
      text = "شكا تجار العاصمة من ارتفاع أسعار القمح والشعير والذرة منذ أسابيع طويلة." }))
  end)

  it("are told in the wording that stands alone", function()
    local list = briefing.open {
      { id = "a", outlet = "o1", text = "قال المدير سالم الحداد إن المصنع سيتوقف في مايو، لا سيما الفرع الشمالي القديم." },
      { id = "b", outlet = "o2", text = "أعلنت الشركة خططا واسعة لتطوير الخدمات في المدن، لا سيما الفرع الشمالي القديم، لكنها لم تحدد موعدا." },
    }:statements()
    assert.equal(1, #list)
    assert.equal("المصنع سيتوقف في مايو، لا سيما الفرع الشمالي القديم", list[1].text)
    assert.equal("a", list[1].shown.document.id)
    assert.equal(list[1].text, list[1].shown.document.text:sub(list[1].shown.first, list[1].shown.last))
  end)

  it("are not shared by one who denies and one who says", function()
    local list = briefing.open {
      { id = "a", outlet = "o1", text = "ونفى المدير سالم الحداد أن تكون العبارة مكتظة بالركاب." },
      { id = "b", outlet = "o2", text = "وقال الشاهد علي منصور إن العبارة مكتظة بالركاب." },
    }:statements()
    assert.equal(0, #list)
  end)

  for _, row in ipairs {
    { "الضخ في المصنع لم يتوقف", "الضخ في المصنع توقف" },
    { "المجلس لم يقرر خفض رسوم الميناء", "المجلس قرر خفض رسوم الميناء" },
    { "المتحف القديم لن يغلق أبوابه في العيد", "المتحف القديم سيغلق أبوابه في العيد" },
    { "أسعار الخبز في العاصمة ارتفعت هذا الأسبوع", "أسعار الخبز في العاصمة انخفضت هذا الأسبوع" },
  } do
    it(("are not shared where one says %s, another %s"):format(row[1], row[2]), function()
      local two = briefing.open {
        { id = "a", outlet = "o1", text = "وقال المدير سالم الحداد إن " .. row[1] .. "." },
        { id = "b", outlet = "o2", text = "وقال المدير سالم الحداد إن " .. row[2] .. "." },
      }
      assert.equal(0, #two:statements())
      assert.equal("denial", two:disagreements()[1].kind)
    end)
  end

  it("are shared by who denies and who says that it was not", function()
    local two = briefing.open {
      { id = "a", outlet = "o1", text = "ونفت المديرة هدى عون أن تكون المدرسة قد تلقت إنذارات قبل الحريق." },
      { id = "b", outlet = "o2", text = "وقالت المديرة هدى عون إن المدرسة لم تتلق أي إنذارات قبل الحريق." },
    }
    assert.equal(1, #two:statements())
    assert.equal("المدرسة لم تتلق أي إنذارات قبل الحريق", two:statements()[1].text)
    assert.equal(0, #two:disagreements())
  end)

  it("lie in the text where they say", function()
    for statement in set():statements():each() do
      for _, member in ipairs(statement.members) do
        assert.equal(member.text, member.document.text:sub(member.first, member.last))
      end
    end
  end)

  it("are none in one document, or in none", function()
    assert.equal(0, #briefing.open { { id = "a", text = "قال الوزير إن السد جاهز للعمل الآن." } }:statements())
  end)

  it("are the same again", function()
    local one = briefing.open("examples/reports"):statements():table()
    local two = briefing.open("examples/reports"):statements():table()
    assert.is_true(#one >= 5)
    for i, statement in ipairs(one) do assert.equal(statement.text, two[i].text) end
  end)
end)
