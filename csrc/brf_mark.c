/* SPDX-License-Identifier: MIT */
#include "brf_mark.h"

#include <string.h>

#define MAX_DEPTH 64   /* open marks remembered; older ones stay unbalanced */
#define MAX_LINES 6    /* line breaks that one mark may span */
#define CLASSES 4

enum { NEUTRAL, OPENS, CLOSES };

typedef struct Shape {
  uint8_t cls;
  uint8_t hint; /* what the character says: NEUTRAL, OPENS, CLOSES */
} Shape;

static int is_shape(unsigned cls, unsigned hint, Shape *shape) {
  shape->cls = (uint8_t)cls;
  shape->hint = (uint8_t)hint;
  return 1;
}

/* The shape of the mark at `s`; false when it is no mark of ours. */
static int shape_of(const unsigned char *s, size_t n, Shape *shape) {
  if (n == 1) {
    switch (s[0]) {
      case '"': return is_shape(BRF_MARK_DOUBLE, NEUTRAL, shape);
      case '\'': return is_shape(BRF_MARK_SINGLE, NEUTRAL, shape);
      case '(': case '[': return is_shape(BRF_MARK_PAREN, OPENS, shape);
      case ')': case ']': return is_shape(BRF_MARK_PAREN, CLOSES, shape);
      default: return 0;
    }
  }
  if (n == 2 && s[0] == 0xC2) {
    if (s[1] == 0xAB) return is_shape(BRF_MARK_GUILLEMET, OPENS, shape); /* « */
    if (s[1] == 0xBB) return is_shape(BRF_MARK_GUILLEMET, CLOSES, shape);
    return 0;
  }
  if (n == 3 && s[0] == 0xEF && s[1] == 0xB4) { /* ﴿ ﴾, around a verse */
    if (s[2] == 0xBF) return is_shape(BRF_MARK_GUILLEMET, OPENS, shape);
    if (s[2] == 0xBE) return is_shape(BRF_MARK_GUILLEMET, CLOSES, shape);
  }
  if (n != 3 || s[0] != 0xE2 || s[1] != 0x80) return 0;
  switch (s[2]) {
    case 0x9C: case 0x9E: case 0x9F: /* “ „ ‟ */
      return is_shape(BRF_MARK_DOUBLE, OPENS, shape);
    case 0x9D: return is_shape(BRF_MARK_DOUBLE, CLOSES, shape);  /* ” */
    case 0xB3: return is_shape(BRF_MARK_DOUBLE, NEUTRAL, shape); /* ″ */
    case 0xB9: case 0x98: /* ‹ ‘ */
      return is_shape(BRF_MARK_SINGLE, OPENS, shape);
    case 0xBA: case 0x99: /* › ’ */
      return is_shape(BRF_MARK_SINGLE, CLOSES, shape);
    default: return 0;
  }
}

/* Tokens i and i + 1 are one and the same mark, close to each other. */
static int twice(const char *text, const BrfToken *tokens, size_t n, size_t i) {
  const BrfToken *t = &tokens[i], *next = &tokens[i + 1 < n ? i + 1 : i];
  return i + 1 < n && next->kind == BRF_TOKEN_MARK && next->start == t->end &&
         next->end - next->start == t->end - t->start &&
         memcmp(text + t->start, text + next->start, t->end - t->start) == 0;
}

/* The shape of the mark at token i. A single mark beside its like is half of a double one:
   ''نعم'', ‘‘نعم’’. */
static int shape_at(const char *text, const BrfToken *tokens, size_t n, size_t i, Shape *shape) {
  if (!shape_of((const unsigned char *)text + tokens[i].start, tokens[i].end - tokens[i].start, shape))
    return 0;
  if (shape->cls == BRF_MARK_SINGLE &&
      (twice(text, tokens, n, i) ||
       (i > 0 && tokens[i - 1].kind == BRF_TOKEN_MARK && twice(text, tokens, n, i - 1))))
    shape->cls = BRF_MARK_DOUBLE;
  return 1;
}

/* و ف ب ل ك ال بال لـ …: a word that leans on what follows, so that a mark
   behind it opens (لـ«رويترز», و"الناتو"). At most three letters. */
static int leans(const char *text, const BrfToken *t) {
  const unsigned char *s = (const unsigned char *)text + t->start;
  const unsigned char *end = (const unsigned char *)text + t->end;
  unsigned letters = 0, last = 0;
  if (t->kind != BRF_TOKEN_WORD) return 0;
  for (; s < end; s += 2) {
    if (*s != 0xD9 && *s != 0xD8) return 0;
    if (s[0] == 0xD9 && s[1] == 0x80) continue; /* tatweel */
    letters++;
    last = s[1];
    if (!(s[0] == 0xD9 && (s[1] == 0x88 || s[1] == 0x81 || s[1] == 0x84 ||
                           s[1] == 0x83)) && /* و ف ل ك */
        !(s[0] == 0xD8 && (s[1] == 0xA8 || s[1] == 0xA7))) /* ب ا */
      return 0;
  }
  return letters > 0 && letters <= 4 && last != 0xA7; /* but no لا */
}

