/* SPDX-License-Identifier: MIT */
/*
** brf_told: to whom something is said, and through which medium.
*/
#ifndef BRF_TOLD_H
#define BRF_TOLD_H

#include "brf_claim.h"
#include "brf_lexicon.h"
#include "brf_scan.h"

/*
** Sets the addressee of `c`, or the medium, to what tokens [from, end) between its
** verb and its complement name: قال سالم للصحفيين إن; طلب من الحكومة أن; قال لـ«المدار» إن;
** قال في بيان إن. What something was held for (في حفل للعاملين) is none.
*/
void brf_told(const BrfScan *scan, BrfClaim *c, const BrfCueLemma *cue,
              uint32_t from, uint32_t end);

/* Where whoever speaks begins behind the outlet, or the many, that he says it to straight behind
   the cue at token `from`: قال لـ«المدار» هادي عون, لوكالة المدار مسؤول, للصحافيين الوزير,
   and where `cue` has whom it tells as its object أبلغت «المدار» مصادر. `from` where nothing
   before `end` is so: لـ«المدار» عبر الهاتف, للصحافيين الأجانب. */
uint32_t brf_told_before_who(const BrfScan *scan, const BrfCueLemma *cue, uint32_t from,
                             uint32_t end);

/* Sets the addressee of c, whose cue is a participle or بالقول, by the verb before it, from token
   `floor` on: ورد عليه سامي عون قائلا (a pronoun, see brf_talk_told), وتوجه إلى الحاضرين قائلا; but
   عاد من المدينة قائلا. Nothing where c has one. */
void brf_told_by_host(const BrfScan *scan, BrfClaim *c, uint32_t floor);

/* Sets where what c reports was said, by what opens its sentence: وفي حديث إلى قناة «المدار»،
   رأى سالم أن; وفي بيان لها قالت الوزارة إن. Nothing where c has a medium. */
void brf_told_fronted(const BrfScan *scan, BrfClaim *c);

/* زملاءها, شركاءه: by the hamza before its pronoun the word at i is an object: as a subject it
   would be زملاؤها. */
int brf_told_is_accusative(const BrfScan *scan, uint32_t i);

/* Sets it to the noun phrase at token `at`, straight behind a participle that tells
   somebody, before `end`: مخاطبا الوزير; nothing where `c` has one. */
void brf_told_behind(const BrfScan *scan, BrfClaim *c, const BrfCueLemma *cue,
                     uint32_t at, uint32_t end);

/*
** Splits what follows a verb that tells somebody into speaker and addressee: أخبر
** الرئيس بايدن بوتين; حذر الوزير نظيره; أبلغت الوزارة لجنة البناء. Where the subject
** stands before the verb the one phrase behind it is the addressee.
*/
void brf_told_object(const BrfScan *scan, BrfClaim *c, const BrfCueLemma *cue,
                     int subject_before);

/* Sets the addressee of بالقول, the cue of `c`, to whom the verb before it turns:
   وتوجه إلى المسؤولين بالقول, مخاطبا النواب بالقول; and the speaker where the verb names
   both: خاطبت العطار الوزير بالقول. `floor` is where its clause begins. */
void brf_told_before(const BrfScan *scan, BrfClaim *c, uint32_t floor);

/* The lemma of the cue of c, which is `cue` or, of two that are written alike, the one that tells
   somebody, where he stands in the accusative before بأن: ذكر القاضي المحلفين بأن, ذكرت زملاءها بأن; but
   ذكر القاضي أن. The reading of c becomes its. */
const BrfCueLemma *brf_told_alike(const BrfScan *scan, BrfClaim *c, const BrfCueLemma *cue);

/* "أخبرت زوجتي بأنني سأعود", "وعدت والدي أن أسجل": behind a verb in ت that tells somebody in what
   somebody says, his own one is whom he told; a woman's verb is hers no more than a man is she. And so is a name in ل
   behind a verb whose subject stands before it: قال إنه سيوضح لسعدون أن. */
int brf_told_by_me(const BrfScan *scan, const BrfClaim *c, const BrfCueLemma *cue);

#endif
