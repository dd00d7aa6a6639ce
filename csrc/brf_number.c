/* SPDX-License-Identifier: MIT */
#include "brf_number.h"

#include "brf_char.h"

#define ARABIC_COMMA 0x60Cu
#define ARABIC_PERCENT 0x66Au
#define ARABIC_DECIMAL 0x66Bu
#define ARABIC_THOUSANDS 0x66Cu
#define FULLWIDTH_PERCENT 0xFF05u
#define NO_BREAK_SPACE 0xA0u
#define VARIATION_16 0xFE0Fu
#define KEYCAP 0x20E3u

typedef struct Digits {
  size_t end;
  unsigned count;
  unsigned value; /* of the first four */
} Digits;

static unsigned point_at(const unsigned char *text, size_t size, size_t at,
                         unsigned *len) {
  *len = 1;
  return at < size ? brf_char_decode(text, at, len) : 0;
}

static Digits digits(const unsigned char *text, size_t size, size_t at) {
  Digits d = {at, 0, 0};
  while (d.end < size) {
    unsigned len, c = brf_char_decode(text, d.end, &len);
    int value = brf_char_digit(c);
    if (value < 0) break;
    if (d.count++ < 4) d.value = d.value * 10 + (unsigned)value;
    d.end += len;
  }
  return d;
}

/* The digits after the separator at `at`, if it is `separator`. */
static int next_digits(const unsigned char *text, size_t size, size_t at,
                       unsigned separator, Digits *d) {
  unsigned len;
  if (point_at(text, size, at, &len) != separator) return 0;
  *d = digits(text, size, at + len);
  return d->count > 0;
}

static int is_day(const Digits *d) {
  return d->count <= 2 && d->value >= 1 && d->value <= 31;
}

static int is_month(const Digits *d) {
  return d->count <= 2 && d->value >= 1 && d->value <= 12;
}

static int is_year(const Digits *d) {
  return d->count == 4 && d->value >= 1000;
}

/* T12:41:00Z after a day, as machines write it. */
static size_t clock_end(const unsigned char *text, size_t size, size_t at) {
  Digits part;
  size_t end;
  if (at >= size || text[at] != 'T') return at;
  part = digits(text, size, at + 1);
  if (part.count != 2) return at;
  end = part.end;
  while (next_digits(text, size, end, ':', &part) && part.count == 2)
    end = part.end;
  if (end < size && text[end] == 'Z') end++;
  return end;
}

/*
** 30/12/2021, 2021-12-30, 30.12.21 and, of two parts, 12/2021: parts which can
** be a day, a month and a year. 2021-2022, 24/7 and 50/60/70 come apart.
*/
static size_t date_end(const unsigned char *text, size_t size,
                       const Digits *a) {
  static const unsigned char separators[] = {'/', '-', '.'};
  Digits b, c;
  size_t i;
  for (i = 0; i < sizeof separators; i++) {
    unsigned separator = separators[i];
    if (!next_digits(text, size, a->end, separator, &b)) continue;
    if (next_digits(text, size, b.end, separator, &c)) {
      int ends_in_year = is_year(&c) || (c.count == 2 && a->count <= 2);
      Digits more;
      if (next_digits(text, size, c.end, separator, &more)) return 0;
      if (ends_in_year && ((is_day(a) && is_month(&b)) ||
                           (is_month(a) && is_day(&b))))
        return c.end;
      if (is_year(a) && is_month(&b) && is_day(&c))
        return clock_end(text, size, c.end);
      return 0;
    }
    if (separator != '.' && ((is_month(a) && is_year(&b)) ||
                             (is_year(a) && is_month(&b))))
      return b.end;
    return 0;
  }
  return 0;
}

/* 12:41 and 12:41:30; a score (3:1) is two numbers. */
static size_t time_end(const unsigned char *text, size_t size,
                       const Digits *a) {
  Digits b, c;
  if (a->count > 2 || a->value > 24) return 0;
  if (!next_digits(text, size, a->end, ':', &b)) return 0;
  if (b.count != 2 || b.value > 59) return 0;
  if (!next_digits(text, size, b.end, ':', &c)) return b.end;
  return c.count == 2 && c.value <= 59 ? c.end : 0;
}

/* Groups and decimals: 5,000.25  1.250.000  ٣٫٥. The Arabic comma parts
   thousands only before three digits (5،000), since it also parts a list. */
static size_t groups_end(const unsigned char *text, size_t size, size_t end) {
  for (;;) {
    unsigned len, c = point_at(text, size, end, &len);
    Digits d;
    if (c != '.' && c != ',' && c != ARABIC_DECIMAL && c != ARABIC_THOUSANDS &&
        c != ARABIC_COMMA)
      return end;
    d = digits(text, size, end + len);
    if (d.count == 0 || (c == ARABIC_COMMA && d.count != 3)) return end;
    end = d.end;
  }
}

static int is_percent(unsigned point) {
  return point == '%' || point == ARABIC_PERCENT || point == FULLWIDTH_PERCENT;
}

/* After the sign, or `end`; one space may stand before it: 40 %. A sign that
   begins a number belongs to that one: 40 %50. */
static size_t percent_end(const unsigned char *text, size_t size, size_t end) {
  unsigned len, c = point_at(text, size, end, &len);
  size_t at = end;
  if (c == ' ' || c == NO_BREAK_SPACE) {
    at += len;
    c = point_at(text, size, at, &len);
    if (!is_percent(c) || digits(text, size, at + len).count > 0) return end;
  }
  return is_percent(c) ? at + len : end;
}

size_t brf_number_end(const unsigned char *text, size_t size, size_t at,
                      BrfTokenKind *kind, int *percent) {
  Digits a = digits(text, size, at);
  size_t end;
  unsigned len, c = point_at(text, size, a.end, &len);
  *percent = 0;
  if (a.count == 1 && (c == VARIATION_16 || c == KEYCAP)) {
    end = a.end + len;
    if (c == KEYCAP || point_at(text, size, end, &len) == KEYCAP) {
      *kind = BRF_TOKEN_EMOJI;
      return c == KEYCAP ? end : end + len;
    }
  }
  *kind = BRF_TOKEN_DATE;
  if ((end = date_end(text, size, &a)) > 0) return end;
  *kind = BRF_TOKEN_TIME;
  if ((end = time_end(text, size, &a)) > 0) return end;
  *kind = BRF_TOKEN_NUMBER;
  a.end = groups_end(text, size, a.end);
  end = percent_end(text, size, a.end);
  *percent = end > a.end;
  return end;
}
