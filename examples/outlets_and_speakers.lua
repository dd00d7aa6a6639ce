-- Whom does each outlet quote, how often, and in what manner?
local briefing = require "briefing"

local set = assert(briefing.open(arg[1] or "examples/reports"))
print(set:quotes():cross("speaker", "outlet"))
print(set:quotes():cross("outlet", "type"))
