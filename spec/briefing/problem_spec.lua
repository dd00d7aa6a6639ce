-- SPDX-License-Identifier: MIT
local problem = require "briefing.problem"

describe("problem.place", function()
  for _, row in ipairs {
    { "a line of a file", { id = "j2", path = "r.jsonl", line = 3 }, "r.jsonl, line 3" },
    { "a line of standard input", { id = "j2", line = 3 }, "line 3" },
    { "a row of a table", { id = 2, path = "a.csv", row = 2 }, "a.csv, row 2" },
    { "a file", { id = "x", path = "in/x.txt" }, "in/x.txt" },
    { "a document of a list", { id = 4 }, "4" },
    { "nothing that is known", {}, nil },
  } do
    it("tells " .. row[1], function() assert.equal(row[3], problem.place(row[2])) end)
  end
end)

describe("problem.message", function()
  for _, row in ipairs {
    { "no text", nil, "no text" },
    { "not JSON: no value", 1, "not JSON: no value at byte 1" },
    { "invalid UTF-8 at byte 7", 7, "invalid UTF-8 at byte 7" },
  } do
    it("says the byte once: " .. row[3], function()
      assert.equal(row[3], problem.message(problem.new({ id = 1 }, row[1], "x", row[2])))
    end)
  end
end)
