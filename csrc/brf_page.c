/* SPDX-License-Identifier: MIT */
#include "brf_page.h"

#include <string.h>

#include "brf_clean.h"
#include "brf_key.h"

#include "tables/boilerplate.inc" /* phrases, phrase_words */

/* {== words and phrases */

typedef struct Word {
  uint64_t lo, hi;
} Word;

static Word word_at(const BrfPage *page, uint32_t t) {
  const BrfToken *token = &page->tokens[t];
  const char *s = page->text + token->start, *end = page->text + token->end;
  Word word = {0, 0};
  if (token->kind == BRF_TOKEN_WORD || token->kind == BRF_TOKEN_HASHTAG) {
    BrfKey key = page->words != NULL && token->kind == BRF_TOKEN_WORD
                     ? page->words->tags[page->words->word[t]].key
                     : brf_key(s, (size_t)(end - s));
    word.lo = key.lo;
    word.hi = key.hi;
  } else if (token->kind == BRF_TOKEN_ABBREV) { /* أ.ف.ب as أفب */
    char plain[32];
    size_t n = 0;
    BrfKey key;
    for (; s < end && n < sizeof plain; s++)
      if (*s != '.') plain[n++] = *s;
    key = brf_key(plain, n);
    word.lo = key.lo;
    word.hi = key.hi;
  } else if (token->kind == BRF_TOKEN_LATIN) {
    uint64_t h = UINT64_C(0xCBF29CE484222325);
    for (; s < end; s++) {
      unsigned char c = (unsigned char)*s;
      if (c >= 'A' && c <= 'Z') c = (unsigned char)(c + 32);
      h = (h ^ c) * UINT64_C(0x100000001B3);
    }
    word.lo = h;
    word.hi = UINT64_MAX;
  }
  return word;
}

int brf_page_word(const BrfToken *token) {
  return token->kind <= BRF_TOKEN_NUMBER || token->kind == BRF_TOKEN_ABBREV ||
         token->kind == BRF_TOKEN_HASHTAG || token->kind == BRF_TOKEN_DATE ||
         token->kind == BRF_TOKEN_TIME;
}

/* Phrase `p` stands at token t, before `end`; returns the token after it. */
static uint32_t phrase_ends(const BrfPage *page, size_t p, uint32_t t,
                            uint32_t end) {
  unsigned i;
  for (i = 0; i < phrases[p].words; i++, t++) {
    Word word;
    if (t >= end) return 0;
    word = word_at(page, t);
    if (word.lo != phrase_words[phrases[p].first + i].lo ||
        word.hi != phrase_words[phrases[p].first + i].hi)
      return 0;
  }
  return t;
}

/* The first phrase that begins with the word, or the number of phrases. */
static size_t first_phrase(uint64_t word) {
  size_t lo = 0, hi = sizeof phrases / sizeof *phrases;
  while (lo < hi) {
    size_t mid = (lo + hi) / 2;
    /* sorted as signed integers */
    const int64_t at = (int64_t)phrase_words[phrases[mid].first].lo;
    if (at < (int64_t)word)
      lo = mid + 1;
    else
      hi = mid;
  }
  return lo;
}

static int begins(size_t phrase, uint64_t word) {
  return phrase < sizeof phrases / sizeof *phrases &&
         phrase_words[phrases[phrase].first].lo == word;
}

void brf_page_describe(BrfTag *tag) {
  if (tag->key.lo != 0 && begins(first_phrase(tag->key.lo), tag->key.lo))
    tag->traits |= BRF_TRAIT_PAGE;
}

/* The longest phrase of `kind` (BRF_PAGE_NONE: any that is no BRF_PLACE_PART) at token t;
   its index and the token after it, or 0. */
