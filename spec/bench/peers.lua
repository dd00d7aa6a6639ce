-- SPDX-License-Identifier: MIT
-- lua peers.lua FILE: the share of `briefing` in peers.py. FILE holds JSON lines
-- {"text": …}; prints `operation TAB seconds` of one pass over all of them.

local briefing = require "briefing"
local json = require "briefing.json"

local texts = {}
for line in io.lines(arg[1]) do texts[#texts + 1] = json.decode(line).text end

local LETTERS = { preset = "none", diacritics = "remove", tatweel = "remove", alef = "fold",
  yeh = "fold", teh_marbuta = "heh" }

local OPERATIONS = {
  { "fold", function(text) return briefing.normalize(text, LETTERS) end },
  { "words", function(text)
    local list, sum = briefing.tokens(text), 0
    for i = 1, #list do
      local token = list[i]
      sum = sum + token.first + token.last + #token.text
    end
    return sum
  end },
  { "words, found", function(text) return #briefing.tokens(text) end },
  { "sentences", function(text)
    local list, sum = briefing.sentences(text), 0
    for i = 1, #list do sum = sum + #list[i].text end
    return sum
  end },
  { "sentences, found", function(text) return #briefing.sentences(text) end },
  { "quotes", function(text) return #briefing.quotes(text) end },
}

for _, operation in ipairs(OPERATIONS) do
  local name, work = table.unpack(operation)
  for i = 1, #texts // 8 do work(texts[i]) end -- warms
  local start = os.clock()
  for _, text in ipairs(texts) do work(text) end
  print(("%s\t%.6f"):format(name, os.clock() - start))
end
