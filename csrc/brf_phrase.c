/* SPDX-License-Identifier: MIT */
#include "brf_phrase.h"

#include "brf_adjunct.h"
#include "brf_deed.h"
#include "brf_entity.h"
#include "brf_gazetteer.h"
#include "brf_over.h"
#include "brf_second.h"
#include "brf_word.h"

#define MAX_PHRASE 30u  /* tokens of a noun phrase */
#define MAX_NAME 5u     /* tokens of a name in marks, with its marks */
#define MAX_HIDING 6u   /* tokens from طلب to اسمه */
#define MAX_APPOSED 18u /* tokens of an apposition between commas */

/* A noun that a preposition may hang on inside one name of office: مسؤول في
   الإدارة, المتحدث باسم الكرملين, مدير مكتب البريد بمحافظة النيل. */
static int takes_complement(const BrfScan *s, uint32_t first, uint32_t i) {
  uint32_t k;
  for (k = first; k < i; k++)
    if (brf_is(s, k, ROLE) || brf_is(s, k, OFFICE) || brf_is(s, k, COUNTERPART) ||
        brf_is(s, k, ORGANIZATION) || brf_is(s, k, MEDIA) ||
        brf_is(s, k, DOCUMENT))
      return 1;
  return 0;
}

/* شهود عيان نفوا: the verb of many, an unknown word in وا. */
static int is_theirs(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  return tag->kinds == 0 && tag->key.len > 3 && tag->pro == 0 &&
         !(tag->traits & (BRF_TRAIT_GIVEN | BRF_TRAIT_DEFINITE)) &&
         brf_key_last(&tag->key, 0) == BRF_ALEF && brf_key_last(&tag->key, 1) == BRF_WAW;
}

/* Where a phrase was said: في بيان, في تصريح لـ, عبر حسابه, على موقعها; but not
   تعليقاً على تقرير. */
int brf_phrase_is_medium(const BrfScan *s, uint32_t i) {
  uint32_t k = i + 1;
  if (brf_word_is(s, i, BRF_LETTERS_ALA) && k < s->n &&
      !brf_word_is_owned(s, k) && !brf_is(s, k, MEDIA))
    return 0;
  if ((!brf_word_is(s, i, BRF_LETTERS_FI) && !brf_is(s, i, PREPOSITION)) ||
      brf_word_is(s, i, BRF_LETTERS_LADA) || /* السفير لدى الوكالة */
      brf_is(s, i, GOVERNOR)) /* بعد اللقاء */
    return 0;
  return k < s->n && (brf_is(s, k, MEDIUM) ||
                      (brf_is(s, k, DOCUMENT) && /* في تقريرها الشهري, في تقرير لها, في تقرير جديد */
                       (brf_word_is_owned(s, k) ||
                        (brf_word_is(s, i, BRF_LETTERS_FI) && !brf_word_is_definite(s, k) && !brf_is(s, k, ROLE) &&
                         (brf_word_is_pronoun(s, k + 1) || brf_is(s, k + 1, QUALIFIER))))) ||
                      (brf_is(s, k, MEDIA) && !brf_word_is(s, i, BRF_LETTERS_FI)));
}

/* لقناة كذا، للجزيرة، لرويترز: said to an outlet, which is no addressee. */
int brf_phrase_to_outlet(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  BrfGazetteerHit hit;
  if (tag->pro & BRF_PRO_L)
    return brf_tag_is(tag, BRF_WORD_OUTLET) || brf_tag_is(tag, BRF_WORD_MEDIA) ||
           (brf_tag_is(tag, BRF_WORD_MEDIUM) && brf_tag_is(tag, BRF_WORD_NAMING) &&
            brf_scan_opens(s, i + 1) != NULL) || /* لبرنامج "كذا" */
           (brf_gazetteer_find(s, i, &hit) && hit.type == BRF_ENTITY_MEDIUM);
  if (!brf_word_is(s, i, BRF_LETTERS_L) || i + 1 >= s->n) return 0;
  return brf_is(s, i + 1, MEDIA) || brf_is(s, i + 1, OUTLET) ||
         brf_scan_opens(s, i + 1) != NULL;
}

int brf_phrase_is_occasion(const BrfScan *s, uint32_t i) {
  const BrfKey *key = &brf_tag(s, i)->key;
  return brf_word_is(s, i, BRF_LETTERS_AN) || brf_word_is(s, i, BRF_LETTERS_AMA) ||
         (key->len > 2 && brf_key_last(key, 0) == BRF_ALEF &&
          brf_word_is(s, i + 1, BRF_LETTERS_ALA));
}

/* الوزير للسفير, فلان للصحفيين: one spoken to. Behind an adjective the phrase
   goes on: المبعوث الخاص للرئيس. */
static int is_told(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i), *last = brf_tag(s, i - 1);
  if (brf_word_is_camp(s, i)) return 0;
  if (brf_word_is_owned(s, i) && brf_key_letter(&tag->key, 0) == BRF_LAM && tag->key.len > 3 &&
      (tag->kinds == 0 || (tag->pro & BRF_PRO_L)))
    return 1; /* الطفل لجده, هدى لابنتها */
  if (!(tag->pro & BRF_PRO_L)) return 0;
  if (brf_tag_is(tag, BRF_WORD_COUNTERPART)) return 1;
  if (brf_tag_is(tag, BRF_WORD_ROLE) && brf_word_is_oblique(s, i))
    return 1; /* للصحفيين */
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

/* بالإشارة, بالتأكيد: how it was said, unlike مسؤول بالكرملين. */
static int by_doing(const BrfScan *s, uint32_t i) {
  return (brf_tag(s, i)->pro & BRF_PRO_B) &&
         brf_word_has_form(s, i, BRF_FORM_MASDAR);
}

