-- SPDX-License-Identifier: MIT
local core = require "briefing.core"
local modality = require "briefing.modality"

local stemmer = core.stemmer()

-- The moods of a text's verbs: { "mood: the words", … } in order.
local function moods(text)
  local list = {}
  for _, verb in pairs(modality.verbs(text, stemmer)) do list[#list + 1] = verb end
  table.sort(list, function(a, b) return a.first < b.first end)
  for i, verb in ipairs(list) do list[i] = verb.mood .. ": " .. text:sub(verb.first, verb.last) end
  return list
end

local ROWS = {
  { "the future", "سيغلق الجسر غدا", { "will: سيغلق" } },
  { "the future behind و", "وستغلق البلدية الجسر", { "will: وستغلق" } },
  { "سوف", "سوف تغلق البلدية الجسر", { "will: سوف تغلق" } },
  { "what is set", "من المقرر أن يغلق الجسر", { "will: المقرر أن يغلق" } },
  { "قد before the imperfect", "قد يغلق الجسر، وقد تتضرر القرية", { "may: قد يغلق", "may: وقد تتضرر" } },
  { "not قد before the past", "قد أغلق الجسر، وقد تم ذلك", {} },
  { "ربما", "ربما يغلق الجسر", { "may: ربما يغلق" } },
  { "what is possible", "من الممكن أن يغلق الجسر ويمكن أن تتضرر القرية",
    { "may: الممكن أن يغلق", "may: ويمكن أن تتضرر" } },
  { "not what is expected", "من المتوقع أن يغلق الجسر", {} },
  { "not what is told plainly", "يغلق الجسر غدا", {} },
}

describe("modality", function()
  for _, row in ipairs(ROWS) do
    it("is told of " .. row[1], function() assert.same(row[3], moods(row[2])) end)
  end
  it("is of one verb in both", function()
    local a = modality.verbs("سيغلق الجسر", stemmer)
    local b = modality.verbs("من المحتمل أن يغلق الجسر", stemmer)
    assert.equal(next(a), next(b))
  end)
end)
