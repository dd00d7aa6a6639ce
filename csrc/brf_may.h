/* SPDX-License-Identifier: MIT */
/*
** brf_may: whether a word that has the form of a cue can be one where it stands, by the words
** beside it alone.
*/
#ifndef BRF_MAY_H
#define BRF_MAY_H

#include "brf_scan.h"

/*
** Token i can be a verb, participle or masdar of report (`form`: BRF_FORM_*) of `cue`. After a
** preposition or with the article it is a noun: في حديث, بين, الكاتب.
*/
int brf_may_report(const BrfScan *scan, uint32_t i, unsigned form, const BrfCueLemma *cue);

/* التي تعتقد أن, كان يعتقد أن: such a belief describes, it reports nothing that was said,
   unless a person holds it (الخبير سامي عون الذي يرى أن). */
int brf_may_describe(const BrfScan *scan, uint32_t i, const BrfCueLemma *cue);

/* وأضاف سامي زاده: a surname that looks like a verb: names alone stand between it and the verb
   that opens the clause. */
int brf_may_be_name(const BrfScan *scan, uint32_t i);

#endif
