-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local gzip = require "briefing.gzip"
local reports = require "spec.support.reports"

local has_zlib, zlib = pcall(require, "zlib")

describe("gzip", function()
  if not has_zlib then
    pending("no lua-zlib here")
    return
  end
  local function pack(s)
    return (zlib.deflate(6, 31)(s, "finish"))
  end

  it("unpacks one member and several", function()
    local long = ("قال الوزير إن "):rep(20000)
    assert.equal(long, gzip.unpack(pack(long)))
    assert.equal("قالإن", gzip.unpack(pack("قال") .. pack("إن")))
  end)

  it("refuses what is no gzip, and what is cut off", function()
    assert.equal("bad-gzip", select(3, gzip.unpack("قال الوزير")))
    local packed = pack(("قال "):rep(1000))
    assert.equal("bad-gzip", select(3, gzip.unpack(packed:sub(1, #packed // 2))))
  end)

  local function open(name, bytes)
    local path = reports.path(name)
    reports.write(path, pack(bytes))
    local set, message, code = briefing.open(path)
    local texts = {}
    if set then
      for document in set:each() do texts[#texts + 1] = document.text end
    end
    os.remove(path)
    return texts, message, code
  end

  it("holds any kind of file", function()
    assert.same({ "قال", "إن" }, (open(".jsonl.gz", '{"text":"قال"}\n{"text":"إن"}\n')))
    assert.same({ "قال" }, (open(".csv.gz", "id,text\n1,قال\n")))
    assert.same({ "قال" }, (open(".txt.gz", "قال")))
    assert.same({ "قال" }, (open(".tsv.gz", "id\tcontent\n1\tقال\n")))
  end)
end)
