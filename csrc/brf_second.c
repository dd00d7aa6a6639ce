/* SPDX-License-Identifier: MIT */
#include "brf_second.h"

#include "brf_deed.h"
#include "brf_gazetteer.h"
#include "brf_quote.h"
#include "brf_word.h"

static unsigned last_letter(const BrfScan *s, uint32_t i, unsigned back) {
  return brf_key_last(&brf_tag(s, i)->key, back);
}

/* The name of a person may end at i: unknown, without the article, but عبد. */
static int is_name(const BrfScan *s, uint32_t i) {
  return brf_word_is_bare(s, i) && !brf_word_is_definite(s, i) &&
         !brf_word_is(s, i, BRF_LETTERS_BISM) && !brf_word_has(s, i, BRF_TRAIT_SERVANT);
}

/* Behind a whole phrase a noun with the article begins one of its own: one that the table
   knows for a noun, or one that does not agree. */
static int is_definite_party(const BrfScan *s, uint32_t first, uint32_t i, uint32_t end) {
  uint32_t name = i + 1;
  if (brf_is(s, i, TITLE) && brf_word_has(s, i - 1, BRF_TRAIT_GIVEN) && !is_name(s, i - 2))
    return 0; /* رئيس النادي عصام الحاج قاسم */
  while (name + 1 < end && brf_is(s, name, QUALIFIER) && brf_word_is_definite(s, name)) name++; /* النائب السابق هادي كرم */
  if (brf_word_has_office(s, i) && name < end && is_name(s, name) &&
      brf_word_has_office(s, first) && i > first + 1 &&
      (is_name(s, i - 1) || (brf_tag(s, i - 1)->kinds == 0 && is_name(s, i - 2))))
    return 1; /* وصف السفير خالد العوني | الصحفية هدى كرم */
  if (i == first + 1 && brf_word_is_definite(s, first) && brf_word_has_office(s, i) && !brf_word_has_lead(s, i) && !brf_word_in_yah(s, i) &&
      (brf_word_in_teh(s, first) ? !brf_word_in_teh(s, i) : brf_word_in_teh(s, i) && brf_is(s, i, TITLE)) &&
      (brf_is(s, first, ROLE) ? i + 1 < end && is_name(s, i + 1) : brf_is(s, first, ORGANIZATION) || brf_is(s, first, MEDIA)))
    return 1; /* المذيعة | النائب سامي عون, الصحيفة | الوزير */
  if (i == first + 1 && brf_is(s, first, ROLE) && !brf_is(s, first, TITLE) && brf_word_is_definite(s, first) && brf_is(s, i, OFFICE) && brf_is(s, i, TITLE) &&
      !(i + 1 < end && (is_name(s, i + 1) || brf_is(s, i + 1, QUALIFIER))))
    return 1; /* استقبل الرئيس | السفير; but الوزير السفير سامي عون */
  if (brf_is(s, i, TITLE)) /* وزير الداخلية | السفير الفرنسي، */
    return brf_word_is_definite(s, i - 1) && i + 1 < end && brf_word_is_definite(s, i + 1) && brf_word_in_yah(s, i + 1) &&
           !(i + 2 < end && is_name(s, i + 2));
  if (brf_is(s, i, QUALIFIER) || brf_is(s, i, SAME) || (brf_word_in_yah(s, i) && !brf_is(s, i, DOCUMENT)))
    return 0;
  if (brf_word_are_many(s, i)) /* but زين العابدين, العمال المتجمعين */
    return !brf_word_has(s, i - 1, BRF_TRAIT_GIVEN) && !(brf_tag(s, i)->kinds == 0 && i == first + 1 && brf_is(s, first, PLAIN));
  if (brf_is(s, i, ROLE) && is_name(s, i - 1) && brf_is(s, first, TITLE) && brf_word_in_yah(s, i + 1) && brf_word_is_definite(s, i + 1) &&
      !(i + 2 < end && is_name(s, i + 2)))
    return 1; /* الملك سامي | الرئيس اللوري */
  if (brf_is(s, i, ROLE) && i > first + 1 && i + 1 >= end && brf_word_in_teh(s, i) && is_name(s, i - 1) && is_name(s, i - 2))
    return 1; /* سامي عون | المعارضة, القضاة: no man's surname */
  if (brf_is(s, i, ROLE)) /* وزير الداخلية | التجار; but رئيس اللجنة الباحث سامي عون, وليد المعلم */
    return !is_name(s, i - 1) && !brf_is(s, i - 1, TITLE) &&
           !(i + 1 < end && is_name(s, i + 1) && brf_word_in_teh(s, i) == brf_word_in_teh(s, first));
  if (brf_tag(s, i)->kinds != 0 || (brf_word_is_definite(s, i - 1) && brf_word_has_form(s, i, BRF_FORM_MASDAR))) return 1; /* الوزير | الشكر */
  if (i == first + 1 && brf_word_is_surname(s, first) && !brf_word_is_link(s, first)) return 1; /* انتقد كرم | الحكم; but بنت السالك */
  if (brf_word_is_bare(s, i - 1) && !brf_word_is_definite(s, i - 1)) return 0; /* a surname */
  if (brf_is(s, first, ROLE) && brf_word_is_definite(s, i - 1) && brf_key_in_at(&brf_tag(s, i)->key) && !brf_key_in_at(&brf_tag(s, i - 1)->key))
    return 1; /* وزير التعليم | الملاكات */
  /* دعا الوسيط الدولي | الفصيلة; but الأنباء الواردة */
  return brf_is(s, first, ROLE) && brf_word_is_definite(s, first) && brf_word_in_teh(s, i) &&
         !brf_word_in_teh(s, i - 1) && !brf_word_in_teh(s, first);
}

