/* SPDX-License-Identifier: MIT */
#include "brf_expression.h"

#include <string.h>

#define is(i, dw) brf_item_is(p, i, BRF_DW_##dw, NULL)
#define is_value(i, dw, v) brf_item_is(p, i, BRF_DW_##dw, v)
#define next(i) brf_item_next(p, i)
#define flag(i, f) (brf_item(p, i)->flags & BRF_ITEM_##f)

/* {== small parts */

static int figure(const BrfItems *p, uint32_t i, unsigned parts) {
  return i != BRF_NO_ITEM && brf_item(p, i)->kind == BRF_ITEM_FIGURE &&
         brf_item(p, i)->parts == parts &&
         !(brf_item(p, i)->flags &
           (BRF_ITEM_POINT | BRF_ITEM_PERCENT | BRF_ITEM_MINUS));
}

static uint32_t before(const BrfItems *p, uint32_t i) {
  return i > 0 && next(i - 1) == i ? i - 1 : BRF_NO_ITEM;
}

static int relation(const BrfItems *p, uint32_t i, uint8_t *rel) {
  if (i == BRF_NO_ITEM || !flag(i, AL) || flag(i, AND)) return 0;
  if (is(i, PRECEDING)) *rel = BRF_REL_PRECEDING;
  else if (is(i, FOLLOWING)) *rel = BRF_REL_FOLLOWING;
  else if (is(i, LAST)) *rel = BRF_REL_LAST;
  else if (is(i, THIS)) *rel = BRF_REL_THIS;
  else if (is(i, NEXT)) *rel = BRF_REL_NEXT;
  else return 0;
  return 1;
}

/* 10, العاشر; a cardinal in words is no day. */
static int day_number(const BrfItems *p, uint32_t i, uint8_t *day,
                      uint32_t *last) {
  BrfNumber n;
  if (figure(p, i, 1)) {
    const BrfItem *item = brf_item(p, i);
    if (item->digits[0] > 2 || item->part[0] < 1 || item->part[0] > 31)
      return 0;
    *day = (uint8_t)item->part[0];
    *last = i;
    return 1;
  }
  if (!brf_number(p, i, &n) || !(n.flags & BRF_NUMBER_ORDINAL)) return 0;
  if (n.value < 1 || n.value > 31) return 0;
  *day = (uint8_t)n.value;
  *last = n.last;
  return 1;
}

static int month_name(const BrfItems *p, uint32_t i, int *month, int *hijri,
                      uint32_t *last) {
  static const uint8_t pairs[5][2] = {
      {12, 1}, {10, 11}, {3, 4}, {5, 6}, {0, 0}};
  int first, second = 0;
  uint32_t k;
  *hijri = 0;
  *last = i;
  if (is_value(i, MONTH, month)) return 1;
  if (is_value(i, HMONTH, month)) return *hijri = 1;
  if (!is_value(i, MFIRST, &first)) return 0;
  k = next(i);
  if (k == BRF_NO_ITEM || !flag(k, AL)) return 0;
  if (!is_value(k, MSECOND, &second) && !is_value(k, ORD, &second)) return 0;
  *last = k;
  *hijri = first > 2;
  if (first == 5) *month = second;
  else if (second <= 2) *month = pairs[first - 1][second - 1];
  else return 0;
  return first != 5 || second > 10;
}

/* A month with its other name: كانون الثاني/يناير، يناير (كانون الثاني). */
static int month_names(const BrfItems *p, uint32_t i, int *month, int *hijri,
                       uint32_t *last) {
  int other, h;
  uint32_t k, end;
  if (!month_name(p, i, month, hijri, last)) return 0;
  k = next(*last);
  if (brf_item_sign(p, k, '/') || brf_item_sign(p, k, '(') ||
      brf_item_sign(p, k, '-')) {
    int paren = brf_item_sign(p, k, '(');
    if (month_name(p, next(k), &other, &h, &end) && other == *month &&
        h == *hijri) {
      *last = end;
      if (paren && brf_item_sign(p, next(end), ')')) *last = next(end);
    }
  } else if (k != BRF_NO_ITEM && month_name(p, k, &other, &h, &end) &&
             other == *month && h == *hijri) {
    *last = end;
  }
  return 1;
}

