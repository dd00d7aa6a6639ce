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

local PAGE = '<html lang="ar"><head><title>ع</title><meta property="og:title" content="ع"></head><body>'
  .. "<article><h1>ع</h1><p>قال الوزير إن السد جاهز.</p><p>وأضاف «نعم».</p></article></body></html>"

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
  { "alignment", function()
    local folded, alignment = briefing.normalize(TEXT)
    local first, last = alignment:normalized(3, 20)
    return shown(#folded, first, last, alignment:original(first, last))
  end },
  { "tokens and sentences, closed", function()
    local out = {}
    local tokens <close> = briefing.tokens(TEXT)
    for token in tokens:each() do out[#out + 1] = token.text end
    tokens:close()
    local sentences = briefing.sentences(TEXT)
    for sentence in sentences:each() do out[#out + 1] = sentence.first end
    sentences:close()
    return table.concat(out, " ")
  end },
  { "lexicon", function()
    local classes = 0
    for _ in pairs(briefing.lexicon:classes()) do classes = classes + 1 end
    return shown(#briefing.lexicon:cues(), classes)
  end },
  { "lexicon:add", function() -- the same cue again and again: the last one counts
    briefing.lexicon:add("cue", { past = "تمتم", past_feminine = "تمتمت", present = "يتمتم", class = "say" })
    return tostring(briefing.quotes "تمتم الوزير أن السد جاهز.")
  end },
  { "gazetteer", function()
    assert(briefing.gazetteer { { name = "سامي الحداد", id = "x1", aliases = "أبو سامي" } })
    return tostring(open():entities())
  end },
  { "html.page", function() return require("briefing.html").page(PAGE).text end },
  { "html.text", function() return (require("briefing.html").text "<b>قال</b> &amp; «نعم»") end },
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
  { "set:copies", function() return tostring(open():copies()) end },
  { "set:only", function() return shown(#open():only()) end },
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
  { "set:each and others of a set", function()
    local set, out = open(), {}
    for document in set:each() do out[#out + 1] = document.id end
    return shown(#out, #set:documents(), set:document("n1").id, set:speaker_of(set:quotes()[1]).name,
      #(set:where { outlet = "north" } + set:where { outlet = "south" }))
  end },
  { "set:brief", function() local brief = open():brief { sentences = 2 }
    local names = {}
    for name, value in pairs(brief) do names[#names + 1] = name .. type(value) end
    table.sort(names)
    return table.concat(names, " ")
  end },
  { "set:dispersion", function() return tostring(open():dispersion("السد")) end },
  { "set:share_of_voice", function() return tostring(open():share_of_voice "outlet") end },
  { "set:co_quotation", function() return tostring(open():co_quotation()) end },
  { "set:cue_classes", function() return tostring(open():cue_classes()) end },
  { "collection:cross", function() return tostring(open():quotes():cross("speaker", "outlet")) end },
  { "collection:render", function() return open():quotes():render(80, 2) end },
  { "document", function()
    local document = open():document "n1"
    assert(document:analysis())
    local title, from, to = document:title_span(), document:points(20, 40)
    return shown(document:source(), #document:quotes(), title and title.text, from, to,
      document:sentence_at(30), document:around(30, 40, 1), document:folded(),
      document:once("count", function() return #document.text end), #document:acts(), #document:sentences(),
      #document:entities(), #document:dates(), #document:quantities(), #document:boilerplate())
  end },
  { "a regular expression", function() return tostring(open():search "/سيمتل./") end },
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
local FOLDER = reports.path ""
CALLS[#CALLS + 1] = { "set:export", function()
  lfs.mkdir(FOLDER)
  local wrote <close> = setmetatable({}, { __close = function()
    os.remove(FOLDER .. "/quotes.jsonl")
    assert(os.remove(FOLDER)) -- not while anything is in it
  end })
  assert(open():export(FOLDER .. "/quotes.jsonl"))
  return reports.read(FOLDER .. "/quotes.jsonl"), wrote
end }
CALLS[#CALLS + 1] = { "collection:export", function()
  lfs.mkdir(FOLDER)
  local wrote <close> = setmetatable({}, { __close = function()
    os.remove(FOLDER .. "/quotes.csv")
    assert(os.remove(FOLDER))
  end })
  assert(open():quotes():export(FOLDER .. "/quotes.csv"))
  return reports.read(FOLDER .. "/quotes.csv"), wrote
end }

return CALLS
