/* SPDX-License-Identifier: MIT */
#include "brf_over.h"

#include "brf_gazetteer.h"
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

uint32_t brf_over_share(const BrfScan *s, uint32_t first, uint32_t end) {
  uint32_t j = first + 1;
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

uint32_t brf_over_post(const BrfScan *s, uint32_t i, uint32_t end) {
  uint32_t k;
  if (!brf_word_is(s, i, BRF_LETTERS_FI)) return i;
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

uint32_t brf_over_seat(const BrfScan *s, uint32_t i, uint32_t end) {
  uint32_t k = i + 1;
  if (!brf_word_is(s, i, BRF_LETTERS_FI)) return i;
  while (k < end && k < i + MAX_SEAT && brf_word_is_noun(s, k) && !brf_word_is_time(s, k)) k++;
  return k > i + 1 && k < end && brf_scan_comma(s, k) ? k : i;
}
