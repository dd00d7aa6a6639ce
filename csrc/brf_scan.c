/* SPDX-License-Identifier: MIT */
#include "brf_scan.h"

#include <string.h>

#include "brf_utf8.h"

/* By the first byte, or by the second of two that begin in D8: which of them it
   is can't be foreseen, so a table is asked and no branch taken. */
static const uint8_t by_ascii[128] = {
    [','] = BRF_PUNCT_COMMA, [':'] = BRF_PUNCT_COLON, [';'] = BRF_PUNCT_SEMI,
    ['-'] = BRF_PUNCT_DASH,  ['.'] = BRF_PUNCT_STOP,  ['!'] = BRF_PUNCT_STOP,
    ['?'] = BRF_PUNCT_STOP};
static const uint8_t by_second[128] = {
    [0x0C] = BRF_PUNCT_COMMA, /* ، */
    [0x1B] = BRF_PUNCT_SEMI,  /* ؛ */
    [0x1F] = BRF_PUNCT_STOP}; /* ؟ */

static uint8_t punct_of(const unsigned char *s, size_t n) {
  unsigned punct = s[0] < 0x80 ? by_ascii[s[0]]
                   : s[0] == 0xD8 && n > 1 ? by_second[s[1] & 0x7F] : 0;
  if (s[0] == '.' && n > 1) return BRF_PUNCT_DOTS;
  if (brf_token_tatweel((const char *)s, n)) return BRF_PUNCT_DASH;
  if (s[0] == 0xE2 && n > 2 && s[1] == 0x80) {
    if (s[2] >= 0x90 && s[2] <= 0x95) return BRF_PUNCT_DASH;
    if (s[2] == 0xA6) return BRF_PUNCT_DOTS; /* … */
  }
  return (uint8_t)(punct != 0 ? punct : BRF_PUNCT_OTHER);
}

/* {== what stands where: mostly nothing, and that is written first */

static void fill_punct(BrfScan *s) {
  uint32_t i = brf_event_next(s->events, 0, BRF_EVENT_PUNCT);
  memset(s->punct, BRF_PUNCT_NONE, s->n + BRF_BESIDE);
  for (; i < s->n; i = brf_event_next(s->events, i + 1, BRF_EVENT_PUNCT))
    s->punct[i] = (uint8_t)punct_of(
        (const unsigned char *)s->text + s->tokens[i].start,
        s->tokens[i].end - s->tokens[i].start);
}

/* A sentence's number is how many have begun before it; what stands beside the text is of the last. */
static void fill_sentences(BrfScan *s) {
  uint32_t i = 0, k;
  for (k = 0; k < s->nsentences; k++) {
    s->scope[k] = s->sentences[k].end_token;
    while (i < s->scope[k]) s->sentence[i++] = k;
  }
  for (; i < s->n + BRF_BESIDE; i++) s->sentence[i] = k > 0 ? k - 1 : 0;
}

/* د . سالم: a stop behind one Arabic letter alone, or in an abbreviation, ends no sentence. */
static void pass_initials(BrfScan *s) {
  uint32_t i = brf_event_next(s->events, 0, BRF_EVENT_PUNCT);
  for (; i < s->n; i = brf_event_next(s->events, i + 1, BRF_EVENT_PUNCT)) {
    const BrfToken *before = &s->tokens[i] - 1;
    if (s->punct[i] == BRF_PUNCT_STOP && i > 0 && i + 1 < s->n &&
        s->sentence[i + 1] == s->sentence[i] &&
        ((before->kind == BRF_TOKEN_WORD && before->end - before->start == 2) || brf_scan_is_glued(s, i)))
      s->punct[i] = BRF_PUNCT_OTHER;
  }
}

/* The first token that ends behind byte `at`, or the number of tokens. */
static uint32_t token_behind(const BrfScan *s, uint32_t at) {
  uint32_t lo = 0, hi = s->n;
  while (lo < hi) {
    uint32_t mid = lo + (hi - lo) / 2;
    if (s->tokens[mid].end <= at)
      lo = mid + 1;
    else
      hi = mid;
  }
  return lo;
}

