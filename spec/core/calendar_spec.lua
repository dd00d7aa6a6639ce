-- SPDX-License-Identifier: MIT
local core = require "briefing.core"

local function relative(word, day)
  local date = core.dates(word, day)[1]
  return date and date.value
end

describe("the calendar", function()
  local rows = { -- day, the day before, the day after
    { "2020-02-29", "2020-02-28", "2020-03-01" },
    { "2021-03-01", "2021-02-28", "2021-03-02" },
    { "2000-03-01", "2000-02-29", "2000-03-02" },
    { "1900-03-01", "1900-02-28", "1900-03-02" },
    { "2021-12-31", "2021-12-30", "2022-01-01" },
    { "1970-01-01", "1969-12-31", "1970-01-02" },
    { "1969-12-31", "1969-12-30", "1970-01-01" },
  }
  for _, row in ipairs(rows) do
    it(row[1], function()
      assert.equal(row[2], relative("أمس", row[1]))
      assert.equal(row[3], relative("غداً", row[1]))
    end)
  end

  it("knows the days of the week, ten thousand days long", function()
    local names = { "الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت" }
    for n = -2000, 8000, 37 do
      local at = n * 86400 + 43200
      local name = names[os.date("!*t", at).wday]
      local day = os.date("!%Y-%m-%d", at)
      assert.equal(day, relative(name, day))
    end
  end)

  it("refuses days that do not exist", function()
    assert.same({}, core.dates("30 فبراير 2021"))
    assert.same({}, core.dates("31/4/2021"))
    assert.equal("2021-02-28", core.dates("28 فبراير 2021")[1].value)
  end)
end)

describe("core.day_number and core.day", function()
  it("go from 1970 on and back, day by day", function()
    assert.equal(0, core.day_number "1970-01-01")
    local before = core.day_number "1899-12-31"
    for number = before, before + 100 * 366 do
      local day = core.day(number)
      assert.equal(number, core.day_number(day))
    end
    assert.equal("2000-02-29", core.day(core.day_number "2000-03-01" - 1))
  end)
  for _, text in ipairs { "2023-02-29", "1900-02-29", "2021-12", "2021", "2021-13-01", "2021-12-30T10:00", "", "x" } do
    it("know no day " .. text, function() assert.is_nil(core.day_number(text)) end)
  end
  it("are the same wherever the process is", function()
    for _, zone in ipairs { "Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC" } do
      local pipe = io.popen(([[TZ=%s lua5.4 -e 'package.cpath = "build/?.so"
        local core = require "briefing.core" print(core.day_number "2024-03-01", core.day(19783))']]):format(zone))
      assert.equal("19783\t2024-03-01\n", pipe:read("a"))
      pipe:close()
    end
  end)
  it("refuse what is no number of a day", function()
    assert.has_error(function() core.day(1 << 40) end)
    assert.has_error(function() core.day_number() end)
  end)
end)
