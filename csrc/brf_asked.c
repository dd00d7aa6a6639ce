/* SPDX-License-Identifier: MIT */
#include "brf_asked.h"

#include <string.h>

#include "brf_word.h"

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
  if (!brf_word_has_form(s, i, BRF_FORM_MASDAR) ||
      brf_lexicon_lemma(s->lexicon, tag->readings[0])->group != BRF_CLASS_ASK)
    return 0;
  return (tag->pro & BRF_PRO_B) ||
         (i > 0 && brf_is(s, i - 1, PREPOSITION) && !brf_word_is(s, i - 1, BRF_LETTERS_ALA) &&
          !brf_word_is(s, i - 1, BRF_LETTERS_AN) && !brf_word_is(s, i - 1, BRF_LETTERS_FI) &&
          !brf_word_is(s, i - 1, BRF_LETTERS_MIN) && !brf_word_is(s, i - 1, BRF_LETTERS_ILA));
}

int brf_asked(const BrfScan *s, uint32_t i) { return was_asked(s, i) || is_asking(s, i); }
