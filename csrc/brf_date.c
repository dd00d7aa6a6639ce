/* SPDX-License-Identifier: MIT */
#include "brf_date.h"

#include <stdlib.h>
#include <string.h>

#include "brf_clitic.h"
#include "brf_date_line.h"
#include "brf_expression.h"
#include "brf_icu.h"
#include "brf_key.h"
#include "brf_quantity.h"
#include "brf_utf8.h"

/* What dates are counted from, and what was told before. */
typedef struct Clock {
  BrfDay ref;         /* the document's date; day or month may be unknown */
  int inferred;       /* ref was read off the text */
  int32_t week_first; /* with ref of a month: days of "the current week" */
  int32_t week_last;
  int told_year;    /* the last year told: العام السابق */
  BrfDay told_day;  /* the last day told: a time alone is on it */
  uint32_t told_at; /* byte where it ends */
  BrfPrefer prefer;
  int will;       /* 1: a verb in س stands before the date that is resolved */
  unsigned flags; /* of the date that is being resolved */
} Clock;

#define WILL_REACH 12u /* words between a verb in س and its date, at the most */

/* A resolved date: a day, month or year, or a span of days. */
typedef struct Value {
  BrfDay from, to; /* to.year is 0 unless it is a span */
} Value;

static int whole(BrfDay d) {
  return d.year && d.month && d.day;
}

static BrfDay make(int year, int month, int day) {
  BrfDay d;
  d.year = (int16_t)year;
  d.month = (uint8_t)month;
  d.day = (uint8_t)day;
  return d;
}

/* {== years, months */

static int shift_of(uint8_t rel) {
  if (rel == BRF_REL_LAST || rel == BRF_REL_PRECEDING) return -1;
  return rel == BRF_REL_NEXT || rel == BRF_REL_FOLLOWING;
}

static int relative_year(Clock *c, uint8_t rel) {
  if ((rel == BRF_REL_PRECEDING || rel == BRF_REL_FOLLOWING) && c->told_year)
    return c->told_year + shift_of(rel);
  if (!c->ref.year) return 0;
  c->flags |= BRF_DATE_RELATIVE;
  return c->ref.year + shift_of(rel);
}

/*
** The year of a day or month that names none: by المقبل and الماضي, by its
** weekday (6 يونيو is a Monday in 2022), or the nearest one.
*/
static int year_of(Clock *c, const BrfParts *a, int month, int day) {
  int best = 0, y, base = c->ref.year;
  long least = 0;
  long here;
  if (!base) return 0;
  if (!c->ref.month && !a->rel) return base;
  here = c->ref.year * 372L + (c->ref.month ? c->ref.month - 1 : 6) * 31L +
         (c->ref.day ? c->ref.day : 15);
  c->flags |= BRF_DATE_NEAREST;
  for (y = base - 2; y <= base + 2; y++) {
    long at = y * 372L + (month - 1) * 31L + (day && c->ref.day ? day : 15);
    long away = day && c->ref.day ? at - here : (at / 31 - here / 31) * 31;
    int next = a->rel == BRF_REL_NEXT || a->rel == BRF_REL_FOLLOWING;
    if (a->rel == BRF_REL_THIS && y != base) continue;
    if (a->rel == BRF_REL_LAST && away >= 0) continue;
    if (a->rel == BRF_REL_PRECEDING && away >= 0) continue;
    if (next && away <= 0) continue;
    if (!a->rel && c->prefer == BRF_PREFER_FUTURE && away < 0) continue;
    if (a->weekday && day && day <= (int)brf_month_days(y, (unsigned)month) &&
        brf_day_weekday(brf_day_number(make(y, month, day))) != a->weekday)
      continue;
    if (!best || labs(away) < least) {
      best = y;
      least = labs(away);
    }
  }
  if (!best && a->weekday) {
    BrfParts b = *a; /* the weekday fits no year: a slip of the pen */
    b.weekday = 0;
    return year_of(c, &b, month, day);
  }
  return best;
}

/* ==} */

/* {== days */

static void span_of(Value *v, int32_t first, int32_t last) {
  v->from = brf_day_from(first);
  v->to = brf_day_from(last);
}

