/* SPDX-License-Identifier: MIT */
/*
** brf_page: a page as lines, and the phrases of data/boilerplate.tsv in them.
** What the parts of brf_clean share.
*/
#ifndef BRF_PAGE_H
#define BRF_PAGE_H

#include "brf.h"
#include "brf_buf.h"
#include "brf_lexicon.h"
#include "brf_token.h"

/* Kinds of phrases beyond BrfBoilerplateKind, and where they stand. */
enum { BRF_PAGE_AGENCY = 8, BRF_PAGE_CITY = 9, BRF_PAGE_OUTLET = 10, BRF_PAGE_NONE = 255 };
enum { BRF_PLACE_LINE, BRF_PLACE_START, BRF_PLACE_ANY, BRF_PLACE_LIST, BRF_PLACE_REST, BRF_PLACE_PART, BRF_PLACE_STAMP };

typedef struct BrfLine {
  uint32_t first, end; /* tokens */
  uint32_t words;
  uint8_t stop;  /* ends a sentence */
  uint8_t apart; /* an empty line before it */
  uint8_t kind;  /* BrfBoilerplateKind or BRF_PAGE_NONE */
} BrfLine;

typedef struct BrfPage {
  const char *text;
  const BrfToken *tokens;
  const BrfWords *words; /* of the tokens, or NULL */
  BrfLine *lines;
  size_t n;
  size_t body, tail; /* first line of the running text, and after its last */
  size_t title;      /* line, or n */
} BrfPage;

/* A word, number or date; no mark. */
int brf_page_word(const BrfToken *token);

/* 0 for a word, the character of an ASCII mark, '-' for any dash, ',' for any
   comma, 1 for another mark. */
char brf_page_sign(const BrfPage *page, uint32_t t);

/* Sets whether a phrase may begin with the word, for brf_page_phrase. */
void brf_page_describe(BrfTag *tag);

/* The longest phrase of `kind` (BRF_PAGE_NONE: any that is no part) at token t,
   before `end`: the token after it, or 0. `*phrase` is its index. */
uint32_t brf_page_phrase(const BrfPage *page, uint32_t t, uint32_t end,
                         unsigned kind, size_t *phrase);

/* The same without the index. */
uint32_t brf_page_part(const BrfPage *page, uint32_t t, uint32_t end,
                       unsigned kind);

/* Token t is a word of two that a dash joins, each a phrase of its kind alone: دمشق-سانا. */
int brf_page_joined(const BrfPage *page, uint32_t t, unsigned first, unsigned second);

/* 0 where token t is no word, 2 for a verb of report, else 1; `*kinds` is set to its bits of
   BrfWordKind, if it is a word. */
unsigned brf_page_kinds(const BrfPage *page, uint32_t t, uint64_t *kinds);

/* A word that may be a name's: no verb of report, no word of grammar, no body. */
int brf_page_name(const BrfPage *page, uint32_t t);

/* Token t is longer than ال, with which it begins. */
int brf_page_definite(const BrfPage *page, uint32_t t);

/* A word that may be a name's, and a given name. */
int brf_page_given(const BrfPage *page, uint32_t t);

/* What a phrase is and where it stands: BrfBoilerplateKind, BRF_PLACE_*. */
uint8_t brf_page_kind(size_t phrase);
unsigned brf_page_place(size_t phrase);

/* Some phrase of `kind` stands in the line. */
int brf_page_holds(const BrfPage *page, const BrfLine *line, unsigned kind);

/* Appends the lines of the page's tokens to `lines` (of BrfLine) and sets
   page->lines and page->n. */
BrfStatus brf_page_lines(BrfPage *page, size_t ntokens, BrfBuf *lines);

/* Line `a` of `page` and line `b` of `other` have the same words. */
int brf_page_equal(const BrfPage *page, const BrfLine *a, const BrfPage *other,
                   const BrfLine *b);

/* Line i stands there twice in a row. */
int brf_page_doubled(const BrfPage *page, size_t i);

#endif
