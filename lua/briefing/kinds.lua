-- SPDX-License-Identifier: MIT
--- What collections hold: for each kind its columns (what a table, a CSV file
--- and `:table()` show), the key that groups count, and its object in JSON
--- lines.

local annotation = require "briefing.annotation"

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
  columns = {
    column("id"), column("outlet"), column("date"), column("title"),
    column("bytes", function(document) return #document.text end),
  },
  to_json = annotation.document,
}

M.quotes = {
  columns = {
    column("document", function(quote) return quote.document.id end),
    column("outlet", function(quote) return quote.document.outlet end),
    column("date", function(quote) return quote.document.date end),
    column("type"),
    column("speaker", function(quote)
      return quote.speaker and quote.speaker.name
    end),
    column("cue", function(quote) return quote.cue and quote.cue.text end),
    column("class", function(quote) return quote.cue and quote.cue.class end),
    column("to", function(quote)
      return quote.addressee and (quote.addressee.name or quote.addressee.text)
    end),
    column("status"),
    column("text"),
  },
  shown = { "outlet", "date", "type", "speaker", "cue", "text" },
  to_json = annotation.quote_line,
}

M.entities = {
  columns = {
    column("name"), column("type"),
    column("mentions", function(entity) return #entity.mentions end),
    column("documents", function(entity) return #entity.documents end),
    column("variants", function(entity) return joined(entity.variants) end),
  },
  to_json = annotation.entity_line,
}

M.statements = {
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
  },
  to_json = annotation.disagreement_line,
}

M.timeline = {
  columns = {
    column("value"),
    column("outlets", function(event) return joined(outlets_of(event.members)) end),
    column("text"),
  },
  to_json = annotation.timeline_line,
}

M.summary = {
  columns = {
    column("text"),
    column("outlets", function(sentence)
      return joined(outlets_of(sentence.members))
    end),
  },
  to_json = annotation.summary_line,
}

M.groups = {
  columns = {
    column("key"),
    column("count", function(group) return #group.items end),
  },
  to_json = function(group)
    return { key = group.key, count = #group.items }
  end,
}

M.values = {
  columns = { column("value", function(value) return value end) },
  to_json = function(value) return value end,
}

-- Fields of a kind by name, for sorting, grouping and filtering.
for _, kind in pairs(M) do
  if type(kind) == "table" then
    kind.fields = {}
    for _, one in ipairs(kind.columns) do kind.fields[one.name] = one.get end
  end
end

return M
