-- SPDX-License-Identifier: MIT
local feed = require "briefing.reader_feed"

local rss = [=[<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>الصحيفة</title><link>https://example.org</link>
<item><title>المحطة تعمل</title><link>https://example.org/1</link><guid>g1</guid>
<pubDate>Thu, 30 Dec 2021 10:00:00 GMT</pubDate><description>موجز</description>
<content:encoded><![CDATA[<p>قال الوزير إن المحطة جاهزة.</p>]]></content:encoded></item>
<item><title>خبر ثان</title><description>قال المتحدث &amp; الوزير</description></item>
</channel></rss>]=]

local atom = [[<feed xmlns="http://www.w3.org/2005/Atom"><title>الصحيفة</title>
<entry><id>a1</id><title>المحطة</title><link rel="alternate" href="https://example.org/2"/>
<published>2021-12-30T10:00:00Z</published><author><name>سلمى</name></author>
<content type="xhtml"><div><p>قال الوزير</p><p>نعم</p></div></content></entry></feed>]]

describe("a feed", function()
  if not pcall(require, "lxp") then
    pending("no lua-expat here")
    return
  end

  it("of RSS has a row for each item", function()
    local rows = assert(feed.rows(rss))
    assert.equal(2, #rows)
    assert.same({ id = "g1", title = "المحطة تعمل", url = "https://example.org/1", outlet = "الصحيفة",
      date = "2021-12-30T10:00", text = "قال الوزير إن المحطة جاهزة." }, rows[1])
    assert.equal("قال المتحدث & الوزير", rows[2].text)
  end)

  it("has the title where all else is a link", function()
    local row = feed.rows(rss:gsub("<description>موجز</description>.-</item>",
      '<description>&lt;a href="/1"&gt;خبر&lt;/a&gt;</description></item>'))[1]
    assert.equal("المحطة تعمل", row.text)
  end)

  it("of Atom has a row for each entry", function()
    local rows = assert(feed.rows(atom))
    assert.equal(1, #rows)
    assert.same({ "a1", "المحطة", "https://example.org/2", "2021-12-30T10:00", "سلمى" },
      { rows[1].id, rows[1].title, rows[1].url, rows[1].date, rows[1].author })
    assert.matches("^قال الوزير\nنعم", rows[1].text)
  end)

  it("is refused where it is cut off or holds no entry", function()
    local rows, message, code, byte = feed.rows(rss:sub(1, 300))
    assert.is_nil(rows)
    assert.is_string(message)
    assert.equal("bad-xml", code)
    assert.is_number(byte)
    assert.equal("empty", select(3, feed.rows("<rss/>")))
    rows, message, code = feed.rows '<TEI><list><item>قال</item></list></TEI>'
    assert.same({ "no feed of RSS or Atom, but <TEI>", "not-read" }, { message, code })
    assert.is_nil(rows)
    for _, broken in ipairs { "<a></b>", "<rss>&nope;</rss>", "<a>\xFF</a>", "" } do
      assert.equal("bad-xml", select(3, feed.rows(broken)))
    end
  end)
end)
