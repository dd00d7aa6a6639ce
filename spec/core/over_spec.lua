-- SPDX-License-Identifier: MIT
-- What stands in the phrase of who speaks and is stepped over as one.
local read = require "spec.support.read"

local PHRASES = {
  { "a eulogy", "وقال الملك حفظه الله إن الحل قريب.", "الملك حفظه الله" },
  { "a name with بلا", "وقالت منظمة مراسلون بلا حدود إن الحل قريب.", "منظمة مراسلون بلا حدود" },
  { "a place one is sent to", "وقال السفير الأميركي إلى سوريا توم كرم إن الحل قريب.", "السفير الأميركي إلى سوريا توم كرم" },
  { "no place that words go to", "وأشار الوزير إلى سوريا مؤكدا أن الحل قريب.", "الوزير" },
}

describe("stepped over is", function()
  for _, row in ipairs(PHRASES) do
    it(row[1], function()
      local speaker = read.last(row[2]).speaker
      assert.equal(row[3], speaker and (speaker.mention and speaker.mention.text or speaker.name))
    end)
  end
end)
