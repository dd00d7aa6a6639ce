-- SPDX-License-Identifier: MIT
--- How certain a text makes what it tells will be: سيغلق الجسر، قد يغلق الجسر، من المرجح
--- أن يغلق. Seen by the verb alone, which is one term in each.

local core = require "briefing.core"
local words = require "briefing.words"

local M = {}

local REACH = 2 -- words from المرجح to its verb: أن يغلق

-- What makes the imperfect behind it uncertain; قد before the past tells that it
-- was. What is expected (المتوقع) is not told here from what will be.
local MAY = words.set "قد ربما لعل"
local MAY_THAT = words.set "يمكن يحتمل يرجح الممكن المحتمل المرجح"
local WILL = words.set "سوف"
local WILL_THAT = words.set "المقرر المزمع"
local THAT = words.set "أن ان"

-- Whether a folded word may be an imperfect: يغلق, تغلق; but قد تم.
local function is_imperfect(folded)
  return folded:find("^ي") ~= nil and utf8.len(folded) > 2
    or folded:find("^ت") ~= nil and utf8.len(folded) > 3
end

-- The mood of the word at i of a list of tokens, and where its phrase begins.
local function mood_of(tokens, i)
  local word = tokens[i]
  if word.clitics.proclitics[1] == "س" or word.clitics.proclitics[2] == "س" then
    return "will", i
  end
  if not is_imperfect(word.folded) or i == 1 then return nil end
  local before = tokens[i - 1]
  local bare = before.kind == "word" and before.clitics.stem or ""
  if MAY[bare] then return "may", i - 1 end
  if WILL[bare] then return "will", i - 1 end
  if THAT[before.text] then
    for k = i - 2, math.max(1, i - REACH - 1), -1 do
      local forms = tokens[k].kind == "word" and { tokens[k].folded, tokens[k].clitics.stem }
      for _, form in ipairs(forms or {}) do -- الممكن, ويمكن
        if MAY_THAT[form] then return "may", k end
        if WILL_THAT[form] then return "will", k end
      end
    end
  end
end

--- The verbs of a text that are told with a mood: by the id of each one's term,
--- { mood, first, last }, bytes of the text.
---@param text string
---@param stemmer userdata
---@return table<integer, { mood: "may"|"will", first: integer, last: integer }>
function M.verbs(text, stemmer)
  local tokens <close> = core.tokens(text)
  local terms <close> = stemmer:terms(text)
  local verbs = {}
  for i = 1, tokens and terms and #tokens or 0 do
    local token = tokens[i]
    local mood, from
    if token.kind == "word" then mood, from = mood_of(tokens, i) end
    local at, last = 1, 0
    if mood then at, last = terms:within(token.first, token.last) end
    if at == last then
      verbs[terms:get(at)] = { mood = mood, first = tokens[from].first, last = token.last }
    end
  end
  return verbs
end

return M
