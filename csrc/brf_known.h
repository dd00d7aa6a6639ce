/* SPDX-License-Identifier: MIT */
/*
** brf_known: the subjects of sentences that report nothing, known again by a name that the text
** has given somebody before.
*/
#ifndef BRF_KNOWN_H
#define BRF_KNOWN_H

#include "brf_resolver.h"

/* The party of whom a clause of the sentence before the cue of c tells: it opens with a verb, as
   far as is known, and the last name of one that the text has named, at token `*name`: واعترض عون
   على التأجيل، معتبرا; يضحك عون ثم يقول; or BRF_NONE. */
uint32_t brf_known_in_sentence(const BrfResolver *resolver, const BrfClaim *c, uint32_t *name);

/* The party of whom the sentence tells that opens with what it is set against, where the verb of c
   has the gender: غير أن السعدون بدا متشائما، إذ قال إن; or BRF_NONE. */
uint32_t brf_known_set_against(const BrfResolver *resolver, const BrfClaim *c);

/* The party of whom a sentence of the paragraph tells, behind token `last`: it opens with a verb and
   the name of one that the text has named: وتحتفظ سلمى بنسخة منها. قالت لنا; or BRF_NONE. */
uint32_t brf_known_in_paragraph(const BrfResolver *resolver, const BrfClaim *c, uint32_t last);

#endif
