/* SPDX-License-Identifier: MIT */
#include "brf_told.h"

#include <string.h>

#include "brf_phrase.h"
#include "brf_second.h"
#include "brf_word.h"

#define MAX_TOLD 8u     /* tokens of whom one turns to */
#define MAX_OUTLET 4    /* words of an outlet's name: وكالة أنباء الشرق الأوسط */
#define MAX_FRONTED 12u /* tokens: وفي مؤتمر صحافي عقده أمس مع نظيره، */

/* طلب الوسيط من الحكومة أن: whom something is asked of. */
static int asks_of(const BrfScan *s, const BrfCueLemma *cue, uint32_t i) {
  return cue->group == BRF_CLASS_DEMAND && (cue->takes & BRF_TAKES_MIN_X) &&
         brf_word_is(s, i, BRF_LETTERS_MIN) && brf_word_is_noun(s, i + 1);
}

/* The word at k alone says that someone begins: مسؤول, الوزير, مصدر, أحد. */
static int is_someone(const BrfScan *s, uint32_t k) {
  return (brf_word_has_office(s, k) || brf_is(s, k, HONORIFIC) ||
          brf_is(s, k, ANYBODY)) &&
         !(brf_tag(s, k)->pro & ~(unsigned)BRF_PRO_AL) && !brf_word_is_tanwin(s, k);
}

/* مصدر, مسؤولون: the same, without the article and in no accusative. */
static int is_unnamed(const BrfScan *s, uint32_t k) {
  return is_someone(s, k) && !brf_word_is_definite(s, k) && !brf_word_is_oblique(s, k);
}

/* The key of token k has these for its last letters. */
static int ends_in(const BrfScan *s, uint32_t k, uint32_t before_last, uint32_t last) {
  const BrfKey *key = &brf_tag(s, k)->key;
  return brf_key_last(key, 0) == last && brf_key_last(key, 1) == before_last;
}

/* «المدار» اللبنانية, اليومية, المتخصص في النوم: which outlet it is, before `end`; behind a
   word for it one word alone too (موقع «المدار» المتخصص). */
static int is_of_outlet(const BrfScan *s, uint32_t k, uint32_t end, int worded) {
  return brf_word_is_definite(s, k) && !is_someone(s, k) &&
         (brf_is(s, k, GAZETTEER) || ends_in(s, k, BRF_YEH, BRF_HEH) ||
          (k + 1 < end ? brf_is(s, k + 1, PREPOSITION) && !brf_phrase_is_medium(s, k + 1)
                       : worded));
}

/* Behind the marked name of the outlet at i, لـ«المدار» or لصحيفة «المدار», before `end`;
   0 where it is not marked. */
static uint32_t marked_end(const BrfScan *s, uint32_t i, uint32_t end) {
  const BrfMark *mark;
  int worded = brf_is(s, i, MEDIA);
  if (i < end && brf_scan_opens(s, i) == NULL) i++;
  if (i < end && brf_is(s, i, MEDIA) && brf_scan_opens(s, i) == NULL) {
    worded = 1; /* ل صحيفة «المدار» */
    i++;
  }
  mark = i < end ? brf_scan_opens(s, i) : NULL;
  if (mark == NULL || mark->close >= end) return 0;
  i = mark->close + 1;
  while (i < end && is_of_outlet(s, i, end, worded)) i++;
  return i;
}

uint32_t brf_told_before_who(const BrfScan *s, const BrfCueLemma *cue, uint32_t from,
                             uint32_t end) {
  const int outlet = from < end && brf_phrase_to_outlet(s, from);
  const int object = from < end && cue->object == BRF_OBJECT_ADDRESSEE &&
                     (brf_scan_opens(s, from) != NULL || brf_is(s, from, OUTLET));
  uint32_t k;
  if (outlet || object) {
    k = marked_end(s, from, end);
    if (k > 0 && k < end && (outlet || is_unnamed(s, k))) return k;
    if (object && brf_scan_opens(s, from) != NULL) return from; /* أبلغت «النهضة» مسؤولين */
    for (k = from + 1; k < end && k <= from + MAX_OUTLET; k++) {
      if (s->tokens[k].kind != BRF_TOKEN_WORD || brf_is(s, k, PREPOSITION)) break;
      if (outlet ? is_someone(s, k) : is_unnamed(s, k)) return k;
    }
    return from;
  }
  k = from + 1;
  if (k < end && (brf_tag(s, from)->pro & BRF_PRO_L) && brf_word_is_definite(s, from) &&
      brf_is(s, from, ROLE) && ends_in(s, from, BRF_YEH, BRF_NOON) && is_someone(s, k) &&
      !ends_in(s, k, BRF_YEH, BRF_NOON))
    return k;
  return from;
}

