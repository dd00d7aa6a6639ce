/* SPDX-License-Identifier: MIT */
#include "brf_expression.h"

#include <string.h>

#include "brf_date_part.h"

/* {== one date */

/* What the parts of a date may begin with. */
#define NTH(X) X(WEEKDAY) X(WEEKWORD) X(DAYWORD) X(ORD) X(MSECOND)
#define DAY(X) X(ORD) X(UNIT) X(TEN)
#define MONTH(X) X(MIN) X(FI) X(MONTHWORD) X(MONTH) X(HMONTH) X(MFIRST)
#define RELATIVE(X) X(ORD) X(AFTER) X(RELDAY)
#define CLOCK(X) X(FI) X(TAMAM) X(SAA)
static const uint64_t of_nth[2] = BRF_CLASSES(NTH);
static const uint64_t of_day[2] = BRF_CLASSES(DAY);
static const uint64_t of_month[2] = BRF_CLASSES(MONTH);
static const uint64_t of_relative[2] = BRF_CLASSES(RELATIVE);
static const uint64_t of_clock[2] = BRF_CLASSES(CLOCK);
#undef NTH
#undef DAY
#undef MONTH
#undef RELATIVE
#undef CLOCK
#define begins(set) brf_item_any(brf_item(p, i), of_##set)

/*
** Each of the next takes a part of a date at item i, behind `n` others, into `a`, and sets `*last`
** to its last item. False where there is none.
*/

/* هذا اليوم، هذا العام */
static int this_one(const BrfItems *p, uint32_t i, unsigned n, BrfParts *a, uint32_t *last) {
  const uint32_t k = is(i, HATHA) && n == 0 ? next(i) : BRF_NO_ITEM;
  if (k == BRF_NO_ITEM || !flag(k, AL)) return 0;
  if (is(k, DAYWORD)) a->has_relday = 1;
  else if (is(k, WEEKWORD)) a->week_rel = BRF_REL_THIS;
  else if (is(k, MONTHWORD)) a->month_rel = BRF_REL_THIS;
  else if (is(k, YEARWORD)) a->year_rel = BRF_REL_THIS;
  else return 0;
  *last = k;
  return 1;
}

/* 1 رجب 1443 الموافق 2 فبراير 2022: of the two dates the Gregorian one. */
static int same_date(const BrfItems *p, uint32_t i, BrfParts *a, uint32_t *last) {
  uint32_t k = next(i);
  BrfParts b;
  if (is(k, DAYWORD) || (k != BRF_NO_ITEM && is(k, FI))) k = next(k);
  memset(&b, 0, sizeof b);
  if (k == BRF_NO_ITEM || (!brf_part_day_of_month(p, k, &b, last) &&
                           !brf_part_figure_date(p, k, 1, &b, last)))
    return 0;
  if (a->hijri && !b.hijri) {
    a->year = 0;
    a->hijri = 0;
  }
  if (!b.hijri) a->day = b.day, a->month = b.month;
  if (b.year && !b.hijri) a->year = b.year;
  return 1;
}

/* اليوم as the first part of a date; but اليوم الأخير. */
static int is_today(const BrfItems *p, uint32_t i, unsigned n) {
  return n == 0 && is(i, DAYWORD) && flag(i, AL) && !is(next(i), FINAL);
}

/* أول أمس, اليوم الثالث من أكتوبر, الخميس المقبل, 3 مايو, السبت السادس عشر */
static int day(const BrfItems *p, uint32_t i, unsigned n, BrfParts *a, uint32_t *last) {
  const int figure = brf_item(p, i)->kind == BRF_ITEM_FIGURE;
  const int absolute = a->month || a->year || a->year_rel || a->month_rel;
  int v;
  if (!a->day && !a->nth && !a->has_relday && n == 0 && begins(nth) && brf_part_nth_of_month(p, i, a, last))
    return 1;
  if (!a->has_relday && !absolute && n <= 1 && begins(relative) && brf_part_relative_day(p, i, a, last))
    return 1;
  if (is_today(p, i, n)) {
    const uint32_t k = next(i);
    return (k != BRF_NO_ITEM && flag(k, AL) && brf_part_day_of_month(p, k, a, last)) ||
           brf_part_today(p, i, a, last);
  }
  if (!a->weekday && !a->day && is(i, WEEKDAY) &&
      brf_part_weekday_at(p, i, is(next(i), WEEKWORD), &v)) {
    a->weekday = (uint8_t)v;
    *last = i;
    if (brf_part_relation(p, next(i), &a->rel)) *last = next(i);
    return 1;
  }
  if (!a->day && !a->month && (begins(day) || figure) && brf_part_day_of_month(p, i, a, last)) return 1;
  if (!a->day && !a->month && !a->year && figure && brf_part_figure_date(p, i, n > 0, a, last)) return 1;
  return a->weekday && !absolute && !a->day && !a->rel && flag(i, AL) &&
         brf_item(p, i)->kind == BRF_ITEM_WORD && !a->has_relday &&
         brf_part_day_number(p, i, &a->day, last);
}

