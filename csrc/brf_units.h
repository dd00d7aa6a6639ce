/* SPDX-License-Identifier: MIT */
/*
** brf_units: the pieces of many documents that are compared, in a few hundred
** bytes each, and how much each of their terms tells in the set.
*/
#ifndef BRF_UNITS_H
#define BRF_UNITS_H

#include "brf.h"
#include "brf_alike.h"
#include "brf_buf.h"

typedef struct BrfUnit {
  uint32_t document; /* the caller's number; those of one follow each other */
  uint32_t first;    /* bytes, the caller's */
  uint32_t last;     /* the last byte, included */
  uint32_t quote;    /* the caller's number of a quote; 0: none */
  uint32_t speaker;  /* see brf_alike.h */
  uint32_t terms;    /* index of its first term */
  uint32_t signs;    /* and of its first sign */
  uint16_t n;        /* its terms */
  uint16_t nsigns;   /* and signs */
  uint8_t denied;    /* see brf_alike.h */
  uint8_t whole;     /* 1: a quote or sentence, no part of one */
  float weight;      /* of all its terms */
} BrfUnit;

typedef struct BrfUnits {
  BrfBuf units;  /* BrfUnit */
  BrfBuf terms;  /* BrfAlikeTerm */
  BrfBuf signs;  /* BrfAlikeSign; most units have none */
  BrfBuf counts; /* private: how many sentences have a term */
  uint32_t known;     /* terms counted */
  uint32_t sentences;
} BrfUnits;

void brf_units_init(BrfUnits *units, const BrfAlloc *alloc);
void brf_units_free(BrfUnits *units);

/* Counts a sentence with the ids of its terms, of which one may come again. */
BrfStatus brf_units_sentence(BrfUnits *units, const uint32_t *ids, size_t n);

/*
** Adds `unit`, whose terms are the `n` given ones (BRF_ALIKE_MOST at the most);
** a stem that comes again counts once. The unit's `terms`, `n` and `weight` are
** set here; brf_units_sign adds a sign to the last unit.
*/
BrfStatus brf_units_add(BrfUnits *units, BrfUnit unit,
                        const BrfAlikeTerm *terms, size_t n);
BrfStatus brf_units_sign(BrfUnits *units, BrfAlikeSign sign);

/*
** Weighs the terms of all units by inverse document frequency over the
** sentences (Spärck Jones 1972): log((1 + sentences) / (1 + those with it)),
** less for everyday words, at the least a little. A term of the stem of one that
** is named is named too. Fails with BRF_NO_MEMORY.
*/
BrfStatus brf_units_weigh(BrfUnits *units);

/* Unit i as a piece to be compared; valid while no unit is added. */
BrfAlikePiece brf_units_piece(const BrfUnits *units, uint32_t i);

#define brf_unit(u, i) (&brf_buf_at(&(u)->units, BrfUnit, i))

#endif
