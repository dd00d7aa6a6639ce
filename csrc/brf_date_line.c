/* SPDX-License-Identifier: MIT */
#include "brf_date_line.h"

#include <string.h>

#define STAMP 8u /* tokens beside a date on a line of its own, at the most */

static int absolute(const BrfParts *a) {
  return a->year && a->month && a->day && !a->hijri && !a->feast &&
         a->day <= 31;
}

/* How many words of tokens `t` to `end` are of no date, from item k on. */
static unsigned strange_words(const BrfItems *items, uint32_t k, size_t t,
                              size_t end) {
  unsigned count = 0;
  while (t < end) {
    if (k < items->items.len && brf_item(items, k)->token == t) {
      t = brf_item(items, k++)->end;
      continue;
    }
    count += items->tokens[t++].kind < BRF_TOKEN_MARK;
  }
  return count;
}

/* 1: the expression's line has beside it only words of dates, and one other
   behind them: تاريخ النشر: 4 مارس 2025 | 12:30 م طباعة. */
static int own_line(const BrfItems *items, const BrfExpression *e) {
  size_t from = brf_item(items, e->first)->token;
  size_t end = brf_item(items, e->last)->end, to = end, first = from;
  uint32_t k = e->first;
  while (!(items->tokens[from].flags & BRF_TOKEN_LINE) && first - from < STAMP)
    from--;
  while (to < items->ntokens && !(items->tokens[to].flags & BRF_TOKEN_LINE) &&
         to - end < STAMP)
    to++;
  if (!(items->tokens[from].flags & BRF_TOKEN_LINE) ||
      (to < items->ntokens && !(items->tokens[to].flags & BRF_TOKEN_LINE)))
    return 0;
  while (k > 0 && brf_item(items, k - 1)->token >= from) k--;
  return strange_words(items, k, from, first) == 0 &&
         strange_words(items, e->last + 1, end, to) <= 1;
}

/* 1: a dateline's date: a dash behind it, in the first line of a paragraph
   and within its first 12 tokens. «فالدين- 31 ديسمبر 2021- زار الوزير» */
static int dateline(const BrfItems *items, const BrfExpression *e) {
  size_t t = brf_item(items, e->first)->token;
  size_t end = brf_item(items, e->last)->end, back = 0;
  const BrfToken *next;
  if (end >= items->ntokens) return 0;
  next = &items->tokens[end];
  if (next->kind != BRF_TOKEN_PUNCT || items->text[next->start] == '.')
    return 0;
  if (items->text[next->start] != '-' && next->end - next->start != 3) return 0;
  while (!(items->tokens[t].flags & BRF_TOKEN_LINE) && back < 13) t--, back++;
  return back > 0 && back < 12;
}

void brf_date_line(const BrfItems *items, const BrfExpression *list,
                      size_t n, BrfDocumentDate *found) {
  size_t i;
  memset(found, 0, sizeof *found);
  for (i = 0; i < n; i++) {
    const BrfExpression *e = &list[i];
    const BrfParts *a = &e->a;
    BrfDay day = {a->year, a->month, a->day};
    float sure = 0;
    if (e->range || !absolute(a) || !brf_day_valid(day)) continue;
    if (a->has_relday) {
      day = brf_day_from(brf_day_number(day) - a->relday);
      sure = 0.95f;
    } else if (own_line(items, e) && i < 3) {
      sure = 0.9f;
    } else if (dateline(items, e) && i < 3) {
      sure = 0.9f;
    }
    if (sure <= found->confidence) continue;
    found->day = day;
    found->confidence = sure;
    found->source = a->has_relday ? BRF_SOURCE_LEAD : BRF_SOURCE_DATELINE;
    found->start = brf_item(items, e->first)->start;
    found->end = items->tokens[brf_item(items, e->last)->end - 1].end;
  }
}
