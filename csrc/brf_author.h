/* SPDX-License-Identifier: MIT */
/*
** brf_author: whose paper, statement or broadcast a verb with فيه or فيها goes back to, and from
** whom a call or a letter came. Each answers 1 and the tokens *first to *end - 1 that name him, or 0.
*/
#ifndef BRF_AUTHOR_H
#define BRF_AUTHOR_H

#include "brf_claim.h"

/* تلقى اتصالا من الأمين العام، عبر فيه عن: from token `floor` on whom what the cue of c speaks in came from, behind its من. */
int brf_author_sent_it(const BrfScan *scan, const BrfClaim *c, uint32_t floor, uint32_t *first, uint32_t *end);

/* Whoever wrote, issued, aired or spoke what the cue of c goes back to, the nearest one before it:
   خبر نشرته صحيفة «كذا» زعمت فيه أن; شهادة طبيب في المدينة أكد فيها أن. */
int brf_author_in_it(const BrfScan *scan, const BrfClaim *c, uint32_t *first, uint32_t *end);

#endif