/* . ! ؟ as a token of its own. */
static int is_stop(const char *text, const BrfToken *t) {
  const unsigned char *s = (const unsigned char *)text + t->start;
  return t->kind == BRF_TOKEN_PUNCT &&
         (*s == '.' || *s == '!' || *s == '?' || (s[0] == 0xD8 && s[1] == 0x9F));
}

/* A stop or comma alone at i, which stands before a space or the end; but …نحن هنا. */
static int ends_piece(const char *text, const BrfToken *tokens, size_t n, size_t i) {
  const BrfToken *t = &tokens[i];
  return (i + 1 == n || (tokens[i + 1].flags & (BRF_TOKEN_SPACE | BRF_TOKEN_LINE))) &&
         ((t->end - t->start == 1 && (is_stop(text, t) || text[t->start] == ',')) ||
          (t->end - t->start == 2 && memcmp(text + t->start, "\xD8\x8C", 2) == 0));
}

/* What the neighbours say: a space before and none behind opens. Between a stop
   and a word, both close by (…."وتابع), it may be either. */
static int context(const char *text, const BrfToken *tokens, size_t n,
                   size_t i) {
  const BrfToken *t = &tokens[i];
  int before = i == 0 || (t->flags & BRF_TOKEN_SPACE) != 0;
  int after = i + 1 == n || (tokens[i + 1].flags & BRF_TOKEN_SPACE) != 0;
  if (!before) {
    const BrfToken *p = &tokens[i - 1];
    if (!after && is_stop(text, p) && tokens[i + 1].kind == BRF_TOKEN_WORD)
      return NEUTRAL;
    before = p->kind == BRF_TOKEN_PUNCT || leans(text, p) ||
             (p->kind == BRF_TOKEN_MARK && text[p->start] == '(');
  }
  if (!after) {
    const BrfToken *x = &tokens[i + 1];
    if (before && ends_piece(text, tokens, n, i + 1)) return CLOSES; /* “نحن هنا “. */
    after = x->kind == BRF_TOKEN_PUNCT ||
            (x->kind == BRF_TOKEN_MARK && text[x->start] == ')');
  }
  return before == after ? NEUTRAL : before ? OPENS : CLOSES;
}

/*
** Marks written twice, as tables of CSV leave them, or of two single ones: ""نعم"", ''نعم''. OPENS
** or CLOSES for the first of two that lean on each other and on the text on one side only; NEUTRAL
** for all else, "" around nothing too.
*/
static int doubled(const char *text, const BrfToken *tokens, size_t n,
                   size_t i, const Shape *shape) {
  int before = i == 0 || (tokens[i].flags & BRF_TOKEN_SPACE) != 0 ||
               tokens[i - 1].kind == BRF_TOKEN_PUNCT || leans(text, &tokens[i - 1]);
  int after;
  Shape single;
  if (shape->cls != BRF_MARK_DOUBLE || !twice(text, tokens, n, i) ||
      !shape_of((const unsigned char *)text + tokens[i].start, tokens[i].end - tokens[i].start, &single))
    return NEUTRAL;
  if (shape->hint != NEUTRAL) return single.cls == BRF_MARK_SINGLE ? shape->hint : NEUTRAL;
  after = i + 2 == n || (tokens[i + 2].flags & BRF_TOKEN_SPACE) ||
          tokens[i + 2].kind == BRF_TOKEN_PUNCT;
  return before == after ? NEUTRAL : before ? OPENS : CLOSES;
}

/* Tokens i and i + 1 are the same bracket, close to each other: (( or )). */
static int bracket_twice(const char *text, const BrfToken *tokens, size_t n,
                         size_t i) {
  return twice(text, tokens, n, i) &&
         (text[tokens[i].start] == '(' || text[tokens[i].start] == ')');
}

static int decide(Shape shape, int around, const Shape *open, int has_open) {
  switch (shape.hint) {
    case OPENS:
      /* “text“ : an opener's shape that closes */
      if (around == CLOSES && has_open && shape.cls != BRF_MARK_PAREN)
        return CLOSES;
      /* ” text “ : both are turned round, and spaces hide which is which */
      if (around == NEUTRAL && has_open && open->hint == CLOSES) return CLOSES;
      return OPENS;
    case CLOSES:
      if (has_open) {
        /* ”text” throughout: the shape says nothing, the place does */
        if (open->hint == CLOSES && around == OPENS) return OPENS;
        return CLOSES;
      }
      if (shape.cls == BRF_MARK_PAREN || around == CLOSES) return NEUTRAL;
      return OPENS;
    default:
      if (around == OPENS) return OPENS;
      if (has_open) return CLOSES;
      return around == CLOSES ? NEUTRAL : OPENS;
  }
}

