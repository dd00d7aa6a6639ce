-- Whom does each outlet quote, and how often?
local briefing = require "briefing"

local set = assert(briefing.open(arg[1] or "examples/reports"))
for outlet in set:quotes():group("outlet"):each() do
  print(outlet.key)
  print(outlet.items:group("speaker"):render(60))
  print()
end
