-- SPDX-License-Identifier: MIT
-- The page in a browser: Debian's Chromium, driven by playwright-core
-- (spec/browser), where both are there.

local briefing = require "briefing"
local fold = require "briefing.fold"
local json = require "briefing.json"
local reports = require "spec.support.reports"

local EVIL = "</title></script><script>window.caught=1;document.title='caught'</script>"
  .. "<img src=x onerror=alert(1)><svg onload=alert(2)>'\" onclick=\"alert(3)"

-- What is missing, or nil.
local function missing()
  for _, command in ipairs { "node", "chromium" } do
    if not os.execute(("command -v %s >/dev/null 2>&1"):format(command)) then
      return "no " .. command .. " here"
    end
  end
  local file = io.open "spec/browser/node_modules/playwright-core/package.json"
  if not file then return "no playwright-core here: npm ci --prefix spec/browser" end
  file:close()
end

-- What checks.js sees of the sample reports and of hostile ones.
local function look()
  local folder = reports.folder {}
  assert(assert(briefing.open("examples/reports")):export(folder .. "/brief.html"))
  local hostile = {}
  for i = 1, 3 do
    hostile[i] = { id = EVIL .. i, title = EVIL, outlet = EVIL .. i, date = "2024-03-0" .. i,
      url = i == 1 and "javascript:alert(4)" or "https://x.example/" .. EVIL,
      text = "قال الوزير سامي " .. EVIL .. " إن السد \"" .. EVIL .. "\" امتلأ.\n\n" .. EVIL }
  end
  assert(assert(briefing.open(hostile)):export(folder .. "/hostile.html"))
  os.execute "mkdir -p build/screens"
  local pipe = io.popen(("cd spec/browser && node checks.js %s/brief.html %s/hostile.html %s 2>&1")
    :format(folder, folder, io.popen("pwd"):read("l") .. "/build/screens"))
  local out = pipe:read("a")
  pipe:close()
  reports.remove(folder)
  return assert(json.decode(out), out)
end

describe("the page in Chromium", function()
  local why = missing()
  if why then
    pending("runs, filters, prints and keeps hostile strings text: " .. why)
    return
  end
  local seen
  setup(function() seen = look() end)

  it("says not a word on the console, and asks for nothing elsewhere", function()
    assert.same({}, seen.words)
    assert.same({}, seen.requests)
  end)
  for _, width in ipairs { "360", "768", "1280" } do
    it(("fits a screen %s wide, in letters of a size to read"):format(width), function()
      local at = seen.widths[width]
      assert.equal(0, at.overflow)
      assert.equal(0, at.small)
      assert.is_true(at.bytes > 20000)
    end)
  end
  it("reads without its script, and leads to the quote", function()
    assert.is_false(seen.plain.form)
    assert.equal(5, seen.plain.reports)
    assert.is_true(seen.plain.quotes > 30)
    assert.is_true(seen.plain.jump)
  end)
  for _, row in ipairs {
    { "speaker", function(q, value) return q.speaker == value end },
    { "outlet", function(q, value) return q.outlet == value end },
    { "type", function(q, value) return q.type == value end },
    { "since", function(q, value) return q.date >= value end },
    { "until", function(q, value) return q.date <= value end },
    { "words", function(q, value)
      return fold.search(q.text):find(fold.search(value), 1, true) ~= nil
    end },
  } do
    it("filters by " .. row[1], function()
      local filter = seen.filters[row[1]]
      assert.is_true(#filter.quotes > 0 and #filter.quotes < seen.all)
      for _, quote in ipairs(filter.quotes) do
        assert.is_true(row[2](quote, filter.value), quote.text)
      end
      assert.equal(("%d / %d"):format(#filter.quotes, seen.all), filter.said)
      if row[1] == "outlet" then
        for _, report in ipairs(filter.reports) do assert.equal(filter.value, report.outlet) end
        assert.equal(1, #filter.reports)
      end
    end)
  end
  it("shows all again", function() assert.equal(seen.all, seen.after) end)
  it("leads to a place that is filtered away", function() assert.is_true(seen.found) end)
  it("is used by keys: first to the content", function()
    assert.same({ first = "skip", visible = true, inside = true }, seen.keys)
  end)
  it("names what is on it, in order, for who can't see it", function()
    assert.same({ dir = "rtl", lang = "ar", skips = 0, unnamed = 0, charts = 2, tables = 2,
      twice = 0, broken = 0 }, seen.access)
  end)
  it("has letters to be told from their ground, by day and by night", function()
    for _, list in ipairs { seen.contrast, seen.dark } do
      for selector, ratio in pairs(list) do
        assert.is_true(ratio >= 4.5, ("%s: %.2f"):format(selector, ratio))
      end
    end
    assert.equal("rgb(23, 22, 20)", seen.night)
  end)
  it("prints without what paper has no use for", function()
    assert.is_false(seen.print.form)
    assert.is_false(seen.print.nav)
    assert.equal("", seen.print.torn)
    assert.is_true(seen.print.pdf > 20000)
  end)
  it("keeps hostile titles, names and texts text", function()
    assert.same({ title = EVIL, images = 0, caught = "undefined", scripts = 1, frames = 0,
      handlers = 0, text = true, addresses = 0 }, seen.hostile)
  end)
  it("has a policy that refuses what a hole would let in", function()
    assert.equal("refused", seen.policy)
  end)
end)
