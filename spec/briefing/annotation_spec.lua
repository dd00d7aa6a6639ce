-- SPDX-License-Identifier: MIT
local annotation = require "briefing.annotation"
local briefing = require "briefing"
local document = require "briefing.document"
local json = require "briefing.json"
local reports = require "spec.support.reports"

local function decoded(i)
  local set = assert(briefing.open(reports.list()))
  return json.decode(json.encode(annotation.document(set[i]))), set[i]
end

-- The text of a JSON span, counted in code points here too.
local function slice(text, span)
  return text:sub(utf8.offset(text, span.start + 1), utf8.offset(text, span["end"] + 1) - 1)
end

describe("annotation.document", function()
  it("has the keys of a line, in order", function()
    local line = json.encode(annotation.document(assert(briefing.open(reports.list()))[2]))
    local at = 0
    for _, key in ipairs { "id", "outlet", "date", "meta", "boilerplate", "sentences",
      "entities", "quotes", "acts", "dates", "quantities" } do
      local found = line:find(('"%s":'):format(key), at, true)
      assert.is_truthy(found, key)
      at = found
    end
    assert.is_nil(line:find("\n"))
  end)
  it("keeps a number for an id", function() assert.equal(3, decoded(3).id) end)
  for i = 1, 3 do
    it("counts spans in code points, document " .. i, function()
      local object, one = decoded(i)
      assert.is_true(#object.quotes > 0)
      for _, quote in ipairs(object.quotes) do
        assert.equal(quote.text, slice(one.text, quote))
        assert.equal(quote.cue.text, slice(one.text, quote.cue))
      end
      for _, entity in ipairs(object.entities) do
        for _, mention in ipairs(entity.mentions) do
          assert.equal(mention.text, slice(one.text, mention))
        end
      end
    end)
  end
  it("refers to entities that are there, and says null for nobody", function()
    local object = decoded(1)
    local known = {}
    for _, entity in ipairs(object.entities) do known[entity.id] = true end
    for _, quote in ipairs(object.quotes) do
      assert.is_true(quote.speaker == json.null or known[quote.speaker.entity] == true)
      assert.equal(json.null, quote.addressee)
      assert.equal(json.null, quote.parent)
    end
  end)
  it("holds the text only when asked to", function()
    local set = assert(briefing.open(reports.list()))
    local function text(whole)
      return json.decode(json.encode(annotation.document(set[1], whole))).text
    end
    assert.is_nil(text())
    assert.equal(set[1].text, text(true))
  end)
end)

describe("annotation.error_line", function()
  it("stands in the place of a document", function()
    assert.equal('{"id":"x","error":{"code":"empty","message":"m","byte":4}}',
      json.encode(annotation.error_line { id = "x", code = "empty", message = "m", byte = 4 }))
  end)
end)

describe("lines of a set", function()
  local one
  before_each(function()
    one = document.new { id = "a", text = "قال نعم", outlet = "n", meta = {} }
  end)
  local function member() return { document = one, first = 8, last = 13, text = "نعم" } end
  local MEMBER = '{"doc":"a","start":4,"end":7,"text":"نعم"}'

  for _, row in ipairs {
    { "statement_line", function() return { id = "s1", text = "نعم", outlets = { "n" },
      members = { member() } } end,
      '{"id":"s1","text":"نعم","outlets":["n"],"members":[' .. MEMBER .. "]}" },
    { "disagreement_line", function() return { id = "d1", about = "متى", values = {
      { value = "2022-01-10", members = { member() } } } } end,
      '{"id":"d1","about":"متى","values":[{"value":"2022-01-10","members":[' .. MEMBER .. "]}]}" },
    { "timeline_line", function() return { value = "2022", text = "x",
      members = { member() } } end,
      '{"value":"2022","text":"x","members":[' .. MEMBER .. "]}" },
    { "copy_line", function() return { from = one, to = one, words = 12, share = 0.5, known = "date",
      passages = { { words = 12, members = { member() } } } } end,
      '{"from":"a","to":"a","known":"date","via":null,"words":12,"share":0.5,"passages":[{"words":12,"members":['
      .. MEMBER .. "]}]}" },
    { "entity_line", function() return { id = "e1", name = "بوتين", type = "person",
      variants = { "بوتن" }, mentions = {}, documents = { one } } end,
      '{"id":"e1","name":"بوتين","type":"person","variants":["بوتن"],"documents":["a"]}' },
  } do
    it(row[1], function()
      assert.equal(row[3], json.encode(annotation[row[1]](row[2]())))
    end)
  end
end)
