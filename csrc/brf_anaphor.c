/* SPDX-License-Identifier: MIT */
#include "brf_anaphor.h"

#include "brf_word.h"

#define CHAIR_REACH 120u       /* tokens back to برئاسة */
#define BODY_REACH 12u         /* and from there to the body that meets */
#define COUNTERPART_REACH 200u /* tokens back to نظيره */
#define MAX_TITLES 4u          /* words between برئاسة and the name */
#define MAX_NAME 4u

/* The name at k, behind titles and what goes with them: النائب | سامي عون, سعادة الدكتور | سامي عون. */
static int name_at(const BrfScan *s, uint32_t k, uint32_t *start, uint32_t *stop) {
  uint32_t first = k;
  while (k < s->n && k < first + MAX_TITLES &&
         (brf_word_has_office(s, k) || brf_is(s, k, HONORIFIC) || (brf_word_is_definite(s, k) && brf_word_in_yah(s, k))))
    k++;
  *start = k;
  while (k < s->n && k < *start + MAX_NAME && s->tokens[k].kind == BRF_TOKEN_WORD && !brf_word_is_verb(s, k) &&
         (k == *start ? brf_word_is_bare(s, k) && !brf_word_is_definite(s, k)
                      : brf_word_is_link(s, k) || (brf_word_is_bare(s, k) && !brf_word_is_owned(s, k))))
    k++;
  *stop = k;
  return *stop > *start + 1;
}

/* رئيس اللجنة: who had the chair of the body. */
static int chair(const BrfScan *s, uint32_t first, uint32_t *start, uint32_t *stop) {
  static const BrfKey chairs[] = {BRF_KEY4(BRF_REH, BRF_YEH, BRF_YEH, BRF_SEEN), BRF_KEY5(BRF_REH, BRF_YEH, BRF_YEH, BRF_SEEN, BRF_HEH)};
  static const BrfKey under = BRF_KEY6(BRF_BEH, BRF_REH, BRF_YEH, BRF_ALEF, BRF_SEEN, BRF_HEH);
  const BrfKey body = brf_word_base(s, first + 1);
  uint32_t k, j;
  if (!brf_key_among(&brf_tag(s, first)->key, chairs, 2) || !brf_word_is_definite(s, first + 1)) return 0;
  for (k = first; k-- > 0 && first - k < CHAIR_REACH;) {
    if (!brf_key_same(&brf_tag(s, k)->key, &under)) continue;
    for (j = k; j-- > 0 && k - j < BODY_REACH;) {
      const BrfKey met = brf_word_base(s, j);
      if (brf_key_same(&met, &body)) return name_at(s, k + 1, start, stop);
    }
  }
  return 0;
}

/* الوزير اللوري: the counterpart from there. */
static int counterpart(const BrfScan *s, uint32_t first, uint32_t *start, uint32_t *stop) {
  const BrfKey *nation = &brf_tag(s, first + 1)->key;
  uint32_t k;
  if (!brf_word_has_office(s, first) || !brf_word_is_definite(s, first) || !brf_word_is_definite(s, first + 1) ||
      !brf_word_in_yah(s, first + 1))
    return 0;
  for (k = first; k-- > 0 && first - k < COUNTERPART_REACH;)
    if (brf_is(s, k, COUNTERPART) && brf_key_same(&brf_tag(s, k + 1)->key, nation))
      return name_at(s, k + 2 + brf_scan_comma(s, k + 2), start, stop);
  return 0;
}

int brf_anaphor(const BrfScan *s, uint32_t first, uint32_t end, uint32_t *start, uint32_t *stop) {
  return end == first + 2 && s->tokens[first + 1].kind == BRF_TOKEN_WORD &&
         (chair(s, first, start, stop) || counterpart(s, first, start, stop));
}
