/* SPDX-License-Identifier: MIT */
#include "brf_token.h"

#include "brf_token_scan.h"
#include "brf_token_simd.h"

const char *brf_token_kind_name(BrfTokenKind kind) {
  static const char *const names[] = {
      "word", "latin",   "number", "date",  "time", "abbrev", "url",
      "email", "hashtag", "handle", "emoji", "mark", "punct",  "symbol"};
  return names[kind];
}

/*
** The scalar kernel. A plain word is a run of U+0620-065F, U+0680-06D3 and the
** like: two bytes, told by the first and a bound on the second.
*/
void brf_token_scalar(BrfTokenScan *s) {
  size_t at = 0;
  while (at < s->size && s->out->status == BRF_OK) {
    unsigned char c = s->text[at];
    if (c == ' ') {
      at++;
    } else if (brf_token_plain(s->text, at)) {
      BrfToken *token;
      size_t start = at;
      if (s->out->len == s->out->cap && !brf_buf_reserve(s->out, 1)) return;
      token = (BrfToken *)s->out->data + s->out->len++;
      token->kind = BRF_TOKEN_WORD;
      token->spare = 0;
      do at += 2;
      while (at < s->size && brf_token_plain(s->text, at));
      token->start = (uint32_t)start;
      token->end = (uint32_t)at;
      token->flags = s->pending;
      if (start > 0 && s->text[start - 1] == ' ')
        token->flags |= BRF_TOKEN_SPACE;
      s->pending = 0;
    } else {
      at = brf_token_scan(s, at);
    }
  }
}

BrfStatus brf_tokenize(const char *text, size_t size, BrfBuf *out) {
  BrfTokenScan scan;
  if (size >= BRF_MAX_TEXT) return BRF_TOO_LARGE;
  scan.text = (const unsigned char *)text;
  scan.size = size;
  scan.out = out;
  scan.first = out->len;
  scan.pending = BRF_TOKEN_SPACE | BRF_TOKEN_LINE | BRF_TOKEN_PARAGRAPH;
  brf_token_kernel(BRF_KERNEL_BEST)(&scan);
  return out->status;
}
