-- SPDX-License-Identifier: MIT
--- What the user adds to the tables of the core; documents that are analysed
--- afterwards know it.

local check = require "briefing.check"
local core = require "briefing.core"
local cue = require "briefing.cue"

local Lexicon = {}
Lexicon.__index = Lexicon

local M = {}

local KINDS = { cue = true }
local CUE = { lemma = true, class = true, past = true, past_feminine = true,
  present = true, participle = true, masdar = true, complements = true,
  object = true, strength = true }

-- The core's lexicon of each, and how many entries it has.
local state = setmetatable({}, { __mode = "k" })

--- Adds an entry. A cue is a verb by its principal parts:
--- `{ past = "زعم", past_feminine = "زعمت", present = "يزعم", class = "claim" }`,
--- and optionally `lemma` (the past), `participle` (زاعماً), `masdar` (زعم),
--- `complements` ("an,dir": أن or a mark), `object` ("addressee", "target") and
--- `strength` ("weak", "plain", "strong"). The class is what the cue's quotes are
--- found and grouped by; "claim.loudly" behaves as a "claim", one of a new name
--- as a verb of which no more is known than its complements.
---@param kind "cue"
---@param entry table
---@return briefing.Lexicon self
function Lexicon:add(kind, entry)
  check.type(kind, "string", "kind", 2)
  check.one_of(kind, KINDS, "kind", 2)
  check.type(entry, "table", "entry", 2)
  check.keys(entry, CUE, "field", 2)
  for name in pairs(CUE) do check.type(entry[name], "string|nil", name, 2) end
  for _, name in ipairs { "past", "past_feminine", "present", "class" } do
    check.type(entry[name], "string", name, 2)
  end
  check.one_of(entry.object or "-", cue.OBJECTS, "object", 2)
  check.one_of(entry.strength or "plain", cue.STRENGTHS, "strength", 2)
  local takes, unknown = cue.complements(entry.complements or "an,dir")
  if not takes then check.one_of(unknown, cue.COMPLEMENTS, "complement", 2) end
  local lexicon = state[self]
  local index = assert(lexicon:add_cue(entry.lemma or entry.past, entry.class,
    cue.STRENGTHS[entry.strength or "plain"], cue.OBJECTS[entry.object or "-"],
    takes))
  for _, form in ipairs(cue.forms(entry)) do
    assert(lexicon:add_form(index, form.form, form.bits))
  end
  return self
end

--- Every cue that is known: { lemma, class } each, those that were added last.
---@return { lemma: string, class: string }[]
function Lexicon:cues()
  local list, i = {}, 1
  while true do
    local lemma, class = state[self]:cue(i)
    if not lemma then return list end
    list[i] = { lemma = lemma, class = class }
    i = i + 1
  end
end

--- The classes of cues that are known, as keys; of "warn.mildly" also "warn".
---@return table<string, true>
function Lexicon:classes()
  local known = { quote = true } -- of words in marks that no cue introduces
  for _, one in ipairs(self:cues()) do
    known[one.class], known[one.class:match "^[^.]*"] = true, true
  end
  return known
end

--- An empty lexicon.
---@return briefing.Lexicon
function M.new()
  local lexicon = setmetatable({}, Lexicon)
  state[lexicon] = core.lexicon()
  return lexicon
end

--- The core's side of a lexicon.
---@param lexicon briefing.Lexicon
---@return userdata
function M.core(lexicon)
  return state[lexicon]
end

--- The lexicon that documents are analysed with.
M.shared = M.new()

return M
