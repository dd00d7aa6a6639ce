/* SPDX-License-Identifier: MIT */
/*
** brf_beside: whether what a content seems to hold is said beside it.
*/
#ifndef BRF_BESIDE_H
#define BRF_BESIDE_H

#include "brf_claim.h"
#include "brf_scan.h"

/*
** Whether claim k, whose cue stands in the content of c, goes on beside it
** rather than within it. A participle of report behind the clause belongs to
** the outer cue (…، مشيراً إلى أن), so does و + verb behind a comma (…، وأضاف
** أن) and a new clause of the narrator (…، في حين أكد X أن). A verb behind its
** subject (أن بوتين أخبر بايدن أن) is within. `*stop` is the token where the
** content of c then ends.
*/
int brf_beside(const BrfScan *scan, const BrfClaim *c, const BrfClaim *k,
               uint32_t *stop);

/* Token i begins with و or ف, or a word alone that joins stands before it, behind
   token floor: وأضاف, و قالت, كما أكد. */
int brf_joined(const BrfScan *scan, uint32_t i, uint32_t floor);

/* حتى بدا – حسب وصفه – كأنه: k is said in passing, between marks of one kind, of who
   speaks anyhow; the clause goes on behind it. */
int brf_set_between(const BrfScan *scan, const BrfClaim *k);

/*
** The participle of report at token j, before which no comma need stand, is of who
** said the content of c and agrees with c's verb: … قبل نهاية الشهر نافيا وجود تأخير.
** It is no predicate (كان متوقعا) and no adjective (تلقت أوامر مشددة).
*/
int brf_goes_on_saying(const BrfScan *scan, const BrfClaim *c, uint32_t j);

/* What c's speaker leaves unsaid begins at token j, behind a comma: ، لكنه لم يوضح متى;
   ، ولم تكشف المزيد; but ، لكنه لم يؤثر في النتيجة. */
int brf_leaves_unsaid(const BrfScan *scan, const BrfClaim *c, uint32_t j);

/* The verb of k, in the clause that c opens, names nobody and goes on with the one of whom the clause
   tells: with its gender, where that of c has another (تذكر هدى أن المخرج زارها وقال إن), or telling
   somebody (كشف مصدر أن الرئيس اتصل بالوزراء، وقال لهم إن). */
int brf_told_of(const BrfScan *scan, const BrfClaim *c, const BrfClaim *k);

/* قالت هدى إنه دخل، وأخبرها بذلك: the verb of report at token i, in the past, tells what he did of whom c says
   that he, by its gender, and has no subject of its own. */
int brf_told_to_do(const BrfScan *scan, const BrfClaim *c, uint32_t i);

/* …، وعن سبب غيابها، قالت إن: behind a comma what claim `k` tells of begins at token `j`. */
int brf_turns_to(const BrfScan *scan, const BrfClaim *k, uint32_t j);

#endif
