-- SPDX-License-Identifier: MIT
-- Who speaks where another passes it on.
local read = require "spec.support.read"

local RELAYED = { -- name, text, mention
  { "whom a colon follows", "نقلت الوكالة عن الوزير سامي عون: \"السد قديم ولن نبيعه\".", "الوزير سامي عون" },
  { "whom marks follow", "ونقلت صحيفة النيل عن الوزير سامي عون \"السد قديم ولن نبيعه أبدا\".", "الوزير سامي عون" },
  { "a paper, where it tells of no man", "نقلت الصحيفة عن الحادث: \"السد انهار في الليل والناس نيام\".", "الصحيفة" },
  { "on whose tongue it came", "وجاء على لسان الوزير هادي كرم أن السد آمن.", "الوزير هادي كرم" },
  { "whom a participle passes on", "ونشر الاتحاد الخبر، ناقلا عن الطبيب سامي عون أن العلاج طويل.", "الطبيب سامي عون" },
  { "on whose tongue an agency puts it", "ونقلت الوكالة على لسان الوزير سامي عون أن السد قديم.", "الوزير سامي عون" },
  { "of whom dashes tell that he hides his name", "ونقلت وكالة المدار عن مسؤول بالوزارة -طلب عدم نشر اسمه- قوله إن السد قديم.", "مسؤول بالوزارة" },
  { "an outlet with nobody behind it", "نقلت تقارير تركية، أن السد قديم.", "تقارير تركية" },
  { "an outlet that opens the sentence, before a comma", "ونقلت صحيفة النيل، أن السد قديم.", "صحيفة النيل" },
  { "a deputy for a town that an agency quotes", "نقلت وكالة «المدار» عن النائب عن مدينة بيروت سامي عون قوله إن العمل مستمر.",
    "النائب عن مدينة بيروت سامي عون" },
  { "a source, without what it is described as", "نقلت القناة عن مصدر رفيع وصفته بالمطلع قوله إن السد آمن.", "مصدر رفيع" },
  { "those from whom an outlet has it", "قالت القناة 13 العبرية عن مسؤولين إسرائيليين، اليوم الاثنين إن السد آمن.", "مسؤولين إسرائيليين" },
  { "who speaks, and not of whom", "وقال المدير عن الوزير إنه صديق قديم.", "المدير" },
  { "a correspondent who is no relay", "ونقلت مراسلة \"المرايا\" في الميناء هدى عون أن السد قديم.", "مراسلة \"المرايا\" في الميناء هدى عون" },
  { "an officer whose name they do not reveal", "ونقلت عن ضابط كبير لم تكشف عن اسمه قوله: \"نحن نعطي ما لا نملك\".", "ضابط كبير" },
  { "whom an outlet in marks learnt it of",
    "غير أن \"الأفق\" علمت من مصدر في اللجنة أن النادي اعترض.", "مصدر في اللجنة" },
  { "who is relayed, across the commas of who relays",
    "ونقلت وكالة المدار شبه الحكومية، عن سفير لوريا لدى الوكالة، سامي عون، قوله \"إن بلاده غير مجبرة على شيء\".",
    "سفير لوريا لدى الوكالة، سامي عون" },
  { "those behind عن", "ونقل المراسل عن شهود أن الجسر انهار.", "شهود" },
  { "those behind عن whom a paper relays",
    "المعبر ما زال مغلقا حتى الآن، وفق ما نقلت الإذاعة عن الناطق.", "الناطق" },
}

describe("what is passed on", function()
  for _, row in ipairs(RELAYED) do
    it("is of " .. row[1], function()
      local quote = read.quote(row[2])
      assert.equal(row[3], read.mention(quote))
    end)
  end

  it("is through whom a source was quoted, behind it", function()
    local quote = read.quote("ارتفع عدد المصابين إلى عشرين، بحسب ناطق باسم الوزارة، وفق ما نقلته وكالة \"المدار\".")
    assert.equal("ناطق باسم الوزارة", read.speaker(quote))
    assert.equal("وكالة \"المدار\"", quote.medium.text)
    assert.equal("ارتفع عدد المصابين إلى عشرين", quote.text)
  end)

  it("says so behind an adverb too", function()
    for _, verb in ipairs { "وجاء أيضا", "وورد كذلك" } do
      local quote = read.quote(verb .. " في بيان الوزارة أن السد آمن.")
      assert.equal("بيان الوزارة", read.mention(quote))
      assert.equal("السد آمن", quote.text)
    end
  end)

  it("is nothing where somebody was carried", function()
    assert.same({}, read.quotes("نقلت سيارة الإسعاف الجرحى قبل أن يصل الوزير."))
  end)

  it("is through an outlet", function()
    local quote = read.quote("ونقلت وكالة الأنباء السارية عن الوزير نبيل كرم قوله إن السد آمن.")
    assert.equal("وكالة الأنباء السارية", quote.medium.text)
    assert.equal("نبيل كرم", read.speaker(quote))
    assert.is_nil(read.quote("ونُقل عن الوزير نبيل كرم قوله إن السد آمن.").medium)
  end)
end)
