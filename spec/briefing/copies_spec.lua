-- SPDX-License-Identifier: MIT
local briefing = require "briefing"

local FIRST = "أعلنت وزارة المياه صباح الثلاثاء أن بحيرة السد الشمالي بلغت أعلى منسوب لها منذ عقدين كاملين، ودعت سكان القرى القريبة إلى الابتعاد عن مجرى النهر."
local SECOND = "وقال المهندس سالم الحداد إن فتح البوابات سيبدأ ليلا وسيستمر ثلاثة أيام على الأقل حتى ينخفض المنسوب."
local OTHER = "افتتح رئيس البلدية سوقا جديدة للخضار وسط المدينة بحضور عشرات التجار والمزارعين ومندوبي الصحف المحلية."

local function copies(...)
  local list = { ... }
  for i, one in ipairs(list) do one.id = one.id or "d" .. i end
  local found = {}
  for copy in briefing.open(list):copies():each() do found[#found + 1] = copy end
  return found
end

describe("copies", function()
  it("are passages that two reports have, in any spelling and punctuation", function()
    local list = copies({ outlet = "o1", date = "2024-03-01", text = FIRST .. "\n" .. OTHER },
      { outlet = "o2", date = "2024-03-02",
        text = SECOND .. "\n" .. FIRST:gsub("،", " –"):gsub("أ", "ا") })
    assert.equal(1, #list)
    assert.equal(1, #list[1].passages)
    for i, member in ipairs(list[1].passages[1].members) do
      assert.equal("d" .. i, member.document.id)
      assert.equal(member.text, member.document.text:sub(member.first, member.last))
      assert.matches("علنت وزارة المياه .* مجرى النهر$", member.text)
    end
  end)
  it("go on where a few words differ", function()
    local list = copies({ outlet = "o1", text = FIRST },
      { outlet = "o2", text = (FIRST:gsub("صباح الثلاثاء", "أمس")) })
    assert.equal(1, #list[1].passages)
    assert.matches("^أعلنت وزارة المياه أمس أن بحيرة .* مجرى النهر$", list[1].passages[1].members[2].text)
  end)
  it("come from who was first, or is credited", function()
    local function known(a, b)
      local list = copies(a, b)
      return list[1].from.outlet, list[1].to.outlet, list[1].known
    end
    assert.same({ "o2", "o1", "date" }, { known({ outlet = "o1", date = "2024-03-02", text = FIRST },
      { outlet = "o2", date = "2024-03-01", text = FIRST }) })
    assert.same({ "وكالة الفجر", "o2", "credit" }, { known(
      { outlet = "وكالة الفجر", date = "2024-03-02", text = FIRST },
      { outlet = "o2", date = "2024-03-01", text = FIRST .. " بحسب وكالة الفجر." }) })
    local from, to, how = known({ outlet = "o1", date = "2024-03-01", text = FIRST },
      { outlet = "o2", date = "2024-03-01", text = FIRST .. "\n" .. SECOND })
    assert.same({ "o2", "o1" }, { from, to })
    assert.is_nil(how)
  end)
  it("tell how much of a report they are", function()
    local list = copies({ outlet = "o1", date = "2024-03-01", text = FIRST },
      { outlet = "o2", date = "2024-03-02", text = FIRST .. "\n" .. OTHER })
    assert.near(0.6, list[1].share, 0.1)
    assert.is_false(list[1].again)
    list = copies({ outlet = "o1", date = "2024-03-01", text = FIRST },
      { outlet = "o2", date = "2024-03-02", text = FIRST })
    assert.equal(1, list[1].share)
    assert.is_true(list[1].again)
  end)
  it("are no few words, and nothing of the page", function()
    assert.same({}, copies({ outlet = "o1", text = FIRST }, { outlet = "o2", text = OTHER }))
    assert.same({}, copies({ outlet = "o1", text = FIRST },
      { outlet = "o2", text = "زار الوفد بحيرة السد الشمالي بلغت أعلى منسوب لها منذ عقدين." }))
  end)
  it("count a passage once, where one report has it twice", function()
    local list = copies({ outlet = "o1", text = FIRST },
      { outlet = "o2", text = FIRST .. "\n" .. OTHER .. "\n" .. FIRST })
    assert.equal(1, #list[1].passages)
  end)
  it("name the medium that both name", function()
    local list = copies({ outlet = "o1", text = FIRST .. " بحسب وكالة رويترز." },
      { outlet = "o2", text = SECOND .. "\n" .. FIRST .. " ونقلت وكالة رويترز عن شهود أن الأهالي غادروا." })
    assert.matches("رويترز", list[1].via)
  end)
end)