/* An everyday noun at i, of nobody and no body. */
static int is_thing(const BrfScan *s, uint32_t i) {
  const uint64_t things = UINT64_C(1) << BRF_WORD_PLAIN | UINT64_C(1) << BRF_WORD_NAMING | UINT64_C(1) << BRF_WORD_ABSTRACT |
                          UINT64_C(1) << BRF_WORD_MEDIUM | UINT64_C(1) << BRF_WORD_DOCUMENT | UINT64_C(1) << BRF_WORD_FEMININE;
  const uint64_t kinds = brf_tag(s, i)->kinds;
  return kinds != 0 && (kinds & ~things) == 0;
}

/* Of what kind somebody is, without the article, at i: مصدر مطلع, دبلوماسي سابق; but مدير عام الشركة, مساعد أول الوزير. */
static int is_adjective(const BrfScan *s, uint32_t i) {
  return (brf_is(s, i, ISSUED) || brf_is(s, i, QUALIFIER)) && !brf_is(s, i, ROLE) &&
         !brf_is(s, i, TIME) && !brf_word_has(s, i, BRF_TRAIT_ALONE) && !brf_word_is_definite(s, i);
}

/* Behind a whole phrase a noun without the article begins one of its own: قوات الدعم,
   تصريحات الوزير. */
