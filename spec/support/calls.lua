-- SPDX-License-Identifier: MIT
-- Every public call of the package, each as a function that gives a string:
-- what lua_memory_test makes fail, and lua_states_test runs side by side.

package.path = "lua/?.lua;lua/?/init.lua;" .. package.path
package.cpath = package.cpath .. ";build/?.so"

local briefing = require "briefing"
local core = require "briefing.core"
local json = require "briefing.json"
local reader = require "briefing.reader"
local reports = dofile "spec/support/reports.lua"

local TEXT = "وقال وزير الري خالد المنصور: «السد جاهز»، مضيفاً أن الماء كاف.\n\n"
  .. "وأوضح أن روسيا أبلغت نظيره يوم 3 مايو 2021 أن التكلفة 5 ملايين دولار، بحسب البيان."

local function open() return assert(briefing.open(reports.list())) end

-- A list of Lua values as one string.
local function shown(...)
  local out = {}
  for i, value in ipairs { ... } do out[i] = tostring(value) end
  return table.concat(out, "\n")
end

local CALLS = {
  { "normalize", function()
    local folded, alignment = briefing.normalize(TEXT, { preset = "search" })
    return shown(folded, alignment:original(3, 9))
  end },
  { "tokens", function()
    local out = {}
    for token in briefing.tokens(TEXT):each() do out[#out + 1] = token.kind .. token.folded end
    return table.concat(out, " ")
  end },
  { "sentences", function()
    local list = briefing.sentences(TEXT)
    return shown(#list, list[1].first, list[#list].last)
  end },
  { "quotes", function() return tostring(briefing.quotes(TEXT)) end },
  { "stem", function() return briefing.stem "والمكتبات" end },
  { "versions", function() return json.encode(briefing.versions()) end },
  { "core.analyse", function()
    local doc <close> = assert(core.analyse(TEXT, { date = "2021-05-01", title = "السد" }))
    return "{" .. doc:json(true) .. "}"
  end },
  { "core.dates", function() return json.encode(core.dates(TEXT, "2021-05-01")) end },
  { "core.quantities", function() return json.encode(core.quantities(TEXT)) end },
  { "core.boilerplate", function() return json.encode(core.boilerplate(TEXT, "السد")) end },
  { "core.document_date", function() return shown(core.document_date(TEXT)) end },
  { "core.replace", function() return shown(core.replace("قال\xFFنعم\xD8")) end },
  { "core.decode", function() return shown(core.decode("\xDE\xC7\xE1", "windows-1256")) end },
  { "core.name_similarity", function() return shown(core.name_similarity("بلينكن", "بلينكين")) end },
  { "json.decode", function()
    return json.encode(json.decode '{"a":[1,2.5,{"b":null}],"c":"\\u0642\\n","d":true}')
  end },
  { "reader.source", function()
    local out = {}
    for record in assert(reader.source(reports.list(), {})) do out[#out + 1] = record.text end
    return table.concat(out)
  end },
  { "briefing.open", function() return tostring(open()) end },
  { "set:where", function() return tostring(open():where { outlet = "north", has = "السد" }) end },
  { "set:quotes", function() return tostring(open():quotes { speaker = "الحداد" }) end },
  { "quote:why", function()
    local quote = open():quotes()[1]
    return shown(quote:why(), quote:cite(), quote:context(1), #quote:chain())
  end },
  { "set:entities", function() return tostring(open():entities()) end },
  { "set:statements", function() return tostring(open():statements()) end },
  { "set:disagreements", function() return tostring(open():disagreements()) end },
  { "set:timeline", function() return tostring(open():timeline()) end },
  { "set:summary", function() return tostring(open():summary { sentences = 2 }) end },
  { "set:kwic", function() return tostring(open():kwic("السد", { window = 3 })) end },
  { "set:search", function() return tostring(open():search "السد NEAR/5 سيمتلئ") end },
  { "set:frequencies", function() return tostring(open():frequencies()) end },
  { "set:keyness", function()
    local set = open()
    local part = set:where { outlet = "north" }
    return tostring(part:keyness(set - part))
  end },
  { "set:collocations", function() return tostring(open():collocations "السد") end },
  { "collection methods", function()
    local quotes = open():quotes()
    return shown(#quotes:sort("type"):top(2):table(), #quotes:group("type"),
      #quotes:where { type = "direct" }, #quotes:map(function(q) return q.text end))
  end },
  { "query of the prompt", function() return shown(#open():quotes { about = "الأسعار" }) end },
}

local export = require "briefing.export"
for _, format in ipairs { "html", "md", "txt", "json", "jsonl", "csv", "jsonld", "tei", "conllu" } do
  CALLS[#CALLS + 1] = { "export to " .. format, function()
    return export.render_set(open(), format, {})
  end }
end

-- A file that was not finished leaves nothing beside it.
local lfs = require "lfs"
local FOLDER = os.tmpname()
os.remove(FOLDER)
CALLS[#CALLS + 1] = { "set:export", function()
  lfs.mkdir(FOLDER)
  local wrote <close> = setmetatable({}, { __close = function()
    os.remove(FOLDER .. "/quotes.jsonl")
    assert(os.remove(FOLDER)) -- not while anything is in it
  end })
  assert(open():export(FOLDER .. "/quotes.jsonl"))
  return reports.read(FOLDER .. "/quotes.jsonl"), wrote
end }

return CALLS
