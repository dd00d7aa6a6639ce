-- SPDX-License-Identifier: MIT
local read = require "spec.support.read"

local MENTIONS = { -- name, text, mention
  { "of a country with the article, before what it describes", "ووصفت الولايات المتحدة تصريحات الرئيس بأنها \"خطيرة جدا\".", "الولايات المتحدة" },
  { "of a crown prince", "وقال ولي العهد إن السد قديم.", "ولي العهد" },
  { "of each of two", "السد قديم ولا بد من هدمه، كما قال كل من الوزير سامي عون والنائب كريم مراد.", "كل من الوزير سامي عون والنائب كريم مراد" },
  { "of one close to another, behind كان", "وكان مصدر مقرب من الرئيس قد أعلن أن السد قديم.", "مصدر مقرب من الرئيس" },
  { "of one of many, before the verb", "أحد الأطباء أكد أن السد قديم.", "أحد الأطباء" },
  { "of a number of them, behind كما", "السد قديم ولا بد من هدمه، كما قال عدد من النواب.", "عدد من النواب" },
  { "of a number of them, behind بحسب", "وبحسب عدد من النواب، فإن السد قديم.", "عدد من النواب" },
  { "of a source by what it is, before whom it tells", "وأبلغ مصدر مطلع رويترز أن السد قديم.", "مصدر مطلع" },
  { "of a diplomat by what he is, before what he describes", "ووصف دبلوماسي غربي بارز الهجوم بأنه \"جريمة كبرى\".", "دبلوماسي غربي بارز" },
  { "of whose name stands in brackets", "وقالت (أم خليفة) إن السد قديم.", "أم خليفة" },
  { "of a name that looks like an adverb", "وقالت كي مون إن السد قديم.", "كي مون" },
  { "of nobody, where it is what for", "وقال كي يقنعهم إن السد قديم.", nil },
  { "of a name with two initials", "وقالت إل. إف. كرم إن السد قديم.", "إل. إف. كرم" },
  { "of a name of God in two words", "وقال النائب فتح الله حسن إن السد قديم.", "النائب فتح الله حسن" },
  { "of whose count it is", "وأفاد إحصاء للوزارة بأن السدود قديمة.", "إحصاء للوزارة" },
  { "of a ministry without the claims that it denies", "ونفت الوزارة مزاعم المعارضة بأن السد مهدد.", "الوزارة" },
  { "of a doctor whose name looks like a preposition", "وقال الدكتور علي عبد العال إن السد آمن.", "الدكتور علي عبد العال" },
  { "of one of two, before قائلا", "وعلق أحدهما قائلا: “هذا لا يشبه المدينة كثيرا”.", "أحدهما" },
  { "of many whom no table knows, behind whom they describe", "لم يكن السوق بعيدا، إذ وصفه المتسوقون بأنه غال.", "المتسوقون" },
  { "of a witness behind من جهته", "وذكر من جهته شاهد عيان إن القتال قريب.", "شاهد عيان" },
  { "of some of those who have an office", "ويعتقد بعض المحللين أن المشروع سيظل مجرد فكرة.", "بعض المحللين" },
  { "of a paper that something stood in", "وجاء في صحيفة الصباح اللورية أن السد قديم.", "صحيفة الصباح اللورية" },
  { "of a paper by what kind it is, before what it describes", "ووصفت الصحيفة اللورية ذلك البيان بأنه \"هجوم مبطن على الناس\".", "الصحيفة اللورية" },
  { "of a name before an office and a semicolon", "أكدت آمنة كرم؛ رئيسة جمعية النساء، أن السد قديم.", "آمنة كرم" },
  { "of nobody, where it is how he said it", "وزاد باللهجة الدارجة: \"هذا الكلام ما يمشيش\".", nil },
  { "of a name that a verb in the first person looks like", "أكد إريك كرم أن زيارة الرئيس مهمة.", "إريك كرم" },
  { "of nobody whom a pronoun shows, but what he intends", "وأكد عزمه على جعلها \"سنة للعمل والبناء\".", nil },
  { "of a country, without what it describes", "ووصفت الكويت القرار الأميركي بأنه \"خطوة عادية جدا\".", "الكويت" },
  { "of who denies a rumour, without what he denies", "ونفى رئيس البلدية صحة ما أشيع من أن السد انهار.", "رئيس البلدية" },
  { "of three names, of which the second is a given name", "وقال الناطق باسم الوزارة محمد علي العوني إن العمل مستمر.", "الناطق باسم الوزارة محمد علي العوني" },
  { "of who spoke, and not of what the relative clause before the colon has", "وقال سامي عون عقب الاجتماع الذي شهد خلافات: \"ما زلنا في المنافسة على اللقب\".", "سامي عون" },
  { "of who held what he speaks at", "عقد المدير سامي عون مؤتمرا صحفيا، أعلن خلاله أن العمل انتهى.", "المدير سامي عون" },
  { "of who chaired what he opens", "ترأس الوزير سامي عون اجتماعا، أوضح في مستهله أن العمل مستمر.", "الوزير سامي عون" },
  { "of who recorded what he speaks in", "سجل اللاعب سامي عون فيديو قال فيه إن العمل مستمر.", "اللاعب سامي عون" },
  { "of who brought the case that he makes", "رفع المحامي سامي عون دعوى قضائية يقول فيها إن العمل مستمر.", "المحامي سامي عون" },
  { "of who speaks at what another held", "عقد مجلس الوزراء جلسة، أكد خلالها رئيس الوزراء أن العمل مستمر.", "رئيس الوزراء" },
  { "of whose report it is, a name that is known", "أعدت الأمم المتحدة تقريرا ذكرت فيه أن العمل مستمر.", "الأمم المتحدة" },
  { "of officials straight before their verb", "وبات وضع سكان المدينة يائسا ومسؤولو الإغاثة يقولون إن الأطفال يموتون.", "ومسؤولو الإغاثة" },
  { "of a paper, not of who published it", "والمقال الذي نشرته الصحيفة أمس يكشف أن العمل مستمر.", "والمقال" },
  { "without what that one describes", "كما وصف ذلك المسؤول أسلوب قيادة الرئيس بأنه \"متهور\".", "ذلك المسؤول" },
  { "without in what mood it was said, in marks", "قال سامي عون \"مؤيدا للقرار\" إن الوزير محق.", "سامي عون" },
  { "of a guest, without his host", "كما استقبل الرئيس عون النائب السابق هادي كرم، الذي أوضح بعد اللقاء أنه ناقش الأوضاع.", "النائب السابق هادي كرم" },
  { "without the delegation that he tells", "وقال الرئيس عون للوفد إن العمل مستمر.", "الرئيس عون" },
  { "of one whose surname has a servant in it", "قال عبد الحي إن الأمر انتهى.", "عبد الحي" },
  { "of an office of antiquities, which are no verb", "قال مدير قطاع الآثار القديمة في الشمال إن التنقيب مستمر.", "مدير قطاع الآثار القديمة" },
  { "of many without whom they accuse", "واتهم ناشطون محليون الرئيس سامي عون بأنه أهمل الميناء.", "ناشطون محليون" },
  { "of many whose name begins with the letter of whom one tells", "وقال مسؤولون أمنيون لبنانيون إن الأمر انتهى.",
    "مسؤولون أمنيون لبنانيون" },
  { "who came back, without that he did", "المدير سامي عون عاد أمس، وسيرافق أطفاله، حيث أكد أن السد آمن.", "المدير سامي عون" },
  { "an owner's word that is a surname", "وقال العقيد سامي المالكي ناطق التحالف العربي، إن السد آمن.", "العقيد سامي المالكي ناطق التحالف العربي" },
  { "a minister of those who live abroad", "قال وزير الخارجية والتعاون الإفريقي والمغاربة المقيمين بالخارج، ناصر سعدون، إن السد آمن.", "وزير الخارجية والتعاون الإفريقي والمغاربة المقيمين بالخارج، ناصر سعدون" },
  { "him whom tatweels part from it", "وقال كرم ـ في تصريح خاص ـ إن السد آمن.", "كرم" },
  { "a mouthpiece of forces, where باسم is no name", "وقال المتحدث باسم قوات النهر فرهاد شامي إن السد آمن.", "المتحدث باسم قوات النهر فرهاد شامي" },
  { "a body in marks of which more is told", "وقالت \"تنسيقية لجان المدينة - الساحل\"، وهي من التنسيقيات، في بيان: \"السد آمن كما كان دائما\".", "\"تنسيقية لجان المدينة - الساحل\"" },
  { "who answers him, between his pronoun and قائلا", "وأبدى الدفاع اعتراضه، فرد عليه القاضي قائلا: \"المحكمة تراك وتسمعك جيدا\".", "القاضي" },
  { "who answers somebody, before قائلا", "ورد القاضي على كرم قائلا: \"المحكمة تراك وتسمعك جيدا\".", "القاضي" },
  { "a name in marks before what he says it in", "وأوضح \"شحاتة\"، في تصريحه أن السد آمن.", "\"شحاتة\"" },
  { "a club's coach who appears", "ظهر مدرب نادي الأخدود ستيبان كرم أمس وقال: \"السد آمن كما كان دائما\".", "مدرب نادي الأخدود ستيبان كرم" },
  { "who issues a statement that an outlet received", "وقالت العائلة في بيان صحفي ورد وكالة \"المدار\" نسخة عنه: \"إن السد آمن كما كان\".", "العائلة" },
  { "a post with where it is, before the name", "وقال المتحدث الرسمي في الدفاع المدني في منطقة الساحل الرائد محمد العاصمي إن التحقيقات مستمرة.",
    "المتحدث الرسمي في الدفاع المدني في منطقة الساحل الرائد محمد العاصمي" },
  { "a body, and not its report", "وكشفت منظمة النهر الدولية في تقرير جديد إن السد آمن.", "منظمة النهر الدولية" },
  { "what was found out", "افادت تحريات الامن الوطنى ان المتهمين نشرا معلومات خاطئة.", "تحريات الامن الوطنى" },
  { "a title with a slash before the name", "وأكد وزير الصناعة المهندس/ سامي عون، أن السد آمن.", "وزير الصناعة المهندس/ سامي عون" },
  { "an office with one", "وقال المدير العام/ سامي عون إن السد آمن.", "المدير العام/ سامي عون" },
  { "but no slash between two words", "وقال المدير/المشرف إن السد آمن.", "المدير" },
  { "two offices with a space behind و", "وأكد نائب وزير الدفاع و قائد الجيش الفريق سالم عون انه لا توجد ضغوط.", "نائب وزير الدفاع و قائد الجيش الفريق سالم عون" },
  { "what a regiment with a number belongs to", "قال مدير المكتب للواء 73 مشاة التابع للجيش، سالم عون، السبت، إنه لا صحة للأخبار.",
    "مدير المكتب للواء 73 مشاة التابع للجيش، سالم عون" },
  { "a surname that is the morning too", "وقال سامي الصباح إن البيع بطيء.", "سامي الصباح" },
  { "a union that told of something in marks", "أفادت نقابة أطباء الميناء عن \"قصف عشوائي\" نفذته القوات، مضيفة أن السد آمن.", "نقابة أطباء الميناء" },
  { "officials who are not named", "وزعم مسؤولان لم يكشف عن اسمهما، أن الجسر معيب.", "مسؤولان" },
  { "who stands in for another", "وقال سالم عون القائم بأعمال رئيس النادي، إن البيع بطيء.", "سالم عون القائم بأعمال رئيس النادي" },
  { "a programme that is a body", "ووصف برنامج الأغذية العالمي، الوضع في الميناء بأنه خطير.", "برنامج الأغذية العالمي" },
  { "a correspondent of a channel with a city's name", "وأفاد مراسل فضائية القاهرة الإخبارية بأن السد قديم.", "مراسل فضائية القاهرة الإخبارية" },
  { "a group with two adjectives", "وأسر رئيس مجموعة برلمانية معارضة بأن السد قديم.", "رئيس مجموعة برلمانية معارضة" },
  { "who was a deputy, not what he belongs to", "وقال نائب سابق ينتمي إلى حزب صغير إن السد قديم.", "نائب سابق" },
  { "a mother by her child", "وروت الحاجة أم سمعان أن السد قديم.", "الحاجة أم سمعان" },
  { "nobody in how it is said, however often", "وتابعت بنبرة حزينة: \"السد قديم\". وأضافت بنبرة حزينة: \"سنعود\".", nil },
  { "nobody who addresses his words to somebody", "دخلت هدى عون القاعة. ووجه كلامه للحاضرين قائلا إن السد قديم.", nil },
  { "one of them, whose voice is told", "فرد أحدهم ساخرا بأن السد قديم.", "أحدهم" },
  { "a channel, not its urgent news", "وأفادت قناة \"الميناء\" في نبأ عاجل بأن السد قديم.", "قناة \"الميناء\"" },
  { "who heads those who came, behind a relative clause", "واستقبل الوزير وفدا من الرابطة برئاسة جورج مخيبر، الذي شكر له وقوفه معهم، وشرح أن الحل قريب.", "جورج مخيبر" },
  { "a source that hides for a reason", "لكن مصدرا ميدانيا في القوات، طلب حجب اسمه لأنه غير مخول بالتصريح، ادعى أن الحل قريب.", "مصدرا ميدانيا في القوات" },
  { "a body in marks behind كانت", "وكانت \"تالا باي\" توقعت أمس أن الحل قريب.", "\"تالا باي\"" },
  { "a memo with its adjectives", "وهوى السهم بعد تداول مذكرة داخلية مسربة تقول إن الحل قريب.", "مذكرة داخلية مسربة" },
  { "of whom a relative clause tells", "وحضر النائب هادي عون، الذي أسف لغياب الخطة، واعتبر أن الحل قريب.", "النائب هادي عون" },
  { "the one whom another met", "وكان النائب قد التقى السفير الفرنسي الذي أكد أن الحل قريب.", "السفير الفرنسي" },
  { "the one whom another received", "واستقبل الرئيس السفير الفرنسي الذي أكد أن الحل قريب.", "السفير الفرنسي" },
  { "the one whom another visited", "وزار الوزير مدير المستشفى الذي أكد أن الحل قريب.", "مدير المستشفى" },
  { "the deputy of another", "ووصل نائب الرئيس الذي أكد أن الحل قريب.", "نائب الرئيس" },
  { "a name with an age, behind a comma", "ومن بينهم هدى عون (34 عاما)، التي تقول إن الحل قريب.", "هدى عون (34 عاما)" },
  { "the state that accuses another", "واتهمت فرنسا الجزائر بأنها تماطل.", "فرنسا" },
  { "not a verb in a eulogy", "وقال النبي صلى الله عليه وسلم: \"إنما الأعمال بالنيات\".", "النبي صلى الله عليه وسلم" },
  { "not who is accused, alone behind the verb", "كان أكثر حدة إذ اتهم عون بـ\"الانفراد بالرأي في كل شيء\".", nil },
  { "not an office that is described", "ووصف رئيس الوزراء بأنه كاذب كبير.", nil },
  { "but who accuses another", "واتهم سامي عون الحكومة بأنها كذبت على الناس.", "سامي عون" },
  { "who describes what a pronoun stands for", "وهو ما تصفه هدى عون بأنه كارثة كبيرة.", "هدى عون" },
  { "not what is in a voice", "وأردف بنبرة فيها الكثير من المرارة: \"دخلت للجمعية وعندي مقهى وديار\".", nil },
  { "who tells an outlet, behind it", "وأوضح لـ\"الميدان\" ماجد عون أن الباب مفتوح.", "ماجد عون" },
  { "the same behind what the outlet is like", "وقال لصحيفة «الميدان» اليومية الخبير ماجد عون إن الباب مفتوح.", "الخبير ماجد عون" },
  { "the same behind an outlet without marks", "وقال لوكالة فرانس برس مسؤول في الشرطة إن الباب مفتوح.", "مسؤول في الشرطة" },
  { "who tells many, behind them", "وقال للصحافيين الوزير ماجد عون إن الباب مفتوح.", "الوزير ماجد عون" },
  { "who tells an outlet that is the verb's object", "وأبلغت «الميدان» مصادر سياسية أن الباب مفتوح.", "مصادر سياسية" },
  { "not what an outlet is like", "وأضافت لموقع «الميدان» المتخصص: \"الباب مفتوح لمن يريد أن يدخل\".", nil },
  { "not through what an outlet is told", "وقال لـ«الميدان» عبر الهاتف إن الباب مفتوح.", nil },
  { "no wali in what joins", "وإلى ذلك، أفادت مصادر أمنية بأن الباب مفتوح.", "مصادر أمنية" },
  { "not to whom it was revealed, with the article", "وكشف للمدار أن الباب مفتوح.", nil },
  { "one whose name is written like على", "فيما ذكر على فراج، مدير المجمع، أن السيارات تأخرت.", "على فراج، مدير المجمع" },
  { "who answers by her saying", "وهو ما ترد عليه الباحثة الألمانية بقولها إن الباب مفتوح.", "الباحثة الألمانية" },
  { "a woman whose name ends like a state", "وقالت مارتينا كرم إن الباب مفتوح.", "مارتينا كرم" },
  { "but not the state of a man", "وقال متأسفا إن الباب مغلق.", nil },
  { "not how he answered", "رد بحدة «هذا السؤال لا يوجه لي بل له».", nil },
  { "of whom it is said", "وأفادت المجني عليها بأن الباب كان مفتوحا.", "المجني عليها" },
  { "the defence that adds", "وأضاف الدفاع: \"الباب مفتوح لمن يريد أن يدخل\".", "الدفاع" },
  { "not in the question", "ورداً على سؤال عما إذا كانت الدولة تعتبر سامي عون رئيسا، أجاب يورغن بالز: \"نحن لا نعد الأصوات\".", "يورغن بالز" },
  { "the body in whose name one answers", "وأجاب المتحدث باسم الحكومة يورغن بالتس: \"نحن لا نعد الأصوات في المدينة\".",
    "المتحدث باسم الحكومة يورغن بالتس" },
  { "not how he wrote it", "وكتب بالحرف الواحد: \"أروني السقف ولم يروني الرفوف\".", nil },
  { "not the agreement he describes", "وصف اتفاقية الميناء التي وقعت بأنها \"صفقة تمت بليل\".", nil },
  { "not the media he describes", "كما وصف وسائل الإعلام التي غطت الخلاف بأنها \"شريكة في الفتنة\".", nil },
  { "but the body that she is", "وأكدت الشركة أن الباب مفتوح.", "الشركة" },
  { "not his tears", "أما والد الفتى فقد قال ودموعه تسبقه: \"راح يشتري خبزا ولم يعد إلينا\".", "والد الفتى" },
  { "not his verb in the past behind قد", "أما سالم بن عون فقد اكتفى بالقول للصحافيين: \"من أراد أن يغادر فالباب مفتوح\".", "سالم بن عون" },
  { "not where it stands", "ونشرت الصفحة صورة كتب أسفلها: \"هذا لصاق لا بناء\".", nil },
  { "not those whom he attacks", "وهاجم الديمقراطيين قائلا: \"الباب مفتوح لمن يريد أن يرحل\".", nil },
  { "not a day before yesterday", "وذكرت أول أمس صحيفة المدار أن الباب مفتوح.", "صحيفة المدار" },
  { "not in what sphere", "اقتصاديا، حذرت هدى عون من أن المخزون لا يكفي.", "هدى عون" },
  { "but a land that ends like one", "روسيا، حذرت من أن المخزون لا يكفي.", "روسيا" },
  { "not the participle that says it again", "\"هذه نكتة قديمة صدقها الجميع\"، تردّ مشيرة إلى أن الباب مفتوح.", nil },
  { "not in whose dialect", "وتجيب بلهجتها: \"لسنا للبيع ولا للإيجار\".", nil },
  { "not what goes on", "ووصف ما يجري بأنه \"تطهير بطيء\".", nil },
  { "not one with the vowel of an object", "وقد أبلغ مجلسَ الأمن بأن الباب مفتوح.", nil },
  { "not what went with it", "قال والدموع في عينيه: البيت ذهب والحقل ذهب.", nil },
  { "but what is his", "وقالت والدته إنها تنتظره كل ليلة.", "والدته" },
  { "not whom he reminds", "وذكّر المصلين بأن الباب مفتوح للجميع.", nil },
  { "the owner of قول", "واستعادت قول جدتها إن الحكاية التي لا تروى تموت.", "جدتها" },
  { "not what she describes", "ووصفت حديث الوزارة بأنه \"ذر للرماد في العيون\".", nil },
  { "not what he puts down to something", "وعزا الأزمة إلى \"من يصطادون في الماء العكر\".", nil },
  { "not what was said, where who speaks stands before",
    "غير أن المتحدث باسم الشركة سامي عون فند أقوال النائب مؤكدا أن العقد سليم.", "المتحدث باسم الشركة سامي عون" },
  { "without the adjective of how it was said",
    "وقال لهم بابتسامة متعبة: \"لسنا للبيع ولا للإيجار\".", nil },
  { "not a demonstrative that is told of", "وعللت ذلك في الجلسة بأن الشهود غابوا.", nil },
  { "Ali in a short text that writes no على", "قال المدير علي الحسيني إن الباب مغلق.", "المدير علي الحسيني" },
  { "not the preposition in a text that writes إلي", "قال المدير علي الهاتف إن الباب مغلق وإن السكان ذهبوا إلي المدينة.", "المدير" },
  { "the general attorney", "قال النائب العام إن التحقيق بدأ.", "النائب العام" },
  { "not last year behind an office", "قال الوزير العام الماضي إن السد جاهز.", "الوزير" },
  { "a family that is called as God is", "قال المدير سامر العلي إن الباب مغلق.", "المدير سامر العلي" },
  { "a priest by his name, not where he spoke", "أشار البطريرك بولس الراهب في عظة الأحد إلى أن الباب مغلق.", "البطريرك بولس الراهب" },
  { "a mother by her child, before the verb", "أم محمد تقول إن الباب مغلق.", "أم محمد" },
  { "an office with the side where it is", "قال منسق الحملة شمال المدينة سامر حداد إن الباب مغلق.", "منسق الحملة شمال المدينة سامر حداد" },
  { "an office with the land where it is", "قال المتحدث باسم الجيش في إقليم لوريا سامر حداد إن الباب مغلق.", "المتحدث باسم الجيش" },
  { "of whom أما tells, before what he did", "أما المدير فاكتفى بالقول: \"الباب مفتوح\".", "المدير" },
  { "Ali before a comma", "وقال سامي خليل علي، إن الباب مغلق.", "سامي خليل علي" },
  { "not where he said it on paper", "وأقر المتهم في محضر الشرطة بأنه دخل البيت.", "المتهم" },
  { "no adverb before a comma", "وتفصيلاً، أفاد المدعي بأن الباب مغلق.", "المدعي" },
  { "an office behind the verb of بالإشارة", "بدوره اكتفى المتحدث العسكري بالإشارة إلى أن الباب مغلق.", "المتحدث العسكري" },
  { "a woman of whom a verb tells, before لتقول", "وتدخلت الزوجة لتقول: \"لن نرحل\".", "الزوجة" },
  { "how he said it with his surname", "قال سامي حداد إن الباب مغلق. وأضاف: \"مللنا\".", "سامي حداد" },
  { "before the verb, whatever he does between commas", "لكن الوزير قال، متحدثا من باريس، إن الباب مغلق.", "الوزير" },
  { "the same, in the accusative", "لكن مفاوضا أوروبيا قال، مفضلا عدم الكشف عن اسمه، إن الباب مغلق.", "مفاوضا أوروبيا" },
  { "nobody in what is wished for the Prophet", "وقال صلى الله عليه وسلم: «إنما الأعمال بالنيات».", nil },
  { "an office with a name between commas, before قائلا", "وأكد رئيس النادي، سامي علوان، قائلا: \"الباب مغلق\".", "رئيس النادي، سامي علوان" },
  { "many, not to which outlet they said it", "وحسب ما صرح به بعض المحتجين لـ\"الأفق\"، فإن الباب مغلق.", "بعض المحتجين" },
  { "whom the verb accuses of somebody known by one name", "واتهم سعدان منافسته بأنها تكذب.", "سعدان" },
  { "who tells, not of what", "ويحكي سامي عن رحلته: \"كان البحر هائجا\".", "سامي" },
  { "before يقول", "ومضى سعدان يقول: \"الطريق طويل\".", "سعدان" },
  { "a woman, not whom she interrupts", "وقاطعت النائبة رئيس المجلس قائلة: \"هذا كذب\".", "النائبة" },
  { "who says it with بالقول",
    "وحين سئل عن العقد، اكتفى بوسعدون بالقول إن كل شيء في أوانه.", "بوسعدون" },
  { "whose verb governs the masdar", "وسارع المدير إلى التأكيد على أن الباب مفتوح.", "المدير" },
  { "the same, known by his family name alone", "ولا يتوانى كرم عن القول إن الباب مفتوح.", "كرم" },
  { "not an outlet in marks behind the verb",
    "وكانت مصادر عسكرية قد أفادت \"الأفق\" بأن الطريق مغلق.", "مصادر عسكرية" },
  { "not a feminine participle", 'وتابعت قائلة: "سنعمل كلنا معا".', nil },
  { "not with the verb's complement", 'وأشاد الوزير بجهود العمال قائلا إنهم "أبطال هذا البلد".', "الوزير" },
  { "not what is his behind him", 'ووصف أحدهم سكنه بالـ "ضيق والبارد جدا".', "أحدهم" },
  { "without a body that was told", "أبلغت العاصمة مجلس الأمن الدولي أن الحل قريب.", "العاصمة" },
  { "a title and a name", "وقال الدكتور سامي الراوي إن المرض نادر.", "الدكتور سامي الراوي" },
  { "across an opening mark", "وأضاف أن الوزير «سيؤكد بوضوح أن الطريق مفتوح للجميع».", nil },
  { "his who is named behind what is somebody's", 'ويضيف زميله نادر: "نريد حلا عادلا".', "زميله نادر" },
  { "a name in آ, which is no أن", 'وقالت المحللة آن سعدون: "الباب مفتوح لنا جميعا".', "المحللة آن سعدون" },
  { "an office in إ, which is no أمام", "وذكر إمام مسجد النور أن الباب مفتوح.", "إمام مسجد النور" },
  { "not those whom he calls on", "ودعا المصلين إلى أن يتبرعوا للفقراء.", nil },
  { "behind a pronoun", "وقالت له أم رائد: \"البيت بعيد جدا من هنا\".", "أم رائد" },
  { "not those he spoke to", "وقال سمعان لأنصاره: \"لدينا الأرقام كلها الآن\".", "سمعان" },
  { "not how it was said", "وقالت بحرقة: \"الخبز صار بعيدا عنا اليوم\".", nil },
  { "without the manner", "وقال النائب سالم مبتسماً: \"سنرى في الأسبوع المقبل\".", "النائب سالم" },
  { "the subject behind when", "الأزمة بدأت قبل أيام، وحينها وعدت الحكومة بأن الحصص ستصل.", "الحكومة" },
  { "no object before the verb", "ونشر الباحث مقطعا مصورا يزعم أن النظام معطل.", "الباحث" },
  { "who says it with the verb before بالقول", "وختم مدرب النادي بالقول إن الباب مفتوح.", "مدرب النادي" },
  { "not what it was about", "وعن الحادث قال: \"الباب كان مفتوحا طوال الليل\".", nil },
  { "a name that begins like a preposition", "وتوقعت كالي بيرس أن يبقى السعر ثابتا.", "كالي بيرس" },
  { "not the verb's noun", "وقال النائب إن الحزب طلب تسريع العمل: \"لن ننتظر أكثر من هذا\".", "النائب" },
  { "the nearer of two", "وعندما سئل إن كانت المدينة تمارس ضغطا على النادي، أجاب سمعان: \"لا أظن ذلك أبدا\".",
    "سمعان" },
  { "a name in ي behind its verb", "وزعم يوفنتوس أن العقد قديم جدا.", "يوفنتوس" },
  { "those to whom it is credited", "ونسبت «المدار» إلى مصدر محلي أن السد آمن.", "مصدر محلي" },
  { "a surname that looks like a verb", "وأضاف سامي زاده: \"الماء كاف لنا جميعا الآن\".", "سامي زاده" },
  { "behind a verb with its pronoun", "بلغ الإنتاج مليون طن هذا الموسم، بحسب ما أفاد به الخبير.", "الخبير" },
  { "not the state he was in", "ليردف متأسفا: \"السد لم يعد كما كان\".", nil },
  { "not with the person it was said to",
    "سيؤكد الوزير الكرمي للوزيرة سمعان أن الخطة تبدأ غدا.", "الوزير الكرمي" },
  { "each of two", "وقال كلا الوزيرين إن السد آمن.", "كلا الوزيرين" },
  { "not what a source keeps to himself", "وأوضح طبيب في المستشفى، طلب عدم ذكر اسمه، أن المخزون نفد.",
    "طبيب في المستشفى" },
  { "not what two keep to themselves", "وقال شاهدان طلبا عدم كشف هويتهما إن المخزون نفد.", "شاهدان" },
  { "a name in marks", "وتوقعت \"شركة النيل\" أن يرتفع الطلب.", "\"شركة النيل\"" },
  { "not how she said it", "وأجابت باقتضاب: \"هل نسيتم ما وعدتم به الناس؟\".", nil },
  { "not in what", "بالثالث صرخوا: \"لا مكان هنا لأحد بعد اليوم\".", nil },
  { "who spoke in it, not what it is",
    "وألقى هادي الراوي مدير المدرسة كلمة قال فيها إن العلم نور.", "هادي الراوي مدير المدرسة" },
  { "an institution that wrote it", "وأصدرت النقابة بيانا قالت فيه إن الإضراب مستمر.", "النقابة" },
  { "from whom it was learned", "علمت الوكالة من مصدر أمني أن الطريق مغلق.", "مصدر أمني" },
  { "who learned it, where nobody told", "وعلمت الصحيفة أن الوزير استقال.", "الصحيفة" },
  { "whom a paper cites", "ذكرت صحيفة المدار، نقلا عن مصدر أمني، أن الطريق مغلق.", "مصدر أمني" },
  { "who speaks and cites", "وقال الوزير، نقلا عن خبراء، إن السد آمن.", "الوزير" },
  { "somebody of hers", "ويضيف زوجها محمود: \"بعنا الأغنام كلها بنصف الثمن\".", "زوجها محمود" },
  { "to whom a paper credits his word", "ونسبت الوكالة إلى مصدر في وزارة النفط قوله إن الإنتاج انخفض.",
    "مصدر في وزارة النفط" },
  { "with whose adjective nobody is told", "وأفادت الأنباء الواردة من الجبهة بأن القتال توقف.", "الأنباء الواردة" },
  { "both of two", "ذكر البنك المركزي ووزارة المالية أن الدين انخفض.", "البنك المركزي ووزارة المالية" },
}

