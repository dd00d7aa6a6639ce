/* SPDX-License-Identifier: MIT */
#include "brf_sentence.h"

#include "brf_char.h"

#define ARABIC_COMMA 0x60Cu
#define ARABIC_SEMICOLON 0x61Bu
#define ELLIPSIS 0x2026u

typedef struct Text {
  const unsigned char *bytes;
  const BrfToken *tokens;
  size_t n;
} Text;

static unsigned point(const Text *t, size_t i) {
  unsigned len;
  return brf_char_decode(t->bytes, t->tokens[i].start, &len);
}

/* Whether token `i` is the first of its line, or after the last token. */
static int at_line(const Text *t, size_t i) {
  return i >= t->n || (t->tokens[i].flags & BRF_TOKEN_LINE) != 0;
}

static int is_spaced(const Text *t, size_t i) {
  return i >= t->n || (t->tokens[i].flags & BRF_TOKEN_SPACE) != 0;
}

/*
** A mark that closes, though its shape may not say so: it leans on what stands
** before it (قال.” but also قال.“ where the two are mixed up), or it is spaced
** and can only close (قال. »).
*/
static int is_closer(const Text *t, size_t i) {
  unsigned c;
  if (t->tokens[i].kind != BRF_TOKEN_MARK) return 0;
  c = point(t, i);
  if (is_spaced(t, i))
    return c == 0xBB || c == 0x201D || c == ')' || c == ']' || c == '}';
  if (c == '(' || c == '[' || c == '{') return 0;
  if (c == 0xBB || c == 0x201D || c == ')' || c == ']' || c == '}') return 1;
  return is_spaced(t, i + 1) || t->tokens[i + 1].kind == BRF_TOKEN_PUNCT ||
         t->tokens[i + 1].kind == BRF_TOKEN_MARK;
}

/* Past the closing marks and further stops that follow token `i`: the stop of
   `”. .` is part of the sentence, not one of its own. */
static size_t after_closers(const Text *t, size_t i) {
  while (!at_line(t, i) &&
         ((t->tokens[i].flags & BRF_TOKEN_STOP) || is_closer(t, i)))
    i++;
  return i;
}

static int is_comma(const Text *t, size_t i) {
  unsigned c;
  if (t->tokens[i].kind != BRF_TOKEN_PUNCT) return 0;
  c = point(t, i);
  return c == ',' || c == ARABIC_COMMA || c == ';' || c == ARABIC_SEMICOLON ||
         c == ':';
}

/* A stop of its own stands behind a closing mark: …”. */
static int stops_again(const Text *t, size_t i, size_t end) {
  int closed = 0;
  for (; i < end; i++) {
    closed |= t->tokens[i].kind == BRF_TOKEN_MARK;
    if (closed && (t->tokens[i].flags & BRF_TOKEN_STOP) &&
        point(t, i) != ELLIPSIS && t->tokens[i].end - t->tokens[i].start < 3)
      return 1;
  }
  return 0;
}

/* A stop at i is glued between two words of three letters at the most. */
static int is_glued(const Text *t, size_t i) {
  const BrfToken *token = &t->tokens[i];
  return i > 0 && i + 1 < t->n && token->kind == BRF_TOKEN_PUNCT && point(t, i) == '.' &&
         !is_spaced(t, i) && !is_spaced(t, i + 1) && token[-1].kind == BRF_TOKEN_WORD &&
         token[1].kind == BRF_TOKEN_WORD && token[-1].end - token[-1].start <= 6 &&
         token[1].end - token[1].start <= 6;
}

/* Tokens i to end - 1 are dots, three of them or more. */
static int are_dots(const Text *t, size_t i, size_t end) {
  size_t k;
  if (end < i + 3) return 0;
  for (k = i; k < end; k++)
    if (point(t, k) != '.' || t->tokens[k].end - t->tokens[k].start != 1) return 0;
  return 1;
}

