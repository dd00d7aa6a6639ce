-- SPDX-License-Identifier: MIT
-- lua frames.lua [--list]: sentences made of every speaker, verb and listener put
-- into each other, of which it is known what is right by how they were made: who
-- speaks, to whom, where a content ends, who goes on speaking.
--   --list says each sentence that is read otherwise, with what was read
-- Lines are tab-separated: what was asked, the frame, sentences, right.
-- It finds gaps that reports show rarely; how rarely, only reports say.

local core = require "briefing.core"

local listing = arg[1] == "--list"

-- Who speaks, and the gender of the verb: m, f, p (many).
local SPEAKERS = {
  { "سامي عون", "m" }, { "هدى كرم", "f" }, { "الوزير سامي عون", "m" }, { "وزيرة الصحة هدى كرم", "f" },
  { "رئيس بلدية المنارة سامي عون", "m" }, { "المدير العام للشركة سامي عون", "m" }, { "جوناثان ريدفورد", "m" },
  { "الناطق باسم الجيش العقيد سامي عون", "m" }, { "المستشار اللوري سامي عون", "m" }, { "الدكتور عبد الله بن ناصر الحمدي", "m" },
  { "وزارة الري", "f" }, { "وزارة الخارجية اللورية", "f" }, { "الحكومة", "f" }, { "المجلس البلدي", "m" }, { "نقابة المعلمين", "f" },
  { "حركة النهضة", "f" }, { "منظمة «أطباء النهر»", "f" }, { "حزب العدالة والبناء", "m" }, { "المحكمة العليا", "f" },
  { "مصدر أمني", "m" }, { "مسؤول حكومي رفيع", "m" }, { "مصادر محلية", "f" }, { "شهود عيان", "p" }, { "خبراء اقتصاديون", "p" },
  { "أحد السكان", "m" }, { "عدد من النواب", "p" }, { "النواب", "p" }, { "المتحدث الرسمي", "m" }, { "محافظ البنك المركزي", "m" },
  { "والد الضحية", "m" }, { "رئيس الوزراء", "m" }, { "قائد الشرطة اللواء سامي عون", "m" }, { "الشيخ ناصر الحمدي", "m" },
  { "مدير عام الشركة الوطنية للكهرباء", "m" }, { "ولي العهد", "m" }, { "الطفل سامي", "m" }, { "روسيا", "f" }, { "الصين", "f" },
  { "مدرب المنتخب ماركو ديلفيو", "m" }, { "النائب عن كتلة النهر سامي عون", "m" },
}

local LISTENERS = {
  "كريم مراد", "الوزير كريم مراد", "رئيس المجلس", "النواب", "أعضاء المجلس", "نظيره الروسي", "السكان", "المحافظ رامي سعد",
  "مجلس الأمن", "زوجته", "أحد الأطباء", "الصحفيين", "وزير الري رامي سعد", "عدد من النواب", "ليلى حداد", "الحكومة",
}

-- %s is who speaks, {m|f|p} the form that agrees with him.
local BY = {
  "{قال|قالت|قال} %s إن السد قديم.", "و{أوضح|أوضحت|أوضح} %s في تصريح للصحفيين أن العمل مستمر.",
  "و{قال|قالت|قال} %s، خلال مؤتمر صحفي، إن العمل مستمر.", "و{أشار|أشارت|أشار} %s، أمس الثلاثاء، إلى أن العمل مستمر.",
  "و{حذر|حذرت|حذر} %s من أن السد قديم.", "و{قال|قالت|قال} %s: \"السد قديم ولن نبيعه أبدا\".",
  "و{وصف|وصفت|وصف} %s الهجوم بأنه \"جريمة كبرى\".", "و{وصف|وصفت|وصف} %s تصريحات الرئيس بأنها \"خطيرة جدا\".",
  "و{اتهم|اتهمت|اتهم} %s المعارضة بعرقلة العمل في السد.", "و{اتهم|اتهمت|اتهم} %s أعضاء المجلس بعرقلة العمل في السد.",
  "و{أعلن|أعلنت|أعلن} %s إغلاق السد.", "و{نفى|نفت|نفى} %s صحة الأنباء عن إغلاق السد.",
  "و{دعا|دعت|دعا} %s السكان إلى الهدوء.", "و{دعا|دعت|دعا} %s إلى إغلاق السد.", "و{رفض|رفضت|رفض} %s الاتهامات.",
  "وبحسب %s، فإن السد قديم.", "السد قديم ولا بد من هدمه، بحسب %s.", "السد قديم ولا بد من هدمه، كما {قال|قالت|قال} %s.",
  "\"السد قديم ولن نبيعه أبدا\"، {قال|قالت|قال} %s.", "ومن {جانبه قال|جانبها قالت|جانبهم قال} %s إن السد قديم.",
  "ونقلت وكالة المدار عن %s {قوله|قولها|قولهم} إن السد قديم.", "ونقلت وكالة المدار عن %s أن السد قديم.",
  "%s {أكد|أكدت|أكدوا} أن السد قديم.", "لكن %s {قال|قالت|قالوا} إن السد قديم.", "و{كان|كانت|كان} %s قد {أعلن|أعلنت|أعلنوا} أن السد قديم.",
  "أما %s ف{قال|قالت|قالوا} إن السد قديم.",
}

