-- SPDX-License-Identifier: MIT
-- lua baseline.lua TEXTS > ANNOTATED: what one would try first, to compare with:
-- a reporting verb of csrc/data/cues.tsv, then within a few words أن, إن or an
-- opening mark; the content runs to the closing mark or the end of the
-- sentence, the speaker is what stands between. Writes what a scorer of
-- `briefing annotate` reads. Offsets are code points.

local json = require "briefing.json"

local FARTHEST = 90 -- bytes between the verb and what is said

local verbs = {}
for line in io.lines "csrc/data/cues.tsv" do
  local fields = {}
  for field in (line .. "\t"):gmatch "([^\t]*)\t" do fields[#fields + 1] = field end
  if line:sub(1, 1) ~= "#" and fields[1] ~= "lemma" then
    for i = 4, 6 do
      for form in (fields[i] or ""):gmatch "[^|%s]+" do
        if form ~= "-" then verbs[form] = true end
      end
    end
  end
end

local function points(text, byte)
  return utf8.len(text, 1, byte - 1, true) or 0
end

local CLOSING = { ["«"] = "»", ["“"] = "”", ['"'] = '"' }

-- First and last byte of what is said behind `from`, and where the speaker ends.
local function content_behind(text, from, stop)
  local best, opened, ends
  for _, word in ipairs { " أن ", " إن ", " بأن " } do
    local a, b = text:find(word, from, true)
    if a and (not best or a < best) then best, ends, opened = a, b, nil end
  end
  for mark, close in pairs(CLOSING) do
    local a, b = text:find(mark, from, true)
    if a and (not best or a < best) then best, ends, opened = a, b, close end
  end
  if not best or best - from > FARTHEST or best > stop then return nil end
  local last = opened and text:find(opened, ends + 1, true)
  return ends + 1, (last or stop) - 1, best - 1
end

for line in io.lines(arg[1]) do
  local document = json.decode(line)
  local text, quotes = document.text, {}
  for from, word in text:gmatch "()([^%s%p]+)" do
    local bare = word:gsub("^\u{648}", "", 1):gsub("^\u{641}", "", 1)
    if verbs[word] or verbs[bare] then
      local behind = from + #word
      local stop = text:find("[.\n]", behind) or #text + 1
      local first, last, named = content_behind(text, behind, stop)
      if first and last > first then
        quotes[#quotes + 1] = { start = points(text, first), ["end"] = points(text, last + 1),
          type = text:sub(first - 1, first - 1) == " " and "indirect" or "direct",
          cue = { start = points(text, from), ["end"] = points(text, behind) },
          speaker = { name = (text:sub(behind, named):gsub("،", ""):gsub(":", "")) } }
      end
    end
  end
  print(json.encode { id = document.id, quotes = quotes })
end