static int32_t monday_of(int32_t number) {
  return number - (int32_t)brf_day_weekday(number) + 1;
}

static int weekday_value(Clock *c, const BrfParts *a, Value *v) {
  int32_t here, day, ahead;
  c->flags |= BRF_DATE_RELATIVE;
  if (!whole(c->ref)) { /* الأربعاء in "من 18 إلى 24 أبريل الجاري" */
    if (!c->week_last || a->rel) return 0;
    for (day = c->week_first; day <= c->week_last; day++)
      if (brf_day_weekday(day) == a->weekday) {
        v->from = brf_day_from(day);
        return 1;
      }
    return 0;
  }
  here = brf_day_number(c->ref);
  if (a->week_rel) {
    day = monday_of(here) + 7 * shift_of(a->week_rel) + a->weekday - 1;
    v->from = brf_day_from(day);
    return 1;
  }
  ahead = ((int32_t)a->weekday - (int32_t)brf_day_weekday(here) + 7) % 7;
  if (shift_of(a->rel) > 0) day = here + (ahead ? ahead : 7);
  else if (shift_of(a->rel) < 0) day = here + ahead - 7;
  else if (a->rel == BRF_REL_THIS) day = monday_of(here) + a->weekday - 1;
  else if (c->will || c->prefer == BRF_PREFER_FUTURE) day = here + ahead;
  else day = here + (ahead ? ahead - 7 : 0);
  v->from = brf_day_from(day);
  return 1;
}

/* The nth weekday or week (of Mondays) of a month; -1 is the last. */
static int nth_value(const BrfParts *a, int year, Value *v) {
  int32_t first, last, day;
  unsigned weekday = a->week_nth ? 1u : a->weekday;
  first = brf_day_number(make(year, a->month, 1));
  last = first + (int32_t)brf_month_days(year, a->month) - 1;
  if (a->nth < 0) {
    for (day = last; brf_day_weekday(day) != weekday; day--) continue;
    if (a->week_nth && day + 6 > last) day -= 7;
  } else {
    for (day = first; brf_day_weekday(day) != weekday; day++) continue;
    day += 7 * (a->nth - 1);
    if (day > last) return 0;
  }
  if (a->week_nth) span_of(v, day, day + 6);
  else v->from = brf_day_from(day);
  return 1;
}

static int hijri_value(const BrfParts *a, Value *v) {
  BrfDay h = make(a->year, a->month ? a->month : 1, a->day ? a->day : 1);
  if (!a->year) return 0;
  if (!brf_icu_hijri(h, &v->from)) return 0;
  if (a->day) return 1;
  if (a->month && a->month < 12) h.month++;
  else h.month = 1, h.year++;
  if (!brf_icu_hijri(h, &v->to)) return 0;
  v->to = brf_day_from(brf_day_number(v->to) - 1);
  return 1;
}

/* Easter of the western churches (Gauss, as Meeus gives it). */
static BrfDay easter(int year) {
  int a = year % 19, b = year / 100, c = year % 100;
  int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
  int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
  return make(year, f / 31, f % 31 + 1);
}

/* The feast's day that begins in Gregorian `year`; false where none does. */
static int feast_day(const BrfParts *a, int year, BrfDay *day) {
  BrfDay h;
  int i;
  if (a->feast == 2) {
    *day = easter(year);
    return 1;
  }
  if (!a->hijri) {
    *day = make(year, a->month, a->day);
    return 1;
  }
  if (!brf_icu_to_hijri(make(year, 1, 1), &h)) return 0;
  for (i = 0; i < 2; i++)
    if (brf_icu_hijri(make(h.year + i, a->month, a->day), day) &&
        day->year == year)
      return 1;
  return 0;
}

