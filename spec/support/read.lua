-- SPDX-License-Identifier: MIT
--- Short ways to the core's analysis, for the specs of spec/core.

local core = require "briefing.core"

local M = {}

--- The quotes of `text`.
function M.quotes(text, options)
  return assert(core.analyse(text, options)):quotes()
end

--- The contents of the quotes of `text`, in order.
function M.contents(text, options)
  local list = {}
  for i, quote in ipairs(M.quotes(text, options)) do list[i] = quote.text end
  return list
end

--- The one quote of `text`; fails where there are none or more.
function M.quote(text, options)
  local list = M.quotes(text, options)
  assert(#list == 1, ("%d quotes in: %s"):format(#list, text))
  return list[1]
end

--- The last quote of `text`, or nil.
function M.last(text, options)
  local list = M.quotes(text, options)
  return list[#list]
end

--- The entity of `text` that has `name`, and the set of its surface forms; nothing where there is none.
function M.entity(text, name)
  for _, e in ipairs(core.analyse(text):entities()) do
    if e.name == name then
      local forms = {}
      for _, m in ipairs(e.mentions) do forms[m.name or m.text] = true end
      return e, forms
    end
  end
end

--- The name of a quote's speaker, or nil.
function M.speaker(quote)
  return quote.speaker and quote.speaker.name
end

--- The text of the phrase that a quote's speaker is mentioned by, or nil.
function M.mention(quote)
  local mention = quote.speaker and quote.speaker.mention
  return mention and mention.text
end

--- Who speaks in the last quote of `text`: his name, the text of his mention; either may be nil.
function M.who(text)
  local quote = M.last(text)
  return { M.speaker(quote), M.mention(quote) }
end

--- The names of the speakers of `text`, quote by quote.
function M.speakers(text)
  local names = {}
  for i, quote in ipairs(M.quotes(text)) do names[i] = M.speaker(quote) end
  return names
end

--- Who speaks and to whom in the last quote of `text`: the speaker's name, the addressee's, his
--- words; and the quote.
function M.told(text)
  local quote = M.last(text)
  local to = quote.addressee
  return { M.speaker(quote), to and to.name, to and to.text }, quote
end

return M
