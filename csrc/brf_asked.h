/* SPDX-License-Identifier: MIT */
/*
** brf_asked: where a text tells that somebody is asked, by a verb in the passive or a masdar.
*/
#ifndef BRF_ASKED_H
#define BRF_ASKED_H

#include "brf_scan.h"

/* Token i tells that the one behind it, or in its pronoun, is asked: سئل المدير, لدى سؤال المدير,
   عند سؤاله; but سيل (a flood), ردا على سؤال الصحفيين, of who asks. */
int brf_asked(const BrfScan *scan, uint32_t i);

#endif
