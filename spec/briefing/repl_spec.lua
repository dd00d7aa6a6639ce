-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local repl = require "briefing.repl"
local reports = require "spec.support.reports"

-- What the prompt answers to lines from a pipe.
local function ask(...)
  local folder = reports.folder { input = table.concat({ ... }, "\n") .. "\n" }
  local _, _, status = os.execute(
    ("cd %s; %s/lua/bin/briefing repl %s/examples/reports <input >out 2>err")
      :format(folder, io.popen("pwd"):read "l", io.popen("pwd"):read "l"))
  local out, err = reports.read(folder .. "/out"), reports.read(folder .. "/err")
  local made = {}
  for _, name in ipairs { "quotes.csv", "brief.html" } do
    made[name] = io.open(folder .. "/" .. name) ~= nil
  end
  reports.remove(folder)
  return out, err, status, made
end

describe("the prompt", function()
  for _, row in ipairs {
    { "an expression", { "#set" }, "5\n" },
    { "several", { "1, nil, 'x'" }, "1\tnil\tx\n" },
    { "= and an expression", { "= #set" }, "5\n" },
    { "statements, which say nothing", { "x = #set", "x + 1" }, "6\n" },
    { "what runs over lines", { "for i = 1, 2 do", "print(i)", "end" }, "1\n2\n" },
    { "what is empty", { "", "  ", "-- nothing" }, "" },
    { "a table", { "set:quotes{ speaker = 'الكرمي', since = '2024-03-15' }:table()[1].outlet" }, "tamar-wire\n" },
  } do
    it("answers " .. row[1], function()
      local out, err, status = ask(table.unpack(row[2]))
      assert.same({ row[3], "", 0 }, { out, err, status })
    end)
  end
  it("names what is wrong and goes on", function()
    local out, err, status = ask("set:quotes{ speeker = 1 }", "set:qoutes()", ")(", "1 + 1", "f(")
    assert.equal("2\n", out)
    assert.matches("did you mean 'speaker'?", err, 1, true)
    assert.matches("has no 'qoutes'; did you mean 'quotes'?", err, 1, true)
    assert.matches("unexpected symbol", err, 1, true)
    assert.matches("the last line is not finished", err, 1, true)
    assert.is_nil(err:find("traceback", 1, true))
    assert.equal(1, status)
  end)
  it("tells what to ask", function() assert.matches("set:search", (ask "help"), 1, true) end)
end)

describe("the ten questions of the manual", function()
  local questions = {}
  local block = reports.read("docs/manual.md"):match "## Ten questions.-```prompt\n(.-)```"
  for line in block:gmatch "[^\n]+" do questions[#questions + 1] = line end

  it("are ten, as many as the scripts that answer them", function()
    assert.equal(10, #questions)
    for _, line in ipairs(questions) do
      local script = line:match "%-%- ([%w_]+)$"
      assert.is_truthy(script and io.open("examples/" .. script .. ".lua"), line)
    end
  end)
  for i, line in ipairs(questions) do
    it("take one line each: " .. (line:match "%-%- ([%w_]+)$" or i), function()
      local out, err, status, made = ask(line)
      assert.same({ "", 0 }, { err, status })
      assert.is_true(#out > 1)
      assert.is_nil(out:find "^0 ")
      if line:find "export" then assert.is_true(made["quotes.csv"]) end
    end)
  end
end)

describe("repl.completions", function()
  local set = assert(briefing.open "examples/reports")
  local env = setmetatable({ set = set, briefing = briefing, quotes = set:quotes() }, { __index = _G })
  for _, row in ipairs {
    { "quo", "quotes" }, { "set:qu", "set:quotes" }, { "print(set:kw", "set:kwic" },
    { "set:share", "set:share_of_voice" }, { "briefing.no", "briefing.normalize" },
    { "quotes:gr", "quotes:group" }, { "string.fo", "string.format" },
    { "set:quotes{ sp", "speaker" }, { 'set:quotes{ type = "direct", sin', "since" },
    { 'set:quotes{ type = "dir', "direct" }, { 'set:search("x", { where = "out', "outside" },
    { "set:kwic('x', { ma", "match" }, { 'set:quotes():group("sp', "speaker" },
    { 'set:quotes():sort("-da', "-date" }, { "set:where{ out", "outlet" },
    { "nothing.at.all", nil }, { "set:zzz", nil }, { "1 + ", false },
  } do
    it(("of %s"):format(row[1]), function()
      local list = repl.completions(row[1], env)
      if row[2] ~= false then assert.equal(row[2], list[1]) end
    end)
  end
  it("are every method of a set, none twice, none of Lua's own", function()
    local list = repl.completions("set:", env)
    local seen = {}
    for _, name in ipairs(list) do
      assert.is_nil(seen[name])
      seen[name] = true
      assert.is_nil(name:find "__")
    end
    for _, name in ipairs { "quotes", "where", "search", "timeline", "export" } do
      assert.is_true(seen["set:" .. name])
    end
  end)
end)

describe("the prompt on a terminal", function()
  if not pcall(require, "readline") then
    pending "completes names and keeps what was typed (no lua-readline here)"
    return
  elseif not os.execute "command -v python3 >/dev/null 2>&1" then
    pending "completes names and keeps what was typed (no python3 here)"
    return
  end
  it("completes names and keeps what was typed", function()
    local folder = reports.folder { keys = '#set:qu\t{ ty\t = "dir\t }\n1+\n1\n' }
    local pipe = io.popen(("XDG_STATE_HOME=%s/state HOME=%s TERM=xterm NO_COLOR=1 python3 spec/support/typed.py "
      .. "'lua/bin/briefing repl examples/reports' <%s/keys"):format(folder, folder, folder))
    local screen = pipe:read "a"
    pipe:close()
    local count = #assert(briefing.open "examples/reports"):quotes { type = "direct" }
    assert.matches("help` for what to ask", screen, 1, true)
    assert.matches("%D" .. count .. "\r\n", screen)
    assert.matches(">> ", screen, 1, true)
    assert.matches("%D2\r\n", screen)
    local history = reports.read(folder .. "/state/briefing/history")
    assert.matches('#set:quotes{ type = "direct" }\n', history, 1, true)
    os.execute("rm -r " .. folder)
  end)
end)
