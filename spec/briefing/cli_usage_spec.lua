-- SPDX-License-Identifier: MIT
local cli_usage = require "briefing.cli_usage"

local function parse(...) return cli_usage.parse({ ... }, error, error) end

-- What the program ends with: an answer, or what is wrong with the question.
local function answer(...)
  local said, refused
  pcall(cli_usage.parse, { ... }, function(text)
    said = text
    error("ended", 0)
  end, function(text)
    refused = text
    error("ended", 0)
  end)
  return said, refused
end

describe("the command line is understood as", function()
  for _, row in ipairs {
    { "one filter", { "quotes", "x", "--type", "direct" }, "type", "direct" },
    { "several of a filter", { "quotes", "x", "--type", "direct", "--type=mixed", "--type", "indirect" },
      "type", { "direct", "mixed", "indirect" } },
    { "no filter", { "quotes", "x" }, "speaker", nil },
  } do
    it(row[1], function() assert.same(row[4], parse(table.unpack(row[2]))[row[3]]) end)
  end
end)

describe("the command line is refused for", function()
  for _, row in ipairs {
    { "a day twice", { "quotes", "--since", "2024", "--since", "2025" }, "option '--since' must be used at most 1 time" },
    { "an output twice", { "brief", "-o", "a", "-o", "b" }, "option '-o' must be used at most 1 time" },
    { "a negative count", { "quotes", "--top", "-3" }, "--top: expected a number of 1 or more, such as 5, got '-3'" },
    { "an option of another command, which isn't suggested", { "tokens", "--invalid", "replace" },
      "unknown option '--invalid'" },
    { "a near option", { "quotes", "--speekr", "x" }, "unknown option '--speekr'\nDid you mean '--speaker'?" },
  } do
    it(row[1], function()
      local parsed, message = parse(table.unpack(row[2]))
      assert.is_nil(parsed)
      assert.equal(row[3], message)
    end)
  end
end)

describe("the command line answers", function()
  for _, row in ipairs {
    { "what a command is", { "brief", "--help" }, "^Usage: briefing brief" },
    { "the same of help", { "help", "brief" }, "^Usage: briefing brief" },
    { "what there is", { "help" }, "^Usage: briefing COMMAND" },
    { "its version", { "--version" }, "^briefing %d+%.%d+%.%d+\nicu " },
    { "how a shell completes", { "completion", "bash" }, "annotate" },
  } do
    it(row[1], function() assert.matches(row[3], (answer(table.unpack(row[2])))) end)
  end
  it("that there is no such command", function()
    local said, refused = answer("help", "quots")
    assert.is_nil(said)
    assert.equal("unknown command 'quots'\nDid you mean 'quotes'?", refused)
  end)
end)
