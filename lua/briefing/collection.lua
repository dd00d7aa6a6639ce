-- SPDX-License-Identifier: MIT
--- A typed, lazy list: of quotes, entities, statements and so on. Nothing is
--- found before the first item is asked for, and then once.

local check = require "briefing.check"
local filters = require "briefing.filter"
local fold = require "briefing.fold"
local grid = require "briefing.grid"
local kinds = require "briefing.kinds"
local terminal = require "briefing.terminal"
local width = require "briefing.width"

local Collection = {}

---@class briefing.Collection
---@field kind string "quotes", "entities", "statements" …

local M = {}

-- { kind, make, items } of each collection, apart so that it prints plainly.
local state = setmetatable({}, { __mode = "k" })

local COLUMNS_AT_A_PROMPT = 100
local ROWS_AT_A_PROMPT = 40
local KEY_COLUMNS, NUMBER_COLUMNS = 24, 3 -- at least, in a wide table

local function items_of(collection)
  local self = state[collection]
  if not self.items then
    self.items = self.make()
    self.make = nil
  end
  return self.items
end

function Collection:__index(key)
  if key == "kind" then return state[self].kind end
  if math.type(key) == "integer" then return items_of(self)[key] end
  local method = Collection[key]
  if method == nil then check.member(key, Collection, "a collection", 2) end
  return method
end

function Collection:__len()
  return #items_of(self)
end

--- A collection of `kind` whose items `make` returns when they are needed.
---@param kind string
---@param make fun(): any[]
---@param known table<string, fun(item: any, wanted: any): boolean>|nil
---@param own table|nil columns and all of its own, of a kind that is not listed
---@return briefing.Collection
function M.new(kind, make, known, own)
  local collection = setmetatable({}, Collection)
  state[collection] = { kind = kind, make = make, filters = known, own = own }
  return collection
end

--- What the items of a collection are like; see `briefing.kinds`.
---@param collection briefing.Collection
---@return table
function M.kind_of(collection)
  local self = state[collection]
  return self.own or kinds[self.kind]
end
local kind_of = M.kind_of

-- The same kind with other items.
local function like(collection, make)
  local self = state[collection]
  return M.new(self.kind, make, self.filters, self.own)
end

--- Whether `value` is a collection.
---@param value any
---@return boolean
function M.is(value)
  return getmetatable(value) == Collection
end

-- How an item is asked for `key`: a column of its kind or a function.
local function getter(collection, key, name)
  if type(key) == "function" then return key end
  check.type(key, "string|function", name, 3)
  local fields = kind_of(collection).fields
  check.one_of(key, fields, "key", 3)
  return fields[key]
end

-- Whether the field `have` is what a filter asks for: text by folded words,
-- anything else by equality.
local function matches(have, wanted)
  if type(have) == "string" and type(wanted) == "string" then
    return fold.search(have):find(fold.search(wanted), 1, true) ~= nil
  end
  return have == wanted
end

-- The fields of a kind as filters.
local function by_field(fields)
  return setmetatable({}, { __index = function(_, name)
    return function(item, wanted) return matches(fields[name](item), wanted) end
  end })
end

--- Iterates: `for item in collection:each() do`.
---@return fun(): any
function Collection:each()
  local items, i = items_of(self), 0
  return function()
    i = i + 1
    return items[i]
  end
end

--- Raises for a filter that the items of a collection don't have.
---@param collection briefing.Collection
---@param filter any
---@param level integer
function M.check_filter(collection, filter, level)
  check.type(filter, "table|function", "filter", level + 1)
  if type(filter) == "function" then return end
  local known = state[collection].filters
  if known then
    filters.check(filter, known, level + 1)
  else
    check.keys(filter, kind_of(collection).fields, "filter", level + 1)
  end
end

