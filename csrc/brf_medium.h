/* SPDX-License-Identifier: MIT */
/*
** brf_medium: where a thing was said, for which outlet, and on what occasion.
*/
#ifndef BRF_MEDIUM_H
#define BRF_MEDIUM_H

#include "brf_scan.h"

/* Token i says where a thing was said: في بيان, في تصريح لـ, عبر حسابه, على
   موقعها; but not تعليقاً على تقرير. */
int brf_medium_opens(const BrfScan *scan, uint32_t i);

/* لقناة كذا، للجزيرة، لرويترز at token i: said to an outlet, which is no
   addressee. */
int brf_medium_is_outlet(const BrfScan *scan, uint32_t i);

/* The clause at i opens with what was spoken of or answered: رداً على سؤال, جوابا عن سؤال, وعن
   السبب, وعما إذا. */
int brf_medium_is_occasion(const BrfScan *scan, uint32_t i);

#endif
