/* SPDX-License-Identifier: MIT */
/*
** brf_polarity: which words of a text are denied, read from its first word to
** its last: the word behind a negation, or behind what hands one on (لم تكن
** الحافلة تقل). What goes on from there to the next stop or comma is neither said
** nor denied by itself (لم نجد سترات تكفي). What denies nothing (لا يزال), and what is so but for something
** (لم يصب إلا اثنان), is not denied. The words are those of data/polarity.tsv.
*/
#ifndef BRF_POLARITY_H
#define BRF_POLARITY_H

#include "brf.h"
#include "brf_clitic.h"
#include "brf_tag.h"

/* What a word is. */
typedef enum BrfPolarityStep {
  BRF_POLARITY_SAID,
  BRF_POLARITY_UNDER, /* behind a negation, but not what it denies */
  BRF_POLARITY_DENIED,
  BRF_POLARITY_NEGATION, /* no more than a negation: لم, عدم */
  BRF_POLARITY_LIFTED    /* said, and so is all since brf_polarity_pause */
} BrfPolarityStep;

typedef struct BrfPolarity {
  uint8_t left;   /* private, like the rest: words that are still denied */
  uint8_t under;
  uint8_t jussive;
  uint8_t except; /* the word before may except what is behind it: إلا */
  uint8_t topic;
} BrfPolarity;

/* Before the first word. */
void brf_polarity_init(BrfPolarity *polarity);

/* A stop or comma: no negation reaches over it. */
void brf_polarity_pause(BrfPolarity *polarity);

/*
** Reads the next word. `*jussive` is 1 where a verb is denied by لم, which cuts
** its weak letter short (تتلق).
*/
BrfPolarityStep brf_polarity_read(BrfPolarity *polarity, const BrfTag *tag,
                                  const BrfClitics *clitics, BrfKey bare,
                                  int *jussive);

#endif
