-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local collection = require "briefing.collection"
local export = require "briefing.export"
local json = require "briefing.json"
local reports = require "spec.support.reports"

describe("export.named", function()
  for _, row in ipairs {
    { "brief.html", "html" }, { "a.b.MD", "md" }, { "x.markdown", "md" },
    { "x.ndjson", "jsonl" }, { "x.xml", "tei" }, { "x.pdf", nil }, { "html", nil },
  } do
    it("knows " .. row[1], function() assert.equal(row[2], export.named(row[1])) end)
  end
end)

describe("export of a collection", function()
  local hostile = collection.new("entities", function()
    return { { id = "e1", name = "=1+1 | a", type = "person", mentions = {}, documents = {},
      variants = { 'x"y' } } }
  end)
  for _, row in ipairs {
    { "csv", {}, "name,type,mentions,documents,variants\r\n'=1+1 | a,person,0,0,\"x\"\"y\"\r\n" },
    { "csv", { bom = true }, "\xEF\xBB\xBFname,type,mentions,documents,variants\r\n"
      .. "'=1+1 | a,person,0,0,\"x\"\"y\"\r\n" },
    { "jsonl", {}, '{"id":"e1","name":"=1+1 | a","type":"person","variants":["x\\"y"],"documents":[]}\n' },
    { "json", {}, '[{"id":"e1","name":"=1+1 | a","type":"person","variants":["x\\"y"],"documents":[]}]\n' },
    { "md", {}, "| name | type | mentions | documents | variants |\n| --- | --- | --- | --- | --- |\n"
      .. "| =1+1 \\| a | person | 0 | 0 | x\"y |\n" },
    { "txt", {}, "name      type    mentions  documents  variants\n"
      .. "--------  ------  --------  ---------  --------\n"
      .. "=1+1 | a  person         0          0  x\"y\n" },
  } do
    it("writes " .. row[1], function()
      assert.equal(row[3], export.render_collection(hostile, row[1], row[2]))
    end)
  end
end)

describe("export of a set", function()
  it("writes each document with its text as a line", function()
    local set = assert(briefing.open(reports.list()))
    local count = 0
    for line in export.render_set(set, "jsonl", {}):gmatch("[^\n]+") do
      count = count + 1
      assert.equal(set[count].text, json.decode(line).text)
    end
    assert.equal(3, count)
  end)
end)

describe("an option of an export", function()
  local set = assert(briefing.open(reports.list()))
  for _, row in ipairs {
    { set, "x.jsonl", { bom = true }, "bom: nothing that .jsonl has (csv)" },
    { set, "x.db", { lang = "en" }, "lang: nothing that .db has (html, md, txt)" },
    { set, "x.csv", { sentences = 3 }, "sentences: nothing that .csv has (html, json, md, txt)" },
    { set, "x.md", { sentences = -1 }, "sentences: expected a whole number of 0 or more, got -1" },
    { set, "x", { format = 3 }, "format: expected string, got number" },
    { set, "a.b/x", {}, "path: 'a.b/x' ends in no format; give the option format (brat, conllu" },
    { set:quotes(), "x.json", { bom = true }, "bom: nothing that .json has (csv)" },
  } do
    it("is refused where it can't be obeyed: " .. row[4], function()
      local ok, message = pcall(function() return (row[1]:export(row[2], row[3])) end)
      assert.is_false(ok)
      assert.matches("init_spec.lua:", message, 1, true)
      assert.matches(row[4], message, 1, true)
    end)
  end
end)
