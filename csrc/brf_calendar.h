/* SPDX-License-Identifier: MIT */
/*
** brf_calendar: days of the proleptic Gregorian calendar as numbers, and
** dates as ISO 8601 text.
*/
#ifndef BRF_CALENDAR_H
#define BRF_CALENDAR_H

#include "brf.h"

/* A day, month or year: what is not known is 0. */
typedef struct BrfDay {
  int16_t year;
  uint8_t month; /* 1 to 12 */
  uint8_t day;   /* 1 to 31 */
} BrfDay;

/* Days since 1970-01-01 of a whole day, and back. */
int32_t brf_day_number(BrfDay day);
BrfDay brf_day_from(int32_t number);

/* 1 (Monday) to 7 (Sunday). */
unsigned brf_day_weekday(int32_t number);

/* Days in a month; `month` is 1 to 12. */
unsigned brf_month_days(int year, unsigned month);

/* A whole day that exists. */
int brf_day_valid(BrfDay day);

/*
** Writes "2014", "2022-01" or "2021-12-30" with a final NUL to `out` (at
** least 12 bytes); returns its length, 0 for a day without a year.
*/
size_t brf_day_write(BrfDay day, char *out);

/*
** Reads an ISO 8601 year, month, day or a time on a day (whose time is left
** out); false when `text` is none of these.
*/
int brf_day_read(const char *text, size_t size, BrfDay *day);

#endif
