/* SPDX-License-Identifier: MIT */
/*
** brf_aside: what is put in between a cue and its complement, between dashes or commas. Each takes
** the token of the mark, and `limit`, exclusive, up to which the other one is looked for.
*/
#ifndef BRF_ASIDE_H
#define BRF_ASIDE_H

#include "brf_scan.h"

/* Behind the dash at j: the token that closes what it opens (- في مؤتمر صحفي -); j where it parts two
   words (شراكة لورية- نهرية); BRF_NONE where it closes what stands around the cue (-في تقرير أعده سالم- أن). */
uint32_t brf_aside_dash(const BrfScan *scan, uint32_t j, uint32_t limit);

/* The comma before إن that ends what the one at j sets off, or j: نقل عنه قوله، أمام وفد من
   الشيوخ، إن. */
uint32_t brf_aside_comma(const BrfScan *scan, uint32_t j, uint32_t limit);

#endif
