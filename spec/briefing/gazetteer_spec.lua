-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local gazetteer = require "briefing.gazetteer"

local function entities(list)
  local by_name = {}
  for entity in briefing.open(list):entities():each() do by_name[entity.name] = entity end
  return by_name
end

local TEXTS = {
  { id = "a", date = "2024-05-01", text = "قال الرئيس سالم الهادي إن السد جاهز." },
  { id = "b", date = "2024-05-01", text = "وأكد الرئيس اللوري أن الماء كاف." },
  { id = "c", date = "2010-05-01", text = "وأعلن الرئيس اللوري أن العيد غدا." },
}

describe("a gazetteer", function()
  after_each(gazetteer.clear)

  it("makes aliases one, and says who they are", function()
    assert.is_nil(entities(TEXTS)["سالم بن علي الهادي"])
    assert.equal(1, briefing.gazetteer { { name = "سالم بن علي الهادي", id = "Q1", type = "person",
      aliases = "سالم الهادي|الهادي" } })
    local entity = entities(TEXTS)["سالم بن علي الهادي"]
    assert.equal("Q1", entity.ref)
    assert.same({ "a" }, { entity.documents[1].id })
  end)

  it("knows a name behind its title, and no other's that holds it", function()
    briefing.gazetteer { { name = "سلمى الرواحي", id = "Q2", aliases = "الرواحي",
      roles = "وزيرة النقل" } }
    for _, name in ipairs { "سلمى الرواحي", "وزيرة النقل سلمى الرواحي", "وزيرة النقل، الرواحي",
      "الوزيرة سلمى الرواحي", "الوزيرة الرواحي" } do
      assert.equal("Q2", (gazetteer.find(name) or {}).id, name)
    end
    for _, name in ipairs { "مكتب سلمى الرواحي", "المتحدث باسم سلمى الرواحي", "نائب الرواحي",
      "وزيرة المياه الرواحي", "الوزيرة" } do
      assert.is_nil(gazetteer.find(name), name)
    end
  end)

  it("knows who held an office when", function()
    briefing.gazetteer { { name = "سالم الهادي", id = "Q1", roles = "الرئيس اللوري",
      from = "2020-01-01", to = "2024-12-31" } }
    local entity = entities(TEXTS)["سالم الهادي"]
    assert.equal(2, #entity.documents) -- not the one of 2010
  end)

  it("keeps apart what the rules would join", function()
    local list = {
      { id = "a", text = "قال الوزير كريم شوقي إن السد جاهز." },
      { id = "b", text = "وأكد الوزير كريم شوقى أن الماء كاف." },
    }
    assert.truthy(entities(list)["كريم شوقي"])
    briefing.gazetteer { { name = "كريم شوقي", id = "one" }, { name = "جابر شوقي", id = "two" } }
    local names = entities { list[1], { id = "b", text = "وأكد الوزير جابر شوقي أن الماء كاف." } }
    assert.equal("one", names["كريم شوقي"].ref)
    assert.equal("two", names["جابر شوقي"].ref)
  end)

  it("reads CSV, and says what is wrong", function()
    local path = os.tmpname()
    local file = assert(io.open(path, "w"))
    file:write("name,id,aliases\nسالم الهادي,Q1,الهادي\n")
    file:close()
    assert.equal(1, briefing.gazetteer(path))
    assert.equal("Q1", gazetteer.find("الهادي").id)
    os.remove(path)
    local rows, _, code = briefing.gazetteer(path)
    assert.is_nil(rows)
    assert.equal("unreadable", code)
    assert.equal("no-name", select(3, briefing.gazetteer { { id = "x" } }))
    assert.error_matches(function() briefing.gazetteer { { name = "x", alias = "y" } } end, "alias")
    assert.error_matches(function() briefing.gazetteer { { name = "x", aliases = { "y" } } } end,
      "aliases: expected string, got table")
    assert.error_matches(function() briefing.gazetteer { "x" } end, "row 1: expected table, got string")
  end)
  for _, row in ipairs {
    { "a type", { name = "x", type = "persn" }, "row 2, column 'type': unknown type 'persn'; did you mean 'person'?", "bad-type" },
    { "a first day", { name = "x", from = "2025-99-99" }, "row 2, column 'from': '2025-99-99' is no ISO 8601 date", "bad-date" },
    { "a last day", { name = "x", to = "someday" }, "row 2, column 'to': 'someday' is no ISO", "bad-date" },
    { "an office that ends first", { name = "x", from = "2025-02-01", to = "2024" }, "row 2, column 'to': 2024 is before 2025-02-01", "bad-date" },
    { "a name", { name = "", id = "Q1" }, "row 2, column 'name': nothing is there", "no-name" },
  } do
    it("names what can't be: " .. row[1], function()
      local rows, message, code = briefing.gazetteer { { name = "سالم الهادي" }, row[2] }
      assert.same({ nil, row[4] }, { rows, code })
      assert.matches(row[3], message, 1, true)
      assert.is_nil(gazetteer.find "سالم الهادي")
    end)
  end
  it("names its file", function()
    local path = os.tmpname()
    local file = assert(io.open(path, "wb"))
    file:write "name,type\nسالم الهادي,person\nx,persn\n"
    file:close()
    local _, message = briefing.gazetteer(path)
    os.remove(path)
    assert.matches(path .. ", row 2, column 'type': ", message, 1, true)
  end)
  it("takes a year or a month to its end", function()
    briefing.gazetteer { { name = "سالم الهادي", id = "Q1", roles = "الرئيس اللوري", from = "2020", to = "2024-05" } }
    assert.equal("Q1", (gazetteer.find("الرئيس اللوري", "2024-05-31") or {}).id)
    assert.is_nil(gazetteer.find("الرئيس اللوري", "2024-06-01"))
  end)
end)
