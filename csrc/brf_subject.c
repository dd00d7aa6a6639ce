/* SPDX-License-Identifier: MIT */
#include "brf_subject.h"

#include "brf_asked.h"
#include "brf_by_name.h"
#include "brf_complement.h"
#include "brf_gazetteer.h"
#include "brf_opens.h"
#include "brf_phrase.h"
#include "brf_quote.h"
#include "brf_relay.h"
#include "brf_word.h"

#define PARAGRAPH_REACH 80u /* tokens of one that are looked back over */
#define SENTENCES_BACK 6u /* sentences of one whose first words are looked at */
#define SUBJECT_REACH 20u /* tokens of a sentence in which a subject is sought */
#define TITLE_REACH 2000u /* tokens from an honorific back to its title */
#define MAX_MARKED 4u     /* tokens from a mark around a name to its other */
#define MAX_NAMES 3u      /* of one before his office */

/* Token i is a word of a name: سامي, يعقوب, الله of عبد الله. */
static int is_name(const BrfScan *s, uint32_t i) {
  return brf_is(s, i, YEH_NOUN) ||
         (i > 0 && brf_word_has(s, i - 1, BRF_TRAIT_SERVANT)) ||
         (i > 0 && brf_word_is_definite(s, i) && brf_word_has(s, i - 1, BRF_TRAIT_GIVEN) && !brf_word_has_office(s, i)) || /* رشيد العلمي */
         (brf_word_is_bare(s, i) && !brf_word_is_verb(s, i) &&
          !brf_word_is_imperfect(s, i));
}

uint32_t brf_subject_names_before(const BrfScan *s, uint32_t floor, uint32_t i) {
  uint32_t first = i, k;
  if (brf_word_are_many(s, i)) return i; /* تصطف خيام النازحين */
  if (first > floor && brf_scan_comma(s, first - 1)) first--;
  for (k = first; k > floor && first - k < MAX_NAMES &&
                  is_name(s, k - 1) &&
                  !(brf_word_is_owned(s, k - 1) && /* من جهته شن المدير */
                    !brf_word_has(s, k - 1, BRF_TRAIT_GIVEN)) &&
                  !(k - 1 > floor && brf_is(s, k - 2, NEGATION)) &&
                  !(brf_word_is_definite(s, k - 1) &&
                    !(k == first && k - 1 > floor && /* هادي الراوي مدير */
                      is_name(s, k - 2) &&
                      !brf_word_is_definite(s, k - 2)));)
    k--;
  /* وألقى هادي الراوي: the verb that opens the sentence, as far as is known */
  if (k == floor && (first - k == MAX_NAMES ||
                     brf_key_letter(&brf_tag(s, k)->key, 0) == BRF_WAW))
    k++;
  /* ومن جهته شن رئيس اللجنة: so is one word alone, but for a given name */
  if (first - k == 1 && first == i && (!brf_word_has(s, k, BRF_TRAIT_GIVEN) || (k == floor && brf_doubles(s, k)))) /* كرّم المدير */
    return i;
  /* across a comma two names at the least, behind their verb */
  return k < first && (first == i || first - k >= 2) ? k : i;
}

/* Before token i, an institution, stands no noun that it would go with: its verb
   does, in ت at the least, or a pronoun: نفى مكتب الوزير, وانسحبت لجنة الأمن,
   انضمت إليه لجنة الأمن; but مبنى وزارة الأمن. */
static int opens_phrase(const BrfScan *s, uint32_t i) {
  const BrfTag *before;
  BrfKey key;
  if (i == 0) return 0;
  before = brf_tag(s, i - 1);
  key = before->key;
  return (before->traits & BRF_TRAIT_VERB) || !brf_word_is_noun(s, i - 1) ||
         brf_word_is_pronoun(s, i - 1) ||
         (key.len > 3 && !brf_word_is_definite(s, i - 1) &&
          brf_key_last(&key, 0) == BRF_TEH &&
          brf_key_last(&key, 1) != BRF_ALEF &&
          brf_key_last(&key, 1) != BRF_YEH);
}

/* A body, or with the article a medium or document (الصحيفة, التقرير), is the
   subject at token i of the sentence that begins at `from`. */
