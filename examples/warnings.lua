-- Who warned, threatened or accused? In which sentence?
local briefing = require "briefing"

local set = assert(briefing.open(arg[1] or "examples/reports"))
for quote in set:quotes { class = { "warn", "threaten", "accuse" } }:each() do
  print(tostring(quote:chain()))
  print("  " .. quote:context(0):gsub("%s+", " "))
end
