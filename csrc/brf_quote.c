/* SPDX-License-Identifier: MIT */
#include "brf_quote.h"

#include <stdlib.h>
#include <string.h>

#include "brf_gazetteer.h"
#include "brf_ner.h"
#include "brf_resolve.h"
#include "brf_utf8.h"
#include "brf_word.h"

#define MAX_NAMED 5u   /* of a name in marks */
#define MAX_BRACKET 8u /* tokens of a bracket behind a name */

const char *brf_quote_type_name(BrfQuoteType type) {
  static const char *const names[] = {"direct", "indirect", "mixed", "act"};
  return names[type];
}

const char *brf_how_name(BrfHow how) {
  static const char *const names[] = {"unknown", "mention", "role",
                                      "pronoun", "dropped", "document"};
  return names[how];
}

const char *brf_status_name(unsigned status) {
  static const char *const names[] = {"said", "future", "negated", "hearsay"};
  return names[status];
}

const char *brf_entity_type_name(BrfEntityType type) {
  static const char *const names[] = {"person", "role", "organization",
                                      "place", "medium"};
  return names[type];
}

#define FEW 64u /* mentions that are sorted by moving them */

/* {== type */

/* An unknown word without the endings of adjectives and adverbs: ريبسول, not
   قلقة, not جسيماً. */
static int looks_like_name(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  const BrfToken *t = &s->tokens[i];
  const unsigned char *end = (const unsigned char *)s->text + t->end;
  if (tag->kinds != 0 || tag->nreadings != 0 || tag->key.len < 2) return 0;
  if (end[-2] == 0xD8 && end[-1] == 0xA9) return 0; /* ة */
  if (end[-2] == 0xD9 && end[-1] == 0x8B) return 0; /* tanwin */
  return !(t->end - t->start > 4 && end[-4] == 0xD9 && end[-3] == 0x8B);
}

/* The word before the marks at `open` says that what they hold is said of something, or
   taken from what was said: القضية "فارغة", كان "مفتوحا", بل "جدار أبيض", من "صمت الحكومة"; but
   الحقائب «السيادية», شركة "كذا". */
static int is_said_of(const BrfScan *s, uint32_t open) {
  const uint32_t i = open - 1;
  if (open == 0 || s->tokens[i].kind != BRF_TOKEN_WORD) return 0;
  if (brf_word_is_definite(s, i)) /* but المكتب "كوسموس" */
    return !brf_is(s, i, ORGANIZATION) && !brf_word_is_definite(s, open + 1) && brf_tag(s, open + 1)->key.len > 1;
  return brf_is(s, i, COPULA) || brf_is(s, i, ADVERB) || brf_word_is_tanwin(s, i) ||
         (brf_is(s, i, CONJUNCTION) && brf_tag(s, i)->key.len > 1) ||
         brf_word_is(s, i, BRF_LETTERS_MIN) || brf_word_is(s, i, BRF_LETTERS_AN);
}

/* "قوات التدخل السريع", "حركة النهر": the tokens first to end - 1 are a body and what it is of. */
static int is_body(const BrfScan *s, uint32_t first, uint32_t end) {
  uint32_t k = first + 1;
  if (k == end || !(brf_is(s, first, ORGANIZATION) || brf_is(s, first, NAMING)) || brf_word_is_definite(s, first) || brf_tag(s, first)->pro != 0) return 0;
  while (k < end && brf_word_is_definite(s, k) && brf_word_is_noun(s, k)) k++;
  return k == end;
}

/* A marked piece of one or two words that names: شركة "كذا", or foreign
   letters. Words quoted for their own sake («قلقة») are not. */
static int is_name(const BrfScan *s, const BrfMark *mark) {
  uint32_t n = brf_mark_size(mark), k;
  unsigned plain = 0, adverbs = 0;
  BrfGazetteerHit hit;
  if (n > MAX_NAMED) return 0;
  if (mark->open > 0 && (n < 2 || !brf_word_is_definite(s, mark->open - 1)) && /* but الشركة "توقفت عن الإنتاج" */
      (brf_is(s, mark->open - 1, NAMING) || brf_is(s, mark->open - 1, QUOTING) ||
                         brf_is(s, mark->open - 1, MEDIA)))
    return 1;
  if (is_body(s, mark->open + 1, mark->close)) return 1;
  if (n > 3) return 0;
  if (brf_gazetteer_find(s, mark->open + 1, &hit) && hit.end == mark->close) return 1; /* أعضاء «أوبك» */
  if (is_said_of(s, mark->open)) return 0;
  for (k = mark->open + 1; k < mark->close; k++) {
    if (s->tokens[k].kind == BRF_TOKEN_LATIN || (n == 2 && k > mark->open + 1 && brf_word_has(s, k, BRF_TRAIT_GIVEN)))
      return 1; /* مشتة "أولاد سعيد" */
    plain += looks_like_name(s, k);
    adverbs += brf_tag(s, k)->key.len > 3 &&
               brf_key_last(&brf_tag(s, k)->key, 0) == BRF_ALEF;
  }
  if (n > 1 && adverbs == n) return 0; /* "جادا ومثمرا" */
  return n < 3 && plain == n;
}

