/* SPDX-License-Identifier: MIT */
/*
** brf_sketch: MinHash sketches of sets of terms, and the keys under which sets
** that have much in common meet (Broder 1997; bands: Leskovec, Rajaraman and
** Ullman, Mining of Massive Datasets, 3.4). The same terms give the same
** sketch on every machine.
*/
#ifndef BRF_SKETCH_H
#define BRF_SKETCH_H

#include "brf.h"

#define BRF_SKETCH_BANDS 16 /* keys of a sketch */
#define BRF_SKETCH_ROWS 2   /* numbers behind one key */
#define BRF_SKETCH_SIZE (BRF_SKETCH_BANDS * BRF_SKETCH_ROWS)

/*
** Two sets with a share j of their terms in common have a number in common
** with probability j, and some key with 1 - (1 - j^2)^16: 0.15 for a tenth,
** 0.78 for three tenths, 0.99 for half.
*/
typedef struct BrfSketch {
  uint32_t min[BRF_SKETCH_SIZE];
} BrfSketch;

/* The sketch of `n` terms (their ids; the same one twice counts once), 1 or
   more. */
void brf_sketch(const uint64_t *terms, size_t n, BrfSketch *sketch);

/* Key `band` of a sketch: those of different bands differ too. */
uint64_t brf_sketch_key(const BrfSketch *sketch, unsigned band);

/* The key of one band alone, for where sketches are not kept. */
uint64_t brf_sketch_band(const uint64_t *terms, size_t n, unsigned band);

/* The share of terms that two sets have in common, as the sketches tell it. */
float brf_sketch_similarity(const BrfSketch *a, const BrfSketch *b);

#endif