static int is_indefinite_party(const BrfScan *s, uint32_t first, uint32_t i, uint32_t end) {
  const BrfTag *tag = brf_tag(s, i);
  if (brf_word_is_kin(s, i) && !brf_word_is_owned(s, i) && brf_tag(s, i - 1)->kinds == 0)
    return 0; /* أفاد سامي المقطري شقيق القتيل */
  if (tag->pro != 0 || brf_is(s, i, SAME) || brf_is(s, i, VERB) || brf_word_is_link(s, i)) return 0;
  if (is_adjective(s, i)) return 0; /* مسؤول حكومي رفيع | الصحفيين, مصدر مطلع | الوكالة */
  if (brf_is(s, i, ROLE) && i == first + 1 && brf_is(s, first, TITLE) && !brf_is(s, first, OFFICE)) return 0; /* الدكتور وزير الثقافة; but النائبة | رئيس الوزراء */
  if (brf_is(s, i, COUNTERPART) || brf_word_is_one_of(s, i) || (brf_word_is_owned(s, i) && brf_is(s, i, ROLE)))
    return 1; /* نظيره, أحد النواب, لاعبيه */
  if (brf_is(s, i, ROLE) && brf_word_is_oblique(s, i)) return 1; /* «المدار» | مسؤولين مصريين */
  if (i == first + 1 && is_name(s, first) && !brf_word_has(s, first, BRF_TRAIT_GIVEN) && brf_word_is_owned(s, i) && tag->key.len > 4 &&
      (tag->kinds == 0 || is_thing(s, i)))
    return 1; /* اتهم كرم | منافسته */
  if (tag->kinds == 0 && i == first + 1 && is_name(s, i) && brf_word_is_surname(s, first) && brf_word_is_surname(s, i))
    return 1; /* هاجم كرم | عون, of whom the text tells both */
  if (tag->kinds == 0 && (brf_word_is_definite(s, i - 1) || brf_scan_closes(s, i - 1)) && brf_word_is_owned(s, i) &&
      !brf_word_has(s, i, BRF_TRAIT_GIVEN) && !(i + 1 < end && is_name(s, i + 1)))
    return 1; /* اللاعب | رحيله */
  if (brf_is(s, i, PLAIN) && !brf_is(s, i, ROLE) && brf_is(s, i - 1, GAZETTEER) && i + 1 < s->n && brf_word_is_definite(s, i + 1))
    return 1; /* وزير دفاع فرنسا | أهمية اللقاء */
  if (tag->kinds == 0 || brf_is(s, i, TITLE) || (brf_word_in_yah(s, i) && !brf_is(s, i, ROLE) && !brf_is(s, i, ORGANIZATION))) return 0;
  if (i > first + 1 && (is_thing(s, i) || (brf_is(s, i, ORGANIZATION) && !brf_is(s, i, ROLE))) && brf_word_in_teh(s, i) && is_name(s, i - 1) && brf_word_has(s, i - 2, BRF_TRAIT_GIVEN))
    return 1; /* سامي عون | حملة لجمع المال */
  if ((brf_word_is_definite(s, i - 1) || brf_is(s, i - 1, GAZETTEER)) && is_thing(s, i)) return 1; /* الناشط | حملة لجمع المال */
  if (last_letter(s, i, 0) == BRF_ALEF && (i + 1 >= end || brf_word_is_definite(s, i - 1))) return 1; /* حاج النور | وفدا */
  if (i + 1 >= end) return 0;
  return brf_word_is_definite(s, i + 1) || brf_is(s, i + 1, GAZETTEER) || is_name(s, i + 1) ||
         brf_word_in_yah(s, i + 1) || /* لجنة برلمانية */
         (brf_is(s, i + 1, ROLE) && i + 2 < end && brf_word_is_definite(s, i + 2)) || /* زيارة رئيس الجمهورية */
         brf_scan_opens(s, i + 1) != NULL; /* قوات «المدار» */
}

/* Behind the office at `first`, a man's, the field of it at i, in ية: وزير خارجية | فرنسا. */
static int is_its_field(const BrfScan *s, uint32_t first, uint32_t i) {
  return i == first + 1 && brf_word_in_teh(s, i) && brf_is(s, first, ROLE) && !brf_word_heads_feminine(s, first) && !brf_word_heads_many(s, first);
}

/* The phrase from `first` may end with token i: the article, a name, عباس كامل, مسؤول أمني, مصدر مطلع, ناشطون. */
static int ends_phrase(const BrfScan *s, uint32_t first, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  if (brf_is(s, i, PREPOSITION) || brf_is(s, i, VERB)) return 0;
  if (brf_word_is_definite(s, i) || is_name(s, i)) return 1;
  if (i > first && ((brf_word_in_yah(s, i) && !is_its_field(s, first, i)) || (brf_is(s, i, QUALIFIER) && is_name(s, i - 1)) || is_adjective(s, i)))
    return 1;
  return brf_key_in_wn(&tag->key);
}

/* What stands between the office at `first`, which has no name before i, and the name that ends the
   run is of the office: عضو غرفة طوارئ المدينة آدم كرتي, مدير توزيع الكهرباء بالولاية رابح تومي. */
static int names_first(const BrfScan *s, uint32_t first, uint32_t i, uint32_t end) {
  uint32_t k;
  if (!brf_is(s, first, ROLE) || brf_word_is_definite(s, first) || i < first + 2 || i + 2 >= end ||
      !brf_word_is_definite(s, i) || brf_word_has_office(s, i) || brf_is(s, i, MEDIA) ||
      brf_is(s, i, OUTLET) || !is_name(s, end - 1) || !is_name(s, end - 2))
    return 0;
  for (k = first + 1; k + 1 < end; k++) /* no name before, and no other office behind i */
    if (k < i - 1 ? brf_word_has(s, k, BRF_TRAIT_GIVEN) : k > i && brf_word_has_office(s, k)) return 0;
  return 1;
}