/* [من] [شهر] month; شهر 3 and شهر ثلاثة too. */
static int month_phrase(const BrfItems *p, uint32_t i, int *month, int *hijri,
                        uint32_t *last, int *word) {
  BrfNumber n;
  if (is(i, MIN) || is(i, FI)) i = next(i);
  *word = is(i, MONTHWORD);
  if (*word) {
    uint32_t k = next(i);
    if (month_names(p, k, month, hijri, last)) return !flag(i, AL);
    if (k == BRF_NO_ITEM || flag(k, AND) || !brf_number(p, k, &n)) return 0;
    if (n.value < 1 || n.value > 12 || n.flags & BRF_NUMBER_FRACTION) return 0;
    if (!(n.flags & BRF_NUMBER_ORDINAL) == !flag(i, AL)) {
      *month = (int)n.value;
      *hijri = 0;
      *last = n.last;
      return n.value == *month;
    }
    return 0;
  }
  return i != BRF_NO_ITEM && !flag(i, AL) &&
         month_names(p, i, month, hijri, last);
}

static void era(const BrfItems *p, BrfParts *a, uint32_t *last) {
  uint32_t k = next(*last);
  if (k == BRF_NO_ITEM || flag(k, AND) || flag(k, PREP)) return;
  if (is(k, HIJRI)) a->hijri = 1;
  else if (is(k, MILADI)) a->hijri = 0;
  else return;
  *last = k;
}

/* 2014 as a figure; `named`: عام or a month stands before it. */
static int year_figure(const BrfItems *p, uint32_t i, int named, int *year,
                       uint32_t *last) {
  const BrfItem *item;
  BrfNumber n;
  if (figure(p, i, 1)) {
    item = brf_item(p, i);
    *year = item->part[0];
    *last = i;
    if (item->digits[0] == 4)
      return *year >= (named ? 1000 : 1900) && *year <= 2100;
    return named > 1 && item->digits[0] == 3;
  }
  if (!named || !brf_number(p, i, &n)) return 0;
  *year = (int)n.value;
  *last = n.last;
  return n.value == *year && *year >= 1900 && *year <= 2100 &&
         !(n.flags & BRF_NUMBER_ORDINAL);
}

/* [من] [هذا] عام 2014، العام المقبل. `bare`: a figure may do without عام. */
static int year_phrase(const BrfItems *p, uint32_t i, int bare, BrfParts *a,
                       uint32_t *last) {
  uint32_t k = i;
  int year;
  if (is(k, MIN) || is(k, FI)) k = next(k);
  if (is(k, HATHA) && is(next(k), YEARWORD) && flag(next(k), AL)) {
    a->year_rel = BRF_REL_THIS;
    *last = next(k);
    return 1;
  }
  if (is(k, YEARWORD)) {
    uint32_t w = k;
    if (year_figure(p, next(k), 2, &year, last)) {
      a->year = (int16_t)year;
      era(p, a, last);
      return 1;
    }
    if (flag(w, AL) && relation(p, next(w), &a->year_rel)) {
      *last = next(w);
      return 1;
    }
    return 0;
  }
  if (bare && year_figure(p, k, 1, &year, last)) {
    a->year = (int16_t)year;
    era(p, a, last);
    return 1;
  }
  return 0;
}

/* ==} */

/* {== figures with parts */

/* 30/12/2021, 2021-12-30, 18-9-15, 30/12; day before month unless that
   cannot be. `cue`: a word before it says that it is a date. */
static int figure_date(const BrfItems *p, uint32_t i, int cue, BrfParts *a,
                       uint32_t *last) {
  const BrfItem *f;
  int y = 0, m, d, swap = 0;
  if (figure(p, i, 3)) {
    f = brf_item(p, i);
    if (f->digits[0] == 4) {
      y = f->part[0], m = f->part[1], d = f->part[2];
    } else {
      d = f->part[0], m = f->part[1], y = f->part[2];
      if (f->digits[2] != 4 && f->digits[2] != 2) return 0;
      if (f->digits[2] == 2) y += y < 50 ? 2000 : 1900;
      if (m > 12 && d <= 12) swap = 1;
      else a->ambiguous = d <= 12 && m <= 12 && d != m;
    }
  } else if (figure(p, i, 2)) {
    f = brf_item(p, i);
    if (f->sep != '/') return 0;
    d = f->part[0], m = f->part[1];
    if (f->digits[1] == 4 && d >= 1 && d <= 12 && m >= 1900) { /* 3/2015 */
      a->month = (uint8_t)d;
      a->year = (int16_t)m;
      *last = i;
      return 1;
    }
    if (m > 12 && m <= 31 && d <= 12) swap = 1;
    if (!cue && !swap && d <= 12 && !(f->digits[0] == 2 && f->digits[1] == 2))
      return 0; /* 3/4 may be a fraction */
    if (!cue && d <= 12 && m <= 12) return 0;
    if (f->digits[0] > 2 || f->digits[1] > 2) return 0;
  } else {
    return 0;
  }
  if (swap) {
    int t = d;
    d = m;
    m = t;
  }
  if (m < 1 || m > 12 || d < 1 || d > 31) return 0;
  a->year = (int16_t)y;
  a->month = (uint8_t)m;
  a->day = (uint8_t)d;
  *last = i;
  era(p, a, last);
  return 1;
}

