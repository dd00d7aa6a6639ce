-- Every quote by one speaker: lua5.4 examples/quotes_by_speaker.lua FOLDER NAME
local briefing = require "briefing"

local folder, name = arg[1] or "examples/reports", arg[2]
local set = assert(briefing.open(folder))
name = name or set:quotes():group("speaker")[1].key
for quote in set:quotes { speaker = name }:each() do
  print(quote:cite(), quote.type, quote.text)
end
print(#set:quotes { speaker = name } .. " quotes by " .. name)
