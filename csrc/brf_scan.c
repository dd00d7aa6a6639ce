/* SPDX-License-Identifier: MIT */
#include "brf_scan.h"

#include <string.h>

static BrfPunct punct_of(const unsigned char *s, size_t n) {
  switch (s[0]) {
    case ',': return BRF_PUNCT_COMMA;
    case ':': return BRF_PUNCT_COLON;
    case ';': return BRF_PUNCT_SEMI;
    case '-': return BRF_PUNCT_DASH;
    case '.': return n > 1 ? BRF_PUNCT_DOTS : BRF_PUNCT_STOP;
    case '!': case '?': return BRF_PUNCT_STOP;
    case 0xD8:
      if (n < 2) break;
      if (s[1] == 0x8C) return BRF_PUNCT_COMMA; /* ، */
      if (s[1] == 0x9B) return BRF_PUNCT_SEMI;  /* ؛ */
      if (s[1] == 0x9F) return BRF_PUNCT_STOP;  /* ؟ */
      break;
    case 0xE2:
      if (n < 3) break;
      if (s[1] == 0x80 && s[2] >= 0x90 && s[2] <= 0x95) return BRF_PUNCT_DASH;
      if (s[1] == 0x80 && s[2] == 0xA6) return BRF_PUNCT_DOTS; /* … */
      break;
    default: break;
  }
  return BRF_PUNCT_OTHER;
}

#define QUOTES(m) ((m)->cls == BRF_MARK_DOUBLE || (m)->cls == BRF_MARK_GUILLEMET)

static void fill_tokens(BrfScan *s, const BrfBoilerplate *muted, size_t nmuted) {
  uint32_t i, sentence = 0;
  size_t m = 0;
  for (i = 0; i < s->n; i++) {
    const BrfToken *t = &s->tokens[i];
    const char *at = s->text + t->start;
    uint8_t punct = BRF_PUNCT_NONE;
    uint8_t mute;
    if (t->kind == BRF_TOKEN_PUNCT)
      punct = (uint8_t)punct_of((const unsigned char *)at, t->end - t->start);
    while (sentence + 1 < s->nsentences && s->sentences[sentence].end_token <= i)
      sentence++;
    while (m < nmuted && muted[m].end <= t->start) m++;
    mute = m < nmuted && muted[m].start < t->end;
    brf_buf_at(&s->punct, uint8_t, i) = punct;
    brf_buf_at(&s->sentence, uint32_t, i) = sentence;
    brf_buf_at(&s->muted, uint8_t, i) = mute;
    brf_buf_at(&s->mark, uint32_t, i) = BRF_NONE;
  }
}

static void fill_marks(BrfScan *s) {
  uint32_t i, m, around = BRF_NONE;
  for (i = 0; i < s->nsentences; i++)
    brf_buf_at(&s->scope, uint32_t, i) = s->sentences[i].end_token;
  for (m = 0; m < s->nmarks; m++) {
    const BrfMark *mark = &s->marks[m];
    brf_buf_at(&s->mark, uint32_t, mark->open) = m;
    if (mark->close != BRF_NONE) brf_buf_at(&s->mark, uint32_t, mark->close) = m;
    if (QUOTES(mark) && mark->close != BRF_NONE) {
      uint32_t from = brf_buf_at(&s->sentence, uint32_t, mark->open);
      uint32_t to = brf_buf_at(&s->sentence, uint32_t, mark->close);
      uint32_t end = s->sentences[to].end_token;
      if (from != to && brf_buf_at(&s->scope, uint32_t, from) < end)
        brf_buf_at(&s->scope, uint32_t, from) = end;
    }
  }
  for (i = 0; i < s->n; i++) {
    m = brf_buf_at(&s->mark, uint32_t, i);
    if (m != BRF_NONE && s->marks[m].close == i && around == m) {
      around = s->marks[m].parent;
      while (around != BRF_NONE && (!QUOTES(&s->marks[around]) ||
                                    s->marks[around].close == BRF_NONE))
        around = s->marks[around].parent;
    }
    brf_buf_at(&s->inside, uint32_t, i) = around;
    if (m != BRF_NONE && s->marks[m].open == i && QUOTES(&s->marks[m]) &&
        s->marks[m].close != BRF_NONE)
      around = m;
  }
}