/* وصف سامي عون، مدير الشركة، | الصفقة بأنها: what stands behind the office between two commas, the first
   at token i, before `end`, or i where there is none. */
static uint32_t behind_office(const BrfScan *s, uint32_t i, uint32_t end) {
  uint32_t k = i + 1;
  if (!brf_scan_comma(s, i) || !brf_word_has_office(s, k) || brf_word_has_lead(s, k)) return i;
  while (k < end && !brf_scan_comma(s, k)) k++;
  return k + 1 < end && brf_word_is_noun(s, k + 1) && !brf_word_has_lead(s, k + 1) && !brf_word_has_office(s, k + 1) ? k + 1 : i;
}

uint32_t brf_second(const BrfScan *s, uint32_t first, uint32_t end) {
  BrfGazetteerHit hit;
  uint32_t i = first, office = BRF_NONE;
  int whole = 0; /* the phrase may end before token i */
  while (i < end) {
    const BrfMark *mark = brf_scan_opens(s, i);
    uint32_t object;
    int named;
    if (i > first && (object = behind_office(s, i, end)) > i) return object;
    if (mark != NULL && mark->close < end) { /* a name in marks */
      i = mark->close + 1;
      whole = 1;
      continue;
    }
    if (brf_scan_comma(s, i) && i + 1 < end && !brf_is(s, i + 1, ROLE)) {
      i++; /* كبار ضباط الشرطة، | لجنة برلمانية، */
      whole = 1;
    }
    if (s->tokens[i].kind == BRF_TOKEN_NUMBER && i > first) { /* القناة 12 الإسرائيلية */
      i++;
      whole = 0;
      continue;
    }
    if (s->tokens[i].kind != BRF_TOKEN_WORD || mark != NULL) break;
    named = brf_gazetteer_find(s, i, &hit) && hit.end <= end;
    if (whole && (!brf_is(s, i - 1, MEDIA) || brf_word_is_definite(s, i - 1)) && /* مراسل فضائية القاهرة */
        brf_word_is_noun(s, i) && !brf_word_has_lead(s, i)) {
      if (names_first(s, first, i, end)) return office;
      if (named) return i;
      if (brf_word_is_definite(s, i) ? is_definite_party(s, first, i, end)
                                     : is_indefinite_party(s, first, i, end)) {
        /* نائب الرئيس وزير الخارجية سامي عون | روسيا: one man may have two offices */
        if (brf_word_is_definite(s, i) || brf_word_is_owned(s, i) || !brf_is(s, i, ROLE) ||
            brf_word_is_oblique(s, i) || (is_name(s, i - 1) && brf_word_heads_many(s, i))) /* اتهم سامي عون | أعضاء المجلس */
          return i;
        if (office == BRF_NONE && /* but سامي عون رئيس الحزب */
            (!is_name(s, i - 1) || brf_word_has_office(s, first)))
          office = i;
      }
    }
    whole = named || (i != office && ends_phrase(s, first, i)); /* أهالي | القرية */
    i = named ? hit.end : i + 1;
  }
  return office;
}

/* Where of the names from token i up to `end` another's begin: سامي عون | كريم مراد, سامي عون | كرمان, كرمان | كريم مراد;
   BRF_NONE where they may be one's. `needs` as brf_second_obliged has it: else only a given name behind a surname tells. */
static uint32_t second_name(const BrfScan *s, uint32_t i, uint32_t end, int needs) {
  if (end - i == 4)
    return needs || (!brf_word_has(s, i + 1, BRF_TRAIT_GIVEN) && brf_word_has(s, i + 2, BRF_TRAIT_GIVEN) && !brf_word_has(s, i + 3, BRF_TRAIT_GIVEN))
               ? i + 2
               : BRF_NONE; /* but محمد علي حسن كرم */
  if (end - i != 3 || !needs) return BRF_NONE;
  return brf_word_has(s, i, BRF_TRAIT_GIVEN) || !brf_word_has(s, i + 1, BRF_TRAIT_GIVEN) ? i + 2 : i + 1;
}

