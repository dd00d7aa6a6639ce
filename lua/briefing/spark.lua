-- SPDX-License-Identifier: MIT
--- One job for documents beyond one process: annotations, quotes, statements,
--- speakers and outlets, by the filters of briefing.stage. It is written as SQL
--- for Apache Spark, or as a script for sort(1) on one machine; both give the
--- same rows. docs/scale.md tells what the settings are for.

local file = require "briefing.export.file"
local jobs = require "briefing.jobs"
local lfs = require "lfs"
local reader = require "briefing.reader"

local M = {}

local word = jobs.shell_word

--- The tables that a job writes, each as JSON lines, and from Spark as Parquet.
M.TABLES = {
  { name = "quotes", columns = "doc STRING, quote STRING, outlet STRING, date STRING, "
    .. "type STRING, status STRING, start INT, `end` INT, text STRING, class STRING, "
    .. "speaker STRING, confidence DOUBLE" },
  { name = "statements", columns = "id STRING, text STRING, outlets ARRAY<STRING>, "
    .. "members ARRAY<STRUCT<doc: STRING, quote: STRING, start: INT, `end`: INT, text: STRING, "
    .. "speaker: STRING>>" },
  { name = "speakers", columns = "speaker STRING, quotes BIGINT, documents BIGINT, "
    .. "outlets ARRAY<STRING>" },
  { name = "outlets", columns = "outlet STRING, documents BIGINT, quotes BIGINT, "
    .. "first STRING, last STRING" },
}

---@class briefing.Job
---@field input string[]        files or folders of JSON lines
---@field output string         a folder that is not there yet
---@field program string|nil    what runs this program, as words of the shell
---@field mode string
---@field invalid string
---@field jobs integer          threads of sort(1)'s way
---@field master string         "sort", or a master of Spark
---@field conf string[]         further settings of Spark
---@field archives string|nil   what Spark is to ship
---@field spark string|nil      the program spark-sql

