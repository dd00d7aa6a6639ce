-- SPDX-License-Identifier: MIT
-- Fuzzes what is written in Lua: files of every kind that is read, broken at
-- random, and every format that is written, made of hostile documents.
--   lua5.4 spec/fuzz/lua.lua [SECONDS [SEED]]
-- Prints how many inputs each part had; the first that breaks a promise ends it
-- with its traceback and leaves the input in build/fuzz/broken-lua.

local briefing = require "briefing"
local core = require "briefing.core"
local csv = require "briefing.csv"
local dkjson = require "dkjson"
local export = require "briefing.export"
local json = require "briefing.json"
local lfs = require "lfs"
local moment = require "briefing.moment"
local query = require "briefing.query"
local reader = require "briefing.reader"

local SECONDS, SEED = tonumber(arg[1]) or 10, tonumber(arg[2]) or 1
local FOLDER = os.tmpname()
os.remove(FOLDER)
assert(lfs.mkdir(FOLDER))

-- {== chance

local state = SEED

local function draw(n)
  state = state * 6364136223846793005 + 1442695040888963407
  return (state >> 33) % n + 1
end

local function pick(list) return list[draw(#list)] end

local PIECES = {}
for line in io.lines("spec/fuzz/pieces.txt") do PIECES[#PIECES + 1] = line end
-- What the syntaxes of files are made of.
for piece in ([[{ } [ ] , : "id" "text" null true 1e999 -0 \u0000 \ud800 \udc00
  "" \" \\ ]] .. '; \t "," <item> </item> <entry> <![CDATA[ ]]> <!DOCTYPE &#0; '
  .. '&lt; <p> </p> <script> <title> <meta <div> </div> <!-- --> <h1> <article> '
  .. 'NEAR/5 OR NOT ( ) * id,text file date 2024-13-40 9999999999999999999 | ../x'
  ):gmatch("%S+") do PIECES[#PIECES + 1] = piece end

local function read(path)
  local file = assert(io.open(path, "rb"))
  local bytes = file:read("a")
  file:close()
  return bytes
end

local function changed(bytes)
  for _ = 1, draw(6) do
    local at, length = draw(#bytes + 1) - 1, draw(40)
    local way = draw(5)
    if way == 1 then
      bytes = bytes:sub(1, at) .. string.char(draw(256) - 1) .. bytes:sub(at + 2)
    elseif way == 2 then
      bytes = bytes:sub(1, at) .. bytes:sub(at + length)
    elseif way == 3 then
      bytes = bytes:sub(1, at) .. bytes:sub(draw(#bytes + 1)):sub(1, length)
        .. bytes:sub(at + 1)
    else
      bytes = bytes:sub(1, at) .. pick(PIECES) .. bytes:sub(at + 1)
    end
  end
  return bytes
end
-- }==

-- {== what is promised of anything that is read

local function check_problem(problem)
  assert(type(problem.message) == "string" and problem.message ~= "")
  assert(type(problem.code) == "string" and problem.code:find("^[%w-]+$"))
  assert(problem.byte == nil or math.type(problem.byte) == "integer")
  json.encode { message = problem.message }
end

local function check_record(record)
  assert(core.validate(record.text) and not record.text:find("\0", 1, true))
  assert(type(record.id) == "string" or math.type(record.id) == "integer")
  assert(record.date == nil or moment.date(record.date))
  assert(type(record.meta) == "table")
end

local function check_source(path)
  local next_record, message, code, byte = reader.source(path,
    { invalid = draw(2) == 1 and "replace" or nil })
  if not next_record then
    return check_problem { message = message, code = code, byte = byte }
  end
  for _ = 1, 10000 do
    local record, problem = next_record()
    if problem then check_problem(problem) end
    if record then check_record(record) elseif not problem then return end
  end
  error("a source without an end")
end
-- }==

-- {== seeds

local REPORT = read "spec/fuzz/seeds/report.txt"

local function database()
  local path = FOLDER .. "/seed.db"
  assert(briefing.open { REPORT, read "spec/fuzz/seeds/acts.txt" }:export(path))
  return read(path)
end

local function packed(bytes)
  local found, zlib = pcall(require, "zlib")
  return found and zlib.deflate(9, 31)(bytes, "finish") or "\x1f\x8b"
end

local LINES = json.encode { id = "a", text = REPORT, outlet = "north",
  date = "2024-03-01", title = "عنوان" } .. "\n" .. json.encode { text = "قال" } .. "\n"
local SEEDS = {
  jsonl = LINES,
  csv = 'id,text,date,outlet\n1,"قال ""نعم"", ثم مضى",2024-03-01,x\n2,قال لا,,\n',
  tsv = "id\ttext\tdate\n1\tقال نعم\t2024\n",
  xml = '<?xml version="1.0"?><rss><channel><title>x</title><item><title>ع</title>'
    .. '<link>http://x.example/</link><description>قال &lt;b&gt;نعم&lt;/b&gt;</description>'
    .. '<pubDate>Mon, 04 Mar 2024 10:00:00 GMT</pubDate></item></channel></rss>',
  html = '<html lang="ar"><head><title>ع</title><meta property="og:title" content="ع">'
    .. '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":'
    .. '"2024-03-01","headline":"ع"}</script></head><body><nav>قائمة</nav><article>'
    .. '<h1>ع</h1><p>قال الوزير إن السد جاهز.</p><p>وأضاف «نعم».</p></article></body></html>',
  txt = REPORT,
  gz = packed(LINES),
  db = database(),
}
local NAMES = { gz = "x.jsonl.gz" }
local KINDS = {}
for kind in pairs(SEEDS) do KINDS[#KINDS + 1] = kind end
table.sort(KINDS)
-- }==

-- {== what is promised of anything that is written

local gumbo = select(2, pcall(require, "briefing.gumbo"))
local lxp = require "lxp"

local function is_xml(bytes)
  local parser = lxp.new {}
  assert(parser:parse(bytes))
  assert(parser:parse())
  parser:close()
end

local WRITTEN = {}
function WRITTEN.json(bytes) assert(json.decode(bytes)) end
WRITTEN.jsonld = WRITTEN.json
function WRITTEN.jsonl(bytes)
  for line in bytes:gmatch("[^\n]+") do assert(json.decode(line)) end
end
WRITTEN.tei = is_xml
function WRITTEN.csv(bytes)
  local records = assert(csv.parse(bytes))
  for _, record in ipairs(records) do assert(#record == #records[1]) end
end
function WRITTEN.html(bytes)
  local _, scripts = bytes:gsub("<script", "")
  assert(scripts <= 1 and not bytes:find("<img", 1, true))
  if type(gumbo) == "table" then assert(gumbo.read(bytes)) end
end
function WRITTEN.conllu(bytes)
  for line in bytes:gmatch("[^\n]+") do
    if line:sub(1, 1) ~= "#" then
      assert(select(2, line:gsub("\t", "")) == 9, line)
    end
  end
end
function WRITTEN.md() end
function WRITTEN.txt(bytes) assert(not bytes:find("\27", 1, true)) end

local function hostile()
  local pieces = {}
  for i = 1, draw(6) do pieces[i] = pick(PIECES) end
  local text = table.concat(pieces)
  if draw(4) > 1 then text = core.replace(text) end
  return text == "" and "x" or text
end

local function documents()
  local list = {}
  for i = 1, draw(3) do
    local text = core.replace(changed(REPORT)):gsub("%z", "")
    list[i] = { id = draw(2) == 1 and hostile() or nil, text = text,
      title = draw(2) == 1 and hostile() or nil, outlet = hostile(),
      url = draw(2) == 1 and "javascript:alert(1)//" .. hostile() or nil,
      date = "2024-03-0" .. draw(9), [hostile()] = hostile() }
  end
  return list
end
-- }==

local counts = {}
local current

local function run(name, work)
  counts[name] = (counts[name] or 0) + 1
  local ok, trace = xpcall(work, debug.traceback)
  if ok then return end
  lfs.mkdir("build")
  lfs.mkdir("build/fuzz")
  local file = assert(io.open("build/fuzz/broken-lua", "wb"))
  file:write(current)
  file:close()
  io.stderr:write(name, ": ", trace, "\n")
  os.exit(1)
end

local function read_one()
  local kind = pick(KINDS)
  current = changed(SEEDS[kind])
  local path = FOLDER .. "/" .. (NAMES[kind] or "x." .. kind)
  local file = assert(io.open(path, "wb"))
  file:write(current)
  file:close()
  run(kind, function() check_source(path) end)
end

-- The core's reader of objects against the general one, which it stands in for.
local function same(a, b)
  if type(a) ~= "table" or type(b) ~= "table" then
    return a == b and math.type(a) == math.type(b)
  end
  for key, value in pairs(a) do if not same(value, b[key]) then return false end end
  for key in pairs(b) do if a[key] == nil then return false end end
  return true
end

local function compare_one()
  current = changed(LINES:match("[^\n]+"))
  run("members", function()
    local members = json.decode(current)
    if not members then return end -- dkjson reads what is no JSON, too
    local value, _, message = dkjson.decode(current, 1, json.null)
    assert(same(members, value), message)
  end)
end

local function ask_one()
  current = hostile()
  run("query", function()
    local parsed, message, code = query.parse(current)
    if not parsed then check_problem { message = message, code = code } end
  end)
end

local FORMATS = { "html", "md", "txt", "json", "jsonl", "csv", "jsonld", "tei", "conllu" }

local function write_one()
  local list = documents()
  current = json.encode(list)
  run("export", function()
    local set = briefing.open(list)
    if not set then return end
    for _, format in ipairs(FORMATS) do
      local bytes = export.render_set(set, format, {})
      assert(core.validate(bytes), format)
      WRITTEN[format](bytes)
    end
  end)
end

local stop = os.time() + SECONDS
while os.time() < stop do
  for _ = 1, 20 do read_one() end
  for _ = 1, 20 do compare_one() end
  ask_one()
  write_one()
end
for name in lfs.dir(FOLDER) do
  if not name:find("^%.%.?$") then os.remove(FOLDER .. "/" .. name) end
end
lfs.rmdir(FOLDER)
local names = {}
for name in pairs(counts) do names[#names + 1] = name end
table.sort(names)
for _, name in ipairs(names) do
  print(("lua-%s\t%d"):format(name, counts[name]))
end
