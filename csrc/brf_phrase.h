/* SPDX-License-Identifier: MIT */
/*
** brf_phrase: noun phrases: where the words end that name a speaker.
*/
#ifndef BRF_PHRASE_H
#define BRF_PHRASE_H

#include "brf_scan.h"

/* The end of the noun phrase that begins at token `first`, at most `end`. */
uint32_t brf_phrase(const BrfScan *scan, uint32_t first, uint32_t end);

/* The same for the subject of an act, behind which its object may stand. */
uint32_t brf_phrase_subject(const BrfScan *scan, uint32_t first, uint32_t end);

/* أوضح | الوزير سامي عون | إلى أن: nothing but who speaks stands from token
 * `first` to `end`, exclusive, if anything does. */
int brf_phrase_is_who(const BrfScan *scan, uint32_t first, uint32_t end);

/* Token i is the عن of an office that stands for a body or a place: النائب عن
 * حزب, النائب عن مدينة. */
int brf_phrase_stands_for(const BrfScan *scan, uint32_t i);

/* What stands behind the ل of token i is a word that the text around has
   without it: لسمعان, where سمعان is spoken of. */
int brf_phrase_named_without_l(const BrfScan *scan, uint32_t i);

/* Token i in the phrase that begins at `first` behind أما is its verb, the last
   in ف up to `end`: أما الطالبة هدى عون فتسكن. */
int brf_phrase_is_predicate(const BrfScan *scan, uint32_t first, uint32_t i,
                            uint32_t end);

/* Token i, a verb or its masdar, is a noun between an office and what has the
   article: أستاذة علم النفس. */
int brf_phrase_in_construct(const BrfScan *scan, uint32_t i);

/* The verb at i, before `end`, is about what its subject keeps to himself: طلب
   عدم ذكر اسمه. */
int brf_phrase_hides(const BrfScan *scan, uint32_t i, uint32_t end);

/* The unknown word at i is such a verb, straight before two words of it, and no
   name: مصدر فضل حجب اسمه. */
int brf_phrase_withholds(const BrfScan *scan, uint32_t i);

/* Token i, behind the first of a phrase, is no part of a name: a plural in ات
   of six letters or more (سامي عون اتهامات; but فرحات), one of the shape of
   تفاصيل, what many are called (سامي وسائل الإعلام), and behind the article
   what is his or hers (محامي الدفاع فكرته). */
int brf_phrase_is_no_name(const BrfScan *scan, uint32_t i);

/* The word at token i names a saying, which says nothing itself: جدد التأكيد
 * على أن. */
int brf_phrase_is_saying(const BrfScan *scan, uint32_t i);

#endif
