/* SPDX-License-Identifier: MIT */
#include "brf_json.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "brf_gazetteer.h"
#include "brf_hashtag.h"

/* {== values */

/* As brf_buf_append, for the many small pieces that mostly have room. */
static inline void put(BrfBuf *out, const char *s, size_t n) {
  if (n <= out->cap - out->len) {
    memcpy((char *)out->data + out->len, s, n);
    out->len += n;
  } else {
    brf_buf_append(out, s, n);
  }
}

#define LITERAL(out, s) put(out, s, sizeof(s) - 1)

/* What becomes of a byte of a string: E2 may begin U+2028 or U+2029, C2 a
   control of eight bits. */
enum { PLAIN, ESCAPED, E2, C2 };

static const unsigned char kinds[256] = {
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    ['"'] = ESCAPED, ['\\'] = ESCAPED, [0x7F] = ESCAPED, [0xE2] = E2, [0xC2] = C2};

static void put_escaped(BrfBuf *out, unsigned char c) {
  static const char shorts[] = "\"\"\\\\\bb\ff\nn\rr\tt";
  char code[8];
  size_t i;
  for (i = 0; shorts[i] != '\0'; i += 2) {
    if ((unsigned char)shorts[i] != c) continue;
    code[0] = '\\';
    code[1] = shorts[i + 1];
    put(out, code, 2);
    return;
  }
  snprintf(code, sizeof code, "\\u%04x", c);
  put(out, code, 6);
}

void brf_json_string(BrfBuf *out, const char *text, size_t size) {
  size_t at = 0, from = 0;
  LITERAL(out, "\"");
  for (; at < size; at++) {
    unsigned char c = (unsigned char)text[at];
    if (kinds[c] == PLAIN) continue;
    if (c == 0xE2) {
      if (size - at < 3 || text[at + 1] != '\x80' ||
          ((unsigned char)text[at + 2] & 0xFEu) != 0xA8u)
        continue;
      put(out, text + from, at - from);
      LITERAL(out, "\\u202");
      put(out, text[at + 2] == '\xA8' ? "8" : "9", 1);
      at += 2;
    } else if (c == 0xC2) {
      if (size - at < 2 || (unsigned char)text[at + 1] >= 0xA0) continue;
      put(out, text + from, at - from);
      put_escaped(out, (unsigned char)text[++at]);
    } else {
      put(out, text + from, at - from);
      put_escaped(out, c);
    }
    from = at + 1;
  }
  put(out, text + from, size - from);
  LITERAL(out, "\"");
}

static void put_chars(BrfBuf *out, const char *s) {
  brf_json_string(out, s, strlen(s));
}

static void put_count(BrfBuf *out, uint32_t n) {
  char digits[10];
  size_t at = sizeof digits;
  do {
    digits[--at] = (char)('0' + n % 10);
    n /= 10;
  } while (n > 0);
  put(out, digits + at, sizeof digits - at);
}

void brf_json_number(BrfBuf *out, double value) {
  char digits[40], *point;
  if (!isfinite(value)) {
    LITERAL(out, "null");
    return;
  }
  if (fabs(value) < 9e18 && value == (double)(int64_t)value) {
    snprintf(digits, sizeof digits, "%lld", (long long)value);
  } else {
    snprintf(digits, sizeof digits, "%.15g", value);
    if (strtod(digits, NULL) != value)
      snprintf(digits, sizeof digits, "%.17g", value);
    point = strchr(digits, ','); /* some locales write 0,5 */
    if (point != NULL) *point = '.';
  }
  put(out, digits, strlen(digits));
}

/* 97 as 0.97, 50 as 0.5, 100 as 1: brf_json_number of hundredths. */
static void put_hundredths(BrfBuf *out, unsigned n) {
  char digits[4] = {'0', '.', (char)('0' + n / 10 % 10), (char)('0' + n % 10)};
  if (n % 100 == 0)
    put_count(out, n / 100);
  else
    put(out, digits, n % 10 == 0 ? 3 : 4);
}

/* ==} */

/* {== parts */

/* "start":…,"end":… */
static void put_place(BrfBuf *out, const BrfDoc *doc, BrfSpan span) {
  LITERAL(out, "\"start\":");
  put_count(out, brf_offsets_points(&doc->offsets, span.start));
  LITERAL(out, ",\"end\":");
  put_count(out, brf_offsets_points(&doc->offsets, span.end));
}