--- Those that a table of filters or a function lets through.
---@param filter table|function
---@return briefing.Collection
function Collection:where(filter)
  M.check_filter(self, filter, 2)
  local known = state[self].filters or by_field(kind_of(self).fields)
  return like(self, function()
    local kept = {}
    for item in self:each() do
      if filters.passes(known, item, filter) then kept[#kept + 1] = item end
    end
    return kept
  end)
end

-- Whether something can be put in order; nothing comes last.
local SORTED = { string = true, number = true, ["nil"] = true }

--- In the order of a column (with "-" before its name: falling) or of what a
--- function returns. Equal items keep their order; nothing comes last.
---@param key string|fun(item: any): any
---@return briefing.Collection
function Collection:sort(key)
  local falling = type(key) == "string" and key:sub(1, 1) == "-"
  local name = falling and key:sub(2) or key
  local get = getter(self, name, "key")
  local orders = kind_of(self).orders
  get = orders and orders[name] or get
  -- Where it was asked for: what a function returns is seen later.
  local caller = debug.getinfo(2, "Sl")
  return like(self, function()
    local rows = {}
    for i, item in ipairs(items_of(self)) do
      local by = get(item)
      if not SORTED[type(by)] then
        error(("%s:%d: key: expected a string or number of each item, got %s"):format(
          caller.short_src, caller.currentline, type(by)), 0)
      end
      rows[i] = { item = item, by = by, at = i }
    end
    table.sort(rows, function(a, b)
      if a.by == nil or b.by == nil then
        if a.by == b.by then return a.at < b.at end
        return b.by == nil
      end
      if a.by == b.by then return a.at < b.at end
      if type(a.by) ~= type(b.by) then return type(a.by) < type(b.by) end
      if falling then return a.by > b.by end
      return a.by < b.by
    end)
    for i, row in ipairs(rows) do rows[i] = row.item end
    return rows
  end)
end

--- Groups of those that share a column's value or what a function returns,
--- the largest first: { key, items } each.
---@param key string|fun(item: any): any
---@return briefing.Collection
function Collection:group(key)
  local get = getter(self, key, "key")
  local self_state = state[self]
  return M.new("groups", function()
    local groups, by_key = {}, {}
    for item in self:each() do
      local value = get(item)
      if value == nil then value = "?" end
      local group = by_key[value]
      if not group then
        group = { key = value, list = {}, at = #groups }
        by_key[value] = group
        groups[#groups + 1] = group
      end
      group.list[#group.list + 1] = item
    end
    table.sort(groups, function(a, b)
      if #a.list ~= #b.list then return #a.list > #b.list end
      return a.at < b.at
    end)
    for i, group in ipairs(groups) do
      groups[i] = { key = group.key,
        items = M.new(self_state.kind,
          function() return group.list end, self_state.filters,
          self_state.own) }
    end
    return groups
  end)
end

--- How often each value of one column goes with each of another: a row for
--- each of `rows`, a column for each of `columns`, and the total, the largest
--- first in both.
---@param rows string|fun(item: any): any
---@param columns string|fun(item: any): any
---@return briefing.Collection
function Collection:cross(rows, columns)
  local get_row = getter(self, rows, "rows")
  local get_column = getter(self, columns, "columns")
  local list, by_key, names, counts = {}, {}, {}, {}
  for item in self:each() do
    local key, name = get_row(item), get_column(item)
    if key == nil then key = "?" end
    name = name == nil and "?" or tostring(name)
    if not counts[name] then names[#names + 1] = name end
    counts[name] = (counts[name] or 0) + 1
    local row = by_key[key]
    if not row then
      row = { key = key, total = 0, counts = {}, at = #list }
      by_key[key] = row
      list[#list + 1] = row
    end
    row.counts[name] = (row.counts[name] or 0) + 1
    row.total = row.total + 1
  end
  table.sort(list, function(a, b)
    if a.total ~= b.total then return a.total > b.total end
    return a.at < b.at
  end)
  table.sort(names, function(a, b)
    if counts[a] ~= counts[b] then return counts[a] > counts[b] end
    return a < b
  end)
  return M.new("rows", function() return list end, nil, kinds.crossed(names))
end

--- The first `n`.
---@param n integer
---@return briefing.Collection
function Collection:top(n)
  check.whole(n, "n", 0, nil, 2)
  return like(self, function()
    return table.move(items_of(self), 1, math.min(n, #self), 1, {})
  end)
end

--- What `f` returns for each item.
---@param f fun(item: any): any
---@return briefing.Collection
function Collection:map(f)
  check.type(f, "function", "f", 2)
  return M.new("values", function()
    local values = {}
    for item in self:each() do
      local value = f(item)
      if value ~= nil then values[#values + 1] = value end
    end
    return values
  end)
end

--- The columns of each item as plain Lua tables.
---@return table[]
function Collection:table()
  local rows = {}
  for item in self:each() do
    local row = {}
    for _, column in ipairs(kind_of(self).columns) do
      row[column.name] = column.get(item)
    end
    rows[#rows + 1] = row
  end
  return rows
end

-- Of the columns of a wide table those that have room, the first, as many of
-- the next as fit, and the last; how many were taken out of `names`.
local function narrowed(names, columns)
  local room = columns - KEY_COLUMNS - width.of(names[#names]) - 2
  local fit = 1
  while names[fit + 2] and room >= math.max(NUMBER_COLUMNS, width.of(names[fit + 1])) + 2 do
    fit = fit + 1
    room = room - math.max(NUMBER_COLUMNS, width.of(names[fit])) - 2
  end
  local left_out = #names - 1 - fit
  table.move(names, #names, #names, fit + 1)
  for i = #names, fit + 2, -1 do names[i] = nil end
  return left_out
end

--- An aligned text table.
---@param columns integer|nil the width, 100 when left out
---@param rows integer|nil at most so many rows, all when left out
---@return string
function Collection:render(columns, rows)
  if columns ~= nil then check.whole(columns, "columns", 1, nil, 2) end
  if rows ~= nil then check.whole(rows, "rows", 0, nil, 2) end
  local kind = kind_of(self)
  local shown = {}
  for _, name in ipairs(kind.shown or {}) do shown[#shown + 1] = name end
  if #shown == 0 then
    for _, column in ipairs(kind.columns) do shown[#shown + 1] = column.name end
  end
  columns = columns or COLUMNS_AT_A_PROMPT
  local left_out = kind.wide and narrowed(shown, columns) or 0
  local list = {}
  for item in self:each() do
    if rows and #list == rows then break end
    local row = {}
    for i, name in ipairs(shown) do
      local value = kind.fields[name](item)
      row[i] = value == nil and "" or value
    end
    list[#list + 1] = row
  end
  local styles = {}
  for i, name in ipairs(shown) do styles[i] = kind.styles and kind.styles[name] end
  local text = grid.render(shown, list, columns, styles)
  if #list < #self then
    text = ("%s\n… %d more"):format(text, #self - #list)
  end
  if left_out > 0 then
    text = ("%s\n… %d more columns"):format(text, left_out)
  end
  return text
end

function Collection:__tostring()
  local columns = terminal.is_terminal(1) and terminal.columns()
    or COLUMNS_AT_A_PROMPT
  local noun = kind_of(self).noun
  return ("%s\n%d %s"):format(self:render(columns, ROWS_AT_A_PROMPT), #self,
    noun[#self == 1 and 1 or 2])
end

--- Writes the collection; the format comes from the name's ending.
---@param path string
---@param options table|nil { format = "csv" | "jsonl" | "json" | "md" | "txt", bom = true }
---@return true|nil, string|nil message, string|nil code
function Collection:export(path, options)
  check.type(path, "string", "path", 2)
  check.type(options, "table|nil", "options", 2)
  local export = require "briefing.export"
  options = options or {}
  local format = export.collection_format(path, options, 2)
  return export.write(path, export.render_collection(self, format, options))
end

check.methods(Collection, M.is, "a collection", "quotes")

return M
