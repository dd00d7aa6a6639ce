/* SPDX-License-Identifier: MIT */
#include "brf_sketch.h"

/* Steele, Lea and Flood's splitmix64: every bit depends on every bit. */
static uint64_t mix(uint64_t x) {
  x = (x ^ (x >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
  x = (x ^ (x >> 27)) * UINT64_C(0x94D049BB133111EB);
  return x ^ (x >> 31);
}

/* Hash function `i` of a term. */
static uint32_t hash(uint64_t seed, unsigned i) {
  return (uint32_t)(mix(seed + (i + 1) * UINT64_C(0x9E3779B97F4A7C15)) >> 32);
}

void brf_sketch(const uint64_t *terms, size_t n, BrfSketch *sketch) {
  size_t t;
  unsigned i;
  for (i = 0; i < BRF_SKETCH_SIZE; i++) sketch->min[i] = UINT32_MAX;
  for (t = 0; t < n; t++) {
    uint64_t seed = mix(terms[t]);
    for (i = 0; i < BRF_SKETCH_SIZE; i++) {
      uint32_t h = hash(seed, i);
      if (h < sketch->min[i]) sketch->min[i] = h;
    }
  }
}

/* The key of the numbers of a band. */
static uint64_t key_of(const uint32_t *min, unsigned band) {
  uint64_t key = band + 1;
  unsigned i;
  for (i = 0; i < BRF_SKETCH_ROWS; i++)
    key = mix(key * UINT64_C(0x9E3779B97F4A7C15) + min[i]);
  return key;
}

uint64_t brf_sketch_key(const BrfSketch *sketch, unsigned band) {
  return key_of(&sketch->min[band * BRF_SKETCH_ROWS], band);
}

uint64_t brf_sketch_band(const uint64_t *terms, size_t n, unsigned band) {
  uint32_t min[BRF_SKETCH_ROWS];
  size_t t;
  unsigned i;
  for (i = 0; i < BRF_SKETCH_ROWS; i++) min[i] = UINT32_MAX;
  for (t = 0; t < n; t++) {
    uint64_t seed = mix(terms[t]);
    for (i = 0; i < BRF_SKETCH_ROWS; i++) {
      uint32_t h = hash(seed, band * BRF_SKETCH_ROWS + i);
      if (h < min[i]) min[i] = h;
    }
  }
  return key_of(min, band);
}

float brf_sketch_similarity(const BrfSketch *a, const BrfSketch *b) {
  unsigned i, same = 0;
  for (i = 0; i < BRF_SKETCH_SIZE; i++) same += a->min[i] == b->min[i];
  return (float)same / BRF_SKETCH_SIZE;
}