/* The same and ,"text":… */
static void put_text(BrfBuf *out, const BrfDoc *doc, BrfSpan span) {
  put_place(out, doc, span);
  LITERAL(out, ",\"text\":");
  brf_json_string(out, doc->text + span.start, span.end - span.start);
}

/* An object of place and text, or null for an empty span. */
static void put_span(BrfBuf *out, const BrfDoc *doc, BrfSpan span) {
  if (span.start == span.end) {
    LITERAL(out, "null");
    return;
  }
  LITERAL(out, "{");
  put_text(out, doc, span);
  LITERAL(out, "}");
}

/* Begins an item of a list. */
static void put_item(BrfBuf *out, size_t i) {
  if (i > 0)
    LITERAL(out, ",{");
  else
    LITERAL(out, "{");
}

/* A name as a string, with ال where its لل was cut, and without what makes hashtags of its words. */
static void put_name(BrfBuf *out, const BrfDoc *doc, BrfSpan name,
                     int article) {
  size_t at = out->len;
  brf_json_string(out, doc->text + name.start, name.end - name.start);
  if (brf_hashtag_in(doc->text + name.start, name.end - name.start) && out->len > at)
    out->len = at + brf_hashtag_off((char *)out->data + at, out->len - at);
  if (article && brf_buf_reserve(out, 4)) {
    char *quote = (char *)out->data + at;
    memmove(quote + 5, quote + 1, out->len - at - 1);
    memcpy(quote + 1, "\xD8\xA7\xD9\x84", 4);
    out->len += 4;
  }
}

/* "entity":"e1","name":… */
static void put_entity(BrfBuf *out, const BrfDoc *doc, uint32_t entity) {
  const BrfEntity *e = &brf_buf_at(&doc->entities, BrfEntity, entity);
  LITERAL(out, "\"entity\":\"e");
  put_count(out, entity + 1);
  LITERAL(out, "\",\"name\":");
  put_name(out, doc, e->name, e->article);
}

static void put_cue(BrfBuf *out, const BrfDoc *doc, const BrfQuote *q) {
  LITERAL(out, ",\"cue\":{");
  put_text(out, doc, q->cue);
  if (q->reading != BRF_NONE) {
    const BrfCueLemma *cue = brf_lexicon_lemma(doc->lexicon, q->reading);
    LITERAL(out, ",\"lemma\":");
    put_chars(out, cue->lemma);
    LITERAL(out, ",\"class\":");
    put_chars(out, cue->cls);
    LITERAL(out, "}");
  } else {
    LITERAL(out, ",\"class\":\"quote\"}");
  }
}

static void put_speaker(BrfBuf *out, const BrfDoc *doc, const BrfQuote *q) {
  if (q->speaker == BRF_NONE) {
    LITERAL(out, ",\"speaker\":null");
    return;
  }
  LITERAL(out, ",\"speaker\":{");
  put_entity(out, doc, q->speaker);
  LITERAL(out, ",\"mention\":");
  put_span(out, doc, q->mention);
  LITERAL(out, ",\"how\":");
  put_chars(out, brf_how_name((BrfHow)q->how));
  LITERAL(out, "}");
}

static void put_addressee(BrfBuf *out, const BrfDoc *doc, const BrfQuote *q) {
  if (q->addressee.start == q->addressee.end) {
    LITERAL(out, ",\"addressee\":null");
    return;
  }
  LITERAL(out, ",\"addressee\":{");
  put_text(out, doc, q->addressee);
  if (q->to != BRF_NONE) {
    LITERAL(out, ",");
    put_entity(out, doc, q->to);
  }
  LITERAL(out, "}");
}

/* ==} */

/* {== lists */

static void put_boilerplate(BrfBuf *out, const BrfDoc *doc) {
  size_t i;
  LITERAL(out, "\"boilerplate\":[");
  for (i = 0; i < doc->boilerplate.len; i++) {
    const BrfBoilerplate *b =
        &brf_buf_at(&doc->boilerplate, BrfBoilerplate, i);
    BrfSpan span;
    span.start = b->start;
    span.end = b->end;
    put_item(out, i);
    put_place(out, doc, span);
    LITERAL(out, ",\"kind\":");
    put_chars(out, brf_boilerplate_kind_name((BrfBoilerplateKind)b->kind));
    LITERAL(out, "}");
  }
  LITERAL(out, "]");
}

