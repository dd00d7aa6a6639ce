/* SPDX-License-Identifier: MIT */
#include "brf_name.h"

#include "tables/names.inc" /* sounds: code → bits of the codes it may be */

#define MAX_VOWELS 2 /* long vowels that may come or go in one name */

static int sounds_like(unsigned a, unsigned b) { return (sounds[a] >> b) & 1u; }

static int is_vowel(unsigned code) {
  return code == BRF_ALEF || code == BRF_WAW || code == BRF_YEH;
}

/* All letters in step, each of one sound. */
static int in_step(const BrfKey *a, const BrfKey *b) {
  unsigned i;
  if (a->len != b->len) return 0;
  for (i = 0; i < a->len; i++)
    if (!sounds_like(brf_key_letter(a, i), brf_key_letter(b, i))) return 0;
  return 1;
}

/* In step but for long vowels behind the first letter: one more, one less, or
   another (فولوديمير, فلاديمير). Four consonants must agree. */
static int but_vowels(const BrfKey *a, const BrfKey *b) {
  unsigned i = 0, j = 0, consonants = 0, changes = 0;
  while (i < a->len || j < b->len) {
    unsigned x = i < a->len ? brf_key_letter(a, i) : 0;
    unsigned y = j < b->len ? brf_key_letter(b, j) : 0;
    if (x != 0 && y != 0 && sounds_like(x, y)) {
      consonants += !is_vowel(x);
      i++;
      j++;
    } else if (i > 0 && j > 0 && is_vowel(x) && is_vowel(y)) {
      changes++;
      i++;
      j++;
    } else if (i > 0 && is_vowel(x)) {
      changes++;
      i++;
    } else if (j > 0 && is_vowel(y)) {
      changes++;
      j++;
    } else {
      return 0;
    }
  }
  return consonants >= 4 && changes <= MAX_VOWELS;
}

float brf_name_similarity(BrfKey a, BrfKey b) {
  if (a.len == 0 || b.len == 0) return 0;
  if (brf_key_same(&a, &b)) return BRF_NAME_SAME;
  if (a.len < 3 || b.len < 3) return 0;
  if (in_step(&a, &b)) return BRF_NAME_SOUND;
  return but_vowels(&a, &b) ? BRF_NAME_VOWEL : 0;
}
