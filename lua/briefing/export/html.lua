-- SPDX-License-Identifier: MIT
--- The briefing as one self-contained page: no byte from elsewhere, every
--- claim a link to its place in the source text. It reads without its script.

local chart = require "briefing.export.chart"
local contrast = require "briefing.contrast"
local digest = require "briefing.digest"
local kinds = require "briefing.kinds"
local labels = require "briefing.labels"
local markup = require "briefing.export.markup"
local phrases = require "briefing.export.phrases"
local polarity = require "briefing.polarity"
local problems = require "briefing.problem"
local script = require "briefing.export.script"
local span = require "briefing.span"
local style = require "briefing.export.style"
local width = require "briefing.width"

local M = {}

local escape = markup.escape

local QUOTES_OF_ONE = 5 -- the others are folded away
local FIRST_SPEAKERS = 12
local BARS, BAR_LABEL = 8, 44 -- speakers in the chart, columns of a name
local COLUMNS = 31            -- days in the chart
local FIRST_SHARED = 10       -- statements; the others are folded away

local Page = {}
Page.__index = Page

local function bdi(s)
  return "<bdi>" .. escape(s) .. "</bdi>"
end

function Page:add(format, ...)
  self.out[#self.out + 1] = select("#", ...) > 0 and format:format(...) or format
end

-- The id of a document's text on the page.
function Page:text_id(document)
  return "d" .. self.number[document]
end

-- The id of a place in a text; the place is marked when the text is written.
function Page:anchor(document, first, last)
  local id = ("%s-%d-%d"):format(self:text_id(document), first, last)
  local places = self.places[document]
  if not places[id] then
    places[id] = true
    places[#places + 1] = { first = first, last = last, tag = "span",
      class = "at", id = id }
  end
  return id
end

-- Quotes have marks of their own, whose ids are told by the quote's.
function Page:quote_anchor(quote)
  return self:text_id(quote.document) .. "-" .. quote.id
end

local function link(id, text, title)
  return ('<a href="#%s"%s>%s</a>'):format(escape(id),
    title and (' title="%s"'):format(escape(title)) or "", bdi(text))
end

-- Links to where each member says it, one for each document.
function Page:cites(members)
  local seen, links = {}, {}
  for _, member in ipairs(members) do
    local document = member.document
    if not seen[document] then
      seen[document] = true
      local id = member.quote and self:quote_anchor(member.quote)
        or self:anchor(document, member.first, member.last)
      links[#links + 1] = link(id, document:source(),
        labels.date(self.words, document.date))
    end
  end
  return '<span class="cites">' .. table.concat(links, self.words.stop)
    .. "</span>"
end

function Page:quote(quote, name)
  local words, document = self.words, quote.document
  self:add('<li class="%s" data-type="%s" data-speaker="%s" data-outlet="%s"'
    .. ' data-date="%s"><p dir="auto">%s</p><div class="credit">',
    escape(quote.type), escape(quote.type), escape(name or ""),
    escape(document:source()), escape(document.date or ""),
    escape(phrases.words(words, quote)))
  self:add("%s", link(self:quote_anchor(quote), document:source(),
    words.said_in))
  if document.date then
    self:add('<time datetime="%s">%s</time>', escape(document.date),
      escape(labels.date(words, document.date)))
  end
  if quote.cue then self:add("<span>%s</span>", bdi(polarity.cue(quote))) end
  self:add('<span class="badge">%s</span>', escape(words[quote.type]))
  for _, note in ipairs(phrases.notes(words, quote)) do
    self:add('<span class="badge odd">%s</span>', bdi(note))
  end
  self:add("</div></li>\n")
end

function Page:speaker(speaker)
  local words = self.words
  self:add('<article class="speaker"><header><h3>%s</h3>%s<p class="meta">%s</p>'
    .. "</header>\n", bdi(speaker.name or words.unknown),
    speaker.introduced
    and ('<p class="meta" dir="auto">%s</p>'):format(escape(speaker.introduced)) or "",
    escape(table.concat({ labels.count(words, "quote", #speaker.quotes),
      labels.count(words, "outlet", #speaker.outlets) }, " · ")))
  self:add('<ul class="quotes">\n')
  for i, quote in ipairs(speaker.quotes) do
    if i == QUOTES_OF_ONE + 1 then
      self:add('</ul>\n<details><summary>%s: %s</summary><ul class="quotes">\n',
        escape(words.more), escape(labels.count(words, "quote",
        #speaker.quotes - QUOTES_OF_ONE)))
    end
    self:quote(quote, speaker.name)
  end
  self:add(#speaker.quotes > QUOTES_OF_ONE and "</ul></details></article>\n"
    or "</ul></article>\n")
end

-- A chart with its legend and, folded away, its numbers.
function Page:figure(draw, title, rows, of)
  local words, shown = self.words, {}
  self:add('<figure><figcaption>%s</figcaption>%s<p class="legend">',
    escape(title), draw(rows, self.series, title, words.dir == "rtl"))
  for i, name in ipairs(self.series) do
    local count = 0
    for _, row in ipairs(rows) do count = count + (row.counts[name] or 0) end
    if count > 0 then
      shown[#shown + 1] = name
      self:add('<span><span class="key s%d"></span>%s</span> ', i, bdi(name))
    end
  end
  self:add("</p><details><summary>%s</summary>%s</details></figure>\n",
    escape(words.numbers), chart.table(rows, shown, { of = of,
    total = words.total }))
end

-- Who is quoted how much and by which outlet, and on which days.
function Page:charts(list)
  local words, outlets = self.words, {}
  for i, quote in ipairs(self.quotes) do outlets[i] = quote.document:source() end
  local of
  self.series, of = chart.series(outlets, words.others)
  local voices, dated = {}, {}
  for _, speaker in ipairs(list) do
    if speaker.name and #voices < BARS then
      local counts = {}
      for _, quote in ipairs(speaker.quotes) do
        local name = of[quote.document:source()]
        counts[name] = (counts[name] or 0) + 1
      end
      voices[#voices + 1] = { name = width.fit(speaker.name, BAR_LABEL),
        counts = counts, total = #speaker.quotes }
    end
  end
  for i, quote in ipairs(self.quotes) do
    local date = quote.document.date
    if date then dated[#dated + 1] = { date = date, series = of[outlets[i]] } end
  end
  local days = chart.over_time(dated, COLUMNS)
  for _, row in ipairs(days) do
    row.name = labels.date(words, row.date)
    row.short = labels.short_date(words, row.date)
  end
  self:add('<div class="charts">\n')
  if #voices > 1 then
    self:figure(chart.bars, words.chart_voices, voices, words.speaker)
  end
  if #days > 1 then
    self:figure(chart.columns, words.chart_days, days, words.date)
  end
  self:add("</div>\n")
end

-- The form that the script shows: one choice for each property of a quote.
function Page:filters(list)
  local words = self.words
  self:add('<form id="filters" hidden aria-label="%s">', escape(words.filter))
  local function choice(name, label, values)
    self:add('<label>%s<select name="%s"><option value="">%s</option>',
      escape(label), name, escape(words.all))
    for _, value in ipairs(values) do
      self:add('<option value="%s">%s</option>', escape(value[1]),
        escape(value[2]))
    end
    self:add("</select></label>")
  end
  local speakers, outlets = {}, {}
  for _, speaker in ipairs(list) do
    if speaker.name then
      speakers[#speakers + 1] = { speaker.name, speaker.name }
    end
  end
  for i, outlet in ipairs(kinds.outlets_of(self.quotes)) do
    outlets[i] = { outlet, outlet }
  end
  choice("speaker", words.speaker, speakers)
  choice("outlet", words.outlet, outlets)
  choice("type", words.type, { { "direct", words.direct },
    { "mixed", words.mixed }, { "indirect", words.indirect } })
  self:add('<label>%s<input type="date" name="since"></label>'
    .. '<label>%s<input type="date" name="until"></label>'
    .. '<label>%s<input type="search" name="words"></label>'
    .. '<button type="reset">%s</button><output></output></form>\n',
    escape(words.since), escape(words["until"]), escape(words.search),
    escape(words.reset))
end

function Page:speakers(list)
  self:charts(list)
  self:filters(list)
  for i, speaker in ipairs(list) do
    if i == FIRST_SPEAKERS + 1 then
      self:add("<details><summary>%s</summary>\n", escape(self.words.more))
    end
    self:speaker(speaker)
  end
  if #list > FIRST_SPEAKERS then self:add("</details>\n") end
end

function Page:lead(list)
  self:add('<ul class="lead">\n')
  for _, sentence in ipairs(list) do
    self:add('<li dir="auto">%s %s</li>\n', escape((sentence.text:gsub("%s+", " "))),
      self:cites(sentence.members))
  end
  self:add("</ul>\n")
end

-- The other wordings of a statement, the words marked that the shown one has not.
function Page:wordings(statement)
  local words, out, seen = self.words, {}, {}
  for _, member in ipairs(statement.members) do
    local runs, parts = contrast.compare(member.text, statement.text), {}
    for i, run in ipairs(runs) do
      local text = escape((run.text:gsub("%s+", " ")))
      parts[i] = run.own and '<b class="own">' .. text .. "</b>" or text
    end
    local text, shown = table.concat(parts), statement.shown
    local again = member.document == shown.document and span.touching(member, { shown })
    if not again and not seen[text] and (#runs > 1 or runs[1].own) then
      seen[text] = true
      out[#out + 1] = ('<li><p dir="auto">%s</p>%s%s</li>\n'):format(text,
        self:cites { member }, member.speaker
        and (' <span class="meta">%s</span>'):format(bdi(member.speaker)) or "")
    end
  end
  if #out > 0 then
    self:add('<details><summary>%s</summary><ul class="quotes">\n%s</ul></details>\n',
      escape(words.wordings), table.concat(out))
  end
end

function Page:shared(list)
  self:add('<ul class="plain">\n')
  for i, statement in ipairs(list) do
    if i == FIRST_SHARED + 1 then
      self:add('</ul>\n<details><summary>%s</summary><ul class="plain">\n',
        escape(self.words.more))
    end
    self:add('<li><p dir="auto">%s</p>%s', escape(statement.text),
      self:cites((phrases.told(statement))))
    local missing = phrases.missing(self.words, statement)
    if missing then self:add(' <span class="meta">%s</span>', escape(missing)) end
    self:wordings(statement)
    self:add("</li>\n")
  end
  self:add(#list > FIRST_SHARED and "</ul></details>\n" or "</ul>\n")
end

function Page:differ(list)
  self:add('<ul class="plain">\n')
  for _, disagreement in ipairs(list) do
    self:add('<li><h3 dir="auto">%s</h3><dl>', escape(phrases.about(self.words, disagreement)))
    for _, value in ipairs(disagreement.values) do
      self:add("<dt>%s</dt><dd>%s</dd>", bdi(phrases.value(self.words, disagreement, value)),
        self:cites(value.members))
    end
    self:add("</dl></li>\n")
  end
  self:add("</ul>\n")
end

function Page:only(list)
  self:add('<ul class="plain">\n')
  for _, one in ipairs(list) do
    self:add('<li><p dir="auto">%s</p>%s</li>\n', escape(phrases.alone(self.words, one)),
      self:cites(one.members))
  end
  self:add("</ul>\n")
end

-- Each date once, with all that is told of it.
function Page:timeline(list)
  self:add('<ol class="plain">\n')
  local open
  for _, event in ipairs(list) do
    if event.value ~= open then
      if open then self:add("</ul></li>\n") end
      self:add('<li><p class="when">%s</p><ul class="events">\n',
        bdi(phrases.when(self.words, event)))
      open = event.value
    end
    self:add('<li><p dir="auto">%s</p>%s</li>\n', escape(event.text),
      self:cites(event.members))
  end
  self:add("</ul></li></ol>\n")
end

-- What a report has in common with others, with links to each passage in both.
function Page:copied(document)
  local parts = {}
  for _, copy in ipairs(self.copies) do
    if copy.to == document then
      local links = {}
      for i, passage in ipairs(copy.passages) do
        local places = {}
        for j, member in ipairs(passage.members) do
          places[j] = link(self:anchor(member.document, member.first, member.last),
            j == 1 and copy.from:source() or labels.count(self.words, "word", passage.words))
        end
        links[i] = "<li>" .. places[2] .. " = " .. places[1] .. "</li>"
      end
      parts[#parts + 1] = ('<details><summary>%s</summary><ul class="cites">%s</ul></details>')
        :format(escape(phrases.copied(self.words, copy)), table.concat(links))
    end
  end
  return table.concat(parts)
end

function Page:sources(list)
  local words = self.words
  self:add('<div class="scroll"><table><thead><tr><th>%s</th><th>%s</th>'
    .. "<th>%s</th><th>%s</th></tr></thead><tbody>\n", escape(words.outlet),
    escape(words.date), escape(words.title), escape(words.quotes))
  for _, document in ipairs(list) do
    self:add('<tr><td class="n">%s</td><td class="n">%s</td><td dir="auto">%s%s</td>'
      .. "<td>%s</td></tr>\n",
      link(self:text_id(document), document:source()),
      escape(labels.date(words, document.date)), escape(document.title or ""),
      self:copied(document), bdi(#document:quotes()))
  end
  self:add("</tbody></table></div>\n")
end

-- What is marked in a text: asides, quotes, their cues and speakers, and the
-- places that something above links to.
local function marks(page, document)
  local spans = {}
  local function mark(part, tag, class, id)
    spans[#spans + 1] = { first = part.first, last = part.last, tag = tag,
      class = class, id = id }
  end
  for _, part in ipairs(document:boilerplate()) do mark(part, "span", "aside") end
  for _, place in ipairs(page.places[document]) do spans[#spans + 1] = place end
  local named = {}
  for _, quote in ipairs(document:quotes()) do
    mark(quote, "mark", nil, page:quote_anchor(quote))
    if quote.cue then mark(quote.cue, "span", "cue") end
    local mention = quote.speaker and quote.speaker.mention
    if mention and not named[mention.first] then
      named[mention.first] = true
      mark(mention, "span", "who")
    end
  end
  return spans
end

function Page:texts(list)
  local words = self.words
  self:add('<p class="meta">%s</p>\n', escape(words.legend))
  for _, document in ipairs(list) do
    self:add('<article class="text" id="%s" data-outlet="%s" data-date="%s">'
      .. '<h3 dir="auto">%s</h3><p class="meta">%s · %s',
      self:text_id(document), escape(document:source()),
      escape(document.date or ""), escape(document.title or document.id),
      bdi(document:source()), escape(labels.date(words, document.date)))
    if document.url and document.url:find("^https?://[^%s\"'<>]+$") then
      self:add(' · <a href="%s" rel="noreferrer noopener">%s</a>',
        escape(document.url), escape(words.link))
    end
    self:add('</p><div class="body" lang="ar" dir="rtl">%s</div></article>\n',
      markup.mark(document.text, marks(self, document)))
  end
end

function Page:problems(list)
  self:add('<ul class="plain">\n')
  for _, problem in ipairs(list) do
    self:add('<li>%s <bdi lang="en">%s</bdi></li>\n',
      bdi(problems.place(problem) or "?"), escape(problems.message(problem)))
  end
  self:add("</ul>\n")
end

local SECTIONS = {
  { "lead", "lead" }, { "voices", "speakers" }, { "shared", "statements" },
  { "differ", "disagreements" }, { "only", "only" }, { "timeline", "timeline" },
  { "sources", "documents" }, { "texts", "documents" },
  { "problems", "problems" },
}
local WRITERS = {
  lead = Page.lead, voices = Page.speakers, shared = Page.shared,
  differ = Page.differ, only = Page.only, timeline = Page.timeline, sources = Page.sources,
  texts = Page.texts, problems = Page.problems,
}

--- The page.
---@param brief briefing.Brief
---@param lang "ar"|"en"|nil the headings' language; "ar" when left out
---@return string
function M.page(brief, lang)
  local words = labels[lang or "ar"]
  local page = setmetatable({ out = {}, words = words, number = {},
    places = {}, quotes = {}, copies = brief.copies }, Page)
  for _, speaker in ipairs(brief.speakers) do
    table.move(speaker.quotes, 1, #speaker.quotes, #page.quotes + 1,
      page.quotes)
  end
  for i, document in ipairs(brief.documents) do
    page.number[document], page.places[document] = i, {}
  end
  local title = brief.title or words.untitled
  page:add('<!DOCTYPE html>\n<html lang="%s" dir="%s">\n<head>\n'
    .. '<meta charset="utf-8">\n', words.lang, words.dir)
  page:add('<meta http-equiv="Content-Security-Policy" content="default-src '
    .. "'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; base-uri 'none'; "
    .. "form-action 'none'\">\n", digest.sha256(style), digest.sha256(script))
  page:add('<meta name="viewport" content="width=device-width, '
    .. 'initial-scale=1">\n<meta name="referrer" content="no-referrer">\n')
  page:add("<title>%s</title>\n<style>%s</style>\n</head>\n<body>\n", escape(title),
    style)
  page:add('<a class="skip" href="#main">%s</a>\n', escape(words.skip))
  page:add('<div class="page">\n<header id="top"><p class="kicker">%s</p>'
    .. '<h1 lang="ar" dir="rtl">%s</h1><p class="meta">%s</p></header>\n',
    escape(words.kicker), escape(title), escape(phrases.counted(words, brief)))
  page:add('<nav aria-label="%s"><ul>', escape(words.contents))
  for _, section in ipairs(SECTIONS) do
    if #brief[section[2]] > 0 then
      page:add('<li><a href="#%s">%s</a></li>', section[1],
        escape(words[section[1]]))
    end
  end
  page:add('</ul></nav>\n<main id="main">\n')
  for _, section in ipairs(SECTIONS) do
    local name, list = section[1], brief[section[2]]
    if #list > 0 then
      page:add('<section id="%s" aria-labelledby="%s-h"><h2 id="%s-h">%s</h2>\n', name,
        name, name, escape(words[name]))
      WRITERS[name](page, list)
      page:add("</section>\n")
    end
  end
  page:add('</main>\n<footer><p>%s</p><p><a href="#top">%s</a></p></footer>\n'
    .. "</div>\n<script>%s</script>\n</body>\n</html>\n", escape(words.made),
    escape(words.back), script)
  return table.concat(page.out)
end

return M
