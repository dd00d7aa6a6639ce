-- SPDX-License-Identifier: MIT
-- Runs what README.md and docs/ show, and puts what it really prints there.
-- With --check it writes nothing and fails where something else is shown.
--   run.lua [--check] [FILE...]
-- Of each file, in order and in a folder of its own that holds the sample
-- reports as reports/ and the scripts as examples/:
--   ```console     each "$ command" runs; its output is what stands below
--   ```sh          runs, and must succeed
--   ```lua         runs, all of one file with the same globals; a ```text
--                  block right behind it is what it prints
--   lines=N        behind console or text: no more than N lines are shown
--   file=PATH      behind lua: the block is that file
-- A block behind a line <!-- not run: why --> is left as it is; so is one behind
-- <!-- guide -->, which changes a checkout, but with --guide: then these alone
-- run, in a copy of it (make check-guide).

local lfs = require "lfs"

local HERE = lfs.currentdir()
package.path = ("%s/lua/?.lua;%s/lua/?/init.lua;"):format(HERE, HERE) .. package.path
package.cpath = HERE .. "/build/?.so;" .. package.cpath
local CUT = "…"

local checking, guide, files = false, false, {}
for _, argument in ipairs(arg) do
  if argument == "--check" then
    checking = true
  elseif argument == "--guide" then
    guide = true
  else
    files[#files + 1] = argument
  end
end
if #files == 0 then
  files[1] = "README.md"
  local pipe = assert(io.popen "ls docs/*.md | LC_ALL=C sort")
  for path in pipe:lines() do files[#files + 1] = path end
  pipe:close()
end

local function read(path)
  local file = assert(io.open(path, "rb"))
  local content = file:read "a"
  file:close()
  return content
end

local function lines_of(text)
  local lines = {}
  for line in text:gmatch "([^\n]*)\n?" do lines[#lines + 1] = line end
  while lines[#lines] == "" do lines[#lines] = nil end
  return lines
end

-- What a page shows of an output: no tabs, no blanks at a line's end.
local function shown(text, most)
  local lines = lines_of(text)
  for i, line in ipairs(lines) do
    lines[i] = line:gsub("\t", "  "):gsub("%s+$", "")
  end
  if most and #lines > most then
    lines = table.move(lines, 1, most, 1, {})
    lines[most + 1] = CUT
  end
  return lines
end

-- Where the blocks of a page run: a folder with the reports of the examples, or
-- a copy of the checkout, built.
local function folder()
  local path = os.tmpname()
  os.remove(path)
  assert(lfs.mkdir(path))
  if guide then
    assert(os.execute(("cd '%s' && git ls-files | tar -cf - -T - | tar -xf - -C '%s'")
      :format(HERE, path)))
    assert(os.execute(("make -s -C '%s' all"):format(path)))
    return path
  end
  assert(os.execute(("cp -r '%s/examples/reports' '%s/reports'"):format(HERE, path)))
  assert(os.execute(("cp -r '%s/examples' '%s/csrc' '%s'"):format(HERE, HERE, path)))
  assert(os.execute(("mkdir '%s/spec' && cp -r '%s/spec/eval' '%s/spec'"):format(path, HERE, path)))
  return path
end

-- Runs a command as in a checkout where briefing is installed; in a guide as in
-- a checkout alone.
local function run(command)
  local script = os.tmpname()
  local file = assert(io.open(script, "wb"))
  file:write(command, "\n")
  file:close()
  local here = guide and "." or HERE
  local pipe = assert(io.popen(("LUA_PATH='%s/lua/?.lua;%s/lua/?/init.lua;;' "
    .. "LUA_CPATH='%s/build/?.so;;' PATH='%s/lua/bin':\"$PATH\" LC_ALL=C.UTF-8 COLUMNS=100 "
    .. "sh '%s' 2>&1"):format(here, here, here, here, script)))
  local output = pipe:read "a"
  local ok, _, status = pipe:close()
  os.remove(script)
  return output, ok, status
end

local problems = 0

local function problem(path, line, format, ...)
  problems = problems + 1
  io.stderr:write(("%s:%d: "):format(path, line), format:format(...), "\n")
end

-- The globals of the Lua blocks of one file, and what they print.
local function prompt()
  local printed = {}
  local env = setmetatable({
    arg = {},
    print = function(...)
      local values = table.pack(...)
      for i = 1, values.n do values[i] = tostring(values[i]) end
      printed[#printed + 1] = table.concat(values, "\t") .. "\n"
    end,
    io = setmetatable({ write = function(...)
      for _, value in ipairs { ... } do printed[#printed + 1] = tostring(value) end
    end }, { __index = io }),
  }, { __index = _G })
  return function(code, name)
    printed = {}
    local chunk, message = load(code, name, "t", env)
    if not chunk then return nil, message end
    local ok, raised = pcall(chunk)
    if not ok then return nil, tostring(raised) end
    return table.concat(printed)
  end
end

-- The lines of a console block with the outputs of today.
local function console(path, at, block, most)
  local out, i = {}, 1
  while i <= #block do
    local command = block[i]:match "^%$ (.*)$"
    if command then
      out[#out + 1] = block[i]
      while command:find "\\$" do
        i = i + 1
        command = command .. "\n" .. block[i]
        out[#out + 1] = block[i]
      end
      local output, ok, status = run(command)
      local expected = output:match "status (%d+)" or command:match "exit (%d+)"
      if not ok and not expected and not command:find "||" then
        problem(path, at, "'%s' ended with %s: %s", command, tostring(status), output)
      end
      for _, line in ipairs(shown(output, most)) do out[#out + 1] = line end
    end
    i = i + 1
  end
  return out
end

local function refresh(path)
  local source = lines_of(read(path))
  local out, session, where = {}, prompt(), nil
  local i, printed, skip, guided = 1, nil, false, false
  while i <= #source do
    local line = source[i]
    local kind, options = line:match "^```(%a+)%s*(.*)$"
    out[#out + 1] = line
    if line:find "^<!%-%- not run" then
      skip = true
    elseif line:find "^<!%-%- guide" then
      skip, guided = not guide, guide
    elseif kind then
      local block, first = {}, i
      i = i + 1
      while source[i] ~= "```" do
        if source[i] == nil then error(path .. ": a block is not closed") end
        block[#block + 1] = source[i]
        i = i + 1
      end
      local most = tonumber(options:match "lines=(%d+)")
      local included = options:match "file=(%S+)"
      if kind ~= "text" then printed = nil end
      if included then block = lines_of(read(included)) end
      if guide and not guided then skip = true end
      if not skip and (kind == "console" or kind == "sh" or kind == "lua") then
        where = where or folder()
        lfs.chdir(where)
        if kind == "console" then
          block = console(path, first, block, most)
        elseif kind == "sh" then
          local output, ok = run("set -e\n" .. table.concat(block, "\n"))
          if not ok then problem(path, first, "%s", output) end
        elseif not included then
          local message
          printed, message = session(table.concat(block, "\n"), "=" .. path .. ":" .. first)
          if not printed then problem(path, first, "%s", message) end
        end
      elseif not skip and kind == "text" and printed then
        block = shown(printed, most)
        printed = nil
      end
      lfs.chdir(HERE)
      table.move(block, 1, #block, #out + 1, out)
      out[#out + 1] = "```"
      skip, guided = false, false
    elseif line:find "%S" then
      skip, guided, printed = false, false, nil
    end
    i = i + 1
  end
  if where then os.execute(("rm -rf '%s'"):format(where)) end
  for at = 1, math.max(#source, #out) do
    if checking and source[at] ~= out[at] then
      problem(path, at, "shown is\n  %s\nbut it is\n  %s\nmake docs", tostring(source[at]),
        tostring(out[at]))
      break
    end
  end
  if not checking then
    local file = assert(io.open(path, "wb"))
    file:write(table.concat(out, "\n"), "\n")
    file:close()
  end
end

-- A process each: what one page teaches the lexicon, the next must not know.
if #files == 1 then
  refresh(files[1])
else
  for _, path in ipairs(files) do
    local command = ("'%s' '%s' %s '%s'"):format(arg[-1], arg[0],
      checking and "--check" or "", path)
    if not os.execute(command) then problems = problems + 1 end
  end
end
os.exit(problems == 0)