/* A month by name, as brf_part_month_phrase finds it. */
typedef struct {
  int value, hijri, word;
  uint32_t end;
} Month;

/* في يناير, يناير الثاني والعشرين; but مارس is also "practised" */
static int month(const BrfItems *p, uint32_t i, unsigned n, const Month *m, BrfParts *a, uint32_t *last) {
  const uint32_t prev = brf_part_before(p, i), k = next(m->end);
  uint32_t end;
  int year;
  uint8_t rel, number;
  if ((is(i, MIN) && n == 0) || (m->hijri && !a->day && !m->word)) return 0;
  if (is(m->end, WEAK) && !m->word && !a->day && !is(prev, FI) && !is(prev, BEFORE) && !is(prev, ILA) &&
      !brf_part_relation(p, k, &rel) && !brf_part_year_figure(p, k, 1, &year, last))
    return 0;
  a->month = (uint8_t)m->value;
  a->hijri = (uint8_t)m->hijri;
  *last = m->end;
  if (!a->day && k != BRF_NO_ITEM && flag(k, AL) && brf_item(p, k)->kind == BRF_ITEM_WORD &&
      brf_part_day_number(p, k, &number, &end)) {
    a->day = number;
    *last = end;
  }
  return 1;
}

/* هذا الأسبوع, الأسبوع المقبل, العقد الماضي, ثمانينيات القرن الماضي */
static int period(const BrfItems *p, uint32_t i, unsigned n, BrfParts *a, uint32_t *last) {
  int v;
  uint8_t rel;
  if (is(i, HATHA) && is(next(i), WEEKWORD) && n > 0) {
    a->week_rel = BRF_REL_THIS;
    *last = next(i);
    return 1;
  }
  if (is(i, WEEKWORD) && flag(i, AL) && !a->week_rel &&
      !(a->month || a->year || a->year_rel || a->month_rel) && brf_part_relation(p, next(i), &rel)) {
    a->week_rel = rel;
    *last = next(i);
    return 1;
  }
  if (n == 0 && is(i, DECADE) && flag(i, AL) && brf_part_relation(p, next(i), &a->decade_rel)) {
    *last = next(i);
    return 1;
  }
  if (n == 0 && is_value(i, DECADES, &v) && is(next(i), CENTURY) && is(next(next(i)), LAST)) {
    a->decade = (uint8_t)v;
    *last = next(next(i));
    return 1;
  }
  return 0;
}

/* Weekday, day, month, year … one after the other. */
static int component(const BrfItems *p, uint32_t i, unsigned n, BrfParts *a, uint32_t *last) {
  Month m;
  if (i == BRF_NO_ITEM) return 0;
  if (is(i, HATHA) && n == 0) return this_one(p, i, n, a, last);
  if (is(i, MUWAFIQ) && n > 0) return same_date(p, i, a, last);
  if (day(p, i, n, a, last)) return 1;
  if (is_today(p, i, n)) return 0;
  if (!a->month && !a->month_rel && begins(month) && !flag(i, AL) &&
      brf_part_month_phrase(p, i, &m.value, &m.hijri, &m.end, &m.word))
    return month(p, i, n, &m, a, last);
  if (is(i, MONTHWORD) && flag(i, AL) && !a->month && !a->day &&
      brf_part_relation(p, next(i), &a->month_rel)) {
    if (a->month_rel == BRF_REL_FOLLOWING) return a->month_rel = 0;
    *last = next(i);
    return 1;
  }
  if (a->month && !a->year && !a->year_rel) {
    if (brf_part_year_phrase(p, i, 1, a, last)) return 1;
    if (!a->rel && brf_part_relation(p, i, &a->rel)) {
      *last = i;
      return 1;
    }
  }
  if (is(i, MIN) && a->weekday) i = next(i); /* الاثنين من هذا الأسبوع */
  if (i == BRF_NO_ITEM) return 0;
  if (period(p, i, n, a, last)) return 1;
  if (n == 0 && is(i, YEARWORD)) return brf_part_year_phrase(p, i, 0, a, last);
  if (n == 0 && ((is(i, QUARTER) && brf_part_quarter(p, i, a, last)) ||
                 (is(i, BEFORE) && brf_part_offset(p, i, a, last)) ||
                 ((is(i, FEAST) || is(i, NEWYEAR)) && brf_part_feast(p, i, a, last))))
    return 1;
  return !a->has_time && (begins(clock) || brf_item(p, i)->kind == BRF_ITEM_TIME) &&
         brf_part_clock_time(p, i, a, last);
}

