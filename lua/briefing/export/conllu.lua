-- SPDX-License-Identifier: MIT
--- Documents as CoNLL-U: a token a line, no syntax; quotes, their cues and
--- entities as B and I tags under MISC with the place in code points.

local core = require "briefing.core"

local M = {}

local UPOS = { number = "NUM", mark = "PUNCT", punct = "PUNCT",
  symbol = "SYM", emoji = "SYM" }

-- For each kind of span: which one a byte begins or lies in.
local function tagger(spans, name)
  return function(token)
    for i, span in ipairs(spans) do
      if span.first <= token.first and token.last <= span.last then
        return ("%s=%s-%s"):format(name, span.first == token.first and "B" or "I",
          span.id or i)
      end
    end
    return nil
  end
end

local function mentions(document)
  local list = {}
  for i, entity in ipairs(document:entities()) do
    for _, mention in ipairs(entity.mentions) do
      list[#list + 1] = { first = mention.first, last = mention.last, id = "e" .. i }
    end
  end
  return list
end

local function cues(document)
  local list = {}
  for _, quote in ipairs(document:quotes()) do
    if quote.cue then
      list[#list + 1] = { first = quote.cue.first, last = quote.cue.last,
        id = quote.id }
    end
  end
  return list
end

-- Innermost quotes first, so that a token is tagged with its own.
local function inner_first(quotes)
  local list = table.move(quotes, 1, #quotes, 1, {})
  table.sort(list, function(a, b)
    local x, y = a.last - a.first, b.last - b.first
    if x ~= y then return x < y end
    return a.first < b.first
  end)
  return list
end

local function write(document, out)
  local text, tokens = document.text, core.tokens(document.text)
  local taggers = { tagger(inner_first(document:quotes()), "Quote"),
    tagger(cues(document), "Cue"), tagger(mentions(document), "Entity") }
  out[#out + 1] = "# newdoc id = " .. tostring(document.id):gsub("%s+", " ")
  local at = 1
  for i, sentence in ipairs(document:sentences()) do
    out[#out + 1] = ("# sent_id = %s-s%d"):format(
      tostring(document.id):gsub("%s+", " "), i)
    out[#out + 1] = "# text = " .. text:sub(sentence.first, sentence.last)
      :gsub("%s+", " ")
    local number = 0
    while at <= #tokens and tokens[at].last <= sentence.last do
      local token = tokens[at]
      at = at + 1
      number = number + 1
      local from, to = document:points(token.first, token.last)
      local misc = { ("Start=%d|End=%d"):format(from, to) }
      for _, tag in ipairs(taggers) do misc[#misc + 1] = tag(token) end
      local after = text:sub(token.last + 1, token.last + 1)
      if after:find("%S") then misc[#misc + 1] = "SpaceAfter=No" end
      out[#out + 1] = table.concat({ number, (token.text:gsub("%s+", "_")), "_",
        UPOS[token.kind] or "X", token.kind, "_", "_", "_", "_",
        table.concat(misc, "|") }, "\t")
    end
    out[#out + 1] = ""
  end
end

--- The documents of a set.
---@param set briefing.Set
---@return string
function M.set(set)
  local out = {}
  for document in set:each() do write(document, out) end
  out[#out + 1] = ""
  return table.concat(out, "\n")
end

return M
