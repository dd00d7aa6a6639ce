-- SPDX-License-Identifier: MIT
local labels = require "briefing.labels"
local phrases = require "briefing.export.phrases"

local function source(name)
  return { source = function() return name end, date = "2021-12-30" }
end
local quote = { type = "indirect", text = "السد\nممتلئ", status = "said",
  document = source "north" }
local told = { type = "direct", text = "نعم", status = "future", document = source "north",
  parent = { speaker = { name = "سامي" } }, addressee = { text = "لكريم", name = "كريم", first = 20, last = 29 },
  medium = { text = "عبر الإذاعة", first = 31, last = 51 } }

describe("phrases", function()
  it("marks words given verbatim, and those alone", function()
    assert.equal("السد ممتلئ", phrases.words(labels.ar, quote))
    assert.equal("«نعم»", phrases.words(labels.ar, told))
  end)
  it("says through whom, to whom, where and whether", function()
    assert.same({}, phrases.notes(labels.ar, quote))
    assert.same({ "as told by سامي", "to كريم", "عبر الإذاعة", "not yet said" },
      phrases.notes(labels.en, told))
  end)
  it("says whether he denies it, or does not rule it out", function()
    local function notes(status, class, lemma)
      return phrases.notes(labels.ar, { status = status, cue = { class = class, lemma = lemma } })
    end
    assert.same({ "ينفيه" }, notes("said", "deny", "نفى"))
    assert.same({ "ينفيه" }, notes("said", "predict", "استبعد"))
    assert.same({ "غير مستبعد" }, notes("negated", "predict", "استبعد"))
    assert.same({ "غير مستبعد" }, notes("negated", "deny", "نفى"))
    assert.same({ "منفيّ" }, notes("negated", "say", "ذكر"))
    assert.same({ "لم يُقل بعد", "ينفيه" }, notes("future", "deny", "نفى"))
    assert.same({}, notes("said", "say", "قال"))
  end)
  it("says nothing by a pronoun of nobody named, nor twice what the medium says", function()
    local medium = { text = "في رسالة إلى كريم", first = 10, last = 40 }
    local function notes(addressee)
      return phrases.notes(labels.en, { status = "said", addressee = addressee, medium = medium })
    end
    assert.same({ "في رسالة إلى كريم" }, notes { text = "لهم", first = 1, last = 6 })
    assert.same({ "في رسالة إلى كريم" }, notes { text = "كريم", name = "كريم", first = 33, last = 40 })
    assert.same({ "to كريم", "في رسالة إلى كريم" }, notes { text = "كريم", name = "كريم", first = 1, last = 8 })
  end)
  it("credits outlet and date", function()
    assert.equal("north، 30 ديسمبر 2021", phrases.credit(labels.ar, quote))
    assert.equal("north, 30 December 2021, as told by سامي, to كريم, عبر الإذاعة, not yet said",
      phrases.credit(labels.en, told))
  end)
  it("names each outlet once", function()
    assert.equal("a، b", phrases.outlets(labels.ar, { { document = source "a" },
      { document = source "b" }, { document = source "a" } }))
  end)
  it("says how much of a report was in another, and how that is known", function()
    local copy = { share = 0.264, from = source "north", known = "date" }
    assert.equal("26% من كلماته سبقه إليها north", phrases.copied(labels.ar, copy))
    copy.known = "credit"
    assert.equal("26% of its words are in north, which it credits", phrases.copied(labels.en, copy))
    copy.known, copy.via, copy.share = nil, "رويترز", 0.001
    assert.equal("1% من كلماته في north أيضًا، كلاهما يذكر رويترز", phrases.copied(labels.ar, copy))
  end)
  it("names who says what one outlet has alone", function()
    local members = { { quote = quote } }
    assert.equal("سامي: السد ممتلئ", phrases.alone(labels.ar, { text = "السد\nممتلئ", speaker = "سامي", members = members }))
    members[1].quote = { status = "said", cue = { class = "deny" } }
    assert.equal("سامي (ينفيه): السد ممتلئ", phrases.alone(labels.ar, { text = "السد ممتلئ", speaker = "سامي", members = members }))
    assert.equal("السد ممتلئ", phrases.alone(labels.ar, { text = "السد ممتلئ" }))
  end)
  it("says when, and whether that is to come", function()
    assert.equal("10 يناير 2022 (مرتقب)", phrases.when(labels.ar, { value = "2022-01-10", status = "announced" }))
    assert.equal("10 January 2022", phrases.when(labels.en, { value = "2022-01-10", status = "past" }))
  end)
  it("counts", function()
    local brief = { documents = { 1, 2 }, quotes = 5, since = "2021-12-30", upto = "2021-12-30" }
    assert.equal("تقريران · 5 اقتباسات · 30 ديسمبر 2021", phrases.counted(labels.ar, brief))
    brief.upto = "2022-01"
    assert.equal("2 reports · 5 quotes · 30 December 2021 – January 2022",
      phrases.counted(labels.en, brief))
  end)
  it("says who leaves out what, where these are the fewer", function()
    assert.equal("لم يرد في: c، d", phrases.missing(labels.ar, { outlets = { "a", "b" }, missing = { "c", "d" } }))
    assert.is_nil(phrases.missing(labels.ar, { outlets = { "a", "b" }, missing = {} }))
    assert.is_nil(phrases.missing(labels.ar, { outlets = { "a" }, missing = { "c", "d" } }))
  end)
  it("says what reports differ about, with dates in words", function()
    local date = { kind = "date", about = "تبدأ المحادثات" }
    assert.equal("الموعد: تبدأ المحادثات", phrases.about(labels.ar, date))
    assert.equal("When: تبدأ المحادثات", phrases.about(labels.en, date))
    assert.equal("9–10 January 2022",
      phrases.value(labels.en, date, { value = "2022-01-09/2022-01-10" }))
    assert.equal("2022", phrases.value(labels.en, { kind = "number" }, { value = 2022 }))
  end)
end)
