/* SPDX-License-Identifier: MIT */
/* Sketches: of a set, whatever its order and however often a term stands in
   it; alike as much one way as the other; equal keys where they are equal. */
#include "brf_sketch.h"
#include "fuzz.h"

#define MOST 128 /* terms */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  uint64_t terms[2 * MOST];
  size_t n = size / sizeof *terms, i;
  BrfSketch whole, half, again;
  unsigned band;
  float alike;
  if (n > MOST) n = MOST;
  if (n == 0) return 0;
  memcpy(terms, data, n * sizeof *terms);
  for (i = 0; i < n; i++) terms[n + i] = terms[n - 1 - i]; /* and backwards */
  brf_sketch(terms, n, &whole);
  brf_sketch(terms + n - 1, n + 1, &again);
  FUZZ_CHECK(memcmp(&whole, &again, sizeof whole) == 0);
  brf_sketch(terms, (n + 1) / 2, &half);
  alike = brf_sketch_similarity(&whole, &half);
  FUZZ_CHECK(alike >= 0 && alike <= 1);
  FUZZ_CHECK(alike == brf_sketch_similarity(&half, &whole));
  FUZZ_CHECK(brf_sketch_similarity(&whole, &again) == 1);
  for (i = 0; i < BRF_SKETCH_SIZE; i++)
    FUZZ_CHECK(whole.min[i] <= half.min[i]);
  for (band = 0; band < BRF_SKETCH_BANDS; band++) {
    size_t at = band * BRF_SKETCH_ROWS;
    int same = memcmp(&whole.min[at], &half.min[at],
                      BRF_SKETCH_ROWS * sizeof whole.min[at]) == 0;
    FUZZ_CHECK((brf_sketch_key(&whole, band) == brf_sketch_key(&half, band)) ==
               same);
    FUZZ_CHECK(band == 0 || brf_sketch_key(&whole, band) !=
                                brf_sketch_key(&whole, band - 1));
  }
  return 0;
}
