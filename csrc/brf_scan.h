/* SPDX-License-Identifier: MIT */
/*
** brf_scan: the text as the grammar sees it: tokens with their tags,
** sentences and marks, and for each token where it stands. Read-only for the
** stages behind it. Token ranges are half-open: first, end.
*/
#ifndef BRF_SCAN_H
#define BRF_SCAN_H

#include "brf.h"
#include "brf_buf.h"
#include "brf_clean.h"
#include "brf_lexicon.h"
#include "brf_mark.h"
#include "brf_sentence.h"
#include "brf_token.h"

/* What a mark of punctuation does to a clause. */
typedef enum BrfPunct {
  BRF_PUNCT_NONE,
  BRF_PUNCT_COMMA, /* ، , */
  BRF_PUNCT_COLON,
  BRF_PUNCT_SEMI,  /* ؛ ; */
  BRF_PUNCT_STOP,  /* . ! ؟ */
  BRF_PUNCT_DOTS,  /* .. … */
  BRF_PUNCT_DASH,  /* - – — */
  BRF_PUNCT_OTHER
} BrfPunct;

/* The balance between missing quotes and making them up. Precision asks weak
   verbs for the complement that their entry names, close by; recall lets any
   verb of report take any clause. */
enum { BRF_MODE_BALANCED, BRF_MODE_PRECISION, BRF_MODE_RECALL };

typedef struct BrfScan {
  const char *text;
  size_t size;
  uint32_t n; /* tokens */
  const BrfToken *tokens;
  const BrfSentence *sentences;
  uint32_t nsentences;
  const BrfMark *marks;
  uint32_t nmarks;
  const BrfLexicon *lexicon; /* may be NULL */
  uint8_t mode;     /* BRF_MODE_*; balanced unless set */
  const BrfTag *tags;    /* see BrfWords */
  const uint32_t *word;
  const uint8_t *events;
  const uint8_t *joints;
  uint8_t *punct;     /* per token: BrfPunct */
  uint8_t *muted;     /* per token: 1 where boilerplate stands */
  uint32_t *sentence; /* per token: its sentence */
  uint32_t *mark;     /* per token: the mark it opens or closes, or BRF_NONE */
  uint32_t *inside;   /* per token: innermost closed quotation mark (no bracket)
                         strictly around it, or BRF_NONE */
  uint32_t *scope;    /* per sentence: the token where it ends, marks that close
                         in a later sentence included */
  void *block;        /* what these lie in */
  size_t size_of_block;
  const BrfAlloc *alloc;
} BrfScan;

/*
** Fills a scan over borrowed arrays; `words` are those of the tokens. `muted`
** spans (in order) are no part of the report. On failure the scan is empty and needs no freeing.
*/
BrfStatus brf_scan_init(BrfScan *scan, const char *text, size_t size,
                        const BrfToken *tokens, const BrfWords *words,
                        size_t ntokens,
                        const BrfSentence *sentences, size_t nsentences,
                        const BrfMark *marks, size_t nmarks,
                        const BrfBoilerplate *muted, size_t nmuted,
                        const BrfLexicon *lexicon, const BrfAlloc *alloc);
void brf_scan_free(BrfScan *scan);

#define brf_tag(s, i) (&(s)->tags[(s)->word[i]])
#define brf_punct(s, i) ((BrfPunct)(s)->punct[i])
#define brf_inside(s, i) ((s)->inside[i])
#define brf_is(s, i, kind) brf_tag_is(brf_tag(s, i), BRF_WORD_##kind)

/* The pair of quotation marks (no bracket) that token i opens, or NULL; an
   unbalanced one is returned too. */
static inline const BrfMark *brf_scan_opens(const BrfScan *scan, uint32_t i) {
  uint32_t m = scan->mark[i];
  if (m == BRF_NONE || scan->marks[m].open != i || !brf_mark_quotes(&scan->marks[m]))
    return NULL;
  return &scan->marks[m];
}