typedef struct Open {
  uint32_t mark; /* index in out */
  Shape shape;
  unsigned lines;
} Open;

/* The first token from i on that is a mark or, where `lines` is not 0, opens a
   line; at or behind the end where there is none. `events` may be NULL. */
static size_t next_event(const BrfToken *tokens, size_t n,
                         const uint8_t *events, size_t i, int lines) {
  if (events != NULL)
    return brf_event_next(events, (uint32_t)i,
                          lines ? BRF_EVENT_MARK | BRF_EVENT_LINE
                                : BRF_EVENT_MARK);
  while (i < n && tokens[i].kind != BRF_TOKEN_MARK &&
         !(lines && (tokens[i].flags & BRF_TOKEN_LINE)))
    i++;
  return i;
}

/* The first mark of class `cls` from token i on, or BRF_NONE. */
static uint32_t next_mark(const char *text, const BrfToken *tokens, size_t n,
                          const uint8_t *events, size_t i, unsigned cls) {
  for (;; i++) {
    Shape shape;
    i = next_event(tokens, n, events, i, 0);
    if (i >= n) return BRF_NONE;
    if (shape_at(text, tokens, n, i, &shape) && shape.cls == cls) return (uint32_t)i;
  }
}

/* (( … )) are a mark of quotation, from the first bracket to the last: OPENS for
   the first, where the next one is written twice too, CLOSES for the third. */
static int doubled_bracket(const char *text, const BrfToken *tokens, size_t n,
                           const uint8_t *events, size_t i, int quoting) {
  uint32_t end;
  if (!bracket_twice(text, tokens, n, i)) return NEUTRAL;
  if (text[tokens[i].start] == ')') return quoting ? CLOSES : NEUTRAL;
  end = next_mark(text, tokens, n, events, i + 2, BRF_MARK_PAREN);
  return end != BRF_NONE && text[tokens[end].start] == ')' &&
                 bracket_twice(text, tokens, n, end)
             ? OPENS : NEUTRAL;
}

/* وأضاف" نحن هنا": the straight mark at i leans on the word before it and opens all the same, where nothing is
   open and the next of its class, in its line, closes. */
static int opens_glued(const char *text, const BrfToken *tokens, size_t n,
                       const uint8_t *events, size_t i, const Shape *shape) {
  uint32_t end;
  size_t k;
  if (shape->hint != NEUTRAL || shape->cls != BRF_MARK_DOUBLE || context(text, tokens, n, i) != CLOSES) return 0;
  end = next_mark(text, tokens, n, events, i + 1, shape->cls);
  if (end == BRF_NONE || context(text, tokens, n, end) == OPENS) return 0;
  for (k = i + 1; k <= end; k++)
    if (tokens[k].flags & BRF_TOKEN_LINE) return 0;
  return 1;
}

/* A single mark is one of quotation where it is closed and stands in no other. */
static void find_outer(BrfBuf *out, size_t begin) {
  size_t i;
  for (i = begin; i < out->len; i++) {
    BrfMark *m = &brf_buf_at(out, BrfMark, i);
    if (m->cls == BRF_MARK_SINGLE && m->close != BRF_NONE &&
        m->close > m->open + 2 && m->parent == BRF_NONE)
      m->flags |= BRF_MARK_OUTER;
  }
}

/* Whether an open mark survives the line break before token i: the next mark
   of its class must close it or open the paragraph. `next[cls]` is that mark's
   token. */
static int survives(const Open *open, const char *text, const BrfToken *tokens,
                    size_t n, size_t i, const uint32_t *next) {
  uint32_t at = next[open->shape.cls];
  Shape shape;
  int around;
  if (open->shape.cls >= BRF_MARK_SINGLE || at == BRF_NONE) return 0;
  if (open->lines >= MAX_LINES) return 0;
  if (!shape_at(text, tokens, n, at, &shape)) return 0;
  around = context(text, tokens, n, at);
  if (shape.hint == OPENS || (shape.hint == NEUTRAL && around == OPENS))
    return at == i && shape.hint == open->shape.hint && shape.hint != CLOSES;
  return shape.hint == CLOSES || around == CLOSES;
}

/* A mark that was never closed is around nothing: «نعم “لا” has no parent. */
static void skip_unclosed(BrfBuf *out, size_t begin) {
  size_t i;
  for (i = begin; i < out->len; i++) {
    BrfMark *m = &brf_buf_at(out, BrfMark, i);
    const BrfMark *up;
    if (m->parent == BRF_NONE) continue;
    up = &brf_buf_at(out, BrfMark, m->parent);
    if (up->close == BRF_NONE) m->parent = up->parent;
  }
}

