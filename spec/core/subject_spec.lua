-- SPDX-License-Identifier: MIT
-- Whom the text around a cue names where its own verb does not.
local read = require "spec.support.read"

local SUBJECTS = { -- name, text, speaker of the last quote, mention
  { "a title behind its verb", "وشاركت الناشطة هدى عون في المسيرة، مؤكدة أن الطريق طويل.",
    "هدى عون", "الناشطة هدى عون في المسيرة" },
  { "an office behind a pronoun", "وانضم إليه مدير المصنع نزار سلمان قائلا: \"الآلات تعمل والعمال معنا\".",
    "نزار سلمان", "مدير المصنع نزار سلمان" },
  { "a name with its office behind a comma",
    "وقفت مها ناصيف، عضوة النقابة، أمام المبنى، قائلة: \"لن نبرح المكان حتى يسمعونا\".",
    "مها ناصيف", "مها ناصيف، عضوة النقابة" },
  { "an institution behind a verb in ت", "وانسحبت لجنة المعلمين بعد ساعة، معتبرة أن الحوار بلا جدوى.",
    "لجنة المعلمين", "لجنة المعلمين" },
  { "an institution behind a pronoun", "وانسحبت منه لجنة المعلمين بعد ساعة، معتبرة أن الحوار بلا جدوى.",
    "لجنة المعلمين", "لجنة المعلمين" },
  { "no institution that a noun goes with", "وأغلق مبنى وزارة الأمن، لافتا إلى أن السبب فني.", nil, nil },
  { "no object of its verb", "ونشر الباحث مقطعا مصورا، مؤكدا أن النظام معطل.", "الباحث", "الباحث" },
  { "whoever had the honorific's title",
    "زار سمو الأمير تركي بن ماجد القرية.\nوقال معالي الوزير جمال عبدالله إن الافتتاح قريب.\n" ..
    "وأضاف سموه أن التراث أمانة.", "سمو الأمير تركي بن ماجد القرية", "سموه" },
  { "whoever had it, though it ends in ة", "وصل سعادة السفير هشام الراوي إلى المدينة.\n" ..
    "وبعد الجولة قال سعادته: \"رأيت عملا يليق بأهل هذه المدينة\".", "هشام الراوي", "سعادته" },
  { "whoever had it, behind a participle",
    "شكر سماحة المفتي عبدالقادر النجار الحضور، لافتا سماحته إلى أن الوقف باق.",
    "عبدالقادر النجار", "سماحته" },
  { "who spoke, where nobody had it", "قال الوزير سالم كرم إن السد آمن.\nوأضاف سعادته أن الماء كاف.",
    "سالم كرم", "سعادته" },
  { "the subject of the paragraph", "قال سمعان إن الجلسة انتهت.\nأثار النائب سالم عون الجدل في المجلس. وقال إن الطريق طويل.", "سالم عون", nil },
  { "no name of a verb that opens the sentence", "وألقى هادي الراوي مدير المدرسة كلمة، مؤكدا أن العلم نور.",
    "هادي الراوي", "هادي الراوي مدير المدرسة" },
  { "whoever was asked", "قال الشاهد إنه سمع صراخا. وسأله المحامي سامي عون عن الوقت، فأجاب بأنه لا يذكر.",
    "الشاهد", nil },
  { "whoever was asked when", "قال المتهم إنه بريء. وعندما سأله المحامي عن السلاح، أوضح أنه لا يملكه.",
    "المتهم", nil },
  { "the source, not whom it told of", "وحسب المصدر، فإن اللجنة نبهت إلى الخطر، قبل أن يضيف أن التحقيق مستمر.",
    "المصدر", nil },
  { "whom the paragraph named, though by المتحدث",
    "قال سمعان إن السد آمن.\nولم يخف حسن كرم، رئيس النادي، غضبه من القرار. وقال المتحدث إن الفريق ظلم.",
    "حسن كرم", "المتحدث" },
  { "who did the deed, without it", "وأدان المطران يوسف عازار الاعتداء، معتبرا أن الصمت جريمة.",
    "المطران يوسف عازار", nil },
  { "who denies, without what", "نفى متحدث عسكري وقوع الهجوم، مؤكدا أن الحدود هادئة.", "متحدث عسكري", nil },
  { "who reveals, without what", "كشفت الممثلة هدى عون كواليس فيلمها، مؤكدة أن الدور صعب.",
    "هدى عون كواليس", "الممثلة هدى عون" },
  { "an honorific's act", "زار سعادة السفير رائد عون المدرسة. وأشاد سعادته بالعمل وقال إن البلدة بخير.",
    "سعادة السفير رائد عون المدرسة", nil },
}

describe("a speaker whom the verb does not name is", function()
  for _, row in ipairs(SUBJECTS) do
    it(row[1], function()
      local quotes = read.quotes(row[2])
      local quote = quotes[#quotes]
      local mention = quote.speaker and quote.speaker.mention
      assert.same({ row[3], row[4] }, { read.speaker(quote), mention and mention.text })
    end)
  end
end)