static int feast_value(Clock *c, const BrfParts *a, Value *v) {
  int year = a->year       ? a->year
             : a->year_rel ? relative_year(c, a->year_rel)
                           : 0;
  int32_t here, least = INT32_MAX;
  int y;
  if (year) return feast_day(a, year, &v->from);
  if (!whole(c->ref)) return 0;
  c->flags |= BRF_DATE_NEAREST;
  here = brf_day_number(c->ref);
  for (y = c->ref.year - 1; y <= c->ref.year + 1; y++) {
    BrfDay day;
    int32_t away;
    if (!feast_day(a, y, &day)) continue;
    away = brf_day_number(day) - here;
    if (away < 0 && c->prefer == BRF_PREFER_FUTURE) continue;
    if (away < 0) away = -away;
    if (away >= least) continue;
    least = away;
    v->from = day;
  }
  return least != INT32_MAX;
}

static int offset_value(Clock *c, const BrfParts *a, Value *v) {
  c->flags |= BRF_DATE_RELATIVE;
  if (!whole(c->ref)) return 0;
  v->from = brf_day_from(brf_day_number(c->ref) +
                         a->offset * (a->unit == BRF_UNIT_WEEK ? 7 : 1));
  return 1;
}

static int month_value(Clock *c, const BrfParts *a, Value *v) {
  int month = a->month, year = a->year, day;
  if (a->month_rel) {
    int months;
    c->flags |= BRF_DATE_RELATIVE;
    if (!c->ref.month) return 0;
    months = c->ref.year * 12 + c->ref.month - 1 + shift_of(a->month_rel);
    year = months / 12;
    month = months % 12 + 1;
  }
  day = a->day == BRF_LAST_DAY ? 0 : a->day;
  if (!year && a->year_rel) year = relative_year(c, a->year_rel);
  if (!year && a->nth) {
    BrfParts b = *a;
    b.weekday = 0;
    year = year_of(c, &b, month, 0);
  }
  if (!year) year = year_of(c, a, month, day);
  if (!year) return 0;
  if (a->nth) return nth_value(a, year, v);
  if (a->day == BRF_LAST_DAY) day = (int)brf_month_days(year, (unsigned)month);
  v->from = make(year, month, day);
  return !day || brf_day_valid(v->from);
}

static int quarter_value(const BrfParts *a, int year, Value *v) {
  int n = a->quarter <= 4 ? 3 : 6;
  int q = a->quarter <= 4 ? a->quarter : a->quarter - 4;
  v->from = make(year, (q - 1) * n + 1, 1);
  v->to = make(year, q * n, (int)brf_month_days(year, (unsigned)(q * n)));
  return 1;
}

/* The value of one date; false when the document's date would be needed. */
static int resolve(Clock *c, const BrfParts *a, Value *v) {
  int year;
  memset(v, 0, sizeof *v);
  if (a->feast) return feast_value(c, a, v);
  if (a->hijri) return hijri_value(a, v);
  if (a->unit) return offset_value(c, a, v);
  if (a->month || (a->month_rel && !a->weekday)) return month_value(c, a, v);
  if (a->has_relday) {
    c->flags |= BRF_DATE_RELATIVE;
    if (!whole(c->ref)) return 0;
    v->from = brf_day_from(brf_day_number(c->ref) + a->relday);
    return 1;
  }
  if (a->weekday && a->day) { /* السبت السادس عشر */
    if (!c->ref.month) return 0;
    v->from = make(c->ref.year, c->ref.month, a->day);
    return brf_day_valid(v->from) &&
           brf_day_weekday(brf_day_number(v->from)) == a->weekday;
  }
  if (a->weekday) return weekday_value(c, a, v);
  if (a->week_rel) {
    int32_t monday;
    c->flags |= BRF_DATE_RELATIVE;
    if (!whole(c->ref)) return 0;
    monday = monday_of(brf_day_number(c->ref)) + 7 * shift_of(a->week_rel);
    span_of(v, monday, monday + 6);
    return 1;
  }
  if (a->decade || a->decade_rel) {
    if (!c->ref.year) return 0;
    year = a->decade ? (c->ref.year / 100 - 1) * 100 + a->decade
                     : c->ref.year / 10 * 10 + 10 * shift_of(a->decade_rel);
    v->from = make(year, 0, 0);
    v->to = make(year + 9, 0, 0);
    return 1;
  }
  year = a->year ? a->year : a->year_rel ? relative_year(c, a->year_rel) : 0;
  if (year) {
    if (a->quarter) return quarter_value(a, year, v);
    v->from = make(year, 0, 0);
    return 1;
  }
  if (a->has_time) { /* الساعة 12:41: on the day told last */
    v->from = whole(c->told_day) ? c->told_day : c->ref;
    return whole(v->from);
  }
  return 0;
}