BrfStatus brf_marks(const char *text, const BrfToken *tokens, size_t ntokens,
                    const uint8_t *events, BrfBuf *out) {
  const size_t begin = out->len;
  Open stack[MAX_DEPTH];
  unsigned depth = 0, d;
  uint32_t next[CLASSES] = {0, 0, 0, 0}; /* next mark of a class at or after i */
  size_t i, twin = 0; /* twin: the second of a doubled mark, which does nothing */
  for (i = 0; out->status == BRF_OK; i++) {
    const BrfToken *t;
    Shape shape;
    int way, bracket;
    i = next_event(tokens, ntokens, events, i, depth > 0);
    if (i >= ntokens) break;
    t = &tokens[i];
    if (depth > 0 && (t->flags & BRF_TOKEN_LINE)) {
      for (d = 0; d < CLASSES; d++) /* refresh where we have passed it */
        if (next[d] != BRF_NONE && (next[d] < i || next[d] == 0))
          next[d] = next_mark(text, tokens, ntokens, events, i, d);
      for (d = depth; d-- > 0;) {
        stack[d].lines++;
        if (survives(&stack[d], text, tokens, ntokens, i, next)) continue;
        /* it and all inside of it end here without a partner */
        while (depth > d) {
          BrfMark *m = &brf_buf_at(out, BrfMark, stack[--depth].mark);
          m->flags |= BRF_MARK_UNBALANCED;
        }
      }
    }
    if (t->kind != BRF_TOKEN_MARK || !shape_at(text, tokens, ntokens, i, &shape)) continue;
    way = doubled(text, tokens, ntokens, i, &shape);
    if (way == OPENS) twin = i + 1;
    bracket = NEUTRAL;
    if (shape.cls == BRF_MARK_PAREN) {
      bracket = doubled_bracket(
          text, tokens, ntokens, events, i,
          depth > 0 && brf_buf_at(out, BrfMark, stack[depth - 1].mark).cls !=
                           stack[depth - 1].shape.cls);
      if (bracket == CLOSES) continue; /* its twin closes */
      if (bracket == OPENS) twin = i + 1;
    }
    if ((twin == i && i > 0) ||
        (way == CLOSES && depth > 0 && /* its twin closes */
         (brf_buf_at(out, BrfMark, stack[depth - 1].mark).flags & BRF_MARK_TWICE)))
      continue;
    for (d = depth; d-- > 0;)
      if (stack[d].shape.cls == shape.cls) break;
    way = decide(shape, context(text, tokens, ntokens, i),
                 d < depth ? &stack[d].shape : NULL, d < depth);
    if (way == NEUTRAL && depth == 0 && opens_glued(text, tokens, ntokens, events, i, &shape)) way = OPENS;
    if (way == OPENS && d < depth && (t->flags & BRF_TOKEN_LINE) &&
        stack[d].lines > 0) { /* the same quote's next paragraph */
      brf_buf_at(out, BrfMark, stack[d].mark).flags |= BRF_MARK_CONTINUED;
      continue;
    }
    if (way == OPENS) {
      BrfMark *m = brf_buf_push(out);
      if (m == NULL) break;
      m->open = (uint32_t)i;
      m->close = BRF_NONE;
      m->parent = depth > 0 ? stack[depth - 1].mark : BRF_NONE;
      m->cls = bracket == OPENS ? BRF_MARK_DOUBLE : shape.cls;
      if (bracket == OPENS || twin == i + 1) m->flags |= BRF_MARK_TWICE;
      if (shape.hint == CLOSES) m->flags |= BRF_MARK_MIXED;
      if (depth == MAX_DEPTH) {
        m->flags |= BRF_MARK_UNBALANCED;
        continue;
      }
      stack[depth].mark = (uint32_t)out->len - 1;
      stack[depth].shape = shape;
      stack[depth++].lines = 0;
    } else if (way == CLOSES) {
      while (depth > d + 1) { /* opened inside, never closed */
        BrfMark *m = &brf_buf_at(out, BrfMark, stack[--depth].mark);
        m->flags |= BRF_MARK_UNBALANCED;
      }
      depth = d;
      brf_buf_at(out, BrfMark, stack[d].mark).close = (uint32_t)i;
      if (shape.hint == OPENS ||
          (shape.hint == NEUTRAL) != (stack[d].shape.hint == NEUTRAL))
        brf_buf_at(out, BrfMark, stack[d].mark).flags |= BRF_MARK_MIXED;
    }
  }
  while (depth > 0)
    /* cppcheck-suppress uninitvar; what is under `depth` was put there */
    brf_buf_at(out, BrfMark, stack[--depth].mark).flags |= BRF_MARK_UNBALANCED;
  skip_unclosed(out, begin);
  find_outer(out, begin);
  return out->status;
}
