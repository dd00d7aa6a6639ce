/* SPDX-License-Identifier: MIT */
/*
** brf.h: what every part of the core shares: version, status codes, spans,
** the allocator and the limits. No other header is included by all.
**
** Offsets are bytes into the caller's UTF-8 text, start inclusive and end
** exclusive, unless a name says `points` (Unicode code points).
*/
#ifndef BRF_H
#define BRF_H

#include <stddef.h>
#include <stdint.h>

#define BRF_VERSION "0.1.0"

/* How a call ended. 0 is success; a failure leaves its outputs empty. */
typedef enum BrfStatus {
  BRF_OK = 0,
  BRF_NO_MEMORY = -1,     /* the allocator returned NULL */
  BRF_BAD_UTF8 = -2,      /* not strict UTF-8; the byte is reported beside */
  BRF_TOO_LARGE = -3,     /* text of BRF_MAX_TEXT bytes or more */
  BRF_BAD_ARGUMENT = -4,  /* a span out of bounds, an unknown option */
  BRF_BAD_CHARSET = -5,   /* a charset ICU does not know, or undecodable */
  BRF_ICU_FAILED = -6,    /* ICU refused for another reason */
  BRF_BAD_PATTERN = -7,   /* no regular expression; where is told beside */
  BRF_TOO_SLOW = -8       /* a search was stopped: it would take too long */
} BrfStatus;

/* A sentence in English for `status`; static storage, never NULL. */
const char *brf_status_message(BrfStatus status);

/* A stable lower-case code for `status`, such as "bad-utf8". */
const char *brf_status_code(BrfStatus status);

/* A stretch of text: bytes, start inclusive, end exclusive. */
typedef struct BrfSpan {
  uint32_t start;
  uint32_t end;
} BrfSpan;

/* No index, no span: an absent link between records. */
#define BRF_NONE UINT32_MAX

/*
** Memory: one function of lua_Alloc's shape. nsize 0 frees and returns NULL;
** otherwise like realloc, NULL on failure with the old block untouched.
*/
typedef struct BrfAlloc {
  void *(*fn)(void *ud, void *ptr, size_t osize, size_t nsize);
  void *ud;
} BrfAlloc;

/* malloc, realloc and free behind a BrfAlloc. */
extern const BrfAlloc brf_alloc_default;

/* Limits, checked where a text enters the core. */
#define BRF_MAX_TEXT ((size_t)UINT32_MAX - 64)

#endif
