-- What is second-hand: who reports someone else's words?
local briefing = require "briefing"

local set = assert(briefing.open(arg[1] or "examples/reports"))
local told = set:quotes():where(function(quote) return quote.parent ~= nil end)
for quote in told:each() do print(quote:chain(), quote.text) end
print(#told .. " of " .. #set:quotes() .. " quotes stand inside another")
