/* SPDX-License-Identifier: MIT */
/*
** brf_doc: one document. It owns every array, runs the stages in their order
** (validation, tokens, sentences, marks, scan, quotes) and is read-only
** afterwards. Records link to each other by index.
*/
#ifndef BRF_DOC_H
#define BRF_DOC_H

#include "brf.h"
#include "brf_buf.h"
#include "brf_clean.h"
#include "brf_date.h"
#include "brf_lexicon.h"
#include "brf_mark.h"
#include "brf_memo.h"
#include "brf_quantity.h"
#include "brf_quote.h"
#include "brf_sentence.h"
#include "brf_token.h"
#include "brf_utf8.h"

typedef struct BrfDoc {
  const char *text; /* borrowed; must outlive the document */
  size_t size;
  const BrfLexicon *lexicon; /* borrowed; may be NULL */
  BrfAlloc alloc;
  void *block; /* what the arrays lie in, one behind the other */
  size_t block_size;
  size_t bad_byte;  /* after BRF_BAD_UTF8: the first bad byte */
  BrfOffsets offsets;
  BrfBuf tokens;    /* BrfToken */
  BrfBuf sentences; /* BrfSentence */
  BrfBuf marks;     /* BrfMark */
  BrfBuf quotes;    /* BrfQuote, acts among them */
  BrfBuf entities;  /* BrfEntity */
  BrfBuf mentions;  /* BrfMention */
  BrfBuf dates;     /* BrfDate */
  BrfBuf quantities; /* BrfQuantity */
  BrfDocumentDate date; /* as the text tells it */
  BrfBuf boilerplate; /* BrfBoilerplate */
  BrfSpan title;    /* its line, or empty */
} BrfDoc;

/* Prepares an empty document; brf_doc_free is then always safe. */
void brf_doc_init(BrfDoc *doc, const BrfAlloc *alloc);
void brf_doc_free(BrfDoc *doc);

/* What the caller knows of the document, and what he prefers. All zero is
   nothing known, balanced. */
typedef struct BrfDocOptions {
  const BrfLexicon *lexicon; /* borrowed; may be NULL */
  uint8_t mode;              /* BRF_MODE_* */
  BrfDay date;               /* of publication; all 0 where not known */
  const char *title;         /* as metadata has it, or NULL */
  size_t title_size;
  const BrfBoilerplate *boilerplate; /* the caller's, in order and disjoint,
                                        in place of what is found; or NULL */
  size_t nboilerplate;
  BrfMemo *memo; /* makes a series of analyses faster; or NULL */
} BrfDocOptions;

/*
** Analyses `text` (borrowed). On failure the document
** is empty again; after BRF_BAD_UTF8 `bad_byte` names the byte.
*/
BrfStatus brf_doc_analyse(BrfDoc *doc, const char *text, size_t size,
                          const BrfDocOptions *options);

#endif
