/* SPDX-License-Identifier: MIT */
/*
** brf_label: words before a colon that say who says what stands behind it: the
** titles of reports and the turns of transcripts.
*/
#ifndef BRF_LABEL_H
#define BRF_LABEL_H

#include "brf_claim.h"

/* Appends the claims of labels to `out` (of BrfClaim), in no order; their
   speakers and, of turns, their ends are set. */
BrfStatus brf_labels(const BrfScan *scan, BrfBuf *out);

#endif
