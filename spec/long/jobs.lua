-- SPDX-License-Identifier: MIT
-- jobs.lua FILE COUNT: annotates a file of JSON lines on that many threads,
-- twice, and on one; the lines are the same.

local annotate = require "briefing.annotate"

local function lines(count)
  local list = {}
  local _, complete = annotate.run({ arg[1] }, { jobs = count, invalid = "refuse",
    mode = "balanced", ids = "lines" }, function(text)
    list[#list + 1] = text
    return true
  end, function() end)
  assert(complete)
  return table.concat(list)
end

local alone = lines(1)
assert(lines(tonumber(arg[2])) == alone)
assert(lines(tonumber(arg[2])) == alone)
print(("%d documents on %d threads as on one"):format(select(2, alone:gsub("\n", "")), arg[2]))
