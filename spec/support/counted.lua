-- SPDX-License-Identifier: MIT
-- Output of busted: failures in full, then the line that scripts read.

local function described(failure, kind)
  local element = failure.element or {}
  local trace = element.trace or {}
  local message = failure.message
  return ("%s: %s\n  %s:%s\n  %s\n"):format(kind, failure.name or "?",
    trace.short_src or "?", trace.currentline or "?",
    type(message) == "string" and message
      or require("pl.pretty").write(message) or "")
end

return function()
  local busted = require "busted"
  local handler = require "busted.outputHandlers.base"()

  handler.suiteEnd = function()
    local failed = handler.failuresCount + handler.errorsCount
    for _, pending in ipairs(handler.pendings) do
      io.write("skipped: ", pending.name, "\n")
    end
    for _, failure in ipairs(handler.failures) do
      io.write(described(failure, "FAILED"))
    end
    for _, failure in ipairs(handler.errors) do
      io.write(described(failure, "ERROR"))
    end
    io.write(("%d passed, %d failed"):format(handler.successesCount, failed))
    if handler.pendingsCount > 0 then
      io.write((", %d skipped"):format(handler.pendingsCount))
    end
    io.write("\n")
    io.flush()
    return nil, true
  end

  busted.subscribe({ "suite", "end" }, handler.suiteEnd)
  return handler
end
