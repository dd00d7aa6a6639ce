-- SPDX-License-Identifier: MIT
-- What the core writes is compared, byte for byte, with the way of tables.

local annotation = require "briefing.annotation"
local arabic = require "spec.support.arabic"
local core = require "briefing.core"
local document = require "briefing.document"
local json = require "briefing.json"
local reader = require "briefing.reader"

-- The annotations of a text, after it was seen that both writers agree.
local function same(fields)
  fields.id, fields.meta = fields.id or "a", fields.meta or {}
  local one = document.new(fields)
  local doc = assert(one:analysis())
  for _, whole in ipairs { false, true } do
    assert.equal(json.encode(annotation.tables(one, whole)), "{" .. doc:json(whole) .. "}")
  end
  return json.decode(json.encode(annotation.document(one)))
end

-- Each shows one shape of a part; `has` is looked up in what comes out.
local CASES = {
  { "an empty document", "ل", function(o) return #o.quotes == 0 end },
  { "a direct quote", "وقال الوزير سالم القاسم: «السد جاهز».",
    function(o) return o.quotes[1].speaker.name:find("سالم", 1, true) end },
  { "an addressee and a medium",
    "وأخبر الوزير سالم القاسم السفير نادر العلي أن السد جاهز، في بيان.",
    function(o) return #o.quotes > 0 end },
  { "a quote in a quote",
    "وقال الوزير سالم القاسم إن السفير نادر العلي أبلغ المدير أن الماء كاف.",
    function(o) return o.quotes[2] and o.quotes[2].parent == "q1" end },
  { "a role behind لل", "وقالت الحكومة للرئيس إن السد جاهز. وأكد الرئيس أن الماء كاف.",
    function(o) return #o.entities > 0 end },
  { "controls of seven bits and of eight", "وقال الوزير سالم: «السد \27[31m جاهز \u{9B}1m نعم».",
    function(o) return #o.quotes > 0 end },
  { "an act", "ودعا الوزير سالم القاسم إلى خفض الأسعار.", function(o) return #o.acts == 1 end },
  { "a mark without its partner", "وقال الوزير سالم: «السد جاهز وسيمتلئ قريباً.",
    function(o) return #o.quotes > 0 end },
  { "dates, money and shares",
    "في 3 مايو 2021 بلغت التكلفة 5.5 ملايين دولار، أي 12.5% من 0.1 مليار، ونحو 50 دقيقة.",
    function(o) return #o.dates == 1 and #o.quantities > 3 end },
  { "boilerplate and a title",
    "امتلاء السد قريب\nامتلاء السد قريب\n\nقال الوزير سالم إن السد جاهز.\n\nاقرأ أيضاً\n",
    function(o) return #o.boilerplate > 0 end },
  { "characters that JSON escapes",
    "وقال الوزير: «السد\t\"جاهز\" \\ \u{2028}الآن\u{2029}\u{7F}\u{1}».",
    function(o) return #o.quotes > 0 end },
  { "dashes of the same first byte", "وقال الوزير سالم: “السد – جاهز”…",
    function(o) return #o.quotes > 0 end },
}

describe("brf_json", function()
  for _, case in ipairs(CASES) do
    it("writes " .. case[1], function() assert.truthy(case[3](same { text = case[2] })) end)
  end

  it("keeps what metadata tells", function()
    local object = same { text = "قال الوزير إن السد جاهز.", title = "عنوان \"آخر\"",
      date = "2024-03-01", outlet = "o", url = "u", id = 7, meta = { b = 1, a = { 2 } } }
    assert.equal("عنوان \"آخر\"", object.title.text)
    assert.is_nil(object.title.start)
    assert.same({ b = 1, a = { 2 } }, object.meta)
  end)

  it("writes texts of any letters and marks", function()
    local make, random = arabic.generator(11)
    for _ = 1, 300 do
      same { text = make(random(400)) }
    end
  end)

  it("writes reports put together from pieces", function()
    local pieces = { "وقال ", "الوزير سالم القاسم ", "إن ", "السد جاهز", "، ", "«", "»", "\"", ".\n",
      "وأضاف أن ", "الرئيس نادر العلي ", "بحسب البيان", "مشيراً إلى أن ", "للرئيس ", "يوم 3 مايو ",
      "50 دقيقة ", "أبلغ ", "روسيا ", "الناتو ", "سيوضح ", "لم يذكر ", ": ", "دعا إلى ", "\n\n", "(", ")",
      "وزارة المياه ", "فيها", "ـه ", "عبر تويتر " }
    local _, random = arabic.generator(5)
    for _ = 1, 400 do
      local text = {}
      for i = 1, 20 + random(120) do text[i] = pieces[random(#pieces)] end
      same { text = table.concat(text) }
    end
  end)

  it("writes the real reports", function()
    local path = (os.getenv "BRIEFING_SHARED" or "../shared") .. "/corpus/reports.jsonl"
    local file = io.open(path, "rb")
    if not file then return pending "no real reports beside this checkout" end
    local count = 0
    for record in reader.source(file, {}) do
      same(record)
      count = count + 1
    end
    file:close()
    assert.is_true(count > 0)
  end)

  it("has nothing to say of a closed document", function()
    local doc = core.analyse("وقال الوزير إن السد جاهز.")
    doc:close()
    assert.equal('"boilerplate":[],"sentences":[],"entities":[],"quotes":[],"acts":[],'
      .. '"dates":[],"quantities":[]', doc:json())
  end)
end)
