-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local cli_parser = require "briefing.cli_parser"
local shell = require "spec.support.shell"

describe("the command line", function()
  local parser = cli_parser.new {}

  it("knows a method of a set for each command that prints a collection", function()
    local set = assert(briefing.open { "نعم" })
    for _, list in ipairs(cli_parser.LISTS) do
      if list.name ~= "cross" then
        assert.is_function(set[list.method or list.name], list.name)
      end
    end
  end)
  for _, row in ipairs {
    { "a phrase, then paths", { "kwic", "السد", "a", "b" }, { phrase = "السد", path = { "a", "b" } } },
    { "paths alone", { "frequencies", "a" }, { path = { "a" } } },
    { "a count", { "quotes", "--top", "3" }, { top = 3 } },
    { "how words match", { "search", "x", "--match", "stem", "--sort", "after" }, { match = "stem", sort = "after" } },
    { "filters", { "quotes", "--speaker", "x", "--until", "2024" }, { speaker = "x", ["until"] = "2024" } },
  } do
    it("reads " .. row[1], function()
      local parsed = parser:parse(row[2])
      for key, value in pairs(row[3]) do assert.same(value, parsed[key]) end
    end)
  end
  for _, row in ipairs {
    { "a count of none", { "quotes", "--top", "0" }, "--top: expected a number of 1 or more, such as 5, got '0'" },
    { "another way to match", { "kwic", "x", "--match", "root" }, "must be one of" },
    { "an export to nowhere", { "export", "a" }, "missing option '--to'" },
  } do
    it("refuses " .. row[1], function()
      local ok, message = parser:pparse(row[2])
      assert.is_false(ok)
      assert.matches(row[3], message, 1, true)
    end)
  end
end)

local function has(command)
  return os.execute(("command -v %s >/dev/null 2>&1"):format(command)) == true
end

describe("the man page", function()
  it("is up to date with the options", function()
    assert.equal("status 0\n", shell.lua "docs/tools/man.lua --check")
  end)
  if has "groff" then
    it("is without a warning to groff, and tells each command", function()
      assert.equal("status 0\n", shell.run "groff -K utf8 -Tutf8 -man -ww -z docs/briefing.1")
      local page = shell.run "groff -K utf8 -man -Tutf8 -P-c -P-b -P-u docs/briefing.1"
      for _, list in ipairs(cli_parser.LISTS) do
        assert.matches("\n   " .. list.name, page, 1, true)
      end
    end)
  else
    pending "is without a warning to groff, and tells each command (no groff here)"
  end
end)

describe("completion", function()
  if not has "bash" then
    pending "in bash (no bash here)"
    return
  end
  -- What bash offers for the last of these words.
  local function offers(...)
    local words = { ... }
    local quoted = {}
    for i, word in ipairs(words) do quoted[i] = ("'%s'"):format(word) end
    return shell.run(([[bash -c 'source <(lua/bin/briefing completion bash); COMP_WORDS=(%s); COMP_CWORD=%d
      COMP_LINE="%s"; COMP_POINT=${#COMP_LINE}; _briefing; echo "${COMPREPLY[*]}"']])
      :format(table.concat(quoted, " "):gsub("'", '"'), #words - 1, table.concat(words, " ")))
  end
  for _, row in ipairs {
    { { "briefing", "quo" }, "quotes" }, { { "briefing", "share" }, "share-of-voice" },
    { { "briefing", "quotes", "x", "--spe" }, "--speaker" },
    { { "briefing", "quotes", "--format", "" }, "table jsonl json csv md txt" },
    { { "briefing", "kwic", "x", "--sort", "a" }, "after" },
    { { "briefing", "quotes", "--type", "" }, "direct indirect mixed" },
    { { "briefing", "quotes", "--class", "wa" }, "warn" },
    { { "briefing", "cross", "--rows", "sp" }, "speaker" },
    { { "briefing", "sta" }, "statements" },
  } do
    it("in bash of " .. table.concat(row[1], " "), function()
      assert.equal(row[2] .. "\nstatus 0\n", offers(table.unpack(row[1])))
    end)
  end
  for name, check in pairs { zsh = "zsh -n", fish = "fish --no-execute" } do
    if has(name) then
      it("is understood by " .. name, function()
        assert.equal("status 0\n", shell.run(("lua/bin/briefing completion %s >build/completion.%s && %s build/completion.%s")
          :format(name, name, check, name)))
      end)
    else
      pending(("is understood by %s (no %s here)"):format(name, name))
    end
  end
end)
