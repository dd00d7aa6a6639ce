/* SPDX-License-Identifier: MIT */
#include "brf_quantity.h"

#include <stdio.h>
#include <string.h>

#include "brf_item.h"

#define is(i, dw) brf_item_is(p, i, BRF_DW_##dw, NULL)
#define is_value(i, dw, v) brf_item_is(p, i, BRF_DW_##dw, v)
#define next(i) brf_item_next(p, i)
#define flag(i, f) (brf_item(p, i)->flags & BRF_ITEM_##f)

static void set_unit(BrfQuantity *q, const char *unit) {
  snprintf(q->unit, sizeof q->unit, "%s", unit);
}

/* بالمئة، في المائة; returns its last item. */
static uint32_t percent_at(const BrfItems *p, uint32_t i) {
  int v;
  if (i == BRF_NO_ITEM) return i;
  if (brf_item_sign(p, i, '%')) return i;
  if (is(i, FI) && !brf_item(p, i)->flags) {
    i = next(i);
    if (i == BRF_NO_ITEM || flag(i, PREP)) return BRF_NO_ITEM;
  } else if (!flag(i, PREP)) {
    return BRF_NO_ITEM;
  }
  return is_value(i, HUNDRED, &v) && v == 100 && flag(i, AL) ? i : BRF_NO_ITEM;
}

/* متر مربع, square-meter; متر مكعب, cubic-meter; درجة مئوية, celsius */
static void modify(const BrfItems *p, BrfQuantity *q, uint32_t *last) {
  uint32_t k = next(*last);
  char unit[sizeof q->unit];
  int v;
  if (!is_value(k, MODIFIER, &v) || flag(k, AND)) return;
  if (v == 3) {
    if (strcmp(q->unit, "degree") != 0) return;
    set_unit(q, "celsius");
  } else {
    memcpy(unit, q->unit, sizeof unit);
    snprintf(q->unit, sizeof q->unit, "%s-%.16s", v == 1 ? "square" : "cubic",
             unit);
  }
  *last = k;
}

/* What item k counts in; the quantity then ends with it. */
static int unit_at(const BrfItems *p, uint32_t k, BrfQuantity *q,
                   uint32_t *last) {
  int v, nation;
  const char *code;
  if (k == BRF_NO_ITEM || flag(k, AND) || flag(k, PREP)) return 0;
  if (is_value(k, MEASURE, &v) && !(flag(k, AL) && !is(*last, FRACTION))) {
    q->kind = (uint8_t)brf_unit_kind(v);
    set_unit(q, brf_unit_name(v));
    *last = k;
    modify(p, q, last);
    return 1;
  }
  if (is_value(k, CURRENCY, &v) && !flag(k, AL)) {
    q->kind = BRF_QUANTITY_MONEY;
    *last = k;
    code = brf_currency_code(v, -1);
    k = next(k);
    if (is_value(k, NATION, &nation) && !brf_item(p, k)->flags &&
        brf_currency_code(v, nation)) {
      code = brf_currency_code(v, nation);
      *last = k;
    }
    if (code) set_unit(q, code);
    return 1;
  }
  return 0;
}

static const char *coin(const BrfItems *p, uint32_t i) {
  static const char *const codes[] = {"USD", "EUR", "GBP", "JPY"};
  if (i == BRF_NO_ITEM || brf_item(p, i)->kind != BRF_ITEM_COIN) return NULL;
  return codes[brf_item(p, i)->senses - 1];
}

