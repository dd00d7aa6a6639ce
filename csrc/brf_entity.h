/* SPDX-License-Identifier: MIT */
/*
** brf_entity: the someones of one document: which phrases name the same one.
*/
#ifndef BRF_ENTITY_H
#define BRF_ENTITY_H

#include "brf.h"
#include "brf_buf.h"
#include "brf_quote.h"
#include "brf_scan.h"
#include "brf_wording.h"

#define BRF_PARTY_KEPT 6u /* words of a phrase that are kept */

/* One entity under construction. */
typedef struct BrfParty {
  uint32_t first, end; /* tokens of its fullest mention */
  uint32_t latest;     /* token of its latest mention */
  uint32_t mentions;
  uint8_t type;        /* BrfEntityType */
  uint8_t feminine;
  uint8_t role;        /* 1: known by role only, no name */
  uint8_t leans;       /* 1: its first word has a ل before it, see brf_word_leans */
  uint16_t id;         /* in the gazetteer, or 0 */
  uint32_t name, name_end; /* tokens of the fullest bare name, or equal */
  uint64_t signature;  /* a bit for each of its words, see brf_party_sign */
  BrfPartyWord kept[BRF_PARTY_KEPT]; /* the words of `first` to `end` - 1 when */
  uint32_t kept_first, kept_end; /* they were these; equal: none are kept */
  uint8_t kept_leans, nkept, joint;
} BrfParty;

/* Parties before and behind that one is compared with: no report names as many,
   and the work on a text that does stays in proportion to it. */
#define BRF_PARTY_REACH 1000u

/*
** The party (index in `parties`, of BrfParty) that tokens first to end - 1
** name, a new one where none fits; BRF_NONE when memory is short or the phrase
** has no word. `told`: the phrase is of whom somebody speaks to, who is not whoever
** spoke last. `*anaphor` is 1 when a role stood for a party already known. An
** office alone is not the party `outer`, who tells of it (قالت هدى عون إن الوزيرة
** أكدت), or BRF_NONE.
*/
uint32_t brf_party(const BrfScan *scan, BrfBuf *parties, uint32_t first,
                   uint32_t end, uint32_t outer, int told, int *anaphor);

/* Whether a phrase has just the words of the party's. */
int brf_party_same(const BrfScan *scan, BrfParty *party, uint32_t first,
                   uint32_t end);

/* Whether a name has another given name than the party: سامي عون, where that is
   هاني عون. */
int brf_party_kin(const BrfScan *scan, BrfParty *party, uint32_t first,
                  uint32_t end);

/* The party whose name ends in the unknown word at i without its ل: لبايدن is
   بايدن where one is known; BRF_NONE otherwise. */
uint32_t brf_party_told(const BrfScan *scan, const BrfBuf *parties, uint32_t i);

/*
** The party that names the same person more fully, or BRF_NONE: زيلينسكي alone
** and الرئيس فولوديمير زيلينسكي of a later line. None where two fit.
*/
uint32_t brf_party_fuller(const BrfScan *scan, const BrfBuf *parties,
                          uint32_t party);

/* Whether the party's phrase names two: بايدن وبوتين. */
int brf_party_joint(const BrfScan *scan, BrfParty *party);

/* A bit for each word of tokens first to end, exclusive, as BrfParty.signature has them. */
uint64_t brf_party_signature(const BrfScan *scan, uint32_t first, uint32_t end);

/* Sets the signature from the words first to end - 1: parties without a bit in
   common share no word. */
void brf_party_sign(const BrfScan *scan, BrfParty *party);

#endif
