/* SPDX-License-Identifier: MIT */
#include "brf_item.h"

#include <math.h>
#include <string.h>

#include "brf_key.h"
#include "brf_quantity.h"
#include "brf_utf8.h"
#include "tables/date_words.inc"

/* {== words */

/* 1 when some word of the tables begins with the same three letters: one test
   refuses nearly every word of a text. */
static int likely(const BrfKey *key) {
  unsigned at = (unsigned)(key->lo & 0x7FFFu);
  return (int)(prefixes[at >> 6] >> (at & 63u) & 1u);
}

static int probe(const BrfKey *key, BrfTag *tag) {
  uint32_t at;
  if (!likely(key)) return 0;
  at = brf_key_hash(*key) & (SLOTS - 1);
  for (; slots[at].n; at = (at + 1) & (SLOTS - 1))
    if (slots[at].lo == key->lo && slots[at].hi == key->hi) {
      tag->sense = slots[at].first;
      tag->senses = slots[at].n;
      return 1;
    }
  return 0;
}

/* The longest known form wins: واحد is one, not و + أحد. */
static int look_up(BrfKey key, BrfTag *tag) {
  unsigned letter = (unsigned)key.lo & 31u;
  if (key.len == 0) return 0;
  if (probe(&key, tag)) return 1;
  if ((letter == BRF_WAW || letter == BRF_FEH) && key.len > 2) {
    key = brf_key_drop_first(key, 1);
    tag->item |= BRF_ITEM_AND;
    if (probe(&key, tag)) return 1;
    letter = (unsigned)key.lo & 31u;
  }
  if ((letter == BRF_BEH || letter == BRF_LAM || letter == BRF_KAF) &&
      key.len > 2) {
    unsigned prep = letter;
    key = brf_key_drop_first(key, 1);
    tag->item |= BRF_ITEM_PREP;
    if (probe(&key, tag)) return 1;
    letter = (unsigned)key.lo & 31u;
    if (prep == BRF_LAM && letter == BRF_LAM && key.len > 2) { /* للعام */
      tag->item |= BRF_ITEM_AL;
      key = brf_key_drop_first(key, 1);
      return probe(&key, tag);
    }
  }
  if (letter != BRF_ALEF || key.len < 4 || (key.lo >> 5 & 31u) != BRF_LAM)
    return 0;
  tag->item |= BRF_ITEM_AL;
  key = brf_key_drop_first(key, 2);
  return probe(&key, tag);
}

int brf_item_describe(BrfTag *tag) {
  tag->senses = tag->item = 0;
  return look_up(tag->key, tag);
}

int brf_item_value(const BrfItem *item, unsigned dw) {
  unsigned k;
  for (k = 0; k < item->senses; k++) {
    uint32_t sense = senses[item->first + k];
    if ((sense & 0xFFu) == dw) return (int)(sense >> 8) - 32768;
  }
  return 0;
}

int brf_item_sign(const BrfItems *items, uint32_t i, char sign) {
  return i != BRF_NO_ITEM && brf_item(items, i)->kind == BRF_ITEM_PUNCT &&
         brf_item(items, i)->sep == sign;
}

const char *brf_unit_name(int value) {
  return units[value].name;
}
unsigned brf_unit_kind(int value) {
  return units[value].kind;
}

const char *brf_currency_code(int noun, int adjective) {
  size_t i;
  for (i = 0; i < sizeof currencies / sizeof *currencies; i++)
    if (currencies[i].noun == noun && currencies[i].adjective == adjective)
      return *currencies[i].code ? currencies[i].code : NULL;
  return NULL;
}

/* ==} */

/* The byte behind و ف ب ل ك: لعام 2022 starts at عام. The two lams of للعام
   stay together. */
static uint32_t inner_start(const char *text, const BrfItem *item) {
  const unsigned char *s = (const unsigned char *)text + item->start;
  int n = (item->flags & BRF_ITEM_AND ? 1 : 0);
  if (item->flags & BRF_ITEM_PREP) {
    int glued = item->flags & BRF_ITEM_AL && s[2 * n] == 0xD9 &&
                s[2 * n + 1] == 0x84; /* lam */
    n += !glued;
  }
  while (n-- > 0) {
    do s++;
    while (brf_utf8_continues(*s)); /* a ligature has three bytes */
    while (brf_utf8_is_vowel(s)) s += 2;
  }
  return (uint32_t)((const char *)s - text);
}

