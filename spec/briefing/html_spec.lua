-- SPDX-License-Identifier: MIT
local core = require "briefing.core"
local html = require "briefing.html"

local head = [[<!DOCTYPE html><html lang="ar"><head><meta charset="%s">
<title>المحطة تعمل - الصحيفة</title><meta property="og:title" content="المحطة تعمل">
<meta property="og:site_name" content="الصحيفة"><link rel="canonical" href="https://example.org/1">
%s</head><body><nav><a href="/">الرئيسية</a></nav><header>شعار الصحيفة</header>]]
local article = [[<div id="page"><article><h1>المحطة تعمل</h1>
<p>قال الوزير&nbsp;إن   «المحطة»
جاهزة.</p><p>وأضاف:<br>"ستعمل غداً".</p><script>var x = "قال";</script>
<ul><li>أولاً</li><li>ثانياً</li></ul></article>
<aside>اقرأ أيضاً خبر آخر</aside></div><footer>جميع الحقوق محفوظة</footer></body></html>]]
local text = "المحطة تعمل\n\nقال الوزير\u{A0}إن «المحطة» جاهزة.\n\nوأضاف:\n\"ستعمل غداً\".\n\nأولاً\nثانياً"

local function page(extra, charset)
  return head:format(charset or "utf-8", extra or "") .. article
end

describe("a page", function()
  if not html.available() then
    pending("no gumbo here")
    return
  end

  it("gives its main text, lines as they are shown", function()
    assert.equal(text, assert(html.page(page())).text)
  end)

  it("gives what it says of itself", function()
    local found = html.page(page '<meta name="author" content="سلمى">')
    assert.same({ "المحطة تعمل", "الصحيفة", "سلمى", "https://example.org/1" },
      { found.title, found.outlet, found.author, found.url })
  end)

  local dates = {
    { '<meta property="article:published_time" content="2021-12-30T10:15:00+03:00">', "2021-12-30T10:15" },
    { '<meta itemprop="datePublished" content="2021-12-30">', "2021-12-30" },
    { '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2021-12-30T08:00:00Z"}]}</script>', "2021-12-30T08:00" },
    { '<time datetime="2021-12-30">أمس</time>', "2021-12-30" },
    { '<meta name="date" content="30 كانون الأول 2021">', "2021-12-30" },
    { "", nil },
  }
  for _, row in ipairs(dates) do
    it("dated by " .. row[1], function()
      assert.equal(row[2], html.page(page(row[1])).date)
    end)
  end

  it("is read in the charset it declares", function()
    local bytes = page(nil, "windows-1256"):gsub("[\u{600}-\u{6FF}«»\u{A0}]*", "%0")
    assert.equal(text, html.page(bytes).text)
    local one = "<html><head><meta charset=windows-1256></head><body><p>\xDE\xC7\xE1</p></body></html>"
    assert.same({ "قال", "windows-1256" }, { html.page(one).text, html.page(one).charset })
  end)

  for _, row in ipairs {
    { "captions of pictures", '<figure><img src="x"><figcaption>المحطة (رويترز)</figcaption></figure>', "" },
    { "titles of other reports", '<div><h3>ذات صلة</h3><ul><li><a href="/1">الوزير: لن نسمح</a></li></ul></div>',
      "\n\nذات صلة" },
    { "one behind its heading", '<div><h3>ذات صلة</h3><a href="/1">الوزير: لن نسمح</a></div>', "\n\nذات صلة" },
    { "a paragraph that is such a title", '<p><strong><a href="/1">الوزير: لن نسمح</a></strong></p>', "" },
    { "who a figure's quote is by, which it keeps", "<figure><blockquote>نعم</blockquote><figcaption>الوزير</figcaption></figure>",
      "\n\nنعم\n\nالوزير" },
    { "a sentence that is a link, which it keeps", '<p><a href="/1">قال الوزير إن المحطة جاهزة.</a></p>',
      "\n\nقال الوزير إن المحطة جاهزة." },
    { "a link amid a sentence, which it keeps", '<p>قال <a href="/1">الوزير</a> نعم</p>', "\n\nقال الوزير نعم" },
    { "an empty block, which parts", "<div>نعم<div></div>لا</div>", "\n\nنعم\n\nلا" },
    { "a name beside a time, which it parts", "<div><span>سلمى</span><time>4 مارس</time></div>", "\n\nسلمى 4 مارس" },
  } do
    it("leaves out " .. row[1], function()
      local report = "<article><h1><a href='/'>المحطة تعمل</a></h1><p>قال الوزير إن المحطة جاهزة للعمل غداً.</p>%s</article>"
      assert.equal("المحطة تعمل\n\nقال الوزير إن المحطة جاهزة للعمل غداً." .. row[3],
        html.page(report:format(row[2])).text)
    end)
  end

  it("keeps line breaks of preformatted text", function()
    assert.equal("أولا\nثانيا\n\nثالثا", html.page("<pre>أولا\nثانيا\n\nثالثا</pre>").text)
  end)

  it("takes damage", function()
    for _, broken in ipairs { "<p>قال", "<<<>>>قال", "قال</div></p>" } do
      assert.matches("قال", assert(html.page(broken)).text)
    end
  end)

  it("refuses a page without text, and one nested too deep", function()
    assert.equal("empty", select(3, html.page("<html><body><nav>قال</nav></body></html>")))
    assert.equal("bad-html", select(3, html.page(("<b>"):rep(100000) .. "قال")))
    assert.matches("قال", html.page(("<p>"):rep(20000) .. "قال").text)
  end)

  it("wrapped around a text gives the same quotes", function()
    local report = "قال الوزير إن المحطة جاهزة.\nوأضاف المتحدث: \"ستعمل غداً\".\nوأكدت الوزارة أن العمل انتهى."
    local wrapped = "<html><body><article><p>" .. report:gsub("\n", "</p>\n<p>") .. "</p></article></body></html>"
    local function contents(s)
      local list = {}
      for i, quote in ipairs(core.analyse(s, {}):quotes()) do list[i] = quote.text end
      return list
    end
    assert.is_true(#contents(report) > 0)
    assert.same(contents(report), contents(html.page(wrapped).text))
  end)
end)

describe("a piece of HTML", function()
  it("becomes text", function()
    assert.equal("قال & «نعم»", html.text("<b>قال</b> &amp; «نعم»"))
    assert.equal("بلا وسوم", html.text("بلا وسوم"))
  end)
end)
