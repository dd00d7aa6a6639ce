/* SPDX-License-Identifier: MIT */
#include "brf_hashtag.h"

#include <string.h>

/* Token i of n is such a hashtag, of Arabic letters alone: #كوفيد19 is none. */
static int is_word(const char *text, const BrfToken *tokens, size_t n, size_t i) {
  const BrfToken *t = &tokens[i];
  uint32_t at;
  if (t->kind != BRF_TOKEN_HASHTAG || i == 0 || i + 1 >= n || (t->flags & BRF_TOKEN_LINE) ||
      (t[1].flags & BRF_TOKEN_LINE) || t[-1].kind != BRF_TOKEN_WORD || t[1].kind == BRF_TOKEN_HASHTAG)
    return 0;
  for (at = t->start + 1; at < t->end; at++)
    if ((unsigned char)text[at] < 0x80 && text[at] != '_') return 0;
  return (unsigned char)text[t->start + 1] >= 0xD8 && (unsigned char)text[t->start + 1] <= 0xDB;
}

/* How many words the hashtag t holds, which are stored in `words` where that is not NULL. */
static size_t words_of(const char *text, const BrfToken *t, BrfToken *words) {
  uint32_t from = t->start + 1, at;
  size_t n = 0;
  for (at = from; at <= t->end; at++) {
    if (at < t->end && text[at] != '_') continue;
    if (at > from) {
      if (words != NULL) {
        words[n] = *t;
        words[n].kind = BRF_TOKEN_WORD;
        words[n].start = from;
        words[n].end = at;
        if (n > 0) words[n].flags = 0;
      }
      n++;
    }
    from = at + 1;
  }
  return n;
}

BrfStatus brf_hashtags(const char *text, size_t size, BrfBuf *tokens) {
  BrfToken *list = tokens->data;
  const size_t n = tokens->len;
  size_t more = 0, i, to;
  int any = 0;
  if (memchr(text, '#', size) == NULL) return BRF_OK; /* most texts */
  for (i = 1; i < n; i++) {
    if (!is_word(text, list, n, i)) continue;
    more += words_of(text, &list[i], NULL) - 1;
    any = 1;
  }
  if (!any) return BRF_OK;
  if (!brf_buf_reserve(tokens, more)) return tokens->status;
  list = tokens->data;
  /* from the last to the first, so that nothing is written over that has not been read */
  for (i = n, to = n + more; i-- > 0;) {
    const BrfToken token = list[i];
    if (is_word(text, list, n, i)) {
      to -= words_of(text, &token, NULL);
      words_of(text, &token, &list[to]);
    } else {
      list[--to] = token;
    }
  }
  tokens->len = n + more;
  return BRF_OK;
}

int brf_hashtag_in(const char *text, size_t n) {
  return memchr(text, '#', n) != NULL || memchr(text, '_', n) != NULL;
}

size_t brf_hashtag_off(char *text, size_t n) {
  size_t from, to = 0;
  for (from = 0; from < n; from++)
    if (text[from] != '#') text[to++] = text[from] == '_' ? ' ' : text[from];
  return to;
}
