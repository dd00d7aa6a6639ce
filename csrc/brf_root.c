/* SPDX-License-Identifier: MIT */
#include "brf_root.h"

#include <string.h>

#define LONGEST 7 /* letters of a pattern */

enum { ROOT_1 = 32, ROOT_2, ROOT_3 }; /* in a pattern: beyond the letters */

typedef struct Shape {
  uint8_t n;
  uint8_t letters[LONGEST];
} Shape;

#include "tables/roots.inc" /* patterns, endings, deeds: the longest first */

typedef struct Letters {
  uint8_t at[BRF_KEY_MAX];
  unsigned n;
} Letters;

/* alef, waw, yeh and hamza change places within a root. */
static unsigned strong(unsigned letter) {
  return letter == BRF_WAW || letter == BRF_YEH || letter == BRF_HAMZA
             ? BRF_ALEF
             : letter;
}

static BrfKey key_of(const uint8_t *letters, unsigned n) {
  BrfKey key = {0, 0, 0};
  unsigned i;
  for (i = 0; i < n; i++) {
    uint64_t code = strong(letters[i]);
    if (i < BRF_KEY_HALF)
      key.lo |= code << (5 * i);
    else
      key.hi |= code << (5 * (i - BRF_KEY_HALF));
  }
  key.len = (uint8_t)n;
  return key;
}

/* The word of n letters has the shape; found[0] to found[*slots - 1] are its root's. */
static int fits(const Shape *shape, const uint8_t *w, unsigned n, uint8_t found[3], unsigned *slots) {
  unsigned i;
  if (shape->n != n) return 0;
  for (i = 0, *slots = 0; i < n; i++) {
    const unsigned letter = shape->letters[i];
    if (letter >= ROOT_1) {
      found[letter - ROOT_1] = w[i];
      ++*slots;
    } else if (letter != w[i]) {
      return 0;
    }
  }
  return 1;
}

/* The root by the first pattern that fits and has `least` letters of its own
   or more; false where none does. */
static int by_pattern(const uint8_t *w, unsigned n, unsigned least,
                      BrfKey *root) {
  size_t p;
  for (p = 0; p < sizeof patterns / sizeof *patterns; p++) {
    uint8_t found[3] = {0, 0, 0};
    unsigned slots;
    if (!fits(&patterns[p], w, n, found, &slots) || n - slots < least) continue;
    if (slots == 2) found[2] = found[1];
    *root = key_of(found, 3);
    return 1;
  }
  return 0;
}

static int ends_in(const Letters *w, const Shape *ending) {
  return w->n > ending->n &&
         memcmp(w->at + w->n - ending->n, ending->letters, ending->n) == 0;
}

/* A root of two letters of which the second is doubled: هز، رد. */
static BrfKey doubled(const uint8_t *w) {
  uint8_t letters[3];
  letters[0] = w[0];
  letters[1] = letters[2] = w[1];
  return key_of(letters, 3);
}

/* The root of what an ending leaves, by its pattern or as it stands. */
static int by_rest(const uint8_t *w, unsigned n, unsigned least, BrfKey *root) {
  if (n == 3) {
    *root = key_of(w, 3);
    return 1;
  }
  return n > 3 && by_pattern(w, n, least, root);
}

BrfKey brf_root(BrfKey word, int future) {
  Letters w;
  BrfKey root = {0, 0, 0};
  unsigned i, bare;
  size_t e;
  w.n = bare = word.len;
  for (i = 0; i < w.n; i++) w.at[i] = (uint8_t)brf_key_letter(&word, i);
  if (w.n == 2) return doubled(w.at);
  if (future && w.n == 3) return doubled(w.at + 1); /* سترد */
  if (by_pattern(w.at, w.n, 2, &root)) return root;
  for (e = 0; e < sizeof endings / sizeof *endings; e++) {
    unsigned left = w.n - endings[e].n;
    if (!ends_in(&w, &endings[e])) continue;
    if (left == 2 && endings[e].letters[0] == BRF_HEH)
      return doubled(w.at); /* هزة */
    if (left < 3) continue;
    if (future && left == 3) return doubled(w.at + 1); /* سيردون */
    if (by_rest(w.at, left, 1, &root)) return root;
    if (bare == w.n) bare = left;
  }
  if (by_rest(w.at, w.n, 1, &root)) return root;
  return key_of(w.at, bare);
}

/* The last letter of a foreign name rather than of a root: إيفان, أنطوان. */
static int ends_as_name(const Letters *w) { return w->at[0] == BRF_ALEF && w->at[w->n - 1] == BRF_NOON && w->n < 7; }

int brf_root_is_deed(BrfKey word, int hamza) {
  Letters w;
  uint8_t found[3];
  unsigned i, slots;
  size_t d;
  w.n = word.len;
  for (i = 0; i < w.n; i++) w.at[i] = (uint8_t)brf_key_letter(&word, i);
  if (w.n > 6 && w.at[w.n - 1] == BRF_TEH && w.at[w.n - 2] == BRF_ALEF) w.n -= 2; /* اتهامات */
  for (d = 0; d < sizeof deeds / sizeof *deeds; d++)
    if (fits(&deeds[d], w.at, w.n, found, &slots))
      return !ends_as_name(&w) && (hamza || slots + 2 < w.n || w.at[0] != BRF_ALEF);
  return 0;
}
