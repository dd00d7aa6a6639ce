/* SPDX-License-Identifier: MIT */
#include "brf_medium.h"

#include "brf_entity.h"
#include "brf_gazetteer.h"
#include "brf_word.h"

int brf_medium_opens(const BrfScan *s, uint32_t i) {
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

int brf_medium_is_outlet(const BrfScan *s, uint32_t i) {
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

int brf_medium_is_occasion(const BrfScan *s, uint32_t i) {
  const BrfKey *key = &brf_tag(s, i)->key;
  return brf_word_is(s, i, BRF_LETTERS_AN) || brf_word_is(s, i, BRF_LETTERS_AMA) ||
         (key->len > 2 && brf_key_last(key, 0) == BRF_ALEF &&
          (brf_word_is(s, i + 1, BRF_LETTERS_ALA) || (key->len > 4 && brf_word_is(s, i + 1, BRF_LETTERS_AN))));
}