/*
** Whether the terminator at `i`, in the sentence from `first`, whose closers
** reach to `end`, ends it. It does at the end of a line. Elsewhere not
** - before a comma: «إلى أين؟»، سأل الرجل
** - two or more dots and …: news writes them for a dash (بايدن.. تحذيرات) and
**   for words left out, and Arabic has no capitals to tell a new sentence by
** - three dots with spaces between them, for words left out: القلق . . . والتحليل
** - between the halves of a number that was turned around: 6 .1 مليار
** - in an aside: وقال (أهذا صحيح؟) إن
** - after the number of a list's item: 1. الناتو
** - between two Latin words, or one and a figure: Next.js, v2.0
** - behind a letter that stands alone: د . سالم, but not عام 2003 م .
** - between letters by their names, two stops or more: سي.إن.إن
*/
static int ends(const Text *t, size_t first, size_t i, size_t end) {
  const BrfToken *token = &t->tokens[i];
  unsigned c = point(t, i);
  if (at_line(t, end)) return 1;
  if (is_comma(t, end)) return 0;
  if ((c == ELLIPSIS || (c == '.' && token->end - token->start > 1)) &&
      stops_again(t, i + 1, end))
    return 1;
  if (c == ELLIPSIS) return 0;
  if (c == '.' && token->end - token->start > 1) return 0;
  if (c == '.' && are_dots(t, i, end)) return 0;
  if (i + 1 < end && t->tokens[i + 1].kind == BRF_TOKEN_MARK &&
      point(t, i + 1) == ')' && point(t, first) != '(') {
    size_t open = i;
    while (open > first && !(t->tokens[open].kind == BRF_TOKEN_MARK &&
                             point(t, open) == '('))
      open--;
    if (open > first) return 0;
  }
  if (c != '.' || i == first) return 1;
  if (t->tokens[i - 1].kind == BRF_TOKEN_NUMBER && i - 1 == first &&
      at_line(t, first) && end == i + 1)
    return 0;
  if (t->tokens[i - 1].kind == BRF_TOKEN_NUMBER && is_spaced(t, i) && !is_spaced(t, i + 1) &&
      t->tokens[i + 1].kind == BRF_TOKEN_NUMBER)
    return 0;
  if (t->tokens[i - 1].kind == BRF_TOKEN_WORD && is_spaced(t, i) &&
      t->tokens[i - 1].end - t->tokens[i - 1].start == 2 &&
      !(i - 1 > first && t->tokens[i - 2].kind == BRF_TOKEN_NUMBER))
    return 0;
  if (t->tokens[i - 1].kind == BRF_TOKEN_LATIN && !is_spaced(t, i) &&
      !is_spaced(t, i + 1) &&
      (t->tokens[i + 1].kind == BRF_TOKEN_LATIN || t->tokens[i + 1].kind == BRF_TOKEN_NUMBER))
    return 0;
  return !(is_glued(t, i) && (is_glued(t, i + 2) || (i > 1 && is_glued(t, i - 2))));
}

static int add(const Text *t, size_t first, size_t end, BrfBuf *out) {
  BrfSentence *sentence;
  if (out->len == out->cap && !brf_buf_reserve(out, 1)) return 0;
  sentence = (BrfSentence *)out->data + out->len++;
  sentence->start = t->tokens[first].start;
  sentence->end = t->tokens[end - 1].end;
  sentence->first_token = (uint32_t)first;
  sentence->end_token = (uint32_t)end;
  return 1;
}

/* The first token from `i` on that may end a sentence or opens a line; `n`
   when there is none. */
static inline size_t next_event(const BrfToken *tokens, size_t n,
                                const uint8_t *events, size_t i) {
  if (events != NULL)
    return brf_event_next(events, (uint32_t)i,
                          BRF_EVENT_STOP | BRF_EVENT_LINE);
  while (i < n && !(tokens[i].flags & (BRF_TOKEN_STOP | BRF_TOKEN_LINE))) i++;
  return i;
}

BrfStatus brf_sentences(const char *text, size_t size, const BrfToken *tokens,
                        size_t ntokens, const uint8_t *events,
                        BrfBuf *out) {
  Text t = {(const unsigned char *)text, tokens, ntokens};
  size_t first = 0, i = 0;
  (void)size;
  while ((i = next_event(tokens, ntokens, events, i)) < ntokens) {
    size_t end;
    if ((tokens[i].flags & BRF_TOKEN_LINE) && i > first) {
      if (!add(&t, first, i, out)) return out->status;
      first = i;
    }
    if (!(tokens[i].flags & BRF_TOKEN_STOP)) {
      i++;
      continue;
    }
    end = after_closers(&t, i + 1);
    if (ends(&t, first, i, end)) {
      if (!add(&t, first, end, out)) return out->status;
      first = end;
    }
    i = end;
  }
  if (first < ntokens) add(&t, first, ntokens, out);
  return out->status;
}
