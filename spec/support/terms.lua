-- SPDX-License-Identifier: MIT
-- Terms that are given as numbers, as if some text had them.

local core = require "briefing.core"

local stemmer = core.stemmer()

--- Terms of these stems and ids.
return function(stems, ids)
  local text, new = "كلمة", {}
  for i, stem in ipairs(stems) do
    new[2 * i - 1], new[2 * i] = stem, ids[i]
  end
  return stemmer:terms(text, { { first = 1, last = #text, new = new } })
end
