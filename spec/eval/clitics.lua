-- SPDX-License-Identifier: MIT
-- How well proclitics and the article are told apart, against segmented news
-- that is no part of this project. Prints `name: value` lines.
--   lua5.4 spec/eval/clitics.lua FILE [errors]
local core = require "briefing.core"
local json = require "dkjson"

local PROCLITIC = { ["و"] = true, ["ف"] = true, ["ب"] = true, ["ل"] = true, ["ك"] = true,
  ["س"] = true, ["ال"] = true }
local CLASS = { CONJ = true, PREP = true, DET = true, FUT_PART = true, PART = true, ADV = true }

-- The reference's proclitics: leading segments, but never all of the word.
local function reference(token)
  local list = {}
  for i = 1, #token.segments - 1 do
    local segment = token.segments[i]
    if not (PROCLITIC[segment] and CLASS[token.pos[i]]) then break end
    list[#list + 1] = segment
  end
  return list
end

local function found(form)
  local tokens = core.tokens(form)
  if #tokens ~= 1 then return {} end
  return tokens[1].clitics.proclitics
end

local path = arg[1] or ((os.getenv("BRIEFING_SHARED") or "../shared")
  .. "/external/clitics/wikinews_half.jsonl")
local file = io.open(path)
if not file then
  print("clitics.skipped: no " .. path)
  os.exit(0)
end

local right, missed, wrong, words, whole = 0, 0, 0, 0, 0
for line in file:lines() do
  for _, token in ipairs(json.decode(line).tokens) do
    local want, have = reference(token), found(token.form)
    local same = #want == #have
    local left = {}
    for _, clitic in ipairs(want) do left[clitic] = (left[clitic] or 0) + 1 end
    local hits = 0
    for _, clitic in ipairs(have) do
      if (left[clitic] or 0) > 0 then
        left[clitic] = left[clitic] - 1
        hits = hits + 1
      else
        same = false
      end
    end
    right, missed, wrong = right + hits, missed + #want - hits, wrong + #have - hits
    words, whole = words + 1, whole + (same and 1 or 0)
    if arg[2] and not same then
      print(token.form, table.concat(want, "+"), table.concat(have, "+"))
    end
  end
end
file:close()
local precision, recall = right / (right + wrong), right / (right + missed)
print(("clitics.words: %d"):format(words))
print(("clitics.precision: %.4f"):format(precision))
print(("clitics.recall: %.4f"):format(recall))
print(("clitics.f1: %.4f"):format(2 * precision * recall / (precision + recall)))
print(("clitics.words_right: %.4f"):format(whole / words))
