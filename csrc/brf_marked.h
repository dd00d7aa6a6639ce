/* SPDX-License-Identifier: MIT */
/*
** brf_marked: what quotation marks in the phrase behind a word of report hold: speech, or a
** name or a term of whoever speaks, which leaves what was said to a clause or a colon.
*/
#ifndef BRF_MARKED_H
#define BRF_MARKED_H

#include "brf.h"
#include "brf_scan.h"

#define BRF_NAME_TOKENS 3u /* marks around so few words may hold a name */

/*
** Whether the marks that open at token j hold speech rather than a name in the phrase of who
** speaks, behind the word of report at i, of lemma `cue`, in the clause up to `limit`, exclusive:
** قالت مجلة "المرايا" الشهرية إن refuses them, وتابع "الرئيس كان …" takes them.
*/
int brf_marked_speech(const BrfScan *scan, uint32_t i, const BrfCueLemma *cue, uint32_t j,
                      uint32_t limit);

#endif