-- %t is who is told, %l the same with ل.
local TO = {
  "و{أبلغ|أبلغت|أبلغ} %s %t أن السد قديم.", "و{أخبر|أخبرت|أخبر} %s %t بأن السد قديم.", "و{قال|قالت|قال} %s %l إن السد قديم.",
  "و{أكد|أكدت|أكد} %s %l أن السد قديم.", "و{قال|قالت|قال} %s %l: \"السد قديم ولن نبيعه أبدا\".",
  "و{حذر|حذرت|حذر} %s %t من أن السد قديم.", "و{طلب|طلبت|طلب} %s من %t أن يغلق السد.",
  "و{سأل|سألت|سأل} %s %t عما إذا كان السد قديما.", "و{رد|ردت|رد} %s على %t بأن السد قديم.",
  "و{خاطب|خاطبت|خاطب} %s %t {قائلا|قائلة|قائلين}: \"السد قديم ولن نبيعه أبدا\".",
}

-- What a content is, and behind it what is none of it, with the contents that this adds.
local CONTENTS = {
  "السد قديم", "السد قديم وأن العمل فيه خطر", "السد الذي بني قبل عشرة أعوام قديم", "على الحكومة أن تغلق السد", "هناك خطة لهدم السد",
  "المشروع يهدف إلى توفير المياه للسكان", "القتال توقف صباح الثلاثاء", "ثلاثة أشخاص قتلوا وأصيب عشرة في انهيار السد",
  "الاتفاق، الذي وقع أمس، يشمل وقف القتال", "ما حدث كان كارثة",
}
local SAFE = "القرية آمنة"
local TAILS = {
  { "، {مشيرا|مشيرة|مشيرين} إلى أن القرية آمنة.", SAFE }, { "، و{أضاف|أضافت|أضافوا} أن القرية آمنة.", SAFE },
  { "، كما {أكد|أكدت|أكدوا} أن القرية آمنة.", SAFE }, { "، في حين قال المحافظ إن القرية آمنة.", SAFE },
  { "، فيما أكد المحافظ أن القرية آمنة.", SAFE }, { "، بينما نفى المحافظ ذلك." }, { "، على حد {قوله|قولها|قولهم}." },
  { "، وذلك خلال مؤتمر صحفي في المدينة." }, { "، في تصريح لوكالة المدار." }, { "، {داعيا|داعية|داعين} إلى الهدوء." },
  { "، وهو ما نفاه المحافظ." }, { "، الأمر الذي نفته الوزارة." }, { "، {محذرا|محذرة|محذرين} من أن القرية آمنة.", SAFE },
  { "، لكن المحافظ قال إن القرية آمنة.", SAFE }, { "، و{دعا|دعت|دعوا} السكان إلى الهدوء." },
}

