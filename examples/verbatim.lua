-- Which words are verbatim, and in whose words is the rest?
local briefing = require "briefing"

local set = assert(briefing.open(arg[1] or "examples/reports"))
print(set:quotes():group("type"))
print(set:quotes { type = "direct" }:sort("speaker"))
