-- SPDX-License-Identifier: MIT
--- Quotes that say again what the quote around them says, or is said again by.

local M = {}

local WHOLE = 0.8 -- share of the outer content that makes the two one

--- What of a list of quotes need not be counted beside the rest: a report in a
--- report that is nearly all of it (`أكد أن الوزير قال إن …`), or the outer one
--- where it but tells who carried it, behind it (`قال الوزير إن …، بحسب الصحيفة`).
---@param quotes table[] in any order
---@param read fun(quote: table): table?, integer, integer, integer? the quote
--- around it, its first and last byte (any unit, last included or not), and
--- where its cue begins
---@return table<table, true>
function M.among(quotes, read)
  local again = {}
  for _, quote in ipairs(quotes) do
    local around, first, last = read(quote)
    if around then
      local _, from, to, cue = read(around)
      if last - first > WHOLE * (to - from) then
        again[cue and cue > to and around or quote] = true
      end
    end
  end
  return again
end

return M
