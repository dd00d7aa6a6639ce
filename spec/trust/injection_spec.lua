-- SPDX-License-Identifier: MIT
--- Whatever stands in a report, its metadata or its name stays text: in every
--- format, on a terminal, in messages, for the shell and for SQL; and no name
--- leads out of its folder.

local briefing = require "briefing"
local json = require "briefing.json"
local lfs = require "lfs"
local reports = require "spec.support.reports"
local shell_word = require("briefing.jobs").shell_word

local COMMAND = "lua/bin/briefing "

-- What some reader would obey: of HTML, SVG, XML, Markdown, CSV, SQL, terminals
-- and shells.
local HOSTILE = {
  "</title></script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>",
  "' onmouseover='alert(1)", "]]><evil/>", "<!ENTITY x SYSTEM \"file:///etc/passwd\">&x;", "&lt;b&gt;", "-->",
  "=cmd|'/c calc'!A1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", "x;=1+1", "x\t=1+1",
  "[x](javascript:alert(1))", "![x](http://x.example/y.png)", "\n# heading", "\n- item", "a\n===\n", "```", "| x | y |",
  "<http://x.example>", "'; DROP TABLE documents; --", "\" OR 1=1", "%s%d%n", "$(id)", "`id`", "\\", "'",
  "\27]0;owned\7", "\27[2J\27[31m", "\u{9B}31m", "\8\8\8", "\u{202E}txt.exe", "\u{2066}x", "\u{FEFF}", "\u{FFFE}",
  "\u{2028}alert(1)", "{{7*7}}", "../../etc/passwd", "\0",
}

-- Documents that have each of them wherever the user has a say.
local function documents(values)
  local list = {}
  for i, evil in ipairs(values or HOSTILE) do
    local inside = evil:gsub("%z", "")
    list[i] = { id = evil .. i, outlet = evil, title = evil .. " " .. evil, date = "2024-03-0" .. i % 9 + 1,
      url = i % 2 == 0 and "javascript:alert(1)//" .. inside or "https://x.example/" .. inside,
      [evil .. "k"] = evil,
      text = ("قال وزير المياه سامي %s الحداد إن السد «%s» جاهز.\n\n%s\n\nوأضاف: \"نعم %s هذا صحيح\".\n\n"
        .. "وأكدت رويترز أن 5 ملايين %s دولار.\n"):format(inside, inside, inside, inside, inside) }
  end
  return list
end

-- Controls of either size, and overrides, that no output may hold.
local function obeyed(text)
  return text:find "[\0-\8\11\12\14-\31\127]" or text:find "\xC2[\x80-\x9F]" or text:find "\xE2\x80[\xAA-\xAE]"
    or text:find "\xE2\x81[\xA6-\xA9]"
end

local function run(command, input)
  local path = os.tmpname()
  local file = assert(io.open(path, "wb"))
  file:write(input or "")
  file:close()
  local pipe = io.popen(("%s%s <%s 2>&1"):format(COMMAND, command, path))
  local text = pipe:read "a"
  pipe:close()
  os.remove(path)
  return text
end

local function has(command) return os.execute(("command -v %s >/dev/null 2>&1"):format(command)) == true end

local folder, set, input
setup(function()
  folder = reports.folder {}
  set = assert(briefing.open(documents()))
  local lines = {}
  for i, document in ipairs(documents()) do lines[i] = json.encode(document) end
  input = table.concat(lines, "\n") .. "\n"
  for _, name in ipairs { "html", "md", "csv", "xml", "db", "jsonl", "jsonld", "conllu", "txt", "ann" } do
    assert(set:export(folder .. "/x." .. name))
  end
end)
teardown(function() os.execute("rm -r " .. folder) end)
local function exported(name) return reports.read(folder .. "/x." .. name) end

describe("HTML and the SVG in it", function()
  it("has no element, attribute or address of a report's", function()
    local page = exported "html"
    local pipe = io.popen("python3 spec/support/html_parts.py " .. folder .. "/x.html 2>&1")
    local seen = pipe:read "a"
    pipe:close()
    seen = assert(json.decode(seen), seen)
    assert.equal(1, seen.scripts)
    assert.same({}, seen.handlers)
    assert.same({}, seen.addresses) -- but of pages and of places in this one
    assert.same({}, seen.foreign)
    assert.is_nil(page:find("[\0-\8\11\12\14-\31\127]"))
  end)
end)