/* ==} */

/* {== the document's date */

/*
** What a text without a date tells of its time: the year of its latest full
** date or month, else one that it names twice; "أبريل الجاري" gives the month,
** and days of it within a week are the current week.
*/
static void infer(const BrfItems *items, const BrfExpression *list, size_t n,
                  Clock *c) {
  BrfDocumentDate found;
  BrfDay latest = make(0, 0, 0);
  size_t i, j;
  int year = 0;
  brf_date_line(items, list, n, &found);
  c->inferred = 1;
  if (found.confidence > 0) {
    c->ref = found.day;
    return;
  }
  for (i = 0; i < n; i++) {
    const BrfParts *a = &list[i].a;
    if (!a->year || a->hijri || !a->month || list[i].range) continue;
    if (a->year > latest.year ||
        (a->year == latest.year && a->month >= latest.month))
      latest = make(a->year, a->month, a->day);
  }
  for (i = 0; i < n && !latest.year; i++) {
    const BrfParts *a = &list[i].a;
    for (j = i + 1; j < n && a->year && !list[i].range; j++)
      if (list[j].a.year == a->year && !list[j].range && a->year > year)
        year = a->year;
  }
  c->ref = latest.year ? make(latest.year, latest.month, 0) : make(year, 0, 0);
  if (!c->ref.year) return;
  for (i = 0; i < n; i++) {
    const BrfExpression *e = &list[i];
    const BrfParts *b = e->range ? &e->b : &e->a;
    if (b->rel != BRF_REL_THIS || !b->month || b->hijri) continue;
    c->ref.month = b->month;
    if (e->range && e->a.day && e->a.month == b->month && b->day >= e->a.day &&
        b->day - e->a.day < 7) {
      c->week_first = brf_day_number(make(c->ref.year, b->month, e->a.day));
      c->week_last = c->week_first + b->day - e->a.day;
    }
    return;
  }
}

/* ==} */

/* {== values */

static char *put2(char *p, unsigned v) {
  *p++ = (char)('0' + v / 10);
  *p++ = (char)('0' + v % 10);
  return p;
}

static void write_time(const BrfParts *a, BrfDate *date) {
  char *p = date->value + strlen(date->value);
  *p++ = 'T';
  p = put2(p, a->hour);
  *p++ = ':';
  p = put2(p, a->minute);
  if (a->zone == 0) {
    *p++ = 'Z';
  } else if (a->zone != BRF_NO_ZONE) {
    *p++ = a->zone < 0 ? '-' : '+';
    p = put2(p, (unsigned)(a->zone < 0 ? -a->zone : a->zone));
    memcpy(p, ":00", 3);
    p += 3;
  }
  *p = 0;
  date->kind = BRF_DATE_TIME;
}

static int finish(Clock *c, const BrfExpression *e, BrfDate *date) {
  Value v, w;
  size_t n;
  int relday_time = e->a.has_time && !e->range;
  c->flags = 0;
  if (!resolve(c, &e->a, &v)) return 0;
  if (e->range) {
    if (!resolve(c, &e->b, &w)) return 0;
    if (w.to.year) w.from = w.to;
    v.to = w.from;
    if (v.to.year < v.from.year) return 0;
  }
  n = brf_day_write(v.from, date->value);
  if (n == 0) return 0;
  if (v.to.year) {
    date->value[n++] = '/';
    if (!brf_day_write(v.to, date->value + n)) return 0;
    date->kind = BRF_DATE_RANGE;
  } else if (whole(v.from)) {
    date->kind = BRF_DATE_DAY;
    c->told_day = v.from;
    c->told_at = date->end;
    if (relday_time) write_time(&e->a, date);
  } else {
    date->kind = v.from.month ? BRF_DATE_MONTH : BRF_DATE_YEAR;
  }
  c->told_year = v.to.year ? v.to.year : v.from.year;
  if (e->a.ambiguous) c->flags |= BRF_DATE_AMBIGUOUS;
  if (c->inferred && c->flags & (BRF_DATE_RELATIVE | BRF_DATE_NEAREST))
    c->flags |= BRF_DATE_INFERRED;
  date->flags = (uint8_t)c->flags;
  return 1;
}