/* [في] [تمام] [الساعة] 12:41 مساءً [بتوقيت غرينتش]; الساعة العاشرة صباحاً */
static int clock_time(const BrfItems *p, uint32_t i, BrfParts *a,
                      uint32_t *last) {
  BrfNumber n;
  int hour, part = 0, zone;
  uint32_t k = i, z;
  if (is(k, FI)) k = next(k);
  if (is(k, TAMAM)) k = next(k);
  if (is(k, SAA) && flag(k, AL)) {
    k = next(k);
    if (k == BRF_NO_ITEM) return 0;
    i = k;
  } else if (k == BRF_NO_ITEM || brf_item(p, k)->kind != BRF_ITEM_TIME) {
    return 0;
  }
  a->minute = 0;
  if (brf_item(p, k)->kind == BRF_ITEM_TIME) {
    hour = brf_item(p, k)->part[0];
    if (brf_item(p, k)->part[1] > 59) return 0;
    a->minute = (uint8_t)brf_item(p, k)->part[1];
    *last = k;
  } else {
    if (!brf_number(p, k, &n) || n.value < 1 || n.value > 24) return 0;
    hour = (int)n.value;
    if (n.value != hour) return 0;
    *last = n.last;
  }
  if (hour > 24) return 0;
  k = next(*last);
  if (is_value(k, DAYPART, &part) && !flag(k, AL) && !flag(k, AND)) {
    *last = k;
    if (part == 2 && hour < 12) hour += 12;
    if (part == 1 && hour == 12) hour = 0;
  }
  a->zone = BRF_NO_ZONE;
  z = next(*last);
  if (is(z, TAWQIT) && flag(z, PREP) && is_value(next(z), ZONE, &zone)) {
    a->zone = (int8_t)zone;
    *last = next(z);
  }
  a->hour = (uint8_t)(hour % 24);
  a->has_time = 1;
  return 1;
}

/* ==} */

/* {== components of one date */

static int weekday_at(const BrfItems *p, uint32_t i, int bare, int *weekday) {
  uint32_t k = next(i);
  if (!is_value(i, WEEKDAY, weekday)) return 0;
  if (!flag(i, AL) && !bare) return 0;
  return !(is(k, TEEN) && !flag(k, AND)); /* الأحد عشر is eleven */
}

static int relative_day(const BrfItems *p, uint32_t i, BrfParts *a,
                        uint32_t *last) {
  int v;
  uint32_t k = next(i);
  if (is_value(i, ORD, &v) && v == 1 && !flag(i, AL)) { /* أول (من) أمس */
    if (is(k, MIN)) k = next(k);
    if (!is_value(k, RELDAY, &v) || v != -1) return 0;
    a->relday = -2;
    *last = k;
  } else if (is(i, AFTER) && is_value(k, RELDAY, &v) && v == 1) {
    a->relday = 2;
    *last = k;
  } else if (is_value(i, RELDAY, &v)) {
    a->relday = (int8_t)v;
    *last = i;
  } else {
    return 0;
  }
  a->has_relday = 1;
  return 1;
}

/* اليوم; but not ذلك اليوم, اليوم نفسه, اليوم التالي. */
static int today(const BrfItems *p, uint32_t i, BrfParts *a, uint32_t *last) {
  uint32_t k = next(i), prev = before(p, i);
  uint8_t rel;
  if (!flag(i, AL) || is(prev, THALIKA) || is(k, NAFS)) return 0;
  *last = i;
  a->relday = 0;
  if (relation(p, k, &rel)) {
    if (rel == BRF_REL_FOLLOWING || rel == BRF_REL_PRECEDING) return 0;
    a->relday = (int8_t)(rel == BRF_REL_LAST ? -1 : rel == BRF_REL_NEXT);
    *last = k;
  }
  a->has_relday = 1;
  return 1;
}

