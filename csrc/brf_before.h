/* SPDX-License-Identifier: MIT */
/*
** brf_before: the phrase before a verb that is its subject.
*/
#ifndef BRF_BEFORE_H
#define BRF_BEFORE_H

#include "brf_claim.h"
#include "brf_scan.h"

/*
** Sets the mention of `c` to the subject that stands before its verb, behind the
** token `floor` where the clause may begin: المسؤول أشار إلى أن; مسؤول بالبلدية، قال; سالم
** الذي شدد. False where there is none. `lowest`: where the content around the cue
** begins, or 0.
*/
int brf_before(const BrfScan *scan, BrfClaim *c, uint32_t floor,
               uint32_t lowest);

#endif
