/* SPDX-License-Identifier: MIT */
/*
** brf_date: dates and times of a text with their values in ISO 8601, counted
** from the document's date. What needs a date that is not known is left out.
** The policy is in docs/dates.md.
*/
#ifndef BRF_DATE_H
#define BRF_DATE_H

#include "brf.h"
#include "brf_buf.h"
#include "brf_calendar.h"
#include "brf_lexicon.h"
#include "brf_token.h"

typedef enum BrfDateKind {
  BRF_DATE_DAY,   /* "date": 2021-12-30 */
  BRF_DATE_MONTH, /* 2022-01 */
  BRF_DATE_YEAR,  /* 2014 */
  BRF_DATE_RANGE, /* 2022-01-09/2022-01-10, a week, a quarter */
  BRF_DATE_TIME   /* 2021-12-30T12:41, with Z or +03:00 where it is told */
} BrfDateKind;

#define BRF_DATE_AMBIGUOUS 1u /* day and month may be exchanged */
#define BRF_DATE_NEAREST 2u   /* the year is the nearest one, not named */
#define BRF_DATE_RELATIVE 4u  /* counted from the document's date */
#define BRF_DATE_INFERRED 8u  /* from a document date read off the text */

typedef struct BrfDate {
  uint32_t start; /* byte */
  uint32_t end;   /* byte, exclusive */
  uint8_t kind;   /* BrfDateKind */
  uint8_t flags;  /* BRF_DATE_* */
  char value[46]; /* NUL-terminated */
} BrfDate;

/* Where a month or weekday that names no year or week lies. */
typedef enum BrfPrefer {
  BRF_PREFER_NEAREST, /* news: the nearest month, the weekday just past */
  BRF_PREFER_FUTURE   /* plans: the next one */
} BrfPrefer;

/*
** Appends the dates of well-formed `text` to `out` (of BrfDate), in order and
** disjoint. `reference` is the document's date, all 0 where it is not known:
** then it is read off the text where the text tells it.
*/
/* Whether the described word at `text` is a date or a quantity where no item
   stands beside it: أمس, ساعتين. */
int brf_date_alone(const BrfTag *tag, const char *text, size_t size);

BrfStatus brf_dates(const char *text, size_t size, const BrfToken *tokens,
                    size_t ntokens, BrfDay reference, BrfPrefer prefer,
                    BrfBuf *out);

/* How a document's date was found, best first. */
typedef enum BrfDateSource {
  BRF_SOURCE_NONE,
  BRF_SOURCE_DATELINE, /* a date of its own line, or before the lead's dash */
  BRF_SOURCE_LEAD      /* أمس الأحد 9 أكتوبر 2016 */
} BrfDateSource;

typedef struct BrfDocumentDate {
  BrfDay day;       /* all 0: not found */
  uint8_t source;   /* BrfDateSource */
  float confidence; /* 0 to 1 */
  uint32_t start;   /* bytes of the evidence */
  uint32_t end;
} BrfDocumentDate;

/*
** Dates, quantities (of BrfQuantity) and the document's own date as its text
** tells it in one pass; any but one of the two lists may be NULL. Numbers
** inside of dates are no quantities. `words`: of the tokens, or NULL.
*/
BrfStatus brf_dates_and_quantities(const char *text, size_t size,
                                   const BrfToken *tokens,
                                   const BrfWords *words, size_t ntokens,
                                   BrfDay reference, BrfPrefer prefer,
                                   BrfBuf *dates, BrfBuf *quantities,
                                   BrfDocumentDate *found);

/* The document's own date as its text tells it; metadata comes before it. */
BrfStatus brf_document_date(const char *text, size_t size,
                            const BrfToken *tokens, size_t ntokens,
                            const BrfAlloc *alloc, BrfDocumentDate *found);

/* "date", "month", "year", "range", "time"; "dateline", "lead", "none". */
const char *brf_date_kind_name(BrfDateKind kind);
const char *brf_date_source_name(BrfDateSource source);

#endif
