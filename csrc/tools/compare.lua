-- SPDX-License-Identifier: MIT
-- lua compare.lua FILE < FIGURES: what `make bench` or `make eval` prints beside
-- what a release printed: name, then, now, now/then. With --write, FILE becomes
-- those figures, each `name TAB value`, under a line that says of what they are.

local version = io.open("csrc/brf.h"):read("a"):match 'BRF_VERSION "([^"]+)"'

-- { name, value } of a line of either kind; MB/s have the unit in their name.
local function figures_of(line, list)
  local name, value = line:match "^([%w_.]+): (%-?[%d.]+)$"
  if name then
    list[#list + 1] = { name, tonumber(value) }
    return
  end
  local speed, ratios
  name, speed, ratios = line:match "^([%w_]+)\t([%d.]+)(.*)$"
  if not name then return end
  list[#list + 1] = { name .. ".MB/s", tonumber(speed) }
  for key, ratio in ratios:gmatch "\t([%w_]+)=([%d.e+-]+)" do
    list[#list + 1] = { name .. "." .. key, tonumber(ratio) }
  end
end

local path, writing
for _, argument in ipairs(arg) do
  if argument == "--write" then writing = true else path = argument end
end
local now = {}
for line in io.lines() do figures_of(line, now) end
if #now == 0 then
  io.stderr:write(path, ": no figures to compare with it\n")
  os.exit(1)
end

if writing then
  local file = assert(io.open(path, "wb"))
  file:write("# briefing ", version, "\n")
  for _, figure in ipairs(now) do
    file:write(("%s\t%.6g\n"):format(figure[1], figure[2]))
  end
  file:close()
  return
end

local file = assert(io.open(path, "rb"))
local of, before = file:read "l", {}
for name, value in file:read("a"):gmatch "([^\t\n]+)\t([^\n]+)" do
  before[name] = tonumber(value)
end
file:close()
print(("%-40s %10s %10s %7s"):format("", of:match "%S+$", "now", "ratio"))
for _, figure in ipairs(now) do
  local name, value = figure[1], figure[2]
  local old = before[name]
  before[name] = nil
  print(("%-40s %10s %10.6g %7s"):format(name, old and ("%.6g"):format(old) or "-",
    value, old and old ~= 0 and ("%.3f"):format(value / old) or "-"))
end
local gone = {}
for name in pairs(before) do gone[#gone + 1] = name end
table.sort(gone)
for _, name in ipairs(gone) do
  print(("%-40s %10.6g %10s %7s"):format(name, before[name], "-", "-"))
end