static void fill_muted(BrfScan *s, const BrfBoilerplate *muted, size_t nmuted) {
  size_t m;
  memset(s->muted, 0, s->n + BRF_BESIDE);
  for (m = 0; m < nmuted; m++) {
    uint32_t i = token_behind(s, muted[m].start);
    for (; i < s->n && s->tokens[i].start < muted[m].end; i++) s->muted[i] = 1;
  }
}

static void fill_marks(BrfScan *s) {
  uint32_t i, m;
  memset(s->mark, 0xFF, (s->n + BRF_BESIDE) * sizeof *s->mark);
  memset(s->inside, 0xFF, (s->n + BRF_BESIDE) * sizeof *s->inside);
  for (m = 0; m < s->nmarks; m++) {
    const BrfMark *mark = &s->marks[m];
    s->mark[mark->open] = m;
    if (mark->close == BRF_NONE) continue;
    s->mark[mark->close] = m;
    if (!brf_mark_quotes(mark)) continue;
    /* outer marks come first: the innermost is written last */
    for (i = mark->open + 1; i < mark->close; i++) s->inside[i] = m;
    {
      uint32_t from = s->sentence[mark->open];
      uint32_t to = s->sentence[mark->close];
      uint32_t end = s->sentences[to].end_token;
      if (from != to && s->scope[from] < end) s->scope[from] = end;
    }
  }
}

/* ==} */

BrfStatus brf_scan_init(BrfScan *scan, const char *text, size_t size,
                        const BrfToken *tokens, const BrfWords *words,
                        size_t ntokens,
                        const BrfSentence *sentences, size_t nsentences,
                        const BrfMark *marks, size_t nmarks,
                        const BrfBoilerplate *muted, size_t nmuted,
                        const BrfLexicon *lexicon, const BrfAlloc *alloc) {
  const size_t each = ntokens + BRF_BESIDE;
  uint32_t *at;
  memset(scan, 0, sizeof *scan);
  scan->text = text;
  scan->size = size;
  scan->tokens = tokens;
  scan->tags = words->tags;
  scan->word = words->word;
  scan->events = words->events;
  scan->joints = words->joints;
  scan->n = (uint32_t)ntokens;
  scan->sentences = sentences;
  scan->nsentences = (uint32_t)nsentences;
  scan->marks = marks;
  scan->nmarks = (uint32_t)nmarks;
  scan->lexicon = lexicon;
  scan->alloc = alloc;
  scan->size_of_block =
      (3 * each + nsentences + 1) * sizeof(uint32_t) + 2 * each;
  at = scan->block = alloc->fn(alloc->ud, NULL, 0, scan->size_of_block);
  if (at == NULL) return BRF_NO_MEMORY;
  scan->sentence = at;
  scan->mark = at + each;
  scan->inside = at + 2 * each;
  scan->scope = at + 3 * each;
  scan->punct = (uint8_t *)(scan->scope + nsentences + 1);
  scan->muted = scan->punct + each;
  fill_punct(scan);
  fill_sentences(scan);
  pass_initials(scan);
  fill_muted(scan, muted, nmuted);
  fill_marks(scan);
  return BRF_OK;
}

void brf_scan_free(BrfScan *scan) {
  scan->alloc->fn(scan->alloc->ud, scan->block, scan->size_of_block, 0);
}

uint32_t brf_scan_behind_letters(const BrfScan *scan, uint32_t i, unsigned n) {
  const unsigned char *text = (const unsigned char *)scan->text;
  uint32_t at = scan->tokens[i].start;
  const uint32_t end = scan->tokens[i].end;
  while (n > 0 && at < end) {
    const unsigned char lead = text[at], next = at + 1 < end ? text[at + 1] : 0;
    const int letter = lead >= 0xD8 && lead <= 0xDB &&
                       !(lead == 0xD8 && next >= 0x90 && next <= 0x9A) &&
                       !(lead == 0xD9 && (next == 0x80 || (next >= 0x8B && next <= 0x9F) || next == 0xB0)) &&
                       !(lead == 0xDB && next >= 0x96 && next <= 0xAD);
    do at++;
    while (at < end && brf_utf8_continues(text[at]));
    n -= letter;
  }
  return at;
}

BrfSpan brf_scan_span(const BrfScan *scan, uint32_t first, uint32_t end) {
  BrfSpan span = {0, 0};
  if (first < end) {
    span.start = scan->tokens[first].start;
    span.end = scan->tokens[end - 1].end;
  }
  return span;
}
