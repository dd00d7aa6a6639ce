-- SPDX-License-Identifier: MIT
local collection = require "briefing.collection"
local reports = require "spec.support.reports"

local function entity(name, kind, mentions)
  local list = {}
  for i = 1, mentions do list[i] = { text = name } end
  return { id = "e", name = name, type = kind, mentions = list, documents = {},
    variants = { name } }
end

local function entities()
  return collection.new("entities", function()
    return { entity("بوتين", "person", 3), entity("روسيا", "place", 5),
      entity("بايدن", "person", 1) }
  end)
end

local function names(list)
  local out = {}
  for one in list:each() do out[#out + 1] = one.name or one end
  return out
end

describe("collection", function()
  it("finds nothing before it is asked, and then once", function()
    local made = 0
    local lazy = collection.new("values", function()
      made = made + 1
      return { 1, 2 }
    end)
    local doubled = lazy:map(function(x) return 2 * x end)
    assert.equal(0, made)
    assert.equal(2, #doubled)
    assert.equal(4, doubled[2])
    assert.equal(2, #lazy)
    assert.equal(1, made)
  end)
  it("iterates and counts", function()
    assert.equal(3, #entities())
    assert.same({ "بوتين", "روسيا", "بايدن" }, names(entities()))
    assert.equal("entities", entities().kind)
  end)
  it("filters by a column or a function, without changing the first", function()
    local all = entities()
    assert.same({ "بوتين", "بايدن" }, names(all:where { type = "person" }))
    assert.same({ "روسيا" }, names(all:where { name = "روسيا", mentions = 5 }))
    assert.same({ "روسيا" }, names(all:where(function(e) return #e.mentions > 3 end)))
    assert.equal(3, #all)
  end)
  it("sorts, rising and falling", function()
    assert.same({ "بايدن", "بوتين", "روسيا" }, names(entities():sort("mentions")))
    assert.same({ "روسيا", "بوتين", "بايدن" }, names(entities():sort("-mentions")))
    assert.same({ "روسيا", "بوتين", "بايدن" },
      names(entities():sort(function(e) return -#e.mentions end)))
  end)
  it("keeps the order of equals, and puts nothing last", function()
    local values = collection.new("values", function() return { "b", "a", "c" } end)
    assert.same({ "b", "a", "c" }, names(values:sort(function() return 1 end)))
    assert.same({ "a", "c", "b" },
      names(values:sort(function(x) return x ~= "b" and x or nil end)))
  end)
  it("groups, the largest first", function()
    local groups = entities():group("type")
    assert.same({ { key = "person", count = 2 }, { key = "place", count = 1 } }, groups:table())
    assert.same({ "بوتين", "بايدن" }, names(groups[1].items))
  end)
  it("crosses two columns", function()
    local cross = entities():cross("type", "name")
    assert.same({ { key = "person", ["بوتين"] = 1, ["روسيا"] = 0, ["بايدن"] = 1, total = 2 },
      { key = "place", ["بوتين"] = 0, ["روسيا"] = 1, ["بايدن"] = 0, total = 1 } }, cross:table())
    assert.matches("2 rows", tostring(cross), 1, true)
    assert.equal("place", cross:sort("total")[1].key)
    assert.equal(1, #cross:where { total = 2 })
  end)
  it("takes the first", function()
    assert.same({ "بوتين", "روسيا" }, names(entities():top(2)))
    assert.equal(3, #entities():top(9))
  end)
  it("gives plain tables", function()
    assert.same({ name = "بوتين", type = "person", mentions = 3, documents = 0,
      variants = "بوتين" }, entities():table()[1])
  end)
  it("prints as a table with its count", function()
    local text = tostring(entities())
    assert.matches("name +type +mentions", text)
    assert.matches("3 entities", text, 1, true)
  end)
  it("prints no more rows than it is told", function()
    local text = entities():render(80, 1)
    assert.matches("… 2 more", text, 1, true)
    assert.is_nil(text:find("روسيا", 1, true))
  end)
  for _, row in ipairs {
    { "where", { colour = 1 }, "unknown filter 'colour'" },
    { "where", 3, "filter: expected table or function, got number" },
    { "sort", "mention", "did you mean 'mentions'?" },
    { "group", "kind", "unknown key 'kind'" },
    { "top", "x", "n: expected a whole number of 0 or more, got string" },
    { "top", 1.5, "n: expected a whole number of 0 or more, got 1.5" },
    { "render", "x", "columns: expected a whole number of 1 or more, got string" },
    { "map", 1, "f: expected function, got number" },
    { "export", "x.pdf", "unknown format 'pdf'" },
    { "export", 1, "path: expected string, got number" },
    { "grup", "name", "a collection has no 'grup'; did you mean 'group'?" },
  } do
    it(row[1] .. " names the misuse: " .. row[3], function()
      local list = entities()
      local ok, message = pcall(function() list[row[1]](list, row[2]) end)
      assert.is_false(ok)
      assert.matches("collection_spec.lua:", message, 1, true)
      assert.matches(row[3], message, 1, true)
    end)
  end
  it("filters and sorts by fields that no table shows", function()
    assert.equal(3, #entities():where { id = "e" })
    assert.equal(3, #entities():sort("ref"))
  end)
  it("says where it was to be sorted by what has no order", function()
    local sorted = entities():sort(function(e) return e.mentions end)
    local ok, message = pcall(function() return #sorted end)
    assert.is_false(ok)
    assert.matches("collection_spec.lua:%d+: key: expected a string or number of each item, got table", message)
  end)
  it("exports", function()
    local folder = reports.folder {}
    assert.is_true(entities():export(folder .. "/x.csv"))
    assert.equal("name,type,mentions,documents,variants\r\nبوتين,person,3,0,بوتين\r\n"
      .. "روسيا,place,5,0,روسيا\r\nبايدن,person,1,0,بايدن\r\n",
      reports.read(folder .. "/x.csv"))
    reports.remove(folder)
  end)
end)

describe("a wide table", function()
  it("shows the commonest columns that have room, and says how many are left", function()
    local items = {}
    for i = 1, 40 do
      for _ = 1, i do items[#items + 1] = { value = "row", class = ("class%02d"):format(i) } end
    end
    local rows = collection.new("values", function() return items end)
      :cross(function(item) return item.value end, function(item) return item.class end)
    local text = rows:render(60)
    for line in text:gmatch("[^\n]+") do assert.is_true(utf8.len(line) <= 60, line) end
    assert.matches("^key +class40 +class39 .* total\n", text)
    assert.matches("… %d+ more columns$", text)
    assert.matches("class01", rows:render(2000), 1, true)
    assert.is_nil(rows:render(2000):find("more columns", 1, true))
  end)
end)
