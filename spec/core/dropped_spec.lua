-- SPDX-License-Identifier: MIT
-- Who speaks where no mention beside the verb says so.
local read = require "spec.support.read"

local DROPPED = { -- name, text, speaker of the last quote
  { "who is introduced by the paragraph before, in which nobody speaks",
    "وقال سامي عون إن السد قديم.\n\nوأثار وزير الداخلية هادي كرم انتقادات واسعة.\n\nوقال للصحفيين إن السد آمن.", "هادي كرم" },
  { "whoever spoke, where that paragraph names an office alone",
    "وقال سامي عون إن السد قديم.\n\nوأثار الوزير انتقادات واسعة.\n\nوقال للصحفيين إن السد آمن.", "سامي عون" },
  { "who denied it, and not whose agent he is", "وزعمت صحيفة أن الإدارة تفاوض وكيل اللاعب، لكن مدير النادي نفى وجود اتصالات، وقال: \"العقد مستمر\".",
    "مدير النادي" },
  { "whoever spoke, and not what he criticized in marks",
    "أكد النائب جورج سلوم أن الحكومة تأخرت. وانتقد \"القرارات الارتجالية\" في ملف الكهرباء، مشيرا إلى أن التعرفة ارتفعت.", "جورج سلوم" },
  { "who describes, and not whom he does", "وقال سامي كرم إن السد قديم. ووصف الرئيس اللوري بعبارات شديدة، معتبرا أن السد خطر.", "سامي كرم" },
  { "he who says it of himself, and not his office", "وقال عون في بيان أصدره مكتبه الإعلامي إنه طلب من كرم أن تعمل بلاده على حماية السد.", "عون" },
  { "whom أما sets apart alone", "كان اليوم هادئا. أما هلال فقد نجا بعد أن تظاهر بالموت بينما كان المتشددون يضربون الجرحى. وأوضح أنه رأى السد.", "هلال" },
  { "whoever draws attention, which says nothing", "قالت هدى عون إن السد قديم. ولفتت الأنظار إلى أن الماء قليل.", "هدى عون" },
  { "the woman of the sentence before, and not the man who spoke in this",
    "قالت هدى عون إن السد قديم. وقال رئيس الوزراء أحمد سعدان إن السد جديد، وعقبت قائلة: «منذ متى نتأسف نحن؟ إنه العار!».",
    "هدى عون" },
  { "who refused, by whose office no verb stands",
    "وخلصت دراسة أعدها مركز المشكاة إلى أن الاكتظاظ كبير.\n\nورفض الناطق الإعلامي باسم تجمع المعلمين رائد سعدان ما وصفه بـ\"سياسة الترقيع\"، مشددا على أن السد قديم.",
    "رائد سعدان" },
  { "whoever spoke, where he turns to whom he calls so",
    "قال سالم عون إن السد قديم. وخاطب من وصفهم بمثيري الفتن بالقول: \"السد قديم جدا\".",
    "سالم عون" },
  { "a ministry of the sentence before, where the last speaker is a man",
    "وقال بيتر سعدون إن السد قديم.\n\nوأصدرت وزارة الدفاع بيانا جادا يتناول تعميق التعاون.\n\nلكنها قالت إن التدريبات \"لا تستهدف أي طرف\".",
    "وزارة الدفاع" },
  { "whose name has two words, the second with the article", "وحذر عبد العزيز من تداول المقطع، مؤكدا أنه لن يسامح من ينشره.", "عبد العزيز" },
  { "a body in a construct, and not what it announced", "أعلنت لجنة الانتخابات النتائج النهائية، وقالت إن السد قديم.", "لجنة الانتخابات" },
  { "who appeared in what an army tells of",
    "قال سامي السعدون إن السد قديم. وظهر السعدون في التسجيل المصور الذي قال الجيش إنه التقط في القاعدة. وقال في التسجيل: «أحييكم جميعا».",
    "سامي السعدون" },
  { "who speaks, where he calls so what أما sets apart",
    "قال عون إن الاتفاق كان عارا على لوريا، أما المفاوضات التي أجرتها نهريا فوصفها بـ\"أسوأ مفاوضات\" رآها في حياته.",
    "عون" },
  { "from whom an agency has it, behind القول",
    "قال سامي عون إن السد قديم. كما نقلت الوكالة عنه القول \"هي صعبة بالنسبة لنا لكنها ستمر\".",
    "سامي عون" },
  { "a man whose office is written as a woman's",
    "وقال رشيد نافع إن الباب مغلق. وأورد الداعية ياسين العمري أن “المسلسل جيد جدا”، وزاد: “الناس هنا بخير جدا”.",
    "ياسين العمري" },
  { "one man, none of the many who were named in between",
    "قال هاني يونس إن الباب مغلق، وهو ما أكده الصحفيون أنفسهم أمس.\n\nوذكر أن السد آمن.",
    "هاني يونس" },
  { "whoever speaks, of what he calls so", "وأوضح سامي عون أن دخول العمال سيكون إلى ما وصفه بـ«المنطقة الآمنة جدا».", "سامي عون" },
  { "of whom a country's denial is none", "وقالت هدى كرم إن الباب مغلق.\nوأضافت موجهة كلامها إلى الوزير: “أنت الوحيد الذي يسمعنا”.", "هدى كرم" },
  { "a mother who told before, not a school", "روت أم مهدي، نازحة من الجنوب، معاناتها بعد نزوحهم من مدرسة الزيتون. " ..
    "وأعربت عن يأسها، متسائلةً عما إذا كان الوفد يناقش أرواحهم.", "أم مهدي", nil },
  { "one name behind the verb of the sentence before", "طلب حسام من القاضي فرصة للحديث. وقال إنه القاتل الحقيقي.", "حسام", nil },
  { "who turns to her with his words", "قال سامي عون إنه سعيد.\n\nثم وجه إليها كلامه مازحًا: «نحن لا نعمل».", "سامي عون", nil },
  { "a ministry, without what it denies", "ونفت الوزارة صحة ما تردد، مؤكدة أن السد آمن.", "الوزارة", nil },
  { "whose country is asked", "وقال سامي عون إن السد آمن. كما دعا سوريا إلى أن تفتح المعبر.", "سامي عون", nil },
  { "no agency of the dateline",
    "عواصم - وكالات: في وقت يتواصل فيه الجدل، دافعت وزيرة الري هدى سعد عن سياستها، قائلة في جلسة إن السد آمن.", "هدى سعد", nil },
  { "who did something before, by his name", "كشف رجب شحاتة حقيقة ما يقال. وقال إن السد آمن.", "رجب شحاتة", nil },
  { "the same in the paragraph before", "كشف رجب شحاتة، رئيس الشعبة، حقيقة ما يقال.\nوقال في تصريحات صحفية إن السد آمن.", "رجب شحاتة", nil },
  { "the same before حيث قال", "وفي ضوء هذا تحدث المدير الفني للفريق، خلال المؤتمر الصحفي.\nحيث قال: كنا نستحق الفوز في النهائي.", "المدير الفني للفريق", nil },
  { "of whom an outlet passes it on", "وقالت هدى كرم \"لم نغير شيئا\". وقالت الصحيفة إن البيع بطيء.\nونقلت الصحيفة عنها قولها إن السعر ثابت.", "هدى كرم", nil },
  { "no member who relays it", "قال الوزير سامي عون إن الباب مغلق. ونقل أحد أعضاء الوفد عنه قوله إن السد آمن.", "سامي عون", nil },
  { "who comes back in the evening, of whom we ask", "وقال مجد قضماني إن الأسعار زادت.\nفي المساء يعود أبو عدنان إلى دفاتره. وحين سألناه عن الدكان، أجاب: «وين بدي روح؟».",
    "أبو عدنان", nil },
  { "whom the page tells of a few sentences before, where nobody has spoken",
    "عند الجزيرة، يدفع الحاج منصور بوعلي قاربه الخشبي. كان أبناؤه الثلاثة يرافقونه.\nيقول لي وهو يفك شباكه: \"البحر لم يعد يطعم أحداً\".", "منصور بوعلي", nil },
  { "a man whose nation stands before his name",
    "وقال سامي عون إن الباب مغلق. وأشاد العراقي جبار المالح، مدرب الميناء، بشخصية لاعبيه، وقال: \"لم ينسوا النتيجة أبدا\".", "جبار المالح", nil },
  { "her of whom it is told, not who spoke last",
    "وقالت السفيرة هدى هولم إن الباب مغلق. وقال هادي عون إن بلادها مستعدة، ونقل عنها أنّ الوقت ينفد.", "هدى هولم", nil },
  { "the minister, not the delegation that calls for something",
    "أكدت الوزيرة هدى سعدون أن العمل سينجز. ودعا الوفد الإعلامي إلى الهدوء. وأضافت أن السعر ثابت.", "هدى سعدون", nil },
  { "the director, not the centre where she works",
    "وقالت المديرة هدى سعدون إن العدد تضاعف.\nويقع المركز على طريق جبلي. وتابعت أن المستشفى بعيد.", "هدى سعدون", nil },
  { "he whom أما sets apart by his surname",
    "حسم اللقاء البديل يوسف السعدون.\nقال المدرب سامي عون إن فريقه فاز.\nأما السعدون، الملقب بالنورس، فأهدى هدفه إلى والدته. وقال: \"هي التي أقنعتني بالبقاء هنا\".",
    "السعدون", nil },
  { "whom he told, and who answers",
    "وقال القيادي سامي عون: «قلنا للوسيط الأممي إن الأمر انتهى، لكنه رد بأن الموعد ثابت».", "الوسيط الأممي", nil },
  { "whom she asked, by a pronoun",
    "وأقر المتهم سامي عون بأنه غفا. وقالت الطبيبة هدى كرم: \"سألته متى بدأت الأعراض فأجابني بأنها بدأت في الطريق\".",
    "سامي عون", nil },
  { "the lawyer who asked for it, behind what the court refused",
    "وقال الحارس سامي عون إنه غفا. وطلب المحامي إخلاء سبيل موكله، لكن المحكمة رفضت الطلب. وقال للصحفيين إن الفريق سيستأنف القرار.",
    "المحامي", nil },
  { "the trainer who will not speak of something",
    "قال المدرب البرتغالي روي مينديش إن فريقه فاز. وقال سامي عون إن إصابته بسيطة. ورفض المدرب البرتغالي الحديث عن اللقب، وقال: \"ما زلنا في يناير\".",
    "روي مينديش", nil },
  { "he who says in marks what he asked of them",
    "وعبر المدرب سامي كرم عن سعادته. وتابع: طلبت من اللاعبين أن يلعبوا من أجل زميلهم المصاب.", "سامي كرم", nil },
  { "of whom an outlet relays it, before the outlet", "قال الرئيس هادي عون إن الأمر انتهى. ونقلت عنه الوكالة قوله إن الباب مغلق.", "هادي عون", nil },
  { "the same before a clause", "قال الرئيس هادي عون إن الأمر انتهى. ونقل عنه موقع «الميدان» أن الباب مغلق.", "هادي عون", nil },
  { "whose visitors relay it", "أما الرئاسة فتتفرج. ينقل زوار رئيس المجلس عنه أنه غير معني بالمسودات.", "رئيس المجلس", nil },
  { "she of whom أما tells, behind ولا too",
    "أما المحللة فاطمة كرم فتذهب إلى أن توقيت الأزمة مرتبط بالانتخابات، ولا تستبعد أن تلجأ العاصمة إلى إغلاق المعبر.",
    "فاطمة كرم", nil },
  { "who answered", "وتساءل النائب شكري كرم عما إذا كان السعر سينخفض فرد المحافظ \"لا\"، ثم استدرك قائلا إن السوق تحدده.", "المحافظ", nil },
  { "who asked in a relative clause, in his phrase", "وحسب مصدر بالشركة فإن الخسائر كبيرة، وهو رقم شكك فيه عضو الجامعة حاتم كرم الذي تساءل: «كيف تخسر شركة مفلسة أصلا؟». وباتت المفاوضات، على حد تعبيره، «حوار طرشان لا يسمع أحد فيه أحدا».",
    "حاتم كرم", nil },
  { "she who denied it", "أكد سامي عون أن الرجل بخير، غير أن الدكتورة هبة كرم كذبت ذلك، مشيرة إلى أن الخطر قائم.",
    "هبة كرم", nil },
  { "whom those stand near who tell it", "أكد أحد نوابه أن الباب مغلق. ونقل زوار الرئيس المكلف رياض كرم عنه قوله إن الوقت ضيق.",
    "رياض كرم", nil },
  { "not the paper that has it from him", "وأكد سامي عون أن الباب مفتوح. ونقلت وسائل إعلام مقربة منه عنه قوله إن العمل جار.",
    "سامي عون", nil },
  { "the study that goes on", "خلصت الدراسة إلى أن الثلج سيختفي. ووجدت أن معدل الذوبان تضاعف.", "الدراسة", nil },
  { "not who described in passing",
    "قال المدرب ماركو كرم إنه يحلم. وأقيل قبله مدرب لأسباب وصفها رئيس النادي بأنها \"داخلية بحتة\". وأوضح أن القرار غدا.",
    "ماركو كرم", nil },
  { "who accuses a body behind a comma",
    "اتهم المتحدث الرائد أحمد حسين، قوات الدعم بقصف المخيم، وقال إن القصف كبير.", "أحمد حسين", nil },
  { "the forces in marks that deny", "قالت الشبكة إن العدد كبير. ونفت \"قوات النهر\" أي صلة لها بالأمر، وقالت إن طائرات كانت تحلق.",
    "قوات النهر", nil },
  { "the subject of the sentence before, where nobody has spoken",
    "روى شهود عيان للصحيفة تفاصيل الحادث.\nوقالوا إن السائق نام.", "شهود عيان", nil },
  { "one whose name opens a sentence of the paragraph",
    "تقول سلمى إن البحر هادئ. وقال سامي عون إنه عميق.\nوتحتفظ سلمى بصورة منه. قالت لنا إنها تحبه.", "سلمى", nil },
}