static BrfStatus expressions(const BrfItems *items, BrfBuf *list) {
  uint32_t i = 0;
  while (i < items->items.len) {
    BrfExpression e;
    if (brf_expression_may(items, i) && brf_expression(items, i, &e)) {
      if (!brf_buf_append(list, &e, 1)) break;
      i = e.last + 1;
    } else {
      i++;
    }
  }
  return list->status;
}

/* The word's second letter at the latest is س, vowels left out: only such a one can
   begin with the س of what will be (سيعقد, وسيعقد). */
static int has_seen(const char *word, size_t size) {
  const unsigned char *s = (const unsigned char *)word;
  size_t i;
  unsigned letters = 0;
  for (i = 0; i + 1 < size && letters < 2; i += 2) {
    if (s[i] == 0xD8 && s[i + 1] == 0xB3) return 1;
    letters += !brf_utf8_is_vowel(s + i);
  }
  return 0;
}

static int is_will(const char *word, size_t size) {
  BrfClitics clitics;
  unsigned i;
  if (!has_seen(word, size)) return 0;
  brf_clitics(word, size, &clitics);
  for (i = 0; i < clitics.nproclitics; i++)
    if (clitics.proclitics[i] == BRF_CLITIC_SA) return 1;
  return 0;
}

static BrfKey key_of(const BrfItems *items, const BrfToken *t) {
  return brf_key(items->text + t->start, t->end - t->start);
}

/* Whether اعتباراً من, ابتداءً من or the like ends at token `at`: an infinitive
   that ends in alef, or in hamza behind one, before من. */
static int is_from_then_on(const BrfItems *items, uint32_t at) {
  BrfKey from, word;
  if (at < 1 || at >= items->ntokens) return 0;
  from = key_of(items, &items->tokens[at]);
  word = key_of(items, &items->tokens[at - 1]);
  return from.len == 2 && brf_key_letter(&from, 0) == BRF_MEEM &&
         brf_key_letter(&from, 1) == BRF_NOON && word.len > 3 &&
         (brf_key_last(&word, 0) == BRF_ALEF ||
          (brf_key_last(&word, 0) == BRF_HAMZA &&
           brf_key_last(&word, 1) == BRF_ALEF));
}

/* Whether a verb in س stands before token `at` in its sentence, near enough for
   that to be when it will be (سيعقد المحافظ لقاء مع رؤساء المصارف يوم السبت), or
   something is said to hold from then on. */
static int will_be(const BrfItems *items, uint32_t at) {
  uint32_t i;
  if (is_from_then_on(items, at) || (at > 0 && is_from_then_on(items, at - 1)))
    return 1;
  for (i = at; i > 0 && at - i < WILL_REACH; i--) {
    const BrfToken *t = &items->tokens[i - 1];
    if (t->flags & BRF_TOKEN_STOP) return 0;
    if (t->kind == BRF_TOKEN_WORD &&
        is_will(items->text + t->start, t->end - t->start))
      return 1;
  }
  return 0;
}

static void write_dates(const BrfItems *items, const BrfExpression *list,
                        size_t n, Clock *c, BrfBuf *out) {
  size_t i;
  for (i = 0; i < n; i++) {
    BrfDate date;
    memset(&date, 0, sizeof date);
    date.start = brf_item(items, list[i].first)->start;
    date.end = items->tokens[brf_item(items, list[i].last)->end - 1].end;
    c->will = list[i].a.weekday != 0 &&
              will_be(items, brf_item(items, list[i].first)->end - 1);
    if (finish(c, &list[i], &date)) brf_buf_append(out, &date, 1);
  }
}

