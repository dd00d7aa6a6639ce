/* SPDX-License-Identifier: MIT */
#include "brf_memo.h"

#include <string.h>

#include "brf_item.h"

#define WORDS 8192u /* a power of two; 600 KB, which a level-2 cache holds */
#define BYTES 24u   /* of the longest word that is remembered */

typedef struct Known {
  uint64_t text[BYTES / 8]; /* zeros behind the word; all zero: no word */
  BrfTag tag;
} Known;

void brf_memo_init(BrfMemo *memo, const BrfAlloc *alloc) {
  brf_buf_init(&memo->words, sizeof(Known), alloc);
}

void brf_memo_free(BrfMemo *memo) { brf_buf_free(&memo->words); }

/* The memory's words, or NULL where there is none for them. */
static Known *words_of(BrfMemo *memo, const BrfLexicon *lexicon) {
  if (memo == NULL || (lexicon != NULL && lexicon->entries.len > 0))
    return NULL;
  if (memo->words.len == 0) {
    memo->words.status = BRF_OK; /* memory may have come free */
    if (!brf_buf_reserve(&memo->words, WORDS)) return NULL;
    memset(memo->words.data, 0, WORDS * sizeof(Known));
    memo->words.len = WORDS;
  }
  return memo->words.data;
}

/* The word's bytes (`n`, at most BYTES) as integers. `left`: bytes of the text
   from the word on. */
static void load(const char *s, size_t n, size_t left, uint64_t *to) {
  static const uint64_t below[9] = {0, 0xFF, 0xFFFF, 0xFFFFFF, 0xFFFFFFFF,
                                    0xFFFFFFFFFF, 0xFFFFFFFFFFFF,
                                    0xFFFFFFFFFFFFFF, UINT64_MAX};
  static const uint64_t one = 1;
  unsigned char first;
  memcpy(&first, &one, 1);
  if (left >= BYTES && first == 1) { /* little-endian, within the text */
    memcpy(to, s, BYTES);
    to[0] &= below[n < 8 ? n : 8];
    to[1] &= below[n < 8 ? 0 : n < 16 ? n - 8 : 8];
    to[2] &= below[n < 16 ? 0 : n - 16];
  } else {
    memset(to, 0, BYTES);
    memcpy(to, s, n);
  }
}

static uint32_t hash(const uint64_t *text) {
  uint64_t h = (text[0] ^ (text[1] * UINT64_C(0x9E3779B97F4A7C15)) ^
                (text[2] * UINT64_C(0xC2B2AE3D27D4EB4F))) *
               UINT64_C(0xD6E8FEB86659FD93);
  return (uint32_t)(h >> 40);
}

static void work_out(const BrfLexicon *lexicon, const char *s, size_t n,
                     BrfTag *tag) {
  brf_lexicon_tag(lexicon, s, n, tag);
  tag->dated = (uint8_t)brf_item_knows(tag->key);
}

BrfStatus brf_tags(BrfMemo *memo, const BrfLexicon *lexicon, const char *text,
                   size_t size, const BrfToken *tokens, size_t ntokens,
                   BrfBuf *out) {
  Known *words = words_of(memo, lexicon);
  BrfTag *tag;
  size_t i;
  if (ntokens == 0) return BRF_OK;
  if (!brf_buf_reserve(out, ntokens)) return out->status;
  tag = &brf_buf_at(out, BrfTag, out->len);
  out->len += ntokens;
  for (i = 0; i < ntokens; i++, tag++) {
    const char *s = text + tokens[i].start;
    size_t n = tokens[i].end - tokens[i].start;
    uint64_t bytes[BYTES / 8];
    Known *known;
    if (tokens[i].kind != BRF_TOKEN_WORD) {
      memset(tag, 0, sizeof *tag);
      continue;
    }
    if (words == NULL || n > BYTES) {
      work_out(lexicon, s, n, tag);
      continue;
    }
    load(s, n, size - tokens[i].start, bytes);
    known = &words[hash(bytes) & (WORDS - 1)];
    if (known->text[0] != bytes[0] || known->text[1] != bytes[1] ||
        known->text[2] != bytes[2]) {
      work_out(lexicon, s, n, &known->tag);
      memcpy(known->text, bytes, sizeof bytes);
    }
    *tag = known->tag;
  }
  return BRF_OK;
}