uint32_t brf_page_phrase(const BrfPage *page, uint32_t t, uint32_t end,
                          unsigned kind, size_t *phrase) {
  Word word;
  size_t k;
  if (page->words != NULL && page->tokens[t].kind == BRF_TOKEN_WORD &&
      !(page->words->tags[page->words->word[t]].traits & BRF_TRAIT_PAGE))
    return 0;
  word = word_at(page, t);
  if (!word.lo) return 0;
  for (k = first_phrase(word.lo); begins(k, word.lo); k++) {
    uint32_t after;
    if (kind == BRF_PAGE_NONE ? phrases[k].place == BRF_PLACE_PART
                              : phrases[k].kind != kind)
      continue;
    after = phrase_ends(page, k, t, end);
    if (after) {
      *phrase = k;
      return after;
    }
  }
  return 0;
}

uint32_t brf_page_part(const BrfPage *page, uint32_t t, uint32_t end,
                        unsigned kind) {
  size_t phrase;
  return brf_page_phrase(page, t, end, kind, &phrase);
}

/* The word is a phrase of `kind` alone. */
static int is_phrase(const char *s, size_t n, unsigned kind) {
  BrfKey key = brf_key(s, n);
  size_t k;
  if (key.lo == 0) return 0;
  for (k = first_phrase(key.lo); begins(k, key.lo); k++)
    if (phrases[k].kind == kind && phrases[k].words == 1 &&
        phrase_words[phrases[k].first].hi == key.hi)
      return 1;
  return 0;
}

int brf_page_joined(const BrfPage *page, uint32_t t, unsigned first, unsigned second) {
  const BrfToken *token = &page->tokens[t];
  const char *s = page->text + token->start;
  size_t n = token->end - token->start;
  const char *dash = token->kind == BRF_TOKEN_WORD ? memchr(s, '-', n) : NULL;
  return dash != NULL && is_phrase(s, (size_t)(dash - s), first) &&
         is_phrase(dash + 1, n - (size_t)(dash + 1 - s), second);
}

unsigned brf_page_kinds(const BrfPage *page, uint32_t t, uint64_t *kinds) {
  const BrfToken *token = &page->tokens[t];
  BrfTag tag;
  if (token->kind != BRF_TOKEN_WORD) return 0;
  brf_lexicon_tag(NULL, page->text + token->start, token->end - token->start, &tag);
  *kinds = tag.kinds;
  return tag.verb ? 2 : 1;
}

/* The same as brf_page_name, with the kinds of the word. */
static int may_name(const BrfPage *page, uint32_t t, uint64_t *kinds) {
  const uint64_t grammar =
      UINT64_C(1) << BRF_WORD_PREPOSITION |
      UINT64_C(1) << BRF_WORD_CONJUNCTION |
      UINT64_C(1) << BRF_WORD_COMPLEMENTIZER |
      UINT64_C(1) << BRF_WORD_RELATIVE | UINT64_C(1) << BRF_WORD_DEMONSTRATIVE |
      UINT64_C(1) << BRF_WORD_NEGATION | UINT64_C(1) << BRF_WORD_ORGANIZATION |
      UINT64_C(1) << BRF_WORD_TIME;
  return !brf_page_sign(page, t) && brf_page_kinds(page, t, kinds) == 1 && !(*kinds & grammar);
}

int brf_page_name(const BrfPage *page, uint32_t t) {
  uint64_t kinds;
  return may_name(page, t, &kinds);
}

int brf_page_definite(const BrfPage *page, uint32_t t) {
  const BrfToken *token = &page->tokens[t];
  return token->end - token->start > 4 && !memcmp(page->text + token->start, "\xD8\xA7\xD9\x84", 4);
}

int brf_page_given(const BrfPage *page, uint32_t t) {
  uint64_t kinds;
  return may_name(page, t, &kinds) && kinds >> BRF_WORD_GIVEN & 1u;
}

int brf_page_holds(const BrfPage *page, const BrfLine *line, unsigned kind) {
  uint32_t t;
  for (t = line->first; t < line->end; t++)
    if (brf_page_part(page, t, line->end, kind)) return 1;
  return 0;
}

