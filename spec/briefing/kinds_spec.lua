-- SPDX-License-Identifier: MIT
local kinds = require "briefing.kinds"

local function from(outlet, id)
  return { document = { source = function() return outlet or id end } }
end

describe("kinds", function()
  it("shows only columns that there are", function()
    for name, kind in pairs(kinds) do
      if type(kind) == "table" then
        for _, column in ipairs(kind.shown or {}) do
          assert.is_function(kind.fields[column], name .. "." .. column)
        end
        assert.is_function(kind.to_json, name)
      end
    end
  end)
  it("lists the outlets of members once, in order", function()
    assert.same({ "b", "a", "n1" },
      kinds.outlets_of { from "b", from "a", from "b", from(nil, "n1") })
  end)
  it("shows the values of a disagreement with who gives them", function()
    assert.equal("9 (a) / 10 (b، a)", kinds.disagreements.fields.values {
      values = { { value = 9, members = { from "a" } },
        { value = 10, members = { from "b", from "a" } } } })
  end)
end)
