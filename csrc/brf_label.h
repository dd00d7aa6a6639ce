/* SPDX-License-Identifier: MIT */
/*
** brf_label: words before a colon that say who says what stands behind it: the
** titles of reports and the turns of transcripts.
*/
#ifndef BRF_LABEL_H
#define BRF_LABEL_H

#include "brf_claim.h"

#define BRF_LABEL_TOKENS 9u /* of a label before a colon */

/* Appends a claim to `out` (of BrfClaim): tokens [who, who_end), which stand
   before the colon at token `colon`, say what stands behind it. It is of
   BRF_CLAIM_* `kind`; its end is the caller's to set. NULL where there is no
   memory. */
BrfClaim *brf_label(BrfBuf *out, uint32_t who, uint32_t who_end, uint32_t colon,
                    int kind, BrfRule rule);

/* The colon behind the name in marks that opens at token i («المرفأ»: …), or
 * BRF_NONE. */
uint32_t brf_label_marked(const BrfScan *scan, uint32_t i);

/* Appends the claims of labels to `out` (of BrfClaim), in no order; their
   speakers and, of turns, their ends are set. */
BrfStatus brf_labels(const BrfScan *scan, BrfBuf *out);

#endif
