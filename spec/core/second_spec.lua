-- SPDX-License-Identifier: MIT
-- Two phrases in a row behind a verb: name, text, who speaks and what begins the second;
-- that is seen in the addressee, and of what is accused or described in that the speaker
-- ends before it.
local read = require "spec.support.read"

local ROWS = {
  { "an object of one word, behind a source of whom an adjective tells", "استقبل مصدر أمني السفير وقال إن السد قديم.", "مصدر أمني" },
  { "what a country refuses", "رفضت روسيا الاقتراح وقالت إن السد قديم.", "روسيا" },
  { "a plural in ات behind an office", "وأوصى وزير التعليم الملاكات التدريسية بأن تعود.", "وزير التعليم", "الملاكات التدريسية" },
  { "whom one warns, behind a country in ا", "وحذر وزير خارجية روسيا المدينة من أن السد قديم.", "وزير خارجية روسيا", "المدينة" },
  { "one with title and name behind another", "ووصف السفير خالد العوني الصحفية هدى كرم بأنها \"صوت الناس كلهم\".", "خالد العوني" },
  { "a place behind office and name", "وطالب وزير الري الأميركي سامي عون إسرائيل بأن توقف القصف.", "سامي عون", "إسرائيل" },
  { "a place behind an office", "واتهم الرئيس الأوكراني روسيا بأنها قصفت المستشفى.", "الرئيس الأوكراني" },
  { "a place behind a name", "واتهم زيلينسكي روسيا بأنها قصفت المستشفى.", "زيلينسكي" },
  { "a body behind a place", "وأبلغت واشنطن الحكومة العراقية بأن قواتها باقية.", "واشنطن", "الحكومة العراقية" },
  { "a body behind a body", "واتهم الجيش الدعم السريع بأنه قصف المستشفى.", "الجيش" },
  { "a body without the article", "واتهم المتحدث باسم الجيش قوات الدرع بأنها قصفت المستشفى.", "المتحدث باسم الجيش" },
  { "a body whose name is in marks", "وحذر المتحدث باسم الجيش قوات \"الدرع\" من أن الوقت ينفد.",
    "المتحدث باسم الجيش", "قوات \"الدرع\"" },
  { "many behind whom an office is", "ودعا الوسيط الدولي الأطراف إلى أن توقف القتال.", "الوسيط الدولي", "الأطراف" },
  { "many in the plural of a body", "ودعت المفوضية الأوروبية الدول الأعضاء إلى أن تفتح الحدود.",
    "المفوضية الأوروبية", "الدول الأعضاء" },
  { "many who are an office", "وحذر وزير الداخلية التجار من أن الرقابة ستشدد.", "وزير الداخلية", "التجار" },
  { "an office behind office and name", "وطالب النائب هادي عون وزير الصحة بأن يستقيل.", "هادي عون", "وزير الصحة" },
  { "an office behind a body", "واتهمت المعارضة رئيس الحكومة بأنه يماطل.", "المعارضة" },
  { "an office behind where the other serves", "وأخبر ضابط في الجيش أهالي القرية أن عليهم الرحيل.",
    "ضابط في الجيش", "أهالي القرية" },
  { "no second office of one man", "وطالب نائب رئيس الوزراء وزير الري سامي العوني إسرائيل بأن توقف القصف.",
    "سامي العوني", "إسرائيل" },
  { "no adjective of an office", "وحذر الوزير الفرنسي السابق من أن الوقت ينفد.", "الوزير الفرنسي السابق" },
  { "no adjective of things", "وأفادت الأنباء الواردة من الجبهة بأن القتال توقف.", "الأنباء الواردة" },
  { "no surname", "وحذر هادي المعلم من أن الوقت ينفد.", "هادي المعلم" },
  { "no title and name", "وحذر رئيس اللجنة المهندس هادي عون من أن الوقت ينفد.", "هادي عون" },
  { "what is described", "ووصف رئيس الوزراء الاتفاق بأنه \"خيانة كبرى\".", "رئيس الوزراء" },
  { "what is described, behind an adjective of who does it",
    "ووصف الوزير السابق الاتفاق بأنه \"خيانة كبرى\".", "الوزير السابق" },
  { "what is described, of somebody", "ووصفت الحركة تصريحات الوزير بأنها \"خطيرة جدا\".", "الحركة" },
  { "what is taken for something", "واعتبر وزير الري الإيراني سامي عون الهجوم \"جريمة حرب\".", "سامي عون" },
  { "that which is taken for something", "واعتبر الوزير سامي عون هذه الخطوة \"خطوة جيدة\".", "سامي عون" },
  { "no place in the office of one who is named", "وأفاد عضو غرفة طوارئ المدينة آدم كرم بأن الوقت ينفد.", "آدم كرم" },
  { "what is described, behind an office between commas",
    "ووصف سامي عون، مدير الشركة، الصفقة بأنها \"شراكة كبرى\".", "سامي عون" },
  { "what is taken for something, behind an office between commas",
    "واعتبر سامي عون، رئيس الحزب، القرار \"خطأ جسيما\".", "سامي عون" },
  { "no field of the office, nor where it is", "وأفاد مدير مؤسسة توزيع الكهرباء بالولاية رابح عون أن الوقت ينفد.", "رابح عون" },
  { "a visit of one with office and name", "ووصفت مصادر الرئاسة اللبنانية زيارة رئيس الجمهورية سامي عون إلى المدينة بـ\"الممتازة جدا\".", "مصادر الرئاسة اللبنانية" },
  { "all there is, so that nobody is named", "واعتبر الاتفاق \"خطوة جيدة\".", nil },
}

describe("the second of two phrases in a row is", function()
  for _, row in ipairs(ROWS) do
    it(row[1], function()
      local q = read.last(row[2])
      assert.same({ row[3], row[4] }, { q and read.speaker(q), q and q.addressee and q.addressee.name })
    end)
  end
end)
