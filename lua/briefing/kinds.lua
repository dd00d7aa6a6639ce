-- SPDX-License-Identifier: MIT
--- What collections hold: for each kind its columns (what a table, a CSV file
--- and `:table()` show), the key that groups count, and its object in JSON
--- lines; what one is called and more are.

local annotation = require "briefing.annotation"
local json = require "briefing.json"
local polarity = require "briefing.polarity"

local M = {}

---@class briefing.Column
---@field name string
---@field get fun(item: any): any

local function column(name, get)
  return { name = name, get = get or function(item) return item[name] end }
end

local function joined(list)
  return table.concat(list, "، ")
end

-- Outlets of a list of members that have documents, each once.
local function outlets_of(members)
  local seen, list = {}, {}
  for _, member in ipairs(members) do
    local outlet = member.document:source()
    if not seen[outlet] then
      seen[outlet] = true
      list[#list + 1] = outlet
    end
  end
  return list
end
M.outlets_of = outlets_of

M.documents = {
  noun = { "document", "documents" },
  columns = {
    column("id"), column("outlet"), column("date"), column("title"),
    column("bytes", function(document) return #document.text end),
  },
  more = { column("url"), column("path"), column("charset") },
  to_json = annotation.document,
}

M.quotes = {
  noun = { "quote", "quotes" },
  columns = {
    column("document", function(quote) return quote.document.id end),
    column("outlet", function(quote) return quote.document.outlet end),
    column("date", function(quote) return quote.document.date end),
    column("type"),
    column("speaker", function(quote)
      return quote.speaker and quote.speaker.name
    end),
    column("cue", polarity.cue),
    column("class", function(quote) return quote.cue and quote.cue.class end),
    column("to", function(quote)
      return quote.addressee and (quote.addressee.name or quote.addressee.text)
    end),
    column("status"),
    column("text"),
    column("medium", function(quote)
      return quote.medium and (quote.medium.name or quote.medium.text)
    end),
    column("confidence"),
    column("id"),
    column("sentence", function(quote)
      return quote.document:sentence_at(quote.first)
    end),
  },
  shown = { "outlet", "date", "type", "speaker", "cue", "text" },
  more = { column("rule"), column("first"), column("last") },
  to_json = annotation.quote_line,
}

M.entities = {
  noun = { "entity", "entities" },
  columns = {
    column("name"), column("type"),
    column("mentions", function(entity) return #entity.mentions end),
    column("documents", function(entity) return #entity.documents end),
    column("variants", function(entity) return joined(entity.variants) end),
  },
  more = { column("id"), column("ref"), column("family"), column("capital_of") },
  to_json = annotation.entity_line,
}

M.statements = {
  noun = { "statement", "statements" },
  columns = {
    column("id"),
    column("outlets", function(statement)
      return joined(outlets_of(statement.members))
    end),
    column("members", function(statement) return #statement.members end),
    column("text"),
  },
  to_json = annotation.statement_line,
}

M.disagreements = {
  noun = { "disagreement", "disagreements" },
  columns = {
    column("id"), column("about"),
    column("values", function(disagreement)
      local list = {}
      for i, value in ipairs(disagreement.values) do
        list[i] = ("%s (%s)"):format(value.value,
          joined(outlets_of(value.members)))
      end
      return table.concat(list, " / ")
    end),
    column("kind"), column("weight"),
  },
  shown = { "id", "about", "values" },
  to_json = annotation.disagreement_line,
}

M.timeline = {
  noun = { "event", "events" },
  columns = {
    column("value"),
    column("outlets", function(event) return joined(outlets_of(event.members)) end),
    column("text"), column("status"),
  },
  shown = { "value", "outlets", "text" },
  to_json = annotation.timeline_line,
}

M.copies = {
  noun = { "copy", "copies" },
  columns = {
    column("from", function(copy) return copy.from:source() end),
    column("to", function(copy) return copy.to:source() end),
    column("known"), column("via"), column("words"),
    column("percent", function(copy) return math.floor(copy.share * 1000 + 0.5) / 10 end),
    column("passages", function(copy) return #copy.passages end),
    column("text", function(copy) return copy.passages[1].members[2].text end),
  },
  more = { column("share"), column("again") },
  to_json = annotation.copy_line,
}

M.summary = {
  noun = { "sentence", "sentences" },
  columns = {
    column("text"),
    column("outlets", function(sentence)
      return joined(outlets_of(sentence.members))
    end),
  },
  to_json = annotation.summary_line,
}

M.only = {
  noun = { "piece", "pieces" },
  columns = {
    column("outlet", function(one) return one.members[1].document:source() end),
    column("speaker"), column("text"),
  },
  to_json = annotation.summary_line,
}

-- A measure, to two places.
local function measure(name)
  return column(name, function(row) return math.floor(row[name] * 100 + 0.5) / 100 end)
end

-- The columns as they are, for rows that are nothing but columns; what one of
-- them and more are called.
local function plain(columns, single, more)
  local names = {}
  for i, one in ipairs(columns) do names[i] = one.name end
  local object = json.object(names)
  return { noun = { single or "row", more or "rows" }, columns = columns, to_json = function(row)
    local fields = {}
    for _, one in ipairs(columns) do fields[one.name] = one.get(row) end
    return object(fields)
  end }
end

M.kwic = {
  noun = { "hit", "hits" },
  columns = {
    column("document", function(line) return line.document.id end),
    column("outlet", function(line) return line.document.outlet end),
    column("before"), column("text"), column("after"),
  },
  -- Right to left: what comes before stands right of the phrase, and both
  -- neighbours touch it.
  shown = { "after", "text", "before", "outlet" },
  styles = { after = "flush", before = "end" },
  orders = require("briefing.kwic").SORTS,
  to_json = annotation.kwic_line,
}

M.frequencies = plain { column("text"), column("count"), column("documents") }

M.keyness = plain { column("text"), column("count"), column("other"),
  measure("log_likelihood"), measure("log_ratio") }

M.collocations = plain { column("text"), column("count"), measure("log_dice"),
  measure("mutual_information"), measure("log_likelihood") }

M.dispersion = plain { column("text"), column("count"), column("documents"),
  measure("dp"), measure("juilland") }

M.spread = plain({ column("document"), column("outlet"), column("count"),
  measure("per_thousand"), column("plot") }, "document", "documents")

-- A share of one, in percent to a tenth.
M.shares = plain { column("key"), column("quotes"), column("words"),
  column("percent", function(row)
    return math.floor(row.share * 1000 + 0.5) / 10
  end),
  column("documents"), column("outlets") }

M.together = plain({ column("first"), column("second"), column("documents"),
  column("of_first"), column("of_second"), measure("jaccard"),
  measure("mutual_information") }, "pair", "pairs")

M.groups = {
  noun = { "group", "groups" },
  columns = {
    column("key"),
    column("count", function(group) return #group.items end),
  },
  to_json = function(group)
    return { key = group.key, count = #group.items }
  end,
}

M.values = {
  noun = { "value", "values" },
  columns = { column("value", function(value) return value end) },
  to_json = function(value) return value end,
}

-- Adds the fields of a kind by name, for sorting, grouping and filtering: its
-- columns, and more that no table shows.
local function with_fields(kind)
  kind.fields = {}
  for _, one in ipairs(kind.columns) do kind.fields[one.name] = one.get end
  for _, one in ipairs(kind.more or {}) do kind.fields[one.name] = one.get end
  return kind
end

for _, kind in pairs(M) do
  if type(kind) == "table" then with_fields(kind) end
end

--- Quotes whose speakers go by one name in all documents of a set.
---@param name fun(quote: briefing.Quote): string|nil
---@return table
function M.quotes_by(name)
  local columns = {}
  for i, one in ipairs(M.quotes.columns) do
    columns[i] = one.name == "speaker" and column("speaker", name) or one
  end
  return with_fields { noun = M.quotes.noun, columns = columns, shown = M.quotes.shown,
    more = M.quotes.more, to_json = M.quotes.to_json }
end

--- The kind of rows that count how often a key goes with each of `names`.
---@param names string[]
---@return table
function M.crossed(names)
  local columns = { column("key") }
  for _, name in ipairs(names) do
    columns[#columns + 1] = column(name, function(row)
      return row.counts[name] or 0
    end)
  end
  columns[#columns + 1] = column("total")
  local kind = with_fields(plain(columns))
  kind.wide = true
  return kind
end

return M
