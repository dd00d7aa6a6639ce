-- SPDX-License-Identifier: MIT
local core = require "briefing.core"
local read = require "spec.support.read"

describe("names in the running text", function()
  it("stand behind a definite office", function()
    local e, forms = read.entity("استقبل الرئيس سالم وفدا في القصر.", "الرئيس سالم")
    assert.equal("person", e.type)
    assert.is_true(forms["الرئيس سالم"])
  end)

  it("stand behind a construct that ends in the article", function()
    local _, forms = read.entity("التقى وزير الري السوداني خالد منصور نظيره أمس.", "خالد منصور")
    assert.is_true(forms["خالد منصور"])
    assert.is_true(forms["وزير الري السوداني خالد منصور"])
  end)

  it("stand behind a counterpart and a comma", function()
    assert.truthy((read.entity("وحث الرئيس سامي كرم نظيره الروسي، فلاديمير سعدون في الاتصال الهاتفي، على خفض التوتر.", "فلاديمير سعدون")))
  end)

  it("do not begin with what is denied", function()
    local e = read.entity("ونفى رئيس البلدية ما أشيع من أن السد انهار.", "رئيس البلدية")
    assert.equal("role", e.type)
  end)

  it("end before what was done at whose bidding", function()
    local _, forms = read.entity("وتحدث مع الرئيس سعدون بناء على طلب الجانب الآخر.", "الرئيس سعدون")
    assert.is_true(forms["الرئيس سعدون"])
  end)

  it("stand behind one office in ين as behind any other", function()
    assert.truthy((read.entity("وقال الأمين العام هادي عون إن الباب مفتوح.", "هادي عون")))
    assert.truthy((read.entity("وقال المتحدث باسم الأمين العام هادي عون إن الباب مفتوح. وأكد الأمين العام أن الوقت مبكر.",
      "هادي عون")))
    local _, forms = read.entity("وقال المتحدث باسم الأمين العام هادي عون إن الباب مفتوح. وأكد الأمين العام أن الوقت مبكر.",
      "هادي عون")
    assert.is_nil(forms["الأمين العام"])
  end)

  it("stand behind where an office is, in who speaks", function()
    assert.truthy(read.entity("قال السفير الكويتي لدى بكين منصور نادر إن الحوار مستمر.", "منصور نادر"))
    assert.truthy((read.entity("ويعتقد الخبير في شؤون البحار نادر الحوري أن الموج عال.", "نادر الحوري")))
    assert.truthy(read.entity("وقال المسؤول في وزارة الخارجية إن الحوار مستمر.", "المسؤول في وزارة الخارجية"))
  end)

  it("come one by one behind a dual", function()
    local text = "اجتمع الرئيسان الأميركي جون هارلو والروسي إيغور بيتروف في المدينة."
    assert.truthy(read.entity(text, "جون هارلو"))
    assert.truthy(read.entity(text, "إيغور بيتروف"))
  end)

  it("need no office where a given name begins them", function()
    local ROWS = { { "سجل نادر الحوري هدفين في المباراة.", "نادر الحوري" },
      { "وفاز هادي حسام بن يوسف بالسباق.", "هادي حسام بن يوسف" },
      { "وكانت ليلى كرمان أول من وصل.", "ليلى كرمان" } }
    for _, row in ipairs(ROWS) do
      local e = read.entity(row[1], row[2])
      assert.equal("person", e and e.type, row[2])
    end
    for _, text in ipairs { "وكانت المياه صالحة للشرب.", "ونشرت أسماء المدارس أمس.", "وكانت ليلى تحتضن طفلها.",
      "ووقعت شركة نادر كرمان العقد." } do
      for _, e in ipairs(core.analyse(text):entities()) do assert.not_equal("person", e.type, e.name) end
    end
  end)

  it("are no everyday words", function()
    for _, e in ipairs(core.analyse("اجتمع الوزير أمس بناء على طلب مسؤول كبير لبحث أزمة الماء."):entities()) do
      assert.is_nil(e.name:find("بناء", 1, true))
      assert.is_nil(e.name:find("أزمة", 1, true))
    end
  end)

  it("do not begin with a verb that is an office too", function()
    local _, forms = read.entity("وطالب كريم بإقالة الوزير سامي عون.", "سامي عون")
    assert.is_true(forms["الوزير سامي عون"])
    assert.is_nil(forms["طالب كريم بإقالة الوزير سامي عون"])
    _, forms = read.entity("وقال الطالب كريم يوسف إن الماء قليل.", "كريم يوسف")
    assert.is_true(forms["الطالب كريم يوسف"])
  end)

  it("are no verb in the future behind a woman's office", function()
    for _, e in ipairs(core.analyse("أعلنت الوزيرة هدى سعدون أن المدرسة ستفتح."):entities()) do
      assert.is_nil(e.name:find("ستفتح", 1, true))
    end
    assert.truthy((read.entity("استقبل الوزيرة ستيلا وفد كبير.", "الوزيرة ستيلا")))
    assert.truthy((read.entity("قالت المعلمة ستيلا عون إن الماء قليل.", "ستيلا عون")))
  end)

  it("stand behind a word that says so", function()
    for _, text in ipairs { "وقال مزارع يدعى حسن سعدون إن الماء قليل. وأضاف سعدون أن البئر جفت.",
                            "وقال ساكن في الحي يدعى حسن سعدون إن الماء قليل. وأضاف سعدون أن البئر جفت." } do
      local _, forms = read.entity(text, "حسن سعدون")
      assert.is_true(forms["سعدون"])
    end
    assert.truthy((read.entity("وقال شاب اسمه حسن إن الماء قليل.", "حسن")))
    assert.is_nil((read.entity("وقال مزارع يدعي حسن النية إن الماء قليل.", "حسن النية")))
  end)
end)
