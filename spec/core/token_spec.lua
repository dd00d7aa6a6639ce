-- SPDX-License-Identifier: MIT
local core = require "briefing.core"

-- Kinds and texts of a string's tokens: `word:قال punct:.`
local function read(s)
  local list = {}
  for token in core.tokens(s):each() do list[#list + 1] = token.kind .. ":" .. token.text end
  return table.concat(list, " ")
end

local ROWS = { -- what, text, tokens
  { "nothing", "", "" },
  { "white space alone", " \t\n\u{A0}", "" },
  { "words with tashkeel and tatweel", "قَالَ الرئيـس", "word:قَالَ word:الرئيـس" },
  { "presentation forms", "ﻗﺎﻝ ﻻ", "word:ﻗﺎﻝ word:ﻻ" },
  { "Persian letters and joiners inside", "گفت می\u{200C}خواهد", "word:گفت word:می\u{200C}خواهد" },
  { "a joiner at the end is not of the word", "ه\u{200D} قال", "word:ه word:قال" },
  { "directional marks are of no token", "\u{200F}قال\u{200E}.", "word:قال punct:." },
  { "a hyphen between letters", "روسيا-الناتو", "word:روسيا-الناتو" },
  { "a hyphen before a space", "كييف- قال", "word:كييف punct:- word:قال" },
  { "a hyphen before a digit", "كوفيد-19", "word:كوفيد punct:- number:19" },
  { "a conjunction before a mark", "لـ«رويترز»", "word:لـ mark:« word:رويترز mark:»" },
  { "a conjunction before a straight mark", 'و"الناتو"', 'word:و mark:" word:الناتو mark:"' },
  { "a conjunction before Latin", "وReuters", "word:و latin:Reuters" },
  { "the article before digits", "ال20 ل7", "word:ال number:20 word:ل number:7" },
  { "digits before letters", "20مليون", "number:20 word:مليون" },
  { "initials", "أ.ف.ب قالت", "abbrev:أ.ف.ب word:قالت" },
  { "a title's stop", "د. أحمد", "abbrev:د. word:أحمد" },
  { "a title's stop without a space", "م.أحمد", "abbrev:م. word:أحمد" },
  { "a letter at the end keeps no stop", "الخطة ب.", "word:الخطة word:ب punct:." },
  { "a unit after a number keeps no stop", "عام 2021 م. قال", "word:عام number:2021 word:م punct:. word:قال" },
  { "an abbreviation of the list", "Mr. Biden ود. أحمد", "latin:Mr. latin:Biden abbrev:ود. word:أحمد" },
  { "a word of the list at the end", "the Gen.", "latin:the latin:Gen punct:." },
  { "Latin words", "AT&T O'Neill COVID-19 G7", "latin:AT&T latin:O'Neill latin:COVID-19 latin:G7" },
  { "Latin initials", "U.S. Army", "latin:U.S. latin:Army" },
  { "an address", "(http://x.org/a?b=c).", "mark:( url:http://x.org/a?b=c mark:) punct:." },
  { "an address with a parenthesis", "www.x.com/a_(b)", "url:www.x.com/a_(b)" },
  { "a host alone", "موقع reuters.com.", "word:موقع url:reuters.com punct:." },
  { "no address", "init.lua", "latin:init punct:. latin:lua" },
  { "e-mail", "info@mail.com،", "email:info@mail.com punct:،" },
  { "hashtags and handles", "#حلف_الناتو @user_1 # @", "hashtag:#حلف_الناتو handle:@user_1 symbol:# punct:@" },
  { "emoji sequences", "👨‍👩‍👧🇷🇺🇺🇦 3️⃣ 👍🏽",
    "emoji:👨‍👩‍👧 emoji:🇷🇺 emoji:🇺🇦 emoji:3️⃣ emoji:👍🏽" },
  { "runs of one mark", "قال... نعم… لا..!!؟", "word:قال punct:... word:نعم punct:… word:لا punct:.. punct:!! punct:؟" },
  { "each mark is its own", "((”“", "mark:( mark:( mark:” mark:“" },
}

describe("tokens", function()
  for _, row in ipairs(ROWS) do
    it("reads " .. row[1], function() assert.equal(row[3], read(row[2])) end)
  end

  it("gives spans that cut the text into the tokens", function()
    local text = "  قال «نعم»، 5% \n"
    local last = 0
    for token in core.tokens(text):each() do
      assert.is_true(token.first > last and token.last >= token.first)
      assert.equal(token.text, text:sub(token.first, token.last))
      assert.is_nil(text:sub(last + 1, token.first - 1):find("%S"))
      last = token.last
    end
  end)

  it("folds a token when asked", function()
    assert.equal("الامريكيه", core.tokens("الأمريكيّة")[1].folded)
  end)

  it("counts, indexes and iterates alike", function()
    local tokens = core.tokens("أ ب ت")
    assert.equal(3, #tokens)
    assert.equal("ت", tokens[3].text)
    assert.is_nil(tokens[0])
    assert.is_nil(tokens[4])
    local n = 0
    for token in tokens:each() do
      n = n + 1
      assert.equal(tokens[n].text, token.text)
    end
    assert.equal(3, n)
  end)

  it("keeps its text alive", function()
    local tokens = core.tokens(("كلمة "):rep(3))
    collectgarbage()
    assert.equal("كلمة", tokens[3].text)
  end)

  it("makes no object per token until one is asked for", function()
    local text = ("وقال الرئيس إن المحادثات، "):rep(40000)
    collectgarbage()
    collectgarbage "stop"
    local before = collectgarbage "count"
    local tokens = core.tokens(text)
    local grown = (collectgarbage "count" - before) * 1024
    collectgarbage "restart"
    assert.equal(200000, #tokens)
    assert.is_true(grown < 12 * #tokens + 4096)
  end)

  it("leaves its memory to the next list when it is closed", function()
    local text = ("قال الوزير. "):rep(1000)
    core.tokens(text):close()
    collectgarbage()
    collectgarbage "stop"
    local before = collectgarbage "count"
    for _ = 1, 100 do
      local tokens <close> = core.tokens(text)
      assert(#tokens == 3000)
    end
    local grown = (collectgarbage "count" - before) * 1024
    collectgarbage "restart"
    assert.is_true(grown < 100 * 128, grown) -- the lists, not what they hold
  end)

  it("keeps a list whole beside those that were closed", function()
    local kept = core.tokens("قال الوزير للصحفيين")
    core.tokens("أعلن"):close()
    local after, last = core.tokens("نعم"), core.tokens("لا لا")
    assert.same({ 3, 1, 2 }, { #kept, #after, #last })
    assert.same({ "للصحفيين", "نعم", "لا" }, { kept[3].text, after[1].text, last[2].text })
  end)

  it("names the first bad byte", function()
    assert.same({ nil, "invalid UTF-8 at byte 3", "bad-utf8", 3, n = 4 },
      table.pack(core.tokens("ab\xFFc")))
  end)

  it("raises on misuse and when closed", function()
    assert.error_matches(function() core.tokens(5) end, "string expected, got number")
    assert.error_matches(function() core.tokens("x", { foo = 1 }) end, "unknown option 'foo'")
    local tokens = core.tokens("قال")
    tokens:close()
    tokens:close()
    assert.error_matches(function() return #tokens end, "closed")
    assert.error_matches(function() return tokens[1] end, "closed")
  end)
end)
