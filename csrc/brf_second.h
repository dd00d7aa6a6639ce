/* SPDX-License-Identifier: MIT */
/*
** brf_second: where of two noun phrases in a row the second begins. A verb that accuses,
** describes, warns or calls on somebody has two behind it, with nothing between them:
** اتهم الجيش السوداني قوات الدعم السريع بأنها.
*/
#ifndef BRF_SECOND_H
#define BRF_SECOND_H

#include "brf_scan.h"

/*
** The token where the second phrase begins in the run of nouns from token `first` up to
** `end`, exclusive; BRF_NONE where there is one phrase. A phrase is whole behind a word with
** the article, a name, or a name of the gazetteer; there begins another: a place or body of
** the gazetteer (الرئيس الأوكراني | روسيا), a noun that has the article and is no adjective
** (رئيس الوزراء | الاتفاق), one that has none (المعارضة | رئيس الحكومة). Adjectives in ي and
** those that say which holder of the office it is go on (الوزير الفرنسي السابق), and so do
** titles and names (وزير الري المهندس سامي عون).
*/
uint32_t brf_second(const BrfScan *scan, uint32_t first, uint32_t end);

/*
** The same behind a verb that takes two, where brf_second finds one phrase from token `first` up to the complement at
** `end`: حذر سامي عون | الوزير كريم مراد, حذر مسؤول حكومي | كريم مراد. `needs`: it says nothing without two, so that what may
** be one man's is not: أبلغ سامي عون | رئيس المجلس, أبلغ سامي عون | كريم مراد. BRF_NONE for رئيس البلدية كريم مراد.
*/
uint32_t brf_second_obliged(const BrfScan *scan, uint32_t first, uint32_t end, int needs);

/*
** Token j, a noun in the phrase that begins at `first`, before j, is no part of it but what
** it does something to, or another: هنأ الرئيس | الأقباط, رفضت قوات الحرس | التقارير; but النيابة
** العامة. `act`: the phrase is the subject of a verb of doing, and not of one of report.
*/
int brf_second_of_body(const BrfScan *scan, uint32_t first, uint32_t j, int act);

/* استقبل مصدر أمني | السفير, خبراء اقتصاديون | الخطة: behind somebody of no name, told by an adjective without the article, token j is what he
   does something to; but مدير عام الشركة, مسؤول أمني سامي عون. */
int brf_second_of_source(const BrfScan *scan, uint32_t first, uint32_t j);

/* المواطنين, المدنيين; السكان behind الشرطة, which is no adjective of it: token j, not the first of a
   phrase, is people who are told something, with the article. */
int brf_second_of_people(const BrfScan *scan, uint32_t j);

/* What a verb does something to begins behind the one word at `first`, who does it, before `end`:
   وصف المسؤول | أجواء, برر عون | الخسارة, حمل الوزيران | إسرائيل. `act`: the verb governs it itself. */
int brf_second_of_head(const BrfScan *scan, uint32_t first, uint32_t end, int act);

/* ترأس البابا سامي الثاني | قداس العيد: what ends a name stands before token j, and what goes on from
   it, before `end`, is none. */
int brf_second_of_name(const BrfScan *scan, uint32_t j, uint32_t end);

/* ناشطون, سوريون at token i: many without the article, of whom a subject is made; but سعدون, a name. */
int brf_second_are_many(const BrfScan *scan, uint32_t i);

/* اتهم ناشطون سوريون | الرئيس سامي عون: whom they accuse at token i, behind many from `first` that nobody
   names; but مسؤولون كبار, ممثلو الحزب. */
int brf_second_of_many(const BrfScan *scan, uint32_t first, uint32_t i);

/* الوزير | للسفير, فلان | للصحفيين: one spoken to, with ل, stands at token i, behind a phrase. Behind an adjective the
   phrase goes on: المبعوث الخاص للرئيس. */
int brf_second_told(const BrfScan *scan, uint32_t i);

#endif