static void put_sentences(BrfBuf *out, const BrfDoc *doc) {
  size_t i;
  LITERAL(out, ",\"sentences\":[");
  for (i = 0; i < doc->sentences.len; i++) {
    const BrfSentence *s = &brf_buf_at(&doc->sentences, BrfSentence, i);
    BrfSpan span;
    span.start = s->start;
    span.end = s->end;
    put_item(out, i);
    put_place(out, doc, span);
    LITERAL(out, "}");
  }
  LITERAL(out, "]");
}

/* Entities, each with its mentions. Those of all stand in the order of the
   text: `next` chains each to the following one of its entity. */
static BrfStatus put_entities(BrfBuf *out, const BrfDoc *doc, int whole) {
  size_t n = doc->entities.len, total = doc->mentions.len, i;
  uint32_t *first, *next;
  BrfBuf chain; /* uint32_t: the first mention of each entity, then `next` */
  brf_buf_init(&chain, sizeof(uint32_t), out->alloc);
  if (!brf_buf_reserve(&chain, n + total + 1)) return chain.status;
  first = chain.data;
  next = first + n;
  for (i = 0; i < n; i++) first[i] = BRF_NONE;
  for (i = total; i-- > 0;) {
    uint32_t e = brf_buf_at(&doc->mentions, BrfMention, i).entity;
    next[i] = first[e];
    first[e] = (uint32_t)i;
  }
  LITERAL(out, ",\"entities\":[");
  for (i = 0; i < n; i++) {
    const BrfEntity *e = &brf_buf_at(&doc->entities, BrfEntity, i);
    uint32_t m;
    put_item(out, i);
    LITERAL(out, "\"id\":\"e");
    put_count(out, (uint32_t)i + 1);
    LITERAL(out, "\",\"name\":");
    put_name(out, doc, e->name, e->article);
    LITERAL(out, ",\"type\":");
    put_chars(out, brf_entity_type_name((BrfEntityType)e->type));
    if (whole && e->id != 0) {
      LITERAL(out, ",\"ref\":");
      put_chars(out, brf_gazetteer_id(e->id));
    }
    LITERAL(out, ",\"mentions\":[");
    for (m = first[i]; m != BRF_NONE; m = next[m]) {
      const BrfMention *mention = &brf_buf_at(&doc->mentions, BrfMention, m);
      put_item(out, m != first[i]);
      put_text(out, doc, mention->span);
      if (whole && (mention->article ||
                    brf_hashtag_in(doc->text + mention->span.start, mention->span.end - mention->span.start))) {
        LITERAL(out, ",\"name\":");
        put_name(out, doc, mention->span, mention->article);
      }
      LITERAL(out, "}");
    }
    LITERAL(out, "]}");
  }
  LITERAL(out, "]");
  brf_buf_free(&chain);
  return BRF_OK;
}

static void put_quote(BrfBuf *out, const BrfDoc *doc, const BrfQuote *q,
                      uint32_t parent, int whole) {
  LITERAL(out, "\",\"type\":");
  put_chars(out, brf_quote_type_name((BrfQuoteType)q->type));
  LITERAL(out, ",");
  put_text(out, doc, q->content);
  put_cue(out, doc, q);
  put_speaker(out, doc, q);
  put_addressee(out, doc, q);
  LITERAL(out, ",\"medium\":");
  put_span(out, doc, q->medium);
  LITERAL(out, ",\"parent\":");
  if (parent > 0) {
    LITERAL(out, "\"q");
    put_count(out, parent);
    LITERAL(out, "\"");
  } else {
    LITERAL(out, "null");
  }
  LITERAL(out, ",\"status\":");
  put_chars(out, brf_status_name(q->status));
  if (q->flags & BRF_FLAG_UNBALANCED)
    LITERAL(out, ",\"flags\":[\"unbalanced-marks\"]");
  else
    LITERAL(out, ",\"flags\":[]");
  LITERAL(out, ",\"confidence\":");
  put_hundredths(out, (unsigned)(q->confidence * 100 + 0.5f));
  if (whole) {
    LITERAL(out, ",\"rule\":");
    put_chars(out, brf_rule_name((BrfRule)q->rule));
  }
  LITERAL(out, "}");
}

