/* SPDX-License-Identifier: MIT */
/*
** brf_token: words, numbers, marks and symbols with their spans. Tokens are
** in order and disjoint; white space and invisible controls between them
** belong to none. Input is well-formed UTF-8 (brf_utf8_validate first).
*/
#ifndef BRF_TOKEN_H
#define BRF_TOKEN_H

#include <string.h>

#include "brf.h"
#include "brf_buf.h"

typedef enum BrfTokenKind {
  BRF_TOKEN_WORD,    /* Arabic letters, with their tashkeel and tatweel */
  BRF_TOKEN_LATIN,   /* letters of any other script: Reuters, U.S. */
  BRF_TOKEN_NUMBER,  /* 50  5,000  12.5%  ٣٫٥  40 %; no sign */
  BRF_TOKEN_DATE,    /* 30/12/2021  30-12-2021  2021-12-30 */
  BRF_TOKEN_TIME,    /* 12:41 */
  BRF_TOKEN_ABBREV,  /* د.  أ.ف.ب  م. with their stops */
  BRF_TOKEN_URL,
  BRF_TOKEN_EMAIL,
  BRF_TOKEN_HASHTAG, /* #الناتو */
  BRF_TOKEN_HANDLE,  /* @name */
  BRF_TOKEN_EMOJI,   /* one emoji sequence */
  BRF_TOKEN_MARK,    /* one quotation mark or bracket: “ ” « » " ' ‹ › ( ) */
  BRF_TOKEN_PUNCT,   /* . ، , : ؛ ! ؟ … - – a run of equal marks is one */
  BRF_TOKEN_SYMBOL   /* anything else visible */
} BrfTokenKind;

/* BrfToken.flags: what stands between this token and the one before it.
   The first token of a text has LINE and PARAGRAPH set. */
#define BRF_TOKEN_SPACE 1u     /* white space (or a line break) */
#define BRF_TOKEN_LINE 2u      /* at least one line break */
#define BRF_TOKEN_PARAGRAPH 4u /* at least one empty line */
#define BRF_TOKEN_PERCENT 8u   /* NUMBER: ends in a percent sign */
#define BRF_TOKEN_STOP 16u     /* PUNCT: . ! ? ؟ … and their like */

typedef struct BrfToken {
  uint32_t start; /* byte */
  uint32_t end;   /* byte, exclusive */
  uint8_t kind;   /* BrfTokenKind */
  uint8_t flags;  /* BRF_TOKEN_* */
  uint16_t spare;
} BrfToken;

/* Appends the tokens of well-formed `text` to `out` (of BrfToken). */
BrfStatus brf_tokenize(const char *text, size_t size, BrfBuf *out);

/* The word of n bytes is one or two tatweels and nothing else, which writers put for a dash: وقال كرم ـ
   في تصريح ـ إن. */
static inline int brf_token_tatweel(const char *s, size_t n) {
  return (n == 2 || n == 4) && !memcmp(s, "\xD9\x80\xD9\x80", n);
}

/* "word", "latin", "number" … for a kind; static storage. */
const char *brf_token_kind_name(BrfTokenKind kind);

#endif
