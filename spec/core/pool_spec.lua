-- SPDX-License-Identifier: MIT
-- Worker threads with Lua states of their own: core.pool over brf_batch.

local core = require "briefing.core"
local reports = require "spec.support.reports"

-- A pool whose workers run `source`, a module that is a function.
local function pool_of(source, workers, places)
  local folder = reports.folder { ["own_worker.lua"] = source }
  local path = package.path
  package.path = folder .. "/?.lua;" .. path
  local pool, message, code = core.pool(workers or 2, places or 4, "own_worker")
  package.path = path
  reports.remove(folder)
  return pool, message, code
end

describe("core.pool", function()
  it("gives back in order, and holds back whoever fills it", function()
    local pool <close> = assert(pool_of("return function(s) return s .. '!' end"))
    for i = 1, 4 do assert.is_true(pool:put("a" .. i)) end
    assert.is_false(pool:put("a5"))
    for i = 1, 4 do assert.equal("a" .. i .. "!", pool:take()) end
    assert.is_nil(pool:take())
  end)
  it("takes several strings at a time, and gives several", function()
    local pool <close> = assert(pool_of("return function(...) return #{...}, ... end"))
    pool:put("a", "", "\0b")
    pool:put("c")
    assert.same({ "3", "a", "", "\0b" }, { pool:take() })
    assert.same({ "1", "c" }, { pool:take() })
    assert.has_error(function() pool:put() end)
    assert.has_error(function() pool:put("a", {}) end)
  end)
  it("gives each worker a state that shares nothing", function()
    _G.from_here = true
    local pool <close> = assert(pool_of([[
      local lexicon = require "briefing.lexicon"
      local briefing = require "briefing"
      local text = "وهمهم الوزير سالم أن السد جاهز."
      return function(s)
        assert(from_here == nil)
        count = (count or 0) + 1
        if s == "add" then
          lexicon.shared:add("cue", { past = "همهم", past_feminine = "همهمت", present = "يهمهم",
            class = "say" })
        end
        return count .. " " .. #briefing.quotes(text)
      end]], 1, 8))
    local other <close> = assert(pool_of([[
      local briefing = require "briefing"
      return function() return tostring(count) .. " "
        .. #briefing.quotes "وهمهم الوزير سالم أن السد جاهز." end]], 1, 8))
    pool:put("look")
    pool:put("add")
    pool:put("look")
    assert.same({ "1 0", "2 1", "3 1" }, { pool:take(), pool:take(), pool:take() })
    other:put("look")
    assert.equal("nil 0", other:take())
    assert.is_nil(rawget(_G, "count"))
    _G.from_here = nil
  end)
  it("says why a worker failed, and goes on", function()
    local pool <close> = assert(pool_of([[return function(s)
      if s == "bad" then error("no good", 0) elseif s == "table" then error({}) end
      return s ~= "nothing" and s or nil
    end]]))
    for _, s in ipairs { "bad", "table", "nothing", "good" } do pool:put(s) end
    local value, message, code = pool:take()
    assert.same({ nil, "no good", "failed" }, { value, message, code })
    assert.is_nil((pool:take()))
    assert.matches("string expected", select(2, pool:take()))
    assert.equal("good", pool:take())
  end)
  it("can't start with a module that isn't there, or is no function", function()
    local pool, message, code = core.pool(2, 2, "briefing.nowhere")
    assert.is_nil(pool)
    assert.matches("briefing.nowhere", message, 1, true)
    assert.equal("no-worker", code)
    pool, message = pool_of("return {}")
    assert.is_nil(pool)
    assert.matches("no function", message)
  end)
  it("is closed at any time, twice, and then refuses work", function()
    local pool = assert(pool_of("return function(s) return s end"))
    pool:put("x")
    pool:close()
    pool:close()
    assert.has_error(function() pool:put("x") end)
    assert.has_error(function() pool:take() end)
  end)
  for _, row in ipairs { { 0, 1 }, { 257, 1 }, { 1, 0 }, { 1, 65536 } } do
    it(("refuses %d workers over %d places"):format(row[1], row[2]), function()
      assert.has_error(function() core.pool(row[1], row[2], "x") end)
    end)
  end
end)
