-- SPDX-License-Identifier: MIT
--- What the user knows of names: aliases that are one, names that are two,
--- offices and who held them when, ids of his own or of Wikidata.

local check = require "briefing.check"
local csv = require "briefing.csv"
local fold = require "briefing.fold"
local moment = require "briefing.moment"

local M = {}

---@class briefing.Known
---@field id string         such as Q6279; the row's name where it has none
---@field name string       as it is to be shown
---@field type string|nil   person, role, organization, place, medium
---@field aliases string|nil  parted by |
---@field roles string|nil    offices, parted by |: الرئيس الروسي
---@field from string|nil     first day in office, ISO 8601
---@field to string|nil       last day

local COLUMNS = { id = true, name = true, type = true, aliases = true, roles = true,
  from = true, to = true }
local TYPES = { person = true, role = true, organization = true, place = true, medium = true }

-- Folded name → rows that may be meant.
local names = {}

local function key_of(name)
  return table.concat(fold.words(name), " ")
end

local function put(name, known, is_role)
  local key = key_of(name)
  if key == "" then return end
  names[key] = names[key] or {}
  table.insert(names[key], { known = known, is_role = is_role })
end

-- What stands in a row's field; nil for "".
local function given(row, field)
  return row[field] ~= "" and row[field] or nil
end

local function add(row)
  local known = { id = given(row, "id") or row.name, name = row.name, type = given(row, "type"),
    from = moment.date(row.from), to = moment.date(row.to) }
  put(row.name, known)
  for alias in (row.aliases or ""):gmatch("[^|]+") do put(alias, known) end
  for role in (row.roles or ""):gmatch("[^|]+") do put(role, known, true) end
end

-- What is wrong with a row: the column, and what is known of it; or nil.
local function wrong_in(row)
  if not given(row, "name") then return "name", "nothing is there", "no-name" end
  local kind = given(row, "type")
  if kind and not TYPES[kind] then
    return "type", ("unknown type '%s'%s"):format(kind, check.hint(kind, check.names(TYPES))),
      "bad-type"
  end
  for _, name in ipairs { "from", "to" } do
    if given(row, name) and not moment.date(row[name]) then
      return name, ("'%s' is no ISO 8601 date"):format(row[name]), "bad-date"
    end
  end
  local from, to = moment.date(row.from), moment.date(row.to)
  if from and to and to < from:sub(1, #to) then
    return "to", ("%s is before %s"):format(to, from), "bad-date"
  end
end

--- Adds a gazetteer for this Lua state: a CSV file with a header row, or a list
--- of tables, with the fields of briefing.Known; only `name` must be there.
--- Rows of different ids keep their names apart, whatever the rules say; the
--- aliases of one row are one, whatever they are. Where a row is wrong, it is
--- named with its column, and none is added.
---@param source string|briefing.Known[]
---@return integer|nil rows   how many were added
---@return string|nil message, string|nil code, integer|nil byte
function M.load(source)
  check.type(source, "string|table", "gazetteer", 2)
  local rows = source
  if type(source) == "string" then
    local file, why = io.open(source, "rb")
    if not file then return nil, why, "unreadable" end
    local text = file:read("a")
    file:close()
    if not text then return nil, source .. ": cannot be read", "unreadable" end
    local message, code, byte
    rows, message, code, byte = csv.rows(text)
    if not rows then return nil, source .. ": " .. message, code, byte end
  end
  for number, row in ipairs(rows) do
    if type(source) == "table" then
      check.type(row, "table", ("row %d"):format(number), 2)
      check.keys(row, COLUMNS, "field", 2)
      for name in pairs(COLUMNS) do check.type(row[name], "string|nil", name, 2) end
    end
    local column, message, code = wrong_in(row)
    if column then
      return nil, ("%srow %d, column '%s': %s"):format(
        type(source) == "string" and source .. ", " or "", number, column, message), code
    end
  end
  for _, row in ipairs(rows) do add(row) end
  return #rows
end

-- Who of those with the key is meant; nobody, and true, where two are.
local function one_of(key, fits)
  local found
  for _, entry in ipairs(names[key] or {}) do
    if fits(entry) and entry.known ~= found then
      if found then return nil, true end
      found = entry.known
    end
  end
  return found
end

-- Whether `head`, the folded words before a name, is a title of whom it names:
-- an office of theirs, or one word with the article (الوزيرة), as `definite`
-- tells. المتحدث باسم is neither.
local function is_title(head, known, definite)
  for _, entry in ipairs(names[head] or {}) do
    if entry.is_role and entry.known == known then return true end
  end
  return definite and not head:find(" ", 1, true)
end

--- Who a name or an office is; an office only on a day in its time, a name also
--- with a title before it, and nobody where two rows fit.
---@param name string
---@param date? string  ISO 8601
---@return briefing.Known|nil
function M.find(name, date)
  if next(names) == nil then return nil end
  local key = key_of(name)
  local found, several = one_of(key, function(entry)
    local known = entry.known
    return not entry.is_role
      or date and (not known.from or known.from <= date)
        and (not known.to or date:sub(1, #known.to) <= known.to)
  end)
  if found or several then return found end
  local definite = fold.search(name):find "^ال" ~= nil
  for at in key:gmatch " ()" do -- the longest name first
    local head = key:sub(1, at - 2)
    found, several = one_of(key:sub(at), function(entry)
      return not entry.is_role and is_title(head, entry.known, definite)
    end)
    if found or several then return found end
  end
  return nil
end

--- Forgets all that was added.
function M.clear()
  names = {}
end

return M