/* Quotes are counted without the acts among them. */
static BrfStatus put_quotes(BrfBuf *out, const BrfDoc *doc, int whole) {
  uint32_t n = 0;
  size_t i;
  BrfBuf numbers; /* uint32_t: the number of each quote, 0 for an act */
  brf_buf_init(&numbers, sizeof(uint32_t), out->alloc);
  if (!brf_buf_reserve(&numbers, doc->quotes.len + 1)) return numbers.status;
  for (i = 0; i < doc->quotes.len; i++) {
    uint32_t number = brf_buf_at(&doc->quotes, BrfQuote, i).type == BRF_QUOTE_ACT ? 0 : ++n;
    brf_buf_append(&numbers, &number, 1);
  }
  LITERAL(out, ",\"quotes\":[");
  for (i = 0; i < doc->quotes.len; i++) {
    const BrfQuote *q = &brf_buf_at(&doc->quotes, BrfQuote, i);
    const uint32_t number = brf_buf_at(&numbers, uint32_t, i);
    if (number == 0) continue;
    put_item(out, number > 1);
    LITERAL(out, "\"id\":\"q");
    put_count(out, number);
    put_quote(out, doc, q,
              q->parent == BRF_NONE ? 0 : brf_buf_at(&numbers, uint32_t, q->parent), whole);
  }
  LITERAL(out, "]");
  brf_buf_free(&numbers);
  return BRF_OK;
}

static void put_acts(BrfBuf *out, const BrfDoc *doc) {
  size_t i, n = 0;
  LITERAL(out, ",\"acts\":[");
  for (i = 0; i < doc->quotes.len; i++) {
    const BrfQuote *q = &brf_buf_at(&doc->quotes, BrfQuote, i);
    if (q->type != BRF_QUOTE_ACT) continue;
    put_item(out, n++);
    put_text(out, doc, q->content);
    put_cue(out, doc, q);
    put_speaker(out, doc, q);
    LITERAL(out, "}");
  }
  LITERAL(out, "]");
}

static void put_dates(BrfBuf *out, const BrfDoc *doc) {
  size_t i;
  LITERAL(out, ",\"dates\":[");
  for (i = 0; i < doc->dates.len; i++) {
    const BrfDate *d = &brf_buf_at(&doc->dates, BrfDate, i);
    BrfSpan span;
    span.start = d->start;
    span.end = d->end;
    put_item(out, i);
    put_text(out, doc, span);
    LITERAL(out, ",\"value\":");
    put_chars(out, d->value);
    LITERAL(out, ",\"kind\":");
    put_chars(out, brf_date_kind_name((BrfDateKind)d->kind));
    LITERAL(out, "}");
  }
  LITERAL(out, "]");
}

static void put_quantities(BrfBuf *out, const BrfDoc *doc) {
  size_t i;
  LITERAL(out, ",\"quantities\":[");
  for (i = 0; i < doc->quantities.len; i++) {
    const BrfQuantity *q = &brf_buf_at(&doc->quantities, BrfQuantity, i);
    BrfSpan span;
    span.start = q->start;
    span.end = q->end;
    put_item(out, i);
    put_text(out, doc, span);
    LITERAL(out, ",\"value\":");
    brf_json_number(out, q->value);
    LITERAL(out, ",\"unit\":");
    if (q->unit[0] != '\0')
      put_chars(out, q->unit);
    else
      LITERAL(out, "null");
    LITERAL(out, ",\"kind\":");
    put_chars(out, brf_quantity_kind_name((BrfQuantityKind)q->kind));
    LITERAL(out, "}");
  }
  LITERAL(out, "]");
}

/* ==} */

BrfStatus brf_json_annotations(const BrfDoc *doc, int whole, BrfBuf *out) {
  BrfStatus status;
  put_boilerplate(out, doc);
  put_sentences(out, doc);
  status = put_entities(out, doc, whole);
  if (status == BRF_OK) status = put_quotes(out, doc, whole);
  if (status != BRF_OK) return status;
  put_acts(out, doc);
  put_dates(out, doc);
  put_quantities(out, doc);
  return out->status;
}
