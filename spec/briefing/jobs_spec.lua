-- SPDX-License-Identifier: MIT
local annotate = require "briefing.annotate"
local jobs = require "briefing.jobs"
local json = require "briefing.json"
local reader = require "briefing.reader"
local reader_lines = require "briefing.reader_lines"
local reports = require "spec.support.reports"

local HOW = { invalid = "refuse", mode = "balanced", ids = "lines" }

-- A file of these lines.
local function file_of(lines)
  local file = assert(io.tmpfile())
  file:write(lines)
  file:seek("set")
  return file
end

local function instead(problem)
  return annotate.line(nil, problem), annotate.complaint(problem)
end

-- The annotated lines and the complaints of `pieces`, by `count` threads.
local function run(count, pieces, how)
  local lines, complaints = {}, {}
  local complete, message = jobs.run(count, pieces, how or HOW, function(text, _, complaint)
    lines[#lines + 1], complaints[#complaints + 1] = text, complaint
    return true
  end, instead)
  assert.is_true(complete, message)
  return table.concat(lines), table.concat(complaints)
end

-- The same by one, without threads.
local function alone(source)
  local lines, complaints = {}, {}
  annotate.each(source, "balanced", function(line)
    lines[#lines + 1] = line
    return true
  end, function(complaint) complaints[#complaints + 1] = complaint end)
  return table.concat(lines), table.concat(complaints)
end

-- Lines of several pieces, with some that nothing can be done with.
local function many()
  local list = {}
  for i = 1, 400 do
    local report = reports.list()[i % 3 + 1]
    list[i] = json.encode { id = i % 5 ~= 0 and "d" .. i or nil, date = report.date,
      text = report.text:rep(1 + i % 7, "\n") }
    if i % 50 == 0 then list[i] = "\n \n" .. list[i] end
    if i % 60 == 0 then list[i] = '{"id":"x",' end
    if i % 70 == 0 then list[i] = '{"id":"e","text":"قا\xD9"}' end
    if i % 80 == 0 then list[i] = '{"id":"p","text":' .. ("["):rep(100000) end
    if i % 90 == 0 then list[i] = json.encode { id = i, text = "نعم", date = "soon" } end
  end
  list[200] = json.encode { id = "long", text = reports.list()[1].text:rep(2000, "\n") }
  return "\xEF\xBB\xBF" .. table.concat(list, "\n")
end

describe("jobs.run", function()
  local text = many()
  local lines, complaints = alone(reader_lines.source(file_of(text), nil, HOW, 0))

  it("has something to compare with", function()
    local _, count = lines:gsub("\n", "")
    assert.equal(400, count)
    assert.matches("line 92: 'soon' is no ISO", complaints, 1, true)
    assert.is_true(#text > 5 * 128 * 1024)
  end)

  for count = 1, 5 do
    it(("gives with %d threads what one gives"):format(count), function()
      local file = file_of(text)
      local own, said = run(count, jobs.file_pieces(file, nil, HOW))
      file:close()
      assert.is_true(own == lines)
      assert.equal(complaints, said)
    end)
  end

  for _, ids in ipairs { "lines", "content" } do
    it(("names lines that are too long as one thread does, by %s"):format(ids), function()
      local how = { invalid = "refuse", mode = "balanced", ids = ids, longest = 200000 }
      local function of(size) return '{"text":"' .. ("ب"):rep(size // 2) .. '"}\n' end
      local short = '{"text":"قال الوزير إن السد جاهز."}\n'
      for _, list in ipairs { { of(300000) }, { short, of(900000), short }, { of(190000), of(300000), of(300000) },
        { short:rep(2000), of(300000):sub(1, -2) }, { ("\n"):rep(131072), of(200001), short } } do
        local whole = table.concat(list)
        local wanted, told = alone(reader_lines.source(file_of(whole), nil, how, 0))
        local own, said = run(3, jobs.file_pieces(file_of(whole), nil, how), how)
        assert.equal(wanted, own)
        assert.equal(told, said)
        assert.matches('"too-large","message":"a line of more than 200000 bytes"', own, 1, true)
      end
    end)
  end

  it("gives the same for other sources", function()
    local function source()
      return assert(reader.source({ { text = "نعم" }, { id = 1.5, text = "لا", meta = { a = {} } }, {},
        { id = "z", text = "قال الوزير إن السد جاهز.", title = "t", x = { b = 1, c = {} }, date = "2024" },
        {}, {}, { text = "\0" }, { id = "y", text = "أكد أن", date = "bad" } }, HOW))
    end
    local expected, told = alone(source())
    local early = {}
    local own, said = run(2, jobs.record_pieces(source(), function(problem)
      early[#early + 1] = annotate.complaint(problem)
    end))
    assert.equal(expected, own)
    assert.equal(#told, #said + #table.concat(early))
  end)

  it("says nothing of nothing", function()
    assert.equal("", (run(2, function() return nil end)))
  end)

  it("stops when its output is not wanted", function()
    local pieces, taken = 0, 0
    local complete = jobs.run(2, function()
      pieces = pieces + 1
      return { lines = '{"text":"نعم"}\n', before = pieces }
    end, HOW, function()
      taken = taken + 1
      return taken < 3
    end, instead)
    assert.is_false(complete)
    assert.equal(3, taken)
    assert.is_true(pieces <= 3 + 6) -- what may be under way
  end)
end)

describe("jobs.shell_word", function()
  for _, word in ipairs { "plain", "two words", "it's", "$(id) `id` \\ \"", "" } do
    it("keeps " .. word, function()
      local pipe = io.popen("printf %s " .. jobs.shell_word(word))
      assert.equal(word, pipe:read("a"))
      pipe:close()
    end)
  end
end)
