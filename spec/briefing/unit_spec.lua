-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local core = require "briefing.core"
local entity = require "briefing.entity"
local unit = require "briefing.unit"

local function open(text, date)
  local set = briefing.open { { id = "a", outlet = "الفجر", date = date or "2024-03-10", text = text } }
  return set[1]
end

local function pieces(text)
  local document, list = open(text), {}
  unit.pieces(document, function(first, last, quote, whole)
    list[#list + 1] = { document.text:sub(first, last), quote, whole }
  end)
  return list
end

local function has(list, text, quote, whole)
  for _, piece in ipairs(list) do
    if piece[1] == text and piece[2] == quote and piece[3] == whole then return true end
  end
  return false
end

describe("pieces", function()
  it("are quotes, and sentences without any", function()
    local list = pieces("قال الوزير سالم إن السد جاهز للعمل الآن. وفتحت البلدية الجسر أمام السيارات أمس.")
    assert.is_true(has(list, "السد جاهز للعمل الآن", 1, true))
    assert.is_true(has(list, "وفتحت البلدية الجسر أمام السيارات أمس.", nil, true))
  end)
  it("leave out the words that report", function()
    for _, piece in ipairs(pieces("قال الوزير سالم إن السد جاهز للعمل الآن.")) do
      assert.is_nil(piece[1]:find("سالم", 1, true))
    end
  end)
  it("are clauses of long ones, and what stands in marks", function()
    local list = pieces("سنراقب منسوب الخزان كل يوم، وسنعمل وفق قاعدة «لا قرار من دون أهله» مع الجيران.")
    assert.is_true(has(list, "سنراقب منسوب الخزان كل يوم", nil, false))
    assert.is_true(has(list, "لا قرار من دون أهله", nil, false))
  end)
end)

describe("terms", function()
  local stemmer = core.stemmer()
  local function ids_of(document, of)
    local terms <close> = unit.terms(document, stemmer, of)
    local list = {}
    for i = 1, #terms do list[i] = terms:get(i) end
    return list
  end
  local function ids(text, date) return ids_of(open(text, date)) end
  it("have one form for a date, and for a number", function()
    assert.same(ids("يوم 15 مارس 2024"), ids("2024-03-15"))
    assert.same(ids("أمس"), ids("9 مارس 2024"))
    assert.same(ids("50 في المئة"), ids("خمسين بالمئة"))
  end)
  it("have one term for a person, in any spelling and with any title", function()
    local set = briefing.open { { id = "a", text = "قال الوزير أنتوني بلينكن إن السد جاهز." },
      { id = "b", text = "وأكد الوزير أنتوني بلينكين أن السد جاهز." } }
    local documents = { set[1], set[2] }
    local joined, of = entity.join(documents)
    assert.is_true(#joined >= 1)
    local a, b = ids_of(documents[1], of), ids_of(documents[2], of)
    assert.equal(a[2], b[2])
    assert.equal(#a, #b)
  end)
end)
