-- SPDX-License-Identifier: MIT
local briefing = require "briefing"

local BODY = "قال الوزير سالم إن السد رقم %d جاهز للعمل، وأضاف أن الماء يكفي كل القرى القريبة منه."

local function pages(n, outlet, extra)
  local list = {}
  for i = 1, n do
    list[i] = { id = outlet .. i, outlet = outlet,
      text = ("خبر السد رقم %d في المدينة\n\n"):format(i) .. BODY:format(i) .. "\n\n" .. extra }
  end
  return list
end

local function labelled(document)
  local list = {}
  for _, span in ipairs(document:boilerplate()) do
    list[#list + 1] = span.kind .. " " .. document.text:sub(span.first, span.last)
  end
  return list
end

local LINE = "قال المحرر: كونوا معنا كل مساء"

describe("boilerplate of a set", function()
  it("is learnt from lines that recur on an outlet's pages", function()
    local set = briefing.open(pages(4, "الفجر", LINE))
    for document in set:each() do
      assert.same({ "ui " .. LINE }, labelled(document))
      for quote in set:quotes():each() do assert.is_nil(quote.text:find("كونوا", 1, true)) end
    end
  end)

  it("is not learnt from two pages, nor across outlets", function()
    for document in briefing.open(pages(2, "الفجر", LINE)):each() do
      assert.same({}, labelled(document))
    end
    local list = pages(1, "الفجر", LINE)
    for _, outlet in ipairs { "المساء", "الميناء" } do list[#list + 1] = pages(1, outlet, LINE)[1] end
    for document in briefing.open(list):each() do assert.same({}, labelled(document)) end
  end)

  it("is what the user says", function()
    local set = briefing.open(pages(1, "الفجر", LINE), { boilerplate = { [LINE] = "credit" } })
    for document in set:each() do assert.same({ "credit " .. LINE }, labelled(document)) end
  end)

  it("is not what the user says it is not", function()
    local text = "عنوان الخبر عن السد\n\nالاستماع للمقال صوتياً\n\n" .. BODY:format(1)
    local one = { { id = "a", text = text } }
    for document in briefing.open(one):each() do assert.equal(1, #labelled(document)) end
    local set = briefing.open({ { id = "a", text = text } },
      { boilerplate = { ["الاستماع للمقال صوتيا"] = false } })
    for document in set:each() do assert.same({}, labelled(document)) end
  end)

  it("raises for an unknown kind", function()
    assert.error_matches(function()
      briefing.open({ "نص" }, { boilerplate = { x = "captoin" } })
    end, "captoin.*caption")
  end)
end)
