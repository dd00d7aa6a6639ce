-- SPDX-License-Identifier: MIT
local all = require("spec.support.reading").all
local reports = require "spec.support.reports"

describe("a table", function()
  local folder
  after_each(function()
    if folder then reports.remove(folder) end
    folder = nil
  end)

  it("takes a table whose columns' names are no UTF-8", function()
    folder = reports.folder { ["x.csv"] = "\xFF\xFE,text\n1,قال\n" }
    assert.equal("قال", all(folder .. "/x.csv")[1].text)
  end)
  it("reads a CSV with texts, and with semicolons", function()
    folder = reports.folder { ["x.csv"] = 'id,text\na,"قال، ""نعم"""\n' }
    assert.equal('قال، "نعم"', all(folder .. "/x.csv")[1].text)
    reports.remove(folder)
    folder = reports.folder { ["x.csv"] = "id;text\na;قال\n" }
    assert.equal("قال", all(folder .. "/x.csv")[1].text)
  end)
end)