int brf_phrase_is_saying(const BrfScan *s, uint32_t i) {
  return brf_tag(s, i)->kinds == 0 && brf_word_is_definite(s, i) &&
         brf_tag(s, i)->key.len > 6 && /* but الصياح, a name */
         brf_word_has_form(s, i, BRF_FORM_MASDAR);
}

/* An everyday noun with neither article nor pronoun: في تقدير أولي. */
static int is_plain(const BrfScan *s, uint32_t i) {
  return brf_is(s, i, PLAIN) && brf_tag(s, i)->suffix == 0 &&
         !brf_word_is_definite(s, i);
}

int brf_phrase_named_without_l(const BrfScan *s, uint32_t i) {
  return brf_word_stands_near(s, i, brf_key_drop_first(brf_tag(s, i)->key, 1));
}

int brf_phrase_is_accusative(const BrfScan *s, uint32_t i) {
  unsigned k;
  if (brf_tag(s, i)->kinds == 0 && i + 1 < s->n && brf_word_is_bare(s, i + 1))
    return 0; /* كريستالينا جورجييفا: neither is known */
  for (k = 0; k < 2; k++, i++) {
    const BrfTag *tag = brf_tag(s, i);
    if (i >= s->n || tag->key.len < 4 ||
        (k == 0 && tag->kinds != 0 && (brf_is(s, i, ROLE) || !(brf_is(s, i, DOCUMENT) || brf_is(s, i, MEDIUM)))) ||
        brf_key_last(&tag->key, 0) != BRF_ALEF)
      return 0;
  }
  return 1;
}

int brf_phrase_has_object(const BrfScan *s, uint32_t head, uint32_t i) {
  const BrfKey *key = &brf_tag(s, head)->key;
  return i > head && key->len > 0 &&
         (brf_key_last(key, 0) != BRF_HEH || brf_scan_closes(s, i - 1)) && /* مجلة "المرايا" بحثا جديدا */
         brf_phrase_is_accusative(s, i);
}

int brf_phrase_is_predicate(const BrfScan *s, uint32_t first, uint32_t i,
                            uint32_t end) {
  if (first == 0 || !brf_word_is(s, first - 1, BRF_LETTERS_AMMA) ||
      brf_key_letter(&brf_tag(s, i)->key, 0) != BRF_FEH ||
      brf_tag(s, i)->key.len < 4)
    return 0;
  while (++i <= end) /* the cue that follows may be it: أما فيصل فقال */
    if (brf_key_letter(&brf_tag(s, i)->key, 0) == BRF_FEH) return 0;
  return 1;
}

int brf_phrase_hides(const BrfScan *s, uint32_t i, uint32_t end) {
  uint32_t k;
  for (k = i + 1; k < end && k < i + MAX_HIDING; k++)
    if (brf_is(s, k, IDENTITY)) return 1;
  return 0;
}

int brf_phrase_in_construct(const BrfScan *s, uint32_t i) {
  return i > 0 && brf_tag(s, i)->pro == 0 && brf_is(s, i - 1, ROLE) &&
         !brf_word_is_definite(s, i - 1) && !brf_word_is_owned(s, i - 1) &&
         brf_word_is_definite(s, i + 1) && brf_word_has_form(s, i, BRF_FORM_MASDAR);
}

int brf_phrase_withholds(const BrfScan *s, uint32_t i) {
  return brf_word_is_bare(s, i) && brf_is(s, i + 2, IDENTITY) &&
         !brf_word_is_definite(s, i) && !brf_word_is_definite(s, i + 1);
}

/* What follows a phrase with no conjunction: what they said of it (شهود
   تأكيدهم), or what one does not want said (مصدر طلب عدم ذكر اسمه). */
static int is_clause_behind(const BrfScan *s, uint32_t i, uint32_t end) {
  if (brf_phrase_withholds(s, i)) return 1;
  if (brf_tag(s, i)->nreadings == 0) return 0;
  if (brf_word_is_owned(s, i)) return brf_word_has_form(s, i, BRF_FORM_MASDAR);
  return brf_tag(s, i)->verb && brf_phrase_hides(s, i, end);
}

/* The preposition at i hangs on the phrase with the noun behind it: بيان صادر عن
   الحزب, مصدر من وزارة الأمن. */
static int goes_on(const BrfScan *s, uint32_t first, uint32_t i, uint32_t end) {
  if (i == first || i + 1 >= end || !brf_word_is_noun(s, i + 1)) return 0;
  if (brf_is(s, i - 1, ISSUED) && /* مصدر مقرب من الرئاسة, شخص مطلع على الملف */
      (brf_word_is(s, i, BRF_LETTERS_MIN) ||
       brf_word_is(s, i, BRF_LETTERS_ALA)))
    return 1;
  if (brf_phrase_stands_for(s, i)) return 1;
  if (i == first + 1 && brf_word_is(s, i, BRF_LETTERS_MIN) && brf_is(s, first, PLAIN) &&
      !brf_word_is_definite(s, first) && brf_is(s, i + 1, ROLE))
    return 1; /* عدد من الأهالي */
  if (brf_word_is(s, i, BRF_LETTERS_AN))
    return brf_is(s, i - 1, ISSUED) && brf_is(s, first, DOCUMENT);
  return brf_word_is(s, i, BRF_LETTERS_MIN) && i <= first + 2 &&
         brf_is(s, first, ROLE) && brf_is(s, first, DOCUMENT) &&
         !brf_word_is_definite(s, first) && brf_is(s, i + 1, ORGANIZATION);
}

int brf_phrase_stands_for(const BrfScan *s, uint32_t i) {
  return brf_word_is(s, i, BRF_LETTERS_AN) && i > 0 &&
         brf_is(s, i - 1, OFFICE) && i + 1 < s->n &&
         (brf_is(s, i + 1, ORGANIZATION) || brf_is(s, i + 1, GAZETTEER));
}

