-- SPDX-License-Identifier: MIT
-- README.md and the pages of docs/ show what their commands and scripts really
-- print, their links lead somewhere, and the generated ones are up to date.

local lfs = require "lfs"
local reports = require "spec.support.reports"
local shell = require "spec.support.shell"

local pages = { "README.md" }
for name in lfs.dir "docs" do
  if name:find "%.md$" then pages[#pages + 1] = "docs/" .. name end
end
table.sort(pages)

describe("the pages", function()
  for _, page in ipairs(pages) do
    it(page .. " shows what runs", function()
      assert.equal("status 0\n", shell.lua("docs/tools/run.lua --check " .. page))
    end)
  end
  it("link to what is there", function()
    assert.equal("status 0\n", shell.lua "docs/tools/links.lua")
  end)
  it("of the reference are up to date, and nothing public is unannotated", function()
    assert.equal("status 0\n", shell.lua "docs/tools/reference.lua --check")
  end)
end)

describe("the definitions for editors", function()
  it("define every type that they name", function()
    local text = ""
    for _, path in ipairs { "library/briefing.lua", "library/core.lua" } do
      local file = assert(io.open(path))
      text = text .. file:read "a"
      file:close()
    end
    local defined = {}
    for name in text:gmatch "@class briefing%.(%u%a*)" do defined[name] = true end
    for name in text:gmatch "briefing%.(%u%a*)" do assert.is_true(defined[name], name) end
  end)
end)

describe("the promises", function()
  it("name tests that are there", function()
    local named = 0
    for line in io.lines "docs/reliability.md" do
      local text, at = nil, 1
      while true do
        local first, last, path = line:find("`(spec/[^`]+)`", at)
        local from, to, name = line:find('"([^"]+)"', at)
        if not first and not from then break end
        if first and (not from or first < from) then
          local pipe = io.popen(("cat $(find %s -type f)"):format(path))
          text, at = pipe:read "a", last + 1
          pipe:close()
          assert.is_true(#text > 0, path)
        else
          assert.is_truthy(text and text:find(name, 1, true), name)
          named, at = named + 1, to + 1
        end
      end
    end
    assert.is_true(named > 20)
  end)
end)

describe("what runs the pages", function()
  local path
  local function page(text)
    path = reports.path ".md"
    reports.write(path, text)
    return path
  end
  after_each(function() os.remove(path) end)

  for _, row in ipairs {
    { "a false output of a command", "```console\n$ echo 1\n2\n```\n", "shown is" },
    { "a command that fails", "```sh\nfalse\n```\n", "%.md:1" },
    { "a false output of a script", "```lua\nprint(1)\n```\n\n```text\n2\n```\n", "shown is" },
    { "a script that fails", "```lua\nerror 'no'\n```\n", "no" },
  } do
    it("refuses " .. row[1], function()
      local out = shell.lua("docs/tools/run.lua --check " .. page(row[2]))
      assert.matches(row[3], out)
      assert.matches("status 1\n$", out)
    end)
  end
  it("puts in what is printed, no more lines than are asked for", function()
    shell.lua("docs/tools/run.lua " .. page "```lua\nx = 1\n```\n```lua\nprint(x) print(2) print(3)\n```\n\n```text lines=2\n```\n")
    local file = io.open(path)
    local text = file:read "a"
    file:close()
    assert.matches("```text lines=2\n1\n2\n…\n```\n$", text)
  end)
end)
