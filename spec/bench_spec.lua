-- SPDX-License-Identifier: MIT
-- What measures measures, and figures of a release stand beside those of now.

local shell = require "spec.support.shell"

describe("figures of a release", function()
  local path
  before_each(function()
    path = os.tmpname()
    shell.run(("printf 'fold\\t200.0\\tmemcpy=0.5\\tgone=3\\n' | lua5.4 csrc/tools/compare.lua --write %s")
      :format(path))
  end)
  after_each(function() os.remove(path) end)

  it("are written with what they are of", function()
    local file = io.open(path)
    assert.matches("^# briefing %d+%.%d+%.%d+\nfold%.MB/s\t200\nfold%.memcpy\t0%.5\n", file:read "a")
    file:close()
  end)
  it("stand beside those of now, with the ratio, the new and the gone", function()
    local out = shell.run(("printf 'fold\\t300.0\\tmemcpy=0.25\\nnews.quote_f1: 0.9\\n' "
      .. "| lua5.4 csrc/tools/compare.lua %s"):format(path))
    assert.matches("fold.MB/s +200 +300 +1%.500\n", out)
    assert.matches("fold.memcpy +0%.5 +0%.25 +0%.500\n", out)
    assert.matches("news.quote_f1 +%- +0%.9 +%-\n", out)
    assert.matches("fold.gone +3 +%- +%-\nstatus 0\n$", out)
  end)
  it("are refused without any of now", function()
    assert.matches("no figures.*status 1\n$",
      shell.run(("echo skipped | lua5.4 csrc/tools/compare.lua %s"):format(path)))
  end)
end)

describe("what measures many documents", function()
  it("has a line for each way, and names the way that isn't here", function()
    local out = shell.run "lua5.4 spec/bench/scale.lua 40"
    for _, name in ipairs { "annotate-1", "annotate-2", "store-new", "store-same", "store-tenth-more", "store-quotes",
      "store-statements", "store-brief", "sort-1", "sort-2" } do
      assert.matches("\n" .. name:gsub("%-", "%%-") .. "\t%d+\t%d+%.%d%d\t%d+\tseconds=%d+%.%d\tprocessors=%d+%.%d\n", out)
    end
    assert.matches("\nskipped: Spark[^\n]*\nstatus 0\n$", out)
  end)
end)

describe("what measures other libraries", function()
  it("has briefing's figures, and names what isn't there", function()
    if not os.execute "command -v python3 >/dev/null" then
      pending "no python3 here"
      return
    end
    local out = shell.run "python3 -I spec/bench/peers.py --runs 1 --size 0.005 examples/reports"
    for _, name in ipairs { "fold", "words", "sentences", "quotes" } do
      assert.matches(name .. "\tbriefing\t%d+%.%d\n", out)
    end
    assert.matches("status 0\n$", out)
  end)
end)
