/* SPDX-License-Identifier: MIT */
/*
** brf_antecedent: whom a relative pronoun goes back to, where the verb behind it is his.
*/
#ifndef BRF_ANTECEDENT_H
#define BRF_ANTECEDENT_H

#include "brf_claim.h"

/* The first token of the head that the relative pronoun at i goes back to, from `first` on, but not before
   `floor`: بحسب المسؤول الذي أضاف; BRF_NONE where it is what was spoken of. */
uint32_t brf_antecedent_head(const BrfScan *scan, const BrfClaim *c, uint32_t floor, uint32_t first, uint32_t i);

/* Before الذي or التي at token i, and a comma or none, stands one of its gender by his office alone, from *first
   on: أمرت النيابة بحبس | المتهمة، التي, التقى الرئيس | رئيس البنك، الذي; but سامي عون، الذي, a name. */
int brf_antecedent_office(const BrfScan *scan, uint32_t i, uint32_t floor, uint32_t *first);

#endif
