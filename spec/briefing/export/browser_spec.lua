-- SPDX-License-Identifier: MIT
-- The page in a browser: Debian's Chromium, where it is installed.

local briefing = require "briefing"
local reports = require "spec.support.reports"

local has_chromium = os.execute("command -v chromium >/dev/null 2>&1") == true

-- The page's elements after its script ran, and what the console said.
local function browse(list)
  local folder = reports.folder {}
  assert(assert(briefing.open(list)):export(folder .. "/brief.html"))
  local pipe = io.popen(("chromium --headless=new --no-sandbox --disable-gpu "
    .. "--enable-logging=stderr --dump-dom file://%s/brief.html 2>%s/console")
    :format(folder, folder))
  local dom = pipe:read("a")
  pipe:close()
  local console = {}
  for line in reports.read(folder .. "/console"):gmatch("[^\n]+") do
    if line:find("CONSOLE", 1, true) then console[#console + 1] = line end
  end
  reports.remove(folder)
  return dom, console
end

describe("the page in Chromium", function()
  if not has_chromium then
    pending("no chromium here")
    return
  end
  it("runs its script under its own policy, without a word on the console", function()
    local dom, console = browse(reports.list())
    assert.same({}, console)
    local form = dom:match('<form id="filters"[^>]*>')
    assert.is_string(form)
    assert.is_nil(form:find("hidden", 1, true))
  end)
  it("keeps a hostile report text", function()
    local evil = "</div><script>document.title='caught'</script><img src=x onerror=alert(1)>"
    local dom, console = browse { { id = 1, title = "ok " .. evil, outlet = evil,
      text = "قال الوزير " .. evil .. " إن السد \"" .. evil .. "\" امتلأ." } }
    assert.same({}, console)
    assert.is_nil(dom:find("<img", 1, true))
    assert.is_nil(dom:find("<title>caught", 1, true))
  end)
end)
