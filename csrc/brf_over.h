/* SPDX-License-Identifier: MIT */
/*
** brf_over: what stands in a noun phrase and is stepped over as one: a eulogy, a share, a name
** with a preposition in it. Each takes the token where it may begin, which it returns where none
** does, and `end`, exclusive.
*/
#ifndef BRF_OVER_H
#define BRF_OVER_H

#include "brf_scan.h"

/* Behind what is wished for who was named: رضي الله عنه, صلى الله عليه وسلم, حفظه الله. */
uint32_t brf_over_eulogy(const BrfScan *scan, uint32_t i, uint32_t end);

/* The token behind المنتهية ولايتها, المنتهي ولايته at i, which an office has before a name; i where it does not stand. */
uint32_t brf_over_term(const BrfScan *scan, uint32_t i, uint32_t end);

/* Behind من where a share of people begins at `first`: 40% من المستطلعين, 61 بالمئة من, 61 في
   المئة من. */
uint32_t brf_over_share(const BrfScan *scan, uint32_t first, uint32_t end);

/* At the title or the given name of whose office is where في at `i` says: المتحدث الرسمي في الدفاع المدني
   في منطقة الساحل | الرائد سالم عون. */
uint32_t brf_over_post(const BrfScan *scan, uint32_t i, uint32_t end);

/* The token behind where the body or the source at `first` is, by the في at i: وزارة الدفاع في لوريا, مصدر في النادي; i where
   that stands for something else: المصدر في المدينة, الوزارة في بيان. */
uint32_t brf_over_where(const BrfScan *scan, uint32_t first, uint32_t i, uint32_t end);

/* At the comma, or the name of two words, behind where في at `i` says an office is: المدير العام في الشمال |، سامي عون،; ممثل
   المنظمة في سوريا | سامي عون. */
uint32_t brf_over_seat(const BrfScan *scan, uint32_t i, uint32_t end);

/* Behind where an office is without its في, at `i`, before a name: منسق الحملة شمال النهر | سامي عون; and behind في or على
   مستوى with a place that is known: المتحدث باسم الجيش في قطاع غزة | سامي عون. */
uint32_t brf_over_area(const BrfScan *scan, uint32_t i, uint32_t end);

/* Behind a name of the gazetteer with a preposition or a negation in it: أطباء بلا حدود. */
uint32_t brf_over_lack(const BrfScan *scan, uint32_t i, uint32_t end);

/* Behind the place that somebody is sent to, with إلى at i: المبعوث الأممي إلى اليمن. */
uint32_t brf_over_place(const BrfScan *scan, uint32_t i, uint32_t end);

#endif