/* A day of a month: 10 يناير، العاشر من كانون الثاني، الأول من هذا الشهر. */
static int day_of_month(const BrfItems *p, uint32_t i, BrfParts *a,
                        uint32_t *last) {
  uint8_t day;
  int month, hijri, word;
  uint32_t end, k;
  if (!day_number(p, i, &day, &end)) return 0;
  k = next(end);
  if (brf_item_sign(p, k, '-') || brf_item_sign(p, k, '/') ||
      brf_item_sign(p, k, '.'))
    k = next(k);
  if (k == BRF_NO_ITEM) return 0;
  if (month_phrase(p, k, &month, &hijri, last, &word)) {
    a->month = (uint8_t)month;
    a->hijri = (uint8_t)hijri;
    a->day = day;
    if (brf_item_sign(p, next(*last), '.') && year_figure(p,
        next(next(*last)), 1, &month, &k))
      *last = next(*last);
    return 1;
  }
  if (is(k, MIN)) k = next(k);
  if (is(k, HATHA) && is(next(k), MONTHWORD)) {
    a->month_rel = BRF_REL_THIS;
    *last = next(k);
  } else if (is(k, MONTHWORD) && relation(p, next(k), &a->month_rel)) {
    *last = next(k);
  } else {
    return 0;
  }
  a->day = day;
  return 1;
}

/* The last or nth weekday, week or day of a month: ثالث ثلاثاء في أيلول,
   الأسبوع الأخير من شهر آذار, آخر يوم من شهر. */
static int nth_of_month(const BrfItems *p, uint32_t i, BrfParts *a,
                        uint32_t *last) {
  int n = 0, weekday = 0, week = 0, month, hijri, word;
  uint32_t k = next(i), what;
  if (k == BRF_NO_ITEM) return 0;
  if (flag(i, AL)) { /* الثلاثاء الأول من */
    what = i;
    if (!flag(k, AL)) return 0;
    if (!is_value(k, ORD, &n)) n = is(k, FINAL) ? -1 : 0;
  } else {           /* أول ثلاثاء من */
    what = k;
    if (!is_value(i, ORD, &n)) n = is(i, MSECOND) ? -1 : 0;
  }
  if (n == 0 || n > 5) return 0;
  if (!is_value(what, WEEKDAY, &weekday)) {
    week = is(what, WEEKWORD);
    if (!week && !is(what, DAYWORD)) return 0;
  }
  k = next(k);
  if (k == BRF_NO_ITEM) return 0;
  if (!is(k, MIN) && !is(k, FI) && !flag(k, PREP) && !is(k, MONTHWORD))
    return 0;
  if (!month_phrase(p, k, &month, &hijri, last, &word) || hijri) return 0;
  a->month = (uint8_t)month;
  if (weekday || week) {
    a->weekday = (uint8_t)weekday;
    a->nth = (int8_t)n;
    a->week_nth = (uint8_t)week;
  } else {
    a->day = (uint8_t)(n < 0 ? BRF_LAST_DAY : n);
  }
  return 1;
}

/* الربع الثالث [من عام] 2016، النصف الأول من العام الجاري */
static int quarter(const BrfItems *p, uint32_t i, BrfParts *a,
                   uint32_t *last) {
  int of, n;
  uint32_t k = next(i);
  if (!is_value(i, QUARTER, &of) || !flag(i, AL)) return 0;
  if (k == BRF_NO_ITEM || !flag(k, AL)) return 0;
  if (is(k, FINAL)) n = of;
  else if (!is_value(k, ORD, &n) || n > of) return 0;
  if (!year_phrase(p, next(k), 1, a, last)) return 0;
  a->quarter = (uint8_t)(of == 4 ? n : 4 + n);
  return 1;
}

/* قبل ثلاثة أيام; but not قبل ثلاثة أيام من الاقتراع, and not بعد ثلاثة أيام,
   which mostly counts from what was just told. Months and years ago (قبل عامين)
   are durations, not dates. */
