-- Every quote in a spreadsheet, and the briefing as a page.
local briefing = require "briefing"

local folder, out = arg[1] or "examples/reports", arg[2] or "build"
local set = assert(briefing.open(folder))
assert(set:export(out .. "/quotes.csv", { bom = true }))
assert(set:export(out .. "/brief.html"))
print("wrote " .. out .. "/quotes.csv and " .. out .. "/brief.html")
