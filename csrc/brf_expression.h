/* SPDX-License-Identifier: MIT */
/*
** brf_expression: the grammar of dates. It says what an expression names (a
** day 10 of a month 1, next), not which date that is: brf_date.c counts it
** from the document's date.
*/
#ifndef BRF_EXPRESSION_H
#define BRF_EXPRESSION_H

#include "brf.h"
#include "brf_item.h"

/* الماضي، الجاري، المقبل; PRECEDING and FOLLOWING (السابق، التالي) count from
   a date named before where there is one. */
enum {
  BRF_REL_NONE,
  BRF_REL_LAST,
  BRF_REL_THIS,
  BRF_REL_NEXT,
  BRF_REL_PRECEDING,
  BRF_REL_FOLLOWING
};

enum { BRF_UNIT_NONE, BRF_UNIT_DAY, BRF_UNIT_WEEK };

#define BRF_LAST_DAY 40 /* BrfParts.day: the last of the month */

typedef struct BrfParts {
  int16_t year; /* 0: not named */
  uint8_t month;
  uint8_t day;
  uint8_t weekday; /* 1 (Monday) to 7 */
  uint8_t hijri;   /* 1: year, month and day are Hijri */
  uint8_t rel; /* of the weekday, or of month or day: 6 يونيو المقبل */
  uint8_t week_rel;  /* الأسبوع المقبل */
  uint8_t month_rel; /* الشهر المقبل */
  uint8_t year_rel;  /* العام المقبل */
  uint8_t has_relday;
  int8_t relday;   /* أمس: -1 */
  uint8_t quarter; /* 1 to 4; 5, 6: the halves */
  uint8_t decade_rel;
  uint8_t decade;   /* 10 to 90: of the century before */
  int8_t nth;       /* with weekday (or week_nth) and month; -1: the last */
  uint8_t week_nth; /* 1: nth counts weeks */
  uint8_t unit;     /* of the offset: BRF_UNIT_* */
  int16_t offset;   /* قبل ثلاثة أيام: -3 */
  uint8_t feast;    /* 1: month and day of each year, Hijri where hijri is 1
                       (the year is Gregorian all the same); 2: Easter */
  uint8_t has_time;
  uint8_t hour, minute;
  int8_t zone;       /* hours from UTC, or BRF_NO_ZONE */
  uint8_t ambiguous; /* 1: day and month may be exchanged (3/4/2021) */
} BrfParts;

#define BRF_NO_ZONE 127

typedef struct BrfExpression {
  uint32_t first, last; /* items */
  uint8_t range;        /* 1: from a to b */
  BrfParts a, b;
} BrfExpression;

/* 0 when no expression begins at item i; a test of its classes only. */
int brf_expression_may(const BrfItems *items, uint32_t i);

/* The expression that begins at item i; false when none does. */
int brf_expression(const BrfItems *items, uint32_t i, BrfExpression *found);

#endif
