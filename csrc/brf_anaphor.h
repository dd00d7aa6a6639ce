/* SPDX-License-Identifier: MIT */
/*
** brf_anaphor: whom an office goes back to who was named before by another: the chairman of a body that met under
** somebody, the counterpart of somebody from a country.
*/
#ifndef BRF_ANAPHOR_H
#define BRF_ANAPHOR_H

#include "brf_scan.h"

/*
** The name, tokens *start to *stop - 1, of whom the phrase of tokens `first` to `end` - 1 means, before it in the text:
** عقدت لجنة الصحة، برئاسة النائب | سامي عون، اجتماعا … رئيس اللجنة; نظيره اللوري | سامي عون … الوزير اللوري. False where nobody
** is named so, or the body or the nation is another.
*/
int brf_anaphor(const BrfScan *scan, uint32_t first, uint32_t end, uint32_t *start, uint32_t *stop);

#endif
