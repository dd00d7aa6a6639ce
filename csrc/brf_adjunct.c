/* SPDX-License-Identifier: MIT */
#include "brf_adjunct.h"

#include "brf_word.h"

#define MAX_ASIDE 12u /* tokens between two commas behind a verb */

/* An unknown word that is no given name. */
static int is_unknown(const BrfScan *s, uint32_t i) {
  return brf_tag(s, i)->kinds == 0 && !brf_word_has(s, i, BRF_TRAIT_GIVEN);
}

/* بلهجة حادة, بنبرة غاضبة: ب and a noun in ة with its adjective. */
static int is_manner(const BrfScan *s, uint32_t i) {
  return brf_key_letter(&brf_tag(s, i)->key, 0) == BRF_BEH && is_unknown(s, i) &&
         brf_tag(s, i)->key.len > 4 && brf_word_in_teh(s, i) && i + 1 < s->n &&
         !brf_word_is_definite(s, i + 1) && brf_word_in_teh(s, i + 1);
}

/* تعليقا على, تعقيبا على, احتجاجا على, استنادا إلى: a masdar of the second, eighth or tenth form in
   the accusative, with what it governs. */
static int is_for_what(const BrfScan *s, uint32_t i) {
  const BrfKey *key = &brf_tag(s, i)->key;
  if (brf_key_last(key, 0) != BRF_ALEF || i + 1 >= s->n || !brf_is(s, i + 1, PREPOSITION) ||
      !(is_unknown(s, i) || brf_is(s, i, MEDIUM)))
    return 0;
  return (key->len == 6 && brf_key_letter(key, 0) == BRF_TEH && brf_key_letter(key, 3) == BRF_YEH) ||
         (key->len > 6 && brf_key_letter(key, 0) == BRF_ALEF && brf_key_last(key, 2) == BRF_ALEF);
}

/* مطلع الأسبوع, منتصف الشهر الماضي: a known noun in construct with a time. */
static int is_part_of_time(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  return tag->kinds != 0 && tag->pro == 0 && i + 1 < s->n && brf_word_is_time(s, i + 1) &&
         !brf_word_has_office(s, i) && !brf_is(s, i, ORGANIZATION) &&
         !brf_word_is_definite(s, i) && brf_word_is_definite(s, i - 1);
}

/* نيابة عن الحكومة, باسم الحكومة: in whose stead. */
static int is_in_stead(const BrfScan *s, uint32_t i) {
  if (brf_word_is(s, i, BRF_LETTERS_BISM))
    return !brf_is(s, i - 1, TALKER) && !(i > 1 && brf_is(s, i - 2, TALKER)) && i + 1 < s->n &&
           brf_is(s, i + 1, ORGANIZATION);
  return i + 1 < s->n && brf_word_is(s, i + 1, BRF_LETTERS_AN) && brf_word_in_teh(s, i) &&
         !brf_word_is_definite(s, i) && brf_word_is_definite(s, i - 1);
}

int brf_adjunct_is_manner(const BrfScan *s, uint32_t i) {
  const BrfKey *key = &brf_tag(s, i)->key;
  if (brf_tag(s, i)->kinds != 0 ||
      !(brf_word_has_b(s, i) || (brf_key_letter(key, 0) == BRF_WAW && brf_key_letter(key, 1) == BRF_BEH))) /* وبلهجة حادة */
    return 0;
  if (brf_word_in_teh(s, i) && brf_word_in_teh(s, i + 1) && !brf_word_is_definite(s, i + 1) &&
      !brf_word_has(s, i, BRF_TRAIT_GIVEN) && !brf_word_has(s, i + 1, BRF_TRAIT_GIVEN))
    return 1; /* بنبرة حادة, however often */
  return !brf_word_stands_near(s, i, brf_tag(s, i)->key);
}

int brf_adjunct_is_often(const BrfScan *s, uint32_t i) {
  static const BrfKey more = BRF_KEY4(BRF_ALEF, BRF_KAF, BRF_THEH, BRF_REH), time = BRF_KEY3(BRF_MEEM, BRF_REH, BRF_HEH);
  return i + 2 < s->n && brf_key_same(&brf_tag(s, i)->key, &more) && brf_word_is(s, i + 1, BRF_LETTERS_MIN) &&
         brf_key_same(&brf_tag(s, i + 2)->key, &time);
}

int brf_adjunct(const BrfScan *s, uint32_t i) {
  return i > 0 && (brf_adjunct_is_often(s, i) || is_manner(s, i) || is_for_what(s, i) || is_part_of_time(s, i) || is_in_stead(s, i));
}

int brf_adjunct_governed(const BrfScan *s, uint32_t i) {
  const uint32_t k = i + 1;
  if (k + 1 >= s->n || brf_is(s, k, ORGANIZATION) || brf_is(s, k, FIELD) ||
      brf_word_is_definite(s, k))
    return 0;
  if (brf_is(s, k, DEMONSTRATIVE) || brf_word_is_owned(s, k + 1) || brf_is(s, k + 1, QUOTING) || /* في تقرير بعنوان "…" */
      brf_word_has_form(s, k + 1, BRF_FORM_MASDAR)) /* رده */
    return 1;
  return brf_tag(s, k)->kinds == 0 && brf_word_is_definite(s, k + 1) &&
         (brf_is(s, k + 1, PLAIN) || brf_is(s, k + 1, MEDIUM));
}

uint32_t brf_adjunct_aside(const BrfScan *s, uint32_t from, uint32_t end) {
  const BrfPunct open = brf_punct(s, from);
  uint32_t k = from + 1;
  int time = 1;
  if ((open != BRF_PUNCT_COMMA && open != BRF_PUNCT_DASH) ||
      !(brf_word_is_time(s, k) || brf_is(s, k, PREPOSITION) || brf_is(s, k, GOVERNOR) || brf_is(s, k, ADVERB) || brf_is(s, k, ACCORDING)))
    return from;
  for (; k < end && k < from + MAX_ASIDE && brf_punct(s, k) != open; k++) {
    if (s->tokens[k].kind == BRF_TOKEN_PUNCT || brf_is(s, k, COMPLEMENTIZER) || brf_is(s, k, ROLE)) return from;
    time &= brf_word_is_time(s, k) != 0;
  }
  if (brf_punct(s, k) != open || ++k >= end || brf_word_has_lead(s, k) || brf_is(s, k, PREPOSITION)) return from;
  return brf_word_has_office(s, k) || brf_is(s, k, ORGANIZATION) || brf_is(s, k, MEDIA) || (time && brf_word_has(s, k, BRF_TRAIT_GIVEN)) ? k : from;
}