void brf_told(const BrfScan *s, BrfClaim *c, const BrfCueLemma *cue,
              uint32_t from, uint32_t end) {
  uint32_t j;
  int occasion = 0;
  for (j = from; j < end && j < from + 16; j++) {
    const BrfTag *tag = brf_tag(s, j);
    if (brf_scan_bracket(s, j) != NULL || brf_scan_opens(s, j) != NULL) return;
    if (j == from && j + 1 < end &&
        (asks_of(s, cue, j) || /* ردت على الوزير بأن */
         (cue->group == BRF_CLASS_REPLY && brf_word_is(s, j, BRF_LETTERS_ALA) &&
          brf_word_is_someone(s, j + 1)))) {
      c->to = j + 1;
      c->to_end = brf_phrase(s, j + 1, end);
      return;
    }
    if (brf_tag_is(tag, BRF_WORD_OCCASION) && !brf_phrase_is_medium(s, j)) occasion = 1;
    /* خلال حفل أقيم للموظفين: what it was held for; خلال الاتصال للرئيس */
    if (occasion && (tag->pro & BRF_PRO_L) && j > 0 &&
        (brf_word_is_bare(s, j - 1) || brf_is(s, j - 1, VERB)))
      return;
    if (brf_phrase_to_outlet(s, j)) {
      uint32_t k = marked_end(s, j, end);
      if (k == 0) k = brf_phrase(s, j + (tag->pro & BRF_PRO_L ? 0 : 1), end);
      c->via = j;
      c->via_end = k > j ? k : j + 1;
      return;
    }
    if (((tag->pro & BRF_PRO_L) && tag->key.len > 2 &&
         (brf_tag_is(tag, BRF_WORD_ROLE) || brf_tag_is(tag, BRF_WORD_TITLE) ||
          brf_tag_is(tag, BRF_WORD_COUNTERPART) ||
          (j == from && (cue->takes & BRF_TAKES_TO_L) && /* قالت له للمجلس */
           brf_tag_is(tag, BRF_WORD_ORGANIZATION)))) ||
        (brf_key_letter(&tag->key, 0) == BRF_LAM && tag->kinds == 0 &&
         tag->nreadings == 0 && j == from && tag->key.len > 3 &&
         (cue->takes & BRF_TAKES_TO_L))) {
      c->to = j;
      c->to_end = brf_phrase(s, j, end);
      if (c->to_end == j) c->to_end = j + 1;
      return;
    }
    if (brf_phrase_is_medium(s, j)) {
      c->via = j;
      c->via_end = j + 2;
      while (c->via_end < end && !brf_scan_comma(s, c->via_end) &&
             s->tokens[c->via_end].kind != BRF_TOKEN_PUNCT &&
             c->via_end < j + 8 && !brf_is(s, c->via_end, COMPLEMENTIZER))
        c->via_end++;
      if (brf_scan_closes(s, c->via_end)) c->via_end++; /* مع قناة "المدار", with its mark */
      else if (brf_scan_opens(s, c->via_end - 1) != NULL) c->via_end--;
      if (brf_phrase_to_outlet(s, j + 2)) return;
      j = c->via_end - 1;
    }
  }
}

/* The verbs that say nothing without somebody who is told: أبلغ, خاطب, سأل. */
static int must_tell(const BrfCueLemma *cue) {
  return cue->group == BRF_CLASS_INFORM || cue->group == BRF_CLASS_ADDRESS ||
         cue->group == BRF_CLASS_ASK;
}

int brf_told_is_accusative(const BrfScan *s, uint32_t i) {
  const BrfToken *t = &s->tokens[i];
  const uint32_t letters = brf_key_last(&brf_tag(s, i)->key, 0) == BRF_HEH ? 1 : 2;
  return brf_word_is_owned(s, i) && t->end - t->start > 2 * letters + 4 &&
         memcmp(s->text + t->end - 2 * letters - 4, "\xD8\xA7\xD8\xA1", 4) == 0;
}