/* An item of one token, without what its kind tells. */
static void begin(BrfItem *item, const BrfToken *token, uint32_t at) {
  memset(item, 0, offsetof(BrfItem, part));
  item->classes[0] = item->classes[1] = 0;
  item->token = at;
  item->end = at + 1;
  item->start = token->start;
}

void brf_item_set(BrfItem *item, const BrfTag *tag, const char *text,
                  const BrfToken *token, uint32_t at) {
  unsigned k;
  begin(item, token, at);
  item->first = tag->sense;
  item->senses = tag->senses;
  item->flags = tag->item;
  for (k = 0; k < item->senses; k++) {
    unsigned dw = senses[item->first + k] & 0xFFu;
    item->classes[dw >> 6] |= UINT64_C(1) << (dw & 63u);
  }
  if (item->flags & (BRF_ITEM_AND | BRF_ITEM_PREP))
    item->start = inner_start(text, item);
}

/* {== figures */

static uint32_t decode(const unsigned char *s, unsigned *n) {
  if (*s < 0x80) return *n = 1, *s;
  if (*s < 0xE0) return *n = 2, (*s & 31u) << 6 | (s[1] & 63u);
  if (*s < 0xF0)
    return *n = 3, (*s & 15u) << 12 | (s[1] & 63u) << 6 | (s[2] & 63u);
  return *n = 4, 0xFFFDu;
}

static int digit_value(uint32_t c) {
  if (c >= '0' && c <= '9') return (int)(c - '0');
  if (c >= 0x660 && c <= 0x669) return (int)(c - 0x660);
  if (c >= 0x6F0 && c <= 0x6F9) return (int)(c - 0x6F0);
  return -1;
}

/*
** Reads the figure of the bytes at `s`. Separators of thousands are dropped
** where three digits follow (5,000), the first other . , or ٫ is the decimal
** point; '/', '-' and ':' part a date, a range or a time.
*/
static void read_figure(const char *text, size_t size, BrfItem *item) {
  const unsigned char *s = (const unsigned char *)text, *end = s + size;
  double scale = 0;
  unsigned p = 0;
  item->parts = 1;
  memset(item->part, 0, sizeof item->part);
  memset(item->digits, 0, sizeof item->digits);
  item->value = 0;
  while (s < end) {
    unsigned n;
    uint32_t c = decode(s, &n);
    int d = digit_value(c);
    s += n;
    if (d >= 0) {
      if (scale > 0) {
        item->value += d * scale;
        scale /= 10;
      } else {
        item->value = item->value * 10 + d;
      }
      if (item->digits[p] < 9) {
        item->part[p] = item->part[p] * 10 + d;
        item->digits[p]++;
      }
    } else if (c == '/' || c == '-' || c == ':' || c == 0x2013) {
      if (p == 2 || s >= end || item->digits[p] == 0) break;
      item->sep = c == 0x2013 ? '-' : (char)c;
      item->parts = (uint8_t)(++p + 1);
    } else if (c == '.' || c == ',' || c == 0x66B || c == 0x66C || c == 0x60C) {
      const unsigned char *q = s;
      unsigned run = 0, k;
      while (q < end && digit_value(decode(q, &k)) >= 0) q += k, run++;
      if (run == 0) break;
      item->flags |= BRF_ITEM_POINT;
      if (scale > 0 || c == 0x66B ||
          !(run == 3 && c != '.' && item->digits[p] <= 9)) {
        if (scale == 0) scale = 0.1;
      }
    } else if (c == '%' || c == 0x66A) {
      item->flags |= BRF_ITEM_PERCENT;
    }
  }
  if (item->parts > 1 && item->digits[p] == 0) item->parts--;
}

/* ==} */

/* {== items */

/* ASCII stand-in of a token of one sign, 0 for other tokens. */
static char sign_of(const char *text, const BrfToken *token) {
  unsigned n;
  uint32_t c = decode((const unsigned char *)text + token->start, &n);
  if (token->kind != BRF_TOKEN_PUNCT && token->kind != BRF_TOKEN_MARK &&
      token->kind != BRF_TOKEN_SYMBOL)
    return 0;
  if (token->end - token->start != n) return 0;
  switch (c) {
  case 0x60C: return ',';
  case 0x2013:
  case 0x2014:
  case 0x2012:
  case 0x2010: return '-';
  case 0x66A: return '%';
  default: return c < 0x80 ? (char)c : 0;
  }
}

