-- SPDX-License-Identifier: MIT
--- The parts of the work on more documents than one process can hold: filters
--- from rows to rows, for sort(1) on one machine and for Spark on many. A row
--- is a line whose fields are parted by tabs; what is sorted is sorted by the
--- bytes of the whole row. docs/scale.md tells how they follow each other.

local annotation = require "briefing.annotation"
local check = require "briefing.check"
local core = require "briefing.core"
local fold = require "briefing.fold"
local json = require "briefing.json"
local polarity = require "briefing.polarity"
local said_again = require "briefing.again"
local similarity = require "briefing.similarity"

local M = {}

local SHORTEST = 3     -- terms of a quote worth comparing
local SURE = 2         -- log odds of two quotes that are one statement: over 0,
                       -- since no mean over all its quotes is taken
local HELD = core.held -- quotes of a bucket that others are compared with

local weights = core.weights(similarity)

local quote_object = json.object { "doc", "quote", "outlet", "date", "type",
  "status", "start", "end", "text", "class", "speaker", "confidence" }
local outlet_object = json.object { "outlet", "documents", "quotes", "first",
  "last" }
local speaker_object = json.object { "speaker", "quotes", "documents",
  "outlets" }

-- {== rows

-- An annotated line: its id as JSON, and its fields, of which lists and objects
-- are left as JSON; nil for an error's. A line that is neither raises: one that
-- was cut would be lost without a word.
local function annotated(line)
  local fields = core.members(line, json.null)
  if fields and fields.error then return nil end
  if not fields or type(fields.quotes) ~= "string" then
    error("no annotated document: " .. line:sub(1, 60), 0)
  end
  return json.encode(fields.id), fields
end

local function all_quotes(fields)
  return core.objects(fields.quotes, json.null)
    or error("no list of quotes: " .. fields.quotes:sub(1, 60), 0)
end

-- A field of a part of a quote that is left as JSON, or nil.
local function part_of(part, name)
  local fields = part ~= json.null and core.members(part, json.null) or {}
  local value = fields[name]
  if value ~= json.null then return value end
end

-- The quotes of an annotated line, but for those that say again what another says.
local function quotes_of(fields)
  local list, by_id, all = {}, {}, all_quotes(fields)
  for _, quote in ipairs(all) do by_id[quote.id] = quote end
  local again = said_again.among(all, function(quote)
    return by_id[quote.parent], quote.start, quote["end"], part_of(quote.cue, "start")
  end)
  for _, quote in ipairs(all) do
    if not again[quote] then list[#list + 1] = quote end
  end
  return list
end

-- Raises for a row that is none: left out, it would be lost without a word.
local function no_row(row)
  error("no row of this stage's: " .. row:sub(1, 60), 0)
end

-- Calls `row(a, rest)` for each row, parted at its first tab.
local function each_row(lines, row)
  for line in lines do
    local tab = line:find("\t", 1, true) or no_row(line)
    row(line:sub(1, tab - 1), line:sub(tab + 1))
  end
end

-- Calls `group(key, rests)` for each run of rows with one first field.
local function each_group(lines, group)
  local key, list
  each_row(lines, function(first, rest)
    if first ~= key then
      if key then group(key, list) end
      key, list = first, {}
    end
    list[#list + 1] = rest
  end)
  if key then group(key, list) end
end

-- ==}

local STAGES = {}

--- From annotated lines: a row for each quote, `unit` and the quote as JSON. A
--- unit is a document's id and a quote's.
function STAGES.quotes(lines, put)
  for line in lines do
    local id, fields = annotated(line)
    if id then
      for _, quote in ipairs(all_quotes(fields)) do
        put(id, "#", quote.id, "\t", json.encode(quote_object {
          doc = fields.id, quote = quote.id, outlet = fields.outlet,
          date = fields.date, type = quote.type, status = quote.status,
          start = quote.start, ["end"] = quote["end"], text = quote.text,
          class = part_of(quote.cue, "class"),
          speaker = part_of(quote.speaker, "name"),
          confidence = tonumber(quote.confidence) }))
      end
    end
  end
end

-- A quote as a piece to be compared.
local function piece_of(quote, stemmer)
  local name = quote.speaker
  return core.piece(stemmer, quote.text, name and table.concat(fold.words(name), " "),
    polarity.of { cue = quote, status = quote.status } == "denied")
end

--- From annotated lines: for each quote and key, `key`, `unit` and the quote as
--- a piece: quotes that share many terms share a key.
function STAGES.keys(lines, put)
  local stemmer <close> = core.stemmer()
  for line in lines do
    local id, fields = annotated(line)
    for _, quote in ipairs(id and quotes_of(fields) or {}) do
      local piece = piece_of({ text = quote.text, speaker = part_of(quote.speaker, "name"),
        class = part_of(quote.cue, "class"), status = quote.status }, stemmer)
      if piece and #piece >= SHORTEST then put(piece:rows(id .. "#" .. quote.id):sub(1, -2)) end
    end
  end
end

-- The fields of a row behind its key.
local function unit_of(rest)
  local id, row = rest:match("^([^\t]*)\t(.*)$")
  local document = id and id:match("^(.*)#") or no_row(rest)
  return { id = id, document = document, row = row }
end

-- Whether two units say the same; their pieces are read when first compared.
local function alike(a, b)
  if a.row == b.row then return true end
  a.piece = a.piece or core.read_piece(a.row)
  b.piece = b.piece or core.read_piece(b.row)
  return a.piece and b.piece and weights:odds(a.piece, b.piece) >= SURE
end

--- From sorted rows of `keys`: links, two units each, the lesser first. Of a
--- bucket that many share (a key of quotes that have only news' commonest
--- words in common), each is compared with its first few kinds only: which
--- those are depends on the units alone, not on who finds them.
function STAGES.links(lines, put)
  each_group(lines, function(_, rests)
    local held = {}
    for _, rest in ipairs(rests) do
      local unit, other = unit_of(rest), nil
      for _, kind in ipairs(held) do
        if kind.document ~= unit.document and alike(kind, unit) then
          other = kind
          break
        end
      end
      if other then
        local a, b = other.id, unit.id
        if b < a then a, b = b, a end
        put(a, "\t", b)
      elseif #held < HELD then
        held[#held + 1] = unit
      end
    end
  end)
end

--- From links in any order: each unit with the least one that it is linked to
--- over others, which is linked to itself. Its own rows are links again: run
--- over parts first and over what comes of them all then.
function STAGES.components(lines, put)
  local parent, units = {}, {}
  local function root_of(unit)
    if not parent[unit] then
      parent[unit] = unit
      units[#units + 1] = unit
    end
    while parent[unit] ~= unit do
      parent[unit] = parent[parent[unit]]
      unit = parent[unit]
    end
    return unit
  end
  each_row(lines, function(a, b)
    a, b = root_of(a), root_of(b)
    if b < a then a, b = b, a end
    parent[b] = a
  end)
  for _, unit in ipairs(units) do put(unit, "\t", root_of(unit)) end
end

--- From the rows of `components` and `quotes`, sorted together: the component
--- of each quote that has one, and the quote. A quote's JSON begins with a
--- brace, which sorts behind the beginning of a unit.
function STAGES.attach(lines, put)
  local unit, component
  each_row(lines, function(key, rest)
    if rest:sub(1, 1) ~= "{" then
      unit, component = key, rest
    elseif key == unit then
      put(component, "\t", rest)
    end
  end)
end

local function by_place(a, b)
  local x, y = a.date or "", b.date or ""
  if x ~= y then return x < y end
  x, y = tostring(a.doc), tostring(b.doc)
  if x ~= y then return x < y end
  return a.start < b.start
end

-- The quotes of a component parted into those that are like one of them, the
-- one with the most terms first: what is linked over others need not be alike.
local function parted(quotes, stemmer)
  local parts = {}
  for _, quote in ipairs(quotes) do
    quote.piece = assert(piece_of(quote, stemmer))
    quote.size = #quote.piece
  end
  table.sort(quotes, function(a, b)
    if a.size ~= b.size then return a.size > b.size end
    return by_place(a, b)
  end)
  for _, quote in ipairs(quotes) do
    local own
    for _, part in ipairs(parts) do
      if weights:odds(part[1].piece, quote.piece) >= SURE then
        own = part
        break
      end
    end
    if own then own[#own + 1] = quote else parts[#parts + 1] = { quote } end
  end
  return parts
end

--- From sorted rows of `attach`: the statements that two outlets or more carry.
--- The id is that of the quote with the fullest wording.
function STAGES.statements(lines, put)
  local stemmer <close> = core.stemmer()
  each_group(lines, function(_, rests)
    local quotes = {}
    for i, rest in ipairs(rests) do quotes[i] = json.decode(rest) or no_row(rest) end
    for _, members in ipairs(parted(quotes, stemmer)) do
      local fullest, outlets, seen = members[1], {}, {}
      table.sort(members, by_place)
      for _, member in ipairs(members) do
        local outlet = member.outlet or tostring(member.doc)
        if not seen[outlet] then
          seen[outlet], outlets[#outlets + 1] = true, outlet
        end
      end
      if #outlets > 1 then
        put(json.encode(annotation.shared_line(
          ("%s#%s"):format(fullest.doc, fullest.quote), fullest.text, outlets,
          members)))
      end
    end
  end)
end

--- From annotated lines: rows that `tables` counts, by outlet and by speaker.
function STAGES.counts(lines, put)
  for line in lines do
    local id, fields = annotated(line)
    if id then
      local outlet = json.encode(fields.outlet or json.null)
      local quotes = all_quotes(fields)
      put("outlet ", outlet, "\t", fields.date or "", "\t", #quotes)
      for _, quote in ipairs(quotes) do
        local name = part_of(quote.speaker, "name")
        if name then
          put("speaker ", table.concat(fold.words(name), " "), "\t", id, "\t",
            outlet, "\t", json.encode(name))
        end
      end
    end
  end
end

local function outlet_table(name, rests)
  local quotes, first, last = 0, nil, nil
  for _, rest in ipairs(rests) do
    local date, count = rest:match("^(.-)\t(%d+)$")
    if not date then no_row(rest) end
    quotes = quotes + math.tointeger(count)
    if date ~= "" then
      first = first and first < date and first or date
      last = last and last > date and last or date
    end
  end
  return outlet_object { outlet = assert(json.decode(name)), documents = #rests,
    quotes = quotes, first = first, last = last }
end

local function speaker_table(rests)
  local documents, outlets, names, seen = 0, {}, {}, {}
  local document, best
  for _, rest in ipairs(rests) do
    local id, outlet, name = rest:match("^(.-)\t(.-)\t(.*)$")
    if not id then no_row(rest) end
    if id ~= document then document, documents = id, documents + 1 end
    if not seen[outlet] and outlet ~= "null" then
      seen[outlet], outlets[#outlets + 1] = true, assert(json.decode(outlet))
    end
    names[name] = (names[name] or 0) + 1
  end
  for name, count in pairs(names) do
    if not best or count > names[best] or count == names[best] and name < best then
      best = name
    end
  end
  table.sort(outlets)
  return speaker_object { speaker = assert(json.decode(best)), quotes = #rests,
    documents = documents, outlets = outlets }
end

--- From sorted rows of `counts`: rows of the tables of outlets and speakers,
--- `outlet` or `speaker` and the row as JSON.
function STAGES.tables(lines, put)
  each_group(lines, function(key, rests)
    local kind, name = key:match("^(%S+) (.*)$")
    if kind ~= "outlet" and kind ~= "speaker" then no_row(key) end
    put(kind, "\t", json.encode(kind == "outlet" and outlet_table(name, rests)
      or speaker_table(rests)))
  end)
end

--- The names of the stages.
M.names = check.names(STAGES) ---@type string[]

--- Runs a stage.
---@param name string
---@param lines fun(): string|nil  rows, without their line feeds
---@param write fun(rows: string)  given rows, one or more, with line feeds
function M.run(name, lines, write)
  STAGES[name](lines, function(...)
    write(table.concat({ ... }) .. "\n")
  end)
end

return M
