/* SPDX-License-Identifier: MIT */
#include "brf_phrase.h"

#include "brf_adjunct.h"
#include "brf_deed.h"
#include "brf_gazetteer.h"
#include "brf_medium.h"
#include "brf_over.h"
#include "brf_patient.h"
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
    if (brf_is(s, k, ROLE) || brf_is(s, k, OFFICE) || brf_is(s, k, COUNTERPART) || brf_is(s, k, ISSUED) ||
        brf_is(s, k, ORGANIZATION) || brf_is(s, k, MEDIA) ||
        brf_is(s, k, DOCUMENT))
      return 1;
  /* المهندسة بالمعهد الوطني, الدكتور بجامعة النهر: where one with a title is */
  return i == first + 1 && brf_is(s, first, TITLE) && (brf_tag(s, i)->pro & BRF_PRO_B) && brf_is(s, i, ORGANIZATION);
}

/* شهود عيان نفوا: the verb of many, an unknown word in وا. */
static int is_theirs(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  return tag->kinds == 0 && tag->key.len > 3 && tag->pro == 0 &&
         !(tag->traits & (BRF_TRAIT_GIVEN | BRF_TRAIT_DEFINITE)) &&
         brf_key_in_wa(&tag->key);
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
  return i > 0 && brf_tag(s, i)->pro == 0 && (brf_is(s, i - 1, ROLE) || brf_is(s, i - 1, ORGANIZATION)) && /* معهد علم النفس */
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

/* قال ممثل عن الجمعية: for whom he speaks who has the office at `first` and no article, by the عن at i; but نقل ممثل عن
   الوزير قوله. */
static int stands_for_body(const BrfScan *s, uint32_t first, uint32_t i) {
  static const BrfKey words[] = {BRF_KEY4(BRF_MEEM, BRF_MEEM, BRF_THEH, BRF_LAM), BRF_KEY5(BRF_MEEM, BRF_MEEM, BRF_THEH, BRF_LAM, BRF_HEH),
                                 BRF_KEY5(BRF_MEEM, BRF_NOON, BRF_DAL, BRF_WAW, BRF_BEH)};
  return i == first + 1 && brf_key_among(&brf_tag(s, first)->key, words, sizeof words / sizeof *words) &&
         !(first > 0 && brf_word_takes(s, first - 1, BRF_FORMS_FINITE, BRF_TAKES_FROM));
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
  if (i == first + 1 && brf_word_is(s, i, BRF_LETTERS_MIN) && brf_is(s, first, PLAIN) && brf_is(s, i + 1, ROLE) &&
      (!brf_word_is_definite(s, first) || brf_word_is_some_of(s, first)))
    return 1; /* عدد من الأهالي, الكثير من السكان */
  if (brf_word_is(s, i, BRF_LETTERS_AN))
    return (brf_is(s, i - 1, ISSUED) && brf_is(s, first, DOCUMENT)) || stands_for_body(s, first, i);
  return brf_word_is(s, i, BRF_LETTERS_MIN) && i <= first + 2 &&
         brf_is(s, first, ROLE) && brf_is(s, first, DOCUMENT) && !brf_word_is_definite(s, first) &&
         (brf_is(s, i + 1, ORGANIZATION) || (i == first + 1 && brf_word_is_source(s, first) && brf_word_is_definite(s, i + 1) && !brf_is(s, i + 1, ROLE))); /* مصدر من الحماية المدنية */
}

int brf_phrase_stands_for(const BrfScan *s, uint32_t i) {
  uint32_t k = i;
  while (k > 1 && brf_word_is_definite(s, k - 1) && brf_word_in_yah(s, k - 1) && !brf_is(s, k - 1, OFFICE)) k--; /* النائب البرلماني عن */
  return brf_word_is(s, i, BRF_LETTERS_AN) && k > 0 &&
         brf_is(s, k - 1, OFFICE) && i + 1 < s->n &&
         (brf_is(s, i + 1, ORGANIZATION) || brf_is(s, i + 1, GAZETTEER));
}

/* The phrase from `first` has a name of two words before token i, or of one straight behind its office,
   with which all is said: وزير الري سامي المدني في ختام, الرئيس عون في صباحية العيد; but المسؤول في الإدارة. */
static int ends_in_name(const BrfScan *s, uint32_t first, uint32_t i) {
  const BrfTag *last = brf_tag(s, i - 1);
  if (i < first + 2 || s->tokens[i - 1].kind != BRF_TOKEN_WORD) return 0;
  if (i == first + 2 && brf_word_is_definite(s, first) && brf_is(s, first, ROLE) &&
      last->kinds == 0 && last->nreadings == 0 && brf_word_is_bare(s, i - 1) && !brf_word_is_definite(s, i - 1))
    return 1;
  return brf_tag(s, i - 2)->kinds == 0 && !brf_word_is_definite(s, i - 2) &&
         (last->kinds == 0 ||
          (brf_word_is_definite(s, i - 1) && /* العاملي */
           (brf_key_last(&last->key, 0) == BRF_YEH || brf_word_has(s, i - 2, BRF_TRAIT_GIVEN) ||
            (i == first + 3 && brf_word_has_office(s, first))))); /* البطريرك بولس الراهب */
}

int brf_phrase_is_no_name(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  const BrfKey *key = &tag->key;
  if (brf_word_is_definite(s, i - 1) && brf_patient_is_hers(s, i)) return 1;
  if (brf_word_is_definite(s, i) && brf_tag_is(tag, BRF_WORD_OPINION) && !brf_word_has_office(s, i - 1)) return 1; /* شاطره سامي الرأي; but قادة الرأي */
  if (tag->kinds == 0 && key->len == 6 && brf_key_letter(key, 0) == BRF_TEH &&
      brf_key_letter(key, 2) == BRF_ALEF && brf_key_letter(key, 4) == BRF_YEH)
    return 1;
  if (!brf_word_is_bare(s, i - 1) || brf_word_is_definite(s, i - 1) ||
      brf_word_is(s, i - 1, BRF_LETTERS_BISM) || /* المتحدث باسم قوات النهر */
      tag->pro != 0 ||
      (brf_word_is_oblique(s, i - 1) && brf_tag(s, i - 1)->key.len > 5))
    return 0; /* رافعين لافتات */
  if (brf_word_has(s, i - 1, BRF_TRAIT_GIVEN) && !(i > 1 && brf_word_is_bare(s, i - 2)) &&
      (brf_is(s, i + 1, COMPLEMENTIZER) || brf_scan_comma(s, i + 1) || brf_medium_is_outlet(s, i + 1)))
    return 0; /* وقال نضال دويكات إن: a surname */
  return brf_tag_is(tag, BRF_WORD_COLLECTIVE) ||
         (key->len > 5 && !brf_word_is_definite(s, i) &&
          brf_key_in_at(key));
}

typedef struct {
  const BrfScan *s;
  uint32_t first, end; /* where the phrase begins, and what it does not reach */
  int act;             /* 1: behind the subject may stand its object */
  int ended;           /* 1: the last step found the end */
} Phrase;

/* The phrase ends before token j. */
static uint32_t stop(Phrase *p, uint32_t j) {
  p->ended = 1;
  return j;
}

/*
** Each step over_… below returns where the phrase goes on behind what stands at
** token j, j itself by stop() where it ends, or BRF_NONE where it has nothing to
** say of j; the tests among them, is_…, are of what they ask by.
*/

/* What cannot go on an honorific, a copula's subject or an office that is not
   definite. */
static int is_behind_head(const Phrase *p, uint32_t j) {
  const BrfScan *s = p->s;
  const uint32_t first = p->first;
  if (j == first + 1 && brf_is(s, first, HONORIFIC)) return 1;
  /* كان حفيدها منتصر يلهو: behind it stands what he does */
  if (first > 0 && brf_is(s, first - 1, COPULA) && brf_word_has(s, j, BRF_TRAIT_LIKE_VERB) &&
      !brf_word_has(s, j, BRF_TRAIT_GIVEN))
    return 1;
  if (first > 0 && brf_is(s, first - 1, COPULA) && j > first + 1 && brf_tag(s, j)->verb && brf_tag(s, j)->nreadings > 0 &&
      brf_tag(s, j)->pro == 0 && brf_word_is_definite(s, j - 1) && !brf_is(s, j, FIELD))
    return 1; /* كان مجلس الوزراء أقر القانون */
  /* طريق دبلوماسي يؤدي إلى: behind an indefinite office no name, but what it does */
  return (j == first + 1 || (j == first + 2 && brf_is(s, j - 1, QUALIFIER))) && brf_is(s, first, ROLE) &&
         !brf_is(s, first, TITLE) && !brf_word_is_definite(s, first) && brf_word_is_verb(s, j) &&
         !brf_is(s, j, ORGANIZATION) && /* مدرب نادى النهر, as Egypt writes نادي */
         !brf_phrase_in_construct(s, j);
}

/* ودعا المغزاوي "كل القوى الوطنية" إلى, أعلن الرئيس سامي عون "انتهاء التوافق": behind a name what the marks at j hold is done
   to; but حركة "النهضة", سامي عون "أبو كرم". */
static int is_marked_object(const Phrase *p, uint32_t j, const BrfMark *mark) {
  const BrfScan *s = p->s;
  return j > p->first && brf_mark_quotes(mark) && brf_mark_size(mark) > 1 && brf_word_is_bare(s, j - 1) &&
         !brf_word_has_office(s, p->first + (j > p->first + 1)) && brf_is(s, j + 1, PLAIN) &&
         !brf_is(s, j + 1, ROLE) && !brf_is(s, j + 1, ORGANIZATION) && !brf_is(s, p->first, ORGANIZATION) &&
         !brf_is(s, p->first, MEDIA);
}

/* A bracket or quotation mark at j: over what it holds. */
static uint32_t over_mark(Phrase *p, uint32_t j) {
  const BrfScan *s = p->s;
  const BrfMark *mark = brf_scan_pair(s, j);
  if (mark == NULL) return BRF_NONE;
  if ((j == p->first && !brf_mark_quotes(mark)) ||
      (j > p->first && (brf_word_is_tanwin(s, j + 1) || /* قال كرم "مؤيدا للقرار" إن */
                        (brf_word_has_form(s, j + 1, BRF_FORM_PARTICIPLE) &&
                         brf_key_last(&brf_tag(s, j + 1)->key, 0) == BRF_ALEF) ||
                        (brf_tag(s, j + 1)->pro & BRF_PRO_L))) || /* قال كرم "للجريدة" إن */
      mark->close == BRF_NONE || mark->close >= p->end || is_marked_object(p, j, mark))
    return stop(p, j);
  return mark->close + 1;
}

/* No apposition begins at k, behind a comma: الوزير، تعليقاً على. */
static int is_unapposed(const Phrase *p, uint32_t k) {
  const BrfScan *s = p->s;
  const BrfTag *tag = brf_tag(s, k);
  return brf_medium_is_outlet(s, k) ||    /* المدير، للإذاعة */
         brf_phrase_hides(s, k, p->end) || /* ، فضل عدم ذكر اسمه، */
         !brf_word_is_noun(s, k) || tag->verb || tag->nreadings > 0 ||
         (tag->pro & (BRF_PRO_B | BRF_PRO_AND)) ||
         brf_is(s, k, DEMONSTRATIVE) || brf_is(s, k, GOVERNOR) || /* ، غير أن */
         brf_is(s, k, RECEIPT) || brf_word_is_tanwin(s, k) || brf_word_is(s, k, BRF_LETTERS_MA) || /* ، ما ذكره النائب */
         ((brf_is(s, k, DOCUMENT) || brf_is(s, k, MEDIUM)) && !brf_is(s, k, ROLE) && !brf_word_is_definite(s, k) &&
          brf_key_last(&tag->key, 0) == BRF_ALEF) ||    /* أصدرت الناطقة، هدى عون، بيانا */
         s->tokens[k].kind == BRF_TOKEN_NUMBER ||       /* محمد، 45 عاما، */
         (p->act && brf_is(s, k, ORGANIZATION) && !brf_is(s, k, ROLE) &&
          brf_word_has_office(s, p->first)) ||          /* اتهم الرائد عون، قوات النهر */
         is_plain(s, k);                                /* أعلنت الوزارة، ارتفاع العدد، */
}

/* A comma at j: over an apposition to its second comma. */
static uint32_t over_apposed(Phrase *p, uint32_t j) {
  const BrfScan *s = p->s;
  const uint32_t end = p->end;
  const BrfMark *mark;
  uint32_t k = j + 1;
  if (!brf_scan_comma(s, j)) return BRF_NONE;
  if (brf_word_is_apposed(s, p->first)) return stop(p, j);
  mark = k < end && brf_word_has_office(s, p->first) ? brf_scan_opens(s, k) : NULL;
  if (mark != NULL && mark->close != BRF_NONE && mark->close < end && brf_mark_size(mark) > 1 &&
      brf_mark_size(mark) <= MAX_NAME && brf_word_has(s, k + 1, BRF_TRAIT_GIVEN))
    return mark->close + 1; /* مدرب المنتخب، "روبرتو كارلو"، أن */
  if (k >= end || is_unapposed(p, k)) return stop(p, j);
  for (; k < end && !brf_scan_comma(s, k) && k < j + MAX_APPOSED; k++) {
    if (brf_is(s, k, RELATIVE) || brf_word_is_time(s, k) || brf_is(s, k, COMPLEMENTIZER) ||
        brf_punct(s, k) == BRF_PUNCT_COLON || (brf_is(s, k, PREPOSITION) && brf_medium_opens(s, k)))
      break;
    if (brf_is(s, k, PREPOSITION) && brf_tag(s, k)->pro == 0 &&
        !brf_word_is_ali(s, k) && !brf_word_is(s, k, BRF_LETTERS_FI) &&
        !(brf_word_has_office(s, j + 1) && brf_word_is(s, k, BRF_LETTERS_LADA))) /* هدى كرم، سفيرة لوريا لدى المنظمة، */
      return stop(p, j); /* الوزيرة، تعقيبا على سؤال: an adjunct */
  }
  if (k < end && !brf_scan_comma(s, k)) return stop(p, k);
  if (!p->act || k < end) return k;
  /* انتقد رئيس النقابة، سامي عون القرار: his name alone; but وأكد المسؤول، استعداد بلاده … */
  return stop(p, j + 3 < end && brf_word_is_bare(s, j + 1) && !brf_word_is_definite(s, j + 1) && brf_word_is_bare(s, j + 2) &&
                         brf_word_is_definite(s, j + 3) && !brf_word_has_office(s, j + 3) && brf_word_has_office(s, p->first)
                     ? j + 3
                     : j);
}

/* صحيفة الغد, موقع اليوم السابع: behind an outlet's bare kind at i a time with the article is its
   name; but قناة محلية اليوم, الصحيفة اليوم. */
static int is_titled_by_time(const BrfScan *s, uint32_t i) {
  return brf_is(s, i, MEDIA) && !brf_is(s, i, ROLE) && brf_tag(s, i)->pro == 0 && !brf_word_is_owned(s, i) &&
         s->tokens[i + 1].kind == BRF_TOKEN_WORD && brf_is(s, i + 1, TIME) &&
         brf_key_has_al(&brf_tag(s, i + 1)->key, 0);
}

/* What is no part of the phrase whatever the words before it are: a pronoun for
   what was said, a time, a new clause. */
static int is_apart(const Phrase *p, uint32_t j) {
  const BrfScan *s = p->s;
  const BrfTag *tag = brf_tag(s, j);
  const uint32_t first = p->first;
  /* وصف أحدهم سكنه: what is his behind him is no part of his name */
  if (brf_word_is_owned(s, j) && tag->pro == 0 && !brf_tag_is(tag, BRF_WORD_COUNTERPART) &&
      (brf_word_is_owned(s, j - 1) || /* لا يخفي مصدر وزاري انزعاجه */
       (j > first + 1 && !brf_word_is_definite(s, j - 1) && brf_tag(s, j - 1)->kinds == 0 &&
        brf_key_last(&brf_tag(s, j - 1)->key, 0) == BRF_YEH)))
    return 1;
  /* وصفت عضو المجلس (هدى عون) هذه الخطوة, نفت النقابة ذلك; but وزير هذه الحكومة */
  if (brf_tag_is(tag, BRF_WORD_DEMONSTRATIVE) &&
      (!brf_word_is_definite(s, j + 1) || brf_word_is_definite(s, j - 1) || brf_word_has(s, j - 1, BRF_TRAIT_GIVEN) ||
       brf_word_is_time(s, j + 1) || /* تستعيد فاطمة | تلك الليلة */
       brf_scan_closes(s, j - 1) || s->mark[j - 1] != BRF_NONE))
    return 1;
  if (brf_second_of_many(s, first, j)) return 1;
  if (j == first + 1 && brf_word_is_nominative(s, first) && brf_word_is_definite(s, first) &&
      brf_word_is_noun(s, j) && !brf_word_is_definite(s, j))
    return 1; /* ردد المحتجون شعارات: its adjectives have the article */
  return brf_adjunct(s, j) ||
         (brf_tag_is(tag, BRF_WORD_COUNTERPART) && /* الوزير سامي عون نظيره */
          (brf_word_is_definite(s, j - 1) || brf_word_is_bare(s, j - 1)));
}

/* تساءل النائب عما إذا, ندد النواب بما وصفوه; وصف النائب ما يجري */
static int is_what(const Phrase *p, uint32_t j) {
  const BrfScan *s = p->s;
  return brf_word_is(s, j, BRF_LETTERS_AMA) || (p->act && j > p->first && brf_word_is(s, j, BRF_LETTERS_MA)) || /* أنكر المتهم ما أسند إليه */
         (j > p->first && brf_word_is_what(s, j) &&
          (!brf_word_is(s, j, BRF_LETTERS_MA) ||
           brf_word_is_verb(s, j + 1) || brf_is(s, j + 1, RECEIPT) || brf_is(s, j + 1, HEARSAY) ||
           brf_tag(s, j + 1)->suffix > 0 || brf_word_is_owned(s, j + 1))); /* ما نصه */
}

/* الحكومة | للوزير, المجلس البلدي | لرئيس الاتحاد: a body is nobody's; but المكتب الإعلامي للوزير, الاتحاد العام للعمال */
static int is_told_by_body(const Phrase *p, uint32_t j) {
  static const BrfKey his[] = {BRF_KEY4(BRF_MEEM, BRF_KAF, BRF_TEH, BRF_BEH), BRF_KEY4(BRF_FEH, BRF_REH, BRF_YEH, BRF_QAF),
                               BRF_KEY5(BRF_DAL, BRF_YEH, BRF_WAW, BRF_ALEF, BRF_NOON), BRF_KEY4(BRF_HAH, BRF_MEEM, BRF_LAM, BRF_HEH)};
  const BrfScan *s = p->s;
  const BrfTag *tag = brf_tag(s, j);
  BrfKey body;
  if (!(tag->traits & BRF_TRAIT_TO_GIVEN) &&
      !((tag->pro & BRF_PRO_L) && (brf_tag_is(tag, BRF_WORD_TITLE) || (!(tag->pro & BRF_PRO_AL) && brf_tag_is(tag, BRF_WORD_ROLE)))))
    return 0;
  if (!brf_is(s, p->first, ORGANIZATION) || brf_is(s, p->first, ROLE) || !brf_word_is_definite(s, j - 1)) return 0;
  body = brf_word_base(s, p->first);
  return !brf_key_among(&body, his, sizeof his / sizeof *his);
}

/* At j the outlet or the people that it was said to. */
static int is_addressed(const Phrase *p, uint32_t j) {
  const BrfScan *s = p->s;
  return is_told_by_body(p, j) || brf_second_told(s, j) ||
         (brf_medium_is_outlet(s, j) && /* but بلاغ لوكالة الأنباء */
          !(j == p->first + 1 && brf_is(s, p->first, DOCUMENT) && !brf_is(s, p->first, ROLE) &&
            !brf_word_is_definite(s, p->first)));
}

/* رئيس ما يسمى المركز, قائد ما يعرف بالجيش: the narrator keeps the name at a distance. */
static int is_so_called(const BrfScan *s, uint32_t j) {
  static const BrfKey called[] = {BRF_KEY4(BRF_YEH, BRF_SEEN, BRF_MEEM, BRF_YEH),
                                  BRF_KEY4(BRF_TEH, BRF_SEEN, BRF_MEEM, BRF_YEH),
                                  BRF_KEY4(BRF_YEH, BRF_AIN, BRF_REH, BRF_FEH),
                                  BRF_KEY4(BRF_TEH, BRF_AIN, BRF_REH, BRF_FEH)};
  return brf_word_is(s, j, BRF_LETTERS_MA) &&
         brf_key_among(&brf_tag(s, j + 1)->key, called, sizeof called / sizeof *called);
}

/* Behind what stands at j and belongs to the phrase in one piece: the rest of a name
   that is known, a eulogy, a place, a second office. */
static uint32_t over_piece(const Phrase *p, uint32_t j) {
  const BrfScan *s = p->s;
  BrfGazetteerHit hit;
  uint32_t k;
  if (brf_is(s, j - 1, GAZETTEER) && brf_gazetteer_find(s, j - 1, &hit) && hit.end > j && hit.end <= p->end)
    return hit.end; /* الأمين العام للأمم المتحدة */
  if (j + 1 < p->end && brf_word_is_and(s, j) &&
      (brf_word_has_office(s, j + 1) || brf_word_has(s, j + 1, BRF_TRAIT_GIVEN)))
    return j + 1; /* نائب وزير الدفاع و قائد الجيش */
  if (brf_word_is(s, j, BRF_LETTERS_LAW) && (brf_is(s, j - 1, TITLE) || brf_word_has(s, j - 1, BRF_TRAIT_GIVEN)) &&
      j + 1 < p->end && brf_word_is_bare(s, j + 1) && brf_tag(s, j + 1)->key.len > 2)
    return j + 2; /* السيد لو ديران */
  if (brf_word_has_office(s, p->first) && (k = brf_over_area(s, j, p->end)) > j) return k;
  if ((k = brf_over_eulogy(s, j, p->end)) > j || (k = brf_over_term(s, j, p->end)) > j) return k;
  /* المجني عليها, المدعى عليه: of whom it is said; الحكومة المعترف بها */
  if (brf_word_is_pronoun(s, j) && brf_word_is_definite(s, j - 1) &&
      brf_key_letter(&brf_tag(s, j - 1)->key, 2) == BRF_MEEM &&
      (brf_key_last(&brf_tag(s, j - 1)->key, 0) == BRF_YEH || /* والدة المجني عليها */
       (j > p->first + 1 && brf_tag(s, j - 1)->kinds == 0 && brf_word_is_definite(s, j - 2))))
    return j + 1;
  /* المبعوث الأممي إلى اليمن: whom one is sent to */
  if (brf_word_is(s, j, BRF_LETTERS_ILA) && brf_word_has_office(s, p->first) &&
      brf_word_is_definite(s, j - 1) && j + 1 < p->end &&
      (k = brf_over_place(s, j, p->end)) > j && brf_word_is_bare(s, k))
    return k;
  return BRF_NONE;
}

/* A preposition at j: over the noun that hangs on an office by it, and to the end
   before any other. */
static uint32_t over_preposition(Phrase *p, uint32_t j) {
  const BrfScan *s = p->s;
  const uint32_t first = p->first, end = p->end;
  const BrfTag *tag = brf_tag(s, j);
  const BrfMark *mark;
  uint32_t k;
  if (!brf_tag_is(tag, BRF_WORD_PREPOSITION) || tag->pro != 0 || brf_word_is_ali(s, j) ||
      (j == first && brf_word_is(s, j, BRF_LETTERS_ALA))) /* على فراج */
    return BRF_NONE;
  if (brf_word_is(s, j, BRF_LETTERS_FI) && brf_is(s, first, ROLE) && !brf_is(s, j + 1, ROLE) && !brf_is(s, j + 1, ORGANIZATION) &&
      (brf_is(s, j + 1, DOCUMENT) || brf_is(s, j + 1, MEDIUM)) && !brf_word_is_definite(s, j + 1))
    return stop(p, j); /* المتهم في محضر الشرطة */
  if (brf_word_is(s, j, BRF_LETTERS_FI) && (brf_is(s, j + 1, SAME) || (brf_word_is_definite(s, j + 1) && brf_is(s, j + 2, SAME))))
    return stop(p, j); /* الوزير في ذات السياق, في الاتجاه نفسه */
  if (goes_on(s, first, j, end)) return j + 2;
  if (brf_word_is(s, j, BRF_LETTERS_FI) && j > first && j + 1 < end && (k = brf_over_where(s, first, j, end)) > j) return k;
  if (brf_word_has_office(s, first) && (k = brf_over_post(s, j, end)) > j) return k;
  if (brf_medium_opens(s, j) || !takes_complement(s, first, j) ||
      (j > first && brf_adjunct_governed(s, j)))
    return stop(p, j);
  if (j + 1 < end && brf_word_is(s, j, BRF_LETTERS_FI) &&
      (s->tokens[j + 1].kind == BRF_TOKEN_NUMBER || s->tokens[j + 1].kind == BRF_TOKEN_DATE ||
       (j + 3 < end && brf_word_is(s, j + 2, BRF_LETTERS_MIN) && (s->events[j + 3] & BRF_EVENT_ITEM))))
    return stop(p, j); /* في 25 سبتمبر, في الثاني من مايو */
  mark = j + 1 < end ? brf_scan_opens(s, j + 1) : NULL;
  if (mark != NULL && brf_word_is(s, j, BRF_LETTERS_AN)) return stop(p, j); /* أفادت النقابة عن "قصف" */
  if (mark != NULL && mark->close != BRF_NONE && mark->close < end && mark->close - j <= MAX_NAME)
    return mark->close + 1; /* رئيس الأبحاث في «ميناء كابيتال» */
  /* في الإدارة, but not في الرباط at the end of the phrase */
  if (j + 1 < end && !brf_word_is_time(s, j + 1) &&
      (brf_is(s, j + 1, ORGANIZATION) || j + 2 < end) &&
      (brf_word_is(s, j, BRF_LETTERS_FI) ||
       brf_word_is(s, j, BRF_LETTERS_LADA)) && /* مندوب قطر لدى المنظمة */
      brf_word_is_noun(s, j + 1) &&
      !brf_word_is_owned(s, j + 1) && /* المحامي لدى حضوره, المتهم في أقواله */
      (!ends_in_name(s, first, j) || brf_is(s, j + 1, ORGANIZATION)) &&
      (!is_plain(s, j + 1) || /* الخبير في شؤون القوقاز */
       (j + 3 < end && brf_word_has_office(s, first) && brf_word_is_definite(s, j + 2) && brf_word_is_bare(s, j + 3) &&
        !brf_word_is_verb(s, j + 3) && (j + 4 == end || brf_word_is_bare(s, j + 4))) || /* مدير الإعلام في مطار المدينة دانا محمد */
       (brf_is(s, j + 1, FIELD) && j + 2 < end && /* في شؤون آسيا */
        (brf_word_is_definite(s, j + 2) || brf_word_is_bare(s, j + 2) ||
         brf_is(s, j + 2, GAZETTEER)))))
    return j + 2;
  return stop(p, j);
}

/* At j another party than the one that the phrase names, with no preposition: دعا
   هارلو الطرفين, طمأن وزير التموين المواطنين. */
static int is_another(const Phrase *p, uint32_t j) {
  const BrfScan *s = p->s;
  const uint32_t first = p->first;
  if ((j == first + 1 ? brf_second_of_head(s, first, p->end, p->act)
                      : brf_second_of_name(s, j, p->end)) ||
      brf_second_of_body(s, first, j, p->act) || (p->act && brf_second_of_source(s, first, j)))
    return 1;
  if (p->act && j > first + 2 && brf_word_is(s, j - 2, BRF_LETTERS_FI) && brf_tag(s, j)->pro == 0 &&
      !brf_word_is_definite(s, j) && !brf_is(s, j, ROLE) && !brf_is(s, j, FIELD) && j + 1 < p->end && brf_word_is_noun(s, j + 1) &&
      (is_plain(s, j) || brf_is(s, j, ABSTRACT) || brf_is(s, j, DOCUMENT)))
    return 1; /* وجهت محكمة في ميونخ | تهمة دعم الجماعة */
  if (brf_is(s, j, BOTH) && !brf_is(s, j - 1, BOTH)) return 1; /* but كلا الزعيمين */
  if (brf_word_is_some_of(s, j) && !brf_word_has_lead(s, j) && !brf_word_is_some_of(s, j - 1)) return 1; /* الوزير | عدد من النواب */
  return brf_word_is_definite(s, j - 1) && s->tokens[j - 1].kind == BRF_TOKEN_WORD &&
         brf_second_of_people(s, j); /* but رئيس نقابة الصحفيين */
}

/* A word with the clitic ب at j that hangs on the verb: أشاد الوزير بجهود العمال,
   التقى الوزير بوزيرة; but المتحدث بالوزارة, المسؤول بوزارة المياه. */
static int is_by(const Phrase *p, uint32_t j) {
  const BrfScan *s = p->s;
  const BrfTag *tag = brf_tag(s, j);
  if ((tag->pro & BRF_PRO_B) && brf_is(s, j - 1, ISSUED)) return 0; /* المكلف بمهمة بالوزارة */
  if (tag->pro & BRF_PRO_B)
    return brf_tag_is(tag, BRF_WORD_ROLE) || !takes_complement(s, p->first, j) || by_doing(s, j) ||
           (!(tag->pro & BRF_PRO_AL) && brf_tag_is(tag, BRF_WORD_PLAIN) && brf_word_is_definite(s, p->first) &&
            (j == p->first + 1 || (j == p->first + 2 && brf_word_is_definite(s, j - 1)))); /* المدرب الإسباني بابتسامة */
  /* القاضي بتسجيلات; but المسؤول بالكرملين */
  if (brf_word_has_b(s, j) && (tag->kinds | tag->pro) == 0 && brf_word_is_surname(s, j - 1)) return 1; /* وأضاف كرم بحسرة */
  return brf_word_has_b(s, j) && tag->kinds == 0 && tag->pro == 0 &&
         (brf_key_letter(&tag->key, 1) == BRF_ALEF
              ? brf_key_letter(&tag->key, 2) != BRF_LAM /* بأسى */
              : brf_key_last(&tag->key, 0) == BRF_TEH);
}

/* A name of the gazetteer, of one word or two, ends before token j. */
static int ends_known_name(const BrfScan *s, uint32_t j) {
  BrfGazetteerHit hit;
  return (brf_gazetteer_find(s, j - 1, &hit) && hit.end == j) ||
         (j > 1 && brf_gazetteer_find(s, j - 2, &hit) && hit.end == j);
}

/* A word with the clitic ل at j, whom it was said to: قال الرئيس للمجلس, الرئيس عون
   للوفد; but الرئيس التنفيذي للشركة. */
static int is_for(const Phrase *p, uint32_t j) {
  const BrfScan *s = p->s;
  const BrfTag *tag = brf_tag(s, j);
  const uint32_t first = p->first;
  if (!(tag->pro & BRF_PRO_L)) return 0;
  if (!takes_complement(s, first, j) || ends_in_name(s, first, j)) return 1; /* الوزير سامي عون للصحافة */
  if (p->act && brf_tag_is(tag, BRF_WORD_PLAIN) && !(tag->pro & BRF_PRO_AL) && !brf_tag_is(tag, BRF_WORD_FIELD) &&
      ends_known_name(s, j))
    return 1; /* دعا الأمين العام للأمم المتحدة لوقف النار */
  if (j == first + 1)
    return brf_word_is_definite(s, first) &&
           (brf_is(s, first, ROLE) || /* قال النيابة لهيئة المحكمة */
            (brf_is(s, first, ORGANIZATION) && brf_tag_is(tag, BRF_WORD_ORGANIZATION) && !(tag->pro & BRF_PRO_AL)));
  if (!brf_word_is_bare(s, j - 1)) return 0;
  /* أكد الوزير الكرمي للوزيرة سمعان: behind the name of an office a person */
  if ((brf_tag_is(tag, BRF_WORD_TITLE) || brf_tag_is(tag, BRF_WORD_ROLE)) &&
      j + 1 < p->end && brf_word_is_bare(s, j + 1))
    return 1;
  /* الرئيس عون للوفد: or a body; but نائب المدير العام للشركة */
  return (tag->pro & BRF_PRO_AL) && brf_tag_is(tag, BRF_WORD_ORGANIZATION) && !brf_word_is_definite(s, j - 1) &&
         brf_word_has_office(s, first) && brf_word_is_definite(s, first);
}

/* The same with a ل that no table parts from its name: قال سالم لهدى كرم, قال أندريا
   لأنصاره; but المكتب الإعلامي لهدى كرم, مصادر لبنانية, مسؤولون لبنانيون. */
static int is_for_name(const Phrase *p, uint32_t j) {
  const BrfScan *s = p->s;
  const BrfTag *tag = brf_tag(s, j);
  const uint32_t first = p->first;
  if (brf_word_has(s, j, BRF_TRAIT_TO_GIVEN) &&
      (brf_word_has_office(s, first) || !brf_is(s, first, ORGANIZATION)))
    return 1;
  if (tag->kinds != 0 || tag->key.len <= 3 || brf_key_letter(&tag->key, 0) != BRF_LAM) return 0;
  if (brf_word_is_bare(s, j - 1) && brf_word_is_surname(s, j - 1)) return 1; /* وأضاف كرم لعنب النهر */
  if (tag->key.len == 4) return 0;
  return brf_word_is_owned(s, j) ||
         (brf_word_is_bare(s, j - 1) && brf_phrase_named_without_l(s, j)) || /* أوضح سالم لسمعان */
         (brf_is(s, first, WHOEVER) && !brf_word_is_definite(s, first) &&    /* قال مسؤول لأكسيوس */
          s->tokens[j - 1].kind == BRF_TOKEN_WORD && !brf_word_is_definite(s, j - 1) &&
          !(tag->traits & BRF_TRAIT_GIVEN) && !brf_word_is_of_nation(s, j) && !brf_word_is_of_what(s, j) &&
          !brf_second_are_many(s, j) && !brf_word_is_oblique(s, j));
}

/* At j what is told of who the phrase names, or done by them. */
static int is_told_of(const Phrase *p, uint32_t j) {
  const BrfScan *s = p->s;
  const BrfTag *tag = brf_tag(s, j);
  const uint32_t first = p->first;
  const int unknown = (tag->kinds | tag->pro) == 0 && tag->key.len > 4 && !(tag->traits & BRF_TRAIT_GIVEN);
  if ((brf_tag_is(tag, BRF_WORD_COPULA) && (tag->pro & BRF_PRO_S)) || /* المديرية العامة سيكون */
      brf_tag_is(tag, BRF_WORD_ACCORDING) || /* الصحف وفق ما ترجمته المدار */
      brf_word_calls(s, j))                  /* مصدر مطلع وصفته بالرفيع */
    return 1;
  if (j > first && brf_word_is_firm_verb(s, j) && brf_word_has_form(s, j, BRF_FORM_PRESENT) && tag->pro == 0 && tag->suffix == 0 &&
      tag->kinds == 0 && (brf_word_is_bare(s, j - 1) || brf_word_is_definite(s, j - 1)))
    return 1; /* ومضى كرم يقول */
  /* المدير سامي عون قرر الخطوة, عاد أمس: behind his name what he did */
  if (j > first + 1 && tag->verb && (brf_tag_is(tag, BRF_WORD_GOVERNOR) || brf_tag_is(tag, BRF_WORD_COPULA)) &&
      (brf_word_is_bare(s, j - 1) || brf_scan_closes(s, j - 1)))
    return 1;
  if (!brf_word_is_definite(s, j - 1)) /* اتهم بيان سوريا الجيش بقصف */
    return ends_known_name(s, j) && brf_tag_is(tag, BRF_WORD_ORGANIZATION) && /* but رئيس مجلس الإدارة */
           tag->pro == BRF_PRO_AL && !brf_tag_is(tag, BRF_WORD_ROLE) && !brf_word_is_organizing(s, j);
  /* النيابة العامة اغفلت: behind a body the verb of hers that is not known */
  if (unknown && tag->nreadings == 0 && brf_word_in_teh(s, first) && !brf_word_has_office(s, first) &&
      brf_key_letter(&tag->key, 0) == BRF_ALEF && brf_key_last(&tag->key, 0) == BRF_TEH &&
      brf_key_last(&tag->key, 1) != BRF_ALEF)
    return 1;
  /* وانتقد خبراء الجامعة السويدية منهجية البحث */
  if (unknown && tag->key.len > 5 && !brf_word_is_definite(s, j) && brf_word_is_definite(s, j + 1) &&
      brf_key_last(&tag->key, 0) == BRF_HEH && brf_key_last(&tag->key, 1) == BRF_YEH &&
      brf_key_letter(&tag->key, 0) != BRF_LAM && !(tag->traits & BRF_TRAIT_B))
    return 1;
  if (brf_deed_before(s, j)) return 1; /* طلب دفاع المتهم الأول استبعاد التقرير */
  if (brf_deed_theirs(s, j)) return 1;
  /* اتهم بيان الجبهة الشرقية الجيش بقصف */
  return brf_tag_is(tag, BRF_WORD_ORGANIZATION) && tag->pro == BRF_PRO_AL && !brf_tag_is(tag, BRF_WORD_ROLE) &&
         !brf_word_is_organizing(s, j) && s->tokens[j - 1].kind == BRF_TOKEN_WORD;
}

/* Behind a noun at j that is no end though it could be a particle or a verb. */
static uint32_t over_noun(const Phrase *p, uint32_t j) {
  const BrfScan *s = p->s;
  const uint32_t first = p->first;
  /* السيدة الخمسينية أم سامي العوني: a mother, no conjunction */
  if (brf_word_is(s, j, BRF_LETTERS_UMM) && j + 1 < p->end &&
      (((brf_word_is_definite(s, j - 1) || brf_is(s, j - 1, ROLE)) && brf_is(s, first, TITLE)) ||
       (j == first + 1 && (brf_word_is_definite(s, first) || /* الحاجة أم أحمد */
                           (brf_word_is_owned(s, first) && brf_is(s, first, ROLE))))) && /* زوجته أم أحمد */
      brf_word_is_bare(s, j + 1))
    return j + 2;
  if (brf_phrase_in_construct(s, j)) return j + 2;
  return brf_tag(s, j)->suffix > 0 && brf_is(s, j, VERB) && brf_is(s, first, DOCUMENT) &&
                 !brf_is(s, first, ROLE) && !brf_word_is_definite(s, first)
             ? j + 1 /* دراسة أجرتها الجامعة */
             : BRF_NONE;
}

/* A clause begins at j: what is no noun, or says what the phrase says. */
static int is_clause(const Phrase *p, uint32_t j) {
  const BrfScan *s = p->s;
  const BrfTag *tag = brf_tag(s, j);
  if (!brf_word_is_noun(s, j) || is_theirs(s, j)) return 1;
  if ((tag->pro & BRF_PRO_AND) &&
      (tag->verb || (!brf_word_is_definite(s, j) && brf_word_is_pronoun(s, j + 1))))
    return 1; /* التقى الرئيس وعقد معه */
  return brf_tag_is(tag, BRF_WORD_RECEIPT) || brf_tag_is(tag, BRF_WORD_SPEECH) || /* نفى المدرب القول بأن */
         is_clause_behind(s, j, p->end) || /* نقل عن شهود تأكيدهم, أخفى مصدر طلب عدم ذكر اسمه */
         ((brf_word_is_definite(s, j - 1) || brf_word_is_bare(s, j - 1)) &&
          brf_phrase_is_saying(s, j)); /* أعاد المدرب التأكيد على أن; but ممثلة الادعاء */
}

/* Where the phrase goes on behind token j, or j where it ends. */
static uint32_t step(Phrase *p, uint32_t j) {
  const BrfScan *s = p->s;
  const uint32_t first = p->first;
  uint32_t k;
  if (s->tokens[j].flags & BRF_TOKEN_LINE && j > first) return stop(p, j);
  if ((k = brf_over_lack(s, j, p->end)) > j) return k;
  if (brf_word_is_ban(s, j) && j + 3 <= p->end) return j + 3; /* الأمين العام بان كي مون */
  if (j > first && is_behind_head(p, j)) return stop(p, j);
  if ((k = over_mark(p, j)) != BRF_NONE || (k = over_apposed(p, j)) != BRF_NONE) return k;
  if (s->tokens[j].kind == BRF_TOKEN_PUNCT)
    return j == first || !brf_word_is_title_mark(s, j) ? stop(p, j)
           : j + 1 < p->end && brf_scan_is_glued(s, j) ? j + 2 /* بي.إم.آي, whatever إم is elsewhere */
                                                       : j + 1;
  if (j > first) {
    if (brf_word_has(s, j - 1, BRF_TRAIT_SERVANT) && brf_word_is_definite(s, j))
      return j + 1; /* عبد الحي, whatever the word is elsewhere */
    if (j > first + 1 && brf_word_is_von(s, j - 1) && brf_word_is_bare(s, j - 2)) return j + 1;
    if (brf_word_has(s, j - 1, BRF_TRAIT_GIVEN) && brf_word_is_definite(s, j) && brf_tag(s, j)->kinds == 0 &&
        brf_word_is_oblique(s, j) && !brf_word_has_office(s, j + 1))
      return j + 1; /* محمد زين العابدين */
    if (j == first + 1 && is_titled_by_time(s, first)) return j + 1;
    if (brf_word_has_office(s, first) && brf_word_is_of_god(s, j) && j + 1 < p->end) return j + 2;
    if (is_so_called(s, j) && j + 2 < p->end) return j + 2;
    if (is_apart(p, j)) return stop(p, j);
    if (brf_is(s, j, SAME)) return stop(p, j + 1);
  }
  if (is_what(p, j) || (j > first && brf_is(s, j, PLAIN) && !brf_word_is_definite(s, j) && j + 1 < p->end &&
                        is_what(p, j + 1))) /* نفى الوزير صحة ما تردد */
    return stop(p, j);
  if (j > first) {
    if (brf_phrase_is_predicate(s, first, j, p->end) ||
        ((brf_is(s, j, GOVERNOR) ||
          (!brf_word_is_definite(s, j) && (brf_word_has_form(s, j + 1, BRF_FORM_MASDAR) || brf_word_has_form(s, j + 2, BRF_FORM_MASDAR)))) &&
         brf_phrase_hides(s, j, p->end)) || /* لرويترز شريطة عدم ذكر اسمه, رفض الكشف عن هويته */
        is_addressed(p, j))
      return stop(p, j);
    if ((k = over_piece(p, j)) != BRF_NONE) return k;
  }
  if ((k = over_preposition(p, j)) != BRF_NONE) return k;
  if (j == first) return j + 1;
  if (is_another(p, j) || is_by(p, j) || is_for(p, j) || is_for_name(p, j) || brf_deed_is_state(s, first, j, p->act) ||
      is_told_of(p, j) || brf_patient_done_to(s, first, j) || brf_phrase_is_no_name(s, j))
    return stop(p, j);
  if ((k = over_noun(p, j)) != BRF_NONE) return k;
  return is_clause(p, j) || (p->act && brf_patient_begins(s, first, j)) ? stop(p, j) : j + 1;
}

/*
** The end of the noun phrase that begins at `first`, at most `end`. A
** preposition, a time, an adverb, a relative pronoun or a clause ends it; an
** apposition between commas belongs to it (نائب الوزير، فلان الفلاني، أن).
*/
static uint32_t phrase_of(const BrfScan *s, uint32_t first, uint32_t end, int act) {
  Phrase p;
  uint32_t j = first, share;
  if (end > first + MAX_PHRASE) end = first + MAX_PHRASE;
  if (brf_adjunct_is_often(s, first)) return first; /* وأكد أكثر من مرة */
  if (j + 1 < end && brf_is(s, j, DEMONSTRATIVE) && brf_word_is_definite(s, j + 1)) j++; /* ذلك المسؤول */
  if (j < end && (share = brf_over_share(s, j, end)) > j) j = share; /* the people are what the phrase is of */
  p.s = s;
  p.first = j;
  p.end = end;
  p.act = act;
  p.ended = 0;
  while (j < end && !p.ended) j = step(&p, j);
  if (!p.ended)
    while (j > p.first && s->tokens[j - 1].kind == BRF_TOKEN_PUNCT) j--;
  return j;
}

uint32_t brf_phrase(const BrfScan *s, uint32_t first, uint32_t end) {
  return phrase_of(s, first, end, 0);
}

uint32_t brf_phrase_subject(const BrfScan *s, uint32_t first, uint32_t end) {
  const uint32_t last = phrase_of(s, first, end, 1), second = brf_second(s, first, last);
  const int apposed = second != BRF_NONE && brf_word_has_office(s, second) && !brf_word_is_definite(s, second) &&
                      !brf_word_is_owned(s, second) && brf_word_is_bare(s, second - 1);
  return second != BRF_NONE && !apposed ? second : last; /* خرج الدكتور سامي عون رئيس النادي: one man */
}

int brf_phrase_is_who(const BrfScan *s, uint32_t first, uint32_t end) {
  return first == end || (brf_word_is_someone(s, first) && brf_phrase_subject(s, first, end) == end);
}