describe("mentions", function()
  for _, row in ipairs(MENTIONS) do
    it("are " .. row[1], function()
      local quotes = read.quotes(row[2])
      assert.equal(row[3], read.mention(quotes[1]))
    end)
  end

  it("are the subject behind أن, before the verb", function()
    for _, row in ipairs {
      { "قال مصدر إن مبعوث الأمم المتحدة إلى ليبيا، الدبلوماسي هنريك سعدون، أبلغ أعضاء المجلس أن الاتفاق قريب.", "مبعوث الأمم المتحدة" },
      { "وقالت «المدار» إن مصدراً أمنياً رفيع المستوى أكد لها أن السد آمن.", "مصدراً أمنياً رفيع المستوى" },
      { "قال مصدر إن رئيس المصلحة وجّه رؤساء الأقسام بأن يعملوا ليلا.", "رئيس المصلحة" },
    } do
      assert.equal(row[2], read.quotes(row[1])[2].speaker.mention.text)
    end
  end)

  it("name the subject across an opening mark", function()
    local quotes = read.quotes("وأضاف أن الوزير «سيؤكد بوضوح أن الطريق مفتوح للجميع».")
    assert.equal("الوزير", quotes[2].speaker.mention.text)
  end)

  it("are the subject of an earlier act", function()
    local quotes = read.quotes(
      "وقال سمعان إن الفرز بطيء.\nونفى راكان ذلك في المساء وقال: \"لم يتصل بي أحد أبدا\".")
    assert.equal("راكان", read.speaker(quotes[2]))
  end)

  it("are sought in the sentence, but not behind a preposition", function()
    local quotes = read.quotes(
      "في إطار زيارة الوزير للمدينة، تفقد المحافظ سالم عمران السوق، وأكد أن الأسعار ثابتة.")
    assert.equal("سالم عمران", read.speaker(quotes[1]))
  end)

  it("are the plural subject of the sentence", function()
    local quotes = read.quotes("وأقفل المضربون الطريق مؤكدين أن الأجور لم تصل.")
    assert.equal("المضربون", read.speaker(quotes[1]))
  end)

  it("take no office behind another adjective for one spoken to", function()
    local quote = read.quote("قال هادي سمعان المستشار الإعلامي لرئيس النادي إن الباب مفتوح.")
    assert.is_nil(quote.addressee)
  end)

  it("are not those of a source that is credited with it all", function()
    local quotes = read.quotes(
      "ووفق البيان، أكد الوزير سالم كرم أن الباب مفتوح، موضحاً أن الطريق سالك.")
    assert.equal("سالم كرم", read.speaker(quotes[3]))
  end)

  it("name a person by name where the office stands behind it", function()
    local quotes = read.quotes("قال الإيطالي ماريو بيني المدير الفني لفريق النيل إن الباب مفتوح.")
    assert.equal("ماريو بيني", read.speaker(quotes[1]))
  end)

  it("are those of the whole name, also where it comes later", function()
    local quote = read.last("سمعان: لن نتراجع عن مطالبنا\n\n" ..
      "قال سمعان إن الباب مفتوح. وكان الوزير نبيل سمعان قد غادر.")
    assert.equal("نبيل سمعان", read.speaker(quote))
  end)

  it("are no act where one keeps his name to himself", function()
    local document = require("briefing.core").analyse(
      "ونقلت وكالة \"المدار\" عن مسؤول كبير طلب عدم نشر اسمه قوله إن السد آمن.")
    assert.equal(0, #document:acts())
  end)

  it("leave what was denied with its adjective", function()
    local document = require("briefing.core").analyse(
      "نفى المدير العام للشركة حسام شاهين الأنباء المتداولة، موضحا أن العقد ساري المفعول.")
    assert.equal("المدير العام للشركة حسام شاهين", document:acts()[1].speaker.mention.text)
  end)

  it("are another's where and the director speaks", function()
    local quotes = read.quotes("قال سمعان إن الطريق طويل.\nوالمدير يقول إن السد آمن.")
    assert.equal("المدير", read.speaker(quotes[2]):gsub("^و", ""))
  end)

  it("agree with what a verb said of her before", function()
    local quotes = read.quotes("قالت رنا إن الباب مفتوح.\nوقال سمعان إن الطريق سالك.\n" ..
      "وترى رنا أن الوقت مبكر.\nوأشار سمعان إلى أن المطر قريب. ثم في آخر اللقاء الطويل قالت إن الجسر آمن.")
    assert.equal("رنا", read.speaker(quotes[5]))
  end)

  it("go to the leader of a country by either word", function()
    local quotes = read.quotes("قال الرئيس الأوكراني سمعان كرم إن الباب مفتوح.\n" ..
      "وأضاف الزعيم الأوكراني أن الطريق سالك.")
    assert.equal("سمعان كرم", read.speaker(quotes[2]))
  end)

  it("are not his own where he thinks in what another says", function()
    assert.equal(1, #read.quotes("قال الوزير إنه يتوقع أن يبقى السعر ثابتا."))
  end)

  it("are one person with two offices", function()
    local quotes = read.quotes("يرى أستاذ الاقتصاد ورئيس جمعية النهر سامي عون أن السد ضعيف.\n" ..
      "وكشف عون أن الخزان فارغ.")
    assert.equal(read.speaker(quotes[1]), read.speaker(quotes[2]))
  end)

  it("go back to who spoke, not to one in what he said", function()
    local quotes = read.quotes("قال مدير النادي عماد كرم إن البلاد \"تنتظر قرار الوزير " ..
      "بنيامين سالم، الذي أوعز بإغلاق الباب\". ويشير الباحث إلى أن \"الوقت ضيق جدا الآن\".")
    assert.equal("عماد كرم", read.speaker(quotes[2]))
  end)

  it("are whose act the sentence tells", function()
    local quotes = read.quotes("قال الهلال الأحمر إن الطريق مغلق.\n" ..
      "وأعلن الجيش، في بيان، الاثنين، فتح الطريق، موضحاً أن البحث مستمر.")
    assert.equal("الجيش", read.speaker(quotes[2]))
  end)

  it("go on behind a paper that was but named", function()
    local quotes = read.quotes("قال سمعان إن الطريق مغلق.\nولم يذكر موعدا للعمل هناك، وفق الصحيفة.\n" ..
      "وأكد أن البحث مستمر.")
    assert.equal("سمعان", read.speaker(quotes[3]))
  end)

  it("go on behind an honorific", function()
    local quotes = read.quotes("قال الوزير سالم كرم إن السد آمن.\nوأضاف سعادته أن الماء كاف.")
    assert.equal("سالم كرم", read.speaker(quotes[2]))
  end)

  it("are not the next title's", function()
    local quotes = read.quotes("ودعا الرئيس نبيل سمعان الملك سامي عون إلى زيارة البلاد.\n" ..
      "وذكر سمعان أن السد آمن.")
    assert.equal("نبيل سمعان", read.speaker(quotes[1]))
  end)

  it("go on behind a source in the sentence of another", function()
    local quote = read.last("قال سمعان إن العمل بدأ، لكنه لم يحدد موعدا للنهاية أبدا، وفق المصدر.\n" ..
      "وأكد أن السد آمن.")
    assert.equal("سمعان", read.speaker(quote))
  end)

  it("take nobody that an occasion was held for for one spoken to", function()
    local quote = read.quote("وقال خلال حفل أقيم لموظفي النادي إن الباب مفتوح.")
    assert.is_nil(quote.addressee)
  end)

  it("leave an object that the verb takes", function()
    local quotes = read.quotes(
      "وقال الرئيس كريم إن العام صعب. واختتم تصريحاته قائلاً: \"سنعبر الأزمة معا\".")
    assert.is_nil(quotes[2].speaker.mention)
    assert.equal("الرئيس كريم", read.speaker(quotes[2]))
  end)
end)

describe("addressees", function()
  local ROWS = {
    { "behind subject and verb", "إن الوزير أبلغ نظيره الأميركي أن الاتفاق جاهز.", "نظيره الأميركي" },
    { "behind لـ and a role", "وأكد الوزير للسفير أن الحدود مفتوحة.", "للسفير" },
    { "of a verb that names both", "وأخبر الرئيس كريم جابر أن الوقت ضيق.", "جابر" },
    { "by the name of a body", "أبلغت العاصمة مجلس الأمن الدولي أن الحل قريب.", "مجلس الأمن الدولي" },
    { "between commas", "وأبلغ كبار ضباط الشرطة، لجنة برلمانية، بأن الحل قريب.", "لجنة برلمانية" },
    { "behind لـ and a body", "وقالت الهند للسلطات المحلية إن الحل قريب.", "للسلطات المحلية" },
    { "behind an office that leads", "قال الرئيس للمجلس إن الخطة جاهزة.", "للمجلس" },
    { "behind ل and a name the text knows",
      "وصل سمعان أمس. وقال لسمعان: \"كلنا سنعرض ما عندنا غدا\".", "لسمعان" },
  }
  for _, row in ipairs(ROWS) do
    it("are found " .. row[1], function()
      local to = read.last(row[2]).addressee
      assert.equal(row[3], to and to.text)
    end)
  end

  it("have their name without ل", function()
    local doc = assert(require "briefing.core".analyse("لكن الوزير أوضح لسمعان أن السد جاهز."))
    local quote = doc:quotes()[1]
    assert.equal("سمعان", quote.addressee.name)
  end)

  it("are no outlets", function()
    local quote = read.quote("وقال الخبير للجزيرة نت إن الموسم جيد.")
    assert.is_nil(quote.addressee)
    assert.equal("الخبير", quote.speaker.mention.text)
  end)

  it("are none of whom a verb of informing tells, behind a relative pronoun", function()
    local quotes = read.quotes "وذكر المدير أن التأخير يعود إلى الجمعيات، التي أخبرت الوزارة بأنها لم تتسلم الدعم."
    assert.equal("الجمعيات", read.speaker(quotes[2]))
    assert.equal("الوزارة", quotes[2].addressee and quotes[2].addressee.text)
  end)

  it("stand before a relative clause whose verb takes no words", function()
    local quote = read.quote "يقول سامي عون، الذي رفض السفر: \"نخاف من كل صوت في الليل\"."
    assert.equal("سامي عون", read.speaker(quote))
  end)
end)
