/* SPDX-License-Identifier: MIT */
/*
** brf_resolve: who says what each claim reports, and to whom: by the mention
** beside its cue, or by what the text around it names.
*/
#ifndef BRF_RESOLVE_H
#define BRF_RESOLVE_H

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

/*
** Resolves `claims`, which have contents and mentions already; mentions that it
** finds are appended to `mentions` (of BrfMention). Claims that turn out to be
** nobody's word are made dead. Free the resolver whatever is returned.
*/
BrfStatus brf_resolve(BrfResolver *resolver, const BrfScan *scan,
                      BrfClaim *claims, size_t n, BrfBuf *mentions);

/* What was said by a part of a name becomes the whole name's, also where that
   comes later in the text: once all names of the text are known. */
BrfStatus brf_resolve_names(BrfResolver *resolver);

void brf_resolver_free(BrfResolver *resolver);

#endif
