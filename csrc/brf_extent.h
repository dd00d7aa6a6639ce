/* SPDX-License-Identifier: MIT */
/*
** brf_extent: where a clause of reported content ends.
*/
#ifndef BRF_EXTENT_H
#define BRF_EXTENT_H

#include "brf_claim.h"
#include "brf_scan.h"

/* The claims of a document, in the order of their cues. */
typedef struct BrfExtent {
  const BrfScan *scan;
  BrfClaim *claims;
  uint32_t n;
} BrfExtent;

/* The first live claim whose cue is at or behind token i, from claim k on. */
uint32_t brf_extent_next(const BrfExtent *x, uint32_t k, uint32_t i);

/* The end (the token behind the last) of the clause that begins at `start` of claim `index`: of what
   the cue governs. */
uint32_t brf_extent_end(const BrfExtent *x, uint32_t index);

/* `end` without the stops, commas and joining words that a cut leaves behind `start`, nor a
   mark that closes what was never opened: وقال: نحن هنا". */
uint32_t brf_extent_trim(const BrfScan *scan, uint32_t start, uint32_t end);

/* Marked pieces that follow each other under one cue are one content, "…"، "…": the last closing
   mark of those whose first closes at token `close`. */
uint32_t brf_extent_piece(const BrfScan *scan, uint32_t close);

#endif
