/* SPDX-License-Identifier: MIT */
/*
** brf_key: the folded form of an Arabic word as two integers, five bits a
** letter, first letter lowest. Folding is that of the lexicon: no tashkeel or
** tatweel, one alef, ى as ي, ة as ه, ؤ as و, ئ as ي, Persian letters as the
** nearest Arabic ones. Equal keys mean equal folded words; no string is made.
*/
#ifndef BRF_KEY_H
#define BRF_KEY_H

#include "brf.h"

#define BRF_KEY_HALF 12                 /* letters in each half */
#define BRF_KEY_MAX (2 * BRF_KEY_HALF) /* letters at the most */

/* Codes of letters that the grammar names; tables/letters.inc has them all. */
enum {
  BRF_ALEF = 1, BRF_BEH, BRF_TEH, BRF_THEH, BRF_JEEM, BRF_HAH, BRF_KHAH,
  BRF_DAL, BRF_THAL, BRF_REH, BRF_ZAIN, BRF_SEEN, BRF_SHEEN, BRF_SAD, BRF_DAD,
  BRF_TAH, BRF_ZAH, BRF_AIN, BRF_GHAIN, BRF_FEH, BRF_QAF, BRF_KAF, BRF_LAM,
  BRF_MEEM, BRF_NOON, BRF_HEH, BRF_WAW, BRF_YEH, BRF_HAMZA
};

typedef struct BrfKey {
  uint64_t lo; /* letters 1 to 12 */
  uint64_t hi; /* letters 13 to 24 */
  uint8_t len; /* letters; 0: no Arabic word, or one over 24 letters */
} BrfKey;

/* The key of the word of `size` bytes at `text` (well-formed UTF-8). */
BrfKey brf_key(const char *text, size_t size);

/* Letter `i` (0 is the first) as its code. */
unsigned brf_key_letter(const BrfKey *key, unsigned i);

/* The key without its first or its last `n` letters; n <= len. */
BrfKey brf_key_drop_first(BrfKey key, unsigned n);
BrfKey brf_key_drop_last(BrfKey key, unsigned n);

/* A well-mixed hash of the key. */
uint32_t brf_key_hash(BrfKey key);

#endif
