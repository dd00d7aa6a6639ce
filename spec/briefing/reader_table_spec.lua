-- SPDX-License-Identifier: MIT
local all = require("spec.support.reading").all
local reports = require "spec.support.reports"

describe("a table", function()
  local folder
  after_each(function()
    if folder then reports.remove(folder) end
    folder = nil
  end)

  it("keeps columns called as what it knows of files", function()
    folder = reports.folder { ["x.csv"] = "file,path,charset,text\n1.txt,p,c,قال\na.txt,p,c,\n",
      ["a.txt"] = "أكد" }
    local records = all(folder .. "/x.csv")
    assert.same({ file = "1.txt", path = "p", charset = "c" }, records[1].meta)
    assert.same({ path = "p", charset = "c" }, records[2].meta)
    assert.equal(folder .. "/a.txt", records[2].path)
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