describe("XML", function()
  it("is well-formed, without an entity of its own, and says the same texts", function()
    local pipe = io.popen(([[python3 -c '
import sys, xml.etree.ElementTree as e
root = e.parse(sys.argv[1]).getroot()
ns = "{http://www.tei-c.org/ns/1.0}"
names = {x.tag.replace(ns, "") for x in root.iter()}
print(len(root.findall(ns + "TEI")) or 1, "evil" in names or "svg" in names or "script" in names)
' %s/x.xml 2>&1]]):format(folder))
    assert.equal(("%d False\n"):format(#set), pipe:read "a")
    pipe:close()
    assert.is_nil(exported "xml":find("<!ENTITY", 1, true))
  end)
end)

describe("CSV", function()
  it("has no cell that a spreadsheet runs, wherever it parts them", function()
    local text = exported "csv"
    for _, separator in ipairs { ",", ";", "\t" } do
      local at, quoted, start = 1, false, true
      while at <= #text do -- as RFC 4180 reads it, with any separator
        local byte = text:sub(at, at)
        if byte == '"' then quoted = not quoted end
        if start and not quoted then assert.is_nil(text:find("^[=+@]", at), text:sub(at, at + 30)) end
        start = not quoted and (byte == separator or byte == "\n")
        at = at + 1
      end
    end
    assert.is_nil(obeyed(text:gsub("\xE2\x80[\xAA-\xAE]", ""):gsub("\xE2\x81[\xA6-\xA9]", "")))
  end)
end)

describe("Markdown", function()
  it("holds nothing that a terminal obeys", function() assert.is_nil(obeyed(exported "md")) end)
  it("makes no element, link or picture of a report's", function()
    if not has "cmark" then return pending "no cmark here" end
    local pipe = io.popen(("cmark --unsafe %s/x.md"):format(folder))
    local html = pipe:read "a"
    pipe:close()
    for _, tag in ipairs { "<a ", "<img", "<script", "<svg", "<pre", "<code", "<blockquote", "<h4", "<ol", "<table" } do
      assert.is_nil(html:find(tag, 1, true), tag)
    end
    assert.equal(1, select(2, html:gsub("<h1>", "")))
    assert.is_nil(html:find "<h[23]>%s*heading")
  end)
  it("keeps each cell of a table in its place", function()
    for line in run("quotes --format md", input):gmatch "[^\n]+" do
      if line:find "^|" then
        assert.equal(run("quotes --format md", input):match "^[^\n]+":gsub("[^|]", ""), (line:gsub("\\|", ""):gsub("[^|]", "")))
      end
    end
  end)
end)

describe("a terminal", function()
  for _, command in ipairs { "documents", "quotes", "entities", "statements", "disagreements", "timeline", "summary",
    "kwic نعم", "frequencies", "search نعم", "cross", "share-of-voice --by outlet", "co-quotation" } do
    for _, format in ipairs { "table", "md", "jsonl" } do
      it(("obeys nothing in %s as %s"):format(command, format), function()
        local text = run(("%s --format %s"):format(command, format), input)
        if format == "jsonl" then -- data, for programs
          text = text:gsub("\xE2\x80[\xAA-\xAE]", ""):gsub("\xE2\x81[\xA6-\xA9]", "")
        elseif format == "table" then -- isolates are the table's own, each closed in its line
          for line in text:gmatch "[^\n]+" do
            assert.equal(select(2, line:gsub("\u{2068}", "")), select(2, line:gsub("\u{2069}", "")))
          end
          text = text:gsub("\u{2068}", ""):gsub("\u{2069}", "")
        end
        assert.is_nil(obeyed(text))
      end)
    end
  end
  it("obeys nothing in a briefing", function() assert.is_nil(obeyed(run("brief", input))) end)
  it("obeys nothing in a message", function()
    for _, evil in ipairs(HOSTILE) do
      if not evil:find "%z" then
        for _, command in ipairs { "quotes %s", "export %s --to x.jsonl", "brief -o %s", "search %s", "annotate %s",
          "quotes --by %s", "%s", "quotes --format %s" } do
          local word = shell_word(evil)
          local said = run(command:format(word), '{"id":"a","text":"نعم"}\n')
          assert.is_nil(obeyed(said:gsub("^{.-\n", "")), command:format(("%q"):format(evil)) .. "\n" .. said)
        end
      end
    end
    os.execute "rm -f x.jsonl"
  end)
  it("obeys nothing in what a refused document says", function()
    local lines = {}
    for i, evil in ipairs(HOSTILE) do
      lines[i] = json.encode { id = evil, text = "", date = evil }
      lines[#HOSTILE + i] = json.encode { id = evil, text = "نعم", date = evil }
    end
    assert.is_nil(obeyed(run("annotate", table.concat(lines, "\n") .. "\n"):gsub("{.-\n", "")))
    assert.is_nil(obeyed((run("brief", table.concat(lines, "\n") .. "\n"))))
  end)
end)

describe("SQL", function()
  it("holds values as values", function()
    if not has "sqlite3" then return pending "no sqlite3 here" end
    local pipe = io.popen(("sqlite3 %s/x.db 'PRAGMA integrity_check; SELECT count(*) FROM documents'"):format(folder))
    assert.equal(("ok\n%d\n"):format(#set), pipe:read "a")
    pipe:close()
    local again = assert(briefing.open(folder .. "/x.db"))
    for i = 1, #set do assert.equal(set[i].text, again[i].text) end
  end)
  it("is asked for tables and columns of any name", function()
    if not has "sqlite3" then return pending "no sqlite3 here" end
    local path = folder .. "/other.db"
    local name = 'a"; DROP TABLE x; --'
    local file = assert(io.open(folder .. "/make.sql", "wb"))
    file:write(('CREATE TABLE "%s" (text TEXT, "out""let" TEXT); INSERT INTO "%s" VALUES (\'قال نعم\', \'x\');\n')
      :format(name:gsub('"', '""'), name:gsub('"', '""')))
    file:close()
    assert(os.execute(("sqlite3 %s < %s/make.sql"):format(path, folder)))
    local other = assert(briefing.open(path))
    assert.equal("قال نعم", other[1].text)
    local pipe = io.popen(("sqlite3 %s 'SELECT count(*) FROM sqlite_master'"):format(path))
    assert.equal("1\n", pipe:read "a")
    pipe:close()
  end)
end)

describe("names of files", function()
  for _, name in ipairs { "a\nb", "\27]0;x\7", "a b'\"$(touch owned)`", "%s%n", "-rf", "ا\u{202E}ب", ("ا"):rep(120) } do
    it(("are taken as they are: %q"):format(name), function()
      local place = reports.folder { [name .. ".txt"] = "قال الوزير إن السد جاهز.", [name .. "2.txt"] = "" }
      local said = run("annotate " .. shell_word(place))
      local line = said:match "{[^\n]*sentences[^\n]*\n"
      assert.equal(name, json.decode(line).id)
      assert.is_nil(obeyed((said:gsub("{[^\n]*\n", ""))))
      local out = place .. "/" .. name .. ".jsonl"
      assert.is_nil(obeyed(run(("export %s --to %s"):format(shell_word(place), shell_word(out)))))
      assert.equal("file", lfs.attributes(out, "mode"))
      assert.is_nil(lfs.attributes "owned")
      os.execute("rm -r " .. shell_word(place))
    end)
  end

  for _, name in ipairs { "../secret.txt", "/etc/hostname", "sub/../../secret.txt", "..", "sub/.." } do
    it("lead nowhere out of their folder: " .. name, function()
      local place = reports.folder { ["secret.txt"] = "قال الوزير إن السر هنا." }
      lfs.mkdir(place .. "/in")
      lfs.mkdir(place .. "/in/sub")
      for _, table_name in ipairs { "metadata.csv", "list.csv" } do
        local file = assert(io.open(place .. "/in/" .. table_name, "wb"))
        file:write("file,id\n" .. name .. ",x\n")
        file:close()
        local opened, message, code = briefing.open(place .. "/in" .. (table_name == "list.csv" and "/list.csv" or ""))
        assert.is_nil(opened)
        assert.equal("outside", code, message)
      end
      os.execute("rm -r " .. place)
    end)
  end
  it("may lead into a folder of theirs", function()
    local place = reports.folder { ["metadata.csv"] = "file,id\nsub/a.txt,x\n" }
    lfs.mkdir(place .. "/sub")
    local file = assert(io.open(place .. "/sub/a.txt", "wb"))
    file:write "قال نعم"
    file:close()
    assert.equal("قال نعم", assert(briefing.open(place))[1].text)
    os.execute("rm -r " .. place)
  end)
end)

describe("a link where output goes", function()
  for _, name in ipairs { "html", "jsonl", "db", "ann" } do
    it("is replaced, and what it leads to left: " .. name, function()
      local place = reports.folder { victim = "theirs" }
      local path = place .. "/x." .. name
      assert(lfs.link(place .. "/victim", path, true))
      assert.equal("", run(("export examples/reports --to %s"):format(path)))
      assert.equal("theirs", reports.read(place .. "/victim"))
      assert.equal("file", lfs.symlinkattributes(path, "mode"))
      os.execute("rm -r " .. place)
    end)
  end
end)
