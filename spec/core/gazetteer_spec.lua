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
end)