static int coin_of(const char *text, const BrfToken *token) {
  static const struct {
    uint32_t c;
    const char *code;
  } coins[] = {{'$', "USD"}, {0x20AC, "EUR"}, {0xA3, "GBP"}, {0xA5, "JPY"}};
  unsigned n, i;
  uint32_t c = decode((const unsigned char *)text + token->start, &n);
  if (token->end - token->start != n) return 0;
  for (i = 0; i < sizeof coins / sizeof *coins; i++)
    if (coins[i].c == c) return (int)i + 1;
  return 0;
}

/* A figure with what is glued to it: a tokenizer may give 2021-2022 as one
   token or as three. */
static void add_figure(BrfItems *items, size_t *t, BrfItem *item) {
  const BrfToken *tokens = items->tokens;
  size_t last = *t, n = items->ntokens;
  while (last + 2 < n && tokens[last + 1].flags == 0 &&
         tokens[last + 2].flags == 0 &&
         tokens[last + 2].kind == BRF_TOKEN_NUMBER &&
         tokens[last].kind == BRF_TOKEN_NUMBER) {
    char sign = sign_of(items->text, &tokens[last + 1]);
    if (sign != '/' && sign != '-') break;
    last += 2;
  }
  item->kind = BRF_ITEM_FIGURE;
  read_figure(items->text + item->start, tokens[last].end - item->start, item);
  if (tokens[last].flags & BRF_TOKEN_PERCENT) item->flags |= BRF_ITEM_PERCENT;
  if (*t > 0 && sign_of(items->text, &tokens[*t - 1]) == '-' &&
      !(tokens[*t].flags & BRF_TOKEN_SPACE) && tokens[*t - 1].flags &&
      item->parts == 1) {
    item->flags |= BRF_ITEM_MINUS;
    item->start = tokens[*t - 1].start;
  }
  item->end = (uint32_t)last + 1;
  *t = last;
}

/* A word that needs an item beside it and has none, also behind a sign. */
static int is_alone(const BrfWords *words, uint32_t t) {
  const unsigned sign = BRF_EVENT_MARK | BRF_EVENT_PUNCT;
  const uint8_t *here = words->events + t;
  if (words->tags[words->word[t]].traits & BRF_TRAIT_ALONE) return 0;
  if ((here[-1] | here[1]) & BRF_EVENT_ITEM) return 0;
  return !((here[-1] & sign) && (here[-2] & (sign | BRF_EVENT_ITEM))) &&
         !((here[1] & sign) && (here[2] & (sign | BRF_EVENT_ITEM)));
}

/* The word at token t as an item; false when it is none. */
static int word_item(const BrfItems *items, const BrfWords *words, uint32_t t,
                     BrfItem *item) {
  const BrfToken *token = &items->tokens[t];
  const char *text = items->text;
  size_t size = token->end - token->start;
  BrfTag tag;
  if (words != NULL && token->kind == BRF_TOKEN_WORD) {
    if (is_alone(words, t)) return 0;
    brf_item_set(item, &words->tags[words->word[t]], text, token, t);
    item->leans = !(words->tags[words->word[t]].traits & BRF_TRAIT_ALONE);
    return 1;
  }
  if (token->kind == BRF_TOKEN_ABBREV && text[token->end - 1] == '.') size--;
  tag.key = brf_key(text + token->start, size);
  if (!brf_item_describe(&tag)) return 0;
  brf_item_set(item, &tag, text, token, t);
  return 1;
}

/* The item at token `*t`, which then becomes its last; false when there is
   none. `end`: behind the last item, or 0. */
static int read_item(BrfItems *items, const BrfWords *words, size_t *t,
                     uint32_t end, BrfItem *item) {
  const BrfToken *token = &items->tokens[*t];
  if (token->kind == BRF_TOKEN_WORD || token->kind == BRF_TOKEN_ABBREV)
    return word_item(items, words, (uint32_t)*t, item);
  begin(item, token, (uint32_t)*t);
  if (token->kind == BRF_TOKEN_NUMBER || token->kind == BRF_TOKEN_DATE) {
    add_figure(items, t, item);
  } else if (token->kind == BRF_TOKEN_TIME) {
    item->kind = BRF_ITEM_TIME;
    read_figure(items->text + token->start, token->end - token->start, item);
  } else {
    item->sep = sign_of(items->text, token);
    item->senses = (uint8_t)coin_of(items->text, token);
    item->kind = item->senses ? BRF_ITEM_COIN : BRF_ITEM_PUNCT;
    return item->senses || (item->sep && items->items.len > 0 && end == *t);
  }
  return 1;
}

