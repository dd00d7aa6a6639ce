/* SPDX-License-Identifier: MIT */
/*
** brf_ner: persons, places and organizations named in the running text, beside
** those who are quoted.
*/
#ifndef BRF_NER_H
#define BRF_NER_H

#include "brf.h"
#include "brf_buf.h"
#include "brf_quote.h"
#include "brf_scan.h"

/*
** Adds the parties named in the text to `parties` (of BrfParty) and every
** mention to `mentions` (of BrfMention, entity = party). A person is
** a name behind a definite title or office (الرئيس بايدن, وزير الري السوداني
** خالد المنصور), a name in apposition to one, and afterwards each occurrence
** of its last word; places and organizations come from the gazetteer. An
** unknown word alone is no name.
*/
BrfStatus brf_named(const BrfScan *scan, BrfBuf *parties, BrfBuf *mentions);

/* The mention that tokens first to end - 1 are, without the clitics that lean
   on the first. */
BrfMention brf_mention_of(const BrfScan *scan, uint32_t first, uint32_t end,
                          uint32_t party);

#endif