static int is_body(const BrfScan *s, uint32_t i, uint32_t from) {
  unsigned pro = brf_tag(s, i)->pro;
  BrfGazetteerHit hit;
  if (pro == 0 && i == from + 1 && brf_is(s, i, MEDIA) && brf_word_has(s, from, BRF_TRAIT_VERB) &&
      !brf_word_takes(s, from, BRF_FORMS_FINITE, BRF_TAKES_FROM) && /* نقل موقع "المرايا" عن */
      (brf_scan_opens(s, i + 1) != NULL || brf_word_is_definite(s, i + 1)))
    return 1; /* نشرت صحيفة "المرايا" */
  if (pro == 0 && (brf_word_is(s, i + 1, BRF_LETTERS_AN) || /* نيابة عنهم */
                   (i + 1 < s->n && brf_word_is_from_him(s, i + 1))))
    return 0;
  if (i == from + 1 && brf_gazetteer_find(s, i, &hit) && hit.type == BRF_ENTITY_ORGANIZATION)
    return 1; /* سارع البيت الأبيض */
  if (!(brf_is(s, i, ORGANIZATION) && pro <= BRF_PRO_AL) &&
      !((brf_is(s, i, MEDIA) || brf_is(s, i, DOCUMENT)) && pro == BRF_PRO_AL))
    return 0;
  return opens_phrase(s, i) || (i == from + 1 && brf_opens_unknown(s, from)) ||
         (i > from + 1 && brf_is(s, i - 2, NEGATION)); /* ولم تتأخر الوزارة */
}

/* كما نفت الإمارات الاتهامات, زعمت إيران, فرضت روسيا عقوبات: the place at i behind a verb of its gender, which may be
   unknown where it opens the sentence at `from`; it ends at `*end`. But زار مصر, قوات روسيا. */
static int is_country(const BrfScan *s, uint32_t from, uint32_t i, uint32_t *end) {
  BrfGazetteerHit hit;
  if (i == 0 || !brf_is(s, i, GAZETTEER) || !(brf_word_has(s, i - 1, BRF_TRAIT_VERB) || (i == from + 1 && brf_opens_with_hers(s, from))) ||
      !brf_gazetteer_find(s, i, &hit) || hit.type != BRF_ENTITY_PLACE || hit.feminine != brf_word_is_hers(s, i - 1))
    return 0;
  *end = hit.end;
  return 1;
}

/* استدعت الخارجية الإيرانية السفير: straight behind the verb that opens the sentence at `from`, and is a woman's, two words
   in ة with the article, from i on. */
static int is_hers(const BrfScan *s, uint32_t from, uint32_t i) {
  return i == from + 1 && brf_word_is_hers(s, from) && (brf_word_has(s, from, BRF_TRAIT_VERB) || brf_opens_unknown(s, from)) &&
         brf_word_is_definite(s, i) && brf_word_is_definite(s, i + 1) && brf_word_in_teh(s, i) && brf_word_in_teh(s, i + 1);
}

/* ونفى الإعلام الرسمي اتهامات: straight behind the verb of report that opens the sentence at `from`, and is a man's, two
   words with the article from i on, the second of which ends in ي as what is official or local does. */
static int is_his(const BrfScan *s, uint32_t from, uint32_t i) {
  const BrfKey *key = &brf_tag(s, i + 1)->key;
  return i == from + 1 && !brf_word_is_hers(s, from) && brf_tag(s, from)->verb && brf_tag(s, from)->nreadings > 0 &&
         !brf_is(s, from, EVENT) && !brf_word_takes(s, from, BRF_FORMS_FINITE, BRF_TAKES_DOC) &&
         brf_word_is_definite(s, i) && brf_word_is_definite(s, i + 1) && !brf_word_in_teh(s, i) && key->len > 5 &&
         brf_key_last(key, 0) == BRF_YEH && brf_tag(s, i)->pro <= BRF_PRO_AL;
}

/* Where who stands at token i ends with the words by which he is known: a place behind its verb, الأخير, or the `pair`
   that is_hers or is_his found, where it is no office and no body, whose phrase may be longer; else 0. */
static uint32_t ends_alone(const BrfScan *s, uint32_t from, uint32_t i, int pair) {
  uint32_t end;
  if (is_country(s, from, i, &end)) return end;
  if (brf_word_is_latter(s, i)) return i + 1;
  return pair && !brf_word_has_office(s, i) && !brf_is(s, i, ORGANIZATION) ? i + 2 : 0;
}

/* رفع صندوق النقد توقعاته: a word of three letters or four that opens the sentence at `from`, straight before
   a body at i, before the cue of c, is its verb, where no verb follows; but مقر الوزارة يستقبل. */
static int is_deed_of_body(const BrfScan *s, const BrfClaim *c, uint32_t from, uint32_t i) {
  const BrfTag *tag = brf_tag(s, from);
  const unsigned and = brf_key_letter(&tag->key, 0) == BRF_WAW && tag->key.len > 3;
  uint32_t end;
  if (i != from + 1 || !brf_is(s, i, ORGANIZATION) || brf_word_has_lead(s, i) ||
      tag->key.len < 3 + and || tag->key.len > 4 + and || brf_word_in_teh(s, from) || brf_word_is_definite(s, from) ||
      brf_word_is_owned(s, from) || brf_word_has_office(s, from) || brf_is(s, from, ORGANIZATION) ||
      brf_is(s, from, MEDIA) || brf_is(s, from, DOCUMENT) || brf_is(s, from, PREPOSITION) ||
      brf_is(s, from, GOVERNOR) || brf_is(s, from, SWITCH) || brf_is(s, from, CONJUNCTION) ||
      !(tag->kinds == 0 || brf_is(s, from, PLAIN)))
    return 0;
  end = brf_phrase_subject(s, i, c->cue);
  return end > i && end < c->cue && !brf_word_is_verb(s, end) && !brf_opens_present(s, end) &&
         !brf_word_has(s, end, BRF_TRAIT_VERB);
}

