/* SPDX-License-Identifier: MIT */
/*
** brf_gazetteer: places, organizations and media that news names without
** introducing them, from data/gazetteer.tsv, matched over folded tokens with
** their proclitics taken off.
*/
#ifndef BRF_GAZETTEER_H
#define BRF_GAZETTEER_H

#include "brf_scan.h"

typedef struct BrfGazetteerHit {
  uint32_t end;  /* token after the name */
  uint16_t id;   /* names of one id are names of the same */
  uint8_t type;  /* BrfEntityType */
  uint8_t feminine; /* a country, unless the table says it is not, or a city */
} BrfGazetteerHit;

/* Sets which names begin with the word, for brf_gazetteer_find. */
void brf_gazetteer_describe(BrfTag *tag);

/* The longest name that begins at token i; false when there is none. */
int brf_gazetteer_find(const BrfScan *scan, uint32_t i, BrfGazetteerHit *hit);

/* Ids are less than this. */
size_t brf_gazetteer_ids(void);

/* The id as it stands in the table ("US", "nato"); "" for 0. */
const char *brf_gazetteer_id(uint16_t id);

/* The id of the country whose capital, and so whose government in the language
   of news (قالت موسكو), the city `id` is; NULL for all else. */
const char *brf_gazetteer_capital_of(const char *id);

#endif
