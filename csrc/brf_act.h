/* SPDX-License-Identifier: MIT */
/*
** brf_act: what a cue tells of that is said in no clause: دعا إلى الهدوء, نفى ذلك.
*/
#ifndef BRF_ACT_H
#define BRF_ACT_H

#include "brf_lexicon.h"
#include "brf_scan.h"

/* The token where the complement of a speech act begins, or BRF_NONE: دعا …
   إلى, أعرب … عن, حث … على. A bare noun phrase counts straight behind a verb
   that has no named subject (أكد ضرورة …) or behind its subject and a comma. */
uint32_t brf_act(const BrfScan *scan, uint32_t i, const BrfCueLemma *cue);

#endif
