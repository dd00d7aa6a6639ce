-- SPDX-License-Identifier: MIT
--- How a sentence opens, for where it is to stand alone: words that only tie it
--- to the one before are left off (وفي سياق متصل، كما، و), and what can't be
--- understood without that one is told (وأضاف، هذه المحادثات، وزيرهم).

local core = require "briefing.core"
local fold = require "briefing.fold"
local words = require "briefing.words"

local M = {}

local LOOKED_AT = 240 -- bytes of a sentence's beginning
local FIRST = 4       -- words within which what points back leans

-- Phrases parted by | or a line, folded, by their first words; the longest first.
local function phrases_of(list)
  local by_word = {}
  for phrase in list:gmatch("[^|\n]+") do
    phrase = fold.search(phrase)
    local word = phrase:match("^%S+")
    by_word[word] = by_word[word] or {}
    table.insert(by_word[word], phrase)
  end
  for _, phrases in pairs(by_word) do
    table.sort(phrases, function(a, b)
      if #a ~= #b then return #a > #b end
      return a < b
    end)
  end
  return by_word
end

-- Phrases that tie to what came before.
local TIES = phrases_of [[
في الوقت ذاته|في الوقت نفسه|في هذا الصدد
في هذا السياق|في هذا الإطار|في سياق متصل
في سياق آخر|في السياق ذاته|في السياق نفسه
في المقابل|بالمقابل|في غضون ذلك|في تلك الأثناء
في الأثناء|في وقت لاحق|من جهة أخرى|من ناحية أخرى
من جهته|من جهتها|من جهتهم|من جانبه|من جانبها
من جانبهم|من ناحيته|من ناحيتها|بدوره|بدورها|بدورهم
بدورهما|على صعيد آخر|على الصعيد ذاته
على وجه الخصوص|في الواقع|إلى ذلك|إلى جانب ذلك
مع ذلك|على الرغم من ذلك|رغم ذلك|بالإضافة إلى ذلك
إضافة إلى ذلك|فضلا عن ذلك|علاوة على ذلك
بناء على ذلك|نتيجة لذلك|لذلك|يذكر أن|يشار إلى أن
الجدير بالذكر أن|جدير بالذكر أن
تجدر الإشارة إلى أن|هذا|كما|كذلك|أيضا|لكن|غير أن
إلا أن|بيد أن|ثم|كما أن|حيث إن|إذ
]]

-- What ties a clause to the one before it, and opens a sentence that goes on.
local JOINS = phrases_of "بينما|فيما|في حين|في حين أن|حيث"

local POINTING = words.set(fold.search
  "هذا هذه ذلك تلك هؤلاء أولئك هو هي هم هما هن نحن أنا هناك هنا")

-- What names a text rather than says something (إحاطة من مسؤول بشأن المكالمة).
local HEADS = words.set(fold.search "إحاطة بيان نص تصريح كلمة خطاب مقابلة صورة صور فيديو ملخص")

