-- SPDX-License-Identifier: MIT
local association = require "briefing.association"

describe("association", function()
  for _, row in ipairs {
    { "log_likelihood", { 10, 1000, 10, 1000 }, 0 },
    { "log_likelihood", { 10, 1000, 0, 1000 }, 20 * math.log(2) },
    -- Observed 20 and 10, expected 10 and 20.
    { "log_likelihood", { 20, 1000, 10, 2000 }, 2 * (20 * math.log(2) + 10 * math.log(0.5)) },
    { "log_ratio", { 20, 1000, 10, 1000 }, 1 },
    { "log_ratio", { 10, 1000, 0, 1000 }, math.log(20, 2) },
    { "log_dice", { 10, 10, 10 }, 14 },
    { "log_dice", { 5, 10, 10 }, 13 },
    { "mutual_information", { 8, 8, 8, 64, 1 }, 3 },
    { "mutual_information", { 8, 8, 8, 64, 8 }, 0 },
  } do
    it(("%s of %s"):format(row[1], table.concat(row[2], ", ")), function()
      assert.near(row[3], association[row[1]](table.unpack(row[2])), 1e-9)
    end)
  end
end)
