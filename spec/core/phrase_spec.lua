-- SPDX-License-Identifier: MIT
-- Where the noun phrase of a speaker ends.
local read = require "spec.support.read"

local PHRASES = { -- name, text, mention
  { "an apposition", "وأكد نائب وزير الري، خالد المنصور، أنّ الخزان ممتلئ.", "نائب وزير الري، خالد المنصور" },
  { "an office with a preposition", "وقال مسؤول في الإدارة المحلية إن الطريق مغلق.", "مسؤول في الإدارة المحلية" },
  { "not the medium", "وقال الوزير في بيان، إن المفاوضات بدأت.", "الوزير" },
  { "all behind باسم", "وقال الناطق باسم البعثة الأممية إن القافلة وصلت.", "الناطق باسم البعثة الأممية" },
  { "an office with a name in marks",
    "لكن رئيس الأبحاث في «ميناء كبير» هاني برغوث يرى أن السوق هادئة.",
    "رئيس الأبحاث في «ميناء كبير» هاني برغوث" },
  { "an office with العام", "وقال الأمين العام للاتحاد، سمير نعيم، إن الباب مفتوح.",
    "الأمين العام للاتحاد، سمير نعيم" },
  { "not the year", "وقال الوزير العام الماضي إن الباب مفتوح.", "الوزير" },
  { "an office at an organization", "وأكد مندوب البلاد لدى المنظمة أن الباب مفتوح.",
    "مندوب البلاد لدى المنظمة" },
  { "not the outlet behind لـ", "لفتت مصادر وزارية لـ«الأفق» إلى أن الباب مفتوح.", "مصادر وزارية" },
  { "an apposition of علي", "وقال الناطق باسم البلدية، علي العمران، إن الطريق على حاله.",
    "الناطق باسم البلدية، علي العمران" },
  { "not how the report came by it", "وذكر بيان للوزارة تلقته الوكالة أن الباب مفتوح.", "بيان للوزارة" },
  { "not a noun behind في", "وقالت الوزارة في تقدير أولي إن الباب مفتوح.", "الوزارة" },
  { "not the reason behind a comma", "وقال الوزير، تعليقاً على الخبر، إن الباب مفتوح.", "الوزير" },
  { "an office whose adjective ends like a pronoun",
    "وأضاف المدير الفني لفريق النيل: \"الباب مفتوح لنا جميعا\".", "المدير الفني لفريق النيل" },
  { "a club", "ويصر نادي «السيدة» على موقفه بأن العقد قديم.", "نادي «السيدة»" },
  { "all of an office with an adjective", "وأعلن المكتب الفني لرئيس البلدية أن الباب مفتوح.",
    "المكتب الفني لرئيس البلدية" },
}

describe("a speaker's phrase is", function()
  for _, row in ipairs(PHRASES) do
    it(row[1], function()
      assert.equal(row[3], read.quotes(row[2])[1].speaker.mention.text)
    end)
  end
end)
