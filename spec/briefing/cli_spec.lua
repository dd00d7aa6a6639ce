-- SPDX-License-Identifier: MIT
local json = require "briefing.json"
local lfs = require "lfs"
local reports = require "spec.support.reports"
local width = require "briefing.width"

-- Runs the command; returns standard output, standard error and the status.
local function run(arguments, input)
  local out, err = os.tmpname(), os.tmpname()
  local given = os.tmpname()
  local file = assert(io.open(given, "wb"))
  file:write(input or "")
  file:close()
  local _, _, status = os.execute(("lua/bin/briefing %s <%s >%s 2>%s")
    :format(arguments, given, out, err))
  local written, complained = reports.read(out), reports.read(err)
  os.remove(out)
  os.remove(err)
  os.remove(given)
  return written, complained, status
end

local function lines(text)
  local list = {}
  for line in text:gmatch("[^\n]+") do list[#list + 1] = line end
  return list
end

describe("briefing", function()
  local folder
  before_each(function()
    local files = { ["metadata.csv"] = "file,id,outlet,date\nn1.txt,n1,north,2024-03-01\n"
      .. "s1.txt,s1,south,2024-03-02\n" }
    for _, report in ipairs(reports.list()) do
      if report.id ~= 3 then files[report.id .. ".txt"] = report.text end
    end
    folder = reports.folder(files)
  end)
  after_each(function() reports.remove(folder) end)

  for _, row in ipairs {
    { "a briefing", "brief %s -o /dev/null --format json" }, { "an export", "export %s --to %s.json" },
    { "a list", "quotes %s" }, { "annotated lines", "annotate %s" },
    { "them over threads", "annotate --jobs 2 %s" }, { "a store", "open %s --store %s.db" },
    { "a prompt", "repl %s" },
  } do
    it("notes a stray file of a folder, which is not refused: " .. row[1], function()
      reports.write(folder .. "/README.md", "x")
      local _, complained, status = run(row[2]:gsub("%%s", folder))
      for _, ending in ipairs { ".json", ".db" } do os.remove(folder .. ending) end
      assert.same({ 0, "briefing: note: " .. folder
        .. ": not read, as a folder's .txt and .html are: README.md\n" }, { status, complained })
    end)
  end
  for _, row in ipairs {
    { "nothing", "", 2, "command is required" },
    { "an unknown command", "breif x", 2, "Did you mean 'brief'?" },
    { "an unknown option", "quotes x --speker y", 2, "Did you mean '--speaker'?" },
    { "a bad choice", "quotes x --format pdf", 2, "must be one of" },
    { "an output without a format", "brief x -o y", 2, "names no format" },
    { "an export without a format", "export examples/reports --to x.foo", 2,
      "no format (.ann .conllu .csv .db .html .json .jsonl .jsonld .md .txt .xml)" },
    { "a folder where the phrase should be", "kwic examples/reports", 2,
      "examples/reports is what to read; the phrase stands before it" },
    { "a folder where the query should be", "search examples/reports", 2, "the query stands" },
    { "a count that is none", "quotes x --top many", 2, "--top: expected a number of 1 or more, such as 5, got 'many'" },
    { "a count of nothing", "quotes x --top 0", 2, "--top: expected a number of 1 or more, such as 5, got '0'" },
    { "a count below nothing", "quotes x --top -3", 2, "--top: expected a number of 1 or more, such as 5, got '-3'" },
    { "more threads than there can be", "annotate x --jobs 257", 2, "--jobs: expected a number from 1 to 256, got '257'" },
    { "them of a job", "spark --input x --output y --jobs 257", 2, "--jobs: expected a number from 1 to 256, got '257'" },
    { "a month that isn't", "quotes x --since 2025-13-40", 2, "since: expected a day, month or year such as 2024-03-01, got '2025-13-40'" },
    { "a day that isn't", "documents x --until 2025-02-30", 2, "until: expected a day, month or year" },
    { "a filter of nothing", "quotes examples/reports --speaker ''", 2, "speaker: expected some text, got ''" },
    { "a phrase without a word", "kwic '' examples/reports", 2, "phrase: expected words, got ''" },
    { "a NEAR of no number", "search 'a NEAR/x b' examples/reports", 2, "NEAR/ wants a number of words, as NEAR/5 at byte 3" },
    { "a mark for .csv elsewhere", "quotes x --bom --format jsonl", 2, "--bom: nothing that .jsonl has (csv)" },
    { "the same of an export", "export x --to /tmp/x.db --bom", 2, "--bom: nothing that .db has (csv)" },
    { "a language that changes nothing", "brief x --format json --lang en", 2, "--lang: nothing that .json has (html, md, txt)" },
    { "a briefing of nothing", "brief examples/reports --since 2030", 3, "no document is left by --since" },
    { "an export of nothing", "export examples/reports --outlet typo --to /nonexistent/x.csv", 3, "no document is left by --outlet" },
    { "help for no command", "help quots", 2, "unknown command 'quots'\nDid you mean 'quotes'?" },
    { "a missing folder", "brief /nonexistent", 3, "No such file" },
    { "a folder without texts", "quotes spec/support", 3, "no .txt file" },
  } do
    it("refuses " .. row[1], function()
      local out, err, status = run(row[2])
      assert.equal("", out)
      assert.matches(row[4], err, 1, true)
      assert.matches("^briefing: ", err)
      assert.equal(row[3], status)
    end)
  end
  for _, command in ipairs { "", "brief", "annotate", "quotes", "entities", "summary",
    "documents", "repl", "kwic", "search", "frequencies", "collocations", "keyness",
    "dispersion", "share-of-voice", "co-quotation", "cue-classes", "cross", "timeline", "copies", "export", "normalize", "tokens", "sentences" } do
    it(("helps with '%s' on one screen"):format(command), function()
      local out, _, status = run(command .. " --help")
      assert.equal(0, status)
      assert.matches("Example", out, 1, true)
      assert.is_true(#lines(out) <= 48)
      for _, line in ipairs(lines(out)) do assert.is_true(utf8.len(line) <= 80, line) end
    end)
  end
  it("prints its version", function()
    local out, _, status = run("--version")
    assert.matches("^briefing %d", out)
    assert.equal(0, status)
  end)

  it("prints a briefing", function()
    local out, err, status = run("brief " .. folder)
    assert.equal("", err)
    assert.matches("من قال ماذا", out, 1, true)
    assert.matches("«لن نرفع الأسعار هذا العام»", out, 1, true)
    assert.equal(0, status)
  end)
  it("writes a briefing to a file", function()
    local out, _, status = run(("brief %s -o %s/x.html --lang en"):format(folder, folder))
    assert.equal("", out)
    assert.equal(0, status)
    assert.matches("Who said what", reports.read(folder .. "/x.html"), 1, true)
  end)
  it("says when a file can't be written", function()
    local _, err, status = run("brief " .. folder .. " -o /nonexistent/x.html")
    assert.matches("/nonexistent/", err, 1, true)
    assert.equal(3, status)
  end)
  it("prints quotes in each format", function()
    local out = run("quotes " .. folder .. " --outlet north --type direct --format csv")
    assert.equal("document,outlet,date,type,speaker,cue,class,to,status,text,medium,confidence,id,sentence", lines(out)[1]:gsub("\r", ""))
    assert.equal(2, #lines(out))
    out = run("quotes " .. folder .. " --type direct")
    local quote = json.decode(lines(out)[1])
    assert.equal("n1", quote.doc)
    assert.equal("لن نرفع الأسعار هذا العام", quote.text)
    assert.matches("| n1 |", run("quotes " .. folder .. " --format md"), 1, true)
    assert.matches("outlet", run("quotes " .. folder .. " --format table"), 1, true)
  end)
  for _, row in ipairs {
    { "document", "quotes FOLDER --outlet typo --since 2024", "no document is left by --outlet, --since" },
    { "document to count in", "frequencies FOLDER --outlet typo", "no document is left by --outlet" },
    { "quote", "quotes FOLDER --type direct --speaker nobody --outlet north",
      "no quote is left by --speaker, --type, --outlet" },
  } do
    it(("says which filters leave no %s"):format(row[1]), function()
      local out, err, status = run((row[2]:gsub("FOLDER", folder)))
      assert.same({ "", ("briefing: %s\n"):format(row[3]), 0 }, { out, err, status })
    end)
  end
  it("says that there is nothing to compare all documents with", function()
    local out, err, status = run("keyness " .. folder)
    assert.same({ "", 0 }, { out, status })
    assert.matches("no document is left to compare with; choose some by --outlet", err, 1, true)
  end)
  it("takes any of several values of a filter", function()
    local function count(types) return #lines((run(("quotes %s %s"):format(folder, types)))) end
    assert.equal(count "--type direct" + count "--type indirect", count "--type direct --type indirect")
    assert.is_true(count "--type direct" > 0)
  end)
  it("prints a table as text", function()
    assert.matches("^outlet +date +type", (run(("quotes %s --format txt"):format(folder))))
  end)
  it("prints a briefing no wider than the terminal", function()
    local pipe = io.popen(("COLUMNS=40 lua/bin/briefing brief %s"):format(folder))
    for line in pipe:lines() do assert.is_truthy(line:find "://" or width.of(line) <= 40, line) end
    pipe:close()
  end)
  for _, question in ipairs { "--help", "--version", "help quotes", "completion bash", "quotes --help" } do
    it("says where it could not print: " .. question, function()
      if not lfs.attributes "/dev/full" then return pending "no /dev/full here" end
      local _, _, status = os.execute(("lua/bin/briefing %s >/dev/full 2>/dev/null"):format(question))
      assert.equal(3, status)
    end)
  end
  it("filters by date", function()
    assert.equal(1, #lines(run("documents --since 2024-03-02 " .. folder)))
    assert.equal(1, #lines(run("documents --until 2024-03-01 " .. folder)))
  end)
  it("finds a phrase in its context", function()
    local line = json.decode(lines(run("kwic 'السد سيمتلئ' --window 2 " .. folder))[1])
    assert.equal("الحداد إن ", line.before)
    assert.equal(" في مارس", line.after)
  end)
  it("answers a query, and refuses a broken one", function()
    assert.equal(1, #lines(run("search 'الحداد NEAR/2 سيمتلئ NOT مشيرا' " .. folder)))
    local _, err, status = run("search '(الحداد' " .. folder)
    assert.equal("briefing: query: a parenthesis is never closed at byte 1\n", err)
    assert.equal(2, status)
  end)
  it("measures voices and spreads", function()
    local share = json.decode(lines(run("share-of-voice --top 1 " .. folder))[1])
    assert.matches("الحداد", share.key, 1, true)
    assert.equal(100, share.percent)
    assert.equal(2, #lines(run("share-of-voice --by outlet " .. folder)))
    assert.equal("", (run("co-quotation " .. folder)))
    assert.equal(1, #lines(run("cue-classes " .. folder)))
    assert.equal("key,north,south,total", lines(run("cross --format csv " .. folder))[1]:gsub("\r", ""))
    assert.equal(1, json.decode(lines(run("dispersion --phrase مارس " .. folder))[1]).count)
    assert.equal(4, #lines(run("dispersion --least 2 --top 4 " .. folder)))
    local _, err, status = run("share-of-voice --by speeker " .. folder)
    assert.equal(2, status)
    assert.matches("did you mean 'speaker'?", err, 1, true)
  end)
  it("counts words", function()
    assert.matches("\r\nسيمتلئ,2,2\r\n", (run("frequencies --format csv " .. folder)), 1, true)
    assert.equal(1, #lines(run("frequencies --n 3 --top 1 " .. folder)))
    local key = json.decode(lines(run("keyness --outlet south " .. folder))[1])
    assert.equal(0, key.other)
    assert.equal(2, #lines(run("collocations سيمتلئ --window 1 --top 2 " .. folder)))
  end)
  it("exports", function()
    local _, _, status = run(("export %s --to %s/x.jsonl"):format(folder, folder))
    assert.equal(0, status)
    assert.equal(2, #lines(reports.read(folder .. "/x.jsonl")))
  end)
end)

describe("briefing repl", function()
  it("answers at a prompt", function()
    local folder = reports.folder { ["a.txt"] = reports.list()[1].text }
    local out, _, status = run("repl " .. folder, '#set:quotes{ type = "direct" }\n')
    assert.equal("1\n", out)
    assert.equal(0, status)
    reports.remove(folder)
  end)
  it("doesn't open what isn't there", function()
    local _, err, status = run("repl /nonexistent", "1\n")
    assert.matches("/nonexistent", err, 1, true)
    assert.equal(3, status)
  end)
end)

describe("briefing search", function()
  local folder
  setup(function()
    folder = reports.folder { ["a.txt"] = reports.list()[1].text .. "\n" .. ("ا"):rep(60) .. "ب" }
  end)
  teardown(function() reports.remove(folder) end)
  for _, row in ipairs {
    { "'/[إا]ن السد/'", 1 }, { "'~أسعار'", 1 }, { "'=الاسعار'", 0 }, { "الاسعار --where quotes", 1 },
    { "الاسعار --where outside", 0 }, { "'السد NEAR/2 مارس'", 1 }, { "سعر --match stem --sort after", 0 },
  } do
    it("finds " .. row[1], function()
      local out, err, status = run(("search %s %s"):format(row[1], folder))
      assert.same({ row[2], "", 0 }, { #lines(out), err, status })
    end)
  end
  for _, row in ipairs { { "'/(ا+)+$/'", "takes too long" }, { "'/(/'", "not a regular expression" } } do
    it("refuses " .. row[1], function()
      local out, err, status = run(("search %s %s"):format(row[1], folder))
      assert.same({ "", 2 }, { out, status })
      assert.matches(row[2], err, 1, true)
    end)
  end
end)

describe("briefing quotes -o", function()
  it("takes the format from the name, where that names one", function()
    local folder = reports.folder { ["a.txt"] = reports.list()[1].text }
    local _, err, status = run(("quotes %s -o %s/x.csv"):format(folder, folder))
    assert.same({ "", 0 }, { err, status })
    assert.matches("^document,", reports.read(folder .. "/x.csv"))
    run(("quotes %s --bom -o %s/x.CSV"):format(folder, folder))
    assert.matches("^\xEF\xBB\xBFdocument,", reports.read(folder .. "/x.CSV"))
    _, err, status = run(("quotes %s -o %s/x.pdf"):format(folder, folder))
    assert.equal(2, status)
    assert.matches("x.pdf: the ending names no format (.csv .json .jsonl .md .txt); use --format", err, 1, true)
    reports.remove(folder)
  end)
end)

describe("briefing export", function()
  it("takes the options of its formats", function()
    local folder = reports.folder { ["a.txt"] = reports.list()[1].text }
    run(("export %s --to %s/x.csv --bom"):format(folder, folder))
    assert.matches("^\xEF\xBB\xBFdocument,", reports.read(folder .. "/x.csv"))
    run(("export %s --to %s/x.md --lang en"):format(folder, folder))
    assert.matches("## Who said what", reports.read(folder .. "/x.md"), 1, true)
    reports.remove(folder)
  end)
end)

describe("briefing", function()
  local folder
  setup(function()
    folder = reports.folder { ["a.jsonl"] = '{"text":"قال سامي الحداد إن السد اكتمل."}\n',
      ["b.jsonl"] = '{"text":"قال سامي الحداد إن الجسر اكتمل."}\n{"id":"b2"}\n', ["e.csv"] = "" }
  end)
  teardown(function() reports.remove(folder) end)

  for _, command in ipairs { "documents", "annotate", "annotate --jobs 2",
    "open --store FOLDER/set.db" } do
    it(("keeps what has no id apart in several files: %s"):format(command), function()
      local out, err, status = run(("%s FOLDER/a.jsonl FOLDER/b.jsonl"):format(command)
        :gsub("FOLDER", folder))
      if command:find "^open" then out = run(("documents %s/set.db"):format(folder)) end
      local ids = {}
      for i, line in ipairs(lines(out)) do ids[i] = json.decode(line).id end
      assert.same({ folder .. "/a.jsonl:1", folder .. "/b.jsonl:1" }, { ids[1], ids[2] })
      assert.equal(("briefing: %s/b.jsonl, line 2: no text (no-text)\n"):format(folder), err)
      assert.equal(1, status)
    end)
  end
  it("says which of several is empty", function()
    local _, err, status = run(("documents %s/e.csv %s/a.jsonl"):format(folder, folder))
    assert.same({ ("briefing: %s/e.csv: no document here (empty)\n"):format(folder), 1 }, { err, status })
  end)
  it("makes no store that it would not read again", function()
    local _, err, status = run(("open --store %s/set.txt %s/a.jsonl"):format(folder, folder))
    assert.equal(2, status)
    assert.matches("set.txt: expected a name in .db or .sqlite", err, 1, true)
    assert.is_nil(io.open(folder .. "/set.txt"))
  end)
end)

describe("briefing completion", function()
  for _, shell in ipairs { "bash", "zsh", "fish" } do
    it("knows the commands in " .. shell, function()
      assert.matches("annotate", run("completion " .. shell), 1, true)
    end)
  end
end)

describe("the program", function()
  it("tells its own failure from a document's", function()
    local folder = reports.folder { ["cli.lua"] = "error 'broken'" }
    local pipe = io.popen(("cd %s && mkdir briefing && mv cli.lua briefing && LUA_PATH='%s/?.lua' "
      .. "lua5.4 %s/lua/bin/../bin/briefing 2>&1; echo $?"):format(folder, folder,
      require("lfs").currentdir()))
    local text = pipe:read("a")
    pipe:close()
    os.execute("rm -r " .. folder)
    assert.matches("broken", text)
    assert.matches("\n3\n$", text)
  end)
end)

describe("briefing annotate", function()
  it("gives a line for each line, in order, errors in their place", function()
    local out, err, status = run("annotate", '{"id":"a","text":"قال الوزير إن السد امتلأ."}\n'
      .. '{"id":\n{"id":"c","text":""}\n{"id":4,"text":"قا\xD9"}\n{"text":"نعم"}\n')
    local list = lines(out)
    assert.equal(5, #list)
    assert.equal("a", json.decode(list[1]).id)
    local failures = {}
    for i = 2, 4 do
      local line = json.decode(list[i])
      failures[i - 1] = line.id .. " " .. line.error.code
    end
    assert.same({ "2 bad-json", "c empty", "4 bad-utf8" }, failures)
    assert.equal(5, json.decode(list[4]).error.byte)
    assert.equal(5, json.decode(list[5]).id)
    assert.equal(3, #lines(err))
    assert.equal(1, status)
  end)
  it("replaces on request", function()
    local out, err, status = run("annotate --invalid replace", '{"id":4,"text":"قا\xD9"}\n')
    assert.equal(4, json.decode(out).id)
    assert.equal("", err)
    assert.equal(0, status)
  end)
  it("says nothing of nothing", function()
    local out, err, status = run("annotate", "")
    assert.same({ "", "", 0 }, { out, err, status })
  end)
  it("gives the same bytes twice", function()
    local input = json.encode(reports.list()[1]) .. "\n"
    assert.equal(run("annotate", input), (run("annotate -", input)))
  end)
  for count = 2, 4 do
    it(("gives the same bytes on %d threads"):format(count), function()
      local input = {}
      for i = 1, 11 do
        input[i] = json.encode { id = i, text = i == 5 and "" or reports.list()[i % 3 + 1].text }
        if i == 7 then input[i] = "\n  \n" .. input[i] .. "\n{" end
      end
      input = table.concat(input, "\n")
      local one, err, status = run("annotate", input)
      local many, errors, last = run("annotate --jobs " .. count, input)
      assert.equal(12, #lines(one))
      assert.equal(one, many)
      assert.equal(status, last)
      assert.equal(#lines(err), #lines(errors))
      local folder = "examples/reports"
      assert.equal(run("annotate " .. folder), (run(("annotate %s --jobs %d"):format(folder, count))))
    end)
  end
  it("calls documents by their content, on whatever line they stand", function()
    local first = '{"text":"نعم"}\n{"text":'
    local one, two = (run("annotate --ids content", first)),
      (run("annotate --ids content --jobs 2", '\n{"id":"a","text":"لا"}\n' .. first))
    assert.matches('^{"id":"x%x+",.*\n{"id":"x%x+","error"', one)
    assert.equal(one, (two:gsub("^.-\n", "")))
  end)
  it("reads a pipe on two threads", function()
    local pipe = io.popen("cat /dev/null | lua/bin/briefing annotate --jobs 2; echo $?")
    assert.equal("0\n", pipe:read("a"))
    pipe:close()
  end)
  it("names a path that isn't there, once", function()
    local _, twice = run("annotate /nonexistent --jobs 2")
    assert.equal(1, #lines(twice))
    local _, err, status = run("annotate /nonexistent")
    assert.matches("/nonexistent", err, 1, true)
    assert.equal(3, status)
  end)
end)

describe("text filters", function()
  it("normalize folds each line", function()
    assert.equal("قال\nنعم\n", (run("normalize", "قَالَ\nنعم")))
    assert.equal("قَالَ\n", (run("normalize --preset none", "قَالَ\n")))
  end)
  it("normalize names a line it can't read and does the rest", function()
    local out, err, status = run("normalize", "نعم\n\xFF\nلا\n")
    assert.equal("نعم\nلا\n", out)
    assert.matches("line 2: ", err, 1, true)
    assert.equal(1, status)
  end)
  it("normalize refuses a preset that isn't there", function()
    local _, err, status = run("normalize --preset best", "x\n")
    assert.matches("best", err, 1, true)
    assert.equal(2, status)
  end)
  it("tokens gives spans, kinds and folded forms", function()
    assert.equal("1\t10\tword\tقَالَ\tقال", lines((run("tokens", "قَالَ نعم")))[1])
  end)
  it("sentences gives one a line", function()
    assert.same({ "قال نعم.", "ثم عاد." }, lines((run("sentences", "قال نعم. ثم\tعاد.\n"))))
  end)
  it("tokens refuses what is no UTF-8", function()
    local _, err, status = run("tokens", "\xFF")
    assert.matches("standard input: ", err, 1, true)
    assert.equal(3, status)
  end)
end)
