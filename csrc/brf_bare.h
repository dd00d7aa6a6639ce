/* SPDX-License-Identifier: MIT */
/*
** brf_bare: what is said where neither marks nor a word introduce it.
*/
#ifndef BRF_BARE_H
#define BRF_BARE_H

#include "brf_complement.h"
#include "brf_scan.h"

/*
** What a verb at token i that must have a complement, or its participle, says
** without أن and without marks: behind its subject and a comma (قال الوزير، كثفت
** الحكومة جهودها), or where the first person or a sentence follows (قال أحدهم نحن لا
** نعرف; قائلا هذا كلام قديم; قال الناطق جرت معارك; قال الوزير لن نقاطع أحدا). An adjunct or an apposition (قال الوزير، أمس; قال سالم،
** مدير النادي) is none, nor is a subject (قال هذا الرجل). `form`: BRF_FORM_*. Asked
** where nothing else was found; kind is -1 where there is nothing.
*/
BrfFound brf_bare(const BrfScan *scan, uint32_t i, const BrfCueLemma *cue,
                  unsigned form);

/* وأضاف أعلم أن الأمر صعب, قال الوزير نأمل أن: the word at token k, behind the verb at token i and who says it, begins what is
   said, for it holds or wishes something in the first person. */
int brf_bare_holds(const BrfScan *scan, uint32_t i, uint32_t k);

#endif
