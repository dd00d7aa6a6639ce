/* SPDX-License-Identifier: MIT */
/*
** brf_asked: where a text tells that somebody is asked, by a verb in the passive, a masdar, or by those
** who tell it.
*/
#ifndef BRF_ASKED_H
#define BRF_ASKED_H

#include "brf_scan.h"

/* Token i tells that the one behind it, or in its pronoun, is asked: سئل المدير, لدى سؤال المدير,
   عند سؤاله; but سيل (a flood), ردا على سؤال الصحفيين, of who asks. */
int brf_asked(const BrfScan *scan, uint32_t i);

/* The token of whom the word at i has for one confronted, by its pronoun: تم ضبط المتهم، وبمواجهته اعترف; the
   nearest office with the article before it, of one and of its gender; BRF_NONE. */
uint32_t brf_asked_he(const BrfScan *scan, uint32_t i);

/* The token of whom we ask or meet by the verb at i, which opens its sentence or a clause with
   when: وعندما سألنا المديرة, تحدثنا إلى الوزير; BRF_NONE for what has no office and no known name
   behind it (مدينتنا الجميلة). */
uint32_t brf_asked_by_us(const BrfScan *scan, uint32_t i);

/* The clause at `floor` opens with a question that stands up to a comma before the verb at `cue`: وعما إذا كان
   المهاجم سيلعب، قال إن; whom it names is not he who speaks. */
int brf_asked_first(const BrfScan *scan, uint32_t floor, uint32_t cue);

#endif
