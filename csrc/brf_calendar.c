/* SPDX-License-Identifier: MIT */
#include "brf_calendar.h"

/* Howard Hinnant's days_from_civil: years begin in March. */
int32_t brf_day_number(BrfDay day) {
  int32_t y = day.year - (day.month <= 2);
  int32_t era = (y >= 0 ? y : y - 399) / 400;
  int32_t yoe = y - era * 400;
  int32_t doy =
      (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1;
  int32_t doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
  return era * 146097 + doe - 719468;
}

BrfDay brf_day_from(int32_t number) {
  BrfDay day;
  int32_t z = number + 719468;
  int32_t era = (z >= 0 ? z : z - 146096) / 146097;
  int32_t doe = z - era * 146097;
  int32_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  int32_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  int32_t mp = (5 * doy + 2) / 153;
  day.day = (uint8_t)(doy - (153 * mp + 2) / 5 + 1);
  day.month = (uint8_t)(mp < 10 ? mp + 3 : mp - 9);
  day.year = (int16_t)(yoe + era * 400 + (day.month <= 2));
  return day;
}

unsigned brf_day_weekday(int32_t number) {
  int32_t w = (number + 3) % 7; /* 1970-01-01 was a Thursday */
  return (unsigned)(w < 0 ? w + 7 : w) + 1;
}

unsigned brf_month_days(int year, unsigned month) {
  static const uint8_t days[12] = {31, 28, 31, 30, 31, 30,
                                   31, 31, 30, 31, 30, 31};
  int leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return days[month - 1] + (month == 2 && leap ? 1u : 0u);
}

int brf_day_valid(BrfDay day) {
  return day.year > 0 && day.month >= 1 && day.month <= 12 && day.day >= 1 &&
         day.day <= brf_month_days(day.year, day.month);
}

static char *digits(char *out, unsigned value, unsigned n) {
  unsigned i;
  for (i = n; i-- > 0; value /= 10) out[i] = (char)('0' + value % 10);
  return out + n;
}

size_t brf_day_write(BrfDay day, char *out) {
  char *p = out;
  *p = 0;
  if (day.year <= 0 || day.year > 9999) return 0;
  p = digits(p, (unsigned)day.year, 4);
  if (day.month) {
    *p++ = '-';
    p = digits(p, day.month, 2);
    if (day.day) {
      *p++ = '-';
      p = digits(p, day.day, 2);
    }
  }
  *p = 0;
  return (size_t)(p - out);
}

static int number(const char *text, unsigned n, int *value) {
  unsigned i;
  for (*value = 0, i = 0; i < n; i++) {
    if (text[i] < '0' || text[i] > '9') return 0;
    *value = *value * 10 + (text[i] - '0');
  }
  return 1;
}

int brf_day_read(const char *text, size_t size, BrfDay *day) {
  int y = 0, m = 0, d = 0;
  day->year = 0;
  day->month = day->day = 0;
  if (size < 4 || !number(text, 4, &y) || y == 0) return 0;
  if (size > 4) {
    if (size < 7 || text[4] != '-' || !number(text + 5, 2, &m)) return 0;
    if (m < 1 || m > 12) return 0;
  }
  if (size > 7) {
    if (size < 10 || text[7] != '-' || !number(text + 8, 2, &d)) return 0;
    if (d < 1 || d > (int)brf_month_days(y, (unsigned)m)) return 0;
    if (size > 10 && text[10] != 'T' && text[10] != ' ') return 0;
  }
  day->year = (int16_t)y;
  day->month = (uint8_t)m;
  day->day = (uint8_t)d;
  return 1;
}
