-- SPDX-License-Identifier: MIT
local core = require "briefing.core"

local ROWS = { -- text, kind and text of each token
  { "5,000", "number:5,000" }, { "12.5%", "number:12.5%" }, { "٣٫٥٪", "number:٣٫٥٪" },
  { "٥٬٠٠٠", "number:٥٬٠٠٠" }, { "5،000", "number:5،000" },
  { "5،20", "number:5 punct:، number:20" }, { "40 %", "number:40 %" }, { "%40", "number:%40" },
  { "40 %50", "number:40 number:%50" }, { "-5", "punct:- number:5" },
  { "5.", "number:5 punct:." }, { "1.2.3", "number:1.2.3" },
  { "30/12/2021", "date:30/12/2021" }, { "30-12-2021", "date:30-12-2021" },
  { "2021-12-30", "date:2021-12-30" }, { "٣٠/١٢/٢٠٢١", "date:٣٠/١٢/٢٠٢١" },
  { "30.12.2021.", "date:30.12.2021 punct:." }, { "12/2021", "date:12/2021" },
  { "2021-12-30T12:41:00Z", "date:2021-12-30T12:41:00Z" },
  { "2021-2022", "number:2021 punct:- number:2022" },
  { "24/7", "number:24 punct:/ number:7" },
  { "45/45/2021", "number:45 punct:/ number:45 punct:/ number:2021" },
  { "12:41", "time:12:41" }, { "٨:٣٠", "time:٨:٣٠" }, { "12:41:30", "time:12:41:30" },
  { "3:1", "number:3 punct:: number:1" }, { "25:10", "number:25 punct:: number:10" },
  { "5G", "number:5 latin:G" },
}

describe("numbers", function()
  for _, row in ipairs(ROWS) do
    it("reads " .. row[1], function()
      local list = {}
      for token in core.tokens(row[1]):each() do
        list[#list + 1] = token.kind .. ":" .. token.text
      end
      assert.equal(row[2], table.concat(list, " "))
    end)
  end
end)
