/* SPDX-License-Identifier: MIT */
/*
** brf_wording: the words of two phrases compared: whether they name the same one.
*/
#ifndef BRF_WORDING_H
#define BRF_WORDING_H

#include "brf_scan.h"

#define BRF_WORDING_MAX 24u /* words of a phrase that are compared */

/* A word of a phrase, as phrases are compared. */
typedef struct BrfPartyWord {
  BrfKey key; /* without article and proclitics */
  uint64_t kinds;
  int definite; /* 1: has the article */
  int whose;    /* of the first: 1: whose kin one is, who is not named behind a comma */
} BrfPartyWord;

/* Kinds of words that name no one of their own: an office, a body, a document. */
#define BRF_WORDING_GENERIC                                                       \
  (UINT64_C(1) << BRF_WORD_ROLE | UINT64_C(1) << BRF_WORD_TITLE |                 \
   UINT64_C(1) << BRF_WORD_ORGANIZATION | UINT64_C(1) << BRF_WORD_MEDIA |         \
   UINT64_C(1) << BRF_WORD_DOCUMENT | UINT64_C(1) << BRF_WORD_MEDIUM |            \
   UINT64_C(1) << BRF_WORD_BOTH)

/* The words of one phrase, which somebody else owns. */
typedef struct BrfWording {
  const BrfPartyWord *words;
  unsigned n;
  int joint; /* 1: it names two: بايدن وبوتين */
} BrfWording;

/* The words of tokens first to end - 1, in `room` for BRF_WORDING_MAX of them. */
BrfWording brf_wording(const BrfScan *scan, uint32_t first, uint32_t end, BrfPartyWord *room);

/* Whether the indefinite office that begins a phrase has to do with another's, whose name
   it is: مصدر مقرب من الرئيس سامي عون, متحدث باسم الوزير سامي عون; but متحدث باسم الجيش سامي عون. */
int brf_wording_of_another(const BrfScan *scan, uint32_t first, uint32_t end);

/* A bit for each word: phrases without one in common share no word. */
uint64_t brf_wording_signature(const BrfWording *w);

/* What a phrase of these words names (BrfEntityType). */
uint8_t brf_wording_type(const BrfWording *w);

/* The words of `a` that `b` has. */
unsigned brf_wording_common(const BrfWording *a, const BrfWording *b);

/* Both have the same words. */
int brf_wording_same(const BrfWording *a, const BrfWording *b);

/* Their adjectives are of two nations: الوزير الروسي, الوزير الأميركي. */
int brf_wording_other_nation(const BrfWording *a, const BrfWording *b);

/* Two of one family: هاني عون is not سامي عون. */
int brf_wording_other_given(const BrfWording *a, const BrfWording *b);

/* The same last word is a family name: الرئيس بايدن, جو بايدن. One with the article is
   an adjective where it stands behind no given name: السفير القبرصي is not وزير
   الخارجية القبرصي. */
int brf_wording_one_family(const BrfWording *a, const BrfWording *b);

/* The second word of `a` is an ordinal that the second of `b` is not: المتهم الثالث is
   not المتهم الأول. */
int brf_wording_other_number(const BrfWording *a, const BrfWording *b);

/* `b` is whose kin one is, and `a` is another: سالم عون of والدة الشهيد سالم عون; but هدى عون، والدة الشهيد
   and الوالدة are she. */
int brf_wording_is_kin(const BrfWording *a, const BrfWording *b);

/* The words of `a`, which are all of `b` too, are what somebody has an office of:
   الدفاع المدني of المتحدث باسم الدفاع المدني سالم عون, الرئيس of نائب الرئيس سالم عون; but
   الوزير of الوزير سالم عون is he, and عون of both. */
int brf_wording_part_of_office(const BrfWording *a, const BrfWording *b);

/* The office `head` stands in the phrase behind some name, and is another's where it
   has the article or the name an office of its own: المحامي سالم عون دفاع المتهم; but سالم
   عون، مدرب الفريق. */
int brf_wording_behind_names(const BrfPartyWord *head, const BrfWording *w);

/* The office alone is another's than the phrase's, which does not have it: الشاهد, المنتج is
   not سالم عون; but المتحدث, المسؤول may be anybody who spoke, and الرجل whoever has none. */
int brf_wording_other_office(const BrfPartyWord *office, const BrfWording *w);

/* One of the words is an office: سامي عون، الناطق باسم الحكومة. */
int brf_wording_has_office(const BrfWording *w);

/* The head is a body or a document, no person or office. */
int brf_wording_is_body(const BrfPartyWord *head);

/* بيان, تقرير: no source or speaker. */
int brf_wording_is_document(const BrfPartyWord *head);

/* مصدر, مصادر. */
int brf_wording_is_source(const BrfPartyWord *head);

/* المسؤول, المسؤولة: an official of any office. */
int brf_wording_is_official(const BrfPartyWord *head);

/* الأول behind an office makes another of it: الوزير الأول is no الوزير. */
int brf_wording_is_first(const BrfPartyWord *word);

#endif