uint32_t brf_second_obliged(const BrfScan *s, uint32_t first, uint32_t end, int needs) {
  BrfGazetteerHit hit;
  const int apart = !brf_word_is_definite(s, first) && /* no name goes on with it: مسؤول حكومي | كريم مراد, وزارة الري | كرمان */
                    (brf_word_heads_many(s, first) || brf_is(s, first, WHOEVER) ||
                     ((brf_is(s, first, ORGANIZATION) || brf_gazetteer_find(s, first, &hit)) && !brf_is(s, first, ROLE)));
  uint32_t i;
  for (i = first + 1; i < end; i++) {
    if (s->tokens[i].kind != BRF_TOKEN_WORD || brf_word_has_lead(s, i)) continue;
    if (brf_word_is_some_of(s, i)) return i; /* عدد من النواب */
    if ((brf_word_has_office(s, i) || brf_is(s, i, ORGANIZATION) || brf_is(s, i, GAZETTEER)) && !brf_is(s, i, QUALIFIER) &&
        !brf_word_in_yah(s, i) && (ends_phrase(s, first, i - 1) || (i == first + 1 && brf_is(s, first, GAZETTEER))) &&
        !(i == first + 1 && brf_is(s, first, ROLE) && !brf_word_is_definite(s, first)) && /* وزيرة الصحة */
        (needs || ((apart || is_name(s, i - 1)) && brf_word_is_definite(s, i) && i + 1 < end && is_name(s, i + 1)))) /* سامي عون | الوزير كريم مراد */
      return i;
  }
  while (i > first && is_name(s, i - 1)) i--;
  if (apart && i > first && i < end && (needs || brf_word_has(s, i, BRF_TRAIT_GIVEN) || brf_word_is_surname(s, i))) return i;
  return second_name(s, i, end, needs);
}

/* حركة النهر | الانفجار, حركة "النهر" | الهجوم: behind a body and what it is called by, what was done, an everyday noun with the
   article of the shape of a masdar; but حركة الجهاد الإسلامي, حركة التحرير. */
static int is_deed_to(const BrfScan *s, uint32_t first, uint32_t j) {
  const BrfKey base = brf_word_base(s, j);
  const unsigned before_last = brf_key_last(&base, 1), start = brf_key_letter(&base, 0);
  if (j < first + 2 || brf_word_is_definite(s, first) || !brf_is(s, first, ORGANIZATION) || brf_word_has_office(s, first) ||
      !(brf_word_is_definite(s, j - 1) || brf_scan_closes(s, j - 1)) || brf_tag(s, j)->pro != BRF_PRO_AL ||
      !(brf_is(s, j, PLAIN) || brf_word_has_form(s, j, BRF_FORM_MASDAR)) || brf_is(s, j, QUALIFIER) || brf_word_in_teh(s, j) || brf_key_last(&base, 0) == BRF_YEH)
    return 0;
  return (base.len > 4 && ((start == BRF_ALEF && before_last == BRF_ALEF) || (start == BRF_TEH && before_last == BRF_YEH))) ||
         (base.len == 4 && before_last == BRF_WAW);
}

/* What a body has or does something to stands at j: نفى الدفاع | صلة موكله; behind a verb of
   doing أنكرت الصحيفة | التهمة, but النيابة العامة; رفضت قوات الحرس | التقارير. */
static int has_of_body(const BrfScan *s, uint32_t first, uint32_t j, int act) {
  const BrfTag *tag = brf_tag(s, j);
  const int alone = j == first + 1 && brf_word_is_definite(s, first);
  if (brf_word_has_office(s, first) || !(brf_is(s, first, MEDIA) || brf_is(s, first, ORGANIZATION))) return 0;
  if (act && brf_is(s, j, DOCUMENT)) return brf_word_is_definite(s, j) && brf_word_is_definite(s, j - 1);
  if (act && brf_is(s, j, PLAIN) && tag->pro == BRF_PRO_AL)
    return alone && brf_word_in_teh(s, j) && brf_word_base(s, j).len == 4 && last_letter(s, j, 2) != BRF_ALEF;
  if (act && alone && brf_word_has_office(s, j) && brf_word_is_definite(s, j) && !brf_word_in_teh(s, j) &&
      last_letter(s, j, 0) != BRF_YEH)
    return 1; /* استدعت الوزارة | السفير سامي عون */
  return alone && !brf_is(s, j, ROLE) && !brf_word_is_definite(s, j) && tag->pro == 0 &&
         brf_word_is_noun(s, j) && brf_word_is_owned(s, j + 1);
}

