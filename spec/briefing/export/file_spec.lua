-- SPDX-License-Identifier: MIT
local core = require "briefing.core"
local file = require "briefing.export.file"
local lfs = require "lfs"
local reports = require "spec.support.reports"

describe("file.write", function()
  local folder
  before_each(function() folder = reports.folder {} end)
  after_each(function() os.execute("rm -r " .. folder) end)

  local function names()
    local list = {}
    for name in lfs.dir(folder) do
      if name ~= "." and name ~= ".." then list[#list + 1] = name end
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
  it("replaces a link and leaves what it led to", function()
    file.write(folder .. "/other", "theirs")
    assert(lfs.link(folder .. "/other", folder .. "/a.txt", true))
    assert.is_true(file.write(folder .. "/a.txt", "ours"))
    assert.equal("file", lfs.symlinkattributes(folder .. "/a.txt", "mode"))
    assert.equal("theirs", reports.read(folder .. "/other"))
    assert.equal("ours", reports.read(folder .. "/a.txt"))
  end)
  it("writes where a link leads nowhere", function()
    assert(lfs.link(folder .. "/none", folder .. "/a.txt", true))
    assert.is_true(file.write(folder .. "/a.txt", "ours"))
    assert.same({ "a.txt" }, names())
  end)
  it("keeps the mode of what was there", function()
    file.write(folder .. "/a.txt", "x")
    os.execute("chmod 640 " .. folder .. "/a.txt")
    assert.is_true(file.write(folder .. "/a.txt", "y"))
    assert.equal("rw-r-----", lfs.attributes(folder .. "/a.txt", "permissions"))
  end)
  it("writes into a pipe and leaves it one", function()
    os.execute(("mkfifo %s/p; cat %s/p >%s/out &"):format(folder, folder, folder))
    assert.is_true(file.write(folder .. "/p", "ours"))
    os.execute("sleep 0.1")
    assert.equal("named pipe", lfs.attributes(folder .. "/p", "mode"))
    assert.equal("ours", reports.read(folder .. "/out"))
  end)
  it("tells when a device is full", function()
    local ok, message, code = file.write("/dev/full", "x")
    assert.is_nil(ok)
    assert.matches("^/dev/full: ", message)
    assert.equal("unwritable", code)
  end)
  it("takes a name of any bytes and of any length that a file may have", function()
    for _, name in ipairs { "a\nb", "\27]0;x\7", "%s%d", "ا" .. ("ب"):rep(126), "-rf" } do
      assert.is_true(file.write(folder .. "/" .. name, name))
      assert.equal(name, reports.read(folder .. "/" .. name))
    end
  end)
end)

describe("file.whole", function()
  local folder
  before_each(function() folder = reports.folder {} end)
  after_each(function() os.execute("rm -r " .. folder) end)

  local function count()
    local n = 0
    for _ in lfs.dir(folder) do n = n + 1 end
    return n - 2
  end

  it("leaves nothing of what failed, or raised", function()
    local paths = { folder .. "/a", folder .. "/b" }
    local ok, message, code = file.whole(paths, function() return nil, "no more" end)
    assert.same({ nil, paths[1] .. ": no more", "unwritable" }, { ok, message, code })
    assert.equal(0, count())
    assert.has_error(function()
      file.whole(paths, function() error("interrupted!", 0) end)
    end, "interrupted!")
    assert.equal(0, count())
  end)
  it("has all files before the first takes its place", function()
    assert.is_true(file.write_all { { path = folder .. "/a", content = "1" },
      { path = folder .. "/b", content = "2" } })
    assert.equal("12", reports.read(folder .. "/a") .. reports.read(folder .. "/b"))
    assert.is_nil((file.write_all { { path = folder .. "/c", content = "1" },
      { path = folder .. "/none/d", content = "2" } }))
    assert.is_nil(lfs.attributes(folder .. "/c"))
    assert.equal(2, count())
  end)
end)

describe("core.beside", function()
  it("makes a file of its own each time", function()
    local folder = reports.folder {}
    local seen = {}
    for _ = 1, 200 do
      local name = assert(core.beside(folder .. "/x"))
      assert.is_nil(seen[name])
      assert.equal(0, lfs.attributes(name, "size"))
      seen[name] = true
    end
    reports.remove(folder)
  end)
  it("names what it can't do", function()
    local name, message, errno = core.beside("/nonexistent/x")
    assert.is_nil(name)
    assert.equal("/nonexistent/x: No such file or directory", message)
    assert.equal(2, errno)
  end)
end)

describe("core.cut", function()
  it("keeps the beginning of a file", function()
    local path = os.tmpname()
    file.write(path, "12345")
    assert.is_true(core.cut(path, 2))
    assert.equal("12", reports.read(path))
    os.remove(path)
    assert.is_nil((core.cut(path, 2)))
    assert.has_error(function() core.cut(path, -1) end)
  end)
end)

describe("core.read_line", function()
  local function lines(text, longest)
    local own = assert(io.tmpfile())
    own:write(text)
    own:seek "set"
    local list = {}
    repeat
      local line, head = core.read_line(own, longest)
      list[#list + 1] = line or head and { head }
    until not line and not head
    assert.is_nil((core.read_line(own, longest))) -- still the end
    own:close()
    return list
  end
  for _, row in ipairs {
    { "", 5, {} }, { "a", 5, { "a" } }, { "a\n\nb\n", 5, { "a\n", "\n", "b\n" } }, { "a\0b\n", 5, { "a\0b\n" } },
    { "abcd\n", 5, { "abcd\n" } }, { "abcde\nf\n", 5, { { "abcde" }, "f\n" } }, { "abcdefg", 5, { { "abcde" } } },
    { "ab\n", 0, { { "" } } }, { ("x"):rep(70000) .. "y\nz", 70000, { { ("x"):rep(65536) }, "z" } },
    { ("x"):rep(70000) .. "\nz", 70001, { ("x"):rep(70000) .. "\n", "z" } },
  } do
    it(("reads %q of at most %d"):format(row[1]:sub(1, 12), row[2]), function()
      assert.same(row[3], lines(row[1], row[2]))
    end)
  end
  it("takes an open file only", function()
    local own = assert(io.tmpfile())
    own:close()
    assert.has_error(function() core.read_line(own, 1) end)
    assert.has_error(function() core.read_line("x", 1) end)
  end)
end)
