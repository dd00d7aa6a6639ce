/* SPDX-License-Identifier: MIT */
/*
** brf_mood: whether a clause behind أن or إن is what somebody said, or what he wishes, orders or
** supposes.
*/
#ifndef BRF_MOOD_H
#define BRF_MOOD_H

#include "brf_lexicon.h"
#include "brf_scan.h"

/*
** The أن at token j, before `limit`, has a verb behind it and is the one of wishes and orders
** (اتفقا على أن يعودا, أوصى أن يفعلوا): what follows was agreed, asked or held possible. A word in ي is
** taken for a verb unless the table knows it as a noun (يناير، يوسف).
*/
int brf_mood_wishes(const BrfScan *scan, uint32_t j, uint32_t limit);

/* Behind a verb of `cue` such a clause is what he held: نفى أن تكون, توقع أن يرتفع. */
int brf_mood_states(const BrfCueLemma *cue);

/* Behind one of `cue` in this form, BRF_FORM_*, such a clause is what he asked for or promised (طلب أن, وعد بأن,
   أوصى بأن); not where he did something (اتفقا على أن يعودا, رفض أن يجيب, ارتأى أن يسافر) or feels it (تأمل أن). */
int brf_mood_asks(const BrfCueLemma *cue, unsigned form);

/* The أن at token j tells what somebody decides to do by a verb of `cue`, and not that something is so: قررت المحكمة أن تؤجل
   الجلسة; but قررت أن القانون باطل, قرر أنه لا يعرف المتهم. */
int brf_mood_decides(const BrfScan *scan, uint32_t j, const BrfCueLemma *cue);

/* Token j is ألا with a verb behind it, which is أن and لا in one: رجح ألا يتم. To the lexicon
   it is إلا; ألا وهو is neither. */
int brf_mood_negates(const BrfScan *scan, uint32_t j);

/* The إن at token j is a condition before لم: هدده بالاعتقال إن لم يسلم نفسه. */
int brf_mood_is_if(const BrfScan *scan, uint32_t j);

/* The same, or behind a colon إن كان: وزاد: إن كان الأمر كذلك، فلا بأس. */
int brf_mood_is_condition(const BrfScan *scan, uint32_t j);

#endif
