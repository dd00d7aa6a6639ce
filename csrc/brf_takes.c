/* SPDX-License-Identifier: MIT */
#include "brf_takes.h"

#include "brf_word.h"

uint32_t brf_takes_type(const BrfScan *s, const BrfCueLemma *cue, uint32_t i, uint32_t j, uint32_t *joint) {
  const BrfTag *tag = brf_tag(s, j);
  *joint = j;
  if (tag->pro & BRF_PRO_B) return BRF_TAKES_B_AN;
  if (j > i + 1) {
    uint32_t bit = 0;
    if (brf_word_is(s, j - 1, BRF_LETTERS_ILA)) bit = BRF_TAKES_ILA_AN;
    if (brf_word_is(s, j - 1, BRF_LETTERS_ALA) && !brf_word_has(s, j - 1, BRF_TRAIT_NAME) && /* محمد علي أن */
        ((cue->takes & (BRF_TAKES_ALA_AN | BRF_TAKES_ALA)) ||
         !brf_word_has(s, j - 1, BRF_TRAIT_ALI))) /* ذكر مصطفى علي أن */
      bit = BRF_TAKES_ALA_AN;
    if (brf_word_is(s, j - 1, BRF_LETTERS_MIN)) bit = BRF_TAKES_MIN_AN;
    if (brf_word_is(s, j - 1, BRF_LETTERS_FI)) bit = BRF_TAKES_FI_AN;
    if (brf_word_is(s, j - 1, BRF_LETTERS_B)) bit = BRF_TAKES_B_AN; /* طالب ب أن */
    if (bit != 0) {
      *joint = j - 1;
      return bit;
    }
  }
  return BRF_TAKES_AN;
}

int brf_takes_for_another(const BrfScan *s, uint32_t i, uint32_t joint) {
  if (joint > i + 2 && brf_is(s, joint - 2, GOVERNOR) && brf_word_has_form(s, joint - 1, BRF_FORM_MASDAR))
    return 1; /* قال الوزير، دون تأكيد أن …، إن */
  if (joint > i + 2 && brf_word_is(s, joint - 2, BRF_LETTERS_MIN) && !brf_word_is_owned(s, joint - 1) &&
      joint + 1 < s->n && (brf_word_is_definite(s, joint + 1) || brf_is(s, joint + 1, GAZETTEER)))
    return 0; /* زعمت إيران من قبل أن السعودية تدعمهم; but من قبل أن يصل */
  return joint > i + 1 && brf_is(s, joint - 1, GOVERNOR) &&
         (!brf_word_is_owned(s, joint - 1) || /* أعرب عن خشيته من أن */
          brf_word_is(s, joint - 2, BRF_LETTERS_MIN)) && /* من شأنه أن */
         !(brf_tag(s, joint - 1)->pro & BRF_PRO_AL); /* الحدث is no حدث */
}

int brf_takes(const BrfScan *s, const BrfCueLemma *cue, uint32_t type, int near) {
  uint32_t loose = BRF_TAKES_CLAUSE | BRF_TAKES_DIRECT;
  uint32_t b = cue->strength != BRF_CUE_WEAK ? BRF_TAKES_B : 0;
  uint32_t noun = type == BRF_TAKES_B_AN     ? b /* نادي is a club too */
                  : type == BRF_TAKES_ILA_AN ? BRF_TAKES_ILA
                  : type == BRF_TAKES_ALA_AN ? BRF_TAKES_ALA
                  : type == BRF_TAKES_MIN_AN ? BRF_TAKES_MIN
                  : type == BRF_TAKES_FI_AN  ? BRF_TAKES_FI
                                             : 0;
  if (cue->takes & (type | noun)) return 1;
  if (s->mode == BRF_MODE_PRECISION || !(cue->takes & loose)) return 0;
  if ((type == BRF_TAKES_ILA_AN || type == BRF_TAKES_ALA_AN) && near && cue->strength == BRF_CUE_STRONG &&
      (near > 1 || cue->group == BRF_CLASS_ADD || (type == BRF_TAKES_ILA_AN && (cue->group == BRF_CLASS_SAY || cue->group == BRF_CLASS_EXPLAIN))))
    return 1; /* وأضاف إلى أن; قال، في حوار، إلى أن; مؤكدا إلى أن, أوضح الوزير إلى أن: as if it were أشار */
  return (type == BRF_TAKES_AN || type == BRF_TAKES_B_AN) &&
         (cue->strength != BRF_CUE_WEAK || s->mode == BRF_MODE_RECALL);
}