/* وردا على من يتهم البلدية، قال: what opens the sentence at i tells what it answers,
   up to a comma. */
static int answers(const BrfScan *s, uint32_t i) {
  const BrfKey *key = &brf_tag(s, i)->key;
  return key->len > 3 && brf_key_last(key, 0) == BRF_ALEF &&
         brf_word_is(s, i + 1, BRF_LETTERS_ALA);
}

/* في المقابل بدا المدرب, من جهته شن المدير: between a noun that is definite and an
   office the unknown word is no part of the one's phrase, but the other's verb. */
static int begins_clause(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  return i > 0 && i + 1 < s->n && s->tokens[i].kind == BRF_TOKEN_WORD &&
         (tag->kinds == 0 || brf_tag_is(tag, BRF_WORD_GOVERNOR) ||
          (brf_tag_is(tag, BRF_WORD_PLAIN) && /* من جانبه فتح المدرب */
           brf_word_is_owned(s, i - 1))) &&
         tag->pro == 0 && !brf_word_is_definite(s, i) &&
         s->tokens[i - 1].kind == BRF_TOKEN_WORD &&
         (brf_word_is_definite(s, i - 1) || brf_word_is_owned(s, i - 1)) &&
         !brf_word_has_office(s, i - 1) && !brf_word_has(s, i, BRF_TRAIT_GIVEN) &&
         brf_word_has_office(s, i + 1);
}

/* طالب عدد من الأهالي: the من at i stands behind how many, straight behind the verb that
   opens at `from`. */
static int is_some_of(const BrfScan *s, uint32_t from, uint32_t i) {
  return i == from + 2 && brf_word_is(s, i, BRF_LETTERS_MIN) &&
         brf_is(s, i - 1, PLAIN) && !brf_word_is_definite(s, i - 1) &&
         brf_is(s, i + 1, ROLE);
}

/* طلب دفاع المتهم: straight behind the verb that opens at `from` an everyday noun has the
   office at i for its owner, and is the subject. */
static int is_construct(const BrfScan *s, uint32_t from, uint32_t i) {
  return i == from + 2 && brf_word_is_definite(s, i) && brf_is(s, i - 1, PLAIN) &&
         brf_tag(s, i - 1)->pro == 0 && !brf_word_is_owned(s, i - 1) &&
         !brf_word_is_definite(s, i - 1) && brf_word_has(s, from, BRF_TRAIT_VERB);
}

/* مسار دبلوماسي, قرار سياسي: behind an everyday noun without the article the office at i is its
   adjective; but مصدر دبلوماسي, فرض ولي العهد. */
static int is_adjective(const BrfScan *s, uint32_t i) {
  static const BrfKey big[] = {BRF_KEY5(BRF_KAF, BRF_BEH, BRF_YEH, BRF_REH, BRF_HEH), BRF_KEY5(BRF_KAF, BRF_BEH, BRF_YEH, BRF_REH, BRF_ALEF)};
  static const BrfKey world = BRF_KEY6(BRF_ALEF, BRF_LAM, BRF_AIN, BRF_ALEF, BRF_LAM, BRF_MEEM);
  static const BrfKey standing = BRF_KEY6(BRF_ALEF, BRF_LAM, BRF_QAF, BRF_ALEF, BRF_HAMZA, BRF_MEEM);
  if (i > 0 && (brf_key_among(&brf_tag(s, i)->key, big, 2) || (brf_key_same(&brf_tag(s, i)->key, &world) && !brf_word_in_yah(s, i + 1) && !brf_word_is_bare(s, i + 1))))
    return 1; /* مغامرة كبيرة, استقرارا كبيرا; but كبيرة المستشارين; شعوب العالم; but العالم المصري */
  if (i > 0 && brf_word_is_definite(s, i - 1) && brf_key_same(&brf_tag(s, i)->key, &standing))
    return 1; /* الائتلاف القائم بين الحزبين; but القائم بالأعمال */
  return i > 0 && brf_is(s, i, ROLE) && brf_tag(s, i)->pro == 0 && !brf_word_is_definite(s, i) &&
         brf_key_last(&brf_tag(s, i)->key, 0) == BRF_YEH && !brf_word_is_definite(s, i + 1) && brf_is(s, i - 1, PLAIN) &&
         !brf_is(s, i - 1, ROLE) && !brf_word_is_definite(s, i - 1) && !brf_word_is_owned(s, i - 1);
}

/* وأضاف يلماز، في كلمة له، مشددا: the verb at `from` says something, and has no object, so that the unknown word behind it
   is its subject where a comma or a preposition follows; but وأضاف بعدا, سأل البحارة عن. */