-- Bytes of `folded` that one of `ties` takes with the comma and blanks behind it.
local function tied(folded, ties)
  local from = folded:match("^و()%S") or folded:match("^و ()") or 1
  for _, start in ipairs { from, 1 } do
    for _, tie in ipairs(ties[folded:match("^[^%s,]+", start)] or {}) do
      if folded:sub(start, start + #tie - 1) == tie then
        local rest = folded:sub(start + #tie)
        local blanks = rest:match("^[%s,]+") or "" -- the Arabic comma is folded
        -- a whole word, or هذا واستمرت
        if blanks ~= "" and #blanks < #rest then return start + #tie - 1 + #blanks end
      end
    end
    if from == 1 then break end
  end
  return 0
end

-- Whether a tie may begin with the first word of what stands from `first` on.
local function may_be_tied(text, first, clause)
  local word = fold.search(text:match("^%S+", first) or ""):match("^[^%s,]+")
  local bare = word and word:match("^و(.+)$")
  return word == "و" or TIES[word or ""] or TIES[bare or ""]
    or clause and (JOINS[word or ""] or JOINS[bare or ""])
end

-- Text up to `last` that is well-formed though it is cut.
local function beginning(text, first, last)
  local cut = math.min(last, first + LOOKED_AT)
  while cut > first and (text:byte(cut + 1) or 0) & 0xC0 == 0x80 do cut = cut - 1 end
  return text:sub(first, cut)
end

-- The first byte of the sentence behind a conjunction of its first word.
local function behind_and(text, first, last)
  local tokens <close> = core.tokens(beginning(text, first, last))
  local word = tokens and tokens[1]
  local clitic = word and word.kind == "word" and word.clitics.proclitics[1]
  if clitic == "و" or clitic == "ف" then return first + word.first - 1 + #clitic end
  if word and word.text == "و" and tokens[2] then return first + tokens[2].first - 1 end
  return first
end

--- Where a sentence begins once the words that tie it to another are off; of a
--- clause, those are more (بينما).
---@param text string
---@param first integer
---@param last integer
---@param clause boolean|nil
---@return integer
function M.begin(text, first, last, clause)
  for _ = 1, 2 do -- كما أنه في الوقت ذاته
    if not may_be_tied(text, first, clause) then break end
    local piece = beginning(text, first, last)
    local folded, alignment = fold.aligned(piece)
    local off = tied(folded, TIES)
    if off == 0 and clause then off = tied(folded, JOINS) end
    if off == 0 then break end
    local _, to = alignment:original(1, off)
    if first + to >= last then break end
    first = first + to
  end
  return behind_and(text, first, last)
end

-- What a document reports, quotes and acts that have a cue, by their cues.
local function reports_of(document)
  local reports = {}
  for _, list in ipairs { document:acts(), document:quotes() } do
    for _, one in ipairs(list) do
      if one.cue then reports[#reports + 1] = one end
    end
  end
  table.sort(reports, function(a, b) return a.cue.first < b.cue.first end)
  return reports
end

-- The index of the first of `reports` whose cue ends at `at` or behind it.
local function from_cue(reports, at)
  local low, high = 1, #reports + 1
  while low < high do
    local middle = (low + high) // 2
    if reports[middle].cue.last < at then low = middle + 1 else high = middle end
  end
  return low
end

--- Whether a sentence points to what stands before it: by its first words, or
--- because who speaks is not named in it.
---@param document briefing.Document
---@param first integer
---@param last integer
---@return boolean
function M.leans(document, first, last)
  local text = document.text
  local tokens <close> = core.tokens(beginning(text, first, last))
  local count = 0
  for i = 1, tokens and #tokens or 0 do
    local token = tokens[i]
    if token.kind == "word" then
      count = count + 1
      if count > FIRST then break end
      if count == 1 and HEADS[fold.search(token.text)] then return true end
      if POINTING[fold.search(token.text)] or POINTING[token.folded] then return true end
      local enclitic = token.clitics.enclitics[1]
      if enclitic and #token.clitics.stem > 4 and enclitic ~= "ي" then return true end
    end
  end
  local reports = document:once("reports_by_cue", reports_of)
  for i = from_cue(reports, first), #reports do
    local quote = reports[i]
    local cue, speaker = quote.cue, quote.speaker
    if cue.first > last then break end
    if quote.first <= last then
      local mention = speaker and speaker.mention
      local early = cue.first - first < LOOKED_AT / 4
      if early and not (speaker and speaker.how == "mention") then return true end
      -- قال المسؤول: a reader asks which
      if early and mention and mention.text:find("^ال%S+$") and mention.text ~= speaker.name then
        return true
      end
      break
    end
  end
  return false
end

--- Whether a sentence speaks of us outside of quotes.
---@param document briefing.Document
---@param first integer
---@param last integer
---@return boolean
function M.says_we(document, first, last)
  local tokens <close> = core.tokens(document.text:sub(first, last))
  local spans = {}
  for _, quote in ipairs(document:quotes()) do
    if quote.type ~= "indirect" then spans[#spans + 1] = quote end
  end
  for i = 1, tokens and #tokens or 0 do
    local token = tokens[i]
    local we = token.kind == "word"
      and (token.clitics.enclitics[1] == "نا" or token.folded == "نحن")
    for _, quote in ipairs(we and spans or {}) do
      if quote.first <= first + token.first - 1 and first + token.last - 1 <= quote.last then
        we = false
      end
    end
    if we then return true end
  end
  return false
end

return M