BrfStatus brf_items_init(BrfItems *items, const char *text,
                         const BrfToken *tokens, const BrfWords *words,
                         size_t ntokens, const BrfAlloc *alloc) {
  const unsigned signs = BRF_EVENT_MARK | BRF_EVENT_PUNCT;
  size_t t = 0;
  uint32_t end = 0; /* token after the last item */
  items->text = text;
  items->tokens = tokens;
  items->ntokens = ntokens;
  brf_buf_init(&items->items, sizeof(BrfItem), alloc);
  for (;; t++) {
    BrfItem *item;
    if (words != NULL && !(t == end && (words->events[t] & signs)))
      t = brf_event_next(words->events, (uint32_t)t, BRF_EVENT_ITEM);
    if (t >= ntokens) break;
    if (!brf_buf_reserve(&items->items, 1)) break;
    item = brf_item(items, items->items.len);
    if (!read_item(items, words, &t, end, item)) continue;
    items->items.len++;
    end = item->end;
  }
  if (items->items.status != BRF_OK) {
    BrfStatus status = items->items.status;
    brf_items_free(items);
    return status;
  }
  return BRF_OK;
}

void brf_items_free(BrfItems *items) {
  brf_buf_free(&items->items);
}

/* ==} */

/* {== numbers */

static double power10(int exponent) {
  double value = 1;
  while (exponent-- > 0) value *= 10;
  return value;
}

typedef struct Sum {
  double total; /* closed by a scale */
  double group; /* 0 to 999, or a figure */
  int level;    /* lowest place filled in group: 3 none, 2 hundreds,
                   1 units, 0 tens or all */
  int scale;    /* exponent of the last scale */
  int filled;
} Sum;

/* Takes item i into the sum; false when it cannot follow. Places fall:
   hundreds, then units, then tens (خمس وعشرون); scales fall. */
static int take(const BrfItems *items, uint32_t i, Sum *sum, uint32_t *last) {
  int v;
  uint32_t next = brf_item_next(items, i);
  *last = i;
  if (brf_item_is(items, i, BRF_DW_UNIT, &v) && sum->level > 1) {
    int ten;
    if (v < 10 && brf_item_is(items, next, BRF_DW_TEEN, &ten) &&
        !(brf_item(items, next)->flags & BRF_ITEM_AND)) {
      v += 10;
      *last = next;
      sum->level = 0;
    } else if (v >= 3 && v < 10 &&
               brf_item_is(items, next, BRF_DW_HUNDRED, &ten) && ten == 100 &&
               !brf_item(items, next)->flags && sum->level == 3) {
      v *= 100; /* ثلاث مئة */
      *last = next;
      sum->level = 2;
    } else {
      sum->level = v == 10 ? 0 : 1;
    }
    sum->group += v;
  } else if (brf_item_is(items, i, BRF_DW_TEN, &v) && sum->level > 0) {
    sum->group += v;
    sum->level = 0;
  } else if (brf_item_is(items, i, BRF_DW_HUNDRED, &v) && sum->level > 2) {
    sum->group += v;
    sum->level = 2;
  } else if (brf_item_is(items, i, BRF_DW_SCALE2, &v) && sum->level == 3 &&
             v < sum->scale && !brf_item_is(items, i, BRF_DW_SCALE, NULL)) {
    sum->total += 2 * power10(v);
    sum->scale = v;
  } else if (brf_item_is(items, i, BRF_DW_SCALE, &v) && v < sum->scale) {
    sum->total += (sum->level == 3 ? 1 : sum->group) * power10(v);
    sum->group = 0;
    sum->level = 3;
    sum->scale = v;
  } else {
    return 0;
  }
  sum->filled = 1;
  return 1;
}

/* Takes a figure that fills what a scale leaves open, with a scale of its own
   if that is smaller: 12 ألف و500, 3 ملايين و500 ألف; but 3 ملايين و5 ملايين.
 */
static int take_figure(const BrfItems *items, uint32_t i, Sum *sum,
                       uint32_t *last) {
  const BrfItem *figure = brf_item(items, i);
  uint32_t next = brf_item_next(items, i);
  int v, scaled = brf_item_is(items, next, BRF_DW_SCALE, &v) &&
                  !(brf_item(items, next)->flags & BRF_ITEM_AND);
  if (sum->level != 3 || sum->scale == 99 || figure->parts != 1 ||
      figure->flags & (BRF_ITEM_PERCENT | BRF_ITEM_MINUS) ||
      figure->value >= power10(sum->scale) || (scaled && v >= sum->scale))
    return 0;
  sum->group = figure->value;
  sum->level = 0;
  *last = i;
  return !scaled || take(items, next, sum, last);
}