int brf_second_of_body(const BrfScan *s, uint32_t first, uint32_t j, int act) {
  if (has_of_body(s, first, j, act) || (act && is_deed_to(s, first, j))) return 1;
  if (brf_word_is_definite(s, j - 1) && brf_word_is_definite(s, first) && brf_word_has_office(s, first) &&
      (brf_deed_many(s, j) || (act && brf_is(s, first, ROLE) && brf_deed_to(s, j))))
    return 1; /* هنأ الرئيس | الأقباط, استعرض الرئيس الكرمي | الجهود */
  /* نعت وزارة الثقافة | الراحل: an adjective of no woman and no body in ة */
  return j > first + 1 && /* but عائلة الشاب سامي */
         brf_is(s, j, QUALIFIER) && brf_word_is_definite(s, j) && !brf_word_in_teh(s, j) &&
         brf_word_in_teh(s, j - 1) && brf_word_in_teh(s, first) && last_letter(s, j, 0) != BRF_YEH;
}

int brf_second_of_source(const BrfScan *s, uint32_t first, uint32_t j) {
  return j >= first + 2 && brf_is(s, first, WHOEVER) && !brf_word_is_definite(s, first) && !brf_word_is_definite(s, j - 1) &&
         (!is_name(s, j - 1) || brf_second_are_many(s, j - 1)) && ends_phrase(s, first, j - 1) && brf_tag(s, j)->pro <= BRF_PRO_AL &&
         (brf_word_is_definite(s, j) ? !brf_is(s, j, TITLE) || !is_name(s, j + 1) : is_thing(s, j) && !brf_word_in_yah(s, j) && !is_adjective(s, j));
}

int brf_second_of_people(const BrfScan *s, uint32_t j) {
  const BrfTag *tag = brf_tag(s, j);
  const BrfKey *before = &brf_tag(s, j - 1)->key;
  const int role = brf_tag_is(tag, BRF_WORD_ROLE), plain = brf_tag_is(tag, BRF_WORD_PLAIN);
  if (tag->pro != BRF_PRO_AL || tag->key.len <= 5 ||
      (brf_tag(s, j - 1)->pro & BRF_PRO_AND)) /* وزير الهجرة والسوريين المقيمين */
    return 0;
  return brf_word_is_oblique(s, j)
             ? role || plain
             : role && plain && brf_key_last(before, 0) == BRF_HEH &&
                   brf_key_last(&tag->key, 0) != BRF_YEH; /* العالمي */
}

