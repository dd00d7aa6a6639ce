/* SPDX-License-Identifier: MIT */
/*
** brf_source: phrases that attribute without a verb: بحسب المسؤول, وفقاً لـ …, على حد
** قوله, برأيه.
*/
#ifndef BRF_SOURCE_H
#define BRF_SOURCE_H

#include "brf_scan.h"

typedef struct BrfSource {
  uint32_t first; /* token where the phrase opens */
  uint32_t who;   /* token where the source's phrase begins, behind its opening */
  int pronoun;    /* 1: the source is a pronoun: وفقاً له */
} BrfSource;

/* Token i is ما or لما: وفق ما أعلنه المعهد, وفقا لما أعلنه, تقديرها لما وصفته. */
int brf_source_is_what(const BrfScan *scan, uint32_t i);

/* Whether token i has the word by which such a phrase is known. */
int brf_source(const BrfScan *scan, uint32_t i, BrfSource *found);

/* على at i of …، على ما أفاد مسؤولون, set off by a comma as agencies have it; not
   ردا على ما قاله. */
int brf_source_by_what(const BrfScan *scan, uint32_t i);

/* The verb at token i stands in such a phrase: وفق ما أوردته الوزارة, وفقا لما نقلته الوكالة. */
int brf_source_of_what(const BrfScan *scan, uint32_t i);

#endif