int brf_quantity(const BrfItems *p, uint32_t i, BrfQuantity *q,
                 uint32_t *last) {
#define OTHERS(X) X(FI) X(MEASURE2) X(MUDDA)
  static const uint64_t first[2] = BRF_CLASSES(BRF_DW_OF_NUMBERS);
  static const uint64_t others[2] = BRF_CLASSES(OTHERS);
#undef OTHERS
  const BrfItem *item = brf_item(p, i);
  BrfNumber n;
  uint32_t k;
  const char *code;
  int v;
  if (item->kind == BRF_ITEM_PUNCT) return 0;
  if (item->kind == BRF_ITEM_WORD && !brf_item_any(item, first) &&
      !brf_item_any(item, others))
    return 0;
  memset(q, 0, sizeof *q);
  q->start = item->start;
  *last = i;
  k = percent_at(p, i);
  if (k != BRF_NO_ITEM && !brf_item_sign(p, i, '%') &&
      brf_number(p, next(k), &n) &&
      brf_item(p, next(k))->kind == BRF_ITEM_FIGURE) { /* بالمئة 40 */
    q->kind = BRF_QUANTITY_PERCENT;
    q->value = n.value;
    q->start = p->tokens[item->token].start;
    *last = n.last;
    return 1;
  }
  code = coin(p, i);
  if (code) { /* $5 مليارات */
    if (!brf_number(p, next(i), &n) || n.flags & BRF_NUMBER_WORDS) return 0;
    q->kind = BRF_QUANTITY_MONEY;
    q->value = n.value;
    set_unit(q, code);
    *last = n.last;
    return 1;
  }
  if (item->kind == BRF_ITEM_FIGURE && item->flags & BRF_ITEM_PERCENT) {
    q->kind = BRF_QUANTITY_PERCENT;
    q->value = item->flags & BRF_ITEM_MINUS ? -item->value : item->value;
    return item->parts == 1;
  }
  if (item->kind == BRF_ITEM_FIGURE && item->parts == 2) {
    if (item->sep != '/' || item->part[1] == 0) return 0;
    q->value = (double)item->part[0] / item->part[1]; /* 77/100 */
    return 1;
  }
  if (is_value(i, MEASURE2, &v) && !flag(i, AL)) { /* ساعتين */
    q->value = 2;
    q->kind = (uint8_t)brf_unit_kind(v);
    set_unit(q, brf_unit_name(v));
  } else if (is(i, MUDDA)) { /* لمدة شهر */
    k = next(i);
    if (k == BRF_NO_ITEM || !is(k, MEASURE) || brf_item(p, k)->flags ||
        !unit_at(p, k, q, last))
      return 0;
    q->value = 1;
    q->start = brf_item(p, k)->start;
  } else {
    if (!brf_number(p, i, &n)) return 0;
    *last = n.last;
    q->value = n.value;
    k = next(n.last);
    if (n.flags & BRF_NUMBER_ORDINAL) {
      q->kind = BRF_QUANTITY_ORDINAL;
      return 1;
    }
    if (percent_at(p, k) != BRF_NO_ITEM) {
      q->kind = BRF_QUANTITY_PERCENT;
      *last = percent_at(p, k);
      return 1;
    }
    code = coin(p, k);
    if (code) {
      q->kind = BRF_QUANTITY_MONEY;
      set_unit(q, code);
      *last = k;
      return 1;
    }
    if (!unit_at(p, k, q, last)) {
      if (n.flags & BRF_NUMBER_FRACTION && !flag(i, PREP)) return 1;
      return 1;
    }
  }
  /* ساعة ونصف، شهرين ونصف، ثلاث ساعات ونصف الساعة */
  k = next(*last);
  if (k != BRF_NO_ITEM && flag(k, AND) && !flag(k, AL) &&
      q->kind == BRF_QUANTITY_DURATION && is_value(k, FRACTION, &v)) {
    uint32_t after = next(k);
    int measure, same;
    same = is_value(after, MEASURE, &measure) && flag(after, AL) &&
           strcmp(brf_unit_name(measure), q->unit) == 0;
    if (same || !is(after, MEASURE)) {
      q->value += 1.0 / v;
      *last = same ? after : k;
    }
  }
  return 1;
}

const char *brf_quantity_kind_name(BrfQuantityKind kind) {
  static const char *const names[] = {"number", "ordinal",  "percent",
                                      "money",  "duration", "measure"};
  return names[kind];
}