static int says(const BrfScan *s, uint32_t from) {
  return (brf_word_is_of_class(s, from, BRF_CLASS_SAY) || brf_word_is_of_class(s, from, BRF_CLASS_ADD)) &&
         brf_word_takes(s, from, BRF_FORMS_FINITE, BRF_TAKES_DIRECT) &&
         !brf_word_is_tanwin(s, from + 1) && (brf_scan_comma(s, from + 2) || brf_is(s, from + 2, PREPOSITION));
}

/* وأضافت غنام أن …، حيث إنه قال: the verb of report at `from` and the one of c have another gender. */
static int is_of_another(const BrfScan *s, const BrfClaim *c, uint32_t from) {
  return c->reading != BRF_NONE && brf_reading_form(c->reading) <= BRF_FORM_PRESENT && brf_tag(s, from)->nreadings > 0 &&
         brf_reading_number(c->reading) == 0 &&
         brf_reading_feminine(c->reading) != brf_reading_feminine(brf_tag(s, from)->readings[0]);
}

int brf_subject_behind(const BrfScan *s, const BrfClaim *c, uint32_t i, int any, uint32_t *first, uint32_t *end) {
  uint32_t from = i, reach = i + SUBJECT_REACH, k;
  int governed = 0, when = answers(s, i);
  for (; i < c->cue && i < reach; i++) {
    const BrfTag *tag = brf_tag(s, i);
    const BrfMark *mark = brf_scan_opens(s, i);
    uint32_t alone;
    int pair;
    if (mark != NULL && mark->close < c->cue && mark->close - i > MAX_MARKED) {
      i = mark->close; /* what was said */
      governed = 0;
      continue;
    }
    if (brf_tag_is(tag, BRF_WORD_WHEN) ||
        (i == from && brf_word_is(s, i, BRF_LETTERS_HIN)))
      when = 1; /* ولما سأله القاضي، أجاب */
    if (brf_punct(s, i) == BRF_PUNCT_COMMA || brf_punct(s, i) == BRF_PUNCT_DOTS) when = governed = 0; /* خلال جولته.. الرئيس */
    /* وبعد ذلك قدمت الوزيرة, في ذلك اليوم زارت الوزيرة */
    if ((tag->traits & BRF_TRAIT_VERB) || brf_word_is_time(s, i) || begins_clause(s, i) ||
        brf_tag_is(tag, BRF_WORD_NEGATION) || /* من جهته لم يخف المدرب */
        brf_tag_is(tag, BRF_WORD_COMPLEMENTIZER) || /* قبل أن يقاطعه الرئيس */
        (brf_tag_is(tag, BRF_WORD_DEMONSTRATIVE) &&
         !brf_word_is_definite(s, i + 1)))
      governed = 0;
    if (brf_punct(s, i) == BRF_PUNCT_COMMA || (tag->traits & BRF_TRAIT_VERB) || when) continue;
    if ((brf_tag_is(tag, BRF_WORD_PREPOSITION) ||
         (tag->pro & (BRF_PRO_B | BRF_PRO_L | BRF_PRO_K)) ||
         (brf_tag_is(tag, BRF_WORD_PLAIN) && brf_word_governs(s, i) && /* برئاسة */
          brf_word_is_definite(s, i + 1))) &&
        !is_some_of(s, from, i) &&
        !brf_word_is_pronoun(s, i)) /* رد عليه الأمين */
      governed = 1;
    /* وهاجم الغنوشي الرئيس: a surname straight behind the verb */
    if (i == from + 1 && !governed && brf_tag(s, i)->kinds == 0 &&
        (brf_word_is_definite(s, i) || (c->parent == BRF_NONE && brf_tag(s, from)->verb && brf_word_is_bare(s, i) && /* وسجل كرم ما وصفه */
                                        brf_key_letter(&brf_tag(s, from)->key, 0) == BRF_WAW)) &&
        !brf_word_is_definite(s, from) && !brf_is(s, from, PREPOSITION) &&
        !is_of_another(s, c, from) && (brf_word_is_surname(s, i) || says(s, from))) {
      *first = i;
      *end = i + 1 + (brf_word_has(s, i, BRF_TRAIT_SERVANT) && brf_word_is_definite(s, i + 1)); /* وحذر عبد العزيز */
      return 1;
    }
    /* هالة سالم، وهي معلمة: it tells of her who stands before it */
    k = i - (i > from + 3 && brf_word_is_and_he(s, i - 2)); /* وهي مرممة متدربة */
    if (brf_is(s, i, ROLE) && k > from + 2 && brf_word_is_and_he(s, k - 1) &&
        brf_scan_comma(s, k - 2)) {
      *first = brf_subject_names_before(s, from, k - 1);
      *end = k - 2;
      if (*first < *end) return 1;
      *first = k - 3; /* يعيش هاينتس، وهو سائق: one name behind its verb */
      if (k > from + 3 && brf_word_is_bare(s, k - 3) && brf_opens_present(s, k - 4)) return 1;
    }
    if ((governed && !any) || is_adjective(s, i) || brf_word_is_tanwin(s, i) || (!any && brf_word_are_many(s, i) && /* but أحد الموقوفين */
         !(i > from && brf_is(s, i - 1, PLAIN) && !brf_word_is_definite(s, i - 1))) ||
        brf_punct(s, i + 1) == BRF_PUNCT_DASH) /* سلمى السيد - */
      continue;
    pair = is_hers(s, from, i) || is_his(s, from, i);
    alone = ends_alone(s, from, i, pair);
    if (!(brf_word_has_office(s, i) || is_body(s, i, from) || pair || alone != 0 || is_deed_of_body(s, c, from, i) ||
          (i <= from + 1 && brf_is(s, i, COUNTERPART)) || /* لكن زميلته */
          (brf_is(s, i, ANYBODY) && brf_word_is_owned(s, i)) || /* ورفع بعضهم لافتات */
          (brf_word_is_nominative(s, i) && !(i > from && brf_word_has(s, i - 1, BRF_TRAIT_GIVEN))))) /* but حاتم السعدون */
      continue;
    *first = i;
    if (alone != 0) {
      *end = alone;
      return 1;
    }
    if (brf_is(s, i, ANYBODY)) {
      *end = i + 1;
      return 1;
    }
    if (brf_word_is_nominative(s, i)) {
      /* المحتجون الغاضبون الطريق: its adjectives, not the object */
      for (i++; i < c->cue && brf_word_is_nominative(s, i);) i++;
      *end = i;
      return 1;
    }
    if (is_construct(s, from, i) || (i > from && brf_word_is_one_of(s, i - 1))) *first = i - 1;
    if (i > from + 1 && is_some_of(s, from, i - 1)) *first = i - 2;
    *end = brf_phrase_subject(s, *first, c->cue);
    if (brf_is(s, i, ROLE) && *first == i) *first = brf_subject_names_before(s, from, i);
    return 1;
  }
  return 0;
}