/* A figure alone is a year only where nothing is counted by it: 2011 حالة. */
static int lone_year(const BrfItems *p, uint32_t i, BrfParts *a,
                     uint32_t *last) {
  const BrfToken *tokens = p->tokens;
  const BrfItem *item = brf_item(p, i);
  uint32_t prev = brf_part_before(p, i);
  size_t t = item->end;
  int year, led = is(prev, FI) || is(prev, BEFORE) || is(prev, ILA);
  if (!brf_part_figure(p, i, 1) || !brf_part_year_figure(p, i, 0, &year, last))
    return 0;
  if (year >= 2050 || (year % 100 == 0 && !led)) return 0;
  if (!led && t < p->ntokens && tokens[t].kind == BRF_TOKEN_WORD &&
      tokens[t].flags == BRF_TOKEN_SPACE) {
    /* a noun without the article that ends in ا or ة is what is counted */
    const char *w = p->text + tokens[t].start, *end = p->text + tokens[t].end;
    static const char teh[] = "\xD8\xA9", alef[] = "\xD8\xA7";
    if (end - w > 6 && end[-2] == '\xD9' && end[-1] == '\x8B')
      end -= 2; /* tanwin: شخصاً */
    if (end - w > 4 &&
        (!memcmp(end - 2, teh, 2) || !memcmp(end - 2, alef, 2)) &&
        memcmp(w, alef, 2) != 0)
      return 0;
  }
  if (brf_item(p, i)->end < p->ntokens && next(i) != BRF_NO_ITEM &&
      (is(next(i), MEASURE) || is(next(i), CURRENCY) || is(next(i), SCALE) ||
       brf_item(p, next(i))->kind == BRF_ITEM_COIN))
    return 0;
  a->year = (int16_t)year;
  brf_part_era(p, a, last);
  return 1;
}

static int one_date(const BrfItems *p, uint32_t i, BrfParts *a,
                    uint32_t *last) {
  unsigned n = 0;
  uint32_t k = i, edge = BRF_NO_ITEM;
  int v;
  memset(a, 0, sizeof *a);
  a->zone = BRF_NO_ZONE;
  if (is(k, EDGE) && !flag(k, AL)) { /* نهاية 2021 is 2021 */
    edge = k;
    k = next(k);
    if (k == BRF_NO_ITEM) return 0;
    if (brf_part_year_phrase(p, k, 1, a, last)) return 1;
  } else if ((is(k, DAYPART) || is(k, NIGHT)) && !flag(k, AL) &&
             next(k) != BRF_NO_ITEM) { /* مساء الخميس */
    uint32_t to = next(k);
    if (is(to, DAYWORD) ? brf_part_weekday_at(p, next(to), 0, &v)
                        : brf_part_weekday_at(p, to, 0, &v) || is(to, RELDAY))
      k = to;
  } else if (is(k, NIGHT) && is(next(k), LAST)) { /* الليلة الماضية */
    a->has_relday = 1;
    a->relday = -1;
    *last = next(k);
    return 1;
  }
  for (;;) {
    uint32_t q = k, end;
    if (n > 0) {
      q = next(*last);
      if (brf_item_sign(p, q, ',') || brf_item_sign(p, q, '/') ||
          brf_item_sign(p, q, '(')) {
        int paren = brf_item_sign(p, q, '(');
        if (a->year && a->day ? !brf_part_clock_time(p, next(q), a, &end)
                              : !component(p, next(q), n, a, &end))
          break;
        *last = end;
        if (paren && brf_item_sign(p, next(end), ')')) *last = next(end);
        n++;
        continue;
      }
      if (q == BRF_NO_ITEM) break;
      if (is(q, FI) && !a->weekday && !a->month) {
        if (!brf_part_clock_time(p, q, a, &end)) break;
        *last = end;
        continue;
      }
      if (is(q, FI)) q = next(q); /* الاثنين في 18 شباط */
      if (q == BRF_NO_ITEM || flag(q, AND)) break;
    }
    if (is(q, DAYWORD) && !flag(q, AL) && !flag(q, AND)) {
      uint32_t to = next(q);
      if (to == BRF_NO_ITEM || is(to, EACH)) break;
      if (brf_part_weekday_at(p, to, 0, &v)) {
        q = to;
      } else if (brf_part_day_of_month(p, to, a, &end) ||
                 brf_part_relative_day(p, to, a, &end) ||
                 brf_part_figure_date(p, to, 1, a, &end)) {
        *last = end;
        n++;
        continue;
      } else {
        break;
      }
    }
    if (!component(p, q, n, a, &end)) break;
    *last = end;
    n++;
  }
  if (n == 0) {
    if (edge != BRF_NO_ITEM) return 0;
    return brf_item(p, i)->kind == BRF_ITEM_FIGURE && lone_year(p, i, a, last);
  }
  if (edge != BRF_NO_ITEM && !a->month && !a->month_rel && !a->year_rel)
    return 0;
  return 1;
}