-- Sentences between a quote and one whose speaker is not named; with the name and gender of who
-- goes on, where it is another.
local BETWEEN = {
  { "ووقع الانفجار أمس في وسط المدينة." }, { "وتأتي هذه التصريحات بعد أيام من الانفجار." }, { "وكانت الشركة أغلقت السد الشهر الماضي." },
  { "ويبلغ عدد سكان القرية ألف نسمة." }, { "ولم يصدر أي تعليق من الشركة." }, { "وقال المحافظ رامي سعد إن القرية آمنة.", "رامي سعد", "m" },
  { "ونفى المحافظ رامي سعد ذلك.", "رامي سعد", "m" }, { "بدورها، أعلنت النائبة ليلى حداد أن القرية آمنة.", "ليلى حداد", "f" },
}
local GOES_ON = { "و{أضاف|أضافت|أضافوا} أن العمل مستمر.", "و{أكد|أكدت|أكدوا} أن العمل مستمر.", "و{أشار|أشارت|أشاروا} إلى أن العمل مستمر." }

local PLACE = { m = 1, f = 2, p = 3 }

-- `frame` with the forms that agree with `gender`.
local function agree(frame, gender)
  return (frame:gsub("{([^}]*)}", function(forms)
    local at = 0
    for form in forms:gmatch "[^|]+" do
      at = at + 1
      if at == PLACE[gender] then return form end
    end
  end))
end

local function put(frame, letter, words)
  return (frame:gsub("%%" .. letter, (words:gsub("%%", "%%%%"))))
end

local function with_l(words)
  return words:sub(1, 4) == "ال" and "لل" .. words:sub(5) or "ل" .. words
end

-- What is told in `text`, quotes or else acts.
local function read(text)
  local document = assert(core.analyse(text))
  local quotes = document:quotes()
  return #quotes > 0 and quotes or document:acts()
end

local function words_of(who)
  local mention = who and who.mention
  return mention and mention.text or who and who.text or who and who.name or "-"
end

local counts, order = {}, {}

-- Counts one sentence of `frame`: right where `got` is `wanted`.
local function count(asked, frame, text, got, wanted)
  local key = asked .. "\t" .. frame
  if not counts[key] then
    counts[key] = { 0, 0 }
    order[#order + 1] = key
  end
  local right = got == wanted
  counts[key][1] = counts[key][1] + 1
  counts[key][2] = counts[key][2] + (right and 1 or 0)
  if listing and not right then print(asked, text, got) end
end

for _, frame in ipairs(BY) do
  for _, speaker in ipairs(SPEAKERS) do
    local text = put(agree(frame, speaker[2]), "s", speaker[1])
    local list = read(text)
    count("who", frame, text, words_of((list[#list] or {}).speaker), speaker[1])
  end
end

for _, frame in ipairs(TO) do
  for _, speaker in ipairs(SPEAKERS) do
    for _, listener in ipairs(LISTENERS) do
      local text = put(put(put(agree(frame, speaker[2]), "s", speaker[1]), "t", listener), "l", with_l(listener))
      local list = read(text)
      local quote = list[#list] or {}
      local told = quote.addressee and quote.addressee.text or "-"
      if told == with_l(listener) then told = listener end
      count("to whom", frame, text, words_of(quote.speaker) .. " → " .. told, speaker[1] .. " → " .. listener)
    end
  end
end

for _, tail in ipairs(TAILS) do
  for _, speaker in ipairs(SPEAKERS) do
    for _, content in ipairs(CONTENTS) do
      local text = put(agree("و{أكد|أكدت|أكد} %s أن ", speaker[2]), "s", speaker[1]) .. content .. agree(tail[1], speaker[2])
      local contents = {}
      for i, quote in ipairs(read(text)) do contents[i] = quote.text end
      count("where it ends", tail[1], text, table.concat(contents, " | "), content .. (tail[2] and " | " .. tail[2] or ""))
    end
  end
end

for _, between in ipairs(BETWEEN) do
  for _, last in ipairs(GOES_ON) do
    for _, speaker in ipairs(SPEAKERS) do
      local text = ("%s %s %s"):format(put(agree("و{قال|قالت|قال} %s إن السد قديم.", speaker[2]), "s", speaker[1]), between[1],
        agree(last, between[3] or speaker[2]))
      local list = read(text)
      local first, quote = list[1] or {}, list[#list] or {}
      local name = quote.speaker and quote.speaker.name or "-"
      count("who goes on", between[1], text, name, between[2] or first.speaker and first.speaker.name)
    end
  end
end

if not listing then
  local total = { 0, 0 }
  for _, key in ipairs(order) do
    print(key, counts[key][1], counts[key][2])
    total = { total[1] + counts[key][1], total[2] + counts[key][2] }
  end
  print("all", "", total[1], total[2])
end
