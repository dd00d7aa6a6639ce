-- SPDX-License-Identifier: MIT
local briefing = require "briefing"
local digest = require "briefing.digest"
local html = require "briefing.export.html"
local reports = require "spec.support.reports"

local VOID = { meta = true, input = true }

-- Fails unless every element is closed in order.
local function check_balance(page)
  local stack = {}
  for slash, name in page:gsub("<style>.-</style>", ""):gsub("<script>.-</script>", ""):gmatch("<(/?)(%a%w*)[^>]*>") do
    if slash == "/" then
      assert.equal(table.remove(stack), name)
    elseif not VOID[name] then
      stack[#stack + 1] = name
    end
  end
  assert.same({}, stack)
end

describe("the page", function()
  local page
  before_each(function()
    page = html.page(assert(briefing.open(reports.list())):brief())
  end)

  it("is right to left, in Arabic, and whole", function()
    assert.matches('^<!DOCTYPE html>\n<html lang="ar" dir="rtl">', page)
    assert.matches("</html>\n$", page)
    check_balance(page)
  end)
  it("allows its own style and script and nothing else", function()
    local sheet = page:match("<style>(.-)</style>")
    local script = page:match("<script>(.-)</script>")
    assert.matches(("default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s';")
      :format(digest.sha256(sheet), digest.sha256(script)), page, 1, true)
    local _, scripts = page:gsub("<script", "")
    assert.equal(1, scripts)
    assert.is_nil(page:find(" style=", 1, true))
  end)
  it("leads every claim to a place that is there, once", function()
    local ids = {}
    for id in page:gmatch(' id="([^"]+)"') do
      assert.is_nil(ids[id], id)
      ids[id] = true
    end
    local links = 0
    for id in page:gmatch('href="#([^"]+)"') do
      assert.is_true(ids[id], id)
      links = links + 1
    end
    assert.is_true(links > 10)
  end)
  it("marks the quote in its source", function()
    assert.matches('<mark id="d1-q2">لن نرفع الأسعار هذا العام</mark>', page, 1, true)
  end)
  it("holds each text to the letter", function()
    local bodies = {}
    for body in page:gmatch('<div class="body"[^>]*>(.-)</div>') do
      bodies[#bodies + 1] = body:gsub("<[^>]*>", ""):gsub("&quot;", '"'):gsub("&amp;", "&")
    end
    for i, report in ipairs(reports.list()) do assert.equal(report.text, bodies[i]) end
  end)
  it("links the original page", function()
    assert.matches('<a href="https://north.example/1" rel="noreferrer noopener">', page, 1, true)
  end)
  it("speaks English by option", function()
    local english = html.page(assert(briefing.open(reports.list())):brief(), "en")
    assert.matches('<html lang="en" dir="ltr">', english, 1, true)
    assert.matches("Who said what", english, 1, true)
    check_balance(english)
  end)
end)

describe("a hostile report", function()
  local EVIL = "</title><script>alert(1)</script><img src=x onerror=alert(1)>"
  it("stays text", function()
    local page = html.page(assert(briefing.open { { id = EVIL, outlet = EVIL, title = EVIL,
      url = "javascript:alert(1)", date = "2024-01-01",
      text = "قال الوزير " .. EVIL .. " إن السد \"" .. EVIL .. "\" امتلأ.\n" .. EVIL },
      { id = "'\"><b>", text = "نعم", url = "https://x.example/\"onclick=\"alert(1)" },
    }):brief())
    local _, scripts = page:gsub("<script", "")
    assert.equal(1, scripts)
    assert.is_nil(page:find("<img", 1, true))
    assert.is_nil(page:find("<b>", 1, true))
    assert.is_nil(page:find("href=\"javascript", 1, true))
    assert.is_nil(page:find("onclick=\"", 1, true))
    check_balance(page)
  end)
end)
