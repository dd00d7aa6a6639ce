-- SPDX-License-Identifier: MIT
-- Puts the ten-line script and what it really prints into README.md.

local SCRIPT = "examples/quotes_by_speaker.lua"
local NAME = "الكرمي"

local function read(path)
  local file = assert(io.open(path, "rb"))
  local content = file:read("a")
  file:close()
  return content
end

local command = ("lua5.4 %s examples/reports %s"):format(SCRIPT, NAME)
local pipe = assert(io.popen(command))
local output = pipe:read("a"):gsub("\t", "  ")
pipe:close()

local before, between, after = read("README.md")
  :match("^(.-```lua\n).-(```\n\nOn the five.-```\n).-(```\n.*)$")
local file = assert(io.open("README.md", "wb"))
file:write(before, read(SCRIPT), between, "$ ", command, "\n", output, after)
file:close()
