-- SPDX-License-Identifier: MIT
local progress = require "briefing.progress"

describe("progress", function()
  it("counts, and is silent where there is no terminal", function()
    local bar = progress.new("documents")
    bar.visible = false
    bar:step()
    bar:step()
    bar:close()
    assert.equal(2, bar.done)
    assert.is_nil(bar.written)
  end)

  for _, row in ipairs {
    { "3 documents", 3, 0 }, { "30 documents, 15 a second", 30, 2 },
    { "3 documents, 1.5 a second", 3, 2 },
    { "30 of 90 documents, 15 a second, 4 s left", 30, 2, 90 },
    { "90 of 90 documents, 45 a second", 90, 2, 90 },
    { "10 documents, 5.0 a second, 6 s left", 10, 2, nil, 0.25 },
    { "1 of 100 documents, 1.0 a second, 1 min 39 s left", 1, 1, 100 },
    { "1 of 9000 documents, 1.0 a second, 2 h 29 min left", 1, 1, 9000 },
  } do
    it("says " .. row[1], function()
      assert.equal(row[1], progress.text("documents", table.unpack(row, 2, 5)))
    end)
  end
  it("knows how much of a file is read, and leaves it where it was", function()
    local file = assert(io.tmpfile())
    file:write(("x"):rep(100))
    file:seek("set", 20)
    local bar = progress.new "documents"
    bar.visible = true
    bar:reads(file)
    assert.equal(20, file:seek "cur")
    file:read(40)
    assert.equal(0.5, bar.share())
    file:close()
  end)
  it("knows nothing of a pipe", function()
    local pipe = io.popen "echo"
    local bar = progress.new "documents"
    bar.visible = true
    bar:reads(pipe)
    assert.is_nil(bar.share)
    pipe:close()
  end)
  it("says nothing to a pipe, whatever the work", function()
    local pipe = io.popen [[lua5.4 -e 'package.path, package.cpath = "lua/?.lua;" .. package.path, "build/?.so;" .. package.cpath
      local bar <close> = require("briefing.progress").new("x", 3) bar.shown = 0 bar:step()' 2>&1 | cat]]
    assert.equal("", pipe:read "a")
    pipe:close()
  end)
end)
