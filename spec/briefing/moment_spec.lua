-- SPDX-License-Identifier: MIT
local moment = require "briefing.moment"

describe("a publication date", function()
  local rows = {
    { "2021-12-30", "2021-12-30" }, { " 2021-12-30T10:15:00+03:00 ", "2021-12-30T10:15" },
    { "2021-12-30 10:15:00", "2021-12-30T10:15" },
    { "Thu, 30 Dec 2021 10:00:00 GMT", "2021-12-30T10:00" }, { "3 Jan 2022", "2022-01-03" },
    { "December 30, 2021", "2021-12-30" }, { "30 ديسمبر 2021", "2021-12-30" },
    { "الخميس 30 كانون الأول/ديسمبر 2021", "2021-12-30" }, { "30/12/2021", "2021-12-30" },
    { "yesterday", nil }, { "30 Foo 2021", nil }, { "", nil }, { 5, nil },
  }
  for _, row in ipairs(rows) do
    it(tostring(row[1]), function() assert.equal(row[2], moment.iso(row[1])) end)
  end
end)

describe("moment.date", function()
  for _, row in ipairs {
    { "2021-12-30", "2021-12-30" }, { "20211230", "2021-12-30" },
    { "2021-12-30T12:41:00Z", "2021-12-30" }, { "2021-12", "2021-12" },
    { "2021", "2021" }, { "2024-02-29", "2024-02-29" },
    { "2023-02-29", nil }, { "2021-13-01", nil }, { "30/12/2021", nil },
    { "2021-12-30 at noon", nil }, { "", nil }, { 2021, nil },
  } do
    it("reads " .. tostring(row[1]) .. " as " .. tostring(row[2]), function()
      assert.equal(row[2], moment.date(row[1]))
    end)
  end
end)
