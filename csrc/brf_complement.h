/* SPDX-License-Identifier: MIT */
/*
** brf_complement: what a cue takes behind it: a clause, marks or a colon. Found from the last cue
** of a text to the first, so that a cue sees which of those behind it have taken theirs.
*/
#ifndef BRF_COMPLEMENT_H
#define BRF_COMPLEMENT_H

#include "brf.h"
#include "brf_buf.h"
#include "brf_claim.h"
#include "brf_scan.h"

/* The claims found so far. */
typedef struct BrfFinder {
  const BrfScan *scan;
  BrfBuf *out; /* BrfClaim */
  BrfBuf at;   /* uint32_t per token: the claim whose cue starts there, or
                  BRF_NONE */
} BrfFinder;

#define brf_finder_at(f, token) brf_buf_at(&(f)->at, uint32_t, token)
#define brf_finder_claim(f, index) (&brf_buf_at((f)->out, BrfClaim, index))

typedef struct BrfFound {
  int kind;        /* BrfClaimKind, or -1 */
  uint32_t joint;  /* token where the complement begins */
  uint32_t start;  /* first token of the content */
  uint32_t merged; /* claim of the participle that says how, or of the verb of وهو يشير, or BRF_NONE */
} BrfFound;

BrfFound brf_found(int kind, uint32_t joint, uint32_t start);

/* The complement of the cue at token i, of lemma `cue` in `form`. */
BrfFound brf_complement(const BrfFinder *f, uint32_t i, const BrfCueLemma *cue,
                        unsigned form);

/* The participle of claim c takes no words: متطرقا إلى الملف, متحدثا عن الأزمة; but قائلا, مؤكدا. */
int brf_participle_is_aside(const BrfScan *scan, const BrfClaim *c);

/* A shadda is written in token i: بيّن is no بين, but a verb. */
int brf_doubles(const BrfScan *scan, uint32_t i);

#endif
