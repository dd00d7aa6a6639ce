-- SPDX-License-Identifier: MIT
local entity = require "briefing.entity"

local function document(...)
  local list = {}
  for i, row in ipairs { ... } do
    local mentions = {}
    for j = 2, #row do mentions[j - 1] = { first = j, last = j, text = row[j] } end
    list[i] = { name = row[1], type = row.type or "person", mentions = mentions }
  end
  return { entities = function() return list end, list = list }
end

local function names(list)
  local out = {}
  for i, one in ipairs(list) do out[i] = one.name .. " " .. #one.mentions end
  return out
end

describe("entity.join", function()
  it("joins the same name, however it is spelled", function()
    local a = document { "البيت الأبيض", "البيت الأبيض", type = "organization" }
    local b = document { "البيت الابيض", "البيت الابيض", type = "organization" }
    local list, of = entity.join { a, b }
    assert.same({ "البيت الأبيض 2" }, names(list))
    assert.same({ a, b }, list[1].documents)
    assert.same({ "البيت الأبيض", "البيت الابيض" }, list[1].variants)
    assert.equal(list[1], of[b.list[1]])
  end)
  it("joins a family name to the one who bears it", function()
    local list = entity.join { document { "بوتين", "بوتين" },
      document { "فلاديمير بوتين", "فلاديمير بوتين", "بوتين" } }
    assert.same({ "فلاديمير بوتين 3" }, names(list))
  end)
  it("relates a capital to its country, and keeps the two apart", function()
    local set = require "briefing".open { { id = "a", outlet = "north",
      text = "وقالت موسكو إن الجسر سليم. وزار الوفد روسيا وحلب." } }
    local of = {}
    for one in set:entities():each() do of[one.name] = one.capital_of or one.ref end
    assert.same({ ["موسكو"] = "RU", ["روسيا"] = "RU", ["حلب"] = "aleppo" }, of)
  end)
  it("shows the article that لل hides where somebody was told", function()
    local set = assert(require "briefing".open { "قال سامي عون للوزير نبيل كرم إن السد جاهز." })
    assert.same({ "الوزير نبيل كرم", "نبيل كرم", "كرم" }, set:entities()[2].variants)
  end)
  it("joins a name with a servant in it, in one word or in two, and calls nobody by half of it", function()
    local list = entity.join { document { "سامي عبدالله", "سامي عبدالله" },
      document { "سامي عبد الله", "سامي عبد الله" } }
    assert.same({ "سامي عبدالله 2" }, names(list))
    assert.same({ "سامي عبدالله", "عبدالله", "سامي عبد الله", "عبد الله" }, list[1].variants)
  end)
  it("joins none when two bear it", function()
    local list = entity.join { document { "الحداد", "الحداد" },
      document({ "سامي الحداد", "سامي" }, { "كريم الحداد", "كريم" }) }
    assert.equal(3, #list)
  end)
  for _, row in ipairs {
    { "a title", "الرئيس بايدن", "جو بايدن", "جو بايدن" },
    { "a title with an adjective", "الرئيس الأمريكي جو بايدن", "الرئيس بايدن", "جو بايدن" },
    { "a title set off by a comma", "نظيره الروسي، فلاديمير بوتين", "بوتين", "فلاديمير بوتين" },
    { "an article in the family name", "الوزير الحداد", "سامي الحداد", "سامي الحداد" },
  } do
    it("joins across " .. row[1], function()
      local list = entity.join { document { row[2], row[2] }, document { row[3], row[3] } }
      assert.same({ row[4] .. " 2" }, names(list))
    end)
  end
  for _, row in ipairs {
    { "two named together", "الرئيس بايدن والرئيس بوتين", "فلاديمير بوتين" },
    { "officials without a name", "مسؤول في البيت الأبيض", "المتحدث باسم البيت الأبيض" },
    { "brothers", "سامي الحداد", "كريم الحداد" },
  } do
    it("keeps apart " .. row[1], function()
      assert.equal(2, #entity.join { document { row[2], row[2] }, document { row[3], row[3] } })
    end)
  end
  it("keeps a person and a place apart", function()
    assert.equal(2, #entity.join { document { "واشنطن", "واشنطن", type = "place" },
      document { "واشنطن", "واشنطن" } })
  end)
  it("joins no first name to a full one", function()
    assert.equal(2, #entity.join { document { "سامي", "سامي" },
      document { "سامي الحداد", "سامي الحداد" } })
  end)
  it("joins a role that a definite phrase names again, a slip of the pen included", function()
    local role = { "مسؤول بارز فى البيت الأبيض", "a", type = "role" }
    for _, again in ipairs { "المسؤول بالبيت لأبيض", "المسؤول في البيت الأبيض" } do
      local list = entity.join { document(role, { again, "b" }) }
      assert.same({ "مسؤول بارز فى البيت الأبيض 2" }, names(list))
    end
  end)
  for _, row in ipairs {
    { "one of other words", "المسؤول في الكرملين" }, { "one of a word alone", "المسؤول" },
    { "another, without the article", "مسؤول في البيت الأبيض" },
  } do
    it("keeps apart " .. row[1], function()
      assert.equal(2, #entity.join { document(
        { "مسؤول بارز فى البيت الأبيض", "a", type = "role" }, { row[2], "b", type = "role" }) })
    end)
  end
  it("joins no role that may be either of two", function()
    assert.equal(3, #entity.join { document({ "مسؤول بارز في البيت الأبيض", "a", type = "role" },
      { "مسؤول آخر في البيت الأبيض", "b", type = "role" },
      { "المسؤول في البيت الأبيض", "c", type = "role" }) })
  end)
  it("puts the most mentioned first and numbers them", function()
    local list = entity.join { document({ "سامي", "a" }, { "كريم", "b", "c" }) }
    assert.same({ "كريم 2", "سامي 1" }, names(list))
    assert.same({ "e1", "e2" }, { list[1].id, list[2].id })
  end)
end)
