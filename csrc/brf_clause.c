/* SPDX-License-Identifier: MIT */
#include "brf_clause.h"

#include "brf_lexicon.h"
#include "brf_mark.h"
#include "brf_token.h"

#define SHORTEST 3 /* words */
#define PARTS 16   /* beginnings that are remembered within one clause */

typedef struct Clauses {
  const char *text;
  const BrfToken *tokens;
  BrfBuf *out;
  uint32_t begins[PARTS]; /* of the clause, and of parts that end with it */
  unsigned nbegins;
} Clauses;

static void put(Clauses *c, uint32_t first, uint32_t end) {
  uint32_t i, words = 0;
  BrfSpan span;
  size_t k;
  for (i = first; i < end; i++)
    words += c->tokens[i].kind <= BRF_TOKEN_DATE;
  if (words < SHORTEST) return;
  while (end > first && c->tokens[end - 1].kind >= BRF_TOKEN_PUNCT) end--;
  while (first < end && c->tokens[first].kind >= BRF_TOKEN_PUNCT) first++;
  span.start = c->tokens[first].start;
  span.end = c->tokens[end - 1].end;
  for (k = c->out->len; k-- > 0;) {
    BrfSpan *known = &brf_buf_at(c->out, BrfSpan, k);
    if (known->end < span.start) break;
    if (known->start == span.start && known->end == span.end) return;
  }
  brf_buf_append(c->out, &span, 1);
}

/* Ends the clause and its parts before token `end`. */
static void end_at(Clauses *c, uint32_t end) {
  unsigned k;
  for (k = 0; k < c->nbegins; k++) put(c, c->begins[k], end);
  c->nbegins = 0;
}

static void begin_at(Clauses *c, uint32_t first) {
  if (c->nbegins < PARTS) c->begins[c->nbegins++] = first;
}

/* What token i of kind PUNCT does: 2 ends a sentence, 1 a clause. */
static int parts_at(const BrfToken *t, const char *text) {
  const unsigned char *s = (const unsigned char *)text + t->start;
  if (t->flags & BRF_TOKEN_STOP) return 2;
  if (s[0] == ':' || s[0] == ';' || (s[0] == 0xD8 && s[1] == 0x9B)) return 2;
  if (s[0] == ',' || (s[0] == 0xD8 && s[1] == 0x8C)) return 1;
  if (s[0] == '-' || s[0] == 0xE2) return (t->flags & BRF_TOKEN_SPACE) != 0;
  return 0;
}

/* Begins a clause or a part at word i where it opens one. */
static void read_word(Clauses *c, uint32_t i, int after_governor,
                      const BrfTag *tag) {
  int joined = (tag->pro & BRF_PRO_AND) != 0;
  if (brf_tag_is(tag, BRF_WORD_COMPLEMENTIZER)) {
    if (joined) end_at(c, i);
    if (!after_governor) begin_at(c, i + 1);
  } else if (brf_tag_is(tag, BRF_WORD_CLAUSE) ||
             (joined && (tag->pro & BRF_PRO_S))) {
    end_at(c, i);
    begin_at(c, i);
  } else if (brf_tag_is(tag, BRF_WORD_RELATIVE)) {
    begin_at(c, joined || i == 0 ? i : i - 1);
  } else if (brf_tag_is(tag, BRF_WORD_ADJUNCT) && !(tag->pro & (BRF_PRO_B | BRF_PRO_L | BRF_PRO_K))) { /* but لنتيجة */
    unsigned k;
    for (k = 0; k < c->nbegins; k++) put(c, c->begins[k], i);
    begin_at(c, i);
  }
}

static void read_all(Clauses *c, uint32_t n) {
  uint32_t i;
  int after_governor = 0;
  begin_at(c, 0);
  for (i = 0; i < n; i++) {
    const BrfToken *t = &c->tokens[i];
    if (t->flags & BRF_TOKEN_LINE && i > 0) {
      end_at(c, i);
      begin_at(c, i);
    }
    if (t->kind == BRF_TOKEN_PUNCT && parts_at(t, c->text)) {
      end_at(c, i);
      begin_at(c, i + 1);
      after_governor = 0;
    } else if (t->kind == BRF_TOKEN_WORD) {
      BrfTag tag;
      brf_lexicon_tag(NULL, c->text + t->start, t->end - t->start, &tag);
      read_word(c, i, after_governor, &tag);
      after_governor = brf_tag_is(&tag, BRF_WORD_GOVERNOR);
    }
  }
  end_at(c, n);
}

BrfStatus brf_clauses(const char *text, size_t size, BrfBuf *out) {
  BrfBuf tokens, marks;
  BrfStatus status;
  size_t k;
  brf_buf_init(&tokens, sizeof(BrfToken), out->alloc);
  brf_buf_init(&marks, sizeof(BrfMark), out->alloc);
  status = brf_tokenize(text, size, &tokens);
  if (status == BRF_OK)
    status = brf_marks(text, tokens.data, tokens.len, NULL, &marks);
  if (status == BRF_OK && tokens.len > 0) {
    Clauses c = {text, tokens.data, out, {0}, 0};
    read_all(&c, (uint32_t)tokens.len);
    for (k = 0; k < marks.len; k++) {
      const BrfMark *mark = &brf_buf_at(&marks, BrfMark, k);
      if (mark->close != BRF_NONE) put(&c, mark->open + 1, mark->close);
    }
  }
  brf_buf_free(&marks);
  brf_buf_free(&tokens);
  return status != BRF_OK ? status : out->status;
}
