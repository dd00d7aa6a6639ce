-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local cli_parser = require "briefing.cli_parser"

describe("the command line", function()
  local parser = cli_parser.new(function() end)

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
    { "a count of none", { "quotes", "--top", "0" }, "'0' is no count" },
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