int brf_second_of_head(const BrfScan *s, uint32_t first, uint32_t end, int act) {
  const uint32_t j = first + 1;
  const BrfTag *tag = brf_tag(s, j);
  const int definite = brf_word_is_definite(s, j);
  BrfGazetteerHit place;
  if (brf_word_is_definite(s, first)) {
    const int office = brf_is(s, first, ROLE) || brf_is(s, first, OFFICE);
    BrfGazetteerHit hit;
    if (act && tag->name != 0 && tag->pro == 0 && brf_key_last(&brf_tag(s, first)->key, 0) == BRF_NOON &&
        brf_gazetteer_find(s, j, &hit) && hit.type == BRF_ENTITY_PLACE)
      return 1; /* حمل الوزيران إسرائيل المسؤولية */
    /* وصف المسؤول أجواء …: behind a definite office an everyday noun without the article */
    if ((office || brf_is(s, first, BOTH) || brf_is(s, first, DOCUMENT)) && tag->pro == 0 &&
        (brf_tag_is(tag, BRF_WORD_PLAIN) || brf_tag_is(tag, BRF_WORD_EVIDENCE) ||
         (act && brf_tag_is(tag, BRF_WORD_ORGANIZATION)) || /* التقى الرئيس وفد … */
         (act && brf_tag_is(tag, BRF_WORD_FIELD)) || /* انتقد النائب سياسة … */
         brf_tag_is(tag, BRF_WORD_ABSTRACT) || tag->nreadings > 0))
      return 1;
    if (act && brf_is(s, first, ORGANIZATION) && !brf_is(s, first, GAZETTEER) && tag->pro == 0 && !definite &&
        (brf_tag_is(tag, BRF_WORD_PLAIN) || brf_tag_is(tag, BRF_WORD_FIELD)))
      return 1; /* نفت الوزارة صحة ما تردد */
    /* استغرب النائب صمت الحكومة: no name with a surname, for that is a known noun */
    if (act && office && brf_word_is_bare(s, j) && !definite && j + 1 < end && brf_word_is_thing(s, j + 1))
      return 1;
  }
  /* نفت الوزارة الاتهامات, نفت الإمارات اتهامات إيرانية: behind a body or a place a plural in ات */
  if (act && tag->pro <= BRF_PRO_AL && tag->key.len > 4 && brf_key_in_at(&tag->key) &&
      !brf_is(s, j, ROLE) &&
      ((brf_gazetteer_find(s, first, &place) && place.end == j) || /* but لجنة الانتخابات */
       (brf_is(s, first, ORGANIZATION) && brf_word_is_definite(s, first) &&
        !brf_key_in_at(&brf_tag(s, first)->key)))) /* السلطات */
    return 1;
  /* رفضت روسيا الاقتراح: behind a place that is feminine, which no word of a man's goes with */
  if (act && definite && tag->pro <= BRF_PRO_AL && !brf_word_in_teh(s, j) && !brf_is(s, j, QUALIFIER) && brf_gazetteer_find(s, first, &place) &&
      place.end == j && place.feminine && place.type == BRF_ENTITY_PLACE)
    return 1;
  /* أدانت سيول التجربة, برر عون الخسارة: behind a place or a surname */
  if (act && definite && !brf_word_is_definite(s, first) &&
      (brf_is(s, first, GAZETTEER) ||
       (brf_word_is_bare(s, first) && tag->kinds == 0 &&
        !brf_word_has(s, first, BRF_TRAIT_GIVEN))) &&
      !brf_is(s, first, ORGANIZATION) && !brf_is(s, first, PLAIN) && brf_word_in_teh(s, j) &&
      brf_key_last(&tag->key, 1) != BRF_YEH)
    return 1;
  if (!brf_word_is_bare(s, first)) return 0;
  /* دعا عون الأهالي, التقى عون الرئيس اللوري */
  if (act && !brf_word_is_definite(s, first) && tag->pro <= BRF_PRO_AL && definite && brf_is(s, j, ROLE) &&
      (brf_word_is_surname(s, first) ||
       (!brf_word_has(s, first, BRF_TRAIT_GIVEN) && j + 1 < end && brf_word_is_definite(s, j + 1) && brf_word_in_yah(s, j + 1) &&
        !(j + 2 < end && is_name(s, j + 2)))))
    return 1;
  if (brf_is(s, j, ROLE)) return 0;
  if (act && brf_is(s, j, PLAIN) && tag->pro == 0 && !definite && brf_word_is_definite(s, first) &&
      brf_word_is_surname(s, first))
    return 1; /* نفى السعدون حصول انتهاكات */
  /* برر عون الخسارة, دعا عون الحكومة: behind a surname that the text has told before */
  if (tag->pro == BRF_PRO_AL && !brf_is(s, j, TITLE) && !brf_is(s, j, QUALIFIER) &&
      (brf_is(s, j, PLAIN) || brf_is(s, j, ORGANIZATION)) && brf_word_is_surname(s, first))
    return 1;
  /* أبرز حشيشي أهمية العقد: behind one name an everyday noun that something is of; but ناشطو
     حقوق الإنسان */
  return !brf_word_is_definite(s, first) && (brf_is(s, j, PLAIN) || brf_is(s, j, GOVERNOR)) &&
         tag->pro == 0 && !definite && j + 1 < end && brf_word_is_definite(s, j + 1) &&
         brf_key_last(&brf_tag(s, first)->key, 0) != BRF_WAW &&
         (act || brf_word_is_surname(s, first));
}

