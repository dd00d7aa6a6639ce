/* SPDX-License-Identifier: MIT */
#include "brf_over.h"

#include "brf_gazetteer.h"
#include "brf_medium.h"
#include "brf_quote.h"
#include "brf_word.h"

#define MAX_POST 9u /* tokens of where an office is */
#define MAX_SEAT 4u /* the same before a comma */

uint32_t brf_over_eulogy(const BrfScan *s, uint32_t i, uint32_t end) {
  const BrfKey *key;
  if (!brf_is(s, i, EULOGY) || i + 1 >= end) return i;
  key = &brf_tag(s, i + 1)->key;
  if (key->len != 4 || brf_key_letter(key, 0) != BRF_ALEF ||
      brf_key_letter(key, 1) != BRF_LAM || brf_key_letter(key, 2) != BRF_LAM ||
      brf_key_letter(key, 3) != BRF_HEH)
    return i;
  i += 2;
  if (i < end && brf_word_is_pronoun(s, i)) i++;
  if (i < end && s->tokens[i].kind == BRF_TOKEN_WORD) {
    key = &brf_tag(s, i)->key; /* وسلم, ورعاه, وأرضاه */
    if (brf_key_letter(key, 0) == BRF_WAW && key->len > 3 && key->len < 7) i++;
  }
  return i;
}

uint32_t brf_over_term(const BrfScan *s, uint32_t i, uint32_t end) {
  static const BrfKey over[] = {BRF_KEY6(BRF_MEEM, BRF_NOON, BRF_TEH, BRF_HEH, BRF_YEH, BRF_HEH),
                                BRF_KEY5(BRF_MEEM, BRF_NOON, BRF_TEH, BRF_HEH, BRF_YEH)};
  static const BrfKey term = BRF_KEY5(BRF_WAW, BRF_LAM, BRF_ALEF, BRF_YEH, BRF_TEH);
  BrfKey key;
  if (i + 1 >= end || !brf_word_is_definite(s, i)) return i;
  key = brf_word_base(s, i);
  if (!brf_key_among(&key, over, 2)) return i;
  for (key = brf_tag(s, i + 1)->key; key.len > term.len;) key = brf_key_drop_last(key, 1);
  return brf_key_same(&key, &term) ? i + 2 : i;
}

uint32_t brf_over_share(const BrfScan *s, uint32_t first, uint32_t end) {
  static const BrfKey each = BRF_KEY2(BRF_KAF, BRF_LAM);
  uint32_t j = first + 1;
  if (brf_key_same(&brf_tag(s, first)->key, &each) && j + 1 < end && brf_word_is(s, j, BRF_LETTERS_MIN)) return j + 1; /* كل من لوريا ونهريا */
  if (s->tokens[first].kind != BRF_TOKEN_NUMBER) return first;
  if (!(s->tokens[first].flags & BRF_TOKEN_PERCENT)) {
    if (j < end && brf_word_is(s, j, BRF_LETTERS_FI)) j++;
    else if (j >= end || !(brf_tag(s, j)->pro & BRF_PRO_B)) return first;
    if (j >= end || !brf_word_is_definite(s, j)) return first;
    j++;
  }
  return j + 1 < end && brf_word_is(s, j, BRF_LETTERS_MIN) && brf_word_is_noun(s, j + 1)
             ? j + 1
             : first;
}

uint32_t brf_over_lack(const BrfScan *s, uint32_t i, uint32_t end) {
  BrfGazetteerHit hit;
  uint32_t k;
  if (brf_tag(s, i)->name == 0 || !brf_gazetteer_find(s, i, &hit) || hit.end > end) return i;
  for (k = i + 1; k < hit.end; k++)
    if (brf_is(s, k, NEGATION) || brf_is(s, k, PREPOSITION)) return hit.end;
  return i;
}

uint32_t brf_over_place(const BrfScan *s, uint32_t i, uint32_t end) {
  BrfGazetteerHit hit;
  return brf_gazetteer_find(s, i + 1, &hit) && hit.end < end ? hit.end : i;
}

/* المشرف العام على, القائم على: the على at i tells of what somebody is in charge. */
static int is_in_charge(const BrfScan *s, uint32_t i) {
  static const BrfKey charge[] = {BRF_KEY4(BRF_MEEM, BRF_SHEEN, BRF_REH, BRF_FEH), BRF_KEY4(BRF_QAF, BRF_ALEF, BRF_YEH, BRF_MEEM),
                                  BRF_KEY4(BRF_QAF, BRF_ALEF, BRF_HAMZA, BRF_MEEM)};
  uint32_t k;
  if (!brf_word_is(s, i, BRF_LETTERS_ALA)) return 0;
  for (k = 1; k < 3 && k <= i; k++) {
    BrfKey key = brf_word_base(s, i - k);
    if (key.len > 5 && brf_key_has_al(&key, 0)) key = brf_key_drop_first(key, 2);
    if (brf_key_among(&key, charge, sizeof charge / sizeof *charge)) return 1;
  }
  return 0;
}

