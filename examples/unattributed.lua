-- Which claims are credited to nobody, and why?
local briefing = require "briefing"

local set = assert(briefing.open(arg[1] or "examples/reports"))
local claims = set:quotes():where(function(quote)
  return quote.speaker == nil or quote.status == "hearsay"
end)
for quote in claims:each() do print(quote:cite(), quote.text, quote:why()) end
print(#claims .. " claims without a speaker")