BrfStatus brf_scan_init(BrfScan *scan, const char *text, size_t size,
                        const BrfToken *tokens, const BrfWords *words,
                        size_t ntokens,
                        const BrfSentence *sentences, size_t nsentences,
                        const BrfMark *marks, size_t nmarks,
                        const BrfBoilerplate *muted, size_t nmuted,
                        const BrfLexicon *lexicon, const BrfAlloc *alloc) {
  BrfBuf *const per_token[] = {&scan->punct, &scan->sentence, &scan->mark,
                               &scan->inside, &scan->muted};
  static const size_t sizes[] = {1, sizeof(uint32_t), sizeof(uint32_t),
                                 sizeof(uint32_t), 1};
  size_t i;
  int ok = 1;
  memset(scan, 0, sizeof *scan);
  scan->text = text;
  scan->size = size;
  scan->tokens = tokens;
  scan->tags = words->tags;
  scan->word = words->word;
  scan->events = words->events;
  scan->n = (uint32_t)ntokens;
  scan->sentences = sentences;
  scan->nsentences = (uint32_t)nsentences;
  scan->marks = marks;
  scan->nmarks = (uint32_t)nmarks;
  scan->lexicon = lexicon;
  for (i = 0; i < sizeof sizes / sizeof *sizes; i++) {
    brf_buf_init(per_token[i], sizes[i], alloc);
    ok = ok && brf_buf_reserve(per_token[i], ntokens + 1);
    per_token[i]->len = ntokens;
  }
  brf_buf_init(&scan->scope, sizeof(uint32_t), alloc);
  ok = ok && brf_buf_reserve(&scan->scope, nsentences + 1);
  scan->scope.len = nsentences;
  if (!ok) {
    brf_scan_free(scan);
    return BRF_NO_MEMORY;
  }
  fill_tokens(scan, muted, nmuted);
  fill_marks(scan);
  return BRF_OK;
}

void brf_scan_free(BrfScan *scan) {
  brf_buf_free(&scan->punct);
  brf_buf_free(&scan->sentence);
  brf_buf_free(&scan->scope);
  brf_buf_free(&scan->mark);
  brf_buf_free(&scan->inside);
  brf_buf_free(&scan->muted);
}

const BrfMark *brf_scan_opens(const BrfScan *scan, uint32_t i) {
  uint32_t m = brf_buf_at(&scan->mark, uint32_t, i);
  if (m == BRF_NONE || scan->marks[m].open != i || !QUOTES(&scan->marks[m]))
    return NULL;
  return &scan->marks[m];
}

const BrfMark *brf_scan_bracket(const BrfScan *scan, uint32_t i) {
  uint32_t m = brf_buf_at(&scan->mark, uint32_t, i);
  if (m == BRF_NONE || scan->marks[m].open != i ||
      scan->marks[m].cls != BRF_MARK_PAREN || scan->marks[m].close == BRF_NONE)
    return NULL;
  return &scan->marks[m];
}

int brf_scan_closes(const BrfScan *scan, uint32_t i) {
  uint32_t m = brf_buf_at(&scan->mark, uint32_t, i);
  return m != BRF_NONE && scan->marks[m].close == i && QUOTES(&scan->marks[m]);
}

uint32_t brf_scan_limit(const BrfScan *scan, uint32_t i) {
  uint32_t inside = brf_inside(scan, i);
  uint32_t end = brf_buf_at(&scan->scope, uint32_t,
                            brf_buf_at(&scan->sentence, uint32_t, i));
  if (inside != BRF_NONE && scan->marks[inside].close < end)
    end = scan->marks[inside].close;
  return end;
}

uint32_t brf_scan_floor(const BrfScan *scan, uint32_t i) {
  uint32_t inside = brf_inside(scan, i);
  uint32_t first =
      scan->sentences[brf_buf_at(&scan->sentence, uint32_t, i)].first_token;
  if (inside != BRF_NONE && scan->marks[inside].open + 1 > first)
    first = scan->marks[inside].open + 1;
  return first;
}

BrfSpan brf_scan_span(const BrfScan *scan, uint32_t first, uint32_t end) {
  BrfSpan span = {0, 0};
  if (first < end) {
    span.start = scan->tokens[first].start;
    span.end = scan->tokens[end - 1].end;
  }
  return span;
}
