/* SPDX-License-Identifier: MIT */
#include "brf_icu.h"

#include <stdio.h>
#include <string.h>

#include <unicode/ucal.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/utf8.h>
#include <unicode/uversion.h>

#include "brf_utf8.h"

_Static_assert(BRF_ICU_VERSION_SIZE >= U_MAX_VERSION_STRING_LENGTH,
               "room for ICU's version");

void brf_icu_version(char *out) {
  UVersionInfo version;
  u_getVersion(version);
  u_versionToString(version, out);
}

/* {== Hijri */

static const UChar utc[] = {'U', 'T', 'C', 0};
#define DAY_MS 86400000.0

static UCalendar *umalqura(void) {
  UErrorCode error = U_ZERO_ERROR;
  UCalendar *calendar = ucal_open(utc, -1, "en@calendar=islamic-umalqura",
                                  UCAL_TRADITIONAL, &error);
  if (U_SUCCESS(error)) return calendar;
  ucal_close(calendar);
  return NULL;
}

int brf_icu_hijri(BrfDay hijri, BrfDay *gregorian) {
  UErrorCode error = U_ZERO_ERROR;
  UCalendar *calendar = umalqura();
  double ms;
  int ok;
  if (!calendar) return 0;
  ucal_clear(calendar);
  ucal_setAttribute(calendar, UCAL_LENIENT, 0);
  ucal_setDate(calendar, hijri.year, hijri.month - 1, hijri.day, &error);
  ms = ucal_getMillis(calendar, &error);
  ok = U_SUCCESS(error);
  ucal_close(calendar);
  if (ok) {
    double days = ms / DAY_MS;
    int32_t number = (int32_t)days;
    if ((double)number > days) number--;
    *gregorian = brf_day_from(number);
  }
  return ok;
}

int brf_icu_to_hijri(BrfDay gregorian, BrfDay *hijri) {
  UErrorCode error = U_ZERO_ERROR;
  UCalendar *calendar = umalqura();
  if (!calendar) return 0;
  ucal_setMillis(calendar, brf_day_number(gregorian) * DAY_MS, &error);
  hijri->year = (int16_t)ucal_get(calendar, UCAL_YEAR, &error);
  hijri->month = (uint8_t)(ucal_get(calendar, UCAL_MONTH, &error) + 1);
  hijri->day = (uint8_t)ucal_get(calendar, UCAL_DATE, &error);
  ucal_close(calendar);
  return U_SUCCESS(error);
}

/* ==} */

/* {== charsets */

/* UTF-16 without a mark: ASCII's high bytes are zero, Arabic's are 6; nearly
   every code unit of an Arabic text has one of them in the same place. */
static const char *utf16_guess(const unsigned char *s, size_t size) {
  size_t even = 0, odd = 0, i, n = size < 4096 ? size & ~(size_t)1 : 4096;
  if (n < 4) return NULL;
  for (i = 0; i < n; i += 2) {
    even += s[i] == 0 || s[i] == 6;
    odd += s[i + 1] == 0 || s[i + 1] == 6;
  }
  if (odd * 20 >= n * 9 && even * 4 < n) return "UTF-16LE";
  if (even * 20 >= n * 9 && odd * 4 < n) return "UTF-16BE";
  return NULL;
}

static int find_charset(const char *bytes, size_t size, BrfDecoded *decoded) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t length = 0;
  const char *name =
      ucnv_detectUnicodeSignature(bytes, (int32_t)size, &length, &error);
  decoded->confidence = 1;
  if (U_SUCCESS(error) && name) {
    snprintf(decoded->charset, sizeof decoded->charset, "%s", name);
    return 1;
  }
  if (brf_utf8_validate(bytes, size) == size && !memchr(bytes, 0, size)) {
    strcpy(decoded->charset, "UTF-8");
    return 1;
  }
  name = utf16_guess((const unsigned char *)bytes, size);
  if (name) {
    strcpy(decoded->charset, name);
    decoded->confidence = 0.9f;
    return 1;
  }
  {
    UCharsetDetector *detector;
    const UCharsetMatch *match;
    int found = 0;
    error = U_ZERO_ERROR;
    detector = ucsdet_open(&error);
    ucsdet_setText(detector, bytes, (int32_t)(size < 65536 ? size : 65536),
                   &error);
    match = ucsdet_detect(detector, &error);
    if (U_SUCCESS(error) && match) {
      name = ucsdet_getName(match, &error);
      decoded->confidence = (float)ucsdet_getConfidence(match, &error) / 100.0f;
      if (U_SUCCESS(error)) {
        snprintf(decoded->charset, sizeof decoded->charset, "%s", name);
        found = 1;
      }
    }
    ucsdet_close(detector);
    return found;
  }
}

BrfStatus brf_icu_decode(const char *bytes, size_t size, const char *charset,
                         BrfBuf *out, BrfDecoded *decoded) {
  UErrorCode error = U_ZERO_ERROR;
  UConverter *from, *to;
  const char *source = bytes, *end = bytes + size;
  BrfStatus status = BRF_OK;
  UChar pivot[1024], *pivot_source = pivot, *pivot_target = pivot;
  int first = 1;
  if (size > INT32_MAX) return BRF_TOO_LARGE;
  memset(decoded, 0, sizeof *decoded);
  if (charset) {
    snprintf(decoded->charset, sizeof decoded->charset, "%s", charset);
    decoded->confidence = 1;
  } else if (!find_charset(bytes, size, decoded)) {
    return BRF_BAD_CHARSET;
  }
  from = ucnv_open(decoded->charset, &error);
  if (U_FAILURE(error)) return BRF_BAD_CHARSET;
  to = ucnv_open("UTF-8", &error);
  ucnv_setToUCallBack(from, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &error);
  if (U_FAILURE(error)) status = BRF_ICU_FAILED;
  while (status == BRF_OK) {
    char chunk[4096], *target = chunk;
    size_t n, skip = 0;
    error = U_ZERO_ERROR;
    ucnv_convertEx(to, from, &target, chunk + sizeof chunk, &source, end, pivot,
                   &pivot_source, &pivot_target, pivot + 1024, (UBool)first, 1,
                   &error);
    n = (size_t)(target - chunk);
    if (first && n >= 3 && !memcmp(chunk, "\xEF\xBB\xBF", 3)) skip = 3;
    first = 0;
    if (!brf_buf_append(out, chunk + skip, n - skip)) status = BRF_NO_MEMORY;
    else if (error == U_BUFFER_OVERFLOW_ERROR) continue;
    else if (U_FAILURE(error)) status = BRF_BAD_CHARSET;
    break;
  }
  ucnv_close(from);
  ucnv_close(to);
  return status;
}

/* ==} */

/* {== widths */

static size_t point_width(UChar32 c) {
  if (c >= 0x20 && c < 0x7F) return 1;
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR: return 0;
    default: break;
  }
  switch (u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_WIDE:
    case U_EA_FULLWIDTH: return 2;
    default: return 1;
  }
}

size_t brf_icu_width(const char *text, size_t size) {
  size_t i = 0, width = 0;
  while (i < size) {
    UChar32 c;
    U8_NEXT_OR_FFFD((const uint8_t *)text, i, size, c);
    width += point_width(c);
  }
  return width;
}

/* ==} */
