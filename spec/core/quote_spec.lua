-- SPDX-License-Identifier: MIT
local read = require "spec.support.read"

local TYPES = {
  { "indirect", "وقال الوزير إن الحادث وقع في منطقة \"باركان\" الصناعية." },
  { "indirect", "وقال الوزير إن الحوار مع \"قوات التدخل السريع\" مستمر." },
  { "indirect", "وقال الوزير إن الروبوت يحمل اسم \"الدب القطبي الصغير\" منذ سنة." },
  { "mixed", "وقال الوزير إن الشركة \"توقفت عن الإنتاج\" منذ سنة." },
  { "indirect", "وقال الوزير إن أعضاء «أوبك» راضون عن الأسعار." },
  { "indirect", "وقال الوزير إن الحادث وقع في مشتة \"أولاد سعيد\" أمس." },
  { "mixed", "وقال الوزير إن الأزمة \"نقمة تخفي نعمة\" للجميع." },
  { "direct", "ووصف الوزير البيان بأنه \"أكاذيب\"." },
  { "mixed", "وقال الوزير إن الاستيراد \"حل ترقيعي\"." },
  { "mixed", "وقال الوزير إن القرار كان \"مفتوحا\"." },
  { "mixed", "وقال الوزير إن الناس ملوا من \"صمت إداري\"." },
  { "indirect", "وقال الوزير إن المكتب \"كوسموس\" باق." },
  { "direct", "ووصف الوزير العقد بأنه (( صفقة تمت بليل ))." },
  { "direct", "ووصف الوزير العقد بأنه 'صفقة تمت بليل'." },
  { "mixed", "وقال المسؤول إن الحوار كان 'جادا ومثمرا'." },
  { "direct", "وقال المسؤول: \"نحن في 'زمن الريح' منذ سنة\"." },
  { "direct", "وقال: \"سنعمل على حل الأزمة سريعاً\"." },
  { "direct", "وقال المسؤول إن “لهجة الحوار كانت جادة وهادئة”." },
  { "indirect", "وقال المسؤول إن الحوار كان هادئا." },
  { "mixed", "وقال المسؤول إن الحوار كان \"جادا ومثمرا\"." },
  { "indirect", "وقالت الخبيرة إن شركة \"نيلكو\" وسعت نشاطها." },
}

local STATUS = {
  { "said", "وقال الوزير إن السد جاهز." },
  { "future", "سيوضح الوزير أن السد جاهز." },
  { "future", "وسوف يؤكد الوزير أن السد جاهز." },
  { "negated", "لم يؤكد الوزير أن السد جاهز." },
  { "negated", "ولا أحد يقول إن السد جاهز." },
}

describe("quotes", function()
  it("have no final stop within their marks, but other signs", function()
    assert.equal("هذا يومنا", read.quote("وقال الوزير: \"هذا يومنا.\"").text)
    assert.equal("هذا يومنا!", read.quote("وقال الوزير: \"هذا يومنا!\"").text)
    assert.equal("هذا يومنا...", read.quote("وقال الوزير: \"هذا يومنا...\"").text)
  end)
  for i, row in ipairs(TYPES) do
    it(("are %s (%d)"):format(row[1], i), function()
      assert.equal(row[1], read.quote(row[2]).type)
    end)
  end
  for i, row in ipairs(STATUS) do
    it(("are %s (%d)"):format(row[1], i), function()
      assert.equal(row[1], read.quote(row[2]).status)
    end)
  end

  it("name a speaker in marks without them", function()
    local quote = read.quote("أفادت \"الوكالة المركزية\" بأن السد آمن.")
    assert.equal("الوكالة المركزية", quote.speaker.name)
    assert.equal("\"الوكالة المركزية\"", quote.speaker.mention.text)
  end)

  it("lie where their bytes say", function()
    local text = "وقال الوزير سالم إن السد \"جاهز للتشغيل\"، مضيفاً أن الماء كاف."
    for _, quote in ipairs(read.quotes(text)) do
      for _, part in ipairs { quote, quote.cue } do
        assert.equal(part.text, text:sub(part.first, part.last))
      end
    end
  end)

  it("cut a pronoun of the verb whole, where a sign of direction stands in it", function()
    local quote = read.quote("وسأله\u{202E}ا القاضي: \"متى خرجت من البيت يا هدى؟\"")
    assert.equal("ه\u{202E}ا", quote.addressee.text)
  end)

  it("find nothing in nothing", function()
    for _, text in ipairs { "", " ", "\n\n", ".", "\"", "قال", "قال:", "إن", "وقال إن", "« » « »" } do
      assert.same({}, read.quotes(text))
    end
  end)

  -- Texts cut and mangled anywhere still give spans in order and in bounds.
  it("keep their spans in bounds whatever is cut", function()
    local text = "وقال الوزير سالم: \"إن السد «جاهز (تماما) للتشغيل» غدا\"، مضيفاً أن الماء كاف.\n"
      .. "وبحسب البيان، فإن الأمر انتهى، وقالت: ”نعم”."
    for from = 1, #text, 7 do
      for to = from, #text, 31 do
        local core = require "briefing.core"
        local piece = core.replace(text:sub(from, to))
        for _, quote in ipairs(read.quotes(piece)) do
          assert.is_true(quote.first >= 1 and quote.last <= #piece)
          assert.is_true(quote.first <= quote.last)
          assert.is_true(core.validate(quote.text))
        end
      end
    end
  end)
end)
