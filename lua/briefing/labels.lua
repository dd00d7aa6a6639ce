-- SPDX-License-Identifier: MIT
--- The words of a briefing's headings and notes, in Arabic and English.

local M = {}

M.ar = {
  dir = "rtl", lang = "ar", stop = "، ", colon = ": ",
  kicker = "إحاطة صحفية", untitled = "إحاطة",
  lead = "أبرز ما جاء", voices = "من قال ماذا",
  shared = "ما تشترك فيه التقارير", differ = "أين تختلف التقارير",
  announced = "مرتقب",
  only = "ما انفردت به كل جهة",
  timeline = "التسلسل الزمني", sources = "المصادر", texts = "نصوص التقارير",
  problems = "ما تعذّرت قراءته", contents = "المحتويات",
  unknown = "دون نسبة إلى أحد", more = "المزيد", via = "نقلًا عن",
  to = "إلى", said_in = "في النص", outlet = "الجهة",
  date = "التاريخ", title = "العنوان", quotes = "الاقتباسات",
  undated = "بلا تاريخ", back = "إلى أعلى الصفحة", link = "الرابط الأصلي",
  direct = "بالنص", indirect = "بالمعنى", mixed = "بعضه بالنص",
  future = "لم يُقل بعد", negated = "منفيّ", hearsay = "دون تسمية قائل",
  denied = "ينفيه", open_to = "غير مستبعد",
  legend = "المظلّل كلام منقول، والباهت ليس من متن الخبر.",
  kinds = { denial = "بين نفي وإثبات", number = "الرقم", date = "الموعد",
    who = "الفاعل", place = "المكان", speaker = "القائل",
    modality = "مدى اليقين", name = "كتابة الاسم",
    wording = "الصياغة" },
  copied = { date = "%s من كلماته سبقه إليها %s",
    credit = "%s من كلماته في %s، وهو يذكره مصدرًا", unknown = "%s من كلماته في %s أيضًا" },
  common_source = "كلاهما يذكر %s",
  wordings = "الصياغات", missing = "لم يرد في",
  made = "أُعدّت هذه الإحاطة آليًّا من النصوص المرفقة؛ كل قول فيها موصول بموضعه.",
  months = { "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو",
    "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر" },
  -- One, two, three to ten, eleven and more, as Arabic counts.
  nouns = {
    report = { "تقرير واحد", "تقريران", "%d تقارير", "%d تقريرًا", "%d تقرير" },
    quote = { "اقتباس واحد", "اقتباسان", "%d اقتباسات", "%d اقتباسًا",
      "%d اقتباس" },
    outlet = { "جهة واحدة", "جهتان", "%d جهات", "%d جهة", "%d جهة" },
    word = { "كلمة واحدة", "كلمتان", "%d كلمات", "%d كلمة", "%d كلمة" },
  },
  filter = "تصفية الاقتباسات", all = "الكل", speaker = "القائل",
  type = "النوع", since = "من", ["until"] = "حتى", search = "بحث",
  reset = "مسح",
  chart_voices = "من نُقل عنه، وكم مرة، وفي أي جهة",
  chart_days = "عدد الاقتباسات بحسب تاريخ النشر", numbers = "الأرقام في جدول",
  total = "المجموع", others = "جهات أخرى", skip = "إلى المحتوى",
  open = "«", close = "»",
}

M.en = {
  dir = "ltr", lang = "en", stop = ", ", colon = ": ",
  kicker = "News briefing", untitled = "Briefing",
  lead = "In short", voices = "Who said what",
  shared = "What the reports share", differ = "Where the reports differ",
  announced = "announced",
  only = "What only one outlet has",
  timeline = "Timeline", sources = "Sources", texts = "The reports",
  problems = "What could not be read", contents = "Contents",
  unknown = "Credited to nobody", more = "More", via = "as told by",
  to = "to", said_in = "in the text", outlet = "Outlet",
  date = "Date", title = "Title", quotes = "Quotes",
  undated = "no date", back = "Back to the top", link = "Original page",
  direct = "verbatim", indirect = "reported", mixed = "partly verbatim",
  future = "not yet said", negated = "not said", hearsay = "nobody named",
  denied = "denies it", open_to = "not ruled out",
  legend = "Marked words are reported speech; pale ones are not the report.",
  kinds = { denial = "Denied or said", number = "Figure", date = "When",
    who = "Who does it", place = "Where", speaker = "Who says it",
    modality = "How certain", name = "Spelling of the name", wording = "In what words" },
  copied = { date = "%s of its words were in %s before",
    credit = "%s of its words are in %s, which it credits",
    unknown = "%s of its words are in %s too" },
  common_source = "both name %s",
  wordings = "Wordings", missing = "Not in",
  made = "Made by a program from the texts below; every claim leads to its place.",
  months = { "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December" },
  nouns = {
    report = { "1 report", "2 reports", "%d reports" },
    quote = { "1 quote", "2 quotes", "%d quotes" },
    outlet = { "1 outlet", "2 outlets", "%d outlets" },
    word = { "1 word", "2 words", "%d words" },
  },
  filter = "Filter the quotes", all = "All", speaker = "Speaker",
  type = "Type", since = "From", ["until"] = "Until", search = "Search",
  reset = "Clear",
  chart_voices = "Who is quoted, how often, and by which outlet",
  chart_days = "Quotes by day of publication", numbers = "The numbers in a table",
  total = "Total", others = "other outlets", skip = "Skip to the content",
  open = "“", close = "”",
}

--- `n` things, in words that agree with the number.
---@param labels table
---@param noun "report"|"quote"|"outlet"|"word"
---@param n integer
---@return string
function M.count(labels, noun, n)
  local forms = labels.nouns[noun]
  local rest = n % 100
  local form = forms[3]
  if n == 1 or n == 2 then
    form = forms[n]
  elseif forms[4] and rest >= 11 then
    form = forms[4]
  elseif forms[5] and rest < 3 then
    form = forms[5]
  end
  return form:format(n)
end

--- An ISO date (day, month, year, time or range) in words.
---@param labels table
---@param value string|nil
---@return string
function M.date(labels, value)
  if not value then return labels.undated end
  local month_of, first_day, last_day = value:match("^(%d%d%d%d%-%d%d)%-(%d%d)/%1%-(%d%d)$")
  if first_day then
    return ("%d–%s"):format(tonumber(first_day), M.date(labels, month_of .. "-" .. last_day))
  end
  local from, to = value:match("^(.-)/(.*)$")
  if from then return M.date(labels, from) .. " – " .. M.date(labels, to) end
  local year, month, day, time =
    value:match("^(%d%d%d%d)%-?(%d?%d?)%-?(%d?%d?)T?(%d?%d?:?%d?%d?)")
  if not year then return value end
  local parts = {}
  if day ~= "" then parts[1] = tostring(math.tointeger(tonumber(day))) end
  parts[#parts + 1] = labels.months[tonumber(month)]
  parts[#parts + 1] = year
  local words = table.concat(parts, " ")
  return time ~= "" and words .. labels.stop .. time or words
end

--- A day, month or year in as little room as there is under a column.
---@param labels table
---@param value string
---@return string
function M.short_date(labels, value)
  local year, month, day = value:match("^(%d+)%-?(%d*)%-?(%d*)")
  if month == "" then return year end
  local name = labels.months[tonumber(month)]
  if day == "" then return name end
  return ("%d %s"):format(tonumber(day), name)
end

return M
