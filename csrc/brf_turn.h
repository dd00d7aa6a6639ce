/* SPDX-License-Identifier: MIT */
/*
** brf_turn: talk that is written down line by line: the labelled turns of a
** transcript, the answers of an interview.
*/
#ifndef BRF_TURN_H
#define BRF_TURN_H

#include "brf_claim.h"

/* Appends the claims of turns and answers to `out` (of BrfClaim), in order; their ends are set. Where
   there is no memory the status of `out` tells. */
void brf_turns(const BrfScan *scan, BrfBuf *out);

#endif