/* Where the phrase from `first` to `end` ends without a bracket behind it: أم محمد (52 عاما). */
static uint32_t before_bracket(const BrfScan *s, uint32_t first, uint32_t end) {
  const BrfMark *mark = end > first ? brf_scan_closed(s, end - 1) : NULL;
  return mark != NULL && mark->cls == BRF_MARK_PAREN && mark->open > first &&
                 end - mark->open <= MAX_BRACKET
             ? mark->open
             : end;
}

/* Token i is the inner bracket of (( or )). */
static int is_inner(const BrfScan *s, uint32_t i) {
  return s->tokens[i].kind == BRF_TOKEN_MARK && s->mark[i] == BRF_NONE;
}

static uint8_t type_of(const BrfScan *s, BrfClaim *c) {
  uint32_t j = c->start;
  unsigned pieces = 0, outside = 0;
  const BrfMark *first = NULL, *last = NULL;
  if (c->kind == BRF_CLAIM_DIRECT || c->kind == BRF_CLAIM_COLON ||
      c->kind == BRF_CLAIM_HEADLINE || c->kind == BRF_CLAIM_TURN ||
      c->rule == BRF_RULE_MARKS_VERB)
    return BRF_QUOTE_DIRECT;
  while (j < c->end) {
    const BrfMark *mark = brf_scan_opens(s, j);
    if (mark != NULL && mark->close == BRF_NONE) {
      pieces++;
      c->unbalanced = 1;
    } else if (mark != NULL && mark->close <= c->end) {
      if (!is_name(s, mark)) pieces++;
      if (first == NULL) first = mark;
      last = mark;
      j = mark->close + 1;
      continue;
    } else if (s->tokens[j].kind != BRF_TOKEN_PUNCT &&
               !is_inner(s, j)) {
      outside++;
    }
    j++;
  }
  if (outside > 0) return pieces > 0 ? BRF_QUOTE_MIXED : BRF_QUOTE_INDIRECT;
  if (pieces == 0 && first == NULL) return BRF_QUOTE_INDIRECT; /* but بأنه "كذبة" holds no name */
  if (first != NULL) {
    c->start = first->open + 1;
    c->end = last->close;
  }
  return BRF_QUOTE_DIRECT;
}

/* Strips marks that hold all of the content, and says what type it is. */
static uint8_t strip(const BrfScan *s, BrfClaim *c) {
  const BrfMark *mark = c->kind == BRF_CLAIM_HEADLINE ? brf_scan_opens(s, c->start) : NULL;
  uint8_t type = type_of(s, c);
  if (mark != NULL && mark->close + 1 == c->end) {
    c->end--; /* كرمان: "لن نتراجع" */
    c->start++;
  }
  while (c->start + 1 < c->end && is_inner(s, c->start)) c->start++;
  while (c->end > c->start + 1 && is_inner(s, c->end - 1)) c->end--;
  if (c->end > c->start + 1 && brf_scan_closes(s, c->end) && brf_scan_full_stop(s, c->end - 1)) c->end--; /* "… اليوم." */
  return type;
}

/* The pronoun at the end of the verb at token i, in bytes: ه of أخبره. Marks between its
   letters are its own, those before it are the verb's. */
static BrfSpan pronoun_span(const BrfScan *s, uint32_t i) {
  BrfSpan span = brf_scan_span(s, i, i + 1);
  uint32_t at = span.end;
  unsigned letters = brf_tag(s, i)->suffix;
  while (letters > 0 && at > span.start + 2) {
    const unsigned char *sign;
    do at--;
    while (brf_utf8_continues((unsigned char)s->text[at]));
    sign = (const unsigned char *)s->text + at;
    /* but tatweel, and joiners and directions, which are of three bytes */
    letters -= sign[0] < 0xE0 && !(brf_utf8_is_vowel(sign) || (sign[0] == 0xD9 && sign[1] == 0x80));
  }
  span.start = at;
  return span;
}

/* ==} */

static BrfSpan cue_span(const BrfScan *s, const BrfClaim *c) {
  return brf_scan_span(s, c->cue, c->cue_end);
}