-- {== SQL

-- A string of Spark's SQL.
local function quoted(s)
  return "'" .. s:gsub("[\\']", "\\%0") .. "'"
end

-- One column, which holds no \001: JSON escapes every control character.
local DELIMITED = "ROW FORMAT DELIMITED FIELDS TERMINATED BY '\\001'"

-- A query that sends the rows of `from` (of one column) through a command.
local function transform(column, command, from)
  return ("SELECT TRANSFORM(%s) %s\n  USING %s\n  AS (line STRING) %s\n  FROM %s")
    :format(column, DELIMITED, quoted(command), DELIMITED, from)
end

local function stage(job, name, from)
  return transform("line", job.program .. " stage " .. name, from)
end

-- Rows of one key together and in order.
local function by_key(query)
  return ("(SELECT line FROM (%s)\n  DISTRIBUTE BY substring_index(line, '\\t', 1) SORT BY line)")
    :format(query)
end

local function annotate_command(job)
  -- Status 1 tells of documents that were refused: their lines say so.
  return ("%s annotate --ids content --mode %s --invalid %s || [ $? -eq 1 ]")
    :format(job.program, job.mode, job.invalid)
end

--- The job as Spark's SQL.
---@param job briefing.Job
---@return string
function M.sql(job)
  local out, sql = job.output, {}
  local function add(format, ...) sql[#sql + 1] = format:format(...) .. ";\n" end
  local function view(name, query)
    add("CREATE TEMPORARY VIEW %s AS\n%s", name, query)
  end
  local function write(name, query)
    add("INSERT OVERWRITE DIRECTORY %s USING text\n%s", quoted(out .. "/" .. name), query)
  end
  -- What was written is read again: a lost executor repeats little.
  local function written(name, folder)
    add("CREATE TEMPORARY VIEW %s (line STRING) USING text\n  OPTIONS (path %s, lineSep '\\n')",
      name, quoted(out .. "/" .. folder))
  end
  local inputs = {}
  for i, path in ipairs(job.input) do
    add("CREATE TEMPORARY VIEW input%d (line STRING) USING text\n"
      .. "  OPTIONS (path %s, lineSep '\\n')", i, quoted(path))
    inputs[i] = ("SELECT line FROM input%d"):format(i)
  end
  view("input", table.concat(inputs, "\n  UNION ALL "))
  write("annotated", transform("line", annotate_command(job), "input"))
  written("annotated", "annotated")
  add("SELECT assert_true(\n"
    .. "  (SELECT count(*) FROM input WHERE line RLIKE '[^ \\t\\n\\u000B\\f\\r]')\n"
    .. "  = (SELECT count(*) FROM annotated), 'annotate lost documents')")

  write("work/quotes", stage(job, "quotes", "annotated"))
  written("quote_rows", "work/quotes")
  view("links", stage(job, "links", by_key(stage(job, "keys", "annotated"))))
  view("forests", stage(job, "components", "links"))
  write("work/components", stage(job, "components",
    "(SELECT /*+ REPARTITION(1) */ line FROM forests)"))
  written("components", "work/components")
  view("attached", stage(job, "attach",
    by_key("SELECT line FROM components UNION ALL SELECT line FROM quote_rows")))
  view("counted", stage(job, "tables", by_key(stage(job, "counts", "annotated"))))
  write("quotes", "SELECT substring(line, instr(line, '\\t') + 1) FROM quote_rows")
  write("statements", stage(job, "statements", by_key("SELECT line FROM attached")))
  write("work/tables", "SELECT line FROM counted")
  written("tables", "work/tables")
  for _, kind in ipairs { "speaker", "outlet" } do
    write(kind .. "s", ("SELECT substring(line, %d) FROM tables\n  WHERE line LIKE '%s\\t%%'")
      :format(#kind + 2, kind))
  end
  for _, one in ipairs(M.TABLES) do
    written(one.name, one.name)
    add("INSERT OVERWRITE DIRECTORY %s USING parquet\n"
      .. "SELECT row.* FROM (SELECT from_json(line, %s) AS row FROM %s)",
      quoted(("%s/parquet/%s"):format(out, one.name)), quoted(one.columns), one.name)
  end
  return table.concat(sql, "\n")
end
-- }==

-- {== sort(1)

--- The job as a script of bash: each filter as often at once as there are jobs,
--- over parts of the documents, or of the rows so that no key is in two parts.
---@param job briefing.Job
---@return string
function M.script(job)
  local inputs = {}
  for i, path in ipairs(job.input) do
    inputs[i] = lfs.attributes(path, "mode") == "directory"
      and word(path) .. "/*" or word(path)
  end
  return ([=[
# Statements over more documents than memory holds: briefing and sort(1).
set -eu -o pipefail
shopt -s nullglob
export LC_ALL=C
briefing() { @program "$@"; }
cd @output
mkdir annotated quotes statements speakers outlets work
sorted() { sort -S 256M -T work "$@"; }

# Runs a function for each number of a part at once; fails where one does.
all() {
  local part pids=()
  for part in $(seq @jobs); do "$1" "$part" & pids+=($!); done
  for part in "${pids[@]}"; do wait "$part"; done
}

briefing annotate --ids content --jobs @jobs --mode @mode --invalid @invalid \
  @inputs >annotated/part.jsonl || { [ $? -eq 1 ] && touch work/refused; }
in=$(cat @inputs | grep -c '[^[:space:]]' || true)
[ "$in" -eq "$(wc -l <annotated/part.jsonl)" ] || {
  echo "annotate lost documents" >&2; exit 3; }

documents() { split -n "l/$1/@jobs" annotated/part.jsonl; }
# Keys are hexadecimal: the first two digits tell whose they are.
keys() {
  documents "$1" | briefing stage keys | awk -v n=@jobs -v to="work/keys.$1" '
    BEGIN { digits = "0123456789abcdef" }
    { first = index(digits, substr($0, 1, 1)) - 1
      second = index(digits, substr($0, 2, 1)) - 1
      print > (to "." (16 * first + second) % n + 1) }'
}
links() {
  cat work/keys.*."$1" </dev/null | sorted | briefing stage links >"work/links.$1"
}
quotes() { documents "$1" | briefing stage quotes >"work/quotes.$1"; }
counts() { documents "$1" | briefing stage counts >"work/counts.$1"; }
statements() {
  cat work/attached[.]"$1" </dev/null | briefing stage statements \
    >"statements/part-$1.jsonl"
}
all keys
all links
rm -f work/keys.*
cat work/links.* | briefing stage components >work/components
all quotes
cat $(seq -f work/quotes.%g @jobs) | cut -f 2- >quotes/part.jsonl
sorted work/components work/quotes.* | briefing stage attach | sorted |
  awk -F '\t' -v n=@jobs '
    $1 != key { key = $1; part = part % n + 1 }
    { print > ("work/attached." part) }'
all statements
all counts
sorted work/counts.* | briefing stage tables >work/tables
for kind in speaker outlet; do
  { grep "^$kind	" work/tables || true; } | cut -f 2- >${kind}s/part.jsonl
done
]=]):gsub("@(%l+)", { program = job.program, output = word(job.output),
    jobs = job.jobs, mode = job.mode, invalid = job.invalid,
    inputs = table.concat(inputs, " ") })
end
-- }==

-- Where all machines are this one, they talk over its loopback only.
local LOOPBACK = "SPARK_LOCAL_IP=127.0.0.1 SPARK_LOCAL_HOSTNAME=localhost "

local function absolute(path)
  return path:find "^/" and path or lfs.currentdir() .. "/" .. path
end

-- The words of the shell that run this program from anywhere.
local function this_program()
  local first, list = 0, {}
  while arg[first - 1] do first = first - 1 end
  for i = first, -1 do list[#list + 1] = word(arg[i]) end
  list[#list + 1] = word(absolute(arg[0]))
  return table.concat(list, " ")
end

local function spark_sql()
  local home = os.getenv "SPARK_HOME"
  return home and home .. "/bin/spark-sql" or "spark-sql"
end

-- Settings of Spark: no metastore beside the run and no web page.
local function settings(job)
  local list = { "spark.sql.catalogImplementation=in-memory", "spark.ui.enabled=false",
    "spark.sql.warehouse.dir=" .. job.output .. "/work/warehouse" }
  for _, setting in ipairs(job.conf) do list[#list + 1] = setting end
  local words = {}
  for i, setting in ipairs(list) do words[i] = "--conf " .. word(setting) end
  return table.concat(words, " ")
end

-- What of an input holds no lines of JSON, by its name, or nil. Spark also reads
-- what is packed, and the parts that it or Hadoop wrote.
local function no_lines(path, by_spark)
  local function holds(name)
    return reader.holds_lines(by_spark and name:gsub("%.gz$", "") or name)
      or by_spark and name:find "^part%-"
  end
  if lfs.attributes(path, "mode") ~= "directory" then
    return not holds(path) and path or nil
  end
  local first
  for name in lfs.dir(path) do
    if not name:find "^[._]" then -- as Spark reads a folder
      first = first or name
      if not holds(name) then return path .. "/" .. name end
    end
  end
  return not first and path or nil
end

--- Writes the job into its folder, runs it, and marks the folder as whole.
---@param job briefing.Job
---@return true|nil
---@return string|boolean|nil refused  whether sort's way met documents that it
---  refused (Spark's lines tell that); or a message
---@return string|nil code
function M.run(job)
  if lfs.attributes(job.output, "mode") then
    return nil, job.output .. ": is there already; every run gets a new folder",
      "exists"
  end
  for i, path in ipairs(job.input) do
    if not lfs.attributes(path, "mode") then
      return nil, path .. ": is not there", "unreadable"
    end
    local wrong = no_lines(path, job.master ~= "sort")
    if wrong then
      return nil, wrong .. ": no JSON lines, by its name (.jsonl, .ndjson); 'briefing export "
        .. "PATH --to x.jsonl' makes them of documents", "not-read"
    end
    job.input[i] = absolute(path)
  end
  job.output = absolute(job.output)
  job.program = job.program or this_program()
  local made, message = lfs.mkdir(job.output)
  if not made then return nil, ("%s: %s"):format(job.output, message), "unwritable" end
  local own = job.master == "sort"
  local path = job.output .. (own and "/job.sh" or "/job.sql")
  made, message = file.write(path, own and M.script(job) or M.sql(job))
  if not made then return nil, message, "unwritable" end
  local command = own and "bash " .. word(path)
    or (job.master:find("^local") and LOOPBACK or "") .. ("%s --master %s %s %s -f %s"):format(
      word(job.spark or spark_sql()), word(job.master), settings(job),
      job.archives and "--archives " .. word(job.archives) or "", word(path))
  local done, how, status = os.execute(command)
  if not done then
    return nil, ("%s: the job ended with %s %d; what it wrote is not whole: remove it "
      .. "before the next run"):format(job.output, how == "exit" and "status" or "signal",
      status), "failed"
  end
  local refused = lfs.attributes(job.output .. "/work/refused", "mode") ~= nil
  os.execute("rm -r " .. word(job.output .. "/work"))
  made, message = file.write(job.output .. "/_SUCCESS", "")
  if not made then return nil, message, "unwritable" end
  return true, refused
end

return M
