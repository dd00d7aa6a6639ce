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

/* The keys of words that the grammar names, by the codes of their letters. */
#define BRF_KEY2(a, b) {(a) | (uint64_t)(b) << 5, 0, 2}
#define BRF_KEY3(a, b, c) {(a) | (uint64_t)(b) << 5 | (uint64_t)(c) << 10, 0, 3}
#define BRF_KEY4(a, b, c, d)                                                   \
  {(a) | (uint64_t)(b) << 5 | (uint64_t)(c) << 10 | (uint64_t)(d) << 15, 0, 4}
#define BRF_KEY5(a, b, c, d, e)                                                \
  {(a) | (uint64_t)(b) << 5 | (uint64_t)(c) << 10 | (uint64_t)(d) << 15 |      \
       (uint64_t)(e) << 20, 0, 5}
#define BRF_KEY6(a, b, c, d, e, f)                                             \
  {(a) | (uint64_t)(b) << 5 | (uint64_t)(c) << 10 | (uint64_t)(d) << 15 |      \
       (uint64_t)(e) << 20 | (uint64_t)(f) << 25, 0, 6}

/* Whether two words have the same letters. */
static inline int brf_key_same(const BrfKey *a, const BrfKey *b) {
  return a->lo == b->lo && a->hi == b->hi;
}

/* Letter `i` (0 is the first) as its code. */
static inline unsigned brf_key_letter(const BrfKey *key, unsigned i) {
  if (i < BRF_KEY_HALF) return (unsigned)(key->lo >> (5 * i)) & 31u;
  return (unsigned)(key->hi >> (5 * (i - BRF_KEY_HALF))) & 31u;
}

/* The last letter, or the `n`-th before it; 0 where there is none. */
static inline unsigned brf_key_last(const BrfKey *key, unsigned n) {
  return n < key->len ? brf_key_letter(key, key->len - 1u - n) : 0;
}

/* The word has the letters of one of the n keys. */
static inline int brf_key_among(const BrfKey *key, const BrfKey *keys, size_t n) {
  while (n > 0 && !brf_key_same(key, &keys[n - 1])) n--;
  return n > 0;
}

/* ال stands in the key from letter `at` on. */
static inline int brf_key_has_al(const BrfKey *key, unsigned at) {
  return brf_key_letter(key, at) == BRF_ALEF && brf_key_letter(key, at + 1) == BRF_LAM;
}

/* The key ends in ات, as nouns of many do: بيانات. */
static inline int brf_key_in_at(const BrfKey *key) {
  return brf_key_last(key, 0) == BRF_TEH && brf_key_last(key, 1) == BRF_ALEF;
}

/* The key ends in وا, as verbs of many do: استقبلوا. */
static inline int brf_key_in_wa(const BrfKey *key) {
  return brf_key_last(key, 0) == BRF_ALEF && brf_key_last(key, 1) == BRF_WAW;
}

/* The key ends in ون behind three letters or more, as verbs and people of many do: يستقبلون, معلمون. */
static inline int brf_key_in_wn(const BrfKey *key) {
  return key->len > 4 && brf_key_last(key, 0) == BRF_NOON && brf_key_last(key, 1) == BRF_WAW;
}

/* The key without its first `n` letters; n <= len, n < BRF_KEY_HALF. */
static inline BrfKey brf_key_drop_first(BrfKey key, unsigned n) {
  const uint64_t half = (UINT64_C(1) << (5 * BRF_KEY_HALF)) - 1;
  key.lo = (key.lo >> (5 * n)) |
           ((key.hi << (5 * (BRF_KEY_HALF - n))) & half);
  key.hi >>= 5 * n;
  key.len = (uint8_t)(key.len - n);
  return key;
}

/* The key without its last `n` letters; n <= len. */
static inline BrfKey brf_key_drop_last(BrfKey key, unsigned n) {
  key.len = (uint8_t)(key.len - n);
  if (key.len >= BRF_KEY_HALF) {
    key.hi &= (UINT64_C(1) << (5 * (key.len - BRF_KEY_HALF))) - 1;
  } else {
    key.hi = 0;
    key.lo &= (UINT64_C(1) << (5 * key.len)) - 1;
  }
  return key;
}

/* The key with the letter of code `code` at its end; len < BRF_KEY_MAX. */
static inline BrfKey brf_key_append(BrfKey key, unsigned code) {
  if (key.len < BRF_KEY_HALF)
    key.lo |= (uint64_t)code << (5 * key.len);
  else
    key.hi |= (uint64_t)code << (5 * (key.len - BRF_KEY_HALF));
  key.len++;
  return key;
}

/* A well-mixed hash of the key; csrc/tools/fold_key.lua has the same. */
static inline uint32_t brf_key_hash(BrfKey key) {
  uint64_t h = (key.lo ^ (key.hi * UINT64_C(0x9E3779B97F4A7C15))) *
               UINT64_C(0xD6E8FEB86659FD93);
  return (uint32_t)(h >> 32);
}

#endif
