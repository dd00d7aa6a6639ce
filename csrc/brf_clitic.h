/* SPDX-License-Identifier: MIT */
/*
** brf_clitic: what leans on an Arabic word: conjunctions, prepositions, the
** future's seen and the article before it, pronouns after it. Decided by the
** word alone, from its form and tables of words that begin or end in the same
** letters (وزير، بلد، كان); what stays in doubt is left whole.
*/
#ifndef BRF_CLITIC_H
#define BRF_CLITIC_H

#include "brf.h"

typedef enum BrfClitic {
  BRF_CLITIC_WA, /* و and */
  BRF_CLITIC_FA, /* ف then */
  BRF_CLITIC_BI, /* ب by, in */
  BRF_CLITIC_LI, /* ل to, for */
  BRF_CLITIC_KA, /* ك like */
  BRF_CLITIC_SA, /* س will */
  BRF_CLITIC_AL, /* ال the */
  BRF_CLITIC_HU, /* ه and the other pronouns */
  BRF_CLITIC_HA,
  BRF_CLITIC_HUM,
  BRF_CLITIC_HUNNA,
  BRF_CLITIC_HUMA,
  BRF_CLITIC_KAF,
  BRF_CLITIC_KUM,
  BRF_CLITIC_KUMA,
  BRF_CLITIC_NA,
  BRF_CLITIC_NI,
  BRF_CLITIC_YA
} BrfClitic;

typedef struct BrfClitics {
  BrfSpan stem;          /* bytes of the word between the clitics */
  uint8_t nproclitics;   /* 0 to 4 */
  uint8_t nenclitics;    /* 0 or 1 */
  uint8_t proclitics[4]; /* BrfClitic, in order; للأمن has LI and AL, though
                            the article is written as one lam */
  uint8_t enclitics[1];
} BrfClitics;

/* Tells the clitics of the well-formed `word` of `size` bytes. */
void brf_clitics(const char *word, size_t size, BrfClitics *out);

/* The bare letters of a clitic; static storage. */
const char *brf_clitic_form(BrfClitic clitic);

#endif
