-- SPDX-License-Identifier: MIT
local file = require "briefing.export.file"
local lfs = require "lfs"

describe("file.write", function()
  local folder
  before_each(function()
    folder = os.tmpname()
    os.remove(folder)
    lfs.mkdir(folder)
  end)
  after_each(function() os.execute("rm -r " .. folder) end)

  local function names()
    local list = {}
    for name in lfs.dir(folder) do
      if name:sub(1, 1) ~= "." then list[#list + 1] = name end
    end
    return list
  end

  it("writes and leaves nothing beside", function()
    assert.is_true(file.write(folder .. "/a.txt", "قال\n"))
    assert.same({ "a.txt" }, names())
    local written = assert(io.open(folder .. "/a.txt", "rb"))
    assert.equal("قال\n", written:read("a"))
    written:close()
  end)
  it("names a folder that isn't there", function()
    local ok, message, code = file.write(folder .. "/b/a.txt", "x")
    assert.equal(folder .. "/b/a.txt: No such file or directory", message)
    assert.is_nil(ok)
    assert.matches("/b/a.txt", message, 1, true)
    assert.equal("unwritable", code)
  end)
  it("leaves what stands there whole when it can't take its place", function()
    lfs.mkdir(folder .. "/a.txt")
    local ok, _, code = file.write(folder .. "/a.txt", "x")
    assert.is_nil(ok)
    assert.equal("unwritable", code)
    assert.same({ "a.txt" }, names())
  end)
end)