char brf_page_sign(const BrfPage *page, uint32_t t) {
  const BrfToken *token = &page->tokens[t];
  unsigned char c = (unsigned char)page->text[token->start];
  if (brf_page_word(token)) /* القاهرة (رويترز) ـ */
    return brf_token_tatweel(page->text + token->start, token->end - token->start) ? '-' : 0;
  if (c < 0x80) return (char)c;
  if (c == 0xD8 && (unsigned char)page->text[token->start + 1] == 0x8C) return ','; /* ، */
  if (c == 0xE2 && token->end - token->start == 3) {
    unsigned char d = (unsigned char)page->text[token->start + 2];
    if ((unsigned char)page->text[token->start + 1] == 0x80 && d >= 0x90 &&
        d <= 0x95)
      return '-';
  }
  return 1;
}

/* ==} */

/* {== lines */

static int ends_sentence(const char *text, const BrfToken *token) {
  const unsigned char *s = (const unsigned char *)text + token->start;
  if (brf_page_word(token)) return token->kind == BRF_TOKEN_ABBREV ? 2 : 0;
  if (*s == '.') return 2;
  return *s == '!' || *s == '?' || *s == '"' ||
         (*s == 0xD8 && s[1] == 0x9F) ||               /* ؟ */
         (*s == 0xC2 && s[1] == 0xBB) ||               /* » */
         (*s == 0xE2 && s[1] == 0x80 && s[2] == 0x9D); /* ” */
}

/* The token behind the line that begins at t. */
static uint32_t line_end(const BrfPage *page, uint32_t t, uint32_t ntokens) {
  if (page->words != NULL) {
    t = brf_event_next(page->words->events, t + 1, BRF_EVENT_LINE);
    return t < ntokens ? t : ntokens;
  }
  do t++;
  while (t < ntokens && !(page->tokens[t].flags & BRF_TOKEN_LINE));
  return t;
}

static uint32_t count_words(const BrfPage *page, uint32_t first, uint32_t end) {
  uint32_t count = 0;
  if (page->words != NULL)
    return brf_event_count(page->words->joints, first, end, BRF_JOINT_TEXT);
  for (; first < end; first++)
    count += (uint32_t)brf_page_word(&page->tokens[first]);
  return count;
}

BrfStatus brf_page_lines(BrfPage *page, size_t ntokens, BrfBuf *lines) {
  uint32_t t = 0;
  while (t < ntokens) {
    BrfLine line;
    line.first = t;
    line.end = t = line_end(page, t, (uint32_t)ntokens);
    line.words = count_words(page, line.first, line.end);
    line.stop = (uint8_t)ends_sentence(page->text, &page->tokens[t - 1]);
    line.apart = (page->tokens[line.first].flags & BRF_TOKEN_PARAGRAPH) != 0;
    line.kind = BRF_PAGE_NONE;
    if (!brf_buf_append(lines, &line, 1)) break;
  }
  page->lines = lines->data;
  page->n = lines->len;
  return lines->status;
}

int brf_page_equal(const BrfPage *page, const BrfLine *a, const BrfPage *other,
                   const BrfLine *b) {
  uint32_t i, n = a->end - a->first;
  if (a->words == 0 || a->words != b->words || b->end - b->first != n) return 0;
  for (i = 0; i < n; i++) {
    Word x = word_at(page, a->first + i), y = word_at(other, b->first + i);
    if (x.lo != y.lo || x.hi != y.hi) return 0;
  }
  return 1;
}

/* The line stands there twice in a row. */
int brf_page_doubled(const BrfPage *page, size_t i) {
  const BrfLine *line = &page->lines[i];
  return (i + 1 < page->n && brf_page_equal(page, line, page, line + 1)) ||
         (i > 0 && brf_page_equal(page, line, page, line - 1));
}

uint8_t brf_page_kind(size_t phrase) { return (uint8_t)phrases[phrase].kind; }

unsigned brf_page_place(size_t phrase) { return phrases[phrase].place; }
