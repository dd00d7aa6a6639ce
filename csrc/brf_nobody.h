/* SPDX-License-Identifier: MIT */
/*
** brf_nobody: claims that are nobody's word, though their cue looks like a report: what people find or hold, what
** signs show, what a thing in somebody's words tells of itself.
*/
#ifndef BRF_NOBODY_H
#define BRF_NOBODY_H

#include "brf_claim.h"

/* Nobody says what claim c holds, of lemma `cue`, in the content of `parent` or of nothing (NULL); its mention is
   known: وجد الباحثون أن, يعتقد كثيرون أن, الشواهد تشير إلى أن; but وجدت الدراسة أن, يعتقد الوزير أن. */
int brf_nobody(const BrfScan *scan, const BrfClaim *c, const BrfCueLemma *cue, const BrfClaim *parent);

#endif