#define PEOPLE                                                            \
  (UINT64_C(1) << BRF_WORD_ROLE | UINT64_C(1) << BRF_WORD_TITLE |          \
   UINT64_C(1) << BRF_WORD_COUNTERPART | UINT64_C(1) << BRF_WORD_HONORIFIC | \
   UINT64_C(1) << BRF_WORD_ORGANIZATION | UINT64_C(1) << BRF_WORD_MEDIA)

/* A feminine noun with a pronoun stands at i, or what its owner said: برر المدرب
   خسارته, أنهت الوزيرة كلامها; but عبدالله, نزيه. */
static int is_hers(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  unsigned n = tag->key.len;
  if (tag->pro != 0 || n < 5 || !brf_word_is_owned(s, i)) return 0;
  if (brf_tag_is(tag, BRF_WORD_MEDIUM)) return 1;
  if (tag->suffix > 0) /* تجربتها; but زوجته, شركته */
    return !(tag->kinds & PEOPLE);
  if (tag->kinds != 0) return 0;
  if (brf_key_letter(&tag->key, n - 1u) != BRF_HEH) n--; /* ها */
  return brf_key_letter(&tag->key, n - 2u) == BRF_TEH;
}

/*
** Behind the subject that begins at `first` the object of its verb begins at i:
** نفى متحدث عسكري انهيار السد, أدان الوزير عادل سالم الاعتداء, كشفت الفنانة هدى عون
** كواليس عملها; but مدير أمن المدينة, سامي عون زوجها.
*/
static int begins_object(const BrfScan *s, uint32_t first, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  const BrfKey *last = &brf_tag(s, i - 1)->key;
  if (is_hers(s, i)) return 1;
  if (i < first + 2) return 0;
  /* أمضى الوزير سامي عون ساعة هناك: behind a name an everyday noun in ة or ا */
  if ((brf_tag_is(tag, BRF_WORD_PLAIN) || (brf_tag_is(tag, BRF_WORD_ORGANIZATION) && /* وفدا */
                                           brf_key_last(&tag->key, 0) == BRF_ALEF)) &&
      tag->pro == 0 && i > first + 2 && brf_word_is_bare(s, i - 1) && brf_word_is_bare(s, i - 2) &&
      (brf_key_last(&tag->key, 0) == BRF_HEH || brf_key_last(&tag->key, 0) == BRF_ALEF ||
       (!brf_word_is_definite(s, i) && /* الشاعر سامي عون آخر لقاء, الوزير سامي عون اجتماع اللجنة */
        (brf_is(s, first, TITLE) || (brf_word_is_definite(s, i + 1) && !brf_is(s, i, QUALIFIER))))))
    return 1;
  if (brf_tag_is(tag, BRF_WORD_PLAIN))
    return tag->pro == 0 && i == first + 2 && brf_is(s, first, ROLE) &&
           !brf_word_is_definite(s, first) &&
           !brf_word_is_definite(s, i - 1) && last->len > 3 &&
           brf_key_last(last, 0) == BRF_YEH &&
           brf_word_is_definite(s, i + 1);
  if (!brf_word_is_bare(s, i - 1) ||
      !(brf_word_is_bare(s, i - 2) || brf_is(s, i - 2, YEH_NOUN)))
    return 0;
  if (brf_tag(s, i)->kinds == 0 && brf_word_is_definite(s, i) && brf_word_in_teh(s, i))
    return 1; /* قدمت الدكتورة سلوى ناصر الورقة */
  if (tag->kinds == 0 && brf_word_is_definite(s, i) &&
      brf_key_last(&tag->key, 0) != BRF_YEH &&
      brf_tag(s, i + 1)->kinds == 0 && brf_word_is_definite(s, i + 1))
    return 1; /* نفى المدير سامي عون الأنباء المتداولة */
  if (i > first + 2 && brf_word_is_bare(s, i) && !brf_word_is_definite(s, i) && /* سامي عون حجب الثقة, دعوى قضائية */
      !brf_word_has(s, i, BRF_TRAIT_GIVEN) && brf_word_in_teh(s, i + 1) &&
      (brf_word_is_definite(s, i + 1) || brf_word_in_maqsura(s, i)))
    return 1;
  return brf_deed(s, i) || brf_deed_state(s, i) ||
         (i > first + 2 && brf_word_is_bare(s, i) &&
          !brf_word_is_definite(s, i) && brf_word_is_owned(s, i + 1) &&
          !brf_is(s, i + 1, ROLE));
}

/* The phrase from `first` has a name of two words before token i, with which an
   office is all said: وزير الري سامي المدني في ختام; but المسؤول في الإدارة. */
static int ends_in_name(const BrfScan *s, uint32_t first, uint32_t i) {
  const BrfKey *last = &brf_tag(s, i - 1)->key;
  return i > first + 1 && s->tokens[i - 1].kind == BRF_TOKEN_WORD &&
         brf_tag(s, i - 2)->kinds == 0 && !brf_word_is_definite(s, i - 2) &&
         (brf_tag(s, i - 1)->kinds == 0 ||
          (brf_word_is_definite(s, i - 1) && /* العاملي */
           brf_key_last(last, 0) == BRF_YEH));
}

