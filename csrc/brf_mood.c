/* SPDX-License-Identifier: MIT */
#include "brf_mood.h"

#include <string.h>

#include "brf_word.h"

int brf_mood_wishes(const BrfScan *s, uint32_t j, uint32_t limit) {
  const BrfTag *next, *tag = brf_tag(s, j);
  if (j + 1 >= limit || tag->key.len != ((tag->pro & BRF_PRO_B) ? 3 : 2) ||
      s->tokens[j + 1].kind != BRF_TOKEN_WORD)
    return 0; /* أنه, بأنها are never followed by such a verb */
  next = brf_tag(s, j + 1);
  if (brf_tag_is(next, BRF_WORD_SUBJUNCTIVE)) return 1;
  if (brf_word_in_two_teh(s, j + 1)) return 1; /* أن تتفاوض */
  return next->key.len > 2 && brf_key_letter(&next->key, 0) == BRF_YEH &&
         (next->kinds & ~(UINT64_C(1) << BRF_WORD_UNDERTAKING)) == 0 && brf_word_is_imperfect(s, j + 1);
}

int brf_mood_states(const BrfCueLemma *cue) {
  return cue->group == BRF_CLASS_DENY || cue->group == BRF_CLASS_PREDICT;
}

int brf_mood_asks(const BrfCueLemma *cue, unsigned form) {
  if (cue->group == BRF_CLASS_AGREE || cue->group == BRF_CLASS_REFUSE ||
      cue->group == BRF_CLASS_INTEND || cue->group == BRF_CLASS_BELIEVE)
    return 0;
  return form != BRF_FORM_PRESENT || cue->group != BRF_CLASS_WISH;
}

int brf_mood_decides(const BrfScan *s, uint32_t j, const BrfCueLemma *cue) {
  return cue->group == BRF_CLASS_INTEND && !brf_word_is_that_he(s, j) && j + 1 < s->n &&
         !brf_word_is_definite(s, j + 1) && !brf_is(s, j + 1, GAZETTEER);
}

int brf_mood_negates(const BrfScan *s, uint32_t j) {
  const char *word = s->text + s->tokens[j].start + (brf_tag(s, j)->pro & BRF_PRO_B ? 2 : 0); /* بألا */
  unsigned next = j + 1 < s->n ? brf_key_letter(&brf_tag(s, j + 1)->key, 0) : 0;
  return brf_is(s, j, CONTRAST) && memcmp(word, "\xD8\xA3", 2) == 0 &&
         (next == BRF_YEH || next == BRF_TEH || next == BRF_NOON);
}

int brf_mood_is_if(const BrfScan *s, uint32_t j) {
  static const BrfKey lam = BRF_KEY2(BRF_LAM, BRF_MEEM);
  return brf_tag(s, j)->key.len == 2 && j + 1 < s->n && brf_key_same(&brf_tag(s, j + 1)->key, &lam) &&
         memcmp(s->text + s->tokens[j].start, "\xD8\xA3", 2) != 0; /* أن لم is none */
}

int brf_mood_is_condition(const BrfScan *s, uint32_t j) {
  static const BrfKey was = BRF_KEY3(BRF_KAF, BRF_ALEF, BRF_NOON);
  return brf_mood_is_if(s, j) || (brf_word_is_inna(s, j) && brf_tag(s, j)->key.len == 2 && j + 1 < s->n &&
                         brf_key_same(&brf_tag(s, j + 1)->key, &was));
}