/* المواطنين, المحلفين: many in the accusative, which are no name as العابدين is in زين
   العابدين. */
static int are_told(const BrfScan *s, uint32_t j) {
  return brf_word_is_definite(s, j) && brf_word_are_many(s, j) &&
         !(brf_tag(s, j)->kinds == 0 && brf_word_has(s, j - 1, BRF_TRAIT_GIVEN));
}

/* The only phrase behind the verb is whom it tells: وخاطب الوزير قائلا; إنه أبلغ رئيس
   الحكومة أن; أخبر والده أنه. */
static int is_only_told(const BrfScan *s, const BrfClaim *c, const BrfCueLemma *cue) {
  const BrfKey *key = &brf_tag(s, c->cue > 0 ? c->cue - 1 : 0)->key;
  const int he = c->cue > 0 && brf_is(s, c->cue - 1, COMPLEMENTIZER) && key->len > 2 &&
                 (brf_key_last(key, 0) == BRF_HEH ||
                  brf_word_is_owned(s, c->cue - 1));
  const uint32_t until = c->cue_end > c->cue + 1 && /* وخاطب الوزير قائلا; but قال مخاطبا */
                                 brf_tag(s, c->cue)->nreadings > 0 &&
                                 brf_lexicon_lemma(s->lexicon, brf_tag(s, c->cue)->readings[0]) == cue
                             ? c->cue_end - 1
                             : c->joint - (brf_punct(s, c->joint) == BRF_PUNCT_COLON);
  if (c->who != c->cue + 1 || c->who_end < until) return 0;
  if (he) return 1;
  if (cue->group == BRF_CLASS_ADDRESS)
    return c->who_end == c->who + 1 || /* وخاطب العمال المتجمعين قائلا */
           (c->who_end == c->who + 2 && brf_word_is_definite(s, c->who) &&
            are_told(s, c->who + 1));
  return must_tell(cue) && c->who_end == c->who + 1 && brf_word_is_owned(s, c->who);
}

/* Takes the noun phrase at j, before the complement, for whom the verb tells; false
   where there is none: وحذر المدير سالم عون المواطنين من أن; وأخبرت المحلفين بأن. */
static int takes_object(const BrfScan *s, BrfClaim *c, uint32_t j) {
  const BrfTag *tag = brf_tag(s, j);
  if (j >= c->joint || (tag->pro & ~(unsigned)BRF_PRO_AL) || tag->verb ||
      brf_is(s, j, OCCASION) || brf_word_is_time(s, j) || brf_is(s, j, PREPOSITION) ||
      !(brf_word_has_office(s, j) || brf_is(s, j, ORGANIZATION) ||
        brf_is(s, j, MEDIA) || are_told(s, j) || brf_told_is_accusative(s, j) ||
        /* أبلغ الناجون رجال الإنقاذ */
        (c->who_end == j && brf_word_has(s, j - 1, BRF_TRAIT_NOMINATIVE) &&
         brf_word_is_noun(s, j) && !brf_word_is_definite(s, j)) ||
        /* طالب المدرب لاعبيه بأن */
        (c->who_end > c->who && brf_word_is_owned(s, j) && brf_word_is_noun(s, j) &&
         !brf_is(s, j, SAME))) ||
      brf_phrase_is_medium(s, j))
    return 0;
  c->to = j; /* دعا الرئيس سالم عون الملك إلى */
  c->to_end = brf_phrase(s, j, c->joint);
  return c->to_end > j;
}

void brf_told_behind(const BrfScan *s, BrfClaim *c, const BrfCueLemma *cue,
                     uint32_t at, uint32_t end) {
  if (cue->object != BRF_OBJECT_ADDRESSEE || c->to_end > c->to || at >= end ||
      !brf_word_is_noun(s, at))
    return;
  c->to = at;
  c->to_end = brf_phrase(s, at, end);
}

