/* SPDX-License-Identifier: MIT */
#include "brf_saying.h"

#include "brf_word.h"

#define MAX_EULOGY 7u     /* words between whose saying it is and the colon */
#define MAX_UNDERTAKER 8u /* back from the masdar to the verb of حرص الوزير على التأكيد أن */

/* How much the masdar at i says of a report, BRF_CUE_WEAK where there is none. */
static unsigned masdar_strength(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  unsigned r;
  for (r = 0; r < tag->nreadings; r++)
    if (brf_reading_form(tag->readings[r]) == BRF_FORM_MASDAR)
      return brf_lexicon_lemma(s->lexicon, tag->readings[r])->strength;
  return BRF_CUE_WEAK;
}

uint32_t brf_undertaken_by(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  const uint32_t floor = brf_scan_floor(s, i);
  uint32_t k = i;
  if ((tag->pro & ~BRF_PRO_AL) || tag->suffix > 0 || !brf_word_opens_clause(s, i + 1) ||
      !((tag->pro & BRF_PRO_AL) || brf_is(s, i + 1, COMPLEMENTIZER)) || masdar_strength(s, i) == BRF_CUE_WEAK)
    return BRF_NONE;
  while (k > floor && i - k < MAX_UNDERTAKER && s->tokens[k - 1].kind == BRF_TOKEN_WORD &&
         !brf_is(s, k - 1, COMPLEMENTIZER) && !brf_is(s, k - 1, RELATIVE)) {
    k--;
    if (brf_is(s, k, UNDERTAKING)) return k;
  }
  return BRF_NONE;
}

/* A few words behind i a colon and marks follow. */
static int quotes_behind(const BrfScan *s, uint32_t i) {
  uint32_t k = i + 1;
  while (k < i + MAX_EULOGY && s->tokens[k].kind == BRF_TOKEN_WORD) k++;
  return brf_punct(s, k) == BRF_PUNCT_COLON && brf_scan_opens(s, k + 1) != NULL;
}

int brf_by_saying(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  if (brf_undertaken_by(s, i) != BRF_NONE) return 1;
  if (i > 0 && brf_word_is(s, i - 1, BRF_LETTERS_ILA)) {
    uint32_t k = i - 1, floor = brf_scan_floor(s, i);
    while (k > floor && !brf_word_is_firm_verb(s, k - 1)) k--;
    return k == floor && (tag->pro & BRF_PRO_AL) &&
           brf_tag_is(tag, BRF_WORD_SPEECH) &&
           brf_word_opens_clause(s, i + 1); /* ذهب إلى القول إن; but وخلص إلى القول */
  }
  if ((tag->pro & BRF_PRO_L) && (tag->pro & BRF_PRO_AL) && brf_tag_is(tag, BRF_WORD_SPEECH))
    return brf_word_opens_clause(s, i + 1); /* وعاد سامي عون للقول إن */
  if ((tag->pro & BRF_PRO_L) && (brf_tag_is(tag, BRF_WORD_SAYING) || brf_tag_is(tag, BRF_WORD_SPEECH))) return quotes_behind(s, i); /* لقوله تعالى: «…» */
  if (!(tag->pro & BRF_PRO_B) || (i > 0 && brf_is(s, i - 1, NARRATOR)))
    return 0; /* جدير بالذكر أن */
  if (brf_tag_is(tag, BRF_WORD_SAYING) || brf_tag_is(tag, BRF_WORD_SPEECH))
    return 1;
  /* استهل كلمته بالإشارة إلى أن; but بالتأكيد سنعمل is an adverb */
  return masdar_strength(s, i) == BRF_CUE_STRONG &&
         (((tag->pro & BRF_PRO_AL) && brf_word_opens_clause(s, i + 1)) ||
          (!brf_word_is_owned(s, i) && i > 0 && brf_is(s, i + 1, COMPLEMENTIZER) && /* ويختم كرم بتأكيد أن */
           brf_is(s, i - 1, PREPOSITION) == 0));
}
