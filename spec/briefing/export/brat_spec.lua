-- SPDX-License-Identifier: MIT
local brat = require "briefing.export.brat"
local briefing = require "briefing"
local lfs = require "lfs"
local reports = require "spec.support.reports"

local list = reports.list()
list[2].text = list[2].text:gsub("السد سيمتلئ", "السد\tسيمتلئ")
local set = assert(briefing.open(list))
local ann, txt = brat.set(set)

-- Reads standoff as brat's documentation has it, and checks it as it goes.
local function read()
  local bounds, events, others, kinds = {}, {}, {}, {}
  for line in ann:gmatch("([^\n]*)\n") do
    local id, body, text = line:match("^(%S+)\t([^\t]+)\t?([^\t]*)$")
    assert.is_string(id, line)
    local kind = id:sub(1, 1)
    kinds[kind] = (kinds[kind] or 0) + 1
    if kind == "T" then
      local name, places = body:match("^(%w+) ([%d ;]+)$")
      local pieces = {}
      for start, stop in places:gmatch("(%d+) (%d+)") do
        pieces[#pieces + 1] = txt:sub(utf8.offset(txt, start + 1), utf8.offset(txt, stop + 1) - 1)
      end
      assert.equal(text, table.concat(pieces, " "))
      assert.is_nil(bounds[id])
      bounds[id] = { name = name, text = text, pieces = #pieces }
    elseif kind == "E" then
      local roles = {}
      for role, target in body:gmatch("(%w+):(%w+)") do roles[role] = target end
      events[id] = roles
    else
      others[#others + 1] = body
    end
  end
  return bounds, events, others, kinds
end

describe("brat standoff", function()
  local bounds, events, others, kinds = read()

  it("holds the texts to the letter, one after another", function()
    assert.equal(list[1].text .. "\n\n" .. list[2].text .. "\n\n" .. list[3].text, txt)
  end)
  it("has an event for each quote, with who is in it", function()
    assert.equal(#set:quotes(), kinds.E)
    local seen = {}
    for _, roles in pairs(events) do
      assert.equal("Report", bounds[roles.Report].name)
      assert.equal("Quote", bounds[roles.Content].name)
      assert.equal("Person", bounds[roles.Speaker].name)
      seen[bounds[roles.Report].text .. ": " .. bounds[roles.Content].text] = bounds[roles.Speaker].text
    end
    assert.equal("الحداد", seen["وأضاف: لن نرفع الأسعار هذا العام"])
  end)
  it("refers to nothing that isn't there", function()
    for _, body in ipairs(others) do
      for id in body:gmatch("%f[%w][TE]%d+") do assert.is_truthy(bounds[id] or events[id], body) end
    end
    for _, roles in pairs(events) do
      for _, id in pairs(roles) do assert.is_truthy(bounds[id]) end
    end
  end)
  it("gives a span with a tab or line break in it in two pieces", function()
    local found
    for _, bound in pairs(bounds) do
      if bound.name == "Quote" and bound.pieces == 2 then found = bound.text end
    end
    assert.matches("^السد سيمتلئ", found)
  end)
  it("names each document, joins the mentions of one, and says the values of dates", function()
    local all = table.concat(others, "\n")
    assert.matches("Coref T%d+ T%d+", all)
    assert.matches("Type E%d+ direct", all)
    assert.matches("\tAnnotatorNotes T%d+\tn1, north, 2024%-03%-01\n", ann)
    assert.matches("AnnotatorNotes T%d+\t2024%-04\n", ann)
  end)
  it("is written with its text beside it", function()
    local folder = reports.folder {}
    assert(set:export(folder .. "/x.ann"))
    assert.equal(ann, reports.read(folder .. "/x.ann"))
    assert.equal(txt, reports.read(folder .. "/x.txt"))
    reports.remove(folder)
    local ok, message, code = set:export "/nonexistent/x.ann"
    assert.is_nil(ok)
    assert.matches("/nonexistent/x", message, 1, true)
    assert.equal("unwritable", code)
  end)
  for _, row in ipairs {
    { "leaves a text of the user's own", { ["x.txt"] = "قال" }, "قال" },
    { "leaves one that others annotated", { ["x.txt"] = "قال", ["x.ann"] = "T1\tPerson 0 3\tقال\n" }, "قال" },
    { "takes the place of an earlier export", { ["x.txt"] = "قال",
      ["x.ann"] = "T1\tDocument 0 3\tقال\n" }, txt },
    { "takes the place of a briefing", { ["x.txt"] = require("briefing.export.text").brief(set:brief()) }, txt },
    { "takes the place of an empty file", { ["x.txt"] = "" }, txt },
  } do
    it(row[1], function()
      local folder = reports.folder(row[2])
      local ok, message, code = set:export(folder .. "/x.ann")
      assert.equal(row[3], reports.read(folder .. "/x.txt"))
      assert.equal(row[3] == txt, ok == true)
      if not ok then
        assert.equal("exists", code)
        assert.matches(folder .. "/x.txt: is there already", message, 1, true)
        assert.equal(row[2]["x.ann"] ~= nil, lfs.attributes(folder .. "/x.ann") ~= nil)
      end
      reports.remove(folder)
    end)
  end
end)
