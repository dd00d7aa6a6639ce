/* SPDX-License-Identifier: MIT */
/*
** brf_resolver: who has been found to speak so far in one document.
*/
#ifndef BRF_RESOLVER_H
#define BRF_RESOLVER_H

#include "brf_claim.h"
#include "brf_entity.h"

typedef struct BrfResolver {
  const BrfScan *scan;
  BrfClaim *claims;
  uint32_t n;
  BrfBuf parties;  /* BrfParty */
  BrfBuf speaker;  /* uint32_t per claim: party or BRF_NONE */
  BrfBuf told;     /* uint32_t per claim: the addressee's party or BRF_NONE */
  BrfBuf how;      /* uint8_t per claim */
  BrfBuf sure;     /* float per claim */
  BrfBuf *mentions;
  int knows_document; /* 1: `document` is known */
  uint32_t document;  /* the party whose statement it is, or BRF_NONE */
  int knows_interviewee;
  uint32_t interviewee; /* party that answers, or BRF_NONE */
  uint32_t outer;       /* whose words the claim at hand is in, or BRF_NONE */
} BrfResolver;

#define brf_resolver_speaker(r, i) brf_buf_at(&(r)->speaker, uint32_t, i)

/* The party that tokens first to end - 1 name, which are a mention of it; `told` and
   `anaphor` as brf_party has them. BRF_NONE when memory is short. */
uint32_t brf_resolver_party(BrfResolver *resolver, uint32_t first, uint32_t end, int told,
                            int *anaphor);

/* The party that tokens first to end - 1 name, behind a ل that may lean on the first; the mention of
   one that is not known yet has the ل before it no more than the name has. */
uint32_t brf_resolver_behind_l(BrfResolver *resolver, uint32_t first, uint32_t end, int told);

/* The same for one that nobody speaks to, whether or not a role stands for a party already known. */
uint32_t brf_resolver_named(BrfResolver *resolver, uint32_t first, uint32_t end);

/* تقول لجويني: the verb of c tells that party p is a woman, or a body in ة. */
void brf_resolver_tell_gender(BrfResolver *resolver, const BrfClaim *c, uint32_t p);

/* Party p was but mentioned: one of the same kind that speaks is nearer. */
void brf_resolver_recede(BrfResolver *resolver, uint32_t p);

#endif