/* The bracket that token i opens and that is closed, or NULL. */
static inline const BrfMark *brf_scan_bracket(const BrfScan *scan, uint32_t i) {
  uint32_t m = scan->mark[i];
  if (m == BRF_NONE || scan->marks[m].open != i ||
      scan->marks[m].cls != BRF_MARK_PAREN || scan->marks[m].close == BRF_NONE)
    return NULL;
  return &scan->marks[m];
}

/* Either of the two, or NULL. */
static inline const BrfMark *brf_scan_pair(const BrfScan *scan, uint32_t i) {
  const BrfMark *mark = brf_scan_opens(scan, i);
  return mark != NULL ? mark : brf_scan_bracket(scan, i);
}

/* The pair of quotation marks or bracket that token i closes, or NULL. */
static inline const BrfMark *brf_scan_closed(const BrfScan *scan, uint32_t i) {
  uint32_t m = scan->mark[i];
  return m != BRF_NONE && scan->marks[m].close == i ? &scan->marks[m] : NULL;
}

/* 1 when token i closes a quotation mark. */
static inline int brf_scan_closes(const BrfScan *scan, uint32_t i) {
  const BrfMark *mark = brf_scan_closed(scan, i);
  return mark != NULL && brf_mark_quotes(mark);
}

/* The stop or other mark at token i, which is not the first, is glued between two words of three
   letters at the most: سي.إن.إن. */
static inline int brf_scan_is_glued(const BrfScan *scan, uint32_t i) {
  const BrfToken *t = &scan->tokens[i] - 1;
  return i + 1 < scan->n && t[0].kind == BRF_TOKEN_WORD && t[2].kind == BRF_TOKEN_WORD &&
         t[0].end == t[1].start && t[1].end == t[2].start &&
         t[0].end - t[0].start <= 6 && t[2].end - t[2].start <= 6;
}

/* Where the clause of token i must end: its sentence with the marks that run
   on, but never beyond the mark that i stands inside of. */
static inline uint32_t brf_scan_limit(const BrfScan *scan, uint32_t i) {
  uint32_t inside = brf_inside(scan, i);
  uint32_t end = scan->scope[scan->sentence[i]];
  if (inside != BRF_NONE && scan->marks[inside].close < end)
    end = scan->marks[inside].close;
  return end;
}

/* The first token of the clause's sentence that is of the report, within the mark around i. */
static inline uint32_t brf_scan_floor(const BrfScan *scan, uint32_t i) {
  uint32_t inside = brf_inside(scan, i);
  uint32_t first =
      scan->sentences[scan->sentence[i]].first_token;
  if (inside != BRF_NONE && scan->marks[inside].open + 1 > first)
    first = scan->marks[inside].open + 1;
  while (first < i && scan->muted[first]) first++; /* القاهرة (رويترز) - قال */
  return first;
}

/* Token i is ، or ,; there is none behind the text. */
static inline int brf_scan_comma(const BrfScan *scan, uint32_t i) {
  return i < scan->n && brf_punct(scan, i) == BRF_PUNCT_COMMA;
}

/* Token i is a stop, of no question and no call. */
static inline int brf_scan_full_stop(const BrfScan *scan, uint32_t i) {
  return brf_punct(scan, i) == BRF_PUNCT_STOP && scan->text[scan->tokens[i].start] == '.';
}

/* Token i ends a question, with ? or ؟. */
static inline int brf_scan_asks(const BrfScan *scan, uint32_t i) {
  const BrfToken *t = &scan->tokens[i];
  const unsigned char *end = (const unsigned char *)scan->text + t->end;
  return end[-1] == '?' ||
         (t->end - t->start >= 2 && end[-2] == 0xD8 && end[-1] == 0x9F);
}

/* The byte behind the first `n` letters of token i, with the marks and invisible characters that
   stand before or between them: لـلوزير without its ل. */
uint32_t brf_scan_behind_letters(const BrfScan *scan, uint32_t i, unsigned n);

/* The bytes of tokens first to end - 1. */
BrfSpan brf_scan_span(const BrfScan *scan, uint32_t first, uint32_t end);

#endif
