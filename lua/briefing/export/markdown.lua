-- SPDX-License-Identifier: MIT
--- The briefing, and any table, in Markdown (CommonMark with GitHub's
--- tables).

local labels = require "briefing.labels"
local phrases = require "briefing.export.phrases"
local problems = require "briefing.problem"
local visible = require "briefing.visible"

local M = {}

-- Text as text: nothing in it is taken for Markdown or HTML.
local function escape(s)
  s = visible.text(tostring(s)):gsub("%s+", " ")
  s = s:gsub("[\\`*_{}%[%]<>|~#&!]", "\\%0")
  s = s:gsub("^([-+])", "\\%1"):gsub("^(%d+)([.)])", "%1\\%2")
  return s
end

-- An address: a link where it is one that a reader may follow, text otherwise.
local function link(url)
  if not url:find "^https?://[^%s<>%c\\]+$" or visible.line(url) ~= url then return escape(url) end
  return "<" .. url .. ">"
end

--- Rows as a table.
---@param rows table[]
---@param columns briefing.Column[]
---@return string
function M.table(rows, columns)
  local out = {}
  local function line(cells)
    out[#out + 1] = "| " .. table.concat(cells, " | ") .. " |"
  end
  local names, rule = {}, {}
  for i, column in ipairs(columns) do names[i], rule[i] = escape(column.name), "---" end
  line(names)
  line(rule)
  for _, row in ipairs(rows) do
    local cells = {}
    for i, column in ipairs(columns) do
      local value = row[column.name]
      cells[i] = value == nil and "" or escape(value)
    end
    line(cells)
  end
  return table.concat(out, "\n") .. "\n"
end

local function cites(words, members)
  return "(" .. escape(phrases.outlets(words, members)) .. ")"
end

--- The briefing.
---@param brief briefing.Brief
---@param lang "ar"|"en"|nil
---@return string
function M.brief(brief, lang)
  local words = labels[lang or "ar"]
  local out = { "# " .. escape(brief.title or words.untitled), "" }
  local function add(s) out[#out + 1] = s end
  local function section(name, list, write)
    if #list == 0 then return end
    add("## " .. words[name])
    add("")
    for _, item in ipairs(list) do write(item) end
    add("")
  end
  add(phrases.counted(words, brief))
  add("")
  section("lead", brief.lead, function(sentence)
    add(("- %s %s"):format(escape(sentence.text), cites(words, sentence.members)))
  end)
  section("voices", brief.speakers, function(speaker)
    add("### " .. escape(speaker.name or words.unknown))
    add("")
    if speaker.introduced then
      add(escape(speaker.introduced))
      add("")
    end
    for _, quote in ipairs(speaker.quotes) do
      add(("- %s (%s)"):format(escape(phrases.words(words, quote)),
        escape(phrases.credit(words, quote))))
    end
    add("")
  end)
  section("shared", brief.statements, function(statement)
    local members, wordings = phrases.told(statement)
    add(("- %s %s"):format(escape(statement.text), cites(words, members)))
    for _, one in ipairs(wordings) do
      add(("  - %s %s"):format(escape(one.text), cites(words, { one.member })))
    end
    local missing = phrases.missing(words, statement)
    if missing then add("  - " .. escape(missing)) end
  end)
  section("differ", brief.disagreements, function(disagreement)
    add("- " .. escape(phrases.about(words, disagreement)))
    for _, value in ipairs(disagreement.values) do
      add(("  - %s %s"):format(escape(phrases.value(words, disagreement, value)),
        cites(words, value.members)))
    end
  end)
  section("only", brief.only, function(one)
    add(("- %s %s"):format(escape(phrases.alone(words, one)), cites(words, one.members)))
  end)
  section("timeline", brief.timeline, function(event)
    add(("- **%s** %s %s"):format(phrases.when(words, event),
      escape(event.text), cites(words, event.members)))
  end)
  section("sources", brief.documents, function(document)
    add(("- %s%s%s: %s"):format(escape(document:source()), words.stop,
      labels.date(words, document.date), escape(document.title or "")))
    if document.url then add("  " .. link(document.url)) end
    for _, copy in ipairs(brief.copies) do
      if copy.to == document then add("  - " .. escape(phrases.copied(words, copy))) end
    end
  end)
  section("problems", brief.problems, function(problem)
    add(("- %s: %s"):format(escape(problems.place(problem) or "?"),
      escape(problems.message(problem))))
  end)
  return (table.concat(out, "\n"):gsub("\n+$", "\n"))
end

return M