/* ==} */

/* {== ranges */

static int empty(const BrfParts *a) {
  return !(a->year || a->month || a->day || a->weekday || a->has_relday ||
           a->month_rel || a->year_rel);
}

/* What `a` leaves out it takes from `b`: من 18 إلى 24 أبريل الجاري. */
static void inherit(BrfParts *a, const BrfParts *b) {
  if (!a->month) {
    a->month = b->month;
    a->hijri = b->hijri;
    a->month_rel = b->month_rel;
    a->rel = b->rel;
  }
  if (!a->year && a->month) {
    a->year = b->year;
    a->year_rel = b->year_rel;
  }
}

/* One end of a range: a date, or a day or a year without its month. */
static int range_end(const BrfItems *p, uint32_t i, int years, BrfParts *a,
                     uint32_t *last) {
  int year;
  if (i == BRF_NO_ITEM) return 0;
  if (one_date(p, i, a, last) && !empty(a)) return 1;
  memset(a, 0, sizeof *a);
  a->zone = BRF_NO_ZONE;
  if (years && brf_part_year_figure(p, i, 1, &year, last)) {
    a->year = (int16_t)year;
    return 1;
  }
  return brf_part_day_number(p, i, &a->day, last);
}

/* No date has more items: what is looked for behind one begins before. */
#define LONGEST 48u

/* إلى or a dash stands behind item i, with none but items between. */
static int goes_to(const BrfItems *p, uint32_t i) {
  uint32_t n;
  for (n = 0; n < LONGEST && (i = next(i)) != BRF_NO_ITEM; n++)
    if (is(i, ILA) || brf_item_sign(p, i, '-')) return 1;
  return 0;
}

