-- SPDX-License-Identifier: MIT
-- Seeds from the specs: lua5.4 seeds.lua FOLDER writes the strings of each
-- spec of the core as an input there.

local lfs = require "lfs"

local FOLDER, SPECS = arg[1], "spec/core"
local LEAST = 12 -- bytes of a string that is a text

-- The value of a literal as it stands in a source, or nil.
local function value(literal)
  local made = load("return " .. literal, "literal", "t", {})
  local ok, text = pcall(made or error)
  return ok and type(text) == "string" and text or nil
end

lfs.mkdir(FOLDER)
for name in lfs.dir(SPECS) do
  if name:find "_spec%.lua$" then
    local file = assert(io.open(SPECS .. "/" .. name))
    local source, texts = file:read "a", {}
    file:close()
    for literal in source:gmatch '"[^"\n]*"' do
      local text = value(literal)
      if text and #text >= LEAST and text:find "[\x80-\xFF]" then texts[#texts + 1] = text end
    end
    if #texts > 0 then
      local out = assert(io.open(("%s/%s.txt"):format(FOLDER, name:match "^[^_.]+"), "wb"))
      out:write(table.concat(texts, "\n"):sub(1, 4000))
      assert(out:close())
    end
  end
end
