/* SPDX-License-Identifier: MIT */
/*
** brf_talk: who has the word with whom: whom a pronoun tells, and in whose words.
*/
#ifndef BRF_TALK_H
#define BRF_TALK_H

#include "brf_resolver.h"

#define BRF_TALK_NEVER (-2)

/* Whether the verb of c may be of party p: -1 where its gender speaks against it, BRF_TALK_NEVER
   where its number does, else 1. The gender is soft: a verb before its subject stays singular, and
   bodies take the feminine (أعلنت الوزارة). */
int brf_talk_agrees(const BrfResolver *resolver, const BrfClaim *c, uint32_t p);

/* The claim whose content c stands in, or BRF_NONE; one that is only credited to a source
   is none: وفق البيان، أكد الوزير أن …، موضحاً أن. */
uint32_t brf_talk_level(const BrfResolver *resolver, const BrfClaim *c);

/* The party whose words claim i stands in, where he is whom it tells by a pronoun, and so
   not its speaker: قالت هدى: "قال لي الطبيب"; or BRF_NONE. */
uint32_t brf_talk_teller(const BrfResolver *resolver, uint32_t i);

/* Whom claim i, which stands in nobody's words, tells by a pronoun, and so is not who speaks: قال
   هادي إن الباب مغلق، فرد عليه القاضي; or BRF_NONE. */
uint32_t brf_talk_him(const BrfResolver *resolver, uint32_t i);

/* The person whom the text named last before claim i, of its verb's gender, and whose words it does
   not stand in: قالت هدى: "سألته فقال لي"; or BRF_NONE. */
uint32_t brf_talk_other(const BrfResolver *resolver, uint32_t i);

/* Token `first` begins no subject of claim i: it is told, or through whom it was said, or in
   what was said in marks before it: قال إن "الجيش يستعد"، مضيفا. */
int brf_talk_bars(const BrfResolver *resolver, uint32_t i, uint32_t first);

/* Sets whom claim i, which names nobody, tells: of an answer whoever asked just before (وسأله القاضي …،
   فأجاب); and by a pronoun, in what somebody says, who says it, else who has the word with whoever
   speaks, else nobody whom the text names: the pronoun alone. Its speaker is known. */
void brf_talk_told(BrfResolver *resolver, uint32_t i);

/* Whom a verb before the cue of c in its sentence asks, and who so speaks: سأل القاضي | المتهم عن المال، فقال. False
   where nobody is named. */
int brf_talk_asked_object(const BrfScan *scan, const BrfClaim *c, uint32_t *first, uint32_t *end);

/* Who was asked there: وحين سئل المدير عن الأمر، قال; لدى سؤال المدير عن الأمر، أجاب. */
int brf_talk_asked(const BrfScan *scan, const BrfClaim *c, uint32_t *first, uint32_t *end);

/* The verb of c, or of which its بالقول is (وختمت شهادتها بالقول), is a woman's. */
int brf_talk_by_woman(const BrfScan *scan, const BrfClaim *c);

#endif
