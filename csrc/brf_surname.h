/* SPDX-License-Identifier: MIT */
/*
** brf_surname: names that a report told in full, by the last word of each: «سامي عون» is known again
** in «وعون» and «لعون».
*/
#ifndef BRF_SURNAME_H
#define BRF_SURNAME_H

#include "brf_buf.h"
#include "brf_scan.h"

typedef struct BrfSurnames {
  BrfBuf list;   /* a key and its party each */
  BrfBuf places; /* uint32_t by hash: 1 + its index in the list, or 0; a power
                    of two, twice as many as there are surnames or more */
  uint64_t seen; /* a bit for each key's hash: refuses nearly every word; 0: none is known */
} BrfSurnames;

void brf_surname_init(BrfSurnames *surnames, const BrfAlloc *alloc);

/* BRF_NO_MEMORY where any of them could not be kept. */
BrfStatus brf_surname_free(BrfSurnames *surnames);

/* Token `last` ends the name of this party, if no earlier name ends so; a word of fewer than three
   letters is not kept. */
void brf_surname_learn(const BrfScan *scan, BrfSurnames *surnames, uint32_t last, uint32_t party);

/* The party whose name ends in token i, its clitics aside, or BRF_NONE; `*letters` is how many letters
   lean on it: 1 for وعون. */
uint32_t brf_surname_party(const BrfScan *scan, const BrfSurnames *surnames, uint32_t i,
                           unsigned *letters);

#endif
