-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local query = require "briefing.query"

local list = {}
for word in ("الناتو لن يرسل قوات الى اوكرانيا وقال الناتو ان روسيا تصعد"):gmatch("%S+") do
  list[#list + 1] = { folded = word }
end

local function found(text)
  local matches, hits = query.find(assert(query.parse(text)), list)
  local out = {}
  for i, hit in ipairs(hits) do out[i] = hit[1] .. "-" .. hit[2] end
  return matches, table.concat(out, " ")
end

describe("query.find", function()
  for _, row in ipairs {
    { "الناتو", true, "1-1 8-8" },
    { "فرنسا", false, "" },
    { "الناتو روسيا", true, "1-1 8-8 10-10" },
    { "الناتو فرنسا", false, "" },
    { "فرنسا OR روسيا", true, "10-10" },
    { "NOT فرنسا", true, "" },
    { "روسيا NOT فرنسا", true, "10-10" },
    { "روسيا NOT الناتو", false, "" },
    { '"يرسل قوات"', true, "3-4" },
    { '"قوات يرسل"', false, "" },
    { "روس*", true, "10-10" },
    { "الناتو NEAR/1 روسيا", true, "8-10" },
    { "روسيا NEAR/1 الناتو", true, "8-10" },
    { "الناتو NEAR/0 روسيا", false, "" },
    { "الناتو NEAR/4 أوكرانيا", true, "1-6 6-8" },
    { "(فرنسا OR روسيا) الناتو", true, "1-1 8-8 10-10" },
    { "فرنسا OR روسيا NEAR/1 الناتو", true, "8-10" },
    { "NOT (فرنسا OR روسيا)", false, "" },
  } do
    it(row[1], function()
      local matches, hits = found(row[1])
      assert.equal(row[2], matches)
      assert.equal(row[3], matches and hits or "")
    end)
  end
end)

describe("query.parse", function()
  for _, row in ipairs {
    { "", "a word is missing", 1 }, { "(a", "a parenthesis is never closed", 1 },
    { "a)", "an unexpected parenthesis", 2 }, { '"a', "a phrase is never closed", 1 },
    { "a OR", "a word is missing", 5 }, { "NEAR/3 a", "a word is missing", 1 },
    { 'a ""', "an empty phrase", 3 }, { "a NEAR/2 OR b", "a word is missing", 10 },
  } do
    it("refuses " .. (row[1] == "" and "nothing" or row[1]), function()
      local parsed, message, code, byte = query.parse(row[1])
      assert.is_nil(parsed)
      assert.same({ row[2], "bad-query", row[3] }, { message, code, byte })
    end)
  end
end)

describe("set:search", function()
  local set = assert(briefing.open { { id = 1, text = "قال الناتو إنه لن يرسل قوات إلى أوكرانيا." },
    { id = 2, text = "الناتو يجتمع." } })
  it("gives hits in their context, of documents that match", function()
    local hits = set:search("الناتو NEAR/5 أوكرانيا", { window = 1 })
    assert.equal(1, #hits)
    assert.equal("الناتو إنه لن يرسل قوات إلى أوكرانيا", hits[1].text)
    assert.equal("قال ", hits[1].before)
  end)
  it("raises for a query that can't be read", function()
    local ok, message = pcall(function() set:search "(a" end)
    assert.is_false(ok)
    assert.matches("query_spec.lua:%d+: query: a parenthesis is never closed at byte 1", message)
  end)
end)