uint32_t brf_over_post(const BrfScan *s, uint32_t i, uint32_t end) {
  uint32_t k;
  if (!(brf_word_is(s, i, BRF_LETTERS_FI) || is_in_charge(s, i))) return i;
  for (k = i + 1; k + 1 < end && k < i + MAX_POST; k++) {
    if (k > i + 1 && brf_word_is_bare(s, k + 1) && !brf_word_is_definite(s, k + 1) &&
        (brf_is(s, k, TITLE) ? brf_word_is_definite(s, k - 1) || brf_word_has(s, k + 1, BRF_TRAIT_GIVEN)
                             : brf_word_is_definite(s, k - 1) && brf_word_has(s, k, BRF_TRAIT_GIVEN)))
      return k;
    if (!brf_word_is(s, k, BRF_LETTERS_FI) &&
        (!brf_word_is_noun(s, k) || brf_tag(s, k)->verb || brf_is(s, k, MEDIUM) || brf_is(s, k, DOCUMENT) ||
         brf_word_is_time(s, k)))
      return i;
  }
  return i;
}

uint32_t brf_over_where(const BrfScan *s, uint32_t first, uint32_t i, uint32_t end) {
  BrfGazetteerHit hit;
  if (brf_is(s, first, ORGANIZATION) && !brf_word_has_office(s, first) && i > first + 1 && brf_gazetteer_find(s, i + 1, &hit) &&
      hit.type == BRF_ENTITY_PLACE && hit.end <= end)
    return hit.end;
  return i == first + 1 && brf_is(s, first, WHOEVER) && !brf_word_is_definite(s, first) && brf_tag(s, first)->pro == 0 &&
                 brf_word_is_definite(s, i + 1) && brf_tag(s, i + 1)->kinds == 0 && !brf_medium_opens(s, i)
             ? i + 2
             : i;
}

/* على مستوى الولاية: at i. */
static int is_level(const BrfScan *s, uint32_t i) {
  static const BrfKey level = BRF_KEY5(BRF_MEEM, BRF_SEEN, BRF_TEH, BRF_WAW, BRF_YEH);
  return brf_word_is(s, i, BRF_LETTERS_ALA) && brf_key_same(&brf_tag(s, i + 1)->key, &level);
}

uint32_t brf_over_area(const BrfScan *s, uint32_t i, uint32_t end) {
  static const BrfKey sides[] = {BRF_KEY4(BRF_SHEEN, BRF_MEEM, BRF_ALEF, BRF_LAM), BRF_KEY4(BRF_JEEM, BRF_NOON, BRF_WAW, BRF_BEH),
                                 BRF_KEY3(BRF_SHEEN, BRF_REH, BRF_QAF), BRF_KEY3(BRF_GHAIN, BRF_REH, BRF_BEH),
                                 BRF_KEY3(BRF_WAW, BRF_SEEN, BRF_TAH)};
  BrfGazetteerHit hit;
  uint32_t k = i;
  if (i == 0 || i + 3 >= end) return i;
  if (brf_key_among(&brf_tag(s, i)->key, sides, sizeof sides / sizeof *sides)) {
    if (!brf_word_is_definite(s, i - 1)) return i;
    k = brf_gazetteer_find(s, i + 1, &hit) ? hit.end : brf_word_is_definite(s, i + 1) ? i + 2 : i;
  } else if (brf_word_is(s, i, BRF_LETTERS_FI) && (brf_is(s, i + 1, PLAIN) || brf_is(s, i + 1, ORGANIZATION)) && !brf_word_is_definite(s, i + 1) &&
             brf_gazetteer_find(s, i + 2, &hit)) {
    k = hit.end;
  }
  return k > i && k < end && brf_word_is_bare(s, k) && !brf_word_is_definite(s, k) && brf_word_is_noun(s, k) &&
                 (brf_word_has(s, k, BRF_TRAIT_GIVEN) || (k + 1 < end && brf_word_is_bare(s, k + 1)))
             ? k
             : i;
}

uint32_t brf_over_seat(const BrfScan *s, uint32_t i, uint32_t end) {
  BrfGazetteerHit hit;
  uint32_t k = i + 1;
  if (!brf_word_is(s, i, BRF_LETTERS_FI) && !brf_word_is(s, i, BRF_LETTERS_LADA) && !is_level(s, i)) return i;
  if (brf_gazetteer_find(s, k, &hit) && hit.end + 1 < end && brf_word_is_bare(s, hit.end) && brf_word_is_bare(s, hit.end + 1))
    return hit.end; /* ممثل المنظمة في سوريا سامي عون */
  if (brf_word_is(s, i, BRF_LETTERS_FI) && k + 2 < end && brf_word_is_definite(s, k) && brf_word_is_noun(s, k) &&
      ((brf_word_has(s, k + 1, BRF_TRAIT_GIVEN) && brf_word_is_bare(s, k + 2)) || brf_word_has(s, k + 1, BRF_TRAIT_SERVANT)))
    return k + 1; /* الباحثة في الدراسة هدى عون, عبد الله عون */
  while (k < end && k < i + MAX_SEAT && brf_word_is_noun(s, k) && !brf_word_is_time(s, k)) k++;
  return k > i + 1 && k < end && brf_scan_comma(s, k) ? k : i;
}