/* Takes a scale that follows a smaller one, which it multiplies: آلاف مليون. */
static int take_larger(const BrfItems *items, uint32_t i, Sum *sum) {
  int v;
  if (!brf_item_is(items, i, BRF_DW_SCALE, &v) || brf_item(items, i)->flags ||
      sum->level != 3 || sum->scale == 99 || v <= sum->scale)
    return 0;
  sum->total *= power10(v);
  sum->scale = v;
  return 1;
}

/* The item behind و, standing alone or glued; BRF_NO_ITEM when neither. */
static uint32_t after_and(const BrfItems *items, uint32_t i) {
  if (i == BRF_NO_ITEM) return i;
  if (brf_item_is(items, i, BRF_DW_AND, NULL)) return brf_item_next(items, i);
  return brf_item(items, i)->flags & BRF_ITEM_AND ? i : BRF_NO_ITEM;
}

static int cardinal(const BrfItems *items, uint32_t i, BrfNumber *number) {
  Sum sum = {0, 0, 3, 99, 0};
  uint32_t at = i, last = i, glued;
  const BrfItem *first = brf_item(items, i);
  if (first->kind == BRF_ITEM_FIGURE) {
    if (first->parts != 1 || first->flags & BRF_ITEM_PERCENT) return 0;
    sum.group = first->value;
    sum.level = 0;
    number->flags &= ~BRF_NUMBER_WORDS;
    number->last = i;
    at = brf_item_next(items, i);
    if (brf_item_is(items, at, BRF_DW_SCALE, NULL) &&
        !(brf_item(items, at)->flags & (BRF_ITEM_AND | BRF_ITEM_PREP)) &&
        take(items, at, &sum, &last))
      number->last = last;
    number->value = sum.total + sum.group;
  } else {
    if (!take(items, at, &sum, &last)) return 0;
    number->last = last;
    if (first->flags & BRF_ITEM_AL) number->flags |= BRF_NUMBER_DEFINITE;
  }
  for (;;) {
    uint32_t next = brf_item_next(items, number->last);
    glued = after_and(items, next);
    if (glued != BRF_NO_ITEM) {
      if (number->flags & BRF_NUMBER_DEFINITE &&
          !(brf_item(items, glued)->flags & BRF_ITEM_AL))
        break;
      if (brf_item(items, glued)->kind == BRF_ITEM_FIGURE) {
        if (!take_figure(items, glued, &sum, &last)) break;
      } else if (!(number->flags & BRF_NUMBER_WORDS) ||
                 !take(items, glued, &sum, &last)) {
        break;
      }
    } else if (take_larger(items, next, &sum)) {
      last = next;
    } else if (number->flags & BRF_NUMBER_WORDS &&
               (brf_item_is(items, next, BRF_DW_SCALE, NULL)) &&
               !(brf_item(items, next)->flags) && sum.level < 3) {
      if (!take(items, next, &sum, &last)) break;
    } else {
      break;
    }
    number->last = last;
  }
  number->value = sum.total + sum.group;
  return 1;
}

/* الحادي عشر، الحادي والعشرين، العشرون */
static int ordinal(const BrfItems *items, uint32_t i, BrfNumber *number) {
  uint32_t next = brf_item_next(items, i), glued;
  unsigned al = brf_item(items, i)->flags & BRF_ITEM_AL;
  int v, ten;
  number->flags |= BRF_NUMBER_ORDINAL;
  if (al) number->flags |= BRF_NUMBER_DEFINITE;
  number->last = i;
  if (brf_item_is(items, i, BRF_DW_ORD, &v)) {
    number->value = v;
    if (brf_item_is(items, next, BRF_DW_TEEN, NULL) && v < 10 &&
        !(brf_item(items, next)->flags & ~BRF_ITEM_AL)) {
      number->value += 10;
      number->last = next;
      return 1;
    }
  } else if (al && brf_item_is(items, i, BRF_DW_UNIT, &v) && v < 10) {
    number->value = v; /* الأحد عشر، الواحد والثلاثون */
    if (brf_item_is(items, next, BRF_DW_TEEN, NULL) &&
        !(brf_item(items, next)->flags & ~BRF_ITEM_AL)) {
      number->value += 10;
      number->last = next;
      return 1;
    }
    glued = after_and(items, next);
    if (!brf_item_is(items, glued, BRF_DW_TEN, NULL)) return 0;
  } else if (al && brf_item_is(items, i, BRF_DW_TEN, &v)) {
    number->value = v;
    return 1;
  } else {
    return 0;
  }
  glued = after_and(items, next);
  if (al && brf_item_is(items, glued, BRF_DW_TEN, &ten) &&
      brf_item(items, glued)->flags & BRF_ITEM_AL) {
    number->value += ten;
    number->last = glued;
  }
  return 1;
}

