-- SPDX-License-Identifier: MIT
local conjugate = require "briefing.conjugate"
local core = require "briefing.core"
local read = require "spec.support.read"

describe("the lexicon", function()
  -- All in one clause frame, so that only the form is at stake.
  for _, verb in ipairs { "قال", "قالت", "يقول", "تقول", "وقال", "فقال", "قالا", "قالوا",
    "أوضح", "أوضحت", "وأوضحوا", "يوضح", "صرّح", "أَكَّدَ", "أكـد", "نبه", "ونبهت", "أردفت" } do
    it("knows " .. verb, function()
      assert.equal(1, #read.quotes(verb .. " الناطق أن الطريق مفتوح."))
    end)
  end

  it("knows a verb with its pronoun that is his word too", function()
    assert.same({ "حملة انتخابية" }, read.contents("ووصفه الوزير بأنه \"حملة انتخابية\"."))
    assert.same({ "الماء قليل" }, read.contents("وقال الوزير، على حد وصفه، إن الماء قليل."))
  end)

  it("knows many who tell him, and us", function()
    assert.same({ "الباب مفتوح" }, read.contents("وأبلغوه أن الباب مفتوح."))
    assert.same({ "الباب مفتوح" }, read.contents("وصارحوها بأن الباب مفتوح."))
    assert.same({}, read.contents("وسلوكه أن الباب مفتوح."))
    assert.same({ "الباب سيفتح" }, read.contents("وعدهم المدير بأن الباب سيفتح."))
  end)

  it("knows what he counts as by its last letter", function()
    assert.same({ "رفضت عدة أعمال بسبب أنها متعبة" }, read.contents("وأكدت هدى سعد أنها رفضت عدة أعمال بسبب أنها متعبة."))
    assert.same({ "الباب مفتوح" }, read.contents("ومنها إشارة الوزير إلى أن الباب مفتوح."))
  end)

  it("knows the present as it is spoken, and no nouns in ب", function()
    local quotes = read.quotes("وتابع سامي عون: \"الجار بيقول لي: الباب مفتوح\".")
    assert.equal("الباب مفتوح", quotes[2].text)
    assert.equal(0, #read.quotes("بيت الناطق أن الطريق مفتوح."))
  end)

  it("takes what the user adds", function()
    local text = "وتمتّع المعلق أن اللقاء حاسم."
    assert.same({}, read.contents(text, {}))
    local lexicon = core.lexicon()
    local index = lexicon:add_cue("تمتع", "say", 2, 0, 1)
    local forms = conjugate.verb { past = "تمتع", past_feminine = "تمتعت", present = "يتمتع" }
    for _, form in ipairs(forms) do assert.is_true(lexicon:add_form(index, form.form, 0)) end
    assert.same({ "اللقاء حاسم" }, read.contents(text, { lexicon = lexicon }))
    assert.equal("تمتع", read.quotes(text, { lexicon = lexicon })[1].cue.lemma)
  end)

  it("takes a class that refines one of its own for that one", function()
    local text = "قال الوزير خالد السمان إن المطر سيسقط. وبجس رفيقه: «السدود فارغة»."
    local function speaker(class)
      local lexicon = core.lexicon()
      local index = lexicon:add_cue("بجس", class, 2, 0, 0x41)
      assert.is_true(lexicon:add_form(index, "بجس", 0))
      local quote = read.quotes(text, { lexicon = lexicon })[2]
      assert.equal(class, quote.cue.class)
      return read.speaker(quote)
    end
    assert.equal("خالد السمان", speaker "add") -- what is added is no speaker
    assert.equal("خالد السمان", speaker "add.softly")
    assert.equal("رفيقه", speaker "softly")
  end)

  it("refuses a form that is no Arabic word", function()
    local lexicon = core.lexicon()
    local index = lexicon:add_cue("x", "say", 2, 0, 1)
    local done, _, code = lexicon:add_form(index, "said", 0)
    assert.is_nil(done)
    assert.equal("bad-argument", code)
  end)
end)
