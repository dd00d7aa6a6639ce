/* SPDX-License-Identifier: MIT */
/*
** brf_token_scan: what the kernels of brf_token leave over. A kernel finds the
** plain words (runs of the commonest Arabic letters) and skips U+0020; all
** else is read here, a token or a stretch of white space at a time. Tokens
** already found may grow: the word before a hyphen, the initial before a stop.
*/
#ifndef BRF_TOKEN_SCAN_H
#define BRF_TOKEN_SCAN_H

#include "brf.h"
#include "brf_buf.h"
#include "brf_token.h"

typedef struct BrfTokenScan {
  const unsigned char *text; /* well-formed */
  size_t size;
  BrfBuf *out;     /* of BrfToken */
  size_t first;    /* index in `out` of the text's first token */
  uint8_t pending; /* BRF_TOKEN_* for the token that comes next */
} BrfTokenScan;

/*
** Reads what stands at `at`, the edge of a code point at which no plain word
** starts, and returns where to go on: past `at`, at most `size`. A failure to
** allocate is remembered in `out`.
*/
size_t brf_token_scan(BrfTokenScan *scan, size_t at);

/* A word of more bytes is no abbreviation, whatever its marks. */
#define BRF_TOKEN_ABBREV_BYTES 5

/* Whether the letters of a plain word stand at `at`; see brf_token.c. */
static inline int brf_token_plain(const unsigned char *text, size_t at) {
  unsigned char lead = text[at];
  if (lead < 0xD8 || lead > 0xDB) return 0;
  if (lead == 0xD8) return text[at + 1] >= 0xA0;
  if (lead == 0xD9) return text[at + 1] < 0xA0;
  return lead == 0xDA || text[at + 1] < 0x94;
}

#endif
