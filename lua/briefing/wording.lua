-- SPDX-License-Identifier: MIT
--- What is shown of a piece of a report, for where it is to stand alone. A
--- clause that leans on what is around it (لا سيما في الجهة الشرقية) is shown from
--- where its quote or sentence begins to where it ends; words that tie or that
--- lead on to what is cut off (كما … ، لكنها) are left off.

local core = require "briefing.core"
local opening = require "briefing.opening"
local polarity = require "briefing.polarity"
local unit = require "briefing.unit"
local words = require "briefing.words"

local M = {}

local LONGEST = 45  -- words of a wording that is more than the piece
local BEFORE = 60   -- bytes before a quote that tell how it is introduced
local BEHIND = 60   -- bytes of an end that may lead on
local MOST = 0.6    -- how much of what is shown the piece is, where it stands

-- Words without their clitics that nothing may end in.
local LEADING = words.set [[و ف لكن أن إن حيث فيما بينما كما إلا غير بيد إذ كذلك ثم بل مع في من
  إلى عن الذي التي الذين]]

-- What a verb of saying with أن is followed by that is no sentence without it.
local SUBJUNCTIVE = words.set "يكون تكون يكونوا يتم تتم"

-- Bytes of a text cut at `first`, well-formed.
local function ending(text, first, last)
  while first <= last and (text:byte(first) or 0) & 0xC0 == 0x80 do first = first + 1 end
  return first, text:sub(first, last)
end

-- Text up to `last` that is well-formed though it is cut there.
local function beginning(text, first, last)
  while last >= first and (text:byte(last + 1) or 0) & 0xC0 == 0x80 do last = last - 1 end
  return text:sub(first, last)
end

-- The last byte without the words that lead on to what was cut off, and without
-- stops and commas.
local function closed(text, first, last)
  while last > first do
    local from, tail = ending(text, math.max(first, last - BEHIND), last)
    local tokens <close> = core.tokens(tail)
    local i = tokens and #tokens or 0
    local token = i > 0 and tokens[i]
    if not token then return last end
    local mark = token.kind ~= "word" and token.text
    if mark and mark:find("^[.,;:-]+$") or mark == "،" or mark == "؛" or mark == "–" or mark == "…"
      or not mark and LEADING[token.clitics.stem] then
      last = from + token.first - 2
    else
      return math.min(last, from + token.last - 1)
    end
    last = last - #text:sub(first, last):match("%s*$")
  end
  return last
end

-- Marks that open and close.
local MARKS = { { "«", "»" }, { "“", "”" }, { "(", ")" } }

-- What nothing may begin with.
local CLOSING = words.set "، ؛ , ; : . - – … » ” )"

-- The first byte behind stops, commas and marks that close what stands before.
local function opened(text, first, last)
  local odd = select(2, text:sub(first, last):gsub('"', "")) % 2 == 1
  while first < last do
    local mark = text:match("^" .. utf8.charpattern, first)
    if not (CLOSING[mark] or mark:find("^%s") or mark == '"' and odd) then break end
    if mark == '"' then odd = false end
    first = first + #mark
  end
  return first
end

