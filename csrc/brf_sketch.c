/* SPDX-License-Identifier: MIT */
#include "brf_sketch.h"

/* Steele, Lea and Flood's splitmix64: every bit depends on every bit. */
static uint64_t mix(uint64_t x) {
  x = (x ^ (x >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
  x = (x ^ (x >> 27)) * UINT64_C(0x94D049BB133111EB);
  return x ^ (x >> 31);
}

void brf_sketch(const uint64_t *terms, size_t n, BrfSketch *sketch) {
  size_t t;
  unsigned i;
  for (i = 0; i < BRF_SKETCH_SIZE; i++) sketch->min[i] = UINT32_MAX;
  for (t = 0; t < n; t++) {
    uint64_t seed = mix(terms[t]);
    for (i = 0; i < BRF_SKETCH_SIZE; i++) {
      uint32_t h = (uint32_t)(
          mix(seed + (i + 1) * UINT64_C(0x9E3779B97F4A7C15)) >> 32);
      if (h < sketch->min[i]) sketch->min[i] = h;
    }
  }
}

uint64_t brf_sketch_key(const BrfSketch *sketch, unsigned band) {
  uint64_t key = band + 1;
  unsigned i;
  for (i = 0; i < BRF_SKETCH_ROWS; i++)
    key = mix(key * UINT64_C(0x9E3779B97F4A7C15) +
              sketch->min[band * BRF_SKETCH_ROWS + i]);
  return key;
}

float brf_sketch_similarity(const BrfSketch *a, const BrfSketch *b) {
  unsigned i, same = 0;
  for (i = 0; i < BRF_SKETCH_SIZE; i++) same += a->min[i] == b->min[i];
  return (float)same / BRF_SKETCH_SIZE;
}