static int offset(const BrfItems *p, uint32_t i, BrfParts *a, uint32_t *last) {
  BrfNumber n;
  uint32_t k = next(i);
  int unit, week, value = 1;
  if (!is(i, BEFORE)) return 0;
  if (k == BRF_NO_ITEM || brf_item(p, k)->flags) return 0;
  if (is_value(k, MEASURE2, &unit)) {
    value = 2;
  } else {
    if (!is(k, MEASURE) || is(k, ORD)) {
      if (!brf_number(p, k, &n) || n.flags & (BRF_NUMBER_FRACTION |
          BRF_NUMBER_ORDINAL) || n.value < 1 || n.value > 366)
        return 0;
      value = (int)n.value;
      k = next(n.last);
    }
    if (!is_value(k, MEASURE, &unit) || brf_item(p, k)->flags) return 0;
  }
  week = !strcmp(brf_unit_name(unit), "week");
  if (!week && strcmp(brf_unit_name(unit), "day") != 0) return 0;
  if (value == 1 && !week) return 0; /* قبل يوم من … */
  if (is(next(k), MIN)) return 0;
  a->unit = week ? BRF_UNIT_WEEK : BRF_UNIT_DAY;
  a->offset = (int16_t)-value;
  *last = k;
  return 1;
}

/* ==} */

/* {== one date */

/* Weekday, day, month, year … one after the other; `n` counts those taken. */
static int component(const BrfItems *p, uint32_t i, unsigned n, BrfParts *a,
                     uint32_t *last) {
  int v, hijri, word;
  uint32_t end;
  uint8_t rel;
  int absolute = a->month || a->year || a->year_rel || a->month_rel;
  if (i == BRF_NO_ITEM) return 0;
  if (is(i, HATHA) && n == 0) { /* هذا اليوم، هذا العام */
    uint32_t k = next(i);
    if (k == BRF_NO_ITEM || !flag(k, AL)) return 0;
    *last = k;
    if (is(k, DAYWORD)) a->has_relday = 1;
    else if (is(k, WEEKWORD)) a->week_rel = BRF_REL_THIS;
    else if (is(k, MONTHWORD)) a->month_rel = BRF_REL_THIS;
    else if (is(k, YEARWORD)) a->year_rel = BRF_REL_THIS;
    else return 0;
    return 1;
  }
  if (is(i, MUWAFIQ) && n > 0) { /* 1 رجب 1443 الموافق 2 فبراير 2022 */
    uint32_t k = next(i);
    BrfParts b;
    if (is(k, DAYWORD) || (k != BRF_NO_ITEM && is(k, FI))) k = next(k);
    memset(&b, 0, sizeof b);
    if (k == BRF_NO_ITEM || (!day_of_month(p, k, &b, last) &&
                             !figure_date(p, k, 1, &b, last)))
      return 0;
    if (a->hijri && !b.hijri) {
      a->year = 0;
      a->hijri = 0;
    }
    if (!b.hijri) a->day = b.day, a->month = b.month;
    if (b.year && !b.hijri) a->year = b.year;
    return 1;
  }
  if (!a->day && !a->nth && !a->has_relday && n == 0 &&
      nth_of_month(p, i, a, last))
    return 1;
  if (!a->has_relday && !absolute && n <= 1 && relative_day(p, i, a, last))
    return 1;
  if (n == 0 && is(i, DAYWORD) && flag(i, AL) && !is(next(i), FINAL)) {
    uint32_t k = next(i);
    if (k != BRF_NO_ITEM && flag(k, AL) && day_of_month(p, k, a, last))
      return 1; /* اليوم الثالث من أكتوبر */
    return today(p, i, a, last);
  }
  if (!a->weekday && !a->day && weekday_at(p, i, n > 0 && 0, &v)) {
    a->weekday = (uint8_t)v;
    *last = i;
    if (relation(p, next(i), &a->rel)) *last = next(i);
    return 1;
  }
  if (!a->day && !a->month && day_of_month(p, i, a, last)) return 1;
  if (!a->day && !a->month && !a->year && figure_date(p, i, n > 0, a, last))
    return 1;
  if (a->weekday && !absolute && !a->day && !a->rel && flag(i, AL) &&
      brf_item(p, i)->kind == BRF_ITEM_WORD && !a->has_relday &&
      day_number(p, i, &a->day, last))
    return 1; /* السبت السادس عشر */
  if (!a->month && !a->month_rel &&
      month_phrase(p, i, &v, &hijri, &end, &word) && !flag(i, AL)) {
    uint8_t day;
    uint32_t k = next(end), prev = before(p, i);
    int year;
    if (is(i, MIN) && n == 0) return 0;
    if (hijri && !a->day && !word) return 0;
    if (is(end, WEAK) && !word && !a->day && !is(prev, FI) &&
        !is(prev, BEFORE) && !is(prev, ILA) && !relation(p, k, &rel) &&
        !year_figure(p, k, 1, &year, last))
      return 0; /* مارس is also "practised" */
    a->month = (uint8_t)v;
    a->hijri = (uint8_t)hijri;
    *last = end;
    if (!a->day && k != BRF_NO_ITEM && flag(k, AL) &&
        brf_item(p, k)->kind == BRF_ITEM_WORD && day_number(p, k, &day, &end)) {
      a->day = day; /* يناير الثاني والعشرين */
      *last = end;
    }
    return 1;
  }
  if (is(i, MONTHWORD) && flag(i, AL) && !a->month && !a->day &&
      relation(p, next(i), &a->month_rel)) {
    if (a->month_rel == BRF_REL_FOLLOWING) return a->month_rel = 0;
    *last = next(i);
    return 1;
  }
  if (a->month && !a->year && !a->year_rel) {
    if (year_phrase(p, i, 1, a, last)) return 1;
    if (!a->rel && relation(p, i, &a->rel)) {
      *last = i;
      return 1;
    }
  }
  if (is(i, MIN) && a->weekday) i = next(i); /* الاثنين من هذا الأسبوع */
  if (is(i, HATHA) && is(next(i), WEEKWORD) && n > 0) {
    a->week_rel = BRF_REL_THIS;
    *last = next(i);
    return 1;
  }
  if (is(i, WEEKWORD) && flag(i, AL) && !a->week_rel && !absolute &&
      relation(p, next(i), &rel)) {
    a->week_rel = rel;
    *last = next(i);
    return 1;
  }
  if (n == 0 && is(i, DECADE) && flag(i, AL) &&
      relation(p, next(i), &a->decade_rel)) {
    *last = next(i);
    return 1;
  }
  if (n == 0 && is_value(i, DECADES, &v) && is(next(i), CENTURY) &&
      is(next(next(i)), LAST)) { /* ثمانينيات القرن الماضي */
    a->decade = (uint8_t)v;
    *last = next(next(i));
    return 1;
  }
  if (n == 0 && is(i, YEARWORD)) return year_phrase(p, i, 0, a, last);
  if (n == 0 && quarter(p, i, a, last)) return 1;
  if (n == 0 && offset(p, i, a, last)) return 1;
  return !a->has_time && clock_time(p, i, a, last);
}

