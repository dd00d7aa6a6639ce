/* SPDX-License-Identifier: MIT */
/*
** brf_memo: the tags of a text's words, and a memory of those met before. The
** words of news are much the same from report to report: what a word is has
** to be worked out for one in ten of them.
*/
#ifndef BRF_MEMO_H
#define BRF_MEMO_H

#include "brf.h"
#include "brf_arena.h"
#include "brf_buf.h"
#include "brf_lexicon.h"
#include "brf_tag.h"
#include "brf_token.h"

/* Some thousands of words and the last text's; one thread's at a time. It may
   be handed to any number of analyses, of any lexicon, one after the other. */
typedef struct BrfMemo { /* private */
  BrfArena arena;
  BrfBuf places;    /* of the words that are remembered */
  BrfBuf tags;      /* BrfTag: theirs, and behind them the text's others */
  BrfBuf word;      /* uint32_t for each token, see BrfWords */
  BrfBuf events;    /* uint8_t for each token */
  BrfBuf joints;    /* likewise */
  uint32_t now;     /* counts the texts */
  uint32_t size;    /* words that can be remembered */
  uint32_t learned; /* since it has that size */
} BrfMemo;

/* Allocates nothing before it is used. */
void brf_memo_init(BrfMemo *memo, const BrfAlloc *alloc);
void brf_memo_free(BrfMemo *memo);

/* Memory to work in, where everything that was taken before is given back. It
   is there as long as the memo is. */
const BrfAlloc *brf_memo_alloc(BrfMemo *memo);

/*
** The words of a text, which are valid up to the next call. `lexicon` may be
** NULL; words are remembered for the next text only where the lexicon has no
** entries of its own.
*/
BrfStatus brf_memo_words(BrfMemo *memo, const BrfLexicon *lexicon,
                         const char *text, size_t size, const BrfToken *tokens,
                         size_t ntokens, BrfWords *words);

#endif
