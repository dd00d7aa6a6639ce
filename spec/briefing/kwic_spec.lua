-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local reports = require "spec.support.reports"

describe("set:kwic", function()
  local set = assert(briefing.open(reports.list()))
  it("shows a phrase between its neighbours", function()
    local lines = set:kwic("السد سيمتلئ", { window = 2 })
    assert.equal(2, #lines)
    assert.equal("الحداد إن ", lines[1].before)
    assert.equal("السد سيمتلئ", lines[1].text)
    assert.equal(" في مارس", lines[1].after)
    assert.equal("south", lines[2].document.outlet)
  end)
  it("looks inside quotes only, or outside", function()
    assert.equal(2, #set:kwic("الأسعار", { where = "quotes" }))
    assert.equal(0, #set:kwic("الأسعار", { where = "outside" }))
  end)
  local sorted = assert(briefing.open { "أكل باسم السمك النيء. شرب زيد السمك بارداً. جاء أحمد السمك أولاً." })
  for _, row in ipairs {
    { "before", "أحمد باسم زيد" }, { "-before", "زيد باسم أحمد" }, { "after", "باسم أحمد زيد" },
  } do
    it("sorts by the words nearest: " .. row[1], function()
      local function names(lines)
        local list = {}
        for line in lines:each() do list[#list + 1] = line.before:match("(%S+) $") end
        return table.concat(list, " ")
      end
      assert.equal(row[2], names(sorted:kwic("السمك", { window = 2 }):sort(row[1])))
      if row[1]:sub(1, 1) ~= "-" then
        assert.equal(row[2], names(sorted:kwic("السمك", { window = 2, sort = row[1] })))
      end
    end)
  end
  it("reads right to left: what comes after stands left", function()
    local text = tostring(set:kwic("سيمتلئ"))
    assert.matches("^ *after +text +before +outlet\n", text)
  end)
  for _, row in ipairs {
    { { "x", { windw = 3 } }, "did you mean 'window'?" },
    { { "x", { where = "inside" } }, "unknown value of 'where' 'inside'" },
    { { 3 }, "phrase: expected string, got number" },
  } do
    it("names the misuse: " .. row[2], function()
      local ok, message = pcall(function() set:kwic(table.unpack(row[1])) end)
      assert.is_false(ok)
      assert.matches("kwic_spec.lua:", message, 1, true)
      assert.matches(row[2], message, 1, true)
    end)
  end
end)