void brf_told_object(const BrfScan *s, BrfClaim *c, const BrfCueLemma *cue,
                     int subject_before) {
  uint32_t second;
  if (c->who_end <= c->who) {
    takes_object(s, c, c->cue + 1);
    return;
  }
  if (subject_before || is_only_told(s, c, cue)) {
    c->to = c->who;
    c->to_end = c->who_end;
    c->who = c->who_end = 0;
    return;
  }
  if (takes_object(s, c, c->who_end)) return;
  second = brf_second(s, c->who, c->who_end);
  if (second != BRF_NONE) {
    c->to = second;
    c->to_end = c->who_end;
    c->who_end = brf_scan_comma(s, second - 1) ? second - 1 : second;
    return;
  }
  /* title + name + name: the second name is the one told */
  if (c->who_end - c->who == 3 &&
      brf_word_has_office(s, c->who) &&
      !brf_tag(s, c->who + 1)->kinds && !brf_tag(s, c->who + 2)->kinds &&
      (brf_tag(s, c->who)->pro & BRF_PRO_AL) &&
      !brf_key_has_al(&brf_tag(s, c->who + 2)->key, 0)) {
    c->to = c->who + 2;
    c->to_end = c->who_end;
    c->who_end = c->who + 2;
  } else if (cue->group != BRF_CLASS_REPLY && /* أجاب يورغن بالز */
             c->who_end - c->who == 2 && !brf_tag(s, c->who)->kinds &&
             !brf_tag(s, c->who + 1)->kinds &&
             !brf_word_has(s, c->who, BRF_TRAIT_GIVEN) && /* حذرت هدى عون من */
             !(brf_word_is_definite(s, c->who) && /* الأنباء الواردة */
               brf_word_is_definite(s, c->who + 1))) {
    c->to = c->who + 1;
    c->to_end = c->who_end;
    c->who_end = c->who + 1;
  }
}

/* مخاطبا: the participle at i is of one who addresses somebody. */
static int addresses(const BrfScan *s, uint32_t i) {
  return brf_word_has_form(s, i, BRF_FORM_PARTICIPLE) && brf_tag(s, i)->nreadings > 0 &&
         brf_lexicon_lemma(s->lexicon, brf_tag(s, i)->readings[0])->group ==
             BRF_CLASS_ADDRESS;
}

/* The verb that addresses somebody before the cue of `c`, with nothing but nouns between
   them: خاطبت العطار الوزير بالقول; BRF_NONE. */
static uint32_t addressing(const BrfScan *s, const BrfClaim *c, uint32_t floor) {
  uint32_t k = c->cue;
  while (k > floor && c->cue - k < MAX_TOLD && s->tokens[k - 1].kind == BRF_TOKEN_WORD) {
    const BrfTag *tag = brf_tag(s, --k);
    if (tag->verb)
      return brf_lexicon_lemma(s->lexicon, tag->readings[0])->group == BRF_CLASS_ADDRESS &&
                     k + 1 < c->cue
                 ? k
                 : BRF_NONE;
    if (!brf_word_is_noun(s, k)) return BRF_NONE;
  }
  return BRF_NONE;
}

void brf_told_before(const BrfScan *s, BrfClaim *c, uint32_t floor) {
  uint32_t k = addressing(s, c, floor);
  if (k != BRF_NONE) {
    BrfClaim verb = *c;
    verb.cue = k;
    verb.joint = c->cue;
    verb.who = k + 1;
    verb.who_end = c->cue;
    brf_told_object(s, &verb, brf_lexicon_lemma(s->lexicon, brf_tag(s, k)->readings[0]), 0);
    c->who = verb.who;
    c->who_end = verb.who_end;
    c->to = verb.to;
    c->to_end = verb.to_end;
    c->before = 1;
    return;
  }
  k = c->cue;
  while (k > floor && c->cue - k < MAX_TOLD && brf_word_is_noun(s, k - 1) &&
         s->tokens[k - 1].kind == BRF_TOKEN_WORD && !addresses(s, k - 1))
    k--;
  if (k == c->cue || k == floor ||
      !(brf_word_is(s, k - 1, BRF_LETTERS_ILA) || addresses(s, k - 1)))
    return;
  c->to = k;
  c->to_end = c->cue;
}

void brf_told_fronted(const BrfScan *s, BrfClaim *c) {
  const uint32_t floor = brf_scan_floor(s, c->cue);
  uint32_t k = floor + 2;
  if (c->via_end > c->via || k >= c->cue || !brf_phrase_is_medium(s, floor)) return;
  while (k < c->cue && k < floor + MAX_FRONTED && !brf_scan_comma(s, k) &&
         !brf_is(s, k, COMPLEMENTIZER) && !brf_is(s, k, RELATIVE) && !brf_tag(s, k)->verb)
    k++;
  if (k < c->cue && !brf_scan_comma(s, k)) return;
  c->via = floor;
  c->via_end = k;
}