int brf_subject_of_content(const BrfScan *s, const BrfClaim *c, uint32_t start, uint32_t *first, uint32_t *end) {
  const uint32_t joint = c->cue - 1;
  const BrfKey *he, *who;
  unsigned she;
  if (c->cue < start + 2 || !brf_word_is_that_he(s, joint) ||
      !(brf_tag(s, joint)->pro & BRF_PRO_AND) || brf_tag(s, c->cue)->suffix > 0 ||
      !(brf_word_has_office(s, start) ||
        brf_word_has(s, start, BRF_TRAIT_GIVEN) || brf_opens_parent(s, start)))
    return 0;
  he = &brf_tag(s, joint)->key;
  who = &brf_tag(s, start)->key;
  she = brf_key_last(he, 0) == BRF_ALEF;
  if ((!she && brf_key_last(he, 0) != BRF_HEH) ||
      she != (brf_key_last(who, 0) == BRF_HEH || brf_is(s, start, FEMININE)))
    return 0;
  *first = start;
  *end = brf_phrase_subject(s, start, joint);
  return *end > start;
}

/* ممثل النيابة, رئيس المحكمة: one by his office in a body alone, and not by a name. */
static int is_of_a_body(const BrfScan *s, uint32_t i) {
  return !brf_word_is_definite(s, i) && brf_is(s, i + 1, ORGANIZATION) &&
         brf_word_is_definite(s, i + 1) &&
         (!brf_word_is_bare(s, i + 2) || brf_word_has_b(s, i + 2)) && !brf_word_has_office(s, i + 2);
}

int brf_subject_is_another(const BrfScan *s, const BrfClaim *c, uint32_t i) {
  const BrfKey *key = &brf_tag(s, i)->key;
  if (c->reading == BRF_NONE || c->rule == BRF_RULE_DOCUMENT || /* بيانا جاء فيه */
      brf_reading_form(c->reading) > BRF_FORM_PARTICIPLE ||
      brf_reading_number(c->reading) != 0 || key->len <= 3)
    return 0;
  if (brf_reading_feminine(c->reading))
    return brf_word_is_masculine_body(s, i) ||
           (brf_is(s, i, ROLE) && !brf_word_heads_feminine(s, i) &&
            (brf_word_is_owned(s, i) || /* حفيدها سامي */
             (brf_word_is_definite(s, i) && !brf_word_is_noun(s, i + 1)) ||
             is_of_a_body(s, i)));
  return ((brf_is(s, i, ROLE) || brf_is(s, i, ORGANIZATION) || brf_is(s, i, DOCUMENT)) && brf_key_last(key, 0) == BRF_HEH &&
          !brf_word_is_owned(s, i)) || (brf_is(s, i, ROLE) && brf_word_is_definite(s, i) && brf_word_heads_many(s, i)); /* الوزراء … قائلا */
}

