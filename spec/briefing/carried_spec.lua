-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local carried = require "briefing.carried"

local function statement(...)
  local list = {}
  for i, text in ipairs { ... } do list[i] = { id = "d" .. i, outlet = "o" .. i, date = "2024-03-10", text = text } end
  return briefing.open(list):statements()[1]
end

local function outlets(members)
  local list = {}
  for i, member in ipairs(members) do list[i] = member.document.outlet end
  return table.concat(list, " ")
end

describe("split", function()
  it("tells who has the numbers of what is shown", function()
    local one = statement("قال المدير إن انهيار سقف المتحف القديم أدى إلى مقتل ستة عمال وإصابة 14.",
      "قال المدير إن انهيار سقف المتحف القديم أدى إلى مقتل ثمانية عمال وإصابة 14.",
      "قال المدير إن انهيار سقف المتحف القديم أدى إلى مقتل 6 عمال وإصابة 14.")
    assert.equal(3, #one.members)
    local own, others = carried.split(one.shown, one.members)
    assert.equal(3, #own + #others)
    local six = one.text:find("ستة", 1, true) or one.text:find("6", 1, true)
    assert.equal(six and "o1 o3" or "o2", outlets(own))
  end)
  it("tells who has its days, in whatever form", function()
    local one = statement("قال المدير إن ترميم المتحف القديم سينتهي في 20 مارس 2024.",
      "قال المدير إن ترميم المتحف القديم سينتهي في 25 مارس 2024.")
    local own, others = carried.split(one.shown, one.members)
    assert.same({ 1, 1 }, { #own, #others })
    one = statement("قال المدير إن ترميم المتحف القديم سينتهي في 20 مارس 2024.",
      "قال المدير إن ترميم المتحف القديم سينتهي في 20/3/2024.")
    assert.equal("o1 o2", outlets((carried.split(one.shown, one.members))))
  end)
end)

describe("wordings", function()
  it("of who denies it have the words that do", function()
    local one = statement("نفت المديرة هدى عون أن تكون المدرسة قد تلقت إنذارات قبل الحريق.",
      "وقالت المديرة هدى عون إن المدرسة لم تتلق أي إنذارات قبل الحريق.")
    local own, others = carried.split(one.shown, one.members)
    assert.matches("^نفت", carried.wordings(one, others, own)[1].text)
  end)
  it("are the others, once each, who lacks a number first", function()
    local one = statement("قال المدير إن انهيار سقف المتحف القديم أدى إلى مقتل ستة عمال وإصابة 14.",
      "قال المدير إن انهيار سقف المتحف القديم أدى إلى مقتل ثمانية عمال وإصابة 14.",
      "قال المدير إن انهيار سقف المتحف القديم أدى إلى مقتل ثمانية عمال وإصابة 14.")
    local own, others = carried.split(one.shown, one.members)
    local list = carried.wordings(one, others, own)
    assert.equal(1, #list)
    assert.are_not.equal(one.text, list[1].text)
  end)
end)