int brf_second_of_name(const BrfScan *s, uint32_t j, uint32_t end) {
  return brf_word_is_bare(s, j) && !brf_word_is_definite(s, j) &&
         !brf_word_has(s, j, BRF_TRAIT_GIVEN) && !brf_word_is_link(s, j) &&
         brf_word_is_definite(s, j - 1) && !brf_word_has_office(s, j - 1) &&
         j + 1 < end && brf_word_is_definite(s, j + 1) && !brf_word_has_office(s, j + 1) && brf_word_is_bare(s, j - 2) &&
         !brf_word_has(s, j - 2, BRF_TRAIT_SERVANT) && /* عبد المجيد كرم التأكيد */
         !brf_word_is_definite(s, j - 2);
}

int brf_second_are_many(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  return brf_key_in_wn(&tag->key) && !brf_word_is_definite(s, i) && !(tag->traits & BRF_TRAIT_GIVEN) && !brf_tag_is(tag, BRF_WORD_GAZETTEER);
}

int brf_second_of_many(const BrfScan *s, uint32_t first, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  return brf_second_are_many(s, first) && brf_second_are_many(s, i - 1) && !(tag->pro & (BRF_PRO_AND | BRF_PRO_B | BRF_PRO_L)) &&
         (brf_word_is_definite(s, i) || (tag->traits & BRF_TRAIT_GIVEN) || brf_tag_is(tag, BRF_WORD_GAZETTEER));
}

/* رئيس البلدية | للوزير, مسؤول حكومي | للنواب: before i a construct that its second noun ends, or an unnamed source, of which
   nothing with ل is a part; but المدير العام للشركة, مستشار سابق للرئيس. */
static int is_whole(const BrfScan *s, uint32_t i) {
  if (i < 2 || brf_tag(s, i - 1)->pro & BRF_PRO_L || (i + 1 < s->n && s->tokens[i + 1].kind == BRF_TOKEN_NUMBER)) return 0; /* مكتب اللواء 73 */
  if (brf_word_is_definite(s, i - 1))
    return !brf_word_is_definite(s, i - 2) && /* so that the second noun is no adjective */
           (brf_word_has_office(s, i - 2) || brf_is(s, i - 2, ORGANIZATION));
  return brf_word_in_yah(s, i - 1) && brf_is(s, i - 2, WHOEVER) && !brf_word_is_definite(s, i - 2);
}

int brf_second_told(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i), *last = brf_tag(s, i - 1);
  if (brf_word_is_camp(s, i)) return 0;
  if (brf_word_is_owned(s, i) && brf_key_letter(&tag->key, 0) == BRF_LAM && tag->key.len > 3 &&
      (tag->kinds == 0 || (tag->pro & BRF_PRO_L)))
    return 1; /* الطفل لجده, هدى لابنتها */
  if ((tag->traits & BRF_TRAIT_TO_GIVEN) && is_whole(s, i)) return 1; /* وزارة الري | لكريم مراد */
  if (!(tag->pro & BRF_PRO_L)) return 0;
  if (brf_tag_is(tag, BRF_WORD_COUNTERPART) || brf_word_is_some_of(s, i)) return 1; /* لأحد الأطباء */
  if (brf_tag_is(tag, BRF_WORD_ROLE) && brf_word_is_oblique(s, i))
    return 1; /* للصحفيين */
  if (is_whole(s, i) && (brf_tag_is(tag, BRF_WORD_ROLE) || brf_tag_is(tag, BRF_WORD_TITLE) || brf_tag_is(tag, BRF_WORD_ORGANIZATION)))
    return 1;
  if (!brf_tag_is(tag, BRF_WORD_ROLE) && !brf_tag_is(tag, BRF_WORD_TITLE))
    return 0;
  /* المستشار الإعلامي للرئيس is one office */
  if (brf_tag_is(last, BRF_WORD_ROLE) || brf_tag_is(last, BRF_WORD_OFFICE))
    return brf_word_is_definite(s, i - 1) &&
           !(i > 1 && brf_word_is_definite(s, i - 2) &&
             (brf_word_has_office(s, i - 2) ||
              brf_is(s, i - 2, ORGANIZATION)));
  return last->kinds == 0 && !(last->pro & BRF_PRO_AL) &&
         !brf_key_has_al(&last->key, 0);
}
