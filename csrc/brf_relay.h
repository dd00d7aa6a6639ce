/* SPDX-License-Identifier: MIT */
/*
** brf_relay: who speaks where another passes it on, who then is through whom it
** came: نقلت الوكالة عن X, نسبت الصحيفة إلى X, علم الموقع من X.
*/
#ifndef BRF_RELAY_H
#define BRF_RELAY_H

#include "brf_claim.h"
#include "brf_lexicon.h"
#include "brf_scan.h"

/*
** Sets the speaker of `c` to whom its verb has it from, and its relayer to the
** subject behind the verb, or the one before it (tokens `who` to `who_end`): نسبت
** الصحيفة إلى المصدر أن, علم الموقع من مصدر أن, أوردت الصحيفة، نقلا عن مصدر، أن. Returns 0,
** with `c` as it was, where the subject says it himself (نقل المراسل أن). The
** complement begins at `end`.
*/
int brf_relay(const BrfScan *scan, BrfClaim *c, const BrfCueLemma *cue, uint32_t end,
              uint32_t who, uint32_t who_end);

/* The same for a participle, which has no subject of its own: ناقلا عن الطبيب أن. */
int brf_relay_participle(const BrfScan *scan, BrfClaim *c, const BrfCueLemma *cue, uint32_t end);

/*
** The same for قوله: نقلت الوكالة عن X قوله إن, نسبت الوكالة إلى X قوله. X stands behind
** the last عن between `floor` and `end`, or the إلى of a verb that credits; across
** commas (، عن السفير، فلان، قوله) only where a verb relays. Where nobody does, the
** speaker is a pronoun: نقلت عنه الوكالة قوله.
*/
void brf_relay_owner(const BrfScan *scan, BrfClaim *c, uint32_t floor, uint32_t end);

/* The token of whom على لسان at token k goes before, on whose tongue something came; 0 elsewhere. */
uint32_t brf_relay_tongue(const BrfScan *scan, uint32_t k);

/* جاء | في البيان, جاء أيضا | في البيان: the token behind the verb at token i, and an adverb, by which
   what it came in is named. */
uint32_t brf_relay_in(const BrfScan *scan, uint32_t i);

/* The same for a source with no verb: بحسب الوزير, وفق ما نقلت الإذاعة عن الناطق. */
void brf_relay_source(const BrfScan *scan, BrfClaim *c);

#endif
