-- SPDX-License-Identifier: MIT
-- What the letters of a word tell that its folded key does not.
local read = require "spec.support.read"

local function speakers(text)
  local all = {}
  for i, q in ipairs(read.quotes(text)) do all[i] = q.speaker and q.speaker.name or "-" end
  return all
end

describe("as a word is written", function()
  it("نادي is a club, and نادى nobody's verb before it", function()
    assert.same({ "رئيس نادي النهر" }, speakers "قال رئيس نادي النهر إن الباب مغلق.")
  end)

  it("دون is without, and دوّن a cue", function()
    assert.same({}, speakers "دون أن يعلم المدير.")
    assert.same({ "المدير" }, speakers "دوّن المدير: \"الباب مغلق\".")
  end)

  it("إمام is an imam, and أمام before one", function()
    assert.same({ "إمام المسجد" }, speakers "قال إمام المسجد إن الباب مغلق.")
    assert.same({ "المدير" }, speakers "قال المدير أمام المسجد إن الباب مغلق.")
  end)

  it("a word in ا is the accusative of one without it, and a name in ا is none", function()
    assert.same({ "القاضي" }, speakers "وجه القاضي سؤالا إلى الشاهد، وقال إن الباب مغلق.")
    assert.same({ "القاضي رضا" }, speakers "قال القاضي رضا إن الباب مغلق.")
  end)
end)
