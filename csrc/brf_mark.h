/* SPDX-License-Identifier: MIT */
/*
** brf_mark: pairing and nesting of quotation marks and brackets. Never fails
** on data: what has no partner is told by its flags.
*/
#ifndef BRF_MARK_H
#define BRF_MARK_H

#include "brf.h"
#include "brf_buf.h"
#include "brf_tag.h"
#include "brf_token.h"

typedef enum BrfMarkClass {
  BRF_MARK_DOUBLE,    /* “ ” " „ ″, and (( )) */
  BRF_MARK_GUILLEMET, /* « » ﴿ ﴾ */
  BRF_MARK_SINGLE,    /* ' ‘ ’ ‹ › */
  BRF_MARK_PAREN      /* ( ) [ ] */
} BrfMarkClass;

#define BRF_MARK_UNBALANCED 1u /* no partner: `close` is BRF_NONE */
#define BRF_MARK_MIXED 2u      /* partners of different shape, or reversed */
#define BRF_MARK_CONTINUED 4u  /* opened again on each paragraph */
#define BRF_MARK_OUTER 8u /* a closed single mark that stands in no other */
#define BRF_MARK_TWICE 16u /* (( … )), ''…'', ""…"": the inner ones between */

/* One pair, in order of its opening mark. */
typedef struct BrfMark {
  uint32_t open;   /* token */
  uint32_t close;  /* token, or BRF_NONE */
  uint32_t parent; /* index of the innermost pair around it, or BRF_NONE */
  uint8_t cls;     /* BrfMarkClass */
  uint8_t flags;   /* BRF_MARK_* */
  uint16_t spare;
} BrfMark;

/* The mark is one of quotation: no bracket, and a single mark only where no
   other is around it ('كذا', not "قال 'كذا'"). */
static inline int brf_mark_quotes(const BrfMark *mark) {
  return mark->cls == BRF_MARK_DOUBLE || mark->cls == BRF_MARK_GUILLEMET ||
         (mark->flags & BRF_MARK_OUTER) != 0;
}

/* The tokens between a closed pair. */
static inline uint32_t brf_mark_size(const BrfMark *mark) {
  return mark->close - mark->open - (mark->flags & BRF_MARK_TWICE ? 3 : 1);
}

/*
** Appends the pairs to `out` (of BrfMark). `events`: as BrfWords has them, or
** NULL. Pairs nest properly. A mark stays
** open over a line break only where the next mark of its kind closes it, or
** opens the next paragraph of the same quote.
*/
BrfStatus brf_marks(const char *text, const BrfToken *tokens, size_t ntokens,
                    const uint8_t *events, BrfBuf *out);

#endif
