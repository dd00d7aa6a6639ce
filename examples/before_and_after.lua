-- What was said before a day, and what since? The first and the last day here.
local briefing = require "briefing"

local set = assert(briefing.open(arg[1] or "examples/reports"))
local last = set:documents():sort("-date")[1].date
local since = set:where { since = last }
print("since " .. last)
print(since:quotes():group("speaker"))
print("before")
print((set - since):quotes():group("speaker"))
