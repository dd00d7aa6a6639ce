-- SPDX-License-Identifier: MIT
local style = require "briefing.export.style"

describe("style", function()
  it("fetches nothing", function()
    assert.is_nil(style:find("url%("))
    assert.is_nil(style:find("@import", 1, true))
    assert.is_nil(style:find("</", 1, true))
  end)
  it("says each thing once", function()
    local _, charts = style:gsub("\n#filters{", "")
    assert.equal(1, charts)
    assert.matches("@media print{.*nav,#filters{display:none!important}", style)
  end)
  it("closes what it opens", function()
    local _, opened = style:gsub("{", "")
    local _, closed = style:gsub("}", "")
    assert.equal(opened, closed)
  end)
  for _, feature in ipairs { "prefers-color-scheme:dark", "@media print", "max-width:30rem",
    ":target", "focus-visible" } do
    it("sees to " .. feature, function() assert.matches(feature, style, 1, true) end)
  end
end)