-- The span without a mark at either end whose other one is not in it.
local function unmarked(text, first, last)
  local piece = text:sub(first, last)
  local function count(mark) return select(2, piece:gsub(mark:gsub("[()]", "%%%0"), "")) end
  local function begins(mark) return piece:sub(1, #mark) == mark end
  local function ends(mark) return piece:sub(-#mark) == mark end
  for _, pair in ipairs(MARKS) do
    local more = count(pair[1]) - count(pair[2])
    if more < 0 and ends(pair[2]) then last = last - #pair[2] end
    if more > 0 and begins(pair[1]) then first = first + #pair[1] end
  end
  if count('"') % 2 == 1 then
    if begins '"' then first = first + 1 elseif ends '"' then last = last - 1 end
  end
  return first, last
end

-- Whether a quote's own words lack what its report says before them: that it is
-- denied (نفى أن الجسر أغلق), its subject (أننا مستعدون), or the أن that its verb needs
-- (طلب أن تكون).
local function is_introduced(document, quote)
  if polarity.of(quote) ~= "said" then return true end
  local text = document.text
  local _, before = ending(text, math.max(1, quote.first - BEFORE), quote.first - 1)
  local tokens <close> = core.tokens(before)
  local last
  for i = tokens and #tokens or 0, 1, -1 do
    if tokens[i].kind == "word" then last = tokens[i] break end
  end
  if not last or last.clitics.stem ~= "أن" and last.clitics.stem ~= "إن" then return false end
  if last.clitics.enclitics[1] then return true end
  return SUBJUNCTIVE[text:sub(quote.first, quote.last):match("^%S+") or ""] or false
end

-- The quote or the sentence that a piece stands in: of a quote that says nothing
-- without its report's words, the sentence.
local function around(document, piece, introduced)
  if piece.quote and not introduced then return piece.quote end
  return unit.sentence_around(document, piece)
end

-- Whether a part of a text is short enough to be shown.
local function is_short(text, first, last)
  return last - first < LONGEST * BEFORE
    and select(2, text:sub(first, last):gsub("%S+", "")) <= LONGEST
end

-- What goes on behind what is complete: a stop, or a word that begins anew.
local STOPS = words.set ". ! ? : ؟ ؛"
local ANEW = words.set "لكن فيما بينما كما غير إلا حين"

-- Whether what stands behind a piece begins anew: وأن …، لكنها …
local function is_anew(behind)
  local tokens <close> = core.tokens(behind)
  for i = 1, tokens and math.min(#tokens, 3) or 0 do
    local token = tokens[i]
    if token.kind == "word" then
      local word = token.clitics
      return ANEW[word.stem]
        or word.proclitics[1] == "و" and (word.stem == "أن" or word.stem == "إن") or false
    elseif STOPS[token.text] then
      return true
    end
  end
  return false
end

-- Whether a piece is where its whole or a part of it begins, and where one ends.
local function edges(text, piece, whole)
  -- no more than this is no words
  local from = math.max(whole.first, piece.first - BEFORE)
  local before = text:sub(from, piece.first - 1):gsub("«", ""):gsub("“", "")
  local behind = beginning(text, piece.last + 1, math.min(whole.last, piece.last + BEHIND))
  behind = behind:gsub("»", ""):gsub("”", "")
  return not before:find("[^%s%p]") or is_anew(text:sub(piece.first, piece.last)),
    not behind:find("[^%s%p]") or is_anew(behind)
    or text:sub(piece.last, piece.last):find("[.!?]") ~= nil
end

---@class briefing.Wording
---@field document briefing.Document
---@field first integer
---@field last integer
---@field text string
---@field complete boolean whether it is a whole, or begins one and ends where it may
---@field stands boolean   whether it is complete, and mostly the piece
---@field share number     how much of it the piece is, up to 1

--- How a piece of a document is shown.
---@param document briefing.Document
---@param piece { first: integer, last: integer, quote: briefing.Quote|nil }
---@return briefing.Wording
function M.of(document, piece)
  local text = document.text
  local first, last = piece.first, piece.last
  local introduced = piece.quote and is_introduced(document, piece.quote) or false
  local whole = around(document, piece, introduced) or piece
  local begins, ends = edges(text, piece, whole)
  local from, to = begins and first or whole.first, ends and last or whole.last
  local complete = begins and ends or is_short(text, from, to)
  if complete then
    first, last = from, to
  elseif is_short(text, from, last) then
    first = from
  end
  first = opened(text, first, last)
  first = opening.begin(text, first, last, first > whole.first)
  first = opened(text, first, last)
  last = closed(text, first, last)
  first, last = unmarked(text, first, last)
  local share = math.min(1, (piece.last - piece.first + 1) / (last - first + 1))
  return { document = document, first = first, last = last, text = text:sub(first, last),
    complete = complete, stands = complete and share >= MOST and not introduced, share = share }
end

return M