/* خسر فريقنا، فخرج المدرب عن صمته وقال: where the last clause with ف behind a comma begins before
   the cue of c; BRF_NONE. */
static uint32_t then(const BrfScan *s, const BrfClaim *c, uint32_t floor) {
  uint32_t k = c->cue;
  while (k-- > floor + 1 && c->cue - k < SUBJECT_REACH) {
    if (brf_scan_opens(s, k) != NULL || brf_scan_closes(s, k)) return BRF_NONE;
    if (brf_scan_comma(s, k - 1))
      return brf_key_letter(&brf_tag(s, k)->key, 0) == BRF_FEH && brf_tag(s, k)->key.len > 3 &&
                     brf_word_is_definite(s, k + 1) &&
                     brf_word_has_office(s, k + 1)
                 ? k
                 : BRF_NONE;
  }
  return BRF_NONE;
}

int brf_subject_behind_speech(const BrfScan *s, const BrfClaim *c, uint32_t *first, uint32_t *end) {
  const uint32_t floor = brf_scan_floor(s, c->cue);
  uint32_t k = c->cue;
  while (k-- > floor + 2 && c->cue - k < SUBJECT_REACH) {
    if (brf_scan_closes(s, k)) return 0;
    if (!brf_scan_comma(s, k - 1) || !brf_scan_closes(s, k - 2)) continue;
    return brf_key_letter(&brf_tag(s, k)->key, 0) == BRF_WAW && brf_word_has_office(s, k + 1) &&
           (brf_word_has(s, k, BRF_TRAIT_VERB) || brf_opens_unknown(s, k)) &&
           brf_subject_behind(s, c, k, 0, first, end);
  }
  return 0;
}

/* جاء ذلك على لسان الأمين العام، مؤكدا أن: on whose tongue it came, in the sentence that begins at `floor`. */
static int on_tongue(const BrfScan *s, const BrfClaim *c, uint32_t floor, uint32_t *first, uint32_t *end) {
  if (floor + 5 > c->cue || !brf_is(s, floor, EVENT) || !brf_is(s, floor + 1, DEMONSTRATIVE) ||
      (*first = brf_relay_tongue(s, floor + 2)) == 0)
    return 0;
  *end = brf_phrase(s, *first, c->cue);
  return *end > *first;
}

/* وأثارت تصريحات الوزير سامي عون جدلا، إذ قال: whose words the sentence that begins at `floor` tells of. */
static int had_said(const BrfScan *s, const BrfClaim *c, uint32_t floor, uint32_t *first, uint32_t *end) {
  const uint32_t words = floor + 1;
  if (words + 2 >= c->cue || !brf_is(s, words, MEDIUM) || brf_is(s, words, DOCUMENT) || brf_word_is_definite(s, words) ||
      brf_word_is_owned(s, words) || brf_tag(s, words)->pro != 0 || !brf_word_is_hers(s, floor) ||
      !(brf_word_has_office(s, words + 1) || brf_word_has(s, words + 1, BRF_TRAIT_GIVEN) || brf_word_is_surname(s, words + 1)))
    return 0;
  *first = words + 1;
  *end = brf_phrase_subject(s, *first, c->cue);
  return *end > *first && !brf_subject_is_another(s, c, *first);
}

/* ويؤكد, مؤكدا: who opens the clause at `floor` acts by its first verb, in the tense of that of c, which goes on behind it, or in either
   before a participle. */
static int acts(const BrfScan *s, const BrfClaim *c, uint32_t floor, uint32_t *first, uint32_t *end) {
  const unsigned form = c->reading == BRF_NONE ? BRF_FORM_MASDAR : brf_reading_form(c->reading);
  BrfDoer by = {0};
  if (form == BRF_FORM_MASDAR || (form <= BRF_FORM_PRESENT && !(brf_tag(s, c->cue)->pro & BRF_PRO_AND))) return 0;
  by.she = (int)brf_reading_feminine(c->reading);
  by.many = brf_reading_number(c->reading) != 0;
  for (by.past = form == BRF_FORM_PAST; by.past <= (form != BRF_FORM_PRESENT); by.past++)
    if (brf_opens_acting(s, floor, c->cue, &by, first, end)) return 1;
  return 0;
}

/* نزح سامي عون من الشمال, واستقبلت هدى كرم الوفد: a name of two words or more stands behind what he did at token `floor`, and tells no more of
   him; but سامي عون مدير المدرسة. */
static int did_it(const BrfScan *s, const BrfClaim *c, uint32_t floor, uint32_t *end) {
  if (floor + 1 >= c->cue) return 0;
  if (brf_opens_with_deed(s, floor, end)) return *end < c->cue;
  return brf_opens_with_past(s, floor, end) && *end > floor + 2 && *end < c->cue && !brf_scan_comma(s, *end) &&
         !brf_word_has_office(s, *end);
}

