/* SPDX-License-Identifier: MIT */
/*
** brf_alike: whether two pieces of text say the same. What they have in common
** is measured by a few features; weights that were learnt make log odds of them
** (logistic regression; docs/statements.md has the figures).
*/
#ifndef BRF_ALIKE_H
#define BRF_ALIKE_H

#include "brf.h"

#define BRF_ALIKE_MOST 256 /* terms of a piece that count */

/* Kinds of a term, in the two lowest bits of its stem; COMMON is an everyday
   word of news, which tells less than others where nothing else is known. */
enum { BRF_ALIKE_WORD, BRF_ALIKE_NUMBER, BRF_ALIKE_DATE, BRF_ALIKE_COMMON };
#define brf_alike_kind(stem) ((stem) & 3u)
#define BRF_ALIKE_COMMON_WEIGHT 0.4f /* beside 1 of any other */
#define BRF_ALIKE_SUREST 6.0 /* odds beyond which, or under its negative, no
                                more is told; the latter is that of two of which
                                one denies what the other says */

typedef struct BrfAlikeTerm {
  uint32_t stem; /* equal for one word */
  uint32_t id;   /* equal for one thing in other words */
  float weight;  /* how much it tells, over 0 */
  uint8_t named; /* 1: it names somebody, a body or a place */
} BrfAlikeTerm;

#define BRF_ALIKE_NEAR 4

/* How a term stands to what denies. */
typedef enum BrfPolar {
  BRF_POLAR_SAID,
  BRF_POLAR_UNDER, /* behind a negation: neither said nor denied by itself */
  BRF_POLAR_DENIED
} BrfPolar;

/* A term that is not just said, or is one word of a pair of opposites. */
typedef struct BrfAlikeSign {
  uint32_t stem, id;  /* the term's */
  uint32_t near[BRF_ALIKE_NEAR]; /* ids of the terms before and behind it, and of
                                    those before and behind these; 0: none */
  int16_t side;       /* of its pair, n or -n; 0: of none */
  uint8_t polar;      /* BrfPolar */
} BrfAlikeSign;

/* A piece of text: its terms, each stem once. */
typedef struct BrfAlikePiece {
  const BrfAlikeTerm *terms;
  const BrfAlikeSign *signs;
  uint32_t n, nsigns;
  uint32_t speaker; /* equal for one speaker; 0: not known */
  uint8_t denied;   /* 1: who tells it denies it as a whole: نفى أن … */
} BrfAlikePiece;

typedef enum BrfAlikeFeature {
  BRF_ALIKE_DICE,     /* the weight in common of the weight of both */
  BRF_ALIKE_CONTAIN,  /* of the weight of one, the larger share */
  BRF_ALIKE_BOTH,     /* the smaller share */
  BRF_ALIKE_NUMBERS,  /* how much a number in common tells, beside the term
                         that tells most */
  BRF_ALIKE_DATES,    /* the same of a day, month or year */
  BRF_ALIKE_NEGATION, /* 1: one denies what the other says, brf_contrary */
  BRF_ALIKE_SPEAKER,  /* 1: both are said by one */
  BRF_ALIKE_FEATURES
} BrfAlikeFeature;

typedef struct BrfAlikeWeights {
  double feature[BRF_ALIKE_FEATURES];
  double bias;
} BrfAlikeWeights;

/* "dice", "contain" …; static storage. */
const char *brf_alike_name(BrfAlikeFeature feature);

/* The features of two pieces, from 0 to 1 each, the same both ways. */
void brf_alike_features(const BrfAlikePiece *a, const BrfAlikePiece *b,
                        double features[BRF_ALIKE_FEATURES]);

/* The log odds that they say the same; over 0 they do. Pieces that share nothing but
   names lose 2 of them: what is of the same people may be anything. */
double brf_alike(const BrfAlikePiece *a, const BrfAlikePiece *b,
                 const BrfAlikeWeights *weights);

#endif
