-- SPDX-License-Identifier: MIT
local core = require "briefing.core"

local function ids(text)
  local list = {}
  for _, e in ipairs(core.analyse(text):entities()) do
    if e.id then list[#list + 1] = e.id .. "/" .. e.type end
  end
  table.sort(list)
  return table.concat(list, " ")
end

local ROWS = {
  { "من موسكو إلى جنيف", "geneva/place moscow/place" },
  { "وفي الولايات المتحدة", "US/place" },
  { "للولايات المتحدة وروسيا", "RU/place US/place" },
  { "حلف شمال الأطلسي (الناتو)", "nato/organization" },
  { "في البيت الأبيض", "white-house/organization" },
  { "في بيت أبيض", "" },
  { "دعم مالي للقرية", "" },
}

describe("the gazetteer", function()
  for _, row in ipairs(ROWS) do
    it("reads " .. row[1], function() assert.equal(row[2], ids(row[1])) end)
  end

  it("gives the surface without its clitics", function()
    local forms = {}
    for _, e in ipairs(core.analyse("بالكرملين وللناتو"):entities()) do
      forms[e.mentions[1].name or e.mentions[1].text] = true
    end
    assert.same({ ["الكرملين"] = true, ["الناتو"] = true }, forms)
  end)

  it("has names with letters that are words", function()
    for _, row in ipairs {
      { "وقالت شبكة سي إن إن إن الباب مفتوح.", "شبكة سي إن إن" },
      { "وقالت قناة إن بي سي إن الباب مفتوح.", "قناة إن بي سي" },
      { "وذكرت سي إن إن أن الباب مفتوح.", "سي إن إن" },
      { "وقالت شبكة سي.إن.إن إن الباب مفتوح.", "شبكة سي.إن.إن" },
      { "وقالت بي بي سي إن الباب مفتوح.", "بي بي سي" },
      { "وقالت بي.بي.سي إن الباب مفتوح.", "بي.بي.سي" },
    } do
      local quotes = core.analyse(row[1]):quotes()
      assert.equal("الباب مفتوح", quotes[1].text)
      assert.equal(row[2], quotes[1].speaker.mention.text)
    end
  end)

  it("has outlets that somebody speaks to", function()
    local quote = core.analyse("وقال مسؤول لأكسيوس إن الباب مفتوح."):quotes()[1]
    assert.equal("لأكسيوس", quote.medium.text)
    assert.equal("مسؤول", quote.speaker.mention.text)
  end)
end)