int brf_phrase_is_no_name(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  const BrfKey *key = &tag->key;
  if (brf_word_is_definite(s, i - 1) && is_hers(s, i)) return 1;
  if (tag->kinds == 0 && key->len == 6 && brf_key_letter(key, 0) == BRF_TEH &&
      brf_key_letter(key, 2) == BRF_ALEF && brf_key_letter(key, 4) == BRF_YEH)
    return 1;
  if (!brf_word_is_bare(s, i - 1) || brf_word_is_definite(s, i - 1) ||
      brf_word_is(s, i - 1, BRF_LETTERS_BISM) || /* المتحدث باسم قوات النهر */
      tag->pro != 0 ||
      (brf_word_is_oblique(s, i - 1) && brf_tag(s, i - 1)->key.len > 5))
    return 0; /* رافعين لافتات */
  if (brf_word_has(s, i - 1, BRF_TRAIT_GIVEN) && !(i > 1 && brf_word_is_bare(s, i - 2)) &&
      (brf_is(s, i + 1, COMPLEMENTIZER) || brf_scan_comma(s, i + 1) || brf_phrase_to_outlet(s, i + 1)))
    return 0; /* وقال نضال دويكات إن: a surname */
  return brf_tag_is(tag, BRF_WORD_COLLECTIVE) ||
         (key->len > 5 && !brf_word_is_definite(s, i) &&
          brf_key_last(key, 0) == BRF_TEH &&
          brf_key_last(key, 1) == BRF_ALEF);
}

/* ناشطون, سوريون at i: many, of whom a subject is made. */
static int are_many(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  return tag->key.len > 4 && brf_key_last(&tag->key, 0) == BRF_NOON && brf_key_last(&tag->key, 1) == BRF_WAW &&
         !brf_word_is_definite(s, i) && !(tag->traits & BRF_TRAIT_GIVEN) && !brf_tag_is(tag, BRF_WORD_GAZETTEER);
}

/* اتهم ناشطون سوريون الرئيس سامي عون: whom they accuse at i, behind many that nobody
   names; but مسؤولون كبار, ممثلو الحزب. */
static int behind_many(const BrfScan *s, uint32_t first, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  return are_many(s, first) && are_many(s, i - 1) && !(tag->pro & (BRF_PRO_AND | BRF_PRO_B | BRF_PRO_L)) &&
         (brf_word_is_definite(s, i) || (tag->traits & BRF_TRAIT_GIVEN) || brf_tag_is(tag, BRF_WORD_GAZETTEER));
}