/* Item i is ألف, مليون …, the article allowed. */
static int is_bare_scale(const BrfItems *items, uint32_t i, int *value) {
  return brf_item_is(items, i, BRF_DW_SCALE, value) &&
         !(brf_item(items, i)->flags & ~BRF_ITEM_AL);
}

/* مليون ونصف، ملياران ونصف المليار: a part of the largest scale in a number
   that ends at `number->last`. */
static void and_part(const BrfItems *items, BrfNumber *number) {
  uint32_t part = after_and(items, brf_item_next(items, number->last)), next;
  double scale = 1000;
  int v, power;
  if (number->value < scale || !brf_item_is(items, part, BRF_DW_FRACTION, &v) ||
      brf_item(items, part)->flags & BRF_ITEM_AL)
    return;
  next = brf_item_next(items, part);
  while (scale * 1000 <= number->value) scale *= 1000;
  if (is_bare_scale(items, next, &power)) {
    if (pow(10, power) != scale) return;
    part = next;
  }
  number->value += scale / v;
  number->last = part;
}

int brf_number(const BrfItems *items, uint32_t i, BrfNumber *number) {
  static const uint64_t first[2] = BRF_CLASSES(BRF_DW_OF_NUMBERS);
  uint32_t next;
  int v;
  if (i == BRF_NO_ITEM) return 0;
  if (brf_item(items, i)->kind != BRF_ITEM_FIGURE &&
      !brf_item_any(brf_item(items, i), first))
    return 0;
  number->flags = BRF_NUMBER_WORDS;
  number->value = 0;
  number->last = i;
  next = brf_item_next(items, i);
  if (brf_item_is(items, i, BRF_DW_NEGATIVE, NULL)) { /* سالب خمسة */
    if (next == BRF_NO_ITEM ||
        brf_item_is(items, next, BRF_DW_NEGATIVE, NULL) ||
        !brf_number(items, next, number))
      return 0;
    number->value = -number->value;
    return 1;
  }
  if (brf_item_is(items, i, BRF_DW_ZERO, NULL)) return 1;
  if (ordinal(items, i, number)) return 1;
  number->flags = BRF_NUMBER_WORDS;
  if (brf_item_is(items, i, BRF_DW_PARTS2, &v)) { /* ثلثي */
    number->value = 2.0 / v;
    number->flags |= BRF_NUMBER_FRACTION;
    return 1;
  }
  if (brf_item_is(items, i, BRF_DW_FRACTION, &v)) {
    number->value = 1.0 / v;
    number->flags |= BRF_NUMBER_FRACTION;
    if (is_bare_scale(items, next, &v)) { /* نصف مليون */
      number->value *= pow(10, v);
      number->flags &= (uint8_t)~BRF_NUMBER_FRACTION;
      number->last = next;
    }
    return 1;
  }
  if (brf_item(items, i)->kind != BRF_ITEM_WORD &&
      brf_item(items, i)->kind != BRF_ITEM_FIGURE)
    return 0;
  if (!cardinal(items, i, number)) return 0;
  and_part(items, number);
  next = brf_item_next(items, number->last);
  if (number->value >= 2 && number->value < 10 &&
      brf_item_is(items, next, BRF_DW_PARTS, &v)) { /* ثلاثة أرباع */
    number->value /= v;
    number->last = next;
    number->flags |= BRF_NUMBER_FRACTION;
  } else if (brf_item_is(items, next, BRF_DW_POINT, NULL)) { /* 1 فاصلة 1 */
    BrfNumber rest;
    uint32_t after = brf_item_next(items, next);
    if (after != BRF_NO_ITEM && (rest.flags = BRF_NUMBER_WORDS, 1) &&
        cardinal(items, after, &rest) && rest.value >= 1) {
      double r = rest.value;
      while (r >= 1) r /= 10;
      number->value += r;
      number->last = rest.last;
    }
  }
  if (brf_item(items, i)->flags & BRF_ITEM_MINUS)
    number->value = -number->value;
  return 1;
}

/* ==} */
