-- SPDX-License-Identifier: MIT
local core = require "briefing.core"
local json = require "dkjson"

local ROWS = { -- a, b, how alike
  { "أحمد", "احمد", 1 }, { "منى", "مني", 1 }, { "غرانجر", "جرانجر", 0.9 },
  { "ساندرز", "ساندرس", 0.9 }, { "كاثرين", "كاترين", 0.9 }, { "نيقولا", "نيكولا", 0.9 },
  { "بلينكن", "بلينكين", 0.7 }, { "فولوديمير", "فلاديمير", 0.7 },
  { "غرين", "كرين", 0 }, { "بابلو", "بارلو", 0 }, { "أمين", "أوين", 0 }, { "دان", "ضان", 0.9 },
  { "قال", "", 0 }, { "Smith", "Smith", 0 },
}

describe("name_similarity", function()
  for _, row in ipairs(ROWS) do
    it(("of %s and %s"):format(row[1], row[2]), function()
      assert.equal(row[3], core.name_similarity(row[1], row[2]))
      assert.equal(row[3], core.name_similarity(row[2], row[1]))
    end)
  end

  local folder = (os.getenv "BRIEFING_SHARED" or "../shared") .. "/external/names/"
  local groups = io.open(folder .. "variant_groups_half.jsonl")
  if not groups then
    pending("the lists of external/names (not here)")
  else
    it("keeps apart and brings together the lists of external/names", function()
      local found, pairs_, apart, negatives = 0, 0, 0, 0
      for line in groups:lines() do
        local variants = json.decode(line).variants
        for i = 1, #variants do
          for j = i + 1, #variants do
            pairs_ = pairs_ + 1
            if core.name_similarity(variants[i].ar, variants[j].ar) >= 0.9 then found = found + 1 end
          end
        end
      end
      for line in io.lines(folder .. "hard_negatives_half.jsonl") do
        local pair = json.decode(line)
        negatives = negatives + 1
        if core.name_similarity(pair.a, pair.b) < 0.9 then apart = apart + 1 end
      end
      assert.is_true(found / pairs_ >= 0.75, found .. " of " .. pairs_)
      assert.is_true(apart / negatives >= 0.97, apart .. " of " .. negatives)
    end)
  end
end)
