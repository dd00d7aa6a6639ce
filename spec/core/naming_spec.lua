-- SPDX-License-Identifier: MIT
local read = require "spec.support.read"

-- Where a name begins and ends, behind the office that it stands behind.

describe("a name behind an office", function()
  it("stand behind a term that is over, a place, or a title that ل begins", function()
    assert.truthy((read.entity("قالت المستشارة المنتهية ولايتها كاتارينا فوغل إن السد قديم.", "كاتارينا فوغل")))
    assert.truthy((read.entity("قال رئيس الهيئة الوطنية المستشار لاشين سعدون إن السد قديم.", "لاشين سعدون")))
    assert.truthy((read.entity("قال رجب طيب يلدرم إن السد قديم.", "رجب طيب يلدرم")))
    assert.truthy((read.entity("قال نائب رئيس المفوضية John Smith إن السد قديم.", "John Smith")))
    assert.truthy((read.entity("قالت الباحثة في معهد الهضبة للدراسات سارة سعدون إن السد قديم.", "سارة سعدون")))
  end)

  it("end in a surname with the article behind two given names", function()
    for _, name in ipairs { "محمد علي العوني", "سعد خالد الراوي" } do
      assert.truthy((read.entity("وقال الناطق باسم الوزارة " .. name .. " إن الباب مفتوح.", name)), name)
    end
  end)

  it("stand behind a comma and a nation", function()
    assert.truthy((read.entity("وشدد مدرب المنتخب، الإيطالي روبرتو كارلو على جاهزية فريقه للمباراة.", "روبرتو كارلو")))
  end)

  it("begin behind the city of an office", function()
    assert.truthy((read.entity("وقال مدير مركز الإسعاف بنابلس نضال دويكات إن الباب مفتوح.", "نضال دويكات")))
  end)

  it("go on with whose child one is", function()
    for _, name in ipairs { "حمود بن علي الغافري", "معاذ بن جبل", "هدى بنت سالم الراوي",
                            "محمد بن راشد آل سعدون", "محمد ولد المختار", "حمد بن عبد الرحمن بن جاسم آل سعدون" } do
      assert.truthy((read.entity("وقال وزير الري " .. name .. " إن الباب مفتوح.", name)), name)
    end
  end)

  it("go on behind a given name of two words", function()
    for _, name in ipairs { "هادي أبو سعدون", "رياض سعدون", "عز الدين بونو", "ضيف الله عون", "حسن نصر الله", "نور الدين العوفي" } do
      assert.truthy((read.entity("وقال وزير الري " .. name .. " إن الباب مفتوح.", name)), name)
    end
    local _, forms = read.entity("وقال وزير الري حسن نصر الله إن الباب مفتوح. وأضاف نصر الله أن الوقت مبكر.", "حسن نصر الله")
    assert.is_true(forms["نصر الله"])
  end)

  it("stand behind an office in a body whose name is in marks", function()
    assert.truthy((read.entity("وقال رئيس حزب «النهضة» سامي سعدون إن الباب مفتوح.", "سامي سعدون")))
    assert.truthy((read.entity("وقال رئيس الاتحاد الدولي (المدار) سامي سعدون إن الباب مفتوح.", "سامي سعدون")))
  end)

  it("stand behind what an office is for", function()
    assert.truthy((read.entity("وقال محافظه سامي سعدون إن الباب مفتوح.", "سامي سعدون")))
    assert.truthy((read.entity("وقال المدير العام لسوناطراك رشيد سعدون إن الباب مفتوح.", "رشيد سعدون")))
    assert.truthy((read.entity("وقال المفوض العام للأونروا فيليب سعدون إن الباب مفتوح.", "فيليب سعدون")))
    assert.truthy((read.entity("وقال الرئيس البرازيلي لويس دا سيلفا إن الباب مفتوح.", "لويس دا سيلفا")))
    assert.truthy((read.entity("وقال الوزير القبرصي ستافروس سعدون إن الباب مفتوح.", "ستافروس سعدون")))
  end)

  it("stand behind where an office is held, between commas", function()
    assert.truthy((read.entity("وقال المدير العام للشركة في الشمال، سامي سعدون، إن الباب مفتوح.", "سامي سعدون")))
    assert.truthy((read.entity("وقال المتحدث باسم النيابة العامة في بلدة كرما، نادر سعدون، إن الباب مفتوح.", "نادر سعدون")))
  end)

  it("stand behind a rank of two words", function()
    assert.truthy((read.entity("وقال قائد الجيش الفريق أول هادي سعدون إن الباب مفتوح.", "هادي سعدون")))
  end)

  it("stand behind an office whose words go on with ل, and may be words too", function()
    for _, office in ipairs { "مدرب المنتخب الوطني لكرة القدم، ", "مدير الاتحاد العام لكرة اليد " } do
      for _, name in ipairs { "نادر سعدون", "يوسف سعدون", "أمل سعدون" } do
        assert.truthy((read.entity("وقال " .. office .. name .. "، إن الباب مفتوح.", name)), office .. name)
      end
    end
    assert.truthy((read.entity("وقال النائب عن كتلة البناء جاسم سمعان إن الباب مفتوح.", "جاسم سمعان")))
    assert.truthy((read.entity("ودعا عضو مجلس المحافظة علي كريم الى الحوار.", "علي كريم")))
    assert.truthy((read.entity("وقال وزير الصحة د. سامي سعدون إن الباب مفتوح.", "سامي سعدون")))
    assert.truthy((read.entity("وقال د. سامي سعدون إن الباب مفتوح.", "سامي سعدون")))
    assert.truthy((read.entity("وقالت الوزارة إنها بريئة. وأكد المتحدث باسم إدارتها نادر سعدون ذلك.", "نادر سعدون")))
    assert.truthy((read.entity("وصرح المدير العام لبتروناد، نادر سعدون، للإذاعة الوطنية، قائلا: \"نحن في الموعد\".",
      "نادر سعدون")))
    assert.truthy((read.entity("وقال وزير الري ليث القاسم إن الباب مفتوح.", "ليث القاسم")))
    assert.is_nil((read.entity("وقال رئيس الوزراء يزيد الضرائب كل عام.", "يزيد الضرائب")))
    assert.is_nil((read.entity("وقال مصدر مسؤول بالبلدية، فضل عدم ذكر اسمه، إن الباب مفتوح.", "فضل عدم")))
  end)

  it("stand behind in whose name one speaks, which is no Basim", function()
    for _, office in ipairs { "المتحدثة باسم الشركة، ", "الناطقة الرسمية باسم وزارة الري، ",
                              "الناطقة باسم الشركة " } do
      local e, forms = read.entity("وقالت " .. office .. "هدى سعدون، إن العمل مستمر.", "هدى سعدون")
      assert.equal("person", e.type)
      assert.is_true(forms[office .. "هدى سعدون"])
    end
    assert.truthy((read.entity("وقال الوزير باسم الحداد إن العمل مستمر.", "باسم الحداد")))
    assert.truthy((read.entity("وقال مدير الشركة، باسم سعدون، إن العمل مستمر.", "باسم سعدون")))
  end)

  it("are no words in ب, and end before a state", function()
    assert.is_nil(read.entity("وواجه القاضي بتسجيلات صوتية المتهم.", "القاضي بتسجيلات صوتية"))
    assert.truthy(read.entity("لا يبدو البائع منير حسن مقتنعا بذلك.", "منير حسن"))
  end)

  it("ends in a surname in ة behind a servant of God", function()
    for _, name in ipairs { "عبد الله العطية", "حمد بن عبد الله العطية", "عبد الله بن حمد بن عبد الله العامري" } do
      assert.truthy((read.entity("وقال المهندس " .. name .. "، وزير الري، إن الباب مفتوح.", name)), name)
    end
    assert.is_nil((read.entity("وأثار المهندس عبد الله القضية في المجلس وقال إن الباب مفتوح.", "عبد الله القضية")))
  end)

  it("is not sought behind an office that stands behind one", function()
    assert.is_nil((read.entity("أنهى خوسيه ألفارو، وزير الري النهري، حبل الإشاعات بشأن السد.", "حبل الإشاعات")))
  end)

  it("is found behind a long office, and behind what one is in charge of", function()
    for _, office in ipairs { "الأمين العام لمركز التحكيم التجاري لدول مجلس التعاون لدول الخليج العربية ",
                              "المشرف العام على فرع وزارة البيئة بمنطقة الهضبة المهندس " } do
      assert.truthy((read.entity("وأوضح " .. office .. "سلمان سعدون أن الباب مفتوح.", "سلمان سعدون")), office)
    end
  end)

  it("ends in a family name that looks like a verb of the first person", function()
    assert.truthy((read.entity("أكد خالد نصر أن السد قديم.", "خالد نصر")))
  end)

  it("doesn't go on over كان, but where an office follows", function()
    assert.truthy((read.entity("وبحسب شهود عيان كانت السيارة مسرعة.", "شهود عيان")))
    assert.truthy((read.entity("أول الشهود كان المعلم سالم عون.", "سالم عون")))
  end)

  it("is of God, whatever its first word is elsewhere", function()
    for _, name in ipairs { "فتح الله حسن", "جاد الله عون", "خلف الله عون" } do
      assert.equal("نائب الرئيس " .. name, read.mention(read.quote("وقال نائب الرئيس " .. name .. " إن السد قديم.")), name)
    end
    assert.equal("سامي عون", read.speaker(read.quote "وقال سامي عون، وشكر الله على ذلك، إن السد قديم."))
  end)

  it("is علي behind whose father or mother one is", function()
    assert.equal("أبو علي", read.speaker(read.quote "وقال أبو علي إن السد قديم."))
    assert.equal("أم علي", read.speaker(read.quote "وقالت أم علي، وهي أرملة، إن السد قديم."))
  end)
end)