int brf_subject_of_sentence(const BrfScan *s, const BrfClaim *c, uint32_t *first, uint32_t *end) {
  uint32_t floor = brf_scan_floor(s, c->cue), other, other_end;
  const uint32_t within = brf_inside(s, floor);
  if (brf_asked_first(s, floor, c->cue)) return 0;
  if (within != BRF_NONE && s->marks[within].close < c->cue)
    floor = brf_scan_floor(s, s->marks[within].open); /* وقال سالم "…. أوصلنا مساعدات"، مضيفا */
  if (brf_by_name_fronted(s, c, floor, first, end) || brf_by_name_came(s, c, floor, first, end) || brf_by_name_counted(s, c, first, end)) return 1;
  if (on_tongue(s, c, floor, first, end) || had_said(s, c, floor, first, end) || brf_by_name_had_done(s, c, floor, first, end)) return 1;
  *first = brf_word_behind_contrast(s, floor);
  if (*first != floor && *first + 1 < c->cue && brf_word_is_surname(s, *first) &&
      (c->reading == BRF_NONE || brf_reading_form(c->reading) > BRF_FORM_PRESENT ||
       brf_reading_feminine(c->reading) == brf_word_is_hers(s, *first + 1))) {
    *end = *first + 1; /* غير أن السعدون بدا متشائما، إذ قال إن */
    return 1;
  }
  if (brf_is(s, floor, DOCUMENT) && brf_word_is_definite(s, floor) && !brf_is(s, floor, ROLE) &&
      c->reading != BRF_NONE && (brf_tag(s, c->cue)->pro & BRF_PRO_AND) &&
      brf_reading_feminine(c->reading) == (unsigned)brf_word_in_teh(s, floor)) {
    *first = floor; /* الدراسة، المنشورة أمس، تابعت ألف طفل، وأظهرت أن */
    *end = brf_phrase(s, floor, c->cue);
    return *end > floor;
  }
  if (floor + 2 < c->cue && brf_is(s, floor + 1, RELATIVE) && brf_word_is_definite(s, floor) &&
      (brf_is(s, floor, DOCUMENT) || brf_word_has_office(s, floor)) &&
      c->reading != BRF_NONE && brf_reading_form(c->reading) <= BRF_FORM_PRESENT && brf_tag(s, c->cue)->pro == 0 &&
      brf_reading_number(c->reading) == 0 &&
      brf_reading_feminine(c->reading) == (unsigned)brf_word_in_teh(s, floor)) {
    *first = floor; /* والمقال الذي نشرته الصحيفة يكشف أن */
    *end = floor + 1;
    return 1;
  }
  if (acts(s, c, floor, first, end)) return 1;
  *first = floor + 1;
  if (did_it(s, c, floor, end)) return 1;
  if (brf_word_is(s, floor, BRF_LETTERS_AMMA) && *first < c->cue && brf_word_is_noun(s, *first)) {
    if (brf_claim_calls_topic(s, c, floor)) return 0;
    *end = brf_phrase(s, *first, c->cue); /* أما سالم الذي كان هنا، فقد اكتفى بالقول */
    if (*end > *first) return 1;
  }
  if ((other = then(s, c, floor)) != BRF_NONE && brf_subject_behind(s, c, other, 0, first, end))
    return 1;
  if (!brf_subject_behind(s, c, floor, 0, first, end))
    return brf_by_name(s, c, first, end);
  /* وتحدثت المحكمة مع الشاهد سامي عون وأقر بأنه: not she */
  if (brf_subject_is_another(s, c, *first) &&
      (brf_subject_behind(s, c, *end, 1, &other, &other_end) || brf_by_name(s, c, &other, &other_end)) && !brf_subject_is_another(s, c, other)) {
    *first = other;
    *end = other_end;
  } else if (brf_subject_is_another(s, c, *first) && *first > floor && brf_word_has(s, *first - 1, BRF_TRAIT_VERB) &&
             brf_key_last(&brf_tag(s, *first - 1)->key, 0) != BRF_TEH) {
    return 0; /* وإذ هنأ الحكومة، لفت إلى: whom he did it to */
  }
  return 1;
}

/* التقى الوزير سامي عون السفيرة هدى كرم. وقالت: not the subject at *first where the verb is of
   the other gender and its sentence names one of that. */
static void by_gender(const BrfScan *s, const BrfClaim *c, uint32_t *first, uint32_t *end) {
  BrfClaim before = *c;
  if (c->reading == BRF_NONE || brf_reading_number(c->reading) != 0 ||
      brf_reading_feminine(c->reading) == brf_word_is_hers(s, *first) ||
      (brf_reading_feminine(c->reading) && *first > 0 && brf_word_has(s, *first - 1, BRF_TRAIT_VERB) &&
       brf_word_is_hers(s, *first - 1)) || /* روت أم مهدي */
      s->sentence[*first] == s->sentence[c->cue])
    return;
  before.cue = s->sentences[s->sentence[*first]].end_token - 1;
  brf_subject_of_gender(s, &before, *first, first, end);
}

