-- SPDX-License-Identifier: MIT
--- The same input gives the same bytes: each process has a seed of its own for
--- its tables, so that whatever depends on their order differs between two.

local generated = require "spec.support.generated"
local reports = require "spec.support.reports"

local COMMAND = "lua/bin/briefing "
local PROCESSES = 3

describe("processes of the same input", function()
  local folder, input
  setup(function()
    folder = reports.folder {}
    input = folder .. "/in.jsonl examples/reports"
    generated.write(folder .. "/in.jsonl", 60, 3)
  end)
  teardown(function() os.execute("rm -r " .. folder) end)

  -- What one process makes of the input.
  local function made(command, output)
    local pipe = io.popen(("%s%s 2>&1"):format(COMMAND, command))
    local text = pipe:read("a")
    pipe:close()
    return output and reports.read(output) or text
  end

  for _, format in ipairs { "html", "md", "txt", "json", "jsonl", "csv", "jsonld", "xml", "conllu", "ann", "db" } do
    it("write the same " .. format, function()
      local output = folder .. "/x." .. format
      local command = ("export %s --to %s"):format(input, output)
      local first = made(command, output)
      assert.is_true(#first > 1000)
      for _ = 2, PROCESSES do assert.is_true(first == made(command, output)) end
    end)
  end
  for _, command in ipairs { "quotes", "entities", "statements", "disagreements", "timeline", "summary", "documents",
    "kwic السد", "search 'السد OR الجسر'", "frequencies", "collocations السد", "keyness --outlet north", "dispersion",
    "share-of-voice --by speaker", "co-quotation", "cue-classes", "cross", "annotate", "annotate --jobs 3" } do
    it("print the same: " .. command, function()
      local first = made(command .. " " .. input)
      assert.is_true(#first > 100, first)
      for _ = 2, PROCESSES do assert.is_true(first == made(command .. " " .. input)) end
    end)
  end
end)
