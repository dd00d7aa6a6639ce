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

/* The comma before إن or أن, or the colon before marks, that ends the subordinate clause which opens behind the comma at j, or j: قال سامي،
   الذي فقد بيته في القصف الذي أعلن الجيش مسؤوليته عنه، إن; وقال الوزير، بعد أن أعلن استقالته: "…". */
uint32_t brf_aside_clause(const BrfScan *scan, uint32_t j, uint32_t limit);

/* The cue at i stands in such a clause, behind the verb of a report that has not taken its complement yet, and does so behind
   the mark at j. */
int brf_aside_over(const BrfScan *scan, uint32_t i, uint32_t j);

/* Where the clause that holds the cue at i ends, from token j on, at most `limit`; `limit` where none holds it: مريم، التي تعترف بأنها لم
   تكن هناك: "…". */
uint32_t brf_aside_end(const BrfScan *scan, uint32_t i, uint32_t j, uint32_t limit);

#endif