static void write_quantities(const BrfItems *items, const BrfExpression *list,
                             size_t n, BrfBuf *out) {
  uint32_t i = 0;
  size_t e = 0;
  while (i < items->items.len) {
    BrfQuantity q;
    uint32_t last;
    while (e < n && list[e].last < i) e++;
    if (e < n && list[e].first <= i) {
      i = list[e].last + 1;
      continue;
    }
    if (brf_quantity(items, i, &q, &last) && (e >= n || last < list[e].first)) {
      q.end = items->tokens[brf_item(items, last)->end - 1].end;
      brf_buf_append(out, &q, 1);
      i = last + 1;
    } else {
      i++;
    }
  }
}

BrfStatus brf_dates_and_quantities(const char *text, size_t size,
                                   const BrfToken *tokens,
                         const BrfWords *words,
                                   size_t ntokens, BrfDay reference, BrfPrefer prefer,
                                   BrfBuf *dates, BrfBuf *quantities,
                                   BrfDocumentDate *found) {
  BrfItems items;
  BrfBuf list;
  Clock clock;
  const BrfBuf *either = dates ? dates : quantities;
  /* cppcheck-suppress nullPointerRedundantCheck; one of them is there */
  const BrfAlloc *alloc = either->alloc;
  BrfStatus status =
      brf_items_init(&items, text, tokens, words, ntokens, alloc);
  (void)size;
  if (status != BRF_OK) return status;
  brf_buf_init(&list, sizeof(BrfExpression), alloc);
  status = expressions(&items, &list);
  if (status == BRF_OK) {
    memset(&clock, 0, sizeof clock);
    clock.ref = reference;
    clock.prefer = prefer;
    if (found) brf_date_line(&items, list.data, list.len, found);
    if (!reference.year) infer(&items, list.data, list.len, &clock);
    if (dates) write_dates(&items, list.data, list.len, &clock, dates);
    if (quantities) write_quantities(&items, list.data, list.len, quantities);
    if (dates) status = dates->status;
    if (quantities && status == BRF_OK) status = quantities->status;
  }
  brf_buf_free(&list);
  brf_items_free(&items);
  return status;
}

int brf_date_alone(const BrfTag *tag, const char *text, size_t size) {
  BrfToken token;
  BrfItem item;
  BrfItems items;
  BrfExpression e;
  BrfQuantity q;
  uint32_t last;
  memset(&token, 0, sizeof token);
  token.end = (uint32_t)size;
  brf_item_set(&item, tag, text, &token, 0);
  memset(&items, 0, sizeof items);
  items.text = text;
  items.tokens = &token;
  items.ntokens = 1;
  items.items.data = &item;
  items.items.len = 1;
  return (brf_expression_may(&items, 0) && brf_expression(&items, 0, &e)) ||
         brf_quantity(&items, 0, &q, &last);
}

BrfStatus brf_dates(const char *text, size_t size, const BrfToken *tokens,
                    size_t ntokens, BrfDay reference, BrfPrefer prefer,
                    BrfBuf *out) {
  return brf_dates_and_quantities(text, size, tokens, NULL, ntokens, reference,
                                  prefer, out, NULL, NULL);
}

BrfStatus brf_document_date(const char *text, size_t size,
                            const BrfToken *tokens, size_t ntokens,
                            const BrfAlloc *alloc, BrfDocumentDate *found) {
  BrfItems items;
  BrfBuf list;
  BrfStatus status =
      brf_items_init(&items, text, tokens, NULL, ntokens, alloc);
  (void)size;
  if (status != BRF_OK) return status;
  brf_buf_init(&list, sizeof(BrfExpression), alloc);
  status = expressions(&items, &list);
  if (status == BRF_OK) brf_date_line(&items, list.data, list.len, found);
  brf_buf_free(&list);
  brf_items_free(&items);
  return status;
}

/* ==} */

const char *brf_date_kind_name(BrfDateKind kind) {
  static const char *const names[] = {"date", "month", "year", "range", "time"};
  return names[kind];
}

const char *brf_date_source_name(BrfDateSource source) {
  static const char *const names[] = {"none", "dateline", "lead"};
  return names[source];
}
