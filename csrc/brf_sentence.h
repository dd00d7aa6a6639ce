/* SPDX-License-Identifier: MIT */
/*
** brf_sentence: sentence ends, from the tokens around punctuation. Sentences
** are in order and disjoint; white space between them belongs to none.
*/
#ifndef BRF_SENTENCE_H
#define BRF_SENTENCE_H

#include "brf.h"
#include "brf_buf.h"
#include "brf_tag.h"
#include "brf_token.h"

typedef struct BrfSentence {
  uint32_t start;       /* byte */
  uint32_t end;         /* byte, exclusive; closing marks included */
  uint32_t first_token; /* index of its first token */
  uint32_t end_token;   /* index after its last token */
} BrfSentence;

/* Appends the sentences of `text`, whose tokens are given, to `out`. `events`:
   as BrfWords has them, or NULL. */
BrfStatus brf_sentences(const char *text, size_t size, const BrfToken *tokens,
                        size_t ntokens, const uint8_t *events, BrfBuf *out);

#endif
