/* SPDX-License-Identifier: MIT */
/*
** brf_takes: which clause a complementizer opens, by the preposition before it, and whether a verb of report takes
** such a one.
*/
#ifndef BRF_TAKES_H
#define BRF_TAKES_H

#include "brf_lexicon.h"
#include "brf_scan.h"

/*
** The clause that the complementizer at token j opens behind the cue at token i, of lemma `cue`, as a BRF_TAKES_* bit: أن, بأن,
** إلى أن, ب أن. `*joint` is the token where the complement begins, the preposition where there is one. The علي of a name
** (ذكر مصطفى علي أن) is none.
*/
uint32_t brf_takes_type(const BrfScan *scan, const BrfCueLemma *cue, uint32_t i, uint32_t j, uint32_t *joint);

/* يجب أن، قبل أن، من المقرر أن: the word before `joint`, behind the cue at token i, takes the clause itself. */
int brf_takes_for_another(const BrfScan *scan, uint32_t i, uint32_t joint);

/*
** Whether a verb of lemma `cue` takes a clause of `type`, a BRF_TAKES_* bit. `near`: 1 a few words behind the cue, 2 straight
** behind it or who speaks. What takes a preposition takes a clause behind it: أكد على أن. A verb that takes clauses takes
** a bare أن too: news writes شدد أن, and لفت بأن, and أوضح إلى أن straight behind who speaks; but not in BRF_MODE_PRECISION.
*/
int brf_takes(const BrfScan *scan, const BrfCueLemma *cue, uint32_t type, int near);

#endif
