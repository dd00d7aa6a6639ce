/* SPDX-License-Identifier: MIT */
#include "brf_date_part.h"

#include <string.h>

/* {== small parts */

int brf_part_figure(const BrfItems *p, uint32_t i, unsigned parts) {
  return i != BRF_NO_ITEM && brf_item(p, i)->kind == BRF_ITEM_FIGURE &&
         brf_item(p, i)->parts == parts &&
         !(brf_item(p, i)->flags &
           (BRF_ITEM_POINT | BRF_ITEM_PERCENT | BRF_ITEM_MINUS));
}

uint32_t brf_part_before(const BrfItems *p, uint32_t i) {
  return i > 0 && next(i - 1) == i ? i - 1 : BRF_NO_ITEM;
}

int brf_part_relation(const BrfItems *p, uint32_t i, uint8_t *rel) {
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
int brf_part_day_number(const BrfItems *p, uint32_t i, uint8_t *day,
                        uint32_t *last) {
  BrfNumber n;
  if (brf_part_figure(p, i, 1)) {
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
int brf_part_month_names(const BrfItems *p, uint32_t i, int *month, int *hijri,
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
int brf_part_month_phrase(const BrfItems *p, uint32_t i, int *month, int *hijri,
                          uint32_t *last, int *word) {
  BrfNumber n;
  if (is(i, MIN) || is(i, FI)) i = next(i);
  *word = is(i, MONTHWORD);
  if (*word) {
    uint32_t k = next(i);
    if (brf_part_month_names(p, k, month, hijri, last)) return !flag(i, AL);
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
         brf_part_month_names(p, i, month, hijri, last);
}

void brf_part_era(const BrfItems *p, BrfParts *a, uint32_t *last) {
  uint32_t k = next(*last);
  if (k == BRF_NO_ITEM || flag(k, AND) || flag(k, PREP)) return;
  if (is(k, HIJRI)) a->hijri = 1;
  else if (is(k, MILADI)) a->hijri = 0;
  else return;
  *last = k;
}

/* 2014 as a figure; `named`: عام or a month stands before it. */
int brf_part_year_figure(const BrfItems *p, uint32_t i, int named, int *year,
                         uint32_t *last) {
  const BrfItem *item;
  BrfNumber n;
  if (brf_part_figure(p, i, 1)) {
    item = brf_item(p, i);
    *year = item->part[0];
    *last = i;
    if (item->digits[0] == 4)
      return *year >= (named ? 1000 : 1900) && *year <= 2100;
    return named > 1 && item->digits[0] == 3;
  }
  if (!named || !brf_number(p, i, &n)) return 0;
  if (n.value < 1900 || n.value > 2100) return 0; /* before it is an int */
  *year = (int)n.value;
  *last = n.last;
  return n.value == *year && !(n.flags & BRF_NUMBER_ORDINAL);
}

/* [من] [هذا] عام 2014، العام المقبل. `bare`: a figure may do without عام. */
int brf_part_year_phrase(const BrfItems *p, uint32_t i, int bare, BrfParts *a,
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
    if (brf_part_year_figure(p, next(k), 2, &year, last)) {
      a->year = (int16_t)year;
      brf_part_era(p, a, last);
      return 1;
    }
    if (flag(w, AL) && brf_part_relation(p, next(w), &a->year_rel)) {
      *last = next(w);
      return 1;
    }
    return 0;
  }
  if (bare && brf_part_year_figure(p, k, 1, &year, last)) {
    a->year = (int16_t)year;
    brf_part_era(p, a, last);
    return 1;
  }
  return 0;
}

/* ==} */

/* {== figures with parts */

/* 30/12/2021, 2021-12-30, 18-9-15, 30/12; day before month unless that
   cannot be. `cue`: a word before it says that it is a date. */
int brf_part_figure_date(const BrfItems *p, uint32_t i, int cue, BrfParts *a,
                         uint32_t *last) {
  const BrfItem *f;
  int y = 0, m, d, swap = 0;
  if (brf_part_figure(p, i, 3)) {
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
  } else if (brf_part_figure(p, i, 2)) {
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
  brf_part_era(p, a, last);
  return 1;
}

/* [في] [تمام] [الساعة] 12:41 مساءً [بتوقيت غرينتش]; الساعة العاشرة صباحاً */
int brf_part_clock_time(const BrfItems *p, uint32_t i, BrfParts *a,
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

int brf_part_weekday_at(const BrfItems *p, uint32_t i, int bare, int *weekday) {
  uint32_t k = next(i);
  if (!is_value(i, WEEKDAY, weekday)) return 0;
  if (!flag(i, AL) && !bare) return 0;
  return !(is(k, TEEN) && !flag(k, AND)); /* الأحد عشر is eleven */
}

int brf_part_relative_day(const BrfItems *p, uint32_t i, BrfParts *a,
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
int brf_part_today(const BrfItems *p, uint32_t i, BrfParts *a, uint32_t *last) {
  uint32_t k = next(i), prev = brf_part_before(p, i);
  uint8_t rel;
  if (!flag(i, AL) || is(prev, THALIKA) || is(k, NAFS)) return 0;
  if (is(k, ORD) && flag(k, AL)) return 0; /* اليوم الأول من المفاوضات */
  *last = i;
  a->relday = 0;
  if (brf_part_relation(p, k, &rel)) {
    if (rel == BRF_REL_FOLLOWING || rel == BRF_REL_PRECEDING) return 0;
    a->relday = (int8_t)(rel == BRF_REL_LAST ? -1 : rel == BRF_REL_NEXT);
    *last = k;
  }
  a->has_relday = 1;
  return 1;
}

/* A day of a month: 10 يناير، العاشر من كانون الثاني، الأول من هذا الشهر. */
int brf_part_day_of_month(const BrfItems *p, uint32_t i, BrfParts *a,
                          uint32_t *last) {
  uint8_t day;
  int month, hijri, word;
  uint32_t end, k;
  if (!brf_part_day_number(p, i, &day, &end)) return 0;
  k = next(end);
  if (brf_item_sign(p, k, '-') || brf_item_sign(p, k, '/') ||
      brf_item_sign(p, k, '.'))
    k = next(k);
  if (k == BRF_NO_ITEM) return 0;
  if (brf_part_month_phrase(p, k, &month, &hijri, last, &word)) {
    a->month = (uint8_t)month;
    a->hijri = (uint8_t)hijri;
    a->day = day;
    if (brf_item_sign(p, next(*last), '.') &&
        brf_part_year_figure(p, next(next(*last)), 1, &month, &k))
      *last = next(*last);
    return 1;
  }
  if (is(k, MIN)) k = next(k);
  if (is(k, HATHA) && is(next(k), MONTHWORD)) {
    a->month_rel = BRF_REL_THIS;
    *last = next(k);
  } else if (is(k, MONTHWORD) && brf_part_relation(p, next(k), &a->month_rel)) {
    *last = next(k);
  } else {
    return 0;
  }
  a->day = day;
  return 1;
}

/* The last or nth weekday, week or day of a month: ثالث ثلاثاء في أيلول,
   الأسبوع الأخير من شهر آذار, آخر يوم من شهر. */
int brf_part_nth_of_month(const BrfItems *p, uint32_t i, BrfParts *a,
                          uint32_t *last) {
  int n = 0, weekday = 0, week = 0, month, hijri, word;
  uint32_t k = next(i), what;
  if (k == BRF_NO_ITEM) return 0;
  if (flag(i, AL)) { /* الثلاثاء الأول من */
    what = i;
    if (!flag(k, AL)) return 0;
    if (!is_value(k, ORD, &n)) n = is(k, FINAL) ? -1 : 0;
  } else { /* أول ثلاثاء من */
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
  if (!brf_part_month_phrase(p, k, &month, &hijri, last, &word) || hijri)
    return 0;
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
int brf_part_quarter(const BrfItems *p, uint32_t i, BrfParts *a,
                     uint32_t *last) {
  int of, n;
  uint32_t k = next(i);
  if (!is_value(i, QUARTER, &of) || !flag(i, AL)) return 0;
  if (k == BRF_NO_ITEM || !flag(k, AL)) return 0;
  if (is(k, FINAL)) n = of;
  else if (!is_value(k, ORD, &n) || n > of) return 0;
  if (!brf_part_year_phrase(p, next(k), 1, a, last)) return 0;
  a->quarter = (uint8_t)(of == 4 ? n : 4 + n);
  return 1;
}

/* قبل ثلاثة أيام; but not قبل ثلاثة أيام من الاقتراع, and not بعد ثلاثة أيام,
   which mostly counts from what was just told. Months and years ago (قبل عامين)
   are durations, not dates. */
int brf_part_offset(const BrfItems *p, uint32_t i, BrfParts *a,
                    uint32_t *last) {
  BrfNumber n;
  uint32_t k = next(i);
  int unit, week, value = 1;
  if (!is(i, BEFORE)) return 0;
  if (k == BRF_NO_ITEM || brf_item(p, k)->flags) return 0;
  if (is_value(k, MEASURE2, &unit)) {
    value = 2;
  } else {
    if (!is(k, MEASURE) || is(k, ORD)) {
      if (!brf_number(p, k, &n) ||
          n.flags & (BRF_NUMBER_FRACTION | BRF_NUMBER_ORDINAL) || n.value < 1 ||
          n.value > 366)
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

/* عيد الفطر [2013], رأس السنة الهجرية; Easter is the western one. */
int brf_part_feast(const BrfItems *p, uint32_t i, BrfParts *a, uint32_t *last) {
  uint32_t k = next(i);
  int v = 0;
  if (k == BRF_NO_ITEM || !flag(k, AL)) return 0;
  if (is(i, FEAST) && is(k, EASTER)) {
    a->feast = 2;
  } else if (is(i, FEAST)) {
    a->hijri = is_value(k, FEASTHIJRI, &v);
    if (!a->hijri && !is_value(k, FEASTDAY, &v)) return 0;
    a->feast = 1;
  } else if (is(i, NEWYEAR) && is(k, YEARWORD)) {
    v = 101;
    a->feast = 1;
    if (is(next(k), HIJRI)) a->hijri = 1;
    if (is(next(k), HIJRI) || is(next(k), MILADI)) k = next(k);
  } else {
    return 0;
  }
  a->month = (uint8_t)(v / 100);
  a->day = (uint8_t)(v % 100);
  *last = k;
  if (next(k) != BRF_NO_ITEM) {
    BrfParts year;
    memset(&year, 0, sizeof year);
    if (brf_part_year_phrase(p, next(k), 1, &year, last)) {
      a->year = year.year;
      a->year_rel = year.year_rel;
    }
  }
  return 1;
}

/* ==} */
