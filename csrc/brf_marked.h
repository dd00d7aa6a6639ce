/* SPDX-License-Identifier: MIT */
/*
** brf_marked: what quotation marks in the phrase behind a word of report hold: speech, or a
** name or a term of whoever speaks, which leaves what was said to a clause or a colon.
*/
#ifndef BRF_MARKED_H
#define BRF_MARKED_H

#include "brf.h"
#include "brf_lexicon.h"
#include "brf_scan.h"

#define BRF_NAME_TOKENS 3u /* marks around so few words may hold a name */

/*
** Whether the marks that open at token j hold speech rather than a name in the phrase of who
** speaks, behind the word of report at i, of lemma `cue`, in the clause up to `limit`, exclusive:
** قالت مجلة "المرايا" الشهرية إن refuses them, وتابع "الرئيس كان …" takes them.
*/
int brf_marked_speech(const BrfScan *scan, uint32_t i, const BrfCueLemma *cue, uint32_t j,
                      uint32_t limit);

/*
** Whether the marks that open at token j are what the preposition before them governs, and so the
** words used by the verb of lemma `cue`: وصفه بـ"…", داعياً إلى "…", تحدث عن "…". Behind إلى and عن a few
** words are a name or a term: تحدث عن "الحزام والطريق".
*/
int brf_marked_object(const BrfScan *scan, const BrfCueLemma *cue, uint32_t j);

/* دعا الوزير "السكان كافة إلى الهدوء": the marks that open at token j hold whom the verb at token i, of lemma `cue`, calls
   upon, and to what; but دعت منظمة "نساء من أجل السلام". */
int brf_marked_upon(const BrfScan *scan, uint32_t i, const BrfCueLemma *cue, uint32_t j);

/* وقالت (لا نريد منهم شيئا).: the bracket `mark` at token j, behind the verb at token i and who says it at most, holds speech, and
   ends the sentence; but وقالت (أم خليفة), وقال الوزير (الذي يزور المدينة). */
int brf_marked_bracket(const BrfScan *scan, uint32_t i, uint32_t j, const BrfMark *mark);

/* Marks close right before the verb at token i, or before a comma there: they open at *open. */
int brf_marked_before(const BrfScan *scan, uint32_t i, uint32_t *open);

/* The same of more than a name, "…"، قال المسؤول; where the marks open the sentence, of more than a word. A title
   (وفي مقال "أنا جزء منهم"، أشار) is refused. */
int brf_marked_said_before(const BrfScan *scan, uint32_t i, uint32_t *open);

/* "…". هذا ما قاله سالم; "…"، بهذه الكلمات وصفت هدى; "…"، هكذا لخصت هدى حالها: what stands before the verb at token i goes back
   to the marks, which open at *open. */
int brf_marked_pointed_at(const BrfScan *scan, uint32_t i, uint32_t *open);

/* "نحن نخسر" كما قال.: straight behind the marks, which open at *open and hold more than a name, كما before the verb at
   token i tells who says what they hold, and nothing else follows. */
int brf_marked_as_said(const BrfScan *scan, uint32_t i, uint32_t *open);

#endif