/* A figure alone is a year only where nothing is counted by it: 2011 حالة. */
static int lone_year(const BrfItems *p, uint32_t i, BrfParts *a,
                     uint32_t *last) {
  const BrfToken *tokens = p->tokens;
  const BrfItem *item = brf_item(p, i);
  uint32_t prev = before(p, i);
  size_t t = item->end;
  int year, led = is(prev, FI) || is(prev, BEFORE) || is(prev, ILA);
  if (!figure(p, i, 1) || !year_figure(p, i, 0, &year, last)) return 0;
  if (year >= 2050 || (year % 100 == 0 && !led)) return 0;
  if (!led && t < p->ntokens && tokens[t].kind == BRF_TOKEN_WORD &&
      tokens[t].flags == BRF_TOKEN_SPACE) {
    /* a noun without the article that ends in ا or ة is what is counted */
    const char *w = p->text + tokens[t].start, *end = p->text + tokens[t].end;
    static const char teh[] = "\xD8\xA9", alef[] = "\xD8\xA7";
    if (end - w > 4 && (!memcmp(end - 2, teh, 2) || !memcmp(end - 2, alef, 2)) &&
        memcmp(w, alef, 2) != 0)
      return 0;
  }
  if (brf_item(p, i)->end < p->ntokens && next(i) != BRF_NO_ITEM &&
      (is(next(i), MEASURE) || is(next(i), CURRENCY) || is(next(i), SCALE) ||
       brf_item(p, next(i))->kind == BRF_ITEM_COIN))
    return 0;
  a->year = (int16_t)year;
  era(p, a, last);
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
    if (year_phrase(p, k, 1, a, last)) return 1;
  } else if ((is(k, DAYPART) || is(k, NIGHT)) && !flag(k, AL) &&
             next(k) != BRF_NO_ITEM) { /* مساء الخميس */
    uint32_t to = next(k);
    if (is(to, DAYWORD) ? weekday_at(p, next(to), 0, &v)
                        : weekday_at(p, to, 0, &v) || is(to, RELDAY))
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
        if (a->year && a->day) q = BRF_NO_ITEM;
        else if (!component(p, next(q), n, a, &end)) break;
        else {
          *last = end;
          if (paren && brf_item_sign(p, next(end), ')')) *last = next(end);
          n++;
          continue;
        }
      }
      if (q == BRF_NO_ITEM) break;
      if (is(q, FI) && !a->weekday && !a->month) {
        if (!clock_time(p, q, a, &end)) break;
        *last = end;
        continue;
      }
      if (is(q, FI)) q = next(q); /* الاثنين في 18 شباط */
      if (q == BRF_NO_ITEM || flag(q, AND)) break;
    }
    if (is(q, DAYWORD) && !flag(q, AL) && !flag(q, AND)) {
      uint32_t to = next(q);
      if (to == BRF_NO_ITEM || is(to, EACH)) break;
      if (weekday_at(p, to, 0, &v) || day_of_month(p, to, a, &end) ||
          relative_day(p, to, a, &end) || figure_date(p, to, 1, a, &end))
        q = to;
      else
        break;
      if (a->day || a->has_relday || a->month) {
        *last = end;
        n++;
        continue;
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
  if (years && year_figure(p, i, 1, &year, last)) {
    a->year = (int16_t)year;
    return 1;
  }
  return day_number(p, i, &a->day, last);
}

static int range(const BrfItems *p, uint32_t i, BrfExpression *found) {
  BrfParts *a = &found->a, *b = &found->b;
  uint32_t k = i, end;
  int between = 0, from = 0, pair = 0;
  if (is(k, MA) && is(next(k), BAYN)) k = next(k);
  if (is(k, BAYN)) between = 1, k = next(k);
  else if (is(k, MIN)) from = 1, k = next(k);
  if (is(k, PAIR)) pair = 1, k = next(k);
  if (figure(p, k, 2) && brf_item(p, k)->sep == '-') {
    const BrfItem *f = brf_item(p, k);
    int month, hijri, word;
    memset(a, 0, sizeof *a);
    a->zone = BRF_NO_ZONE;
    *b = *a;
    if (f->digits[0] == 4 && (f->digits[1] == 4) && f->part[0] >= 1900 &&
        f->part[1] <= 2100 && f->part[0] < f->part[1]) { /* 2021-2022 */
      a->year = (int16_t)f->part[0];
      b->year = (int16_t)f->part[1];
      found->last = k;
      return 1;
    }
    if (f->part[0] < 1 || f->part[0] >= f->part[1] || f->part[1] > 31 ||
        !month_phrase(p, next(k), &month, &hijri, &end, &word))
      return 0;
    a->day = (uint8_t)f->part[0]; /* 1-8 شهر أيلول */
    b->day = (uint8_t)f->part[1];
    a->month = b->month = (uint8_t)month;
    a->hijri = b->hijri = (uint8_t)hijri;
    found->last = end;
    if (next(end) != BRF_NO_ITEM &&
        (year_phrase(p, next(end), 1, b, &found->last) ||
         relation(p, next(end), &b->rel))) {
      if (b->rel) found->last = next(end);
      a->year = b->year;
      a->year_rel = b->year_rel;
      a->rel = b->rel;
    }
    return 1;
  }
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

int brf_expression(const BrfItems *p, uint32_t i, BrfExpression *found) {
  const BrfItem *item = brf_item(p, i);
  if (item->kind == BRF_ITEM_PUNCT || item->kind == BRF_ITEM_COIN) return 0;
  memset(found, 0, sizeof *found);
  found->first = i;
  if (range(p, i, found)) {
    found->range = 1;
    return 1;
  }
  if (is(before(p, i), EACH)) return 0; /* أيام الجمعة */
  if (!one_date(p, i, &found->a, &found->last)) return 0;
  memset(&found->b, 0, sizeof found->b);
  return 1;
}
