-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local conllu = require "briefing.export.conllu"
local reports = require "spec.support.reports"

describe("CoNLL-U", function()
  local set = assert(briefing.open(reports.list()))
  local text = conllu.set(set)

  it("has ten columns a token, numbered in each sentence", function()
    local number, count = 0, 0
    for line in text:gmatch("([^\n]*)\n") do
      if line == "" then
        number = 0
      elseif line:sub(1, 1) ~= "#" then
        local _, tabs = line:gsub("\t", "")
        assert.equal(9, tabs)
        number = number + 1
        count = count + 1
        assert.equal(number, tonumber(line:match("^%d+")))
      end
    end
    assert.is_true(count > 40)
  end)
  it("gives back each sentence's text", function()
    for block in text:gmatch("(# text = .-)\n\n") do
      local whole, words = block:match("# text = ([^\n]*)\n(.*)$")
      local joined = {}
      for line in (words .. "\n"):gmatch("([^\n]+)\n") do
        local form, misc = line:match("^%d+\t([^\t]*)\t.*\t([^\t]*)$")
        joined[#joined + 1] = form .. (misc:find("SpaceAfter=No", 1, true) and "" or " ")
      end
      assert.equal(whole, (table.concat(joined):gsub(" $", "")))
    end
  end)
  it("tags quotes, cues and entities", function()
    assert.matches("\nn1-s", "\n" .. text:gsub("# sent_id = ", ""), 1, true)
    assert.matches("1\tوأضاف\t_\tX\tword\t_\t_\t_\t_\tStart=%d+|End=%d+|Cue=B%-q2", text)
    assert.matches("\tلن\t[^\n]*Quote=B%-q2", text)
    assert.matches("\tنرفع\t[^\n]*Quote=I%-q2", text)
    assert.matches("Entity=B%-e1", text)
  end)
end)
