/* SPDX-License-Identifier: MIT */
/* What sketches tell of sets whose share in common is known. */
#include <math.h>

#include "brf_sketch.h"
#include "check.h"

static uint64_t next(uint64_t *state) {
  *state = *state * UINT64_C(6364136223846793005) + 1442695040888963407u;
  return *state;
}

/* Over many pairs of sets of `n` terms that have `common` in common: the mean
   of what is told of them, and the share that meets under some key. */
static void told(size_t n, size_t common, double *similarity, double *met) {
  uint64_t state = 7, a[64], b[64];
  BrfSketch x, y;
  int pair;
  *similarity = *met = 0;
  for (pair = 0; pair < 2000; pair++) {
    size_t i;
    unsigned band;
    for (i = 0; i < n; i++) {
      a[i] = next(&state);
      b[n - 1 - i] = i < common ? a[i] : next(&state); /* in another order */
    }
    brf_sketch(a, n, &x);
    brf_sketch(b, n, &y);
    *similarity += (double)brf_sketch_similarity(&x, &y) / 2000;
    for (band = 0; band < BRF_SKETCH_BANDS; band++)
      if (brf_sketch_key(&x, band) == brf_sketch_key(&y, band)) break;
    if (band < BRF_SKETCH_BANDS) *met += 1.0 / 2000;
  }
}

int main(void) {
  static const size_t commons[] = {0, 4, 8, 12, 16, 20};
  uint64_t terms[3] = {1, 2, 1};
  BrfSketch x, y;
  size_t i;
  unsigned band, other;
  for (i = 0; i < sizeof commons / sizeof *commons; i++) {
    double share = (double)commons[i] / (double)(40 - commons[i]);
    double meets = 1 - pow(1 - share * share, BRF_SKETCH_BANDS);
    double similarity, met;
    told(20, commons[i], &similarity, &met);
    CHECK(fabs(similarity - share) < 0.02);
    CHECK(fabs(met - meets) < 0.04);
  }
  brf_sketch(terms, 3, &x);
  brf_sketch(terms, 2, &y); /* a term twice counts once */
  CHECK(memcmp(&x, &y, sizeof x) == 0);
  CHECK(brf_sketch_similarity(&x, &y) > 0.999f);
  for (band = 0; band < BRF_SKETCH_BANDS; band++)
    for (other = 0; other < band; other++)
      CHECK(brf_sketch_key(&x, band) != brf_sketch_key(&x, other));
  return CHECK_DONE();
}