/*
** The end of the noun phrase that begins at `first`, at most `end`. A
** preposition, a time, an adverb, a relative pronoun or a clause ends it; an
** apposition between commas belongs to it (نائب الوزير، فلان الفلاني، أن).
*/
static uint32_t phrase_of(const BrfScan *s, uint32_t first, uint32_t end,
                          int act) {
  uint32_t j = first, k;
  if (end > first + MAX_PHRASE) end = first + MAX_PHRASE;
  if (first + 1 < end && brf_is(s, first, DEMONSTRATIVE) && brf_word_is_definite(s, first + 1))
    first = ++j; /* ذلك المسؤول */
  if (first < end && (k = brf_over_share(s, first, end)) > first) {
    first = j = k; /* the people are what the phrase is of */
  }
  while (j < end) {
    const BrfTag *tag = brf_tag(s, j);
    const BrfMark *mark;
    if (s->tokens[j].flags & BRF_TOKEN_LINE && j > first) return j;
    if ((k = brf_over_lack(s, j, end)) > j) {
      j = k;
      continue;
    }
    if (j == first + 1 && brf_is(s, first, HONORIFIC)) return j;
    /* كان حفيدها منتصر يلهو: behind it stands what he does */
    if (j > first && first > 0 && brf_is(s, first - 1, COPULA) && brf_word_has(s, j, BRF_TRAIT_LIKE_VERB) &&
        !brf_word_has(s, j, BRF_TRAIT_GIVEN))
      return j;
    /* طريق دبلوماسي يؤدي إلى: behind an indefinite office no name, but what it
       does */
    if ((j == first + 1 || (j == first + 2 && brf_is(s, j - 1, QUALIFIER))) && brf_is(s, first, ROLE) &&
        !brf_is(s, first, TITLE) && !brf_word_is_definite(s, first) && brf_word_is_verb(s, j) &&
        !brf_tag_is(tag, BRF_WORD_ORGANIZATION) && /* مدرب نادى النهر, as Egypt writes نادي */
        !brf_phrase_in_construct(s, j))
      return j;
    if ((mark = brf_scan_bracket(s, j)) != NULL ||
        (mark = brf_scan_opens(s, j)) != NULL) {
      if (j == first && brf_scan_bracket(s, j) != NULL) return j;
      if (j > first && (brf_word_is_tanwin(s, j + 1) ||
                        (brf_word_has_form(s, j + 1, BRF_FORM_PARTICIPLE) &&
                         brf_key_last(&brf_tag(s, j + 1)->key, 0) == BRF_ALEF)))
        return j; /* قال كرم "مؤيدا للقرار" إن */
      if (mark->close == BRF_NONE || mark->close >= end) return j;
      j = mark->close + 1;
      continue;
    }
    if (brf_scan_comma(s, j)) {
      k = j + 1;
      mark = k < end && brf_word_has_office(s, first) ? brf_scan_opens(s, k) : NULL;
      if (mark != NULL && mark->close != BRF_NONE && mark->close < end && brf_mark_size(mark) > 1 &&
          brf_mark_size(mark) <= MAX_NAME && brf_word_has(s, k + 1, BRF_TRAIT_GIVEN)) {
        j = mark->close + 1; /* مدرب المنتخب، "روبرتو كارلو"، أن */
        continue;
      }
      if (k >= end || brf_phrase_to_outlet(s, k) || /* المدير، للإذاعة */
          brf_phrase_hides(s, k, end) || /* ، فضل عدم ذكر اسمه، */
           !brf_word_is_noun(s, k) || brf_tag(s, k)->verb ||
          brf_tag(s, k)->nreadings > 0 || (brf_tag(s, k)->pro & BRF_PRO_B) ||
          brf_is(s, k, DEMONSTRATIVE) || brf_is(s, k, GOVERNOR) || /* ، غير أن */
          brf_is(s, k, RECEIPT) || (brf_tag(s, k)->pro & BRF_PRO_AND) ||
          brf_word_is_tanwin(s, k) || /* الوزير، تعليقاً على */
          ((brf_is(s, k, DOCUMENT) || brf_is(s, k, MEDIUM)) && !brf_is(s, k, ROLE) && !brf_word_is_definite(s, k) &&
           brf_key_last(&brf_tag(s, k)->key, 0) == BRF_ALEF) || /* أصدرت الناطقة، هدى عون، بيانا */
          s->tokens[k].kind == BRF_TOKEN_NUMBER || /* محمد، 45 عاما، */
          (act && brf_is(s, k, ORGANIZATION) && !brf_is(s, k, ROLE) && /* اتهم الرائد عون، قوات النهر */
           brf_word_has_office(s, first)) ||
          is_plain(s, k))
        return j; /* أعلنت الوزارة، ارتفاع العدد، */
      while (k < end && !brf_scan_comma(s, k) && k < j + MAX_APPOSED) {
        if (brf_is(s, k, RELATIVE) || brf_word_is_time(s, k) || brf_is(s, k, COMPLEMENTIZER) ||
            brf_punct(s, k) == BRF_PUNCT_COLON || (brf_is(s, k, PREPOSITION) && brf_phrase_is_medium(s, k)))
          break;
        if (brf_is(s, k, PREPOSITION) && brf_tag(s, k)->pro == 0 &&
            !brf_word_is_ali(s, k) && !brf_word_is(s, k, BRF_LETTERS_FI))
          return j; /* الوزيرة، تعقيبا على سؤال: an adjunct */
        k++;
      }
      if (k < end && !brf_scan_comma(s, k)) return k;
      if (act && k == end) return j; /* وأكد المسؤول، استعداد بلاده … */
      j = k;
      continue;
    }
    if (s->tokens[j].kind == BRF_TOKEN_PUNCT) {
      if (j == first || !brf_word_is_title_mark(s, j)) return j;
      j++;
      continue;
    }
    /* وصف أحدهم سكنه: what is his behind him is no part of his name */
    if (j > first && brf_word_is_owned(s, j) && tag->pro == 0 &&
        !brf_is(s, j, COUNTERPART) &&
        (brf_word_is_owned(s, j - 1) || /* لا يخفي مصدر وزاري انزعاجه */
         (j > first + 1 && !brf_word_is_definite(s, j - 1) &&
          brf_tag(s, j - 1)->kinds == 0 &&
          brf_key_last(&brf_tag(s, j - 1)->key, 0) == BRF_YEH)))
      return j;
    /* وصفت عضو المجلس (هدى عون) هذه الخطوة, نفت النقابة ذلك; but وزير هذه الحكومة */
    if (j > first && brf_tag_is(tag, BRF_WORD_DEMONSTRATIVE) &&
        (!brf_word_is_definite(s, j + 1) || brf_word_is_definite(s, j - 1) ||
         brf_scan_closes(s, j - 1) || s->mark[j - 1] != BRF_NONE))
      return j;
    if (j > first && behind_many(s, first, j)) return j;
    if (j > first && brf_word_has(s, j - 1, BRF_TRAIT_SERVANT) && brf_word_is_definite(s, j)) {
      j++; /* عبد الحي, whatever the word is elsewhere */
      continue;
    }
    if (j == first + 1 && brf_word_is_nominative(s, first) && brf_word_is_definite(s, first) &&
        brf_word_is_noun(s, j) && !brf_word_is_definite(s, j))
      return j; /* ردد المحتجون شعارات: its adjectives have the article */
    if (j > first && (brf_adjunct(s, j) ||
                      (brf_is(s, j, COUNTERPART) && /* الوزير سامي عون نظيره */
                       (brf_word_is_definite(s, j - 1) || brf_word_is_bare(s, j - 1)))))
      return j;
    if (j > first && brf_tag_is(tag, BRF_WORD_SAME)) return j + 1;
    /* تساءل النائب عما إذا, ندد النواب بما وصفوه; وصف النائب ما يجري */
    if (brf_word_is(s, j, BRF_LETTERS_AMA) ||
        (j > first && brf_word_is_what(s, j) &&
         (!brf_word_is(s, j, BRF_LETTERS_MA) ||
          brf_word_is_verb(s, j + 1) || brf_is(s, j + 1, RECEIPT) || brf_tag(s, j + 1)->suffix > 0)))
      return j;
    if (j > first && (brf_phrase_is_predicate(s, first, j, end) ||
                      (brf_is(s, j, GOVERNOR) && brf_phrase_hides(s, j, end)))) /* لرويترز شريطة عدم ذكر اسمه */
      return j;
    if (j > first && ((brf_phrase_to_outlet(s, j) && /* but بلاغ لوكالة الأنباء */
                       !(j == first + 1 && brf_is(s, first, DOCUMENT) && !brf_is(s, first, ROLE) &&
                         !brf_word_is_definite(s, first))) ||
                      is_told(s, j)))
      return j;
    if (j > first && j + 1 < end && brf_word_is_and(s, j) &&
        (brf_word_has_office(s, j + 1) || brf_word_has(s, j + 1, BRF_TRAIT_GIVEN))) {
      j++; /* نائب وزير الدفاع و قائد الجيش */
      continue;
    }
    if (j > first && (k = brf_over_eulogy(s, j, end)) > j) {
      j = k;
      continue;
    }
    /* المجني عليها, المدعى عليه: of whom it is said; الحكومة المعترف بها */
    if (brf_word_is_pronoun(s, j) && j > first && brf_word_is_definite(s, j - 1) &&
        brf_key_letter(&brf_tag(s, j - 1)->key, 2) == BRF_MEEM &&
        (brf_key_last(&brf_tag(s, j - 1)->key, 0) == BRF_YEH || /* والدة المجني عليها */
         (j > first + 1 && brf_tag(s, j - 1)->kinds == 0 && brf_word_is_definite(s, j - 2)))) {
      j++;
      continue;
    }
    /* المبعوث الأممي إلى اليمن: whom one is sent to */
    if (j > first && brf_word_is(s, j, BRF_LETTERS_ILA) &&
        brf_word_has_office(s, first) &&
        brf_word_is_definite(s, j - 1) && j + 1 < end &&
        (k = brf_over_place(s, j, end)) > j && brf_word_is_bare(s, k)) {
      j = k;
      continue;
    }
    if (brf_tag_is(tag, BRF_WORD_PREPOSITION) && tag->pro == 0 &&
        !(j == first && brf_word_is(s, j, BRF_LETTERS_ALA)) && /* على فراج */
        !brf_word_is_ali(s, j)) {
      if (goes_on(s, first, j, end)) {
        j += 2;
        continue;
      }
      if (brf_word_has_office(s, first) && (k = brf_over_post(s, j, end)) > j) {
        j = k;
        continue;
      }
      if (brf_phrase_is_medium(s, j) || !takes_complement(s, first, j) ||
          (j > first && brf_adjunct_governed(s, j)))
        return j;
      mark = j + 1 < end ? brf_scan_opens(s, j + 1) : NULL;
      if (mark != NULL && brf_word_is(s, j, BRF_LETTERS_AN)) return j; /* أفادت النقابة عن "قصف" */
      if (mark != NULL && mark->close != BRF_NONE && mark->close < end &&
          mark->close - j <= MAX_NAME) {
        j = mark->close + 1; /* رئيس الأبحاث في «ميناء كابيتال» */
        continue;
      }
      /* في الإدارة, but not في الرباط at the end of the phrase */
      if (j + 1 < end && !brf_word_is_time(s, j + 1) &&
          (brf_is(s, j + 1, ORGANIZATION) || j + 2 < end) &&
          (brf_word_is(s, j, BRF_LETTERS_FI) ||
           brf_word_is(s, j, BRF_LETTERS_LADA)) && /* مندوب قطر لدى المنظمة */
          brf_word_is_noun(s, j + 1) &&
          !brf_word_is_owned(s, j + 1) && /* المحامي لدى حضوره, المتهم في أقواله */
          (!ends_in_name(s, first, j) || brf_is(s, j + 1, ORGANIZATION)) &&
          (!is_plain(s, j + 1) || /* الخبير في شؤون القوقاز */
           (brf_is(s, j + 1, FIELD) && j + 2 < end && /* في شؤون آسيا */
            (brf_word_is_definite(s, j + 2) || brf_word_is_bare(s, j + 2) ||
             brf_is(s, j + 2, GAZETTEER))))) {
        j += 2;
        continue;
      }
      return j;
    }
    if (j > first && (brf_tag_is(tag, BRF_WORD_ACCORDING) || /* الصحف وفق ما ترجمته المدار */
                      brf_word_calls(s, j)))   /* مصدر مطلع وصفته بالرفيع */
      return j;
    /* المدير سامي عون قرر الخطوة, عاد أمس: behind his name what he did */
    if (j > first + 1 && tag->verb && (brf_tag_is(tag, BRF_WORD_GOVERNOR) || brf_tag_is(tag, BRF_WORD_COPULA)) &&
        (brf_word_is_bare(s, j - 1) || brf_scan_closes(s, j - 1)))
      return j;
    if (j > first && ((j == first + 1 ? brf_second_of_head(s, first, end, act)
                                      : brf_second_of_name(s, j, end)) ||
                      brf_second_of_body(s, first, j, act)))
      return j;
    /* دعا هارلو الطرفين, التقى الوزير بوزيرة: another party */
    if (j > first && ((brf_tag_is(tag, BRF_WORD_BOTH) &&
                       !brf_is(s, j - 1, BOTH)) || /* but كلا الزعيمين */
                      ((tag->pro & BRF_PRO_B) && brf_tag_is(tag, BRF_WORD_ROLE))))
      return j;
    /* طمأن وزير التموين المواطنين; but رئيس نقابة الصحفيين */
    if (j > first && brf_word_is_definite(s, j - 1) &&
        s->tokens[j - 1].kind == BRF_TOKEN_WORD && brf_second_of_people(s, j))
      return j;
    if (j > first && (tag->pro & (BRF_PRO_B | BRF_PRO_L)) &&
        (!takes_complement(s, first, j) ||
         ((tag->pro & BRF_PRO_L) && ends_in_name(s, first, j)))) /* الوزير سامي عون للصحافة */
      return j;
    /* أشاد الوزير بجهود العمال; but المتحدث بالوزارة, المسؤول بوزارة المياه */
    if (j == first + 1 && (tag->pro & (BRF_PRO_B | BRF_PRO_AL)) == BRF_PRO_B &&
        brf_word_is_definite(s, first) && brf_tag_is(tag, BRF_WORD_PLAIN))
      return j;
    if (j == first + 1 && (tag->pro & BRF_PRO_L) && brf_word_is_definite(s, first) &&
        (brf_is(s, first, LEADER) ||
         (brf_is(s, first, ORGANIZATION) && brf_tag_is(tag, BRF_WORD_ORGANIZATION) && !(tag->pro & BRF_PRO_AL))))
      return j; /* قال الرئيس للمجلس, النيابة لهيئة المحكمة; but الرئيس التنفيذي للشركة */
    /* أكد الوزير الكرمي للوزيرة سمعان: behind the name of an office a person */
    if (j > first + 1 && (tag->pro & BRF_PRO_L) &&
        (brf_tag_is(tag, BRF_WORD_TITLE) || brf_tag_is(tag, BRF_WORD_ROLE)) &&
        brf_word_is_bare(s, j - 1) &&
        j + 1 < end && brf_word_is_bare(s, j + 1))
      return j;
    /* الرئيس عون للوفد: behind the name of an office a body; but نائب المدير العام للشركة */
    if (j > first + 1 && (tag->pro & BRF_PRO_L) && (tag->pro & BRF_PRO_AL) && brf_tag_is(tag, BRF_WORD_ORGANIZATION) &&
        brf_word_is_bare(s, j - 1) && !brf_word_is_definite(s, j - 1) && brf_word_has_office(s, first) &&
        brf_word_is_definite(s, first))
      return j;
    /* القاضي بتسجيلات; but المسؤول بالكرملين */
    if (j > first && brf_word_has_b(s, j) &&
        (act || (tag->kinds == 0 && tag->pro == 0 &&
                 (brf_key_letter(&tag->key, 1) == BRF_ALEF
                      ? brf_key_letter(&tag->key, 2) != BRF_LAM /* بأسى */
                      : brf_key_last(&tag->key, 0) == BRF_TEH))))
      return j;
    if (j > first && brf_key_last(&tag->key, 0) == BRF_ALEF && tag->key.len > 2 && tag->suffix == 0 &&
        !brf_word_is_definite(s, j) &&
        (brf_word_is(s, j + 1, BRF_LETTERS_ALA) || brf_word_has_form(s, j, BRF_FORM_PARTICIPLE) ||
         (act && brf_word_has_form(s, j, BRF_FORM_MASDAR))))
      return j; /* الرئيس التنفيذي ردا على, سامي عون موجها كلامه, وجه الإعلامي سؤالا */
    if (j > first && ((brf_word_is_tanwin(s, j) && !(j == first + 1 && brf_word_is_tanwin(s, first))) || /* النائب مبتسماً, جارتها أم فادي ممازحة */
                      (j > first + 1 && brf_word_is_bare(s, j - 1) && tag->kinds == 0 &&
                       tag->key.len > 5 && !(tag->traits & BRF_TRAIT_GIVEN) &&
                       brf_key_letter(&tag->key, 0) == BRF_MEEM && brf_word_in_teh(s, j) &&
                       (brf_word_in_teh(s, first) || brf_word_is_owned(s, first)) &&
                       !brf_word_is_definite(s, j))))
      return j;
    /* رافعت النيابة العامة مطالبة بالعقوبة */
    if (j > first && brf_phrase_is_no_name(s, j)) return j;
    /* النيابة العامة اغفلت: behind a body the verb of hers that is not known */
    if (j > first && brf_word_is_definite(s, j - 1) && brf_word_in_teh(s, first) && !brf_word_has_office(s, first) &&
        (tag->kinds | tag->nreadings | tag->pro) == 0 && tag->key.len > 4 && !(tag->traits & BRF_TRAIT_GIVEN) &&
        brf_key_letter(&tag->key, 0) == BRF_ALEF && brf_key_last(&tag->key, 0) == BRF_TEH &&
        brf_key_last(&tag->key, 1) != BRF_ALEF)
      return j;
    /* وانتقد خبراء الجامعة السويدية منهجية البحث */
    if (j > first && brf_word_is_definite(s, j - 1) && tag->kinds == 0 && tag->pro == 0 &&
        tag->key.len > 5 && !brf_word_is_definite(s, j) && brf_word_is_definite(s, j + 1) &&
        brf_key_last(&tag->key, 0) == BRF_HEH && brf_key_last(&tag->key, 1) == BRF_YEH &&
        brf_key_letter(&tag->key, 0) != BRF_LAM && !(tag->traits & (BRF_TRAIT_GIVEN | BRF_TRAIT_B)))
      return j;
    /* طلب دفاع المتهم الأول استبعاد التقرير */
    if (j > first && brf_word_is_definite(s, j - 1) &&
        brf_deed_before(s, j))
      return j;
    /* اتهم بيان الجبهة الشرقية الجيش بقصف: what is told of begins behind what is
       definite */
    if (j > first && brf_tag_is(tag, BRF_WORD_ORGANIZATION) &&
        tag->pro == BRF_PRO_AL && !brf_tag_is(tag, BRF_WORD_ROLE) && !brf_word_is_organizing(s, j) &&
        (brf_word_is_definite(s, j - 1) || brf_is(s, j - 1, GAZETTEER)) &&
        s->tokens[j - 1].kind == BRF_TOKEN_WORD)
      return j;
    if (j > first && tag->pro == 0 && brf_word_is_definite(s, j - 1) &&
        brf_word_has_form(s, j, BRF_FORM_PARTICIPLE) &&
        brf_key_last(&tag->key, 0) == BRF_HEH)
      return j;
    if (j > first && brf_word_has(s, j, BRF_TRAIT_TO_GIVEN) &&
        (brf_word_has_office(s, first) || !brf_is(s, first, ORGANIZATION)))
      return j; /* قال سالم لهدى كرم; but المكتب الإعلامي لهدى كرم */
    if (j > first && tag->kinds == 0 && tag->key.len > 4 &&
        brf_key_letter(&tag->key, 0) == BRF_LAM &&
        (brf_word_is_owned(s, j) || /* قال أندريا لأنصاره */
         (brf_word_is_bare(s, j - 1) && brf_phrase_named_without_l(s, j)) ||
         (brf_is(s, first, WHOEVER) && !brf_word_is_definite(s, first) &&
          s->tokens[j - 1].kind == BRF_TOKEN_WORD && !brf_word_is_definite(s, j - 1) &&
          !(tag->traits & BRF_TRAIT_GIVEN) && !brf_word_is_of_nation(s, j) && !brf_word_is_of_what(s, j) &&
          !are_many(s, j) && !brf_word_is_oblique(s, j))))
      return j; /* أوضح سالم لسمعان; قال مسؤول لأكسيوس; but مصادر لبنانية, مسؤولون لبنانيون */
    /* السيدة الخمسينية أم سامي العوني: a mother, no conjunction */
    if (j > first && brf_word_is(s, j, BRF_LETTERS_UMM) && j + 1 < end &&
        (((brf_word_is_definite(s, j - 1) || brf_is(s, j - 1, ROLE)) && brf_is(s, first, TITLE)) ||
         (j == first + 1 && (brf_word_is_definite(s, first) || /* الحاجة أم أحمد */
                             (brf_word_is_owned(s, first) && brf_is(s, first, ROLE))))) && /* زوجته أم أحمد */
        brf_word_is_bare(s, j + 1)) {
      j += 2;
      continue;
    }
    if (j > first && brf_phrase_in_construct(s, j)) {
      j += 2;
      continue;
    }
    if (j > first && tag->suffix > 0 && brf_is(s, j, VERB) && brf_is(s, first, DOCUMENT) &&
        !brf_is(s, first, ROLE) && !brf_word_is_definite(s, first)) {
      j++; /* دراسة أجرتها الجامعة */
      continue;
    }
    if (j > first && (!brf_word_is_noun(s, j) || is_theirs(s, j))) return j;
    if (j > first && (tag->pro & BRF_PRO_AND) &&
        (tag->verb || (!brf_word_is_definite(s, j) && brf_word_is_pronoun(s, j + 1))))
      return j; /* التقى الرئيس وعقد معه */
    if (j > first && brf_tag_is(tag, BRF_WORD_RECEIPT)) return j;
    /* نقل عن شهود تأكيدهم, أخفى مصدر طلب عدم ذكر اسمه */
    if (j > first && is_clause_behind(s, j, end)) return j;
    /* ألقى المدير سالم عون كلمة */
    if (act && j > first && tag->pro == 0 &&
        (brf_tag_is(tag, BRF_WORD_MEDIUM) || brf_tag_is(tag, BRF_WORD_EVIDENCE) ||
         brf_tag_is(tag, BRF_WORD_DOCUMENT)) &&
        !brf_tag_is(tag, BRF_WORD_ROLE) && !brf_word_is_owned(s, j) &&
        (brf_word_is_definite(s, j - 1) ||
         (j > first + 1 && brf_word_is_bare(s, j - 1))))
      return j;
    if (j > first && (brf_tag_is(tag, BRF_WORD_SPEECH) || by_doing(s, j)))
      return j; /* نفى المدرب القول بأن; ختم المدرب بالإشارة إلى */
    if (j > first && (brf_word_is_definite(s, j - 1) || brf_word_is_bare(s, j - 1)) &&
        brf_phrase_is_saying(s, j))
      return j; /* أعاد المدرب التأكيد على أن; but ممثلة الادعاء */
    if (act && j > first && (tag->pro & BRF_PRO_AL) && brf_tag_is(tag, BRF_WORD_MEDIUM) &&
        !brf_tag_is(tag, BRF_WORD_ROLE) && brf_is(s, j + 1, PREPOSITION))
      return j; /* رفض المدرب البرتغالي الحديث عن */
    if (act && brf_phrase_has_object(s, first, j)) return j;
    /* تداول ناشطون مقطعا يظهر: the object of many */
    if (act && j == first + 1 && tag->kinds == 0 && tag->key.len > 3 &&
        brf_key_last(&tag->key, 0) == BRF_ALEF &&
        (brf_is(s, first, ROLE) ? brf_key_last(&brf_tag(s, first)->key, 1) == BRF_WAW
                                : brf_is(s, first, ORGANIZATION) && brf_word_is_definite(s, first)))
      return j; /* and of a body: أصدرت الوزارة توضيحا */
    if (act && j > first && begins_object(s, first, j)) return j;
    /* انتقد النائب سالم عمران الحكومة: behind a name what has the article and
       is no office is the object */
    if (act && j > first + 1 && brf_tag_is(tag, BRF_WORD_PLAIN) &&
        tag->pro == 0 && brf_word_is_definite(s, j - 1))
      return j; /* انتقد يوسف السالم سياسة الحزب */
    if (act && j > first + 1 && brf_tag_is(tag, BRF_WORD_TITLE) &&
        brf_word_is_definite(s, j) && brf_word_is_bare(s, j - 1) &&
        brf_word_is_bare(s, j - 2))
      return j; /* دعا الرئيس سالم كرم الملك */
    if (act && j > first + 1 &&
        ((tag->pro & BRF_PRO_AL) || brf_tag_is(tag, BRF_WORD_GAZETTEER)) &&
        !(tag->pro & (BRF_PRO_AND | BRF_PRO_L)) &&
        (!brf_tag_is(tag, BRF_WORD_ROLE) || brf_tag_is(tag, BRF_WORD_ORGANIZATION)) && /* المدرسة, a school */
        !brf_tag_is(tag, BRF_WORD_TITLE) &&
        ((brf_word_is_bare(s, j - 1) && brf_word_is_bare(s, j - 2)) ||
         (brf_tag_is(tag, BRF_WORD_GAZETTEER) &&
          brf_word_is_definite(s, j - 1) && brf_word_is_definite(s, j - 2))))
      return j; /* and so is دعا الرئيس الروسي الحلف */
    j++;
  }
  while (j > first && s->tokens[j - 1].kind == BRF_TOKEN_PUNCT) j--;
  return j;
}

uint32_t brf_phrase(const BrfScan *s, uint32_t first, uint32_t end) {
  return phrase_of(s, first, end, 0);
}

uint32_t brf_phrase_subject(const BrfScan *s, uint32_t first, uint32_t end) {
  return phrase_of(s, first, end, 1);
}
