-- SPDX-License-Identifier: MIT
-- covered.lua GCOV FOLDER: percent of lines that ran, of C from gcov's summary
-- and of Lua from what coverage.lua left in the folder; fails below BAR. The
-- least covered files come first.

local BAR = 90

local function report(what, files)
  local total, run = 0, 0
  table.sort(files, function(a, b) return a.run / a.total < b.run / b.total end)
  for i, file in ipairs(files) do
    total, run = total + file.total, run + file.run
    if i <= 12 then
      print(("%6.1f %% of %4d  %s%s"):format(100 * file.run / file.total, file.total,
        file.name, file.missed or ""))
    end
  end
  local percent = 100 * run / total
  print(("%s: %.1f %% of %d lines in %d files"):format(what, percent, total, #files))
  return percent
end

local function gcov(path)
  local files, name = {}, nil
  for line in io.lines(path) do
    name = line:match("^File '(.-)'") or name
    local percent, total = line:match("^Lines executed:([%d.]+)%% of (%d+)")
    if percent and name and name:find("csrc/%w+_?%w*[%w_]*%.c$") then
      files[#files + 1] = { name = name:match("csrc/.*"), total = tonumber(total),
        run = math.floor(percent * total / 100 + 0.5) }
      name = nil
    end
  end
  return files
end

-- The lines of a file that hold instructions, as luac lists them.
local function active(path)
  local lines = {}
  for line in io.popen("luac5.4 -l -p " .. path):lines() do
    local number, op = line:match("^%s+%d+%s+%[(%d+)%]%s+(%u+)")
    if number then
      -- the end of a function returns, seldom by its own line
      local rare = op == "VARARGPREP" or op == "RETURN0" or op == "RETURN1"
        or op == "RETURN" or op == "CLOSE"
      if not rare then lines[tonumber(number)] = true end
    end
  end
  return lines
end

local function lua(folder)
  local ran = {}
  for entry in io.popen("cat " .. folder .. "/*"):lines() do
    local name, line = entry:match("^(.-)\t(%d+)$")
    ran[name] = ran[name] or {}
    ran[name][tonumber(line)] = true
  end
  local files = {}
  for path in io.popen("find lua -name '*.lua' -o -path '*bin/briefing'"):lines() do
    local file = { name = path, total = 0, run = 0 }
    local missed = {}
    for line in pairs(active(path)) do
      file.total = file.total + 1
      if ran[path] and ran[path][line] then file.run = file.run + 1
      else missed[#missed + 1] = line end
    end
    table.sort(missed)
    file.missed = "  not: " .. table.concat(missed, " ", 1, math.min(#missed, 20))
    if file.total > 0 then files[#files + 1] = file end
  end
  return files
end

local in_c = report("C", gcov(arg[1]))
local in_lua = report("Lua", lua(arg[2]))
print(("C %.1f %%, Lua %.1f %% of lines"):format(in_c, in_lua))
os.exit(in_c >= BAR and in_lua >= BAR)
