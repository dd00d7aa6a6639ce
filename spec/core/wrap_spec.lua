-- SPDX-License-Identifier: MIT
local core = require "briefing.core"
local read = require "spec.support.read"

-- Lines folded to a width, and lines that are none of that.

local function fold(text, width)
  local lines = {}
  for line in (text .. "\n"):gmatch("([^\n]*)\n") do
    local folded, length = {}, 0
    for word in line:gmatch("%S+") do
      local chars = utf8.len(word)
      if length > 0 and length + 1 + chars > width then
        lines[#lines + 1] = table.concat(folded, " ")
        folded, length = {}, 0
      end
      folded[#folded + 1] = word
      length = length + (length > 0 and 1 or 0) + chars
    end
    lines[#lines + 1] = table.concat(folded, " ")
  end
  return table.concat(lines, "\n")
end

local function contents(text)
  local list = {}
  for i, quote in ipairs(read.quotes(text)) do list[i] = quote.text:gsub("%s+", " ") end
  return list
end

local PARAGRAPH = "قال المدير العام للهيئة سامي عون إن العمل في السد الكبير على ضفاف النهر يسير كما خطط له " ..
  "منذ مطلع العام الماضي رغم الأمطار الغزيرة التي هطلت على المنطقة في الأسابيع الثلاثة الأخيرة. " ..
  "وأضاف أن الخزان سيمتلئ قبل نهاية الصيف المقبل وأن المزارعين في القرى المجاورة سيحصلون على حصتهم " ..
  "كاملة من الماء، مشيراً إلى أن الهيئة أعدت خطة بديلة لتأمين مياه الشرب في كل مدن الإقليم."

describe("folded lines", function()
  for _, width in ipairs { 48, 60, 72, 80 } do
    it("are read as one at a width of " .. width, function()
      local folded = fold(PARAGRAPH, width)
      assert.is_truthy(folded:find("\n"))
      assert.same(contents(PARAGRAPH), contents(folded))
      assert.equal(3, #contents(folded))
    end)
  end

  it("go on behind a comma in any text", function()
    assert.same({ "العمل مستمر في السد، والخزان يمتلئ" },
                contents("وقال المدير إن العمل مستمر في السد،\nوالخزان يمتلئ."))
  end)

  it("go on behind a word that asks for more", function()
    assert.same({ "العمل مستمر في السد الكبير" }, contents("وقال المدير إن العمل مستمر في\nالسد الكبير."))
  end)

  it("go on before a comma, and behind a letter that is parted from its word", function()
    assert.same({ "الهيئة تستعد ل موسم الأمطار ، والسيول المحتملة" },
                contents("وقال مدير المركز إن الهيئة تستعد ل\nموسم الأمطار\n، والسيول المحتملة."))
    assert.same({ "فرق الصيانة تعمل" }, contents("أكدت شركة المياه في لوريا\n، أن فرق الصيانة تعمل."))
  end)

  it("end behind a byline that ends in a letter", function()
    assert.same({ "السد قديم" }, contents("هدى ل\nوقال مدير الهيئة إن السد قديم."))
  end)

  it("of no width of their own go on where two break off for certain", function()
    assert.same({ "حكومة لوريا ستعمل وتبني السدود", "السد أصبح أداة بيد دول كبيرة" }, contents("زار الوزير المدينة.\n" ..
      "وأشار الوزير إلى أن حكومة\nلوريا ستعمل وتبني السدود، مؤكدا\nأن السد أصبح أداة بيد دول\nكبيرة.\n" ..
      "وقال أمس في\nالمدينة الكبيرة، حيث كان،\nكل شيء."))
  end)

  it("of such a text end before a paragraph, behind a label and behind the first line", function()
    assert.same({ "السد قديم", "النهر بخير" }, contents("الوزير يزور المدينة\nقال الوزير إن السد قديم\n" ..
      "وقال أمس في\nالمدينة إن النهر بخير\nاقرأ أيضا: الوزير في القرية\nشاهد الوزير السوق، ثم\nالقرية،\nكما هي."))
  end)

  it("point into the text as it is", function()
    local folded = fold(PARAGRAPH, 60)
    local doc = assert(core.analyse(folded))
    for _, quote in ipairs(doc:quotes()) do
      assert.equal(quote.text, folded:sub(quote.first, quote.last))
    end
  end)
end)

describe("lines that end", function()
  it("at a heading", function()
    assert.same({ "العمل مستمر" },
                contents("المدير العام يزور السد الكبير في جولة\nوقال المدير إن العمل مستمر"))
  end)

  it("of uneven paragraphs without stops", function()
    local text = table.concat({
      "قال المدير العام سامي عون إن العمل في السد مستمر",
      "وأوضح أن الخزان يمتلئ",
      "كان ذلك في حديث طويل أدلى به على ضفة النهر في العاصمة أمس",
      "وبين المدير أن الماء كاف",
      "ودعا إلى رفع الأسوار القديمة قبل أول الأمطار بشهر",
    }, "\n")
    assert.same({ "العمل في السد مستمر", "الخزان يمتلئ", "الماء كاف" }, contents(text))
  end)
end)
