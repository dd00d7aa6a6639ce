/* SPDX-License-Identifier: MIT */
/*
** brf_adjunct: what stands behind a noun phrase with nothing between them and says how,
** when, why or in whose stead something was done, and so ends the phrase.
*/
#ifndef BRF_ADJUNCT_H
#define BRF_ADJUNCT_H

#include "brf_scan.h"

/*
** An adjunct begins at token i, behind a word of the phrase before it: بلهجة حادة, تعليقا على
** ذلك, مطلع الأسبوع, نيابة عن الحكومة, باسم الحكومة. Not what names look like: باسم الحداد,
** بوتفليقة, أوباما.
*/
int brf_adjunct(const BrfScan *scan, uint32_t i);

/* أكثر من مرة begins at token i. */
int brf_adjunct_is_often(const BrfScan *scan, uint32_t i);

/* قال بحرقة, بنبرة حادة: how; a name in ب (قالت بثينة) stands elsewhere in the text too. */
int brf_adjunct_is_manner(const BrfScan *scan, uint32_t i);

/*
** The preposition at token i, with what it governs, is an adjunct rather than where somebody
** serves: في هذا الصدد, في ختام كلمته, في مستهل الجلسة; but المسؤول في حماس, في الإدارة.
*/
int brf_adjunct_governed(const BrfScan *scan, uint32_t i);

/* The token of who stands behind when, where or how it was said, between the comma or dash at `from`, behind the
   verb, and the next: أكد، أمس، وزير الأشغال أن; أعلنت، في بيان لها، وزارة الصحة أن; `from` where nobody does before
   `end`, or the aside names somebody: أكد، في حوار مع المدير، سالم كرم. */
uint32_t brf_adjunct_aside(const BrfScan *scan, uint32_t from, uint32_t end);

#endif
