/* SPDX-License-Identifier: MIT */
/*
** brf_item: the words and figures of dates and quantities, and numbers made
** of them. A text is first reduced to its items: the few tokens that dates
** and numbers are made of; every other token costs a key and a hash probe.
*/
#ifndef BRF_ITEM_H
#define BRF_ITEM_H

#include "brf.h"
#include "brf_buf.h"
#include "brf_lexicon.h"
#include "brf_token.h"

#include "tables/date_classes.inc" /* BRF_DW_*: classes of words */

typedef enum BrfItemKind {
  BRF_ITEM_WORD,   /* a word of the tables */
  BRF_ITEM_FIGURE, /* 50  5,000  12.5%  30/12/2021  2021-2022 */
  BRF_ITEM_TIME,   /* 12:41 */
  BRF_ITEM_PUNCT,  /* one sign of punctuation or a bracket, behind an item */
  BRF_ITEM_COIN    /* $ € £ */
} BrfItemKind;

#define BRF_ITEM_AND 1u     /* و or ف before it */
#define BRF_ITEM_PREP 2u    /* ب ل ك before it */
#define BRF_ITEM_AL 4u      /* the article */
#define BRF_ITEM_PERCENT 8u /* FIGURE: 50% */
#define BRF_ITEM_POINT 16u  /* FIGURE: has a decimal point or separators */
#define BRF_ITEM_MINUS 32u  /* FIGURE: a minus sign stands before it */

typedef struct BrfItem {
  uint32_t token; /* first token */
  uint32_t end;   /* token after the last */
  uint32_t start; /* byte, behind و ف ب ل ك; a minus sign included */
  uint16_t first; /* WORD: its senses */
  uint8_t senses;
  uint8_t kind;  /* BrfItemKind */
  uint8_t flags; /* BRF_ITEM_* */
  uint8_t parts; /* FIGURE, TIME: numbers in it: 3 in 30/12/2021 */
  uint8_t leans; /* WORD: 1 where it is known to be nothing alone */
  uint8_t digits[3];
  char sep;            /* FIGURE: '/' or '-' between parts; PUNCT: ASCII sign */
  int32_t part[3];     /* FIGURE, TIME */
  double value;        /* FIGURE of one part */
  uint64_t classes[2]; /* WORD: bit BRF_DW_* of each of its senses */
} BrfItem;

typedef struct BrfItems {
  const char *text;
  const BrfToken *tokens;
  size_t ntokens;
  BrfBuf items; /* BrfItem */
} BrfItems;

#define BRF_NO_ITEM UINT32_MAX

/* Sets what the tables have for the word, with or without what is glued to it;
   false when they have nothing. */
int brf_item_describe(BrfTag *tag);

/* Makes `item` what the described word is that token number `at` of `text`
   holds. */
void brf_item_set(BrfItem *item, const BrfTag *tag, const char *text,
                  const BrfToken *token, uint32_t at);

/* Reduces a text to its items; on failure nothing needs freeing. `words`: of
   the tokens, or NULL where there are none yet. */
BrfStatus brf_items_init(BrfItems *items, const char *text,
                         const BrfToken *tokens,
                         const BrfWords *words,
                         size_t ntokens, const BrfAlloc *alloc);
void brf_items_free(BrfItems *items);

#define brf_item(s, i) (&brf_buf_at(&(s)->items, BrfItem, i))

/* The item straight behind item i (no token between, no new paragraph), or
   BRF_NO_ITEM; i may be BRF_NO_ITEM. */
static inline uint32_t brf_item_next(const BrfItems *items, uint32_t i) {
  const BrfItem *next;
  if (i == BRF_NO_ITEM || i + 1 >= items->items.len) return BRF_NO_ITEM;
  next = brf_item(items, i + 1);
  if (next->token != brf_item(items, i)->end) return BRF_NO_ITEM;
  return items->tokens[next->token].flags & BRF_TOKEN_PARAGRAPH ? BRF_NO_ITEM
                                                                : i + 1;
}

/* The value of class `dw` of item i, which has that class. */
int brf_item_value(const BrfItem *item, unsigned dw);

/* 1 when item i is a word of class `dw`, whose value goes to `*value` (which
   may be NULL); i may be BRF_NO_ITEM. */
static inline int brf_item_is(const BrfItems *items, uint32_t i, unsigned dw,
                              int *value) {
  const BrfItem *item;
  if (i == BRF_NO_ITEM) return 0;
  item = brf_item(items, i);
  if (!(item->classes[dw >> 6] >> (dw & 63u) & 1u)) return 0;
  if (value) *value = brf_item_value(item, dw);
  return 1;
}

/* A set of classes, of a list such as BRF_DW_OF_NUMBERS, as BrfItem has it. */
#define BRF_CLASSES_LOW(dw) \
  | (BRF_DW_##dw < 64 ? UINT64_C(1) << (BRF_DW_##dw & 63) : 0)
#define BRF_CLASSES_HIGH(dw) \
  | (BRF_DW_##dw < 64 ? 0 : UINT64_C(1) << (BRF_DW_##dw & 63))
#define BRF_CLASSES(list) {0 list(BRF_CLASSES_LOW), 0 list(BRF_CLASSES_HIGH)}

/* Of the words that a number may begin with. */
#define BRF_DW_OF_NUMBERS(X)                                             \
  X(NEGATIVE) X(ZERO) X(ORD) X(UNIT) X(TEN) X(HUNDRED) X(SCALE) X(SCALE2) \
  X(PARTS2) X(FRACTION)

static inline int brf_item_any(const BrfItem *item, const uint64_t *classes) {
  return ((item->classes[0] & classes[0]) | (item->classes[1] & classes[1])) !=
         0;
}

/* 1 when item i is the sign `sign` (an ASCII character). */
int brf_item_sign(const BrfItems *items, uint32_t i, char sign);

#define BRF_NUMBER_ORDINAL 1u
#define BRF_NUMBER_FRACTION 2u
#define BRF_NUMBER_DEFINITE 4u /* the article stands before it */
#define BRF_NUMBER_WORDS 8u    /* no figure in it */

typedef struct BrfNumber {
  double value;
  uint32_t last;  /* its last item */
  uint32_t flags; /* BRF_NUMBER_* */
} BrfNumber;

/* The number that begins at item i; false when none does. */
int brf_number(const BrfItems *items, uint32_t i, BrfNumber *number);

/* Name and kind (BrfQuantityKind) of unit `value` of class MEASURE. */
const char *brf_unit_name(int value);
unsigned brf_unit_kind(int value);

/* ISO 4217 code of currency `noun` with `adjective` (or -1): NULL where it is
   not known which country's. */
const char *brf_currency_code(int noun, int adjective);

#endif
