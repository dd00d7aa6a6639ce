/* SPDX-License-Identifier: MIT */
/*
** brf_memo: the tags of a text's words, and a memory of those met before. The
** words of news are much the same from report to report: what a word is has
** to be worked out for one in ten of them.
*/
#ifndef BRF_MEMO_H
#define BRF_MEMO_H

#include "brf.h"
#include "brf_buf.h"
#include "brf_lexicon.h"
#include "brf_token.h"

/* Some thousands of words; one thread's at a time. It may be handed to any
   number of analyses, of any lexicon, one after the other. */
typedef struct BrfMemo {
  BrfBuf words; /* private */
} BrfMemo;

/* Allocates nothing before it is used. */
void brf_memo_init(BrfMemo *memo, const BrfAlloc *alloc);
void brf_memo_free(BrfMemo *memo);

/*
** Appends the tag of each token to `out` (of BrfTag); of what is no word it is
** all zero. `lexicon` and `memo` may be NULL; words are remembered only where
** the lexicon has no entries of its own, and where there is memory for it.
*/
BrfStatus brf_tags(BrfMemo *memo, const BrfLexicon *lexicon, const char *text,
                   size_t size, const BrfToken *tokens, size_t ntokens,
                   BrfBuf *out);

#endif