int brf_subject_of_paragraph(const BrfScan *s, const BrfClaim *c, uint32_t last, uint32_t *first, uint32_t *end) {
  uint32_t i = c->cue, k = s->sentence[c->cue], steps;
  /* عمر الحمصي، سوري في العشرين، وصل أمس. ويقول إن: the nearest sentence that a name opens */
  for (steps = 0; steps < SENTENCES_BACK && k > 0 && k != BRF_NONE &&
                  s->sentences[k - 1].first_token > last &&
                  !(s->tokens[s->sentences[k].first_token].flags & BRF_TOKEN_LINE) &&
                  brf_inside(s, c->cue) == BRF_NONE;
       steps++) {
    const uint32_t at = s->sentences[--k].first_token;
    *first = brf_word_behind_opening(s, at) + 1;
    if (brf_opens_introducing(s, *first - 1, end)) return 1;
    *first = at + (brf_is(s, at, CONJUNCTION) || brf_word_is(s, at, BRF_LETTERS_AMMA));
    if ((!(s->tokens[at].flags & BRF_TOKEN_LINE) || *first > at) && brf_opens_with_name(s, *first, end)) return 1;
  }
  while (i > last && c->cue - i < PARAGRAPH_REACH &&
         !(s->tokens[i].flags & BRF_TOKEN_LINE))
    i--;
  if ((i <= last && i > 0) || !(s->tokens[i].flags & BRF_TOKEN_LINE) ||
      s->sentence[i] == s->sentence[c->cue] ||
      brf_inside(s, c->cue) != BRF_NONE)
    return 0;
  i = brf_word_behind_opening(s, i);
  if (brf_opens_in_place(s, i, first, end)) return 1;
  *first = i + 1;
  if (!brf_opens_with_deed(s, i, end)) {
    *first = i + (brf_word_is(s, i, BRF_LETTERS_AMMA) != 0);
    if (brf_opens_with_name(s, *first, end)) return 1;
    if (!brf_subject_behind(s, c, i, 0, first, end)) {
      *first = i + 1;
      return brf_opens_with_past(s, i, end);
    }
  }
  by_gender(s, c, first, end);
  return 1;
}

int brf_subject_of_gender(const BrfScan *s, const BrfClaim *c, uint32_t from, uint32_t *first, uint32_t *end) {
  const uint32_t floor = brf_scan_floor(s, c->cue);
  uint32_t k = c->cue;
  while (k-- > (from > floor ? from : floor)) {
    const BrfTag *tag = brf_tag(s, k);
    if (brf_scan_closes(s, k)) return 0; /* what another said */
    if (!(brf_tag_is(tag, BRF_WORD_ROLE) || brf_tag_is(tag, BRF_WORD_TITLE)) ||
        brf_tag_is(tag, BRF_WORD_DOCUMENT) || brf_word_has_lead(s, k) ||
        brf_word_is_owned(s, k) || brf_word_is_oblique(s, k) || brf_is(s, k - (k > 0), ROLE) ||
        (k > 0 && brf_is(s, k - 1, ORGANIZATION) && !brf_word_is_definite(s, k - 1)) || /* مجلس الوزراء */
        (brf_key_last(&tag->key, 0) == BRF_HEH) != brf_reading_feminine(c->reading))
      continue;
    *first = k;
    *end = brf_phrase_subject(s, k, c->cue);
    return *end > k;
  }
  return 0;
}

/* The title that the honorific is made of: سعادة of سعادته, معالي of معاليها. */
static BrfKey title_of(const BrfScan *s, uint32_t i) {
  BrfKey key = brf_word_base(s, i);
  if (brf_is(s, i, TITLE)) return key; /* السيدة itself */
  key = brf_key_drop_last(
      key, brf_key_last(&key, 0) == BRF_HEH ? 1 : 2);
  if (brf_key_last(&key, 0) == BRF_TEH) /* its ة again */
    key.lo += (uint64_t)(BRF_HEH - BRF_TEH) << (5 * (key.len - 1u));
  return key;
}

int brf_subject_titled(const BrfScan *s, uint32_t i, uint32_t *first, uint32_t *end) {
  BrfKey title = title_of(s, i);
  uint32_t k = i, floor = i > TITLE_REACH ? i - TITLE_REACH : 0;
  while (k-- > floor) {
    BrfKey key;
    if (!brf_is(s, k, TITLE) || /* أصحاب المعالي والسعادة are those present; but صاحب السمو, السيدة */
        (brf_word_is_definite(s, k) && !brf_is(s, i, TITLE) && !(k > 0 && brf_is(s, k - 1, ROLE))))
      continue;
    key = brf_word_base(s, k);
    if (!brf_key_same(&key, &title)) continue;
    *first = k;
    *end = brf_phrase(s, k, brf_scan_limit(s, k));
    return *end > k + 1;
  }
  return 0;
}
