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
    { "jaccard", { 2, 4, 6 }, 0.25 }, { "jaccard", { 3, 3, 3 }, 1 },
    -- Gries 2008, section 3.1: shares of 0.2 and 0.8, of a word half and half.
    { "deviation", { { 5, 5 }, { 20, 80 }, 10, 100 }, 0.3 / 0.8 },
    { "deviation", { { 2, 8 }, { 20, 80 }, 10, 100 }, 0 },
    { "deviation", { { 10 }, { 20, 80 }, 10, 100 }, 1 },
    { "juilland", { { 5, 5 }, { 50, 50 } }, 1 },
    { "juilland", { { 10 }, { 50, 50 } }, 0 },
    -- Rates 0.1, 0.2, 0.3: a deviation of √(2/3) of 0.1 around 0.2.
    { "juilland", { { 1, 2, 3 }, { 10, 10, 10 } }, 1 - (2 / 3) ^ 0.5 / 2 / 2 ^ 0.5 },
    { "juilland", { {}, { 10, 10 } }, 1 },
  } do
    local given = {}
    for i, value in ipairs(row[2]) do
      given[i] = type(value) == "table" and "{" .. table.concat(value, ", ") .. "}" or value
    end
    it(("%s of %s"):format(row[1], table.concat(given, ", ")), function()
      assert.near(row[3], association[row[1]](table.unpack(row[2])), 1e-9)
    end)
  end
end)