static BrfStatus emit(const BrfResolver *r, BrfBuf *quotes, BrfBuf *entities) {
  const BrfScan *s = r->scan;
  BrfBuf index; /* uint32_t per claim: its quote */
  uint32_t i;
  brf_buf_init(&index, sizeof(uint32_t), quotes->alloc);
  if (!brf_buf_reserve(&index, r->n + 1u)) return BRF_NO_MEMORY;
  for (i = 0; i < r->n; i++) {
    BrfClaim *c = &r->claims[i];
    BrfQuote *q;
    brf_buf_at(&index, uint32_t, i) = BRF_NONE;
    if (c->dead) continue;
    q = brf_buf_push(quotes);
    if (q == NULL) break;
    brf_buf_at(&index, uint32_t, i) = (uint32_t)quotes->len - 1;
    q->type = c->kind == BRF_CLAIM_ACT ? BRF_QUOTE_ACT : strip(s, c);
    q->status = c->status;
    q->how = brf_buf_at(&r->how, uint8_t, i);
    q->rule = c->rule;
    q->flags = c->unbalanced ? BRF_FLAG_UNBALANCED : 0;
    q->content = brf_scan_span(s, c->start, c->end);
    q->cue = cue_span(s, c);
    q->mention = brf_scan_span(s, c->who, c->who_end);
    q->addressee = c->to == c->cue && c->to_end > c->to
                       ? pronoun_span(s, c->cue)
                       : brf_scan_span(s, c->to, c->to_end);
    q->medium = brf_scan_span(s, c->via, c->via_end);
    if (c->via_end > c->via && (brf_tag(s, c->via)->pro & BRF_PRO_AND))
      q->medium.start = brf_scan_behind_letters(s, c->via, 1); /* وفي بيان لها: without its و */
    q->reading = c->reading;
    q->speaker = brf_resolver_speaker(r, i);
    q->to = brf_buf_at(&r->told, uint32_t, i);
    q->parent = BRF_NONE;
    q->confidence = brf_buf_at(&r->sure, float, i);
  }
  for (i = 0; i < r->n && quotes->status == BRF_OK; i++) /* which may come later: "…"، تقول هدى */
    if (!r->claims[i].dead) {
      const BrfClaim *c = &r->claims[i];
      const uint32_t outer = c->parent != BRF_NONE ? c->parent : c->teller;
      if (outer != BRF_NONE)
        brf_buf_at(quotes, BrfQuote, brf_buf_at(&index, uint32_t, i)).parent = brf_buf_at(&index, uint32_t, outer);
    }
  brf_buf_free(&index);
  for (i = 0; i < r->parties.len; i++) {
    const BrfParty *p = &brf_buf_at(&r->parties, BrfParty, i);
    BrfEntity *e = brf_buf_push(entities);
    int named = p->type == BRF_ENTITY_PERSON && p->name_end > p->name;
    uint32_t first = named ? p->name : p->first;
    BrfMention m =
        brf_mention_of(s, first, named ? p->name_end : before_bracket(s, first, p->end), i);
    if (e == NULL) break;
    e->name = m.span;
    if (!named && brf_scan_opens(s, first) != NULL && brf_scan_opens(s, first)->close + 1 == p->end)
      e->name = brf_scan_span(s, first + 1, p->end - 1); /* أفادت "الوكالة المركزية" */
    if (p->leans && first == p->first) e->name.start = brf_scan_behind_letters(s, first, 1);
    e->article = (uint8_t)m.article;
    e->id = p->id;
    e->type = p->type;
    e->feminine = p->feminine;
  }
  if (quotes->status != BRF_OK) return quotes->status;
  return entities->status;
}

static int by_place(const void *a, const void *b) {
  const BrfMention *x = a, *y = b;
  if (x->span.start != y->span.start)
    return x->span.start < y->span.start ? -1 : 1;
  if (x->span.end != y->span.end) return x->span.end < y->span.end ? 1 : -1;
  return x->entity < y->entity ? -1 : x->entity > y->entity;
}

/* Few, of which most are in their order. */
static void sort_few(BrfMention *m, size_t n) {
  size_t i, k;
  for (i = 1; i < n; i++) {
    BrfMention x = m[i];
    for (k = i; k > 0 && by_place(&m[k - 1], &x) > 0; k--) m[k] = m[k - 1];
    m[k] = x;
  }
}

/* Sorts the mentions by place, a longer before a shorter, each once. */
static void in_order(BrfBuf *mentions) {
  BrfMention *m = mentions->data;
  size_t i, n = 0;
  if (mentions->len == 0) return;
  if (mentions->len <= FEW)
    sort_few(m, mentions->len);
  else
    qsort(m, mentions->len, sizeof *m, by_place);
  for (i = 1; i < mentions->len; i++)
    if (m[i].span.start != m[n].span.start || m[i].span.end != m[n].span.end)
      m[++n] = m[i];
  mentions->len = n + 1;
}

BrfStatus brf_quotes(const BrfScan *scan, BrfBuf *quotes, BrfBuf *entities,
                     BrfBuf *mentions) {
  BrfResolver r;
  BrfBuf claims;
  BrfStatus status;
  brf_buf_init(&claims, sizeof(BrfClaim), quotes->alloc);
  status = brf_claims(scan, &claims);
  if (status == BRF_OK) status = brf_contents(scan, claims.data, claims.len);
  if (status != BRF_OK) {
    brf_buf_free(&claims);
    return status;
  }
  brf_mentions(scan, claims.data, claims.len);
  status = brf_resolve(&r, scan, claims.data, claims.len, mentions);
  if (status == BRF_OK) status = brf_named(scan, &r.parties, mentions);
  if (status == BRF_OK) status = brf_resolve_names(&r);
  if (status == BRF_OK) status = emit(&r, quotes, entities);
  if (status == BRF_OK) status = mentions->status;
  if (status == BRF_OK) in_order(mentions);
  brf_resolver_free(&r);
  brf_buf_free(&claims);
  return status;
}
