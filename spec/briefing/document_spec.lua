-- SPDX-License-Identifier: MIT
local document = require "briefing.document"
local reports = require "spec.support.reports"

local function new(changes)
  local record = reports.list()[1]
  record.meta = {}
  for key, value in pairs(changes or {}) do record[key] = value end
  return document.new(record)
end

describe("document", function()
  it("prints as what it is", function()
    assert.matches("n1 (north, 2024-03-01): ", tostring(new { title = "عنوان" }), 1, true)
  end)
  it("has nothing but what was given before it is asked", function()
    local keys = {}
    for key in pairs(new()) do keys[#keys + 1] = key end
    table.sort(keys)
    assert.same({ "date", "id", "meta", "outlet", "text", "url" }, keys)
  end)
  it("is analysed once", function()
    local one = new()
    assert.equal(one:analysis(), one:analysis())
    assert.equal(one:quotes(), one:quotes())
    assert.equal(one:sentences(), one:sentences())
  end)
  it("has spans that are its text", function()
    local one = new()
    for _, quote in ipairs(one:quotes()) do
      assert.equal(quote.text, one.text:sub(quote.first, quote.last))
    end
    assert.equal(2, #one:quotes())
  end)
  it("counts code points", function()
    local one = new { text = "قال إن" }
    assert.same({ 4, 6 }, { one:points(8, 11) })
  end)
  it("keeps a title and a date that were given", function()
    local one = new { title = "عنوان" }
    assert.equal("عنوان", one.title)
    assert.equal("2024-03-01", one.date)
  end)
  it("gives the sentences around a place", function()
    local one = new()
    local quote = one:quotes()[1]
    local text, first, last = one:around(quote.first, quote.last, 0)
    assert.equal(text, one.text:sub(first, last))
    assert.matches("^قال وزير المياه", text)
    assert.matches("«لن نرفع", one:around(quote.first, quote.last, 1), 1, true)
    assert.equal(one.text, (one:around(1, #one.text, 99)))
  end)
  it("fails as data does when its text is no UTF-8", function()
    local doc, message, code, byte = new { text = "قا\xD9" }:analysis()
    assert.is_nil(doc)
    assert.is_string(message)
    assert.equal("bad-utf8", code)
    assert.equal(5, byte)
  end)
  it("has empty lists when it can't be analysed", function()
    assert.same({}, new { text = "\xFF" }:quotes())
    assert.same({}, new { text = "\xFF" }:entities())
  end)
  it("gives the quotes that pass", function()
    local one = new()
    assert.same({ #one:quotes(), 1 }, { 2, #one:quotes { type = "direct" } })
    assert.equal(0, #one:quotes(function() return false end))
  end)
  for _, row in ipairs {
    { "quotes", "first", function(one) local _ = one:quotes { typ = "x" } end, "unknown filter 'typ'" },
    { "entities", "first", function(one) local _ = one:entities { type = "person" } end,
      "entities: expected no filter, got table" },
    { "points", "first", function(one) local _ = one:points(0, 5) end, "first: expected a whole number from 1 to " },
    { "points", "last", function(one) local _ = one:points(1, 9999) end, "last: expected a whole number from 0 to " },
    { "sentence_at", "at", function(one) local _ = one:sentence_at "x" end, "at: expected a whole number from 1 to " },
    { "around", "n", function(one) local _ = one:around(1, 5, -1) end, "n: expected a whole number of 0 or more, got -1" },
    { "quotes", "self", function(one) local _ = one.quotes() end, "quotes: expected a document before its arguments" },
  } do
    it(("%s names the misuse of %s"):format(row[1], row[2]), function()
      local one = new()
      local ok, message = pcall(row[3], one)
      assert.is_false(ok)
      assert.matches("document_spec.lua:", message, 1, true)
      assert.matches(row[4], message, 1, true)
    end)
  end
end)
