-- Who is quoted most, and by how many outlets?
local briefing = require "briefing"

local set = assert(briefing.open(arg[1] or "examples/reports"))
local function who(quote)
  local entity = set:speaker_of(quote)
  return entity and entity.name
end
for group in set:quotes():group(who):top(10):each() do
  print(#group.items, #group.items:group("outlet"), group.key)
end
