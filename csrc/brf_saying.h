/* SPDX-License-Identifier: MIT */
/*
** brf_saying: masdars by which the subject of the verb before them says something: اكتفى بالقول, حرص على التأكيد أن.
*/
#ifndef BRF_SAYING_H
#define BRF_SAYING_H

#include "brf_scan.h"

/* اكتفى بالقول، عقب على ذلك بقوله: how the subject of the verb before did it. */
int brf_by_saying(const BrfScan *scan, uint32_t i);

/* The verb near before the masdar at i whose subject does what the masdar says, with a clause behind
   it: حرص الوزير على التأكيد أن, لم ينس سالم الإشارة إلى أن; but دعا إلى التأكيد أن. BRF_NONE for none. */
uint32_t brf_undertaken_by(const BrfScan *scan, uint32_t i);

#endif