local UNKNOWN = { -- name, text, whose second quote is by nobody that it names
  { "is not one man where many speak", "وقال سامي عون إن الباب مفتوح. ويقولون إن الوقت ضيق." },
  { "is nobody in what was said in marks",
    "وقال إن \"الجيش يستعد للمعركة\"، مضيفا: \"سندافع عن البلد كله\"." },
  { "is no verb behind أنه", "أما والدته سمر فتروي أنه بكى مرة أمامهم، \"قال لي يومها: لا تخبري أحدا بذلك\"." },
}


describe("the speaker who is not named", function()
  for _, row in ipairs(DROPPED) do
    it("is "..row[1], function()
      local speaker = read.last(row[2]).speaker
      assert.equal(row[3], speaker.name)
      assert.is_nil(speaker.mention)
    end)
  end

  it("is the document's where its heading says whose it is", function()
    local quote = read.quotes("بيان صادر عن وزارة الري\n\nإنها تؤكد أن السد آمن.")[1]
    assert.equal("document", quote.speaker.how)
    assert.equal("وزارة الري", quote.speaker.name)
  end)

  it("is the one whom their paragraph opens with", function()
    local quotes = read.quotes("وقال الوزير نبيل كرم إن السد آمن.\n" ..
      "وقف النائب سالم عمران في الجلسة. ثم قال إن الأرقام ناقصة.")
    assert.equal("سالم عمران", quotes[2].speaker.name)
  end)

  it("is unknown where nothing supports a choice", function()
    local quote = read.quote("وأضاف أن الماء كاف.")
    assert.is_nil(quote.speaker)
    assert.equal(0, quote.confidence)
  end)

  for _, row in ipairs(UNKNOWN) do
    it(row[1], function() assert.is_nil(read.quotes(row[2])[2].speaker) end)
  end

  it("is whom the main verb names, behind وإذ", function()
    local quotes = read.quotes "قال هادي عون إن السد قديم. وإذ لفت إلى أن المهلة انتهت، أكد النائب سامر حداد أن كتلته لن تنسحب."
    assert.equal("سامر حداد", read.speaker(quotes[2]))
  end)

  it("are many, the subject of the verb before their participle, where one spoke", function()
    local quotes = read.quotes "وقال رئيس البلدية إن الصهاريج وزعت، وهو ما نفاه السكان، مؤكدين أنهم لم يروها."
    assert.equal("السكان", read.speaker(quotes[2]))
  end)
end)
