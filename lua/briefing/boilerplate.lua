-- SPDX-License-Identifier: MIT
--- Lines that are no part of the report beyond what the core finds on one page:
--- those that recur on an outlet's pages, and those that the user names.

local core = require "briefing.core"
local fold = require "briefing.fold"

local M = {}

local PAGES = 3      -- pages of an outlet that carry a line, at the least
local SHARE = 0.5    -- and of all its pages
local LONGEST = 160  -- bytes of a line that is a label

--- The kinds of boilerplate.
M.KINDS = { ui = true, caption = true, credit = true, ["duplicate-title"] = true,
  ["translator-note"] = true, tags = true, dateline = true, byline = true }

-- Lines of a text with their bytes, without the space around them.
local function lines_of(text)
  local at = 1
  return function()
    while at <= #text do
      local first = at
      local stop = text:find("\n", at, true) or #text + 1
      at = stop + 1
      first = text:find("%S", first)
      if first and first < stop then
        local last = stop - 1
        while text:find("^%s", last) do last = last - 1 end
        return first, last, text:sub(first, last)
      end
    end
  end
end

local function learn(documents)
  local pages, counts = {}, {}
  for _, document in ipairs(documents) do
    local outlet = document.outlet
    if outlet then
      pages[outlet] = (pages[outlet] or 0) + 1
      counts[outlet] = counts[outlet] or {}
      local seen = {}
      for _, _, line in lines_of(document.text) do
        if #line <= LONGEST then
          local key = fold.search(line)
          if not seen[key] then
            seen[key] = true
            counts[outlet][key] = (counts[outlet][key] or 0) + 1
          end
        end
      end
    end
  end
  local learnt = {}
  for outlet, lines in pairs(counts) do
    for key, count in pairs(lines) do
      if count >= PAGES and count > SHARE * pages[outlet] then
        learnt[outlet] = learnt[outlet] or {}
        learnt[outlet][key] = "ui"
      end
    end
  end
  return learnt
end

--- A function that gives, for an outlet, its lines: folded line → kind, or
--- false where the user says it is none. Lines that more than half of an
--- outlet's pages carry, three at the least, are learnt when first asked for.
---@param documents briefing.Document[]  may still be filled
---@param named? table<string, string|false>  what the user says of lines
---@return fun(outlet: string|nil): table<string, string|false>|nil
function M.lines(documents, named)
  local learnt
  local folded
  for line, kind in pairs(named or {}) do
    folded = folded or {}
    folded[fold.search(line)] = kind
  end
  return function(outlet)
    learnt = learnt or learn(documents)
    local own = outlet and learnt[outlet]
    if not own then return folded end
    if not folded then return own end
    return setmetatable({}, { __index = function(_, key)
      if folded[key] ~= nil then return folded[key] end
      return own[key]
    end })
  end
end

--- The boilerplate of a document where lines say more than the core: its spans
--- in order; nil where nothing changes.
---@param document briefing.Document
---@param lines table<string, string|false>|nil
---@return { first: integer, last: integer, kind: string }[]|nil
function M.spans(document, lines)
  if not lines then return nil end
  local spans = core.boilerplate(document.text, rawget(document, "title"))
  if not spans then return nil end
  local list, changed = {}, false
  for first, last, line in lines_of(document.text) do
    local kind = lines[fold.search(line)]
    if kind ~= nil then
      changed = true
      for i = #spans, 1, -1 do
        if spans[i].first <= last and first <= spans[i].last then table.remove(spans, i) end
      end
      if kind then list[#list + 1] = { first = first, last = last, kind = kind } end
    end
  end
  if not changed then return nil end
  for _, span in ipairs(spans) do list[#list + 1] = span end
  table.sort(list, function(a, b) return a.first < b.first end)
  return list
end

return M
