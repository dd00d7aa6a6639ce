-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local listed = require "briefing.reader_listed"
local reports = require "spec.support.reports"

local MADE = {
  quotes = "quotes", entities = "entities", statements = "statements",
  disagreements = "disagreements", timeline = "events", copies = "copies",
}

describe("listed.what", function()
  local folder, set
  setup(function()
    folder = reports.folder {}
    set = assert(briefing.open "examples/reports")
  end)
  teardown(function() reports.remove(folder) end)

  local function refused(write, name)
    local path = folder .. "/" .. name
    assert(write(path))
    local opened, message, code = briefing.open(path)
    assert.is_nil(opened)
    assert.equal("not-read", code)
    return message
  end
  for method, noun in pairs(MADE) do
    for _, ending in ipairs { "jsonl", "json", "csv" } do
      it(("knows a list of %s as .%s"):format(noun, ending), function()
        local message = refused(function(path) return set[method](set):export(path) end, "x." .. ending)
        assert.matches(folder .. "/x." .. ending .. ", ", message, 1, true)
        assert.matches("of a list of " .. noun .. ", no document", message, 1, true)
      end)
    end
  end
  for _, ending in ipairs { "jsonl", "json", "csv" } do
    it("knows hits and counts as ." .. ending, function()
      assert.matches("of a list of hits,", refused(function(path)
        return set:kwic("السد"):export(path)
      end, "y." .. ending), 1, true)
      for _, counts in ipairs { set:frequencies(), set:collocations("السد"), set:dispersion() } do
        assert.matches("of a list of counts,", refused(function(path)
          return counts:export(path)
        end, "z." .. ending), 1, true)
      end
    end)
  end
  it("knows an annotated document without its text", function()
    assert.matches("an annotated document without its text; 'briefing export", refused(function(path)
      return set:documents():export(path)
    end, "x.jsonl"), 1, true)
  end)
  for _, row in ipairs {
    { text = "قال", outlet = "n", doc = 5, start = 1 }, { text = "قال", members = 3, id = 1 },
    { text = "قال", status = "published", class = "x" }, { text = "قال", count = 3, documents = "a", id = 1 },
    { text = "قال", from = "a", to = "b", value = 3 }, { text = "قال", name = "a", type = "news" },
  } do
    it("takes no document of the user's for one", function() assert.is_nil(listed.what(row)) end)
  end
end)
