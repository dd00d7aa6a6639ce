/* SPDX-License-Identifier: MIT */
/*
** brf_icu: what ICU knows: the Hijri calendar, charsets, widths. Only it and
** brf_icu_regex see ICU; nothing is kept between calls (ICU keeps its data).
*/
#ifndef BRF_ICU_H
#define BRF_ICU_H

#include "brf.h"
#include "brf_buf.h"
#include "brf_calendar.h"

/*
** The Gregorian day of a Hijri one (Umm al-Qura: month and day counted from 1);
** false when ICU does not know the calendar or there is no such day.
*/
int brf_icu_hijri(BrfDay hijri, BrfDay *gregorian);

/* The Hijri day of a Gregorian one. */
int brf_icu_to_hijri(BrfDay gregorian, BrfDay *hijri);

/* Room for a version in figures and points, with its closing zero. */
#define BRF_ICU_VERSION_SIZE 20

/* Writes ICU's version, such as "72.1", to `out` of BRF_ICU_VERSION_SIZE. */
void brf_icu_version(char *out);

typedef struct BrfDecoded {
  char charset[40]; /* the name as ICU has it, such as "windows-1256" */
  float confidence; /* 0 to 1: 1 where the caller or a byte order mark says */
} BrfDecoded;

/*
** Appends `bytes` as UTF-8 to `out` (of char), without a byte order mark.
** `charset` is a name, or NULL to find it: a byte order mark, zero bytes in
** every other place (UTF-16 without a mark), well-formed UTF-8, then ICU's
** detector. BRF_BAD_CHARSET: an unknown name, nothing detected, or bytes that
** the charset does not have.
*/
BrfStatus brf_icu_decode(const char *bytes, size_t size, const char *charset,
                         BrfBuf *out, BrfDecoded *decoded);

/*
** Columns that well-formed UTF-8 takes on a terminal: none for marks, controls
** and joiners, two for East Asian wide characters and emoji (UAX #11).
*/
size_t brf_icu_width(const char *text, size_t size);

#endif
