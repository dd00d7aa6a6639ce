/* SPDX-License-Identifier: MIT */
#include "brf_asked.h"

#include <string.h>

#include "brf_word.h"

#define MET 6u              /* tokens from what we did to whom we met */
#define CONFRONTED_BACK 40u /* tokens back to who is confronted */

/* سئل, سئلت, فسئلوا: somebody was asked; but سيل, which folds alike. */
static int was_asked(const BrfScan *s, uint32_t i) {
  const BrfToken *t = &s->tokens[i];
  BrfKey key = brf_tag(s, i)->key;
  const char *word = s->text + t->start;
  if (key.len > 3 && (brf_key_letter(&key, 0) == BRF_WAW || brf_key_letter(&key, 0) == BRF_FEH)) {
    key = brf_key_drop_first(key, 1);
    word += 2;
  }
  return key.len >= 3 && key.len <= 5 && brf_key_letter(&key, 0) == BRF_SEEN &&
         brf_key_letter(&key, 2) == BRF_LAM && t->end - t->start >= 6 &&
         memcmp(word + 2, "\xD8\xA6", 2) == 0; /* ئ */
}

/* لدى سؤال المدير, عند سؤاله, وبسؤال المدير: that somebody is asked; but ردا على سؤال الصحفيين. */
static int is_asking(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  if (!brf_word_has_form(s, i, BRF_FORM_MASDAR) || !brf_word_is_of_class(s, i, BRF_CLASS_ASK)) return 0;
  return (tag->pro & BRF_PRO_B) ||
         (i > 0 && brf_is(s, i - 1, PREPOSITION) && !brf_word_is(s, i - 1, BRF_LETTERS_ALA) &&
          !brf_word_is(s, i - 1, BRF_LETTERS_AN) && !brf_word_is(s, i - 1, BRF_LETTERS_FI) &&
          !brf_word_is(s, i - 1, BRF_LETTERS_MIN) && !brf_word_is(s, i - 1, BRF_LETTERS_ILA));
}

/* بمواجهة المتهم, باستجوابه: that somebody is confronted, as police reports have it; but في مواجهة الموج. */
static int is_confronting(const BrfScan *s, uint32_t i) {
  static const BrfKey words[] = {BRF_KEY5(BRF_MEEM, BRF_WAW, BRF_ALEF, BRF_JEEM, BRF_HEH),
                                 BRF_KEY5(BRF_ALEF, BRF_SEEN, BRF_TEH, BRF_JEEM, BRF_WAW)};
  BrfKey base;
  if (!(brf_tag(s, i)->pro & BRF_PRO_B) || (brf_tag(s, i)->pro & BRF_PRO_AL)) return 0;
  base = brf_word_base(s, i);
  while (base.len > 5) base = brf_key_drop_last(base, 1);
  return brf_key_among(&base, words, sizeof words / sizeof *words);
}

/* سألنا, حملتُ: a verb of the first person, by its ending, with the damma where it is تُ. */
static int is_ours(const BrfScan *s, uint32_t i) {
  const BrfToken *t = &s->tokens[i];
  const BrfKey *key = &brf_tag(s, i)->key;
  if ((brf_tag(s, i)->kinds & ~(UINT64_C(1) << BRF_WORD_VERB)) != 0) return 0;
  if (key->len >= 5 && brf_key_last(key, 0) == BRF_ALEF && brf_key_last(key, 1) == BRF_NOON) return 1;
  return key->len >= 3 && t->end - t->start > 6 &&
         memcmp(s->text + t->end - 4, "\xD8\xAA\xD9\x8F", 4) == 0;
}

/* Token i begins the phrase of somebody, or of a body. */
static int is_anybody(const BrfScan *s, uint32_t i) {
  return brf_word_has_office(s, i) || brf_is(s, i, ORGANIZATION) ||
         brf_word_has(s, i, BRF_TRAIT_GIVEN) || brf_word_is_surname(s, i) ||
         ((s->joints[i] & BRF_JOINT_GIVEN) && brf_word_is_bare(s, i + 1));
}

uint32_t brf_asked_by_us(const BrfScan *s, uint32_t i) {
  uint32_t k = i + 1;
  if (!is_ours(s, i) || !(i == brf_scan_floor(s, i) || brf_word_is_when(s, i - 1) ||
                          brf_word_is(s, i - 1, BRF_LETTERS_HIN)))
    return BRF_NONE;
  for (; k < i + MET && s->tokens[k].kind == BRF_TOKEN_WORD; k++)
    if ((k == i + 1 || brf_is(s, k - 1, PREPOSITION)) && is_anybody(s, k) && !brf_is(s, k, PREPOSITION))
      return k; /* تحدثنا إلى الوزير, حملتُ ما سمعته إلى الوزير */
  return BRF_NONE;
}

uint32_t brf_asked_he(const BrfScan *s, uint32_t i) {
  const uint32_t sentence = s->sentence[i];
  uint32_t k = i;
  int hers;
  if (!is_confronting(s, i) || !brf_word_is_owned(s, i) || sentence == BRF_NONE) return BRF_NONE;
  hers = brf_key_last(&brf_tag(s, i)->key, 0) == BRF_ALEF;
  while (k-- > s->sentences[sentence > 0 ? sentence - 1 : 0].first_token && i - k < CONFRONTED_BACK)
    if (brf_is(s, k, ROLE) && brf_word_is_definite(s, k) && !brf_word_heads_many(s, k) && brf_inside(s, k) == BRF_NONE &&
        (brf_is(s, k, FEMININE) || brf_word_in_teh(s, k)) == hers)
      return k;
  return BRF_NONE;
}

int brf_asked(const BrfScan *s, uint32_t i) { return was_asked(s, i) || is_asking(s, i) || is_confronting(s, i); }

int brf_asked_first(const BrfScan *s, uint32_t floor, uint32_t cue) {
  return floor + 4 < cue && brf_scan_comma(s, cue - 1) &&
         (brf_word_is(s, floor + 1, BRF_LETTERS_IDHA) || brf_word_is(s, floor + 2, BRF_LETTERS_IDHA));
}
