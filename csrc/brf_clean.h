/* SPDX-License-Identifier: MIT */
/*
** brf_clean: what of a page is not the report, and which line is its title.
** Nothing is cut: spans are labelled. Rules are about lines: short ones
** outside of the running text, and the head of its first paragraph.
*/
#ifndef BRF_CLEAN_H
#define BRF_CLEAN_H

#include "brf.h"
#include "brf_buf.h"
#include "brf_lexicon.h"
#include "brf_token.h"

typedef enum BrfBoilerplateKind {
  BRF_BOILERPLATE_UI,
  BRF_BOILERPLATE_CAPTION,
  BRF_BOILERPLATE_CREDIT,
  BRF_BOILERPLATE_DUPLICATE_TITLE,
  BRF_BOILERPLATE_TRANSLATOR_NOTE,
  BRF_BOILERPLATE_TAGS,
  BRF_BOILERPLATE_DATELINE,
  BRF_BOILERPLATE_BYLINE
} BrfBoilerplateKind;

typedef struct BrfBoilerplate {
  uint32_t start; /* byte */
  uint32_t end;   /* byte, exclusive */
  uint32_t kind;  /* BrfBoilerplateKind */
} BrfBoilerplate;

/*
** Appends the boilerplate of well-formed `text` to `out` (of BrfBoilerplate),
** in order and disjoint. `*title` becomes the span of its title line, empty
** where the text has none. `given`, `given_size`: the title that metadata
** tells, or NULL. `words`: of the tokens, or NULL.
*/
BrfStatus brf_clean(const char *text, size_t size, const BrfToken *tokens,
                    const BrfWords *words, size_t ntokens, const char *given,
                    size_t given_size, BrfBuf *out, BrfSpan *title);

/* "ui", "caption" …; static storage. */
const char *brf_boilerplate_kind_name(BrfBoilerplateKind kind);

#endif