static int range(const BrfItems *p, uint32_t i, BrfExpression *found) {
  BrfParts *a = &found->a, *b = &found->b;
  uint32_t k = i, end;
  int between = 0, from = 0, pair = 0;
  if (is(k, MA) && is(next(k), BAYN)) k = next(k);
  if (is(k, BAYN)) between = 1, k = next(k);
  else if (is(k, MIN)) from = 1, k = next(k);
  if (is(k, PAIR)) pair = 1, k = next(k);
  if (brf_part_figure(p, k, 2) &&
      (brf_item(p, k)->sep == '-' || brf_item(p, k)->digits[0] == 4)) {
    const BrfItem *f = brf_item(p, k);
    int month, hijri, word;
    memset(a, 0, sizeof *a);
    a->zone = BRF_NO_ZONE;
    *b = *a;
    if (f->digits[0] == 4 && (f->digits[1] == 4) && f->part[0] >= 1900 &&
        f->part[1] <= 2100 && f->part[0] < f->part[1] &&
        (f->sep == '-' || f->part[1] == f->part[0] + 1)) { /* 2021-2022 */
      a->year = (int16_t)f->part[0];
      b->year = (int16_t)f->part[1];
      found->last = k;
      return 1;
    }
    if (f->sep != '-' || f->part[0] < 1 || f->part[0] >= f->part[1] ||
        f->part[1] > 31 ||
        !brf_part_month_phrase(p, next(k), &month, &hijri, &end, &word))
      return 0;
    a->day = (uint8_t)f->part[0]; /* 1-8 شهر أيلول */
    b->day = (uint8_t)f->part[1];
    a->month = b->month = (uint8_t)month;
    a->hijri = b->hijri = (uint8_t)hijri;
    found->last = end;
    if (next(end) != BRF_NO_ITEM &&
        (brf_part_year_phrase(p, next(end), 1, b, &found->last) ||
         brf_part_relation(p, next(end), &b->rel))) {
      if (b->rel) found->last = next(end);
      a->year = b->year;
      a->year_rel = b->year_rel;
      a->rel = b->rel;
    }
    return 1;
  }
  if (!between && !pair && !goes_to(p, k)) return 0;
  if (!range_end(p, k, between || from || pair, a, &end)) return 0;
  k = next(end);
  if (k == BRF_NO_ITEM) return 0;
  if (between || pair) {
    if (is(k, AND)) k = next(k);
    else if (!flag(k, AND)) return 0;
  } else if (is(k, ILA)) {
    k = next(k);
  } else if (brf_item_sign(p, k, '-') && a->month) {
    k = next(k);
  } else {
    return 0;
  }
  if (!range_end(p, k, between || from || pair || a->year, b, &found->last))
    return 0;
  if (!b->month && b->day) inherit(b, a);
  inherit(a, b);
  if (a->day && !b->day) return 0;
  if (!a->month && a->day) return 0;
  if (a->year && !a->month && !b->year) return 0;
  return a->weekday == 0 || a->day != 0;
}

/* ==} */

/* Classes of words that an expression may begin with. */
#define STARTS(X)                                                              \
  X(MONTH)                                                                     \
  X(HMONTH)                                                                    \
  X(MFIRST) X(WEEKDAY) X(RELDAY) X(DAYWORD) X(NIGHT) X(DAYPART) X(YEARWORD)    \
      X(MONTHWORD) X(WEEKWORD) X(DECADE) X(DECADES) X(QUARTER) X(EDGE) X(SAA)  \
          X(HATHA) X(BEFORE) X(AFTER) X(FEAST) X(NEWYEAR) X(ORD) X(MSECOND)    \
              X(TAMAM) X(PAIR) X(UNIT) X(TEN)

static int starts(const BrfItems *p, uint32_t i) {
  static const uint64_t first[2] = BRF_CLASSES(STARTS);
  const BrfItem *item = brf_item(p, i);
  return item->kind == BRF_ITEM_FIGURE || item->kind == BRF_ITEM_TIME ||
         brf_item_any(item, first);
}

int brf_expression_may(const BrfItems *p, uint32_t i) {
  uint32_t k;
  if (starts(p, i)) return 1;
  if (!is(i, MIN) && !is(i, BAYN) && !is(i, MA)) return 0;
  k = next(i);
  return k != BRF_NO_ITEM && (starts(p, k) || is(k, BAYN));
}

int brf_expression(const BrfItems *p, uint32_t i, BrfExpression *found) {
  const BrfItem *item = brf_item(p, i);
  if (item->kind == BRF_ITEM_PUNCT || item->kind == BRF_ITEM_COIN) return 0;
  if (item->leans && next(i) == BRF_NO_ITEM && !is(i, WEAK))
    return 0; /* a month may lean on what stands before it: في مارس */
  memset(found, 0, sizeof *found);
  found->first = i;
  if (item->kind == BRF_ITEM_FIGURE && item->parts == 1 &&
      next(i) == BRF_NO_ITEM) { /* no month, no end of a range behind it */
    found->a.zone = BRF_NO_ZONE;
    return !is(brf_part_before(p, i), EACH) &&
           lone_year(p, i, &found->a, &found->last);
  }
  if (range(p, i, found)) {
    found->range = 1;
    return 1;
  }
  if (is(brf_part_before(p, i), EACH)) return 0; /* أيام الجمعة */
  if (!one_date(p, i, &found->a, &found->last)) return 0;
  memset(&found->b, 0, sizeof found->b);
  return 1;
}
