-- Who is named, under which names, and in how many reports?
local briefing = require "briefing"

local set = assert(briefing.open(arg[1] or "examples/reports"))
print(set:entities():where { type = "person" }:sort("-documents"):top(15))
